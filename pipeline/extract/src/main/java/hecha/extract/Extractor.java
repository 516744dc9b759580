package hecha.extract;

import hecha.dictionary.Dictionary;
import hecha.model.Facts;
import hecha.model.Furniture;
import hecha.model.Gap;
import hecha.model.Reason;
import hecha.model.Report;
import hecha.model.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds the blanks of a report, then its figures, then what each of them counts. */
public final class Extractor {
    private final GapScanner gapScanner;
    private final SlotReader slotReader;

    public Extractor(Dictionary dictionary) {
        gapScanner = new GapScanner(dictionary.gapForms());
        slotReader = new SlotReader(dictionary.slots());
    }

    public Facts extract(Report report) {
        return new Facts(report, List.of(), gaps(report));
    }

    private List<Gap> gaps(Report report) {
        Places places = new Places(report);
        List<Gap> gaps = new ArrayList<>();
        String text = report.text();
        List<Blank> blanks = blanks(text);
        for (Blank blank : blanks) {
            Span span = report.passage().span(blank.run().from(), blank.run().to());
            gaps.add(gap(blank, span, blank.run().from(), blank.run().to(), places, report));
        }
        for (Furniture furniture : report.passage().furniture()) {
            if (furniture.type() == Furniture.Type.TEASER && !report.sentences().isEmpty()) {
                int start = furniture.span().start();
                int at = report.passage().offsets().clean(start);
                for (Blank blank : blanks(furniture.span().of(report.source().text()))) {
                    Span span = new Span(
                            start + blank.run().from(), start + blank.run().to());
                    gaps.add(gap(blank, span, at, at, places, report));
                }
            }
        }
        gaps.sort(Comparator.comparing(Gap::span));
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

    private record Blank(GapScanner.Run run, SlotReader.Slot slot) {}

    private List<Blank> blanks(String text) {
        List<GapScanner.Run> runs = gapScanner.scan(text);
        List<Blank> blanks = new ArrayList<>();
        for (int i = runs.size() - 1; i >= 0; i--) {
            GapScanner.Run run = runs.get(i);
            Optional<SlotReader.Slot> following = i + 1 < runs.size()
                            && joins(
                                    text.substring(
                                            run.to(),
                                            Math.min(
                                                    run.to() + 3,
                                                    runs.get(i + 1).from())),
                                    run,
                                    runs.get(i + 1))
                    ? Optional.of(blanks.get(blanks.size() - 1).slot())
                    : Optional.empty();
            blanks.add(new Blank(run, slotReader.read(text, run.from(), run.to(), Optional.empty(), following)));
        }
        java.util.Collections.reverse(blanks);
        return blanks;
    }

    private static boolean joins(String between, GapScanner.Run run, GapScanner.Run next) {
        return next.from() - run.to() <= 2
                && switch (between) {
                    case "至", "到", "-", "—", "——", "~", "～", "－", "–" -> true;
                    default -> false;
                };
    }

    private static Gap gap(Blank blank, Span span, int from, int to, Places places, Report report) {
        String form = blank.run().form().slot().isPresent()
                ? blank.run().form().slot().get()
                : blank.slot().name();
        return new Gap(
                0,
                blank.run().form().id(),
                form,
                Optional.empty(),
                Optional.empty(),
                from,
                to,
                span,
                span.of(report.source().text()),
                places.sentence(from),
                places.section(from),
                List.of(
                        new Reason(
                                "form", blank.run().form().file(), blank.run().words()),
                        blank.slot().reason()));
    }
}
