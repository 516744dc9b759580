package hecha.extract;

import hecha.dictionary.Dictionary;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Makes gaps of the blanks of a report: what should stand at each, with the unit and kind that a figure there would have. */
final class GapReader {
    /** How far before and after a blank the words are read. */
    private static final int REACH = 60;

    private final GapScanner scanner;
    private final SlotReader slots;

    GapReader(Dictionary dictionary) {
        scanner = new GapScanner(dictionary.gapForms());
        slots = new SlotReader(dictionary.slots());
    }

    /** The blanks of the clean text, each with the numeral that would be read in its place. */
    List<Blank> find(Report report, QuantityScanner numerals) {
        String text = report.text();
        List<GapScanner.Run> runs = scanner.scan(text, i -> isFollowedByBlank(report, i));
        if (runs.isEmpty()) {
            return List.of();
        }
        char[] filled = text.toCharArray();
        for (GapScanner.Run run : runs) {
            Arrays.fill(filled, run.from(), run.to(), '2');
        }
        String asNumerals = new String(filled);
        return blanks(text, runs, run -> numeral(asNumerals, run, numerals));
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
            Span span = report.passage().span(run.from(), run.to());
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

    /** A blank, what should stand there, and the numeral that would be read in its place. */
    record Blank(GapScanner.Run run, SlotReader.Slot slot, Optional<Quantity> numeral) {}

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
            blanks.add(new Blank(run, slots.read(text, run.from(), run.to(), numeral, following), numeral));
        }
        Collections.reverse(blanks);
        return blanks;
    }

    private static boolean joins(String text, int from, int to) {
        if (to - from < 1 || to - from > 2) {
            return false;
        }
        return switch (text.substring(from, to)) {
            case "至", "到", "-", "—", "——", "~", "～", "－", "–" -> true;
            default -> false;
        };
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
