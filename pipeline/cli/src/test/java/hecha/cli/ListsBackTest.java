package hecha.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder of what units sent back: every file of it is read or named, and none brings the program down. */
class ListsBackTest {
    private static final String BLANK = Trial.GOOD.replace("新建水库2座", "新建水库X座");

    @TempDir
    Path dir;

    private Path out;
    private Path back;

    @BeforeEach
    void batch() throws IOException {
        Path reports = dir.resolve("报送");
        out = dir.resolve("出");
        back = dir.resolve("回件");
        Files.createDirectories(back);
        for (String unit : List.of("甲县", "乙县")) {
            Files.createDirectories(reports.resolve(unit));
            Files.writeString(reports.resolve(unit).resolve("汇报.txt"), BLANK.replace("水利", unit + "水利"));
        }
        assertThat(Trial.of("audit", reports.toString(), "--out", out.toString())
                        .code())
                .isZero();
    }

    private Path list(String unit, String name) throws IOException {
        Path list = Files.copy(out.resolve("各单位").resolve(unit).resolve("退改清单.xlsx"), back.resolve(name));
        ReturnedList.fill(list, ReturnedList.Way.ALL);
        return list;
    }

    private Trial compare(String... more) {
        List<String> words =
                new ArrayList<>(List.of("compare", "--answers", back.toString(), "--issued", out.toString()));
        words.addAll(List.of(more));
        return Trial.of(words.toArray(String[]::new));
    }

    @Test
    void everyFileIsReadOrNamed() throws IOException {
        list("甲县", "甲县.XLSX");
        Files.writeString(back.resolve("汇报.docx"), "x");
        Trial one = compare();
        assertThat(one.code()).isZero();
        assertThat(one.out()).contains("甲县.XLSX（甲县 第1轮）：共 1 项 = 已补 1");
        assertThat(one.err()).contains("还没有收到清单：乙县（1 项）", "不是清单，没有读：" + back.resolve("汇报.docx"));
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(back.resolve("乙县.ods")))) {
            ZipEntry entry = new ZipEntry("mimetype");
            byte[] type = "application/vnd.oasis.opendocument.spreadsheet".getBytes(StandardCharsets.US_ASCII);
            java.util.zip.CRC32 crc = new java.util.zip.CRC32();
            crc.update(type);
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(type.length);
            entry.setCrc(crc.getValue());
            zip.putNextEntry(entry);
            zip.write(type);
        }
        Trial two = compare();
        assertThat(two.code()).isEqualTo(3);
        assertThat(two.err()).contains("乙县.ods：是 ODS 表格，请另存为 xlsx");
    }

    @Test
    void oneListInTwoFilesIsNamed() throws IOException {
        list("甲县", "甲县.xlsx");
        Files.copy(back.resolve("甲县.xlsx"), back.resolve("甲县（更正）.xlsx"));
        Trial trial = compare();
        assertThat(trial.code()).isEqualTo(1);
        assertThat(trial.err()).contains("有 1 项与 ", "是同一份清单的，请只留一份");
    }

    @Test
    void aBombIsNotOpened() throws IOException {
        try (OutputStream file = Files.newOutputStream(back.resolve("甲县.xlsx"));
                ZipOutputStream zip = new ZipOutputStream(file)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write("<Types/>".getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            byte[] blank = " ".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
            for (int i = 0; i < 64; i++) {
                zip.write(blank);
            }
        }
        Files.write(back.resolve("乙县.xls"), new byte[9 << 20]);
        Trial trial = compare();
        assertThat(trial.code()).isEqualTo(3);
        assertThat(trial.err().lines().filter(line -> line.contains("比一份清单大得多")))
                .hasSize(2);
    }

    @Test
    void whatACellHoldsIsNotObeyedByTheTerminal() throws IOException {
        Path list = back.resolve("甲县.csv");
        StringBuilder csv = new StringBuilder("序,填写,不能补的理由,提出人,识别码\n");
        String key = Files.readAllLines(out.resolve("发出清单.csv")).stream()
                .filter(line -> line.contains(",甲县,"))
                .map(line -> line.substring(line.indexOf("H1|")))
                .findFirst()
                .orElseThrow();
        csv.append("1,,\u001B[2J没有统计,王\u202E五,").append(key).append('\n');
        Files.writeString(list, csv);
        Trial trial = compare();
        assertThat(trial.out()).contains("理由：·[2J没有统计  提出人：王·五").doesNotContain("\u001B", "\u202E");
        assertThat(trial.code()).isEqualTo(1);
    }

    @Test
    void optionsWithoutAnEffectAreRefused() throws IOException {
        String reports = dir.resolve("报送").toString();
        Trial versions = Trial.of("compare", reports, reports, "--issued", out.toString());
        assertThat(versions.code()).isEqualTo(2);
        assertThat(versions.err()).contains("请同时给 --answers");
        Trial printed = Trial.of("audit", reports, "--office", "县政府办", "--round", "2");
        assertThat(printed.code()).isEqualTo(2);
        assertThat(printed.err()).contains("--round、--office：只在写退改函时有用");
        Path html = dir.resolve("a.html");
        assertThat(Trial.of("audit", reports, "--format", "html=" + html, "--roster", "units.csv")
                        .code())
                .isEqualTo(2);
        assertThat(html).doesNotExist();
    }

    @Test
    void aLetterWithoutADayIsTheSameOnEveryDay() throws IOException {
        Path roster = dir.resolve("units.csv");
        Files.writeString(roster, "单位,期限\n甲县,2020-01-01\n乙县,2099-01-01\n");
        Path first = dir.resolve("一");
        Trial trial = Trial.of(
                "audit",
                dir.resolve("报送").toString(),
                "--out",
                first.toString(),
                "--roster",
                roster.toString(),
                "--reproducible");
        assertThat(trial.code()).as(trial.err()).isZero();
        String letter = new String(
                ReturnedList.entries(first.resolve("各单位/甲县/退改函.docx")).getOrDefault("word/document.xml", new byte[0]),
                StandardCharsets.UTF_8);
        assertThat(letter).contains("2020年1月1日前");
    }

    @Test
    void aTableOfWaiversIsReadInTheEncodingThatItWasSavedIn() throws IOException {
        Path list = back.resolve("甲县.xlsx");
        Files.copy(out.resolve("各单位/甲县/退改清单.xlsx"), list);
        ReturnedList.fill(list, ReturnedList.Way.WAIVED);
        Path drafts = dir.resolve("草稿.csv");
        compare("--draft-waivers", drafts.toString());
        Path granted = dir.resolve("豁免.csv");
        String table = Files.readString(drafts).replace("\uFEFF", "").replace(",,", ",赵局长,");
        Files.write(granted, table.getBytes("GB18030"));
        Trial trial = compare("--waivers", granted.toString());
        assertThat(trial.out()).contains("准予不补 1 ");
    }
}
