package hecha.read;

import com.rtfparserkit.parser.IRtfListener;
import com.rtfparserkit.parser.RtfStreamSource;
import com.rtfparserkit.parser.standard.StandardRtfParser;
import com.rtfparserkit.rtf.Command;
import hecha.model.Layout;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Reads a document in Rich Text Format as Word shows it. */
final class RtfReader implements IRtfListener {
    private static final int DEEPEST = 2000;

    /** Destinations that hold no text of the document. */
    private static final Set<Command> ASIDE = EnumSet.of(
            Command.fonttbl,
            Command.colortbl,
            Command.stylesheet,
            Command.info,
            Command.pict,
            Command.object,
            Command.fldinst,
            Command.header,
            Command.headerl,
            Command.headerr,
            Command.headerf,
            Command.footer,
            Command.footerl,
            Command.footerr,
            Command.footerf,
            Command.listtable,
            Command.listoverridetable,
            Command.revtbl,
            Command.rsidtbl,
            Command.generator,
            Command.themedata,
            Command.colorschememapping,
            Command.latentstyles,
            Command.datastore,
            Command.xmlnstbl,
            Command.filetbl,
            Command.bkmkstart,
            Command.bkmkend,
            Command.nonshppict,
            Command.pntxta,
            Command.pntxtb,
            Command.pn,
            Command.sp,
            Command.ftnsep,
            Command.ftnsepc,
            Command.aftnsep,
            Command.aftnsepc,
            Command.annotation,
            Command.atnid,
            Command.atnauthor,
            Command.atndate,
            Command.atnref,
            Command.listpicture);

    /** Ignorable destinations that hold text of the document all the same. */
    private static final Set<Command> SHOWN =
            EnumSet.of(Command.shpinst, Command.shptxt, Command.listtext, Command.pntext, Command.footnote);

    private final Deque<RtfLook> looks = new ArrayDeque<>();
    private final TextBuilder notes = new TextBuilder();
    private TextBuilder body = new TextBuilder();
    private TextBuilder out = body;
    private RtfLook look = new RtfLook();
    private boolean inTable;
    private boolean inRow;
    private boolean inCell;
    private int column;
    /** Right edges of the cells of the row, and of all cells of the table's first row. */
    private final List<Integer> edges = new ArrayList<>();

    private final List<Integer> grid = new ArrayList<>();
    private final StringBuilder comment = new StringBuilder();
    /** The number of the paragraph that begins next: it may stand before that paragraph's own commands. */
    private final StringBuilder label = new StringBuilder();

    private int pages;
    private int letters;

    private RtfReader() {
        body.page(1);
        notes.part(Layout.Part.FOOTNOTE);
    }

    static Content read(byte[] bytes) throws Refusal {
        RtfReader reader = new RtfReader();
        try {
            new StandardRtfParser().parse(new RtfStreamSource(new ByteArrayInputStream(known(bytes))), reader);
        } catch (TooDeepException e) {
            throw Refusal.tooDeep();
        } catch (IOException e) {
            throw Refusal.damaged(FormatNames.RTF);
        }
        return reader.content();
    }

