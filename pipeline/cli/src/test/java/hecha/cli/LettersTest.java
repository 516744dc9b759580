package hecha.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A batch goes out to its units, comes back and is filled in, over two rounds. */
class LettersTest {
    private static final String LIST = "xl/worksheets/sheet1.xml";
    private static final Pattern CELL = Pattern.compile("<c r=\"E(\\d+)\"([^>]*)/>");

    @TempDir
    Path dir;

    private Path reports;
    private Path out;
    private Path roster;

    @BeforeEach
    void batch() throws IOException {
        reports = dir.resolve("报送");
        out = dir.resolve("出");
        roster = dir.resolve("units.csv");
        report("甲县", Trial.FAULTY.replace("水利", "甲水"));
        report("乙县", Trial.GOOD.replace("新建水库2座", "新建水库X座").replace("水利", "乙水"));
        report("丙县", Trial.GOOD);
        Files.writeString(roster, "单位,简称,联系人,期限,应报\n甲县,,王五,2099-12-01,1\n乙县,,,,1\n丙县,,,,1\n丁县,,,2020-01-01,1\n");
    }

    private void report(String unit, String text) throws IOException {
        Path file = reports.resolve(unit).resolve("汇报.txt");
        Files.createDirectories(reports.resolve(unit));
        Files.writeString(file, text);
    }

    private Trial audit(Path to, String... more) {
        return Trial.of(Stream.concat(
                        Stream.of("audit", reports.toString(), "--out", to.toString(), "--roster", roster.toString()),
                        Stream.of(more))
                .toArray(String[]::new));
    }

