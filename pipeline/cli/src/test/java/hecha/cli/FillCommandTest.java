package hecha.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Answers put into the report that they are for: they stand there, and nothing else has changed. */
class FillCommandTest {
    private static final Pattern RUN =
            Pattern.compile("<w:r>(?:<w:rPr>(.*?)</w:rPr>)?<w:(?:t|delText)[^>]*>([^<]*)</w:(?:t|delText)></w:r>");

    @TempDir
    Path dir;

    private Path report = Path.of("");
    private Path list = Path.of("");

    @BeforeEach
    void places() {
        list = dir.resolve("回件.xlsx");
    }

    /** Audits the report of 甲县 and answers every line of its list. */
    private void answered(String name, byte[] bytes) throws IOException {
        report = dir.resolve("报送/甲县").resolve(name);
        Files.createDirectories(report.getParent());
        Files.write(report, bytes);
        Path out = dir.resolve("出");
        Trial audit = Trial.of("audit", dir.resolve("报送").toString(), "--out", out.toString());
        assertThat(audit.code()).as(audit.err()).isZero();
        Files.copy(out.resolve("各单位/甲县/退改清单.xlsx"), list);
        ReturnedList.fill(list, ReturnedList.Way.ALL);
    }

    private Trial fill(Path to) {
        return Trial.of("fill", report.toString(), list.toString(), "--out", to.toString());
    }

    @Test
    void aWordDocumentPassesAndNothingElseChanges() throws IOException {
        StringBuilder body = new StringBuilder();
        Trial.GOOD
                .replace("新建水库2座", "^新建水库^X座")
                .replace("除险加固3座", "除险^加固＿＿座^")
                .lines()
                .forEach(line -> body.append(WordFile.paragraph(line)));
        body.append(WordFile.table("项目|处数\n水库|\n堤防|"));
        byte[] original = WordFile.withBody(body.toString());
        answered("汇报.docx", original);
        assertThat(Trial.of("check", report.toString()).out()).contains("X").contains("空缺");
        assertThat(Files.readString(dir.resolve("出/发出清单.csv"))).contains(",水库 处数：〔　〕,", ",堤防 处数：〔　〕,");
        Path filled = dir.resolve("补.docx");
        Trial fill = fill(filled);
        assertThat(fill.code()).as(fill.err()).isZero();
        assertThat(fill.err()).contains("填入 4 处，未填 0 项", "还有空缺 0 处");
        assertThat(Files.readAllBytes(report)).isEqualTo(original);
        Trial check = Trial.of("check", filled.toString());
        assertThat(check.code()).as(check.out()).isZero();
        Map<String, byte[]> before = ReturnedList.entries(report);
        Map<String, byte[]> after = ReturnedList.entries(filled);
        assertThat(List.copyOf(after.keySet())).isEqualTo(List.copyOf(before.keySet()));
        for (String part : before.keySet()) {
            if (!part.equals("word/document.xml")) {
                assertThat(after.get(part)).as(part).isEqualTo(before.get(part));
            }
        }
        String now = new String(after.get("word/document.xml"), StandardCharsets.UTF_8);
        assertThat(words(now.replaceAll("<w:del .*?</w:del>", "")))
                .isEqualTo(words(body.toString())
                        .replace("|X座", "|12座")
                        .replace("＿＿", "12")
                        .replace("水库||堤防||", "水库|12|堤防|12|"));
        // With all changes rejected every run is what it was.
        String rejected = now.replaceAll("<w:ins .*?</w:ins>", "");
        assertThat(words(rejected)).isEqualTo(words(body.toString()));
    }

    /** The words of a document run by run, those of runs of one look together. */
    private static String words(String xml) {
        String look = "";
        Matcher run = RUN.matcher(xml.replaceAll("</?w:(ins|del)( [^>]*)?>", "")
                .replace("<w:p/>", "</w:p>")
                .replace("</w:p>", "<w:r><w:t>|</w:t></w:r>"));
        StringBuilder all = new StringBuilder();
        while (run.find()) {
            String now = run.group(1) == null ? "" : "b:";
            all.append(now.equals(look) || run.group(2).equals("|") ? "" : "|" + now)
                    .append(run.group(2));
            look = run.group(2).equals("|") ? "" : now;
        }
        return all.toString();
    }

    @ParameterizedTest
    @CsvSource({"UTF-8, true", "UTF-8, false", "UTF-16LE, true", "GB18030, false"})
    void aTextKeepsItsBytes(String charset, boolean marked) throws IOException {
        String text = (marked ? "\uFEFF" : "")
                + Trial.GOOD.replace("2座", "X座").replace("\n", "\r\n")
                + "附表\r\n项目\t处数\r\n水库\t\r\n堤防\t\r\n";
        answered("汇报.txt", text.getBytes(Charset.forName(charset)));
        assertThat(Files.readString(dir.resolve("出/发出清单.csv"))).contains(",水库 处数：〔　〕,", ",堤防 处数：〔　〕,");
        Path filled = dir.resolve("补.txt");
        Trial fill = fill(filled);
        assertThat(fill.err()).contains("填入 3 处，未填 0 项");
        assertThat(Files.readAllBytes(filled))
                .isEqualTo(text.replace("X座", "12座")
                        .replace("水库\t", "水库\t12")
                        .replace("堤防\t", "堤防\t12")
                        .getBytes(Charset.forName(charset)));
    }

    @Test
    void bytesThatCannotBeReadAreNotLost() throws IOException {
        byte[] text = Trial.GOOD.replace("2座", "X座").getBytes(StandardCharsets.UTF_8);
        byte[] broken = Arrays.copyOf(text, text.length + 2);
        broken[text.length] = (byte) 0xFF;
        broken[text.length + 1] = '\n';
        answered("汇报.txt", broken);
        Path filled = dir.resolve("补.txt");
        Trial fill = fill(filled);
        assertThat(fill.code()).isEqualTo(3);
        assertThat(fill.err()).contains("汇报.txt：有读不出的字节", "另存为 UTF-8");
        assertThat(filled).doesNotExist();
    }

    @Test
    void whatIsMissingIsNamedByItsOwnLabel() throws IOException {
        assertThat(Trial.of("fill", "a.txt").err()).contains("缺少 --out FILE、ANSWERS");
        assertThat(Trial.of("fill", "a.txt", "b.xlsx").err()).contains("缺少 --out FILE\n");
    }
}
