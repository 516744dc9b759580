package hecha.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {
    @ParameterizedTest
    @ValueSource(strings = {"2023年2月29日", "2月30日", "2024年13月5日", "4月31日", "2023年6月0日"})
    void aDayThatNoCalendarHasIsImpossible(String date) {
        assertThat(Dates.in("于" + date + "召开会议")).singleElement().matches(Dates.Written::impossible);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024年2月29日", "2月29日", "7月29日", "2024年7月", "2024年", "12月31日"})
    void aDayOfTheCalendarIsNot(String date) {
        assertThat(Dates.in("于" + date + "召开会议")).singleElement().matches(written -> !written.impossible());
    }

    @ParameterizedTest
    @ValueSource(strings = {"培训15个月", "累计30日龄", "增长3.12月", "工期18个月", "投入13万元"})
    void aDurationIsNoDate(String text) {
        assertThat(Dates.in(text)).isEmpty();
    }

    @Test
    void aWholeDateIsRead() {
        List<Dates.Written> dates = Dates.in("2023年12月5日");
        assertThat(dates.get(0).whole()).contains(LocalDate.of(2023, 12, 5));
    }
}
