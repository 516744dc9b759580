package hecha.check;

import static org.assertj.core.api.Assertions.assertThat;

import hecha.check.Measure.Flow;
import hecha.check.Measure.Stage;
import hecha.check.Measure.Statistic;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeasureTest {
    private static final Measure FARMS =
            new Measure("家庭农场", "家", Statistic.LEVEL, Stage.UNSAID, Flow.UNSAID, "2023", List.of(), "平川县", List.of());

    /** What is changed in one of two equal measures, and how alike they are then. */
    @ParameterizedTest
    @CsvSource({
        "thing, 家庭农场, SAME, SAME",
        "thing, 省级家庭农场, UNCERTAIN, SAME",
        "thing, 合作社, DIFFERENT, SAME",
        "thing, '', UNCERTAIN, SAME",
        "unit, 户, DIFFERENT, DIFFERENT",
        "statistic, INCREASE, DIFFERENT, DIFFERENT",
        "statistic, MEAN, DIFFERENT, DIFFERENT",
        "stage, DONE, SAME, SAME",
        "stage, PLANNED, UNCERTAIN, UNCERTAIN",
        "stage, AFTER, UNCERTAIN, SAME",
        "flow, ADDED, UNCERTAIN, SAME",
        "year, 2022, DIFFERENT, DIFFERENT",
        "year, '', UNCERTAIN, SAME",
        "times, 上半年, UNCERTAIN, SAME",
        "place, 东山县, DIFFERENT, SAME",
        "place, '', UNCERTAIN, SAME",
        "side, 现价, UNCERTAIN, SAME",
    })
    void aDifferenceCountsByWhatItIsIn(String regard, String value, Likeness same, Likeness part) {
        assertThat(with(FARMS, regard, value).sameAs(FARMS)).isEqualTo(same);
        assertThat(FARMS.sameAs(with(FARMS, regard, value))).isEqualTo(same);
        assertThat(with(FARMS, regard, value).partOf(FARMS)).isEqualTo(part);
    }

    @Test
    void whatThereIsIsNoPartOfWhatWasAdded() {
        Measure added = with(FARMS, "flow", "ADDED");
        Measure held = with(FARMS, "flow", "HELD");
        assertThat(held.partOf(added)).isEqualTo(Likeness.DIFFERENT);
        assertThat(added.partOf(held)).isEqualTo(Likeness.SAME);
        assertThat(held.sameAs(added)).isEqualTo(Likeness.DIFFERENT);
    }

    @Test
    void whatStandsAfterAChangeIsNoPartOfWhatStoodBefore() {
        assertThat(with(FARMS, "stage", "AFTER").partOf(with(FARMS, "stage", "BEFORE")))
                .isEqualTo(Likeness.DIFFERENT);
        assertThat(with(FARMS, "stage", "AFTER").sameAs(with(FARMS, "stage", "BEFORE")))
                .isEqualTo(Likeness.DIFFERENT);
    }

    @Test
    void twoDefinitionsLeaveOpenWhetherOneIsAPartOfTheOther() {
        Measure one = with(FARMS, "side", "户籍");
        Measure other = with(FARMS, "side", "常住");
        assertThat(one.partOf(other)).isEqualTo(Likeness.UNCERTAIN);
        assertThat(one.sameAs(other)).isEqualTo(Likeness.DIFFERENT);
    }

    @Test
    void aNumberWithoutAUnitIsAPartOfNothing() {
        assertThat(with(FARMS, "unit", "").partOf(with(FARMS, "unit", ""))).isEqualTo(Likeness.DIFFERENT);
    }

    private static Measure with(Measure m, String regard, String value) {
        return new Measure(
                regard.equals("thing") ? value : m.thing(),
                regard.equals("unit") ? value : m.unit(),
                regard.equals("statistic") ? Statistic.valueOf(value) : m.statistic(),
                regard.equals("stage") ? Stage.valueOf(value) : m.stage(),
                regard.equals("flow") ? Flow.valueOf(value) : m.flow(),
                regard.equals("year") ? value : m.year(),
                regard.equals("times") ? List.of(value) : m.times(),
                regard.equals("place") ? value : m.place(),
                regard.equals("side") ? List.of(value) : m.side());
    }
}
