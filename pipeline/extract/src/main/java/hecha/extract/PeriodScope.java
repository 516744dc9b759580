package hecha.extract;

import hecha.model.Block;
import hecha.model.Period;
import hecha.model.Report;
import hecha.model.Section;
import hecha.model.Sentence;
import hecha.text.Chars;
import hecha.text.Intervals;
import java.time.LocalDate;
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

    /** The time of an article stands in its first characters. */
    private static final int ARTICLE = 150;

    /** The words that say for which time all is counted stand in its first ones. */
    private static final int OPENED = 6;

    /** The words that say so stand in its last ones. */
    private static final int ANNOUNCED = 16;

    /** Figures that share such a time are no more. */
    private static final int LISTED = 6;

    private static final char LIST = '、';

    private final TimeWords words;
    private final Report report;
    private final TableReader.Cells cells;
    private final NatureScope natures;
    private final ReportTimes times;
    private final Map<Integer, PeriodReader> readers = new HashMap<>();
    private final Map<Integer, Optional<Period>> sections = new HashMap<>();
    private final Map<Integer, Optional<Period>> articles = new HashMap<>();
    private int sentence = -1;
    private List<TimeMention> mentions = List.of();
    private Optional<Period> opened = Optional.empty();
    private Optional<Period> goesOn = Optional.empty();
    private boolean lasting;
    private int read;
    private Optional<Period> announcement = Optional.empty();
    private int announcing = -1;

    PeriodScope(TimeWords words, Report report, TableReader.Cells cells, NatureScope natures) {
        this.words = words;
        this.report = report;
        this.cells = cells;
        this.natures = natures;
        times = new ReportTimes(words, report, natures);
    }

    /**
     * @param lead what leads up to the figure
     * @param asked whether it is asked for
     */
    Optional<Period> of(Clause clause, Lead lead, boolean asked) {
        Block block = report.outline().blocks().get(clause.sentence().block());
        Optional<TimeMention> said = listed(clause);
        Optional<Period> period = said.map(TimeMention::period)
                .or(() -> cell(clause, block.section()))
                .or(() -> goesOn)
                .or(() -> opened)
                .or(() -> announced(clause.sentence().block()))
                .or(() -> heading(block.section()))
                .or(() -> article(block.section()))
                .or(() -> asked ? times.asked() : Optional.empty())
                .or(() -> times.of(natures.section(block.section()) > 0 && !isPlan()));
        if (said.filter(time -> time.reach() == TimeMention.Reach.OWN).isPresent()) {
            return period;
        }
        return ofRow(clause, lead, period).or(() -> ofYears(clause, period)).or(() -> period);
    }

    /** The time that the sentence itself names for the figure. */
    Optional<Period> said(Clause clause) {
        return mention(clause).map(TimeMention::period);
    }

    /** 与去年同期的33起、22人相比: a time that holds for one figure alone holds for those that are listed behind it, too. */
    private Optional<TimeMention> listed(Clause clause) {
        Clause first = clause;
        for (int k = clause.at(); k > 0 && clause.at() - k < LISTED; k--) {
            int end = clause.all().get(k - 1).to();
            if (clause.all().get(k).from() != end + 1 || !joins(clause.text().charAt(end))) {
                break;
            }
            first = clause.move(k - 1);
        }
        return mention(first)
                .filter(time -> time.reach() == TimeMention.Reach.OWN)
                .or(() -> mention(clause));
    }

    private Optional<TimeMention> mention(Clause clause) {
        int index = clause.sentence().index();
        Block block = report.outline().blocks().get(clause.sentence().block());
        PeriodReader reader = reader(block.section());
        if (index != sentence) {
            enter(index, reader);
        }
        return reader.before(report.text(), mentions, clause.from());
    }

    /** The time that the head of a cell's column names, else the name of its row: 2023年, 上年. */
    private Optional<Period> cell(Clause clause, int section) {
        for (String name : cells.names(clause.from())) {
            Optional<Period> named = reader(section).mentions(name, 0, name.length()).stream()
                    .filter(time -> time.reach() == TimeMention.Reach.SENTENCE)
                    .findFirst()
                    .map(TimeMention::period);
            if (named.isPresent()) {
                return named;
            }
        }
        return Optional.empty();
    }

    /** 2021年、2022年分别为9.86亿元和10.73亿元; 近两年分别为…: each figure of a row has its own year. */
    private Optional<Period> ofRow(Clause clause, Lead lead, Optional<Period> period) {
        int size = lead.last() - lead.first() + 1;
        int row = clause.all().get(lead.first()).from();
        boolean each = lead.distributed() || NatureWords.has(words.each(), clause.text(), clause.begin(row), row);
        if (!each || size < 2) {
            return Optional.empty();
        }
        int last = Intervals.lastAtOrBefore(mentions, TimeMention::to, lead.at());
        int first = last - size + 1;
        boolean listed = first >= 0;
        for (int k = first; listed && k < last; k++) {
            int between = mentions.get(k + 1).from() - mentions.get(k).to();
            listed = between == 1 && joins(report.text().charAt(mentions.get(k).to()));
        }
        if (listed) {
            return Optional.of(mentions.get(first + lead.group()).period());
        }
        return period.filter(time -> years(time) == size)
                .map(time -> Period.year(time.from().orElseThrow().getYear() + lead.group()));
    }

    /**
     * Within several years A of 由A增加到B is of the year before, B of the last; in a part that plans for a year A is of the
     * year before. 到2026年年均增长8% holds for the years up to the one that is named.
     */
    private Optional<Period> ofYears(Clause clause, Optional<Period> period) {
        int years = period.map(PeriodScope::years).orElse(0);
        if (years == 0) {
            return Optional.empty();
        }
        int first = period.flatMap(Period::from).orElseThrow().getYear();
        int previous = clause.previous();
        boolean asks = natures.section(report.outline()
                                .blocks()
                                .get(clause.sentence().block())
                                .section())
                        > 0
                || isPlan();
        if (clause.leadsOn()) {
            return years > 1 || asks ? Optional.of(Period.year(first - 1)) : Optional.empty();
        }
        if (years > 1 && previous >= 0 && clause.move(previous).leadsOn()) {
            return Optional.of(Period.year(first + years - 1));
        }
        int next = times.reviewed().orElse(first) + 1;
        boolean yearly = NatureWords.has(words.yearly(), clause.text(), clause.begin(clause.from()), clause.from());
        return yearly && years == 1 && first > next
                ? Optional.of(Period.of(LocalDate.of(next, 1, 1), LocalDate.of(first, 12, 31)))
                : Optional.empty();
    }

    /** How many whole years a time has; 0 where it is open or no whole years. */
    private static int years(Period period) {
        if (period.from().isEmpty() || period.to().isEmpty()) {
            return 0;
        }
        LocalDate first = period.from().get();
        LocalDate last = period.to().get();
        boolean whole = first.getDayOfYear() == 1 && last.plusDays(1).getDayOfYear() == 1;
        return whole ? last.getYear() - first.getYear() + 1 : 0;
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
            goesOn = Optional.empty();
            mentions = List.of();
            lasting = false;
        }
        for (int s = first; s <= index; s++) {
            Sentence next = sentences.get(s);
            goesOn = goesOn(next);
            mentions = reader.mentions(report.text(), next.from(), next.to());
            if (s < index) {
                opens(next);
            }
        }
        if (!lasting && isPoint(report.text(), sentences.get(index).from())) {
            opened = Optional.empty();
        }
        sentence = index;
    }

    /** 到2027年，新增卡口6处；还要带动300户: the last time that a comma parts from what it tells goes on behind a semicolon. */
    private Optional<Period> goesOn(Sentence next) {
        boolean part = next.from() > 0 && "；;".indexOf(report.text().charAt(next.from() - 1)) >= 0;
        if (!part || isPoint(report.text(), next.from())) {
            return Optional.empty();
        }
        Optional<Period> last = goesOn;
        for (TimeMention time : mentions) {
            boolean apart = TimeMention.PARTS.indexOf(report.text().charAt(time.to())) >= 0
                    && !time.period().from().equals(time.period().to());
            last = apart && time.reach() == TimeMention.Reach.SENTENCE ? Optional.of(time.period()) : last;
        }
        return last;
    }

    /** A time that opens a sentence holds for the next ones, but not beyond 二是; a day and one that goes on till today do not. */
    private void opens(Sentence read) {
        String text = report.text();
        boolean begins = read.from() == 0 || "；;".indexOf(text.charAt(read.from() - 1)) < 0;
        if (begins && !mentions.isEmpty() && mentions.get(0).from() - read.from() <= OPENING) {
            TimeMention first = mentions.get(0);
            boolean since = TimeWords.stands(words.reach().sinceEnds(), text, first.to(), text.length());
            boolean day = first.period().from().isPresent()
                    && first.period().from().equals(first.period().to());
            if (first.reach() == TimeMention.Reach.SENTENCE && !since && !day) {
                opened = Optional.of(closed(first.period()));
                lasting = announcesPoints(text, first.to(), read.to());
            }
        }
    }

    /** 2025年，我们将从以下方面改进：一是… The time holds for every point. */
    private boolean announcesPoints(String text, int from, int to) {
        for (int i = from; i + 1 < to; i++) {
            if (Lists.isColon(text.charAt(i)) && isPoint(text, i + 1)) {
                return true;
            }
        }
        return false;
    }

    /** 自2019年启动以来，截至2023年8月底: what the next time of the sentence closes. */
    private Period closed(Period first) {
        boolean open = first.to().isEmpty() && mentions.size() > 1;
        Period next = open ? mentions.get(1).period() : first;
        return next.from().equals(first.from()) ? next : first;
    }

    /** Whether a character joins two times, or a time to what stands beside it. */
    private boolean joins(char c) {
        return c == LIST || words.reach().joins().indexOf(c) >= 0;
    }

    /** 二是 and 三要 begin a point of their own. */
    private boolean isPoint(String text, int at) {
        return at + 1 < text.length()
                && (Signs.digit(text.charAt(at)) > 0 || text.charAt(at) == Signs.TEN)
                && words.reach().points().indexOf(text.charAt(at + 1)) >= 0;
    }

    /** What a paragraph before that ends with a colon announces, for the sections below its own and no further. */
    private Optional<Period> announced(int block) {
        List<Block> blocks = report.outline().blocks();
        while (read < block) {
            Block next = blocks.get(read++);
            int end = Chars.skipBlanksBack(report.text(), next.to(), next.from());
            if (end > next.from() && announces(next.from(), end)) {
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

    /** Whether a colon ends a paragraph, or words say that points follow: 抓了以下三个方面的工作。 */
    private boolean announces(int from, int end) {
        return Lists.isColon(report.text().charAt(end - 1))
                || NatureWords.has(words.bases(), report.text(), from, Math.min(end, from + OPENED))
                || NatureWords.has(words.announces(), report.text(), Math.max(from, end - ANNOUNCED), end);
    }

    /** What the headings above name. */
    private Optional<Period> heading(int section) {
        return sections.computeIfAbsent(section, this::readHeadings);
    }

    private Optional<Period> readHeadings(int section) {
        List<Section> sections = report.outline().sections();
        for (int s = section; s >= 0; s = sections.get(s).parent()) {
            Section part = sections.get(s);
            List<TimeMention> named = reader(section).mentions(report.text(), part.from(), part.bodyFrom());
            if (!named.isEmpty() && part.bodyFrom() > part.from()) {
                return Optional.of(named.get(0).period());
            }
        }
        return Optional.empty();
    }

    /** In a newsletter the first time of an article holds for all of it, where it is more than a day. */
    private Optional<Period> article(int section) {
        boolean many = section >= 0 && report.genre().name().equals(ReportTimes.ARTICLES);
        return many ? articles.computeIfAbsent(section, this::readArticle) : Optional.empty();
    }

    private Optional<Period> readArticle(int section) {
        Section article = report.outline().sections().get(section);
        int to = Math.min(article.to(), article.bodyFrom() + ARTICLE);
        return reader(section).mentions(report.text(), article.bodyFrom(), to).stream()
                .filter(time -> time.reach() == TimeMention.Reach.SENTENCE)
                .map(TimeMention::period)
                .filter(time -> time.from().isPresent() && time.to().isPresent())
                .filter(time -> !time.from().equals(time.to()))
                .filter(time -> years(time) == 0)
                .findFirst();
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
        if (isPlan() && times.isAhead()) {
            return times.ahead(heading);
        }
        return asks && heading > 0
                ? times.reader(heading)
                : times.reader(asks, isPlan(), report.genre().name().equals("government_report"));
    }
}
