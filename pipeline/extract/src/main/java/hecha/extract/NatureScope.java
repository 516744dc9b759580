package hecha.extract;

import hecha.dictionary.WordTrie;
import hecha.model.Block;
import hecha.model.Label;
import hecha.model.Period;
import hecha.model.Report;
import hecha.model.Section;
import hecha.text.Chars;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What stands over a figure and says whether it is reached or asked for: the ancestor heading that decides, the label in
 * its block, the words that open its list, the genre. One instance reads one report.
 */
final class NatureScope {
    /** No more of a heading is read. */
    private static final int HEADING = 60;

    /** A label has no more characters. */
    private static final int LABEL = 14;

    private static final Set<String> ASKING_ROLES = Set.of("goals", "next_steps", "schedule");
    private static final Set<String> REPORTING_ROLES = Set.of("achievements", "problems");
    private static final Set<String> REPORTING_GENRES =
            Set.of("work_report", "self_assessment", "deeds", "newsletter", "government_report");
    private static final String GOVERNMENT = "government_report";
    private static final Set<String> ASKING_GENRES = Set.of("plan", "notice");

    private final NatureWords words;
    private final Report report;
    private final int[] verdicts;

    /** Where a section whose heading tells of what lacks and of what is to come turns to the latter; 0 where none does. */
    private final int[] turns;

    private final int[] openers;
    private final int genre;
    private final boolean ruling;
    private final boolean scoring;
    private final int reviewed;
    private int ruled = -1;
    private int asked = -1;
    private int before = -1;

    NatureScope(NatureWords words, Report report, Lists lists) {
        this.words = words;
        this.report = report;
        reviewed = lookedBackOn();
        ruling = isRuling(report.outline().title().orElse(""));
        genre = genre();
        scoring = ruling || !REPORTING_GENRES.contains(report.genre().name());
        List<Section> sections = report.outline().sections();
        verdicts = new int[sections.size()];
        turns = new int[sections.size()];
        boolean[] review = new boolean[sections.size()];
        for (Section section : sections) {
            int i = section.index();
            int parent = section.parent();
            int own = heading(section);
            boolean ahead = looksAhead(section.heading());
            boolean under = parent >= 0 && review[parent] && !ahead;
            review[i] = under || (!ahead && reviews(section.heading()));
            int inherited = parent >= 0 ? verdicts[parent] : behindPlan(section);
            verdicts[i] = review[i] ? -1 : own != 0 ? own : inherited;
            boolean inherits = parent >= 0 && (own == 0 || section.heading().isEmpty());
            turns[i] = isMixed(section.heading()) ? turn(section) : inherits ? turns[parent] : 0;
        }
        openers = new int[report.outline().blocks().size()];
        openers(lists);
    }

    /** 1 where the section asks, -1 where it reports, 0 where its headings say neither. */
    int section(int section) {
        return section < 0 ? 0 : verdicts[section];
    }

    /** The same for what stands at {@code at}: 存在问题及下一步打算 reports up to 下一步 and asks behind it. */
    int section(int section, int at) {
        return section < 0 || turns[section] == 0 ? section(section) : at < turns[section] ? -1 : 1;
    }

    /** 1 for a part without a word of its own behind one that asks, in a government report: 三、加强政府自身建设. */
    private int behindPlan(Section section) {
        boolean government = report.genre().name().equals(GOVERNMENT);
        for (int i = section.index() - 1; government && i >= 0; i--) {
            Section before = report.outline().sections().get(i);
            if (before.parent() < 0 && before.level() == section.level()) {
                return Math.max(0, verdicts[i]);
            }
        }
        return 0;
    }

    private boolean isMixed(String heading) {
        int to = Math.min(heading.length(), HEADING);
        return NatureWords.has(words.headings().reports(), heading, 0, to)
                && (NatureWords.has(words.headings().asks(), heading, 0, to)
                        || words.headings().asksAtEnd().longest(heading, to, 0) != null);
    }

