package hecha.audit;

import hecha.dictionary.Dictionary;
import hecha.model.Audit;
import hecha.model.Reconciliation;
import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes the audit of a batch, or of one report, as one page that needs nothing else. Each report's sheet goes to a
 * temporary file as it comes, so that of the reports only one small line each stays in memory.
 */
public final class AuditPage implements Closeable {
    private final Path parts;
    private final Writer spool;
    private final Terms terms;
    private final List<BatchLine> lines = new ArrayList<>();

    public AuditPage(Dictionary dictionary) throws IOException {
        terms = new Terms(dictionary);
        parts = Files.createTempFile("hecha-audit", ".part");
        spool = Files.newBufferedWriter(parts);
    }

    public void add(Audit audit, ReviewSheet sheet) throws IOException {
        BatchLine line = BatchLine.of(sheet, audit);
        lines.add(line);
        Html html = new Html(spool);
        html.open("details", "class", "sheet", "id", "r" + sheet.number()).open("summary");
        html.leaf("span", sheet.verdict().title().zh(), "class", "tag " + BatchHtml.style(sheet.verdict()));
        html.text(sheet.number() + ". ").leaf("bdi", line.name()).close();
        new SheetHtml(html, sheet).write(audit);
        html.close().line();
    }

    /** Writes the page of all reports that were added: what the batch comes to first, then each report. */
    public void write(Writer out, Reconciliation reconciliation, List<SimilarPair> similar, Stamp stamp)
            throws IOException {
        spool.flush();
        Html html = new Html(out);
        Page.open(html, "材料审查汇总");
        new BatchHtml(html, lines, terms).write(reconciliation, similar);
        html.leaf("h2", "逐份审查单");
        html.leaf("p", "点开一份可看审查单和标注全文。", "class", "key screen");
        try (Reader in = Files.newBufferedReader(parts)) {
            in.transferTo(out);
        }
        Page.close(html, stamp);
    }

    /** Writes the page of one report. */
    public static void write(Writer out, Audit audit, ReviewSheet sheet, Stamp stamp) throws IOException {
        Html html = new Html(out);
        String title = sheet.title().isEmpty() ? sheet.source() : sheet.title();
        Page.open(html, "审查单：" + title);
        html.open("article", "id", "r" + sheet.number()).leaf("h1", "材料完整性审查单");
        new SheetHtml(html, sheet).write(audit);
        html.close();
        Page.close(html, stamp);
    }

    @Override
    public void close() throws IOException {
        spool.close();
        Files.deleteIfExists(parts);
    }
}
