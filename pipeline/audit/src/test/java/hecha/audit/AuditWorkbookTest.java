package hecha.audit;

import static org.assertj.core.api.Assertions.assertThat;

import hecha.model.Audit;
import hecha.model.Language;
import hecha.model.Severity;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;

class AuditWorkbookTest {
    @Test
    void onlySheetsThatHoldSomethingAreThere() throws Exception {
        try (ReadableWorkbook workbook = read(workbook(sample()))) {
            assertThat(workbook.getSheets().map(Sheet::getName)).containsExactly("封面", "需补正", "空缺统计", "数据矛盾", "规则说明");
        }
    }

    @Test
    void aTextOfTheReportIsNeverAFormula() throws Exception {
        Audit audit = new Sample("=HYPERLINK(1)", "=1+1\n=cmd|' /C calc'!A0培训X场。")
                .blankFindings()
                .audit();
        try (ReadableWorkbook workbook = read(workbook(audit))) {
            for (Sheet sheet : workbook.getSheets().toList()) {
                for (Row row : sheet.read()) {
                    assertThat(row.stream().filter(c -> c != null))
                            .allSatisfy(cell -> assertThat(cell.getType()).isNotEqualTo(CellType.FORMULA));
                }
            }
        }
    }

    @Test
    void numbersAreNumbers() throws Exception {
        try (ReadableWorkbook workbook = read(workbook(sample()))) {
            Row second = workbook.findSheet("需补正").orElseThrow().read().get(2);
            assertThat(second.getCell(0).getType()).isEqualTo(CellType.NUMBER);
            assertThat(second.getCell(5).getText()).isEqualTo("培训＿＿场；会议＿＿次");
        }
    }

    @Test
    void theSameBatchGivesTheSameBytes() throws Exception {
        byte[] once = workbook(sample());
        Thread.sleep(2100);
        assertThat(workbook(sample())).isEqualTo(once);
    }

    @Test
    void theBlanksThatCountAreTheSameOnTheCoverAndInTheirTable() throws Exception {
        Audit audit = new Sample("a.txt", "标题\n培训X场，会议X次。发放X册。").blankFindings().audit();
        Judge judge = new Judge(
                Sample.DICTIONARY,
                Waivers.parse(
                        "w.csv",
                        "文件,规则,证据,理由,批准人,到期日\na.txt,gap/placeholder,发放,无,张三,\n",
                        Sample.DICTIONARY.rules().names()),
                Optional.empty(),
                ReturnPolicy.DEFAULT,
                LocalDate.EPOCH);
        Reviewed report = new Reviewed(
                audit, new Reviewer(Sample.DICTIONARY, Optional.empty()).review(audit, judge.judge(audit)));
        try (ReadableWorkbook workbook = read(workbook(List.of(report)))) {
            Row line = workbook.findSheet("空缺统计").orElseThrow().read().get(1);
            assertThat(line.getCellText(3)).isEqualTo("2");
            Row cover = workbook.findSheet("封面").orElseThrow().read().stream()
                    .filter(row -> row.getCellText(2).equals("a.txt"))
                    .findFirst()
                    .orElseThrow();
            assertThat(cover.getCellText(5)).isEqualTo("2");
        }
    }

    @Test
    void theReportsOfEachProfileAreATableOfTheirOwn() throws Exception {
        try (ReadableWorkbook workbook = read(workbook(reviews(2)))) {
            List<Row> rows = workbook.findSheet("章节矩阵").orElseThrow().read();
            assertThat(rows)
                    .filteredOn(row -> row.getCellText(0).endsWith("方案"))
                    .hasSize(1);
            assertThat(rows)
                    .filteredOn(row -> row.getCellText(0).endsWith("总结）"))
                    .hasSize(1);
            assertThat(rows)
                    .filteredOn(row -> row.getCellText(0).endsWith(".txt"))
                    .hasSize(4);
        }
        try (ReadableWorkbook workbook = read(workbook(reviews(AuditWorkbook.MOST_TOGETHER + 1)))) {
            assertThat(workbook.getSheets().map(Sheet::getName))
                    .contains("章节·实施方案")
                    .doesNotContain("章节矩阵");
        }
    }

    /** So many reports of each of two profiles. */
    private static List<Reviewed> reviews(int each) {
        List<Reviewed> reviews = new ArrayList<>();
        for (String profile : List.of("plan", "work_report")) {
            Reviewer reviewer =
                    new Reviewer(Sample.DICTIONARY, Sample.DICTIONARY.profiles().find(profile));
            for (int i = 0; i < each; i++) {
                Audit audit = new Sample(profile + i + ".txt", "\n正文。").audit();
                reviews.add(new Reviewed(audit, reviewer.review(audit, Sample.judged(audit))));
            }
        }
        return reviews;
    }

    private static Audit sample() {
        return new Sample("a.txt", "标题\n培训X场，会议X次。报道10篇。")
                .blankFindings()
                .finding("figure/conflict", Severity.ERROR, "10篇", "前后不一致。", Map.of())
                .audit();
    }

    private static byte[] workbook(Audit audit) throws IOException {
        return workbook(List.of(new Reviewed(audit, Sample.sheet(audit))));
    }

    private static byte[] workbook(List<Reviewed> reports) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Reviews reviews = new Reviews();
                AuditWorkbook workbook = new AuditWorkbook(reviews, Sample.DICTIONARY, Language.CHINESE)) {
            for (Reviewed report : reports) {
                reviews.add(report);
                workbook.add(report);
            }
            workbook.write(bytes, Sample.audited(1), List.of(), Sample.STAMP);
        }
        return bytes.toByteArray();
    }

    private static ReadableWorkbook read(byte[] bytes) throws IOException {
        return new ReadableWorkbook(new ByteArrayInputStream(bytes));
    }
}