    private int turn(Section section) {
        return Math.max(
                0, NatureWords.first(words.headings().looksAhead(), report.text(), section.bodyFrom(), section.to()));
    }

    /** Whether the document is a rule. */
    boolean isRuling() {
        return ruling;
    }

    /** 奖补办法（试行）: whether a title ends with the name of a rule, what stands in brackets behind it left out. */
    private boolean isRuling(String title) {
        int end = Chars.skipBlanksBack(title, title.length(), 0);
        if (end > 0 && (title.charAt(end - 1) == '）' || title.charAt(end - 1) == ')')) {
            end = Math.max(title.lastIndexOf('（', end - 1), title.lastIndexOf('(', end - 1));
        }
        return end > 0 && words.headings().rulingTitles().longest(title, end, 0) != null;
    }

    private int genre() {
        String title = report.outline().title().orElse("");
        if (NatureWords.has(words.headings().reportingTitles(), title, 0, Math.min(title.length(), HEADING))) {
            return -1;
        }
        return ASKING_GENRES.contains(report.genre().name()) ? 1 : 0;
    }

    /** 1 where a report of this genre asks, -1 where its title says that it reports, else 0. */
    int genreVerdict() {
        return genre;
    }

    /** Whether the document says what is scored: there 扣2分 is a rule, in a self-assessment it happened. */
    boolean isScoring() {
        return scoring;
    }

    /** The year that the nearest heading above names, or 0. */
    int year(int section) {
        for (int s = section; s >= 0; s = report.outline().sections().get(s).parent()) {
            int year = year(report.outline().sections().get(s).heading());
            if (year > 0) {
                return year;
            }
        }
        return 0;
    }

    /** The year that the report looks back on, or 0. */
    int reviewed() {
        return reviewed;
    }

    /** Notes that a rule is told of up to the end of a sentence. */
    void rules(int to) {
        ruled = to;
    }

    /** Whether a rule that a sentence told of goes on in the one that begins at {@code from}, behind a semicolon. */
    boolean isRuled(int from) {
        return ruled > from
                || (ruled == from && from > 0 && "；;：".indexOf(report.text().charAt(from - 1)) >= 0);
    }

    /** Notes that a figure of a sentence that ends at {@code to} is asked for by words of its own. */
    void asks(int to) {
        before = to == asked ? before : asked;
        asked = to;
    }

    /** Whether a sentence that asks goes on in the one that begins at {@code from}, behind a semicolon. */
    boolean isAsked(int from) {
        return (asked == from || before == from)
                && from > 0
                && "；;".indexOf(report.text().charAt(from - 1)) >= 0;
    }

    /** What the last label before {@code at} in its block says, else the words that open the block's list. */
    int block(int index, int at) {
        Block block = report.outline().blocks().get(index);
        String text = report.text();
        boolean same = true;
        for (int i = at - 1; i >= Math.max(block.from(), at - 400); i--) {
            char c = text.charAt(i);
            same &= c != '。';
            // 任务是18万人。 goes no further than its sentence
            if (Lists.isColon(c) || (same && (c == Signs.IS || c == Signs.AS) && i + 1 < at)) {
                int verdict = label(text, i, block.from(), c);
                if (verdict != 0) {
                    return verdict;
                }
            }
            if (isItem(text, i + 1, block.from())) {
                return 1;
            }
        }
        return openers[index];
    }

    /** 一要严排查。, 二要快响应。: whether the word that opens an item of what is asked for ends before {@code to}. */
    private boolean isItem(String text, int to, int floor) {
        WordTrie.Match<String> item = words.items().longest(text, to, floor);
        return item != null && (item.from() == floor || "。；：".indexOf(text.charAt(item.from() - 1)) >= 0);
    }

