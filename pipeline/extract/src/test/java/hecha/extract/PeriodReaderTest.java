package hecha.extract;

import static org.assertj.core.api.Assertions.assertThat;

import hecha.model.Metadata;
import hecha.model.Period;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodReaderTest {
    private static final Metadata WRITTEN_IN_2023 = new Metadata(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(LocalDate.of(2023, 11, 3)),
            Optional.empty(),
            Optional.empty());

    @ParameterizedTest
    @CsvSource({
        "2019年完成, 2019-01-01, 2019-12-31",
        "2019年至2021年完成, 2019-01-01, 2021-12-31",
        "2021年上半年完成, 2021-01-01, 2021-06-30",
        "今年1—9月完成, 2023-01-01, 2023-09-30",
        "去年完成, 2022-01-01, 2022-12-31",
        "近三年完成, 2021-01-01, 2023-12-31",
        "截至2023年底完成, -, 2023-12-31",
        "到2025年完成, -, 2025-12-31",
        "“十三五”以来完成, 2016-01-01, -",
        "“十四五”期间完成, 2021-01-01, 2025-12-31"
    })
    void aTimeIsResolvedAgainstTheDayOfWriting(String text, String from, String to) {
        PeriodReader reader = new PeriodReader(WRITTEN_IN_2023);
        Optional<Period> period = reader.before(text, reader.mentions(text, 0, text.length()), text.length());
        assertThat(period).contains(new Period(day(from), day(to)));
    }

    @ParameterizedTest
    @CsvSource({"较2018年分别减少", "编号20190001完成", "第3章完成", "十分重要"})
    void whatIsComparedWithOrNoTimeAtAllIsNoPeriod(String text) {
        PeriodReader reader = new PeriodReader(WRITTEN_IN_2023);
        assertThat(reader.before(text, reader.mentions(text, 0, text.length()), text.length()))
                .isEmpty();
    }

    private static Optional<LocalDate> day(String day) {
        return day.equals("-") ? Optional.empty() : Optional.of(LocalDate.parse(day));
    }
}
