package hecha.extract;

import hecha.dictionary.Dictionary;
import hecha.dictionary.GapForm;
import hecha.model.Furniture;
import hecha.model.Gap;
import hecha.model.Quantity;
import hecha.model.Reason;
import hecha.model.Report;
import hecha.model.Span;
import hecha.numeral.QuantityScanner;
import hecha.text.Chars;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes gaps of the blanks of a report: what should stand at each, with the unit and kind that a figure there would have. */
final class GapReader {
    /** How far before and after a blank the words are read. */
    private static final int REACH = 60;

    private final BlankWords words;
    private final GapScanner scanner;
    private final SlotReader slots;
    private final FormBlanks forms;

    GapReader(Dictionary dictionary) {
        words = BlankWords.read(dictionary.files());
        scanner = new GapScanner(dictionary.gapForms(), words);
        slots = new SlotReader(dictionary.slots(), words);
        forms = new FormBlanks(form(dictionary, FormBlanks.SPACE), form(dictionary, FormBlanks.CELL), slots);
    }

    private static GapForm form(Dictionary dictionary, String id) {
        return dictionary.gapForms().stream()
                .filter(form -> form.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** The blanks of the clean text, each with the numeral that would be read in its place. */
    List<Blank> find(Report report, QuantityScanner numerals) {
        String text = report.text();
        List<GapScanner.Run> runs = new ArrayList<>(scanner.scan(text, i -> isFollowedByBlank(report, i)));
        IdentityHashMap<GapScanner.Run, FormBlanks.Place> places = places(report, runs);
        if (runs.isEmpty()) {
            return List.of();
        }
        char[] filled = text.toCharArray();
        for (GapScanner.Run run : runs) {
            Arrays.fill(filled, run.from(), run.to(), '2');
        }
        String asNumerals = new String(filled);
        List<Blank> blanks = blanks(text, runs, run -> numeral(asNumerals, run, numerals));
        blanks.replaceAll(blank -> placed(blank, places.get(blank.run())));
        return blanks;
    }

    /** Adds the runs of the places that a form leaves open, and tells which are theirs. */
    private IdentityHashMap<GapScanner.Run, FormBlanks.Place> places(Report report, List<GapScanner.Run> runs) {
        IdentityHashMap<GapScanner.Run, FormBlanks.Place> places = new IdentityHashMap<>();
        List<GapScanner.Run> added = new ArrayList<>();
        for (FormBlanks.Place place : forms.find(report)) {
            int from = report.passage().offsets().clean(place.span().start());
            int to = report.passage().offsets().clean(place.span().end());
            runs.removeIf(run -> run.from() == run.to() && run.from() == to);
            if (runs.stream().noneMatch(run -> run.from() < to && from < run.to())) {
                GapScanner.Run run = new GapScanner.Run(from, to, place.form(), place.label());
                places.put(run, place);
                added.add(run);
            }
        }
        runs.addAll(added);
        runs.sort(Comparator.comparingInt(GapScanner.Run::from).thenComparing(run -> spanStart(places.get(run))));
        return places;
    }

    private static int spanStart(FormBlanks.@Nullable Place place) {
        return place == null ? 0 : place.span().start();
    }

    /** A blank that cleaning took out, where it stands in the original. */
    private Blank placed(Blank blank, FormBlanks.@Nullable Place place) {
        if (place == null) {
            return blank;
        }
        boolean cell = place.form().id().equals(FormBlanks.CELL);
        return new Blank(
                blank.run(),
                cell ? slots.column(place.label()) : blank.slot(),
                cell ? Optional.empty() : blank.numeral(),
                Optional.of(place.span()));
    }

    /** Cleaning takes blanks out; a list's star is told by the blank that stood behind it. */
    private static boolean isFollowedByBlank(Report report, int i) {
        int origin = report.passage().offsets().origin(i) + 1;
        String source = report.source().text();
        return origin < source.length() && Chars.isBlank(source.charAt(origin));
    }

    /**
     * @param kinds kinds by the index of their blank
     */
    List<Gap> read(Report report, List<Blank> blanks, Map<Integer, KindMatcher.Decision> kinds) {
        if (report.sentences().isEmpty()) {
            return List.of();
        }
        Blocks blocks = new Blocks(report);
        List<Gap> gaps = new ArrayList<>();
        for (int b = 0; b < blanks.size(); b++) {
            GapScanner.Run run = blanks.get(b).run();
            Span span = blanks.get(b).place().orElseGet(() -> report.passage().span(run.from(), run.to()));
            gaps.add(gap(blanks.get(b), span, run.from(), blocks, report, Optional.ofNullable(kinds.get(b))));
        }
        for (Furniture furniture : report.passage().furniture()) {
            outside(furniture, report, blocks, gaps);
        }
        gaps.sort(Comparator.comparing(Gap::span));
        return numbered(gaps);
    }

    /** Blanks in what is set apart from the report: a page's teaser, its foot. */
    private void outside(Furniture furniture, Report report, Blocks blocks, List<Gap> gaps) {
        String words = furniture.span().of(report.source().text());
        int start = furniture.span().start();
        int at = Math.min(
                report.passage().offsets().clean(start),
                Math.max(0, report.text().length() - 1));
        Set<Span> known = new HashSet<>();
        gaps.forEach(gap -> known.add(gap.span()));
        List<GapScanner.Run> runs = scanner.scan(words, i -> false);
        for (Blank blank : blanks(words, runs, run -> Optional.empty())) {
            Span span = new Span(start + blank.run().from(), start + blank.run().to());
            boolean residue = furniture.type() != Furniture.Type.TEASER && span.length() < 2;
            if (!residue && known.add(span)) {
                gaps.add(gap(blank, span, at, blocks, report, Optional.empty()));
            }
        }
    }

    private static List<Gap> numbered(List<Gap> gaps) {
        List<Gap> numbered = new ArrayList<>();
        for (Gap gap : gaps) {
            numbered.add(new Gap(
                    numbered.size(),
                    gap.form(),
                    gap.slot(),
                    gap.unit(),
                    gap.kind(),
                    gap.from(),
                    gap.to(),
                    gap.span(),
                    gap.raw(),
                    gap.sentence(),
                    gap.section(),
                    gap.reasons()));
        }
        return numbered;
    }

    /**
     * A blank.
     *
     * @param slot what should stand there
     * @param numeral the numeral that would be read in its place
     * @param place where it stands in the original, if cleaning took it out
     */
    record Blank(GapScanner.Run run, SlotReader.Slot slot, Optional<Quantity> numeral, Optional<Span> place) {}

    private List<Blank> blanks(
            String text, List<GapScanner.Run> runs, Function<GapScanner.Run, Optional<Quantity>> numerals) {
        List<Blank> blanks = new ArrayList<>();
        for (int i = runs.size() - 1; i >= 0; i--) {
            GapScanner.Run run = runs.get(i);
            Optional<Quantity> numeral = numerals.apply(run);
            Optional<SlotReader.Slot> following = Optional.empty();
            if (i + 1 < runs.size() && joins(text, run.to(), runs.get(i + 1).from())) {
                Blank next = blanks.get(blanks.size() - 1);
                following = Optional.of(next.slot());
                numeral = next.numeral();
            }
            SlotReader.Slot slot = slots.read(text, run.from(), run.to(), numeral, following);
            blanks.add(new Blank(run, slot, numeral, Optional.empty()));
        }
        Collections.reverse(blanks);
        return blanks;
    }

    private boolean joins(String text, int from, int to) {
        if (to - from < 1 || to - from > 2) {
            return false;
        }
        return words.joins().contains(text.substring(from, to));
    }

    /** What would be read if 20 stood at the blank. */
    private static Optional<Quantity> numeral(String filled, GapScanner.Run run, QuantityScanner numerals) {
        int to = Math.min(filled.length(), run.to() + REACH / 3);
        String window = "20" + filled.substring(run.to(), to);
        return numerals.scan(window, 0, window.length(), new BitSet()).stream()
                .filter(q -> q.from() == 0)
                .findFirst()
                .map(q -> moved(q, run.from(), run.to() + Math.max(0, q.to() - 2)));
    }

    private static Gap gap(
            Blank blank, Span span, int from, Blocks blocks, Report report, Optional<KindMatcher.Decision> decision) {
        GapScanner.Run run = blank.run();
        String slot = run.form().slot().orElse(blank.slot().name());
        List<Reason> reasons = new ArrayList<>();
        reasons.add(new Reason("form", run.form().file(), run.words()));
        reasons.add(blank.slot().reason());
        boolean counts = slot.equals("quantity") || slot.equals("money") || slot.equals("percent");
        Optional<String> unit =
                blank.numeral().filter(q -> counts).map(Quantity::unit).filter(u -> !u.isEmpty());
        if (unit.isEmpty() && slot.equals("percent")) {
            unit = Optional.of("%");
        }
        Optional<KindMatcher.Decision> kind = decision.filter(d -> counts);
        kind.ifPresent(d -> reasons.add(d.reason()));
        return new Gap(
                0,
                run.form().id(),
                slot,
                unit,
                kind.map(KindMatcher.Decision::kind),
                from,
                from + run.to() - run.from(),
                span,
                span.of(report.source().text()),
                blocks.sentence(from),
                blocks.section(from),
                reasons);
    }

    private static Quantity moved(Quantity quantity, int from, int to) {
        return new Quantity(
                from,
                to,
                quantity.sort(),
                quantity.value(),
                quantity.low(),
                quantity.high(),
                quantity.unit(),
                quantity.unitAsWritten(),
                quantity.approx(),
                quantity.hedge());
    }
}
