package hecha.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {
    /** A date as {@code words = year-month-day}, parts that are not said as {@code _}. */
    private static String shown(String text, Dates.Written date) {
        return text.substring(date.from(), date.to()) + "="
                + (date.year().isPresent() ? date.year().getAsInt() : "_") + "-"
                + (date.month().isPresent() ? date.month().getAsInt() : "_") + "-"
                + (date.day().isPresent() ? date.day().getAsInt() : "_");
    }

    @ParameterizedTest
    @CsvSource({
        "于2024年7月29日召开, 2024年7月29日=2024-7-29",
        "于2024年7月29号召开, 2024年7月29号=2024-7-29",
        "2024年7月召开, 2024年7月=2024-7-_",
        "2024年召开, 2024年=2024-_-_",
        "2024年3个月, 2024年=2024-_-_",
        "2024年123月, 2024年=2024-_-_",
        "7月29日召开, 7月29日=_-7-29",
        "7月召开, 7月=_-7-_",
        "13月5日召开, 13月5日=_-13-5",
        "7月2900日, 7月=_-7-_",
        "日期：2024-07-29, 2024-07-29=2024-7-29",
        "日期：2024.7.9, 2024.7.9=2024-7-9",
        "日期：2024/7/9。, 2024/7/9=2024-7-9",
        "二〇二四年七月二十九日, 二〇二四年七月二十九日=2024-7-29",
        "二○一一年十二月十五日, 二○一一年十二月十五日=2011-12-15",
        "二零二四年十月, 二零二四年十月=2024-10-_",
        "二〇二四年二十日, 二〇二四年=2024-_-_",
        "二〇二四年一月三十日, 二〇二四年一月三十日=2024-1-30",
        "１９９９年召开, １９９９年=1999-_-_",
        "2023年5月至2024年3月, 2023年5月=2023-5-_ 2024年3月=2024-3-_"
    })
    void aDateIsReadInEachOfItsWritings(String text, String dates) {
        assertThat(Dates.in(text).stream().map(d -> shown(text, d)).collect(Collectors.joining(" ")))
                .isEqualTo(dates);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "培训15个月",
                "累计30日龄",
                "3月龄",
                "增长3.12月",
                "A5月",
                "工期18个月",
                "投入13万元",
                "13月份",
                "1800年",
                "2200年",
                "12345年",
                "2024-7",
                "2024-7.29",
                "2024-13-01",
                "2024-7-",
                "2024--29",
                "2024-7-291",
                "三月三",
                "二〇二四年二月三十日",
                "一二〇二四年",
                "十二〇二四年",
                "二〇二四个",
                "2024"
            })
    void whatIsNoDateIsNotRead(String text) {
        assertThat(Dates.in(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2023年2月29日", "2月30日", "2024年13月5日", "4月31日", "2023年6月0日", "2023年0月"})
    void aDayThatNoCalendarHasIsImpossible(String date) {
        assertThat(Dates.in("于" + date + "召开会议")).singleElement().matches(Dates.Written::impossible);
        assertThat(Dates.in(date).get(0).whole()).isEmpty();
        assertThat(Dates.in(date).get(0).first()).isEmpty();
        assertThat(Dates.in(date).get(0).last()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024年2月29日", "2月29日", "7月29日", "2024年7月", "2024年", "12月31日"})
    void aDayOfTheCalendarIsNot(String date) {
        assertThat(Dates.in("于" + date + "召开会议")).singleElement().matches(written -> !written.impossible());
    }

    @Test
    void theFirstWholeDateOfAStretchIsRead() {
        String text = "2022年1月1日印发，2023年工作，2023年12月5日";
        assertThat(Dates.first(text, 0, text.length())).contains(LocalDate.of(2022, 1, 1));
        assertThat(Dates.first(text, 3, text.length())).contains(LocalDate.of(2023, 12, 5));
        assertThat(Dates.first(text, 3, text.length() - 1)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2024, 2024-01-01, 2024-12-31",
        "2024年, 2024-01-01, 2024-12-31",
        "2024-02, 2024-02-01, 2024-02-29",
        "2024年2月, 2024-02-01, 2024-02-29",
        "2024-05-01, 2024-05-01, 2024-05-01",
        "2024/5/1, 2024-05-01, 2024-05-01",
        "2024年5月1号, 2024-05-01, 2024-05-01"
    })
    void aTextThatIsADateSpansItsDays(String text, LocalDate first, LocalDate last) {
        Dates.Written date = Dates.whole(text).orElseThrow();
        assertThat(date.first()).contains(first);
        assertThat(date.last()).contains(last);
    }

    @ParameterizedTest
    @ValueSource(strings = {"''", "24", "999", "20240", "2024-5-1-1", "2024x", "2024--1", "五月"})
    void aTextThatIsNoDateIsNone(String text) {
        assertThat(Dates.whole(text.equals("''") ? "" : text)).isEmpty();
    }

    @Test
    void manyDatesAreReadInOnePass() {
        assertThat(Dates.in("2024年1月1日".repeat(20_000)).size()).isEqualTo(20_000);
        assertThat(Dates.in("二".repeat(200_000))).isEqualTo(List.of());
    }
}
