package hecha.flow;

import hecha.check.StatedRelation;
import hecha.classify.NameReading;
import hecha.dictionary.ColumnKind;
import hecha.dictionary.Dictionary;
import hecha.dictionary.Entry;
import hecha.dictionary.Example;
import hecha.model.Approx;
import hecha.model.Audit;
import hecha.model.Figure;
import hecha.model.Furniture;
import hecha.model.Gap;
import hecha.model.Nature;
import hecha.model.Period;
import hecha.model.Quantity;
import hecha.model.Section;
import hecha.model.Source;
import hecha.model.Span;
import hecha.numeral.QuantityScanner;
import hecha.text.Chars;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Finds in an example of a dictionary entry what entries of its folder find in a text. */
final class ExampleReader {
    /** Before a closing part stands a report. */
    private static final String REPORT = "某县工作情况汇报\n\n一年来，全县上下团结奋进，各项工作有序推进。\n\n";
    /** Behind the first label of a published document's head stand the others. */
    private static final String PUBLISHED = "1\n发布机构：县政府\n发布日期：2024年1月2日\n工作情况";

    private final Pipeline pipeline;
    private final Dictionary dictionary;
    private final QuantityScanner scanner;
    private final NameReading names;

    ExampleReader(Pipeline pipeline) {
        this.pipeline = pipeline;
        dictionary = pipeline.dictionary();
        scanner = new QuantityScanner(dictionary);
        names = new NameReading(dictionary);
    }

    /**
     * A thing found: where, and how it is read.
     *
     * @param other what an example may say instead or behind: the slot without its unit, the sort of a quantity
     */
    record Found(Span span, String reading, String other) {
        boolean isReadAs(String written) {
            return written.equals(reading) || written.equals(other) || written.equals(reading + " " + other);
        }
    }

    /** The folder of an entry's file, such as {@code kinds}. */
    static String folder(String file) {
        return file.substring(0, Math.max(0, file.indexOf('/')));
    }

    /** What is found in the text of an example that is of the entry's sort, in the order of the text. */
    List<Found> found(Entry entry, String file, Example example) {
        return switch (folder(file)) {
            case "kinds" -> kinds(entry.text("kind"), example.text());
            case "gaps" -> gaps(entry.text("form"), example.text());
            case "headings" -> headings(entry.text("style"), example.text());
            case "units" -> units(entry.entry("words").keys(), example);
            case "roles" -> role(entry.text("role"), example);
            case "genres" -> genre(entry.text("genre"), example);
            case "columns" -> column(entry.text("column"), example);
            case "closings" -> closing(entry.text("role"), example.text());
            case "furniture" -> furniture(example, !entry.texts("heads").isEmpty());
            case "frames" -> frames(file, example);
            case "subjects" -> figures(example, ExampleReader::subject);
            case "nature" -> nature(entry, example);
            case "relations" -> relations(file, example);
            case "tables", "figures" -> figures(example, figure -> reading(figure.quantity()));
            case "periods" ->
                figures(example, figure -> figure.period().map(Period::days).orElse("none"));
            default -> quantities(example.text());
        };
    }

    private List<Found> kinds(String kind, String text) {
        return audit(text).facts().figures().stream()
                .filter(figure -> figure.kind().equals(kind))
                .map(figure -> new Found(figure.span(), reading(figure.quantity()), ""))
                .toList();
    }

    /** {@code 32000 亩}, {@code 15..20 %}, {@code 3000 人 over}. */
    static String reading(Quantity quantity) {
        String value = quantity.value()
                .map(v -> v.stripTrailingZeros().toPlainString())
                .orElseGet(() -> quantity.low().map(Object::toString).orElse("") + ".."
                        + quantity.high().map(Object::toString).orElse(""));
        String hedge =
                quantity.approx() == Approx.EXACT ? "" : " " + quantity.approx().id();
        return value + " " + quantity.unit() + hedge;
    }

    /** The figures that an example marks, one for each mark that holds one; of an ignored text none is asked for. */
    private List<Found> figures(Example example, Function<Figure, String> reading) {
        List<Figure> all = audit(example.text()).facts().figures();
        List<Found> found = new ArrayList<>();
        for (Span mark : example.marked()) {
            all.stream()
                    .filter(figure -> figure.span().overlaps(mark))
                    .findFirst()
                    .ifPresent(figure -> found.add(new Found(mark, reading.apply(figure), "")));
        }
        return found;
    }

    private static String subject(Figure figure) {
        return figure.subject().map(Figure.Phrase::text).orElse("-");
    }

    /** A frame of this name leads to the subject of a marked figure, and of none in what it ignores. */
    private List<Found> frames(String file, Example example) {
        String frame = file.substring(file.indexOf('/') + 1, file.lastIndexOf('.'));
        List<Figure> its = audit(example.text()).facts().figures().stream()
                .filter(figure -> figure.reasons().stream()
                        .filter(reason -> reason.aspect().equals("subject"))
                        .findFirst()
                        .filter(reason -> reason.entry().equals(frame))
                        .isPresent())
                .toList();
        if (example.marked().isEmpty()) {
            return its.stream()
                    .map(figure -> new Found(figure.span(), subject(figure), ""))
                    .toList();
        }
        return its.stream().noneMatch(figure -> example.marked().stream().anyMatch(figure.span()::overlaps))
                ? List.of()
                : figures(example, ExampleReader::subject);
    }

