package hecha.read;

import static org.assertj.core.api.Assertions.assertThat;

import hecha.model.Hint;
import hecha.model.Layout;
import hecha.model.Source;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What of a Word document's markup is text. */
class DocxTextTest {
    private static final Reader READER = new Reader(Limits.DEFAULT, false);
    private static final String W = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
    private static final String R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private static Source read(String body) throws IOException {
        return READER.read(HostileFilesTest.docx(body), "a.docx");
    }

    private static Source read(String body, Map<String, String> others) throws IOException {
        Map<String, String> parts = new TreeMap<>();
        parts.put("[Content_Types].xml", "<Types/>");
        parts.put("_rels/.rels", "<Relationships/>");
        parts.put("word/document.xml", "<w:document " + W + "><w:body>" + body + "</w:body></w:document>");
        StringBuilder relations = new StringBuilder("<Relationships>");
        others.forEach((name, content) -> {
            parts.put("word/" + name + ".xml", content.replace("<w:", "<w:").replaceFirst(">", " " + W + ">"));
            relations
                    .append("<Relationship Id=\"")
                    .append(name)
                    .append("\" Type=\"")
                    .append(R)
                    .append(name.replaceAll("[0-9]", ""))
                    .append("\" Target=\"")
                    .append(name)
                    .append(".xml\"/>");
        });
        parts.put("word/_rels/document.xml.rels", relations + "</Relationships>");
        return READER.read(HostileFilesTest.zip(parts), "a.docx");
    }

    private static String run(String words) {
        return run("", words);
    }

