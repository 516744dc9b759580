package hecha.extract;

import hecha.model.Block;
import hecha.model.Metadata;
import hecha.model.Period;
import hecha.model.Report;
import hecha.model.Section;
import hecha.model.Sentence;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Says which time a figure holds for: what its sentence says, else the time that opened its block or a sentence before it
 * there, else the heading above, else the year that a section plans, else the report's. One instance reads one report,
 * figures in text order.
 */
final class PeriodScope {
    /** A time opens a sentence where no more characters stand before it. */
    private static final int OPENING = 3;

    private final Report report;
    private final NatureScope natures;
    private final Map<Integer, PeriodReader> readers = new HashMap<>();
    private int sentence = -1;
    private List<PeriodReader.Mention> mentions = List.of();
    private Optional<Period> opened = Optional.empty();

    PeriodScope(Report report, NatureScope natures) {
        this.report = report;
        this.natures = natures;
    }

    Optional<Period> of(Clause clause) {
        Block block = report.outline().blocks().get(clause.sentence().block());
        return said(clause).or(() -> opened).or(() -> section(block.section()));
    }

    /** The time that the sentence itself names for the figure. */
    Optional<Period> said(Clause clause) {
        int index = clause.sentence().index();
        Block block = report.outline().blocks().get(clause.sentence().block());
        PeriodReader reader = reader(block.section());
        if (index != sentence) {
            enter(index, reader);
        }
        return reader.before(report.text(), mentions, clause.from());
    }

    /** Reads the sentences from the last one asked for to this one, as far as they stand in its block. */
    private void enter(int index, PeriodReader reader) {
        List<Sentence> sentences = report.sentences();
        int block = sentences.get(index).block();
        boolean same = sentence >= 0 && sentences.get(sentence).block() == block;
        int first = same ? sentence : index;
        while (!same && first > 0 && sentences.get(first - 1).block() == block) {
            first--;
        }
        if (!same) {
            opened = Optional.empty();
        }
        for (int s = first; s <= index; s++) {
            Sentence next = sentences.get(s);
            mentions = reader.mentions(report.text(), next.from(), next.to());
            boolean opens = s < index
                    && !mentions.isEmpty()
                    && !mentions.get(0).compared()
                    && mentions.get(0).from() - next.from() <= OPENING;
            if (opens) {
                opened = Optional.of(mentions.get(0).period());
            }
        }
        sentence = index;
    }

    /** What the headings above name, else the year that the section plans for, else the report's period. */
    private Optional<Period> section(int section) {
        List<Section> sections = report.outline().sections();
        for (int s = section; s >= 0; s = sections.get(s).parent()) {
            Section part = sections.get(s);
            List<PeriodReader.Mention> named = reader(section).mentions(report.text(), part.from(), part.bodyFrom());
            if (!named.isEmpty() && part.bodyFrom() > part.from()) {
                return Optional.of(named.get(0).period());
            }
        }
        if (natures.section(section) > 0 && natures.reviewed() > 0 && !isPlan()) {
            return Optional.of(Period.year(natures.reviewed() + 1));
        }
        return report.metadata().period();
    }

    private boolean isPlan() {
        return natures.genreVerdict() > 0;
    }

    private PeriodReader reader(int section) {
        return readers.computeIfAbsent(section, this::read);
    }

    /** 今年 is the year of the heading where the section looks ahead, else that of the day of writing. */
    private PeriodReader read(int section) {
        Metadata metadata = report.metadata();
        OptionalInt reviewed = natures.reviewed() > 0 ? OptionalInt.of(natures.reviewed()) : OptionalInt.empty();
        Optional<Integer> written = metadata.date().map(LocalDate::getYear);
        int heading = natures.year(section);
        boolean asks = natures.section(section) > 0;
        boolean government = report.genre().name().equals("government_report");
        if (asks && heading > 0) {
            return new PeriodReader(OptionalInt.of(heading), OptionalInt.of(heading));
        }
        if (reviewed.isPresent() && (government || asks) && !isPlan()) {
            int next = reviewed.getAsInt() + 1;
            int year = Math.max(next, written.orElse(next));
            return new PeriodReader(OptionalInt.of(year), asks ? OptionalInt.of(next) : reviewed);
        }
        OptionalInt today = written.isPresent() ? OptionalInt.of(written.get()) : reviewed;
        return new PeriodReader(today, reviewed.isPresent() ? reviewed : today);
    }
}
