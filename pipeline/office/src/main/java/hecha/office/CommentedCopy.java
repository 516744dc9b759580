package hecha.office;

import hecha.audit.Item;
import hecha.audit.ReproducibleZip;
import hecha.audit.ReviewSheet;
import hecha.audit.Where;
import hecha.model.Audit;
import hecha.model.Message;
import hecha.model.Span;
import hecha.model.UnreadableException;
import hecha.read.DocxAnnotator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Makes the copy of a Word document with a comment over the words of each row to mend. */
public final class CommentedCopy {
    private static final String AUTHOR = "材料审查";

    private CommentedCopy() {}

    /** Whether comments can be written into the report: it is a docx. */
    public static boolean possible(Audit audit) {
        return audit.source().mediaType().contains("wordprocessingml");
    }

    /**
     * The copy of a report.
     *
     * @param chars characters of its text
     * @param original the bytes of its file
     * @param when the time that the comments bear
     * @throws UnreadableException where its document is broken in a part that reading it does not need
     */
    public static byte[] of(ReviewSheet sheet, int chars, byte[] original, Instant when) throws IOException {
        ByteArrayOutputStream copy = new ByteArrayOutputStream();
        try (ReproducibleZip zip = new ReproducibleZip(copy)) {
            new DocxAnnotator().annotate(original, notes(sheet, chars), AUTHOR, when, zip);
        } catch (IOException | RuntimeException e) {
            // The library tells of a broken part by exceptions of many kinds.
            String why = e.getMessage() == null
                    ? e.getClass().getSimpleName()
                    : e.getMessage().lines().findFirst().orElse("");
            String name = sheet.source();
            throw new UnreadableException(
                    "not-annotated",
                    new Message(
                            name + "：Word 文件的部件有损坏，写不出批注副本（" + why + "），请在 Word 中打开并另存后再试",
                            name + ": a part of the Word file is broken, so that no commented copy can be made (" + why
                                    + "); open it in Word, save it anew and try again"));
        }
        return copy.toByteArray();
    }

    private static List<DocxAnnotator.Note> notes(ReviewSheet sheet, int chars) {
        List<DocxAnnotator.Note> notes = new ArrayList<>();
        Span start = new Span(0, Math.min(1, chars));
        for (Item item : sheet.items()) {
            notes.add(new DocxAnnotator.Note(item.where().map(Where::span).orElse(start), item.remark()));
        }
        return notes;
    }
}