    /**
     * Gives ignorable destinations that the parser does not know a name that it knows: it passes over the unknown name, but
     * not over what the group holds.
     */
    private static byte[] known(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length + 64);
        int at = 0;
        while (at < bytes.length) {
            int name = at + 4;
            boolean starred = name < bytes.length
                    && bytes[at] == '{'
                    && bytes[at + 1] == '\\'
                    && bytes[at + 2] == '*'
                    && bytes[at + 3] == '\\';
            if (!starred) {
                out.write(bytes[at++]);
                continue;
            }
            int end = name;
            while (end < bytes.length && end - name < 40 && bytes[end] >= 'a' && bytes[end] <= 'z') {
                end++;
            }
            String word = new String(bytes, name, end - name, StandardCharsets.US_ASCII);
            boolean unknown = end > name && Command.getInstance(word) == null;
            out.writeBytes(("{\\*\\" + (unknown ? "generator" : word)).getBytes(StandardCharsets.US_ASCII));
            at = end;
        }
        return out.toByteArray();
    }

    private Content content() {
        endTable();
        if (!body.atLineStart()) {
            body.endParagraph();
        }
        body.settlePages(pages, letters);
        if (!notes.isEmpty()) {
            body.add(notes);
        }
        return body.content("RTF", Broken.places(body.text()));
    }

    /** Groups in groups beyond all reason. */
    private static final class TooDeepException extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    @Override
    public void processDocumentStart() {
        // Everything begins with the first group.
    }

    @Override
    public void processDocumentEnd() {
        // What is open is closed when the content is asked for.
    }

    @Override
    public void processGroupStart() {
        if (looks.size() > DEEPEST) {
            throw new TooDeepException();
        }
        looks.push(look);
        look = look.copy();
    }

    @Override
    public void processGroupEnd() {
        if (look.note) {
            if (!out.atLineStart()) {
                out.endParagraph();
            }
            out = body;
        }
        if (look.comment && !looks.isEmpty() && !looks.peek().comment) {
            out.omit(Layout.Omission.Kind.COMMENT, comment.toString());
            comment.setLength(0);
        }
        look = looks.isEmpty() ? new RtfLook() : looks.pop();
    }

    @Override
    public void processCharacterBytes(byte[] data) {
        // The standard parser gives strings.
    }

    @Override
    public void processBinaryBytes(byte[] data) {
        // Pictures.
    }

    @Override
    public void processString(String string) {
        if (look.comment) {
            comment.append(string);
            return;
        }
        if (look.aside || look.deleted) {
            return;
        }
        if (look.label) {
            label.append(string);
            return;
        }
        begin();
        if (look.hidden) {
            out.omit(Layout.Omission.Kind.HIDDEN, string);
        } else if (look.raised) {
            String shown = Raised.shown(out.text(), string);
            out.append(shown);
            if (shown.isEmpty()) {
                out.omit(Layout.Omission.Kind.NOTE_MARK, string);
            }
        } else if (look.underlined && string.length() > 1 && string.isBlank()) {
            int at = out.length();
            out.append("_".repeat(string.length()));
            out.blank(at, Layout.Form.SPACE);
        } else {
            out.append(string);
        }
    }

    @Override
    public void processCommand(Command command, int parameter, boolean hasParameter, boolean optional) {
        boolean on = !hasParameter || parameter != 0;
        if (command == Command.annotation) {
            look.comment = true;
        }
        if (ASIDE.contains(command)) {
            look.aside = true;
            return;
        }
        if (optional && !SHOWN.contains(command)) {
            // An ignorable destination that is not known here.
            look.aside = true;
            return;
        }
        switch (command) {
            case plain -> {
                look.hidden = false;
                look.raised = false;
                look.underlined = false;
            }
            case v -> look.hidden = on;
            case supercmd -> look.raised = on;
            case nosupersub, sub -> look.raised = false;
            case ul, uld, uldb, ulw, ulth -> look.underlined = on;
            case ulnone -> look.underlined = false;
            case deleted -> look.deleted = on;
            case pard -> look.table = false;
            case intbl -> look.table = true;
            case nofpages -> pages = parameter;
            case nofchars -> letters = parameter;
            case listtext, pntext -> look.label = true;
            case trowd -> edges.clear();
            case cellx -> edges.add(parameter);
            case footnote -> {
                if (!look.aside && out == body) {
                    look.note = true;
                    look.raised = false;
                    out = notes;
                }
            }
            default -> mark(command);
        }
    }

    /** Commands that stand for a character, the end of a paragraph, cell or row. */
    private void mark(Command command) {
        if (look.aside || look.comment || look.deleted || look.label) {
            return;
        }
        switch (command) {
            case par, sect -> {
                begin();
                out.endParagraph();
            }
            case page -> body.page(body.page() + 1);
            case line, lbr -> out.append('\n');
            case tab -> {
                begin();
                if (out == notes && out.atLineStart()) {
                    return;
                }
                if (look.underlined) {
                    int at = out.length();
                    out.append("____");
                    out.blank(at, Layout.Form.SPACE);
                } else {
                    out.append('\t');
                }
            }
            case cell -> {
                startCell();
                label();
                out.endCell(false);
                inCell = false;
                column++;
            }
            case row -> {
                if (inRow) {
                    out.endRow();
                    inRow = false;
                }
            }
            case nestcell -> out.endParagraph();
            case nonbreakinghyphen -> out.append('-');
            default -> {}
        }
    }

    /** Begins what the next words stand in: a cell, or text after a table; their number stands before them. */
    private void begin() {
        if (out == body && look.table) {
            startCell();
        } else if (out == body && inTable && !inRow) {
            endTable();
        }
        label();
    }

    private void label() {
        if (label.length() > 0) {
            out.append(ListNumbers.label(label.toString().strip()));
            label.setLength(0);
        }
    }

    private void startCell() {
        if (!inTable) {
            if (!out.atLineStart()) {
                out.endParagraph();
            }
            out.startTable();
            inTable = true;
        }
        if (!inRow) {
            out.startRow();
            inRow = true;
            column = 0;
        }
        if (!inCell) {
            out.startCell(inGrid());
            inCell = true;
        }
    }

    /** The column in which the cell begins, by its left edge among those of the first row. */
    private int inGrid() {
        if (grid.isEmpty()) {
            grid.addAll(edges);
        }
        if (column == 0 || column > edges.size()) {
            return column;
        }
        int left = edges.get(column - 1);
        int before = 0;
        for (int edge : grid) {
            before += edge <= left + 30 ? 1 : 0;
        }
        return Math.max(column, before);
    }

    private void endTable() {
        grid.clear();
        if (inTable) {
            if (inCell) {
                body.endCell(false);
            }
            if (inRow) {
                body.endRow();
            }
            body.endTable();
        }
        inTable = false;
        inRow = false;
        inCell = false;
    }
}
