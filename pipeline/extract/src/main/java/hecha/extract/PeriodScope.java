package hecha.extract;

import hecha.model.Block;
import hecha.model.Period;
import hecha.model.Report;
import hecha.model.Section;
import hecha.model.Sentence;
import hecha.text.Chars;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Says which time a figure holds for: what its sentence says, else the time that opened its block or a sentence before it
 * there, else the heading above, else the year that a section plans, else the report's. One instance reads one report,
 * figures in text order.
 */
final class PeriodScope {
    /** A time opens a sentence where no more characters stand before it. */
    private static final int OPENING = 3;

    /** What a paragraph announces stands in its first characters. */
    private static final int LEAD = 24;

    private final Report report;
    private final NatureScope natures;
    private final ReportTimes times;
    private final Map<Integer, PeriodReader> readers = new HashMap<>();
    private final Map<Integer, Optional<Period>> sections = new HashMap<>();
    private int sentence = -1;
    private List<TimeMention> mentions = List.of();
    private Optional<Period> opened = Optional.empty();
    private int read;
    private Optional<Period> announcement = Optional.empty();
    private int announcing = -1;

    PeriodScope(Report report, NatureScope natures) {
        this.report = report;
        this.natures = natures;
        times = new ReportTimes(report, natures);
    }

    Optional<Period> of(Clause clause) {
        Block block = report.outline().blocks().get(clause.sentence().block());
        return said(clause)
                .or(() -> opened)
                .or(() -> announced(clause.sentence().block()))
                .or(() -> sections.computeIfAbsent(block.section(), this::section));
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
            if (s < index) {
                opens(next);
            }
        }
        if (isPoint(report.text(), sentences.get(index).from())) {
            opened = Optional.empty();
        }
        sentence = index;
    }

    /** A time that opens a sentence holds for the next ones, but not beyond 二是; one that goes on till today does not. */
    private void opens(Sentence read) {
        String text = report.text();
        boolean begins = read.from() == 0 || "；;".indexOf(text.charAt(read.from() - 1)) < 0;
        if (begins && !mentions.isEmpty() && mentions.get(0).from() - read.from() <= OPENING) {
            TimeMention first = mentions.get(0);
            boolean since = text.startsWith("以来", first.to());
            if (first.reach() == TimeMention.Reach.SENTENCE && !since) {
                opened = Optional.of(first.period());
            }
        }
    }

    /** 二是 and 三要 begin a point of their own. */
    private static boolean isPoint(String text, int at) {
        return at + 1 < text.length()
                && "一二三四五六七八九十".indexOf(text.charAt(at)) >= 0
                && "是要".indexOf(text.charAt(at + 1)) >= 0;
    }

    /** What a paragraph before that ends with a colon announces, for the sections below its own and no further. */
    private Optional<Period> announced(int block) {
        List<Block> blocks = report.outline().blocks();
        while (read < block) {
            Block next = blocks.get(read++);
            int end = Chars.skipBlanksBack(report.text(), next.to(), next.from());
            if (end > next.from() && Lists.isColon(report.text().charAt(end - 1))) {
                List<TimeMention> named =
                        reader(next.section()).mentions(report.text(), next.from(), Math.min(end, next.from() + LEAD));
                if (!named.isEmpty() && named.get(0).reach() == TimeMention.Reach.SENTENCE) {
                    announcement = Optional.of(named.get(0).period());
                    announcing = next.section();
                }
            }
        }
        if (announcement.isEmpty()) {
            return announcement;
        }
        List<Section> sections = report.outline().sections();
        int section = blocks.get(block).section();
        int above = section < 0 ? -1 : sections.get(section).parent();
        return announcing >= 0 && (section == announcing || above == announcing) ? announcement : Optional.empty();
    }

    /** What the headings above name, else the time that a section plans for, else the one that the report tells of. */
    private Optional<Period> section(int section) {
        List<Section> sections = report.outline().sections();
        for (int s = section; s >= 0; s = sections.get(s).parent()) {
            Section part = sections.get(s);
            List<TimeMention> named = reader(section).mentions(report.text(), part.from(), part.bodyFrom());
            if (!named.isEmpty() && part.bodyFrom() > part.from()) {
                return Optional.of(named.get(0).period());
            }
        }
        return times.of(natures.section(section) > 0 && !isPlan());
    }

    private boolean isPlan() {
        return natures.genreVerdict() > 0;
    }

    private PeriodReader reader(int section) {
        return readers.computeIfAbsent(section, this::read);
    }

    /** 今年 is the year of the heading where the section looks ahead, else that of the day of writing. */
    private PeriodReader read(int section) {
        int heading = natures.year(section);
        boolean asks = natures.section(section) > 0;
        return asks && heading > 0
                ? ReportTimes.reader(heading)
                : times.reader(asks, isPlan(), report.genre().name().equals("government_report"));
    }
}