    private static Map<String, byte[]> entries(Path zip) throws IOException {
        Map<String, byte[]> entries = new TreeMap<>();
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                entries.put(entry.getName(), in.readAllBytes());
            }
        }
        return entries;
    }

    private static String all(Path zip) throws IOException {
        StringBuilder all = new StringBuilder();
        entries(zip).forEach((name, bytes) -> all.append(new String(bytes, StandardCharsets.UTF_8)));
        return all.toString();
    }

    /** Writes {@code answers} into the open cells of a list, in its order. */
    private static Path answered(Path list, Path to, List<String> answers) throws IOException {
        Map<String, byte[]> entries = entries(list);
        String sheet = new String(entries.getOrDefault(LIST, new byte[0]), StandardCharsets.UTF_8);
        Matcher cells = CELL.matcher(sheet);
        StringBuilder filled = new StringBuilder();
        int at = 0;
        int next = 0;
        while (cells.find()) {
            // The first cell is that of the line that names the report.
            if (next > 0 && next <= answers.size()) {
                filled.append(sheet, at, cells.start())
                        .append("<c r=\"E" + cells.group(1) + "\"" + cells.group(2) + " t=\"inlineStr\"><is><t>"
                                + answers.get(next - 1) + "</t></is></c>");
                at = cells.end();
            }
            next++;
        }
        entries.put(LIST, filled.append(sheet.substring(at)).toString().getBytes(StandardCharsets.UTF_8));
        Files.createDirectories(to.getParent());
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(to))) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
        return to;
    }

    @Test
    void nothingOfOneUnitIsInTheFilesOfAnother() throws IOException {
        Trial trial = audit(out, "--office", "某局");
        assertThat(trial.code()).as(trial.err()).isZero();
        Path units = out.resolve("各单位");
        try (Stream<Path> folders = Files.list(units)) {
            assertThat(folders.map(f -> f.getFileName().toString())).containsExactlyInAnyOrder("甲县", "乙县");
        }
        for (String file : List.of("退改函.docx", "退改清单.xlsx")) {
            assertThat(all(units.resolve("甲县").resolve(file)))
                    .contains("甲县", "甲水")
                    .doesNotContain("乙县", "乙水", "gap/", "numbering/");
            assertThat(all(units.resolve("乙县").resolve(file)))
                    .contains("乙县", "乙水")
                    .doesNotContain("甲县", "甲水", "gap/", "numbering/");
        }
        assertThat(Trial.of("roster", roster.toString()).lines())
                .containsExactly(
                        "退回  甲县  已报 1/1  第1轮  还欠 2 项  期限 2099-12-01  联系人 王五",
                        "退回  乙县  已报 1/1  第1轮  还欠 1 项",
                        "可收  丙县  已报 1/1  第1轮",
                        "逾期  丁县  已报 0/1  期限 2020-01-01",
                        "批次“报送”：4 个单位，逾期 1，退回 2，可收 1");
    }

    @Test
    void resultsThatAreThereAreNotReplaced() {
        audit(out);
        Trial again = audit(out);
        assertThat(again.code()).isEqualTo(2);
        assertThat(again.err()).contains("已有上次的结果", "--force");
        assertThat(audit(out, "--force").code()).isZero();
    }

    @Test
    void answersComeBackAreFilledInAndPass() throws IOException {
        audit(out);
        Path list = answered(out.resolve("各单位/乙县/退改清单.xlsx"), dir.resolve("回件/乙县.xlsx"), List.of("12座"));
        Trial compared = Trial.of(
                "compare", "--answers", list.toString(), "--issued", out.toString(), "--roster", roster.toString());
        assertThat(compared.out()).contains("共 1 项 = 已补 1 +", "已补  第1项", "〔X〕", "= 12座");
        assertThat(compared.code()).isZero();
        assertThat(Trial.of("roster", roster.toString()).out()).contains("已回  乙县");
        Path original = reports.resolve("乙县/汇报.txt");
        String before = Files.readString(original);
        Path filled = dir.resolve("二次/乙县/汇报.txt");
        Trial fill = Trial.of("fill", original.toString(), list.toString(), "--out", filled.toString());
        assertThat(fill.code()).as(fill.err()).isZero();
        assertThat(Files.readString(original)).isEqualTo(before);
        assertThat(Files.readString(filled)).isEqualTo(before.replace("X座", "12座"));
        assertThat(Trial.of("fill", original.toString(), list.toString(), "--out", filled.toString())
                        .code())
                .isEqualTo(2);
        assertThat(Trial.of("check", filled.toString()).code()).isZero();
        // The second round: what was sent again is accepted, and the old list is of another round.
        Files.copy(filled, original, StandardCopyOption.REPLACE_EXISTING);
        assertThat(audit(dir.resolve("出2")).code()).isZero();
        assertThat(Trial.of("roster", roster.toString()).out()).contains("可收  乙县  已报 1/1  第2轮");
        Trial stale = Trial.of("compare", "--answers", list.toString(), "--roster", roster.toString());
        assertThat(stale.out()).contains("是第1轮的清单，“乙县”现在是第2轮，没有采用");
        assertThat(stale.code()).isEqualTo(1);
    }

    @Test
    void aWrongAnswerIsNotTakenAndEndsWithOne() throws IOException {
        audit(out);
        Path list = answered(out.resolve("各单位/甲县/退改清单.xlsx"), dir.resolve("回件/甲县.xlsx"), List.of("已改", "随便写 abc"));
        Trial compared = Trial.of("compare", "--answers", dir.resolve("回件").toString());
        assertThat(compared.out()).contains("共 2 项 = 已补 1 + 准予不补 0 + 申请不补 0 + 不能用 1", "写的是“随便写 abc”", "不是数字");
        assertThat(compared.code()).isEqualTo(1);
        Path filled = dir.resolve("f.txt");
        Trial fill =
                Trial.of("fill", reports.resolve("甲县/汇报.txt").toString(), list.toString(), "--out", filled.toString());
        assertThat(fill.code()).isEqualTo(1);
        assertThat(Files.readString(filled)).isEqualTo(Files.readString(reports.resolve("甲县/汇报.txt")));
    }

    @Test
    void aRosterIsDraftedOnceAndNeverOverwritten() throws IOException {
        Files.delete(roster);
        audit(out);
        String draft = Files.readString(roster);
        assertThat(draft).startsWith("\uFEFF单位,简称,联系人,期限,应报,备注\r\n").contains("\r\n甲县,,,,1,");
        Files.writeString(roster, "单位\n甲县\n坏行\n坏行\n");
        Trial broken = audit(dir.resolve("出2"));
        assertThat(broken.code()).isEqualTo(2);
        assertThat(broken.err()).contains("units.csv 第4行：“坏行”与第3行重复，请只留一行");
    }
}
