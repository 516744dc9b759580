package hecha.audit;

import gg.jte.Content;
import hecha.dictionary.Dictionary;
import hecha.model.Audit;
import hecha.model.Language;
import hecha.model.Reconciliation;
import hecha.text.Shelf;
import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;

/**
 * Writes the audit of a batch, or of one report, as one page that needs nothing else. Each report's sheet goes on a
 * shelf as it comes, so that of the reports only one small line each stays in memory. Where the sheets
 * together are too much for one page, they become pages of their own that the batch's page links to.
 */
public final class AuditPage implements Closeable {
    /** Characters of sheets that one page holds at most. */
    static final long FULL = 40_000_000;

    private final Shelf<String> parts = new Shelf<>(Shelf.texts());
    private final Terms terms;
    private final Language language;
    private final long full;
    private final Reviews reviews;
    private long written;

    /** Takes the pages of single reports where they do not fit in the batch's page. */
    @FunctionalInterface
    public interface Pages {
        /** Keeps {@code page} under {@code name}, beside the batch's page. */
        void keep(String name, String page) throws IOException;
    }

    /**
     * @param reviews the reports of the batch; each is added here, too
     * @param language of what the page itself says
     */
    public AuditPage(Dictionary dictionary, Reviews reviews, Language language) {
        this(dictionary, reviews, language, FULL);
    }

    AuditPage(Dictionary dictionary, Reviews reviews, Language language, long full) {
        this.reviews = reviews;
        this.full = full;
        this.language = language;
        terms = new Terms(dictionary);
    }

    /** A report's sheet as it stands in the page of its batch; to be made by any thread. */
    public static String part(Audit audit, ReviewSheet sheet, Language language) throws IOException {
        StringBuilder part = new StringBuilder();
        Templates.write(part, "sheet", Map.of("view", new SheetView(sheet, audit, true, language)));
        return part.toString();
    }

    /** Adds the sheet of the report that the reviews were given last, as {@link #part} has made it. */
    public void add(String part) {
        parts.add(part);
        written += part.length();
    }

    /** Writes the page of all reports that were added: what the batch comes to first, then each report. */
    public void write(Writer out, Reconciliation reconciliation, List<SimilarPair> similar, Stamp stamp, Pages pages)
            throws IOException {
        boolean apart = written > full;
        BatchView view = new BatchView(
                reviews, terms, language, line -> apart ? name(line) : "#r" + line.number(), reconciliation, similar);
        Templates.page(
                out,
                language.say("材料审查汇总", "Audit of the reports"),
                stamp,
                language,
                Templates.part("batch", Map.of("view", view, "sheets", apart ? List.of() : sheets())));
        if (apart) {
            pages(stamp, pages);
        }
    }

    /** A report's sheet as it was made. */
    record Sheet(BatchLine line, Content part) {}

    private List<Sheet> sheets() {
        return reviews.lines().stream().map(line -> new Sheet(line, made(line))).toList();
    }

    private Content made(BatchLine line) {
        return output -> output.writeContent(parts.get(line.number() - 1));
    }

    private void pages(Stamp stamp, Pages pages) throws IOException {
        for (BatchLine line : reviews.lines()) {
            StringBuilder page = new StringBuilder();
            single(page, line.name(), made(line), stamp, language);
            pages.keep(name(line), page.toString());
        }
    }

    private static void single(Appendable out, String title, Content sheet, Stamp stamp, Language language)
            throws IOException {
        Templates.page(
                out,
                language.say("审查单：", "Review sheet: ") + title,
                stamp,
                language,
                Templates.part("single", Map.of("language", language, "sheet", sheet)));
    }

    private static String name(BatchLine line) {
        return "sheets/" + line.number() + ".html";
    }

    /** The page of one report, without what is the office's alone; to be made by any thread. */
    public static String single(Audit audit, ReviewSheet sheet, Stamp stamp, Language language) throws IOException {
        String title = sheet.title().isEmpty() ? sheet.source() : sheet.title();
        Content part = Templates.part("sheet", Map.of("view", new SheetView(sheet, audit, false, language)));
        StringBuilder page = new StringBuilder();
        single(page, title, part, stamp, language);
        return page.toString();
    }

    @Override
    public void close() throws IOException {
        parts.close();
    }
}
