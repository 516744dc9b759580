package hecha.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A mistyped word is led to the value that it was meant to be. */
class NearValuesTest {
    private static final List<String> PLACES = List.of("清城区", "清新区", "清远市", "清河县", "连南瑶族自治县", "广东省");
    private static final List<String> SUBJECTS = List.of("连山森林覆盖率", "森林蓄积量", "培训干部群众", "学前教育毛入园率");

    @ParameterizedTest
    @CsvSource({"清元, 清远市", "清城, 清城区", "广冬, 广东省", "连男瑶族, 连南瑶族自治县"})
    void aPlaceIsNamedWhole(String word, String expected) {
        NearValues near = new NearValues(word);
        PLACES.forEach(p -> near.offer(p, 1, true));
        assertThat(near.nearest().get(0).text()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"森林复盖率, 森林覆盖率", "培训干部群从, 培训干部群众", "毛入圆率, 毛入园率"})
    void ofASubjectWhatIsNearIsNamed(String word, String expected) {
        NearValues near = new NearValues(word);
        SUBJECTS.forEach(s -> near.offer(s, 1, false));
        assertThat(near.nearest().get(0).text()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"天文台", "率", "民族团结进步"})
    void whatIsNearToNothingHasNoNearValue(String word) {
        NearValues near = new NearValues(word);
        SUBJECTS.forEach(s -> near.offer(s, 1, false));
        assertThat(near.nearest()).isEmpty();
    }
}
