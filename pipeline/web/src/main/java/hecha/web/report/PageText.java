package hecha.web.report;

import hecha.audit.AnnotatedText;
import hecha.audit.AnnotatedText.Line;
import hecha.audit.AnnotatedText.Piece;
import hecha.audit.ReviewSheet;
import hecha.audit.Whereabouts;
import hecha.model.Audit;
import hecha.model.Language;
import hecha.model.Section;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The text of a report as it stands on its page: paragraphs with their numbers and section paths, tables as tables. */
final class PageText {
    private PageText() {}

    /**
     * A paragraph, or a table.
     *
     * @param line its first line in the file, from 1
     * @param path the sections within which the one stands that begins here, and it; empty where none does
     * @param rows of a table, each a list of cells; empty for a paragraph
     */
    record Part(int line, String path, List<Piece> pieces, List<List<List<Piece>>> rows) {
        boolean table() {
            return !rows.isEmpty();
        }
    }

    static List<Part> of(Audit audit, ReviewSheet sheet, Language language) {
        Whereabouts whereabouts = new Whereabouts(audit);
        Map<Integer, String> paths = new HashMap<>();
        for (Section section : audit.report().outline().sections()) {
            if (section.headingSpan().length() > 0) {
                // A section within no other would only repeat the label of its heading, which stands beside it.
                paths.putIfAbsent(
                        whereabouts.line(section.headingSpan().start()),
                        section.parent() >= 0 ? language.say(whereabouts.path(section.index())) : "");
            }
        }
        List<Part> parts = new ArrayList<>();
        List<List<List<Piece>>> rows = new ArrayList<>();
        int tableLine = 0;
        for (Line line : new AnnotatedText(audit, sheet, language).lines()) {
            boolean row = line.pieces().stream().anyMatch(piece -> piece.words().indexOf('\t') >= 0);
            if (row) {
                tableLine = rows.isEmpty() ? line.number() : tableLine;
                rows.add(cells(line.pieces()));
                continue;
            }
            if (!rows.isEmpty()) {
                parts.add(new Part(tableLine, "", List.of(), List.copyOf(rows)));
                rows.clear();
            }
            if (!line.pieces().isEmpty()) {
                parts.add(new Part(line.number(), paths.getOrDefault(line.number(), ""), line.pieces(), List.of()));
            }
        }
        if (!rows.isEmpty()) {
            parts.add(new Part(tableLine, "", List.of(), List.copyOf(rows)));
        }
        return parts;
    }

    /** A line of a table, whose cells are parted by tabs. */
    private static List<List<Piece>> cells(List<Piece> pieces) {
        List<List<Piece>> cells = new ArrayList<>();
        List<Piece> cell = new ArrayList<>();
        for (Piece piece : pieces) {
            String words = piece.words();
            int at = 0;
            for (int tab = words.indexOf('\t'); tab >= 0; tab = words.indexOf('\t', at)) {
                if (tab > at) {
                    cell.add(part(piece, words.substring(at, tab)));
                }
                cells.add(List.copyOf(cell));
                cell.clear();
                at = tab + 1;
            }
            if (at < words.length() || words.isEmpty()) {
                cell.add(part(piece, words.substring(at)));
            }
        }
        cells.add(List.copyOf(cell));
        return cells;
    }

    private static Piece part(Piece piece, String words) {
        return new Piece(piece.style(), words, piece.title(), piece.link(), piece.anchor());
    }
}
