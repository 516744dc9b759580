package hecha.tests;

import static org.assertj.core.api.Assertions.assertThat;

import hecha.tests.Said.Found;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Reads what the forms of an audit say of each report, by its name. */
final class AuditSaid {
    private static final Pattern COUNTS = Pattern.compile(
            "发现问题 \\d+ 条（错误 (\\d+)、警告 (\\d+)、提示 (\\d+)），需补正 (\\d+) 项(?:；另有已豁免 (\\d+) 条、基线内 (\\d+) 条，不计入)?");
    private static final Pattern NAME = Pattern.compile(JudgedBatch.IN + "/\\d+\\.txt");
    private static final Pattern FILLED = Pattern.compile("(\\d+)/(\\d+)");

    private final JudgedBatch batch;

    AuditSaid(JudgedBatch batch) {
        this.batch = batch;
    }

    Map<String, Said> json() throws IOException {
        Map<String, Said> said = new TreeMap<>();
        for (Object tree :
                CheckSaid.list(CheckSaid.tree(batch.text("审查/audit.json")).get("reports"))) {
            Map<?, ?> report = CheckSaid.map(tree);
            Said one = Said.of(CheckSaid.text(report, "verdict"), CheckSaid.map(report.get("counts")));
            assertThat(CheckSaid.list(report.get("items"))).hasSize(one.items());
            said.put(CheckSaid.text(report, "source"), one);
        }
        return said;
    }

    /** The text does not say how many sections are missing, but how many of those that are required are there. */
    Map<String, Said> markdown() throws IOException {
        Map<String, Said> said = new TreeMap<>();
        for (String sheet : batch.text("审查/audit.md").split("\n## 审查单：", -1)) {
            Matcher name = Pattern.compile("\n文件 (\\S+?\\.txt)，").matcher(sheet);
            Matcher verdict = Pattern.compile("\\*\\*(可收|需人工看|退回补正)\\*\\*").matcher(sheet);
            Matcher numbers = Pattern.compile("必备章节 (\\d+)/(\\d+)，数据填报 (\\d+)/(\\d+)，数据矛盾 (\\d+)")
                    .matcher(sheet);
            if (name.find() && verdict.find() && numbers.find()) {
                said.put(
                        name.group(1),
                        said(
                                verdict.group(1),
                                sheet,
                                Said.number(numbers.group(2)) - Said.number(numbers.group(1)),
                                Said.number(numbers.group(4)) - Said.number(numbers.group(3)),
                                Said.number(numbers.group(5))));
            }
        }
        return said;
    }

    Map<String, Said> page(String file) throws Exception {
        Map<String, Said> said = new TreeMap<>();
        for (Element sheet : ofClass(document(file).getElementsByTagName("*"), "sheet")) {
            NodeList parts = sheet.getElementsByTagName("*");
            String words = sheet.getTextContent();
            Matcher name = NAME.matcher(words);
            assertThat(name.find()).isTrue();
            String verdict = ofClass(parts, "verdict")
                    .get(0)
                    .getElementsByTagName("b")
                    .item(0)
                    .getTextContent();
            List<String> cards = cards(parts);
            Matcher sections = FILLED.matcher(cards.get(0));
            Matcher filled = FILLED.matcher(cards.get(1));
            assertThat(filled.find()).isTrue();
            said.put(
                    name.group(),
                    said(
                            verdict,
                            words,
                            sections.find() ? Said.number(sections.group(2)) - Said.number(sections.group(1)) : 0,
                            Said.number(filled.group(2)) - Said.number(filled.group(1)),
                            Said.number(cards.get(2))));
        }
        return said;
    }

    /** The numbers at the head of the batch: reports, missing sections, blanks, contradictions. */
    List<String> heading(String file) throws Exception {
        return cards(document(file).getElementsByTagName("*")).subList(0, 4);
    }

    private Document document(String file) throws Exception {
        String page = batch.text(file);
        return CheckSaid.parsed(page.substring(page.indexOf('>') + 1).strip());
    }

    private static List<String> cards(NodeList parts) {
        List<String> values = new ArrayList<>();
        for (Element numbers : ofClass(parts, "numbers")) {
            NodeList shown = numbers.getElementsByTagName("strong");
            for (int i = 0; i < shown.getLength(); i++) {
                values.add(shown.item(i).getTextContent());
            }
        }
        return values;
    }

    private static List<Element> ofClass(NodeList elements, String style) {
        List<Element> found = new ArrayList<>();
        for (int i = 0; i < elements.getLength(); i++) {
            Element element = (Element) elements.item(i);
            if (element.getTagName().equals("section")) {
                continue;
            }
            if (List.of(element.getAttribute("class").split(" ", -1)).contains(style)) {
                found.add(element);
            }
        }
        return found;
    }

    private static Said said(String verdict, String words, int missing, int blanks, int contradictions) {
        Matcher counts = COUNTS.matcher(words);
        assertThat(counts.find()).as(words).isTrue();
        boolean apart = counts.group(5) != null;
        return new Said(
                Said.verdict(verdict),
                new Found(
                        Said.number(counts.group(1)),
                        Said.number(counts.group(2)),
                        Said.number(counts.group(3)),
                        apart ? Said.number(counts.group(5)) : 0,
                        apart ? Said.number(counts.group(6)) : 0),
                Said.number(counts.group(4)),
                missing,
                blanks,
                contradictions);
    }

    /** The cover of the workbook. */
    Map<String, Said> cover() throws IOException {
        Map<String, Said> said = new TreeMap<>();
        Map<String, Integer> columns = new TreeMap<>();
        for (Row row : rows("封面")) {
            if (columns.isEmpty()) {
                for (int i = 0; i < row.getCellCount() && row.getCellText(0).equals("序"); i++) {
                    columns.put(row.getCellText(i), i);
                }
                continue;
            }
            Map<String, String> cells = new TreeMap<>();
            columns.forEach((name, i) -> cells.put(name, row.getCellText(i)));
            said.put(
                    CheckSaid.text(cells, "文件"),
                    new Said(
                            Said.verdict(CheckSaid.text(cells, "结论")),
                            new Found(
                                    Said.number(cells, "错误"),
                                    Said.number(cells, "警告"),
                                    Said.number(cells, "提示"),
                                    Said.number(cells, "已豁免"),
                                    Said.number(cells, "基线内")),
                            Said.number(cells, "需补正"),
                            Said.number(cells, "缺章节"),
                            Said.number(cells, "空缺"),
                            Said.number(cells, "矛盾")));
        }
        return said;
    }

    /** The rows under the header of a sheet of the workbook. */
    List<Row> table(String sheet) throws IOException {
        List<Row> rows = rows(sheet);
        return rows.subList(1, rows.size());
    }

    private List<Row> rows(String sheet) throws IOException {
        try (InputStream in = Files.newInputStream(batch.file("审查/audit.xlsx"));
                ReadableWorkbook workbook = new ReadableWorkbook(in)) {
            return workbook.findSheet(sheet).orElseThrow().read();
        }
    }
}
