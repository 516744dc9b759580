package hecha.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The smallest Word documents. */
final class WordFile {
    private static final String MAIN =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private WordFile() {}

    /** A document with these paragraphs. */
    static byte[] of(String text) throws IOException {
        StringBuilder body = new StringBuilder();
        text.lines().forEach(line -> body.append(paragraph(line)));
        return withBody(body.toString());
    }

    /** A paragraph whose words are cut into runs at every {@code ^}, each second one bold. */
    static String paragraph(String words) {
        StringBuilder runs = new StringBuilder();
        boolean bold = false;
        for (String part : words.split("\\^", -1)) {
            runs.append("<w:r>")
                    .append(bold ? "<w:rPr><w:b/></w:rPr>" : "")
                    .append("<w:t>")
                    .append(part)
                    .append("</w:t></w:r>");
            bold = !bold;
        }
        return "<w:p>" + runs + "</w:p>";
    }

    /** A table, its cells parted by {@code |} and its rows by line breaks. */
    static String table(String rows) {
        StringBuilder table = new StringBuilder("<w:tbl>");
        rows.lines().forEach(row -> {
            table.append("<w:tr>");
            for (String cell : row.split("\\|", -1)) {
                table.append("<w:tc>")
                        .append(cell.isEmpty() ? "<w:p/>" : paragraph(cell))
                        .append("</w:tc>");
            }
            table.append("</w:tr>");
        });
        return table + "</w:tbl>";
    }

    /** A document with this body, and parts that only a program knows. */
    static byte[] withBody(String body) throws IOException {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put(
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                        + "<Default Extension=\"rels\""
                        + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                        + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                        + "<Override PartName=\"/word/document.xml\" ContentType=\"" + MAIN + "\"/></Types>");
        parts.put(
                "_rels/.rels",
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                        + "<Relationship Id=\"r1\" Type=\"" + RELATIONS
                        + "officeDocument\" Target=\"word/document.xml\"/>"
                        + "<Relationship Id=\"r2\" Type=\"" + RELATIONS
                        + "customXml\" Target=\"customXml/item1.xml\"/></Relationships>");
        parts.put(
                "word/document.xml",
                "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>" + body
                        + "</w:body></w:document>");
        parts.put("customXml/item1.xml", "<?xml version='1.0'?>\n<seal  of='office'></seal>\n");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }
}
