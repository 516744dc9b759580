package hecha.audit;

import hecha.model.Audit;
import hecha.model.Block;
import hecha.model.Figure;
import hecha.model.Finding;
import hecha.model.Furniture;
import hecha.model.Language;
import hecha.model.Quantity;
import hecha.model.Section;
import hecha.model.Span;
import hecha.text.WrittenValue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The whole original text of a report, line by line, with its figures, blanks and faults marked. Of several empty lines
 * one is shown; the numbers before the lines are those of the file.
 */
public final class AnnotatedText {
    /** A finding that concerns more than this is marked at its start alone. */
    private static final int LONGEST_FAULT = 300;

    private final Audit audit;
    private final ReviewSheet sheet;
    private final Language language;
    private final String text;
    private final Map<String, String> rowOf = new HashMap<>();
    private final Set<String> anchored = new HashSet<>();
    private final List<Layer> layers = new ArrayList<>();

    /**
     * What lies over a stretch of the text.
     *
     * @param style letter of its style: {@code f} figure, {@code g} blank, {@code x} fault, {@code u} set apart,
     *     {@code h} heading, {@code t} title, {@code d} waived
     * @param row the row of the sheet that it belongs to, or empty
     * @param title what is said of it
     */
    private record Layer(Span span, String style, String row, String title) {}

    /** A line of the file with its number. */
    public record Line(int number, List<Piece> pieces) {}

    /**
     * Words that are shown alike.
     *
     * @param style letters of the styles of what lies over them, or empty
     * @param title what is said of them, if something is
     * @param link the row that they lead to; then they are its number, and no words of the report
     * @param anchor where the row leads to, at its first place
     */
    public record Piece(
            String style,
            String words,
            @Nullable String title,
            @Nullable String link,
            @Nullable String anchor) {}

    public AnnotatedText(Audit audit, ReviewSheet sheet, Language language) {
        this.audit = audit;
        this.language = language;
        this.sheet = sheet;
        this.text = audit.source().text();
        number(sheet.items(), "i");
        number(sheet.notes(), "n");
    }

    private void number(List<Item> items, String letter) {
        for (Item item : items) {
            item.grounds().forEach(ground -> rowOf.put(ground.finding(), letter + item.number()));
        }
    }

    public List<Line> lines() {
        collect();
        Whereabouts whereabouts = new Whereabouts(audit);
        List<Line> lines = new ArrayList<>();
        List<Layer> active = new ArrayList<>();
        int next = 0;
        boolean afterBlank = false;
        for (int line = 1; line <= whereabouts.lines(); line++) {
            int from = whereabouts.lineStart(line);
            int to = line == whereabouts.lines() ? text.length() : whereabouts.lineStart(line + 1);
            int end = to;
            while (end > from && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
                end--;
            }
            boolean blank = end == from
                    && (next == layers.size() || layers.get(next).span().start() > end);
            if (blank && afterBlank) {
                continue;
            }
            afterBlank = blank;
            List<Piece> pieces = new ArrayList<>();
            int at = from;
            while (true) {
                int here = at;
                active.removeIf(layer -> layer.span().end() <= here);
                while (next < layers.size() && layers.get(next).span().start() <= at) {
                    Layer layer = layers.get(next++);
                    mark(layer, pieces);
                    if (layer.span().end() > at) {
                        active.add(layer);
                    }
                }
                if (at >= end) {
                    break;
                }
                int stop = next < layers.size()
                        ? Math.min(end, layers.get(next).span().start())
                        : end;
                for (Layer layer : active) {
                    stop = Math.min(stop, layer.span().end());
                }
                pieces.add(piece(text.substring(at, stop), active));
                at = stop;
            }
            lines.add(new Line(line, pieces));
        }
        return lines;
    }