    private int label(String text, int colon, int floor, char sign) {
        int end = sign == Signs.IS || sign == Signs.AS ? colon + 1 : colon;
        int limit = Math.max(floor, end - LABEL);
        WordTrie.Match<String> asks = words.asking().longest(text, end, limit);
        WordTrie.Match<String> reports = words.reporting().longest(text, end, limit);
        if (reports != null && (asks == null || reports.from() <= asks.from())) {
            return sign == Signs.IS || sign == Signs.AS ? 0 : -1;
        }
        return asks == null ? 0 : 1;
    }

    /** A list takes the nature of the sentence before the colon that opens it. */
    private void openers(Lists lists) {
        List<Block> blocks = report.outline().blocks();
        for (int b = 0; b < blocks.size(); b++) {
            int opener = lists.opener(b);
            if (opener < 0) {
                continue;
            }
            if (opener == lists.opener(b - 1)) {
                openers[b] = openers[b - 1];
                continue;
            }
            Block block = blocks.get(opener);
            int verdict = cues(report.text(), Math.max(block.from(), block.to() - 2 * HEADING), block.to());
            openers[b] = verdict != 0 ? verdict : block(opener, block.to() - 1);
        }
    }

    private int cues(String text, int from, int to) {
        int verdict = 0;
        for (int i = from; i < to; i++) {
            WordTrie.Match<NatureWords.Cue> cue = words.cues().longest(text, i, to);
            if (cue != null) {
                verdict = cue.value().strong() ? cue.value().verdict() : verdict;
                i = cue.to() - 1;
            }
        }
        return verdict;
    }

    /** What the words of a heading, else its role, say. */
    private int heading(Section section) {
        String heading = section.heading();
        int to = Math.min(heading.length(), HEADING);
        boolean deed = words.headings().deeds().longest(heading, 0, to) != null;
        boolean asks = (NatureWords.has(words.headings().asks(), heading, 0, to) && !deed)
                || looksAhead(heading)
                || (!deed && words.headings().asksAtEnd().longest(heading, to, 0) != null);
        boolean reports = NatureWords.has(words.headings().reports(), heading, 0, to);
        if (asks != reports) {
            return asks ? 1 : -1;
        }
        String role = section.role().map(Label::name).orElse("");
        return ASKING_ROLES.contains(role) ? 1 : genre > 0 && REPORTING_ROLES.contains(role) ? -1 : 0;
    }

    private boolean reviews(String heading) {
        int year = year(heading);
        boolean past = year > 0 && year == reviewed;
        return past || NatureWords.has(words.headings().reviews(), heading, 0, Math.min(heading.length(), HEADING));
    }

    /** 下一步打算, and 2024年主要工作 in a report that looks back on 2023. */
    private boolean looksAhead(String heading) {
        int year = year(heading);
        if (year > 0 && reviewed > 0 && year == reviewed + 1) {
            return true;
        }
        boolean past = year > 0 && year == reviewed;
        return !past && NatureWords.has(words.headings().looksAhead(), heading, 0, Math.min(heading.length(), HEADING));
    }

    /** The year of the first heading that looks back on one, else the last year of the report's period. */
    private int lookedBackOn() {
        for (Section section : report.outline().sections()) {
            int year = year(section.heading());
            if (year > 0
                    && NatureWords.has(
                            words.signals().reviews(),
                            section.heading(),
                            0,
                            section.heading().length())) {
                return year;
            }
        }
        Optional<LocalDate> to = report.metadata().period().flatMap(Period::to);
        return to.map(LocalDate::getYear).orElse(0);
    }

    /** The year in digits that a heading names first, or 0. */
    private static int year(String heading) {
        int at = heading.indexOf(Signs.YEAR);
        if (at < 4 || at > HEADING) {
            return 0;
        }
        int year = 0;
        for (int i = at - 4; i < at; i++) {
            char c = heading.charAt(i);
            if (c < '0' || c > '9') {
                return 0;
            }
            year = 10 * year + (c - '0');
        }
        return year;
    }
}
