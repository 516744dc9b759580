package hecha.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** What {@code --lang en} writes for the office is English: every Chinese word of it stands in a report or names a file. */
class EnglishTest {
    /** What of a page is a quotation by its form. */
    private static final Set<String> QUOTED = Set.of("q", "bdi", "code", "svg", "style");

    private static final Set<String> QUOTED_CLASSES = Set.of("ev", "text");
    private static final Pattern HAN = Pattern.compile("[\\p{IsHan}&&[^〇]]+");

    /** A report with a blank, a contradiction, a passage that a site hides and a part that is missing. */
    private static final String LONG =
            Trial.FAULTY.replace("工程质量总体良好。", "工程质量总体良好。全县共培训30人，其中女性40人。资金【---此处隐藏186字，下载后查看---】");

    @TempDir
    private Path folder;

    private Path reports = Path.of("");
    private String words = "";

    @BeforeEach
    void reports() throws IOException {
        reports = Files.createDirectories(folder.resolve("报送"));
        Files.writeString(reports.resolve("坏.txt"), LONG);
        Files.writeString(reports.resolve("抄.txt"), LONG.replace("某县", "另县"));
        Files.writeString(reports.resolve("同.txt"), LONG);
        Files.writeString(reports.resolve("好.txt"), Trial.GOOD);
        Files.write(reports.resolve("破.docx"), new byte[] {'P', 'K', 3, 4, 1, 2});
        words = LONG + LONG.replace("某县", "另县") + Trial.GOOD + "报送/坏.txt抄同好破审查";
    }

    @Test
    void pagesAndWorkbookOfABatchAreEnglish() throws Exception {
        Path out = folder.resolve("审查");
        Trial trial = Trial.in("en", "--lang", "en", "audit", reports.toString(), "--out", out.toString());
        assertThat(trial.code()).isEqualTo(3);
        List<String> said = new ArrayList<>();
        try (Stream<Path> files = Files.walk(out)) {
            for (Path page : files.filter(f -> f.toString().endsWith(".html")).toList()) {
                said.addAll(said(Files.readString(page)));
            }
        }
        assertThat(said)
                .contains("Audit of the reports", "Who owes what (most first)", "Review sheet", "Perhaps copied");
        said.addAll(cells(out.resolve("audit.xlsx")));
        assertThat(said).contains("To mend", "Severity", "Copies and outliers");
        assertEnglish(said);
        assertThat(out.resolve("各单位")).isDirectoryRecursivelyContaining("glob:**退改函.docx");
    }

    @Test
    void anAuditThatIsPrintedAndAComparisonAreEnglish() throws IOException {
        Trial printed = Trial.in("en", "--lang", "en", "audit", reports.toString());
        assertThat(printed.out()).contains("# Audit of the reports", "## Review sheet: ");
        assertEnglish(printed.out().lines().toList());
        Path before = reports.resolve("坏.txt");
        Path after = Files.writeString(folder.resolve("后.txt"), LONG.replace("X次", "5次"));
        words += "后";
        Trial compared = Trial.in("en", "--lang", "en", "compare", before.toString(), after.toString());
        assertThat(compared.out()).contains("blanks 1, filled 1", "still there");
        assertEnglish(compared.out().lines().toList());
    }

    private void assertEnglish(List<String> said) {
        List<String> ours = new ArrayList<>();
        for (String line : said) {
            HAN.matcher(line)
                    .results()
                    .filter(han -> !words.contains(han.group()))
                    .forEach(han -> ours.add(line));
        }
        assertThat(ours).isEmpty();
    }

    /** The words of a page and its attributes that are no quotations. */
    private static List<String> said(String page) throws ParserConfigurationException, SAXException, IOException {
        String markup = page.substring(page.indexOf('>') + 1).strip();
        List<String> said = new ArrayList<>();
        collect(
                DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new InputSource(new StringReader(markup)))
                        .getDocumentElement(),
                said);
        return said;
    }

    private static void collect(Node node, List<String> said) {
        if (node instanceof Element element) {
            if (QUOTED.contains(element.getTagName()) || QUOTED_CLASSES.contains(element.getAttribute("class"))) {
                return;
            }
            said.add(element.getAttribute("aria-label"));
            said.add(element.getAttribute("title"));
        } else if (node.getNodeType() == Node.TEXT_NODE) {
            said.add(node.getTextContent().strip());
        }
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            collect(child, said);
        }
    }

    /** The texts of a workbook, the names of its sheets among them. */
    private static List<String> cells(Path workbook) throws IOException {
        List<String> cells = new ArrayList<>();
        try (ZipFile zip = new ZipFile(workbook.toFile(), StandardCharsets.UTF_8)) {
            for (ZipEntry part : zip.stream().map(ZipEntry.class::cast).toList()) {
                boolean said = part.getName().matches("xl/worksheets/sheet\\d+.xml|xl/workbook.xml|docProps/core.xml");
                String xml = said ? new String(zip.getInputStream(part).readAllBytes(), StandardCharsets.UTF_8) : "";
                Pattern.compile(">([^<>]+)<| name=\"([^\"]*)\"")
                        .matcher(xml)
                        .results()
                        .forEach(text -> cells.add(text.group(1) == null ? text.group(2) : text.group(1)));
            }
        }
        return cells;
    }
}
