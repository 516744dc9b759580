package hecha.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutliersTest {
    private final List<BatchLine> lines = new ArrayList<>();
    private final List<LineDetails> details = new ArrayList<>();

    private void report(String unit, String people) {
        var audit = new Sample(unit + people, unit + "\n培训" + people + "人。")
                .figure(people + "人", "培训", "人", people)
                .audit();
        BatchLine line = BatchLine.of(Sample.sheet(audit), audit);
        String level = unit.endsWith("县") ? "county" : "town";
        details.add(LineDetails.of(Sample.sheet(audit), audit));
        lines.add(new BatchLine(
                lines.size() + 1,
                line.source(),
                line.title(),
                unit,
                level,
                line.verdict(),
                line.reason(),
                line.genre(),
                line.profile(),
                line.sectionsWanted(),
                line.sectionsFound(),
                line.filledPercent(),
                line.figureCount(),
                line.counts()));
    }

    @Test
    void townsAreHeldAgainstTownsAndCountiesAgainstCounties() {
        for (String people : List.of("30", "40", "50", "45", "35", "4000")) {
            report("甲镇", people);
        }
        for (String people : List.of("3000", "4000", "5000", "4500", "3500")) {
            report("乙县", people);
        }
        assertThat(new Outliers(lines, line -> details.get(line.number() - 1).measures()).all())
                .extracting(outlier -> outlier.line().unit(), Outliers.Outlier::median, Outliers.Outlier::reports)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("甲镇", new BigDecimal("40"), 6));
    }
}
