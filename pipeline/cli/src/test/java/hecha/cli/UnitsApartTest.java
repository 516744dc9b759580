package hecha.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What one unit sent, owes or was granted is told of that unit alone, and of each of its reports. */
class UnitsApartTest {
    private static final String BLANK = Trial.GOOD.replace("新建水库2座", "新建水库X座");

    @TempDir
    Path dir;

    private Path reports;
    private Path out;
    private Path roster;

    @BeforeEach
    void places() {
        reports = dir.resolve("报送");
        out = dir.resolve("出");
        roster = dir.resolve("units.csv");
    }

    private Path report(String path, String text) throws IOException {
        Path file = reports.resolve(path);
        Files.createDirectories(file.getParent());
        return path.endsWith(".docx") ? Files.write(file, WordFile.of(text)) : Files.writeString(file, text);
    }

    private Trial audit(String... more) {
        List<String> words = new ArrayList<>(
                List.of("audit", reports.toString(), "--out", out.toString(), "--roster", roster.toString()));
        words.addAll(List.of(more));
        return Trial.of(words.toArray(String[]::new));
    }

    private Path returned(String unit, ReturnedList.Way way) throws IOException {
        Path back = dir.resolve("回件").resolve(unit + ".xlsx");
        Files.createDirectories(back.getParent());
        Files.copy(out.resolve("各单位").resolve(unit).resolve("退改清单.xlsx"), back);
        ReturnedList.fill(back, way);
        return back;
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void aWaiverOfOneUnitIsNoneOfAnother() throws IOException {
        report("甲县/汇报.txt", BLANK);
        report("乙县/汇报.txt", BLANK.replace("继续推进灌区改造", "继续推进灌区建设"));
        assertThat(audit().code()).isZero();
        returned("甲县", ReturnedList.Way.WAIVED);
        returned("乙县", ReturnedList.Way.WAIVED);
        Path drafts = dir.resolve("豁免.csv");
        List<String> compare =
                List.of("compare", "--answers", dir.resolve("回件").toString(), "--issued", out.toString());
        Trial asked = Trial.of(Stream.concat(compare.stream(), Stream.of("--draft-waivers", drafts.toString()))
                .toArray(String[]::new));
        assertThat(asked.code()).as(asked.err()).isEqualTo(1);
        List<String> rows = Files.readAllLines(drafts);
        assertThat(rows).hasSize(3);
        String first = rows.get(1);
        String second = rows.get(2);
        assertThat(List.of(first.split(",", -1)[0], second.split(",", -1)[0]))
                .containsExactlyInAnyOrder("甲县/汇报.txt", "乙县/汇报.txt");
        // The same blank in the same sentence has the same fingerprint: the file alone tells them apart.
        assertThat(first.split(",", -1)[2]).isEqualTo(second.split(",", -1)[2]);
        Path granted = dir.resolve("waivers.csv");
        Files.writeString(granted, rows.get(0) + "\n" + first.replaceFirst(",,$", ",赵局长,") + "\n");
        Trial one = Trial.of(Stream.concat(compare.stream(), Stream.of("--waivers", granted.toString()))
                .toArray(String[]::new));
        assertThat(one.out().lines().filter(line -> line.startsWith("  准予不补"))).hasSize(1);
        assertThat(one.out().lines().filter(line -> line.startsWith("  申请不补"))).hasSize(1);
        assertThat(one.code()).isEqualTo(1);
    }

    @Test
    void anAnswerStandsAlsoWhereItsLineWasWaived() throws IOException {
        report("甲县/汇报.txt", BLANK);
        audit();
        String print = Files.readString(out.resolve("发出清单.csv")).replaceFirst("(?s).*\\|([0-9a-f]+)\\.1\\|.*", "$1");
        Path granted = dir.resolve("waivers.csv");
        Files.writeString(granted, "文件,规则,证据,理由,批准人,到期日\n甲县/汇报.txt,*," + print + ",没有统计,赵局长,\n");
        Path list = returned("甲县", ReturnedList.Way.ALL);
        Trial compared = Trial.of(
                "compare", "--answers", list.toString(), "--issued", out.toString(), "--waivers", granted.toString());
        assertThat(compared.out()).contains("共 1 项 = 已补 1 +", "= 12");
    }

    @Test
    void waiversWithoutTheIssuedListsAreAUsageError() throws IOException {
        report("甲县/汇报.txt", BLANK);
        audit();
        Path list = returned("甲县", ReturnedList.Way.WAIVED);
        Path drafts = dir.resolve("豁免.csv");
        Trial trial = Trial.of("compare", "--answers", list.toString(), "--draft-waivers", drafts.toString());
        assertThat(trial.code()).isEqualTo(2);
        assertThat(trial.err()).contains("--issued");
        assertThat(drafts).doesNotExist();
    }

    @Test
    void twoReportsOfOneNameStayTwo() throws IOException {
        Files.writeString(roster, "单位,应报\n甲县,2\n");
        report("甲县/水利/汇报.docx", BLANK);
        report("甲县/农业/汇报.docx", BLANK.replace("水利", "农业"));
        Trial trial = audit();
        assertThat(trial.code()).as(trial.err()).isZero();
        Path copies = out.resolve("各单位/甲县/批注副本");
        assertThat(names(copies)).containsExactly("汇报-2.docx", "汇报.docx");
        Path log = dir.resolve("units-记录.csv");
        String once = Files.readString(log);
        assertThat(once).contains("甲县/水利/汇报.docx", "甲县/农业/汇报.docx");
        assertThat(audit("--force").code()).isZero();
        assertThat(Files.readString(log)).isEqualTo(once);
        assertThat(Trial.of("roster", roster.toString()).out()).contains("退回  甲县  已报 2/2");
    }

    @Test
    void whatFailedHereIsInNoLetter() throws IOException {
        report("甲县/汇报.txt", Trial.GOOD.replace("水利", "甲水".repeat(2000)));
        report("乙县/汇报.txt", "");
        report("丙县/汇报.txt", Trial.GOOD);
        Trial trial = audit("--max-bytes", "4k");
        assertThat(trial.code()).isEqualTo(3);
        assertThat(names(out.resolve("各单位"))).containsExactly("乙县");
        assertThat(Trial.of("roster", roster.toString()).lines())
                .contains("待审  甲县  已报 1/1  第1轮", "退回  乙县  已报 1/1  第1轮  还欠 1 项", "可收  丙县  已报 1/1  第1轮");
        assertThat(Files.readString(out.resolve("单位对应.csv"))).contains("未能读取，待本单位处理,0");
    }

    @Test
    void aUnitThatSendsTheBytesOfAnotherHasReported() throws IOException {
        report("丙县/汇报.docx", BLANK);
        report("乙县/汇报.docx", BLANK);
        report("乙县/汇报（再发）.docx", BLANK);
        Files.writeString(roster, "单位\n丙县\n乙县\n丁县\n");
        assertThat(audit().code()).isZero();
        assertThat(names(out.resolve("各单位"))).containsExactly("丙县", "乙县");
        assertThat(names(out.resolve("各单位/乙县"))).containsExactly("批注副本", "退改函.docx", "退改清单.xlsx");
        assertThat(Files.readAllBytes(out.resolve("各单位/丙县/批注副本/汇报.docx")))
                .isEqualTo(Files.readAllBytes(out.resolve("各单位/乙县/批注副本/汇报.docx")));
        assertThat(Files.readString(out.resolve("发出清单.csv"))).contains(",乙县,乙县/汇报.docx,", ",丙县,丙县/汇报.docx,");
        assertThat(Files.readString(out.resolve("单位对应.csv"))).contains(" 逐字节相同,");
        assertThat(Trial.of("roster", roster.toString()).out())
                .contains("退回  丙县  已报 1/1", "退回  乙县  已报 1/1", "未报  丁县  已报 0/1");
    }

    @Test
    void thePageOfTheBatchTellsWhoseAReportIsAndByWhat() throws IOException {
        report("甲县/汇报.txt", BLANK);
        report("乙县汇报.txt", BLANK.replace("继续推进灌区改造", "继续推进灌区建设"));
        report("汇报.txt", Trial.GOOD);
        Files.writeString(roster, "单位\n甲县\n乙县\n");
        assertThat(audit().code()).isZero();
        assertThat(Files.readString(out.resolve("audit.html")))
                .contains(" 汇报.txt · 甲县（名册·文件夹）", "乙县汇报.txt · 乙县（名册·文件名）", "汇报.txt · 未识别单位（未识别）");
    }

    @Test
    void onlyWhatGoesBackIsCommented() throws IOException {
        report("甲县/汇报.docx", BLANK);
        report("乙县/汇报.docx", Trial.GOOD.replace("三、存在问题", "四、存在问题").replace("四、下一步", "五、下一步"));
        assertThat(audit().code()).isZero();
        assertThat(names(out.resolve("各单位"))).containsExactly("甲县");
    }
}
