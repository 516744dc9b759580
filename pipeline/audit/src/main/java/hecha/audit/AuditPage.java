package hecha.audit;

import hecha.dictionary.Dictionary;
import hecha.model.Audit;
import hecha.model.Reconciliation;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes the audit of a batch, or of one report, as one page that needs nothing else. Each report's sheet goes to a
 * temporary file as it comes, so that of the reports only one small line each stays in memory. Where the sheets
 * together are too much for one page, they become pages of their own that the batch's page links to.
 */
public final class AuditPage implements Closeable {
    /** Characters of sheets that one page holds at most. */
    static final long FULL = 40_000_000;

    private final Spool parts = new Spool();
    private final Writer spool = new OutputStreamWriter(parts.out(), StandardCharsets.UTF_8);
    private final Terms terms;
    private final long full;
    private final List<BatchLine> lines = new ArrayList<>();
    private final List<Integer> lengths = new ArrayList<>();
    private long written;

    /** Takes the pages of single reports where they do not fit in the batch's page. */
    @FunctionalInterface
    public interface Pages {
        /** Keeps {@code page} under {@code name}, beside the batch's page. */
        void keep(String name, String page) throws IOException;
    }

    public AuditPage(Dictionary dictionary) throws IOException {
        this(dictionary, FULL);
    }

    AuditPage(Dictionary dictionary, long full) throws IOException {
        this.full = full;
        terms = new Terms(dictionary);
    }

    /** Adds a report; where that fails for a fault of this report, the page is as if it had not been given. */
    public void add(Audit audit, ReviewSheet sheet) throws IOException {
        BatchLine line = BatchLine.of(sheet, audit);
        StringBuilder part = new StringBuilder();
        new SheetHtml(new Html(part), sheet).write(audit);
        spool.append(part);
        lines.add(line);
        lengths.add(part.length());
        written += part.length();
    }

    /** Writes the page of all reports that were added: what the batch comes to first, then each report. */
    public void write(Writer out, Reconciliation reconciliation, List<SimilarPair> similar, Stamp stamp, Pages pages)
            throws IOException {
        spool.flush();
        boolean apart = written > full;
        Html html = new Html(out);
        Page.open(html, "材料审查汇总");
        new BatchHtml(html, lines, terms, line -> apart ? name(line) : "#r" + line.number())
                .write(reconciliation, similar);
        try (Reader in = new InputStreamReader(parts.in(), StandardCharsets.UTF_8)) {
            if (apart) {
                pages(in, stamp, pages);
            } else {
                html.leaf("h2", "逐份审查单");
                html.leaf("p", "点开一份可看审查单和标注全文。", "class", "key screen");
                for (int i = 0; i < lines.size(); i++) {
                    BatchLine line = lines.get(i);
                    html.open("details", "class", "sheet", "id", "r" + line.number())
                            .open("summary")
                            .leaf(
                                    "span",
                                    line.verdict().title().zh(),
                                    "class",
                                    "tag " + BatchHtml.style(line.verdict()))
                            .text(line.number() + ". ")
                            .leaf("bdi", line.name())
                            .close();
                    html.own(part(in, lengths.get(i))).close().line();
                }
            }
        }
        Page.close(html, stamp);
    }

    private void pages(Reader in, Stamp stamp, Pages pages) throws IOException {
        for (int i = 0; i < lines.size(); i++) {
            StringBuilder page = new StringBuilder();
            Html html = new Html(page);
            Page.open(html, "审查单：" + lines.get(i).name());
            html.open("article").leaf("h1", "材料完整性审查单");
            html.own(part(in, lengths.get(i))).close();
            Page.close(html, stamp);
            pages.keep(name(lines.get(i)), page.toString());
        }
    }

    private static String name(BatchLine line) {
        return "sheets/" + line.number() + ".html";
    }

    private static String part(Reader in, int length) throws IOException {
        char[] part = new char[length];
        for (int at = 0; at < length; ) {
            int read = in.read(part, at, length - at);
            if (read < 0) {
                throw new EOFException("the temporary file is too short");
            }
            at += read;
        }
        return new String(part);
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
        parts.close();
    }
}
