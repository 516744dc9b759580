package hecha.audit;

import static org.assertj.core.api.Assertions.assertThat;

import hecha.model.Audit;
import hecha.model.Language;
import hecha.model.Message;
import hecha.model.Reconciliation;
import hecha.model.Severity;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

class AuditPageTest {
    private static final String PAYLOAD = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>&lt;";

    @Test
    void nothingOfAReportBecomesMarkup() throws Exception {
        Audit audit = new Sample(PAYLOAD, PAYLOAD + "\n培训X场" + PAYLOAD + "。")
                .finding("text/truncated", Severity.ERROR, "培训", PAYLOAD, Map.of())
                .blankFindings()
                .audit();
        for (String page : List.of(single(audit), batch(List.of(audit)))) {
            Document document = parse(page);
            Set<String> elements = new HashSet<>();
            each(document, element -> {
                elements.add(element.getTagName());
                for (int i = 0; i < element.getAttributes().getLength(); i++) {
                    assertThat(element.getAttributes().item(i).getNodeName()).doesNotStartWith("on");
                }
            });
            assertThat(elements).doesNotContain("script", "img", "iframe", "link", "object");
            assertThat(document.getElementsByTagName("title").item(0).getTextContent())
                    .isNotEmpty();
            assertThat(document.getDocumentElement().getTextContent()).contains("培训X场" + PAYLOAD);
        }
    }

    @Test
    void ofSeveralEmptyLinesOneIsShownAndTheNumbersStayThoseOfTheFile() throws Exception {
        Document document = parse(single(new Sample("a", "标题\n\n\n\n正文。").audit()));
        List<String> numbers = new ArrayList<>();
        each(document, element -> {
            if (element.getTagName().equals("span")
                    && element.getAttribute("class").equals("n")) {
                numbers.add(element.getTextContent());
            }
        });
        assertThat(numbers).containsExactly("1", "2", "5");
    }

    @Test
    void aPageMayLoadAndRunNothing() throws Exception {
        Document document = parse(single(new Sample("a", "标题\n正文。").audit()));
        List<String> policies = new ArrayList<>();
        each(document, element -> {
            if (element.getAttribute("http-equiv").equals("Content-Security-Policy")) {
                policies.add(element.getAttribute("content"));
            }
        });
        assertThat(policies).containsExactly("default-src 'none'; style-src 'unsafe-inline'; img-src data:");
    }

    @Test
    void theWholeTextStandsInThePageAsItIs() throws Exception {
        String text = "标题\r\n  一、做法\t开展X次，\n\n培训30人次。𠮷";
        Audit audit = new Sample("a", text)
                .figure("30人次", "培训", "人次", "30")
                .blankFindings()
                .audit();
        StringBuilder shown = new StringBuilder();
        each(parse(single(audit)), element -> {
            if (element.getAttribute("class").equals("w")) {
                NodeList parts = element.getChildNodes();
                for (int i = 0; i < parts.getLength(); i++) {
                    boolean reference = parts.item(i) instanceof Element part
                            && part.getAttribute("class").equals("ref");
                    shown.append(reference ? "" : parts.item(i).getTextContent());
                }
                shown.append('\n');
            }
        });
        assertThat(shown.toString()).isEqualTo(text.replace("\r\n", "\n") + "\n");
    }

    @Test
    void everyLinkLeadsToAPlaceOfThePageAndEveryPlaceHasItsOwnName() throws Exception {
        Document document = parse(batch(List.of(
                new Sample("a", "标题\n培训X场。会议X次。").blankFindings().audit(),
                new Sample("b", "标题\n培训X场。")
                        .blankFindings()
                        .finding("section/missing", Severity.ERROR, "标题", "缺少章节。", Map.of())
                        .audit())));
        List<String> names = new ArrayList<>();
        List<String> links = new ArrayList<>();
        each(document, element -> {
            if (element.hasAttribute("id")) {
                names.add(element.getAttribute("id"));
            }
            if (element.hasAttribute("href")) {
                links.add(element.getAttribute("href"));
            }
        });
        assertThat(names).doesNotHaveDuplicates();
        assertThat(links).isNotEmpty().allSatisfy(link -> {
            assertThat(link).startsWith("#");
            assertThat(names).contains(link.substring(1));
        });
    }

    @Test
    void charactersThatNoPageCanHoldAreReplaced() throws Exception {
        String text = "标题\n甲\0乙\uD800丙\uFFFE丁\u0007。";
        String page = single(new Sample("a\0\uDC00", text).audit());
        parse(page);
        assertThat(page).contains("甲\uFFFD乙\uFFFD丙\uFFFD丁\uFFFD。");
    }

