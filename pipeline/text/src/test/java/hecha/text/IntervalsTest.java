package hecha.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntervalsTest {
    private record Stretch(int from, int to) {}

    private static final List<Stretch> STRETCHES =
            List.of(new Stretch(2, 4), new Stretch(4, 7), new Stretch(9, 10), new Stretch(9, 12));

    @ParameterizedTest
    @CsvSource({"0,0,-1", "2,0,0", "3,1,0", "4,1,1", "8,2,1", "9,2,3", "10,4,3", "99,4,3"})
    void anIndexFallsBetweenTheNextAndTheLast(int at, int next, int last) {
        assertThat(Intervals.firstAtOrAfter(STRETCHES, Stretch::from, at)).isEqualTo(next);
        assertThat(Intervals.lastAtOrBefore(STRETCHES, Stretch::from, at)).isEqualTo(last);
        int[] places = STRETCHES.stream().mapToInt(Stretch::from).toArray();
        assertThat(Intervals.firstAtOrAfter(places, at)).isEqualTo(next);
        assertThat(Intervals.lastAtOrBefore(places, at)).isEqualTo(last);
    }

    @ParameterizedTest
    @CsvSource({"1,-1", "2,0", "3,0", "4,1", "6,1", "7,-1", "8,-1", "11,3", "12,-1"})
    void anIntervalHoldsItsIndicesWithoutItsEnd(int at, int holder) {
        assertThat(Intervals.holding(STRETCHES, Stretch::from, Stretch::to, at)).isEqualTo(holder);
    }

    @Test
    void nothingHoldsAnIndexWhereNothingIs() {
        assertThat(Intervals.holding(List.<Stretch>of(), Stretch::from, Stretch::to, 0))
                .isEqualTo(-1);
    }
}
