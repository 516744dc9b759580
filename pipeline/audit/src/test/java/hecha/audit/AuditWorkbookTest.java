package hecha.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hecha.audit.AnswersXlsx.Answer;
import hecha.model.Audit;
import hecha.model.Severity;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;

class AuditWorkbookTest {
    @Test
    void onlySheetsThatHoldSomethingAreThere() throws Exception {
        try (ReadableWorkbook workbook = read(workbook(sample()))) {
            assertThat(workbook.getSheets().map(Sheet::getName)).containsExactly("封面", "退改清单", "空缺统计", "数据矛盾", "规则说明");
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
            Row second = workbook.findSheet("退改清单").orElseThrow().read().get(2);
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
    void whatIsWrittenIsReadBackAsOpen() throws Exception {
        List<Answer> answers = new AnswersXlsx().read(new ByteArrayInputStream(workbook(sample())));
        assertThat(answers).hasSize(2).allSatisfy(answer -> {
            assertThat(answer.given()).isFalse();
            assertThat(answer.waived()).isFalse();
            assertThat(answer.key()).startsWith("0123456789ab:");
        });
    }

    @Test
    void answersAreReadWhereverTheirColumnsStand() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", null)) {
            Worksheet sheet = workbook.newWorksheet("退改清单");
            sheet.value(0, 0, "请于八月六日前补正");
            row(sheet, 1, "识别码", "状态", "补填值", "说明", "材料", "位置", "请补");
            row(sheet, 2, "k1", "已补", "12", "", "甲县", "一", "研究＿＿次");
            row(sheet, 3, "k2", "已补", "", "", "甲县", "一", "会议＿＿次");
            row(sheet, 4, "k3", "豁免", "", "无此项", "甲县", "二", "培训＿＿场");
            row(sheet, 5, "k4", "已补", "", "", "甲县", "二", "人数＿＿人");
            sheet.value(5, 2, 30);
            row(sheet, 6, "", "", "", "", "", "", "");
        }
        List<Answer> answers = new AnswersXlsx().read(new ByteArrayInputStream(bytes.toByteArray()));
        assertThat(answers).extracting(Answer::given).containsExactly(true, false, false, true);
        assertThat(answers).extracting(Answer::empty).containsExactly(false, true, false, false);
        assertThat(answers).extracting(Answer::value).containsExactly("12", "", "", "30");
        assertThat(answers.get(2).waived()).isTrue();
        assertThat(answers.get(2).remark()).isEqualTo("无此项");
    }

    @Test
    void aFileThatIsNoWorkbookIsSaidToBeNone() {
        byte[] bytes = "不是工作簿".getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> new AnswersXlsx().read(new ByteArrayInputStream(bytes)))
                .isInstanceOf(IOException.class);
    }

    private static Audit sample() {
        return new Sample("a.txt", "标题\n培训X场，会议X次。报道10篇。")
                .blankFindings()
                .finding("figure/conflict", Severity.ERROR, "10篇", "前后不一致。", Map.of())
                .audit();
    }

    private static byte[] workbook(Audit audit) throws IOException {
        Reviews reviews = new Reviews();
        reviews.add(audit, Sample.sheet(audit));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new AuditWorkbook(reviews, Sample.DICTIONARY).write(bytes, Sample.audited(1), List.of(), Sample.STAMP);
        return bytes.toByteArray();
    }

    private static ReadableWorkbook read(byte[] bytes) throws IOException {
        return new ReadableWorkbook(new ByteArrayInputStream(bytes));
    }

    private static void row(Worksheet sheet, int row, String... values) {
        for (int i = 0; i < values.length; i++) {
            if (!values[i].isEmpty()) {
                sheet.value(row, i, values[i]);
            }
        }
    }
}