    /** The number of the row that a layer belongs to, before the first of its places; a lost figure's empty box. */
    private void mark(Layer layer, List<Piece> pieces) {
        if (!layer.row().isEmpty()) {
            String target = sheet.anchor(layer.row());
            boolean first = anchored.add(layer.row());
            String number = (layer.row().startsWith("n") ? language.say("注", "note ") : "")
                    + layer.row().substring(1);
            pieces.add(new Piece("ref", number, null, "#" + target, first ? target + "t" : null));
        }
        if (layer.style().equals("g") && layer.span().length() == 0) {
            pieces.add(new Piece("g", "　", layer.title(), null, null));
        }
    }

    private Piece piece(String words, List<Layer> active) {
        StringBuilder style = new StringBuilder();
        StringBuilder title = new StringBuilder();
        for (Layer layer : active) {
            if (style.indexOf(layer.style()) < 0) {
                style.append(style.length() > 0 ? " " : "").append(layer.style());
            }
            if (!layer.title().isEmpty() && title.length() < 300) {
                title.append(title.length() > 0 ? language.say("；", "; ") : "").append(layer.title());
            }
        }
        return new Piece(style.toString(), words, title.length() == 0 ? null : title.toString(), null, null);
    }

    private void collect() {
        for (Block block : audit.report().outline().blocks()) {
            if (block.type() == Block.Type.TITLE && block.from() < block.to()) {
                add(audit.report().passage().span(block.from(), block.to()), "t", "", "");
            }
        }
        for (Section section : audit.report().outline().sections()) {
            add(section.headingSpan(), "h", "", "");
        }
        for (Furniture furniture : audit.report().passage().furniture()) {
            add(furniture.span(), "u", "", language.say("不属于正文", "no part of the text"));
        }
        for (Span span : audit.source().undecodable()) {
            add(span, "x", "", language.say("无法解码", "cannot be decoded"));
        }
        for (Figure figure : audit.facts().figures()) {
            add(figure.span(), "f", "", reading(figure));
        }
        Map<Span, Set<String>> rowsOfGap = new HashMap<>();
        for (Finding finding : audit.findings()) {
            String row = rowOf.get(finding.id());
            if (row == null) {
                continue; // it does not count, or stands elsewhere
            }
            if (Judgement.asksForBlanks(finding) && !finding.gaps().isEmpty()) {
                rowsOfGap
                        .computeIfAbsent(finding.gaps().get(0).span(), k -> new LinkedHashSet<>())
                        .add(row);
            } else {
                add(marked(finding.span()), "x", row, language.say(finding.message()));
            }
        }
        for (ReviewSheet.Waived waived : sheet.waived()) {
            add(
                    marked(waived.where().span()),
                    "d",
                    "",
                    language.say("已豁免：", "Waived: ")
                            + language.say(waived.message())
                            + language.say("理由：", " Reason: ")
                            + waived.reason());
        }
        for (ReviewSheet.Blank blank : sheet.blanks()) {
            blank.places().forEach(place -> blank(place.span(), rowsOfGap.getOrDefault(place.span(), Set.of())));
        }
        layers.sort(Comparator.comparing(Layer::span));
    }

    private static Span marked(Span span) {
        return span.length() <= LONGEST_FAULT ? span : new Span(span.start(), span.start());
    }

    /** A blank that counts, with the numbers of all rows that ask for it. */
    private void blank(Span span, Set<String> rows) {
        rows.stream().skip(1).forEach(row -> add(new Span(span.start(), span.start()), "x", row, ""));
        add(span, "g", rows.stream().findFirst().orElse(""), language.say("空缺", "blank"));
    }

    private void add(Span span, String style, String row, String title) {
        if (span.end() <= text.length() && (span.length() > 0 || !row.isEmpty() || style.equals("g"))) {
            layers.add(new Layer(span, style, row, title));
        }
    }

    private static String reading(Figure figure) {
        Quantity quantity = figure.quantity();
        return WrittenValue.of(
                quantity.value().orElse(null),
                quantity.low().orElse(null),
                quantity.high().orElse(null),
                quantity.unit());
    }
}
