package hecha.extract;

import hecha.dictionary.NatureWords;
import hecha.dictionary.WordTrie;
import hecha.model.Label;
import hecha.model.Nature;
import hecha.model.Outline;
import hecha.model.Period;
import hecha.model.Reason;
import hecha.model.Report;
import hecha.model.Section;
import hecha.model.Word;
import java.time.LocalDate;

/** Tells whether a figure is reached or asked for, by the words before it, the section that holds it, and the genre. */
final class NatureReader {
    /** No more of a heading is read. */
    private static final int HEADING = 60;

    private static final int STRONG = 6;
    private static final int WORD = 2;
    private static final int PRIOR = 3;
    private static final int GENRE = 2;

    private final NatureWords words;

    NatureReader(NatureWords words) {
        this.words = words;
    }

    /** Reached or asked for, and what decided. */
    record Decision(Nature nature, Reason reason) {}

    Decision read(Clause clause, Report report, int section, boolean isOrigin, boolean isScore) {
        if (isScore) {
            return new Decision(Nature.REPORTED, new Reason("nature", "score", ""));
        }
        if (isOrigin) {
            return new Decision(Nature.REPORTED, new Reason("nature", "origin", ""));
        }
        int weight = prior(report, section);
        String why = "section";
        String text = clause.text();
        int begin = Math.max(clause.sentence().from(), clause.from() - Clause.REACH);
        int clauseBegin = clause.begin(clause.from());
        boolean asks = weight > 0;
        String strongest = "";
        for (int i = begin; i < clause.from(); i++) {
            WordTrie.Match<String> target = words.target().longest(text, i, clause.from());
            if (target != null && !asks(clause, target)) {
                target = null;
            }
            WordTrie.Match<String> reported = words.reported().longest(text, i, clause.from());
            if (target != null && (reported == null || target.to() >= reported.to())) {
                boolean strong = words.targetStrong().contains(target.value());
                boolean near = i >= clauseBegin;
                if (strong || near) {
                    weight += strong ? STRONG : WORD;
                    strongest = target.value();
                }
                i = target.to() - 1;
            } else if (reported != null) {
                boolean strong = words.reportedStrong().contains(reported.value());
                boolean near = i >= clauseBegin;
                if (near || !asks) {
                    weight -= strong ? STRONG - 1 : WORD;
                    strongest = reported.value();
                }
                i = reported.to() - 1;
            }
        }
        int after = Math.min(clause.end(clause.to()), clause.to() + 20);
        for (int i = clause.to(); i < after; i++) {
            if (text.startsWith("的目标", i) || text.startsWith("的要求", i) || text.startsWith("的标准", i)) {
                weight += STRONG;
                strongest = text.substring(i, i + 3);
            } else if (text.startsWith("的基础上", i)) {
                weight -= 2 * STRONG;
                strongest = "的基础上";
            }
        }
        Nature nature = weight > 0 ? Nature.TARGET : Nature.REPORTED;
        return new Decision(nature, new Reason("nature", strongest.isEmpty() ? why : "nature.yml", strongest));
    }

    private static boolean asks(Clause clause, WordTrie.Match<String> word) {
        if (word.to() - word.from() == 1) {
            return isWord(clause, word.from());
        }
        return !word.value().equals("计划") || isFollowedByVerb(clause, word.to());
    }

    /** 计划完成 asks, 行动计划 names. */
    private static boolean isFollowedByVerb(Clause clause, int at) {
        int index = clause.word(at);
        if (index >= clause.sentence().words().size()) {
            return false;
        }
        Word next = clause.sentence().words().get(index);
        return next.from() == at && "vptm".indexOf(next.nature().charAt(0)) >= 0;
    }

    /** A word of one character asks only where it stands alone: 要, but not 主要 or 需要. */
    private static boolean isWord(Clause clause, int at) {
        int index = clause.word(at);
        if (index >= clause.sentence().words().size()) {
            return false;
        }
        Word word = clause.sentence().words().get(index);
        return word.from() == at && word.to() == at + 1 && !word.nature().startsWith("p");
    }

    private int prior(Report report, int section) {
        Outline outline = report.outline();
        int weight = 0;
        boolean told = false;
        for (int s = section; s >= 0 && !told; s = outline.sections().get(s).parent()) {
            Section part = outline.sections().get(s);
            String role = part.role().map(Label::name).orElse("");
            int heading = heading(part.heading(), report);
            if (heading != 0) {
                weight += heading > 0 ? PRIOR : -PRIOR;
                told = true;
            } else if (words.targetRoles().contains(role)) {
                weight += PRIOR;
                told = true;
            }
        }
        if (words.targetGenres().contains(report.genre().name())) {
            weight += told ? 0 : GENRE;
        } else if (!told) {
            weight -= 1;
        }
        return weight;
    }

    /** What the words of a heading say: 1 asks, -1 reports, 0 nothing or both. */
    private int heading(String heading, Report report) {
        boolean asks = has(words.targetHeadings(), heading);
        boolean reports = has(words.reportedHeadings(), heading);
        return asks == reports ? (isComing(heading, report) ? 1 : 0) : asks ? 1 : -1;
    }

    /** 2024年主要工作 in a report of 2023 speaks of what is to come. */
    private static boolean isComing(String heading, Report report) {
        int last = report.metadata()
                .period()
                .flatMap(Period::to)
                .map(LocalDate::getYear)
                .orElse(0);
        int at = heading.indexOf('年');
        if (last == 0 || at < 4 || at > HEADING) {
            return false;
        }
        int year = 0;
        for (int i = at - 4; i < at; i++) {
            char c = heading.charAt(i);
            if (c < '0' || c > '9') {
                return false;
            }
            year = 10 * year + (c - '0');
        }
        return year == last + 1 && heading.indexOf("工作", at) > at;
    }

    private static boolean has(WordTrie<String> trie, String text) {
        int end = Math.min(text.length(), HEADING);
        for (int i = 0; i < end; i++) {
            if (trie.longest(text, i, end) != null) {
                return true;
            }
        }
        return false;
    }
}