    private static String run(String look, String words) {
        return "<w:r><w:rPr>" + look + "</w:rPr><w:t xml:space=\"preserve\">" + words + "</w:t></w:r>";
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<w:p><w:r><w:t>投资</w:t></w:r><w:r><w:rPr><w:vertAlign"
                        + " w:val=\"superscript\"/></w:rPr><w:t>2</w:t></w:r><w:r><w:t>185亿元</w:t></w:r></w:p> | 投资185亿元",
                "<w:p><w:r><w:t>12km</w:t></w:r><w:r><w:rPr><w:vertAlign"
                        + " w:val=\"superscript\"/></w:rPr><w:t>2</w:t></w:r></w:p> | 12km²",
                "<w:p><w:del><w:r><w:delText>10</w:delText></w:r></w:del><w:ins><w:r><w:t>12个</w:t></w:r></w:ins></w:p>"
                        + " | 12个",
                "<w:p><w:moveFrom><w:r><w:t>旧</w:t></w:r></w:moveFrom><w:moveTo><w:r><w:t>新</w:t></w:r></w:moveTo></w:p>"
                        + " | 新",
                "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>一段</w:t></w:r></w:p><w:p><w:r><w:t>连着</w:t></w:r></w:p>"
                        + " | 一段连着",
                "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>内部</w:t></w:r><w:r><w:t>公开</w:t></w:r></w:p> | 公开",
                "<w:p><w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr><w:t>公开</w:t></w:r></w:p> | 公开",
                "<w:p><w:r><w:ruby><w:rt><w:r><w:t>pīn</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>拼</w:t></w:r></w:rubyBase></w:ruby></w:r></w:p>"
                        + " | 拼",
                "<w:p><w:r><w:rPr><w:u w:val=\"single\"/></w:rPr><w:t xml:space=\"preserve\">   "
                        + " </w:t></w:r><w:r><w:t>万元</w:t></w:r></w:p> | ____万元",
                "<w:p><w:r><w:rPr><w:u w:val=\"none\"/></w:rPr><w:t>空  格</w:t></w:r></w:p> | 空  格",
                "<w:p><w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:r><w:t>单击</w:t></w:r><w:r><w:t>输入</w:t></w:r></w:sdtContent></w:sdt><w:r><w:t>次</w:t></w:r></w:p>"
                        + " | ____次",
                "<w:p><w:sdt><w:sdtContent><w:r><w:t>36</w:t></w:r></w:sdtContent></w:sdt><w:r><w:t>次</w:t></w:r></w:p>"
                        + " | 36次",
                "<w:p><w:r><w:fldChar/><w:instrText>PAGE</w:instrText></w:r><w:r><w:t>7</w:t></w:r></w:p> | 7",
                "<w:p><w:customXml><w:smartTag><w:r><w:t>内容</w:t></w:r></w:smartTag></w:customXml></w:p> | 内容",
                "<w:p><w:r><w:t>是</w:t><w:sym w:font=\"Wingdings\" w:char=\"F0FE\"/><w:t>否</w:t><w:sym"
                        + " w:font=\"Wingdings\" w:char=\"F0A8\"/></w:r></w:p> | 是☑否□",
                "<w:p><w:r><w:t>5</w:t><w:noBreakHyphen/><w:t>6月</w:t></w:r></w:p> | 5-6月",
                "<w:p><w:r><w:pict><w:txbxContent><w:p><w:r><w:t>框内</w:t></w:r></w:p></w:txbxContent></w:pict></w:r></w:p>"
                        + " | 框内",
                "<w:p><w:r><mc:AlternateContent"
                        + " xmlns:mc=\"m\"><mc:Choice><w:txbxContent><w:p><w:r><w:t>框</w:t></w:r></w:p>"
                        + "</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent><w:p><w:r><w:t>框</w:t></w:r></w:p></w:txbxContent></mc:Fallback></mc:AlternateContent></w:r></w:p>"
                        + " | 框",
            })
    void aParagraphIsReadAsWordShowsIt(String body, String text) throws IOException {
        assertThat(read(body).text().strip()).isEqualTo(text);
    }

    @Test
    void whatIsLeftOutIsTold() throws IOException {
        Source source = read(
                "<w:p>" + run("<w:vanish/>", "内部数字3个") + run("公开")
                        + "<w:r><w:commentReference w:id=\"4\"/></w:r></w:p>",
                Map.of(
                        "comments",
                        "<w:comments><w:comment"
                                + " w:id=\"4\"><w:p><w:r><w:t>请核实</w:t></w:r></w:p></w:comment></w:comments>"));

        assertThat(source.text()).isEqualTo("公开\n");
        assertThat(source.layout().omissions())
                .extracting(Layout.Omission::kind, Layout.Omission::words)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Layout.Omission.Kind.HIDDEN, "内部数字3个"),
                        org.assertj.core.groups.Tuple.tuple(Layout.Omission.Kind.COMMENT, "请核实"));
    }

    @Test
    void aListStartsWhereItSaysAndCountsOnAfterOtherText() throws IOException {
        String item = "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"2\"/></w:numPr></w:pPr>";
        Source source = read(
                item + run("问题") + "</w:p><w:p>" + run("其他") + "</w:p>" + item + run("打算") + "</w:p>",
                Map.of(
                        "numbering",
                        "<w:numbering><w:abstractNum w:abstractNumId=\"1\"><w:lvl w:ilvl=\"0\"><w:start"
                                + " w:val=\"4\"/><w:numFmt w:val=\"chineseCounting\"/><w:lvlText"
                                + " w:val=\"%1、\"/></w:lvl></w:abstractNum><w:num w:numId=\"2\"><w:abstractNumId"
                                + " w:val=\"1\"/></w:num></w:numbering>"));

        assertThat(source.text()).isEqualTo("四、问题\n其他\n五、打算\n");
    }

    @Test
    void notesStandBehindTheTextAndTheirMarksNowhere() throws IOException {
        Source source = read(
                "<w:p>" + run("收入提高") + "<w:r><w:footnoteReference w:id=\"1\"/></w:r>" + run("。") + "</w:p>",
                Map.of(
                        "footnotes",
                        "<w:footnotes><w:footnote w:type=\"separator\""
                                + " w:id=\"0\"><w:p><w:r><w:t>线</w:t></w:r></w:p></w:footnote><w:footnote"
                                + " w:id=\"1\"><w:p><w:r><w:footnoteRef/><w:tab/><w:t>增长12.5%。</w:t></w:r></w:p></w:footnote>"
                                + "</w:footnotes>"));

        assertThat(source.text()).isEqualTo("收入提高。\n增长12.5%。\n");
        assertThat(source.layout()
                        .at(source.text().indexOf("12.5"))
                        .orElseThrow()
                        .part())
                .isEqualTo(Layout.Part.FOOTNOTE);
    }

    private static String cell(String look, String content) {
        return "<w:tc><w:tcPr>" + look + "</w:tcPr>" + content + "</w:tc>";
    }

    private static String cell(String words) {
        return cell("", "<w:p>" + run(words) + "</w:p>");
    }

    @Test
    void mergedCellsKeepTheirColumnsAndEmptyOnesAreBlanks() throws IOException {
        Source source = read("<w:tbl><w:tr>" + cell("") + cell("") + "</w:tr><w:tr>"
                + cell("<w:gridSpan w:val=\"2\"/>", "<w:p>" + run("指标") + "</w:p>") + cell("数值") + "</w:tr><w:tr>"
                + cell("<w:vMerge w:val=\"restart\"/>", "<w:p>" + run("收入") + "</w:p>") + cell("城镇") + cell("")
                + "</w:tr><w:tr>"
                + cell("<w:vMerge/>", "<w:p/>") + cell("农村") + cell("15360") + "</w:tr></w:tbl>");

        List<Hint> cells =
                source.hints().stream().filter(h -> h.span().length() > 0).toList();
        assertThat(cells)
                .extracting(h -> h.span().of(source.text()) + "@" + h.row() + "," + h.column())
                .containsExactly("指标@0,0", "数值@0,2", "收入@1,0", "城镇@1,1", "农村@2,1", "15360@2,2");
        assertThat(source.layout().blanks()).singleElement().satisfies(blank -> {
            assertThat(blank.form()).isEqualTo(Layout.Form.CELL);
            assertThat(blank.span().start()).isEqualTo(source.text().indexOf("城镇") + 3);
        });
        assertThat(source.layout()
                        .at(source.text().indexOf("15360"))
                        .orElseThrow()
                        .cell())
                .isEqualTo("C4");
    }

    @Test
    void aTableInACellIsATableOfItsOwn() throws IOException {
        String inner = "<w:tbl><w:tr>" + cell("年份") + cell("金额") + "</w:tr></w:tbl><w:p/>";
        Source source = read("<w:tbl><w:tr>" + cell("项目") + cell("内容") + "</w:tr><w:tr>" + cell("投入")
                + cell("", "<w:p>" + run("如下") + "</w:p>" + inner) + "</w:tr></w:tbl>");

        assertThat(source.hints())
                .extracting(h -> h.span().of(source.text()) + "@" + h.level() + ":" + h.row() + "," + h.column())
                .containsExactly("项目@0:0,0", "内容@0:0,1", "投入@0:1,0", "如下@0:1,1", "年份@1:0,0", "金额@1:0,1");
    }

    @Test
    void aDeletedRowIsGone() throws IOException {
        Source source = read("<w:tbl><w:tr><w:trPr><w:del/></w:trPr>" + cell("旧9个") + "</w:tr><w:tr>" + cell("新")
                + "</w:tr></w:tbl>");

        assertThat(source.text()).contains("新").doesNotContain("9");
    }

    @Test
    void aParagraphThatRunsOverAPageStandsOnBoth() throws IOException {
        Source source = read("<w:p>" + run("甲乙") + "<w:r><w:lastRenderedPageBreak/><w:t>丙丁</w:t></w:r></w:p>");

        assertThat(source.text()).isEqualTo("甲乙丙丁\n");
        assertThat(source.layout().at(1).orElseThrow().shown().zh()).isEqualTo("第1页第1段");
        assertThat(source.layout().at(2).orElseThrow().shown().zh()).isEqualTo("第2页第1段");
    }

    @Test
    void pagesAreCountedWhereWordWroteThemDown() throws IOException {
        Source source = read("<w:p>" + run("一") + "</w:p><w:p><w:r><w:lastRenderedPageBreak/><w:t>二</w:t></w:r></w:p>");

        assertThat(source.layout().at(0).orElseThrow().page()).isEqualTo(1);
        assertThat(source.layout().at(2).orElseThrow().page()).isEqualTo(2);
        assertThat(read("<w:p>" + run("一") + "</w:p>")
                        .layout()
                        .at(0)
                        .orElseThrow()
                        .page())
                .isZero();
    }

    @Test
    void aPageHeaderIsReadWhereItCarriesTheTitle() throws IOException {
        String body = "<w:p>" + run("一、基本情况") + "</w:p><w:p>" + run("全县企业8家。") + "</w:p>";
        String header = "<w:hdr><w:p><w:r><w:t>某县乡村振兴工作总结</w:t></w:r></w:p></w:hdr>";

        assertThat(read(body, Map.of("header1", header)).text()).startsWith("某县乡村振兴工作总结\n一、基本情况");
        assertThat(read("<w:p>" + run("某县工作总结") + "</w:p>" + body, Map.of("header1", header))
                        .text())
                .startsWith("某县工作总结\n一、");
    }
}