    @Test
    void aBatchNamesWhatWasNotRead() throws Exception {
        Audit audit = new Sample("a", "标题\n正文。").audit();
        StringWriter out = new StringWriter();
        try (AuditPage page = new AuditPage(Sample.DICTIONARY, Sample.reviews(List.of(audit)), Language.CHINESE)) {
            page.add(AuditPage.part(audit, Sample.sheet(audit), Language.CHINESE));
            page.write(
                    out,
                    new Reconciliation(
                            1,
                            List.of(new Reconciliation.Unreadable(
                                    "坏.docx", "broken", new Message("坏.docx：打不开", "broken"))),
                            List.of(),
                            List.of()),
                    List.of(new SimilarPair("a", "b", 3, 60, "相同的句子。")),
                    Sample.STAMP,
                    (name, sheet) -> {});
        }
        assertThat(parse(out.toString()).getDocumentElement().getTextContent())
                .contains("收到 2 = 已审 1 + 未能读取 1", "坏.docx：打不开", "疑似照抄", "60%");
    }

    @Test
    void sheetsThatAreTooMuchForOnePageBecomePagesThatItLinksTo() throws Exception {
        StringWriter out = new StringWriter();
        Map<String, String> pages = new LinkedHashMap<>();
        List<Audit> audits = List.of(
                new Sample("a1", "标题1\n培训X场。𠮷").blankFindings().audit(),
                new Sample("a2", "标题2\n培训X场。𠮷").blankFindings().audit());
        try (AuditPage page = new AuditPage(Sample.DICTIONARY, Sample.reviews(audits), Language.CHINESE, 100)) {
            for (Audit audit : audits) {
                page.add(AuditPage.part(audit, Sample.sheet(audit), Language.CHINESE));
            }
            page.write(out, Sample.audited(2), List.of(), Sample.STAMP, pages::put);
        }
        assertThat(pages).containsOnlyKeys("sheets/1.html", "sheets/2.html");
        assertThat(parse(pages.getOrDefault("sheets/2.html", ""))
                        .getDocumentElement()
                        .getTextContent())
                .contains("标题2")
                .doesNotContain("标题1");
        assertThat(out.toString()).contains("href=\"sheets/1.html\"").doesNotContain("培训");
    }

    @Test
    void whatIsWaivedIsMarkedAsSuchAndABlankThatCountsLeadsToItsRow() throws Exception {
        Audit audit = new Sample("a.txt", "标题\n培训X场。会议X次。")
                .blankFindings()
                .finding("numbering/gap", Severity.WARNING, "会议", "缺少序号。", Map.of())
                .audit();
        Judge judge = Sample.judge(
                "a.txt,numbering/gap,*,可以,张三,\na.txt,gap/placeholder,培训,无,张三,\n",
                ReturnPolicy.DEFAULT,
                LocalDate.EPOCH);
        ReviewSheet sheet = new Reviewer(Sample.DICTIONARY, Optional.empty()).review(audit, judge.judge(audit));
        List<String> styles = new AnnotatedText(audit, sheet, Language.CHINESE)
                .lines().stream()
                        .flatMap(line -> line.pieces().stream())
                        .map(piece -> piece.style() + ":" + piece.words())
                        .toList();
        assertThat(styles).containsExactly("t:标题", ":培训", "d:X", ":场。", "d:会议", "ref:1", "g:X", ":次。");
    }

    private static String single(Audit audit) throws IOException {
        return AuditPage.single(audit, Sample.sheet(audit), Sample.STAMP, Language.CHINESE);
    }

    private static String batch(List<Audit> audits) throws IOException {
        StringWriter out = new StringWriter();
        try (AuditPage page = new AuditPage(Sample.DICTIONARY, Sample.reviews(audits), Language.CHINESE)) {
            for (Audit audit : audits) {
                page.add(AuditPage.part(audit, Sample.sheet(audit), Language.CHINESE));
            }
            page.write(out, Sample.audited(audits.size()), List.of(), Sample.STAMP, (name, sheet) -> {});
        }
        return out.toString();
    }

    private static Document parse(String page) throws ParserConfigurationException, SAXException, IOException {
        assertThat(page).startsWith("<!DOCTYPE html>");
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(
                        new StringReader(page.substring(page.indexOf('>') + 1).strip())));
    }

    private static void each(Document document, Consumer<Element> visitor) {
        NodeList all = document.getElementsByTagName("*");
        for (int i = 0; i < all.getLength(); i++) {
            visitor.accept((Element) all.item(i));
        }
    }
}