    /** What an entry ignores has not the nature that its words give: that of a target, unless it says otherwise. */
    private List<Found> nature(Entry entry, Example example) {
        if (!example.marked().isEmpty()) {
            return figures(example, figure -> figure.nature().id());
        }
        boolean asks = !entry.has("nature") || entry.text("nature").equals(Nature.TARGET.id());
        Nature own = asks ? Nature.TARGET : Nature.REPORTED;
        return audit(example.text()).facts().figures().stream()
                .filter(figure -> figure.nature() == own)
                .map(figure -> new Found(figure.span(), own.id(), ""))
                .toList();
    }

    /** The relation between exactly the figures that are marked; of an ignored text each one of this entry. */
    private List<Found> relations(String file, Example example) {
        String name = file.substring(file.indexOf('/') + 1, file.lastIndexOf('.'));
        return StatedRelation.of(audit(example.text()).facts(), dictionary).stream()
                .filter(stated -> example.marked().isEmpty()
                        ? stated.name().equals(name)
                        : stated.name().equals(example.reading())
                                && stated.figures().equals(example.marked()))
                .findFirst()
                .map(stated -> stated.figures().stream()
                        .map(span -> new Found(span, stated.name(), ""))
                        .toList())
                .orElse(List.of());
    }

    private List<Found> gaps(String form, String text) {
        List<Found> found = new ArrayList<>();
        for (Gap gap : audit(text).facts().gaps()) {
            if (gap.form().equals(form)) {
                String withUnit =
                        gap.unit().map(unit -> gap.slot() + " " + unit).orElse(gap.slot());
                found.add(new Found(gap.span(), withUnit, gap.slot()));
            }
        }
        return found;
    }

    private List<Found> headings(String style, String text) {
        return dictionary
                .headings()
                .at(text, 0, text.length())
                .filter(match -> match.style().name().equals(style))
                .map(match -> new Found(
                        new Span(match.from(), match.to()),
                        match.number().isPresent()
                                ? String.valueOf(match.number().getAsInt())
                                : "",
                        ""))
                .stream()
                .toList();
    }

    private List<Found> units(Set<String> words, Example example) {
        return scanner.scan(example.text()).stream()
                .filter(quantity -> !example.marked().isEmpty() || words.contains(quantity.unitAsWritten()))
                .map(ExampleReader::found)
                .toList();
    }

    private List<Found> role(String role, Example example) {
        boolean marked = !example.marked().isEmpty();
        return whole(example, names.role(example.text(), role, marked).filter(name -> marked || name.equals(role)));
    }

    private List<Found> genre(String genre, Example example) {
        List<String> genres = names.genres(example.text());
        boolean found = example.marked().isEmpty() ? genres.equals(List.of(genre)) : genres.contains(example.reading());
        return whole(example, found ? Optional.of(example.reading()) : Optional.empty());
    }

    private List<Found> column(String column, Example example) {
        return whole(
                example,
                dictionary
                        .columns()
                        .head(example.text())
                        .map(ColumnKind::name)
                        .filter(name -> !example.marked().isEmpty() || name.equals(column)));
    }

    /** The whole example as what was found. */
    private static List<Found> whole(Example example, Optional<String> reading) {
        return reading.map(r -> List.of(new Found(new Span(0, example.text().length()), r, "")))
                .orElse(List.of());
    }

    private List<Found> closing(String role, String text) {
        String report = REPORT + text;
        List<Found> found = new ArrayList<>();
        for (Section section : audit(report).report().outline().sections()) {
            if (section.style().equals("unlabelled")
                    && section.role().filter(label -> label.name().equals(role)).isPresent()) {
                int from = Math.max(0, section.span().start() - REPORT.length());
                int to = section.span().end() - REPORT.length();
                found.add(new Found(new Span(from, Math.max(from, Chars.skipBlanksBack(text, to, from))), role, ""));
            }
        }
        return found;
    }

    /** What is set apart may be more than what the example marks: a notice goes with its brackets. */
    private List<Found> furniture(Example example, boolean heads) {
        boolean marked = !example.marked().isEmpty();
        Audit audit = audit(heads && marked ? example.text() + PUBLISHED : example.text());
        List<Found> found = new ArrayList<>();
        for (Furniture furniture : audit.report().passage().furniture()) {
            String type = furniture.type().name().toLowerCase(Locale.ROOT).replace('_', '-');
            List<Span> spans = example.marked().stream()
                    .filter(span -> furniture.span().start() <= span.start()
                            && furniture.span().end() >= span.end())
                    .toList();
            if (!spans.isEmpty()) {
                return spans.stream().map(span -> new Found(span, type, "")).toList();
            }
            found.add(new Found(furniture.span(), type, ""));
        }
        return found;
    }

    private static Found found(Quantity quantity) {
        return new Found(
                new Span(quantity.from(), quantity.to()),
                reading(quantity),
                quantity.sort().id());
    }

    private List<Found> quantities(String text) {
        return scanner.scan(text).stream().map(ExampleReader::found).toList();
    }

    /** The example as a report; U+FFFD stands for bytes that could not be decoded. */
    Audit audit(String text) {
        List<Span> undecodable = new ArrayList<>();
        for (int at = text.indexOf('\uFFFD'); at >= 0; at = text.indexOf('\uFFFD', at + 1)) {
            undecodable.add(new Span(at, at + 1));
        }
        return pipeline.audit(new Source("0", "example", "text/plain", "UTF-8", text, List.of(), undecodable));
    }
}
