package hecha.audit;

import hecha.model.Message;
import hecha.model.Severity;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A review sheet (审查单): what an office needs to know of one report to accept it or send it back, without the report's
 * text.
 *
 * @param source what the user called the file
 * @param id SHA-256 of the file
 * @param unit who submitted it, or the region as written; empty if the report does not say
 * @param genre what it was read as
 * @param profile what it was held against, if there is such a profile
 * @param ruling what was made of it
 * @param waived what somebody accepted, with the words and the reason
 * @param blanks the blanks that count
 * @param rubric the report beside the rubric that was asked for
 */
public record ReviewSheet(
        String source,
        String id,
        String title,
        String unit,
        Genre genre,
        Optional<Message> profile,
        Message period,
        int chars,
        String charset,
        int undecodable,
        Ruling ruling,
        List<Waived> waived,
        List<SectionStanding> sections,
        List<FigureStanding> figures,
        List<Contradiction> contradictions,
        List<Blank> blanks,
        int figureCount,
        Optional<RubricStanding> rubric) {

    public ReviewSheet {
        waived = List.copyOf(waived);
        sections = List.copyOf(sections);
        figures = List.copyOf(figures);
        contradictions = List.copyOf(contradictions);
        blanks = List.copyOf(blanks);
    }

    /** A finding that somebody accepted, and why. */
    public record Waived(Where where, Message message, String rule, String reason, String approvedBy, String until) {}

    /** What sort of report it was read as, and how sure that is, from 0 to 1. */
    public record Genre(String name, Message title, double confidence) {}

    /** How a section that is expected fares. */
    public enum SectionState {
        PRESENT("●", "有", "there"),
        WEAK("◐", "弱", "weak"),
        /** No heading tells of it, but it may well be there: a hint and no fault. */
        UNCLEAR("◐", "没有标题写明", "no heading tells of it"),
        MISPLACED("▢", "次序不符", "out of order"),
        MISSING("○", "缺", "missing"),
        /** Missing, which somebody accepted or the baseline holds. */
        ACCEPTED("◇", "缺，不计入", "missing, not counted"),
        ABSENT("–", "无（非必备）", "not there, not required");

        private final String sign;
        private final String zh;
        private final String en;

        SectionState(String sign, String zh, String en) {
            this.sign = sign;
            this.zh = zh;
            this.en = en;
        }

        public String sign() {
            return sign;
        }

        public Message title() {
            return new Message(zh, en);
        }
    }

    /**
     * A section of the profile and the report's sections that serve for it.
     *
     * @param found headings of the report that serve, as written
     * @param chars characters of the sections that serve
     */
    public record SectionStanding(
            Message title,
            String role,
            boolean required,
            SectionState state,
            List<String> found,
            Optional<Where> where,
            int chars,
            int figures,
            int gaps) {
        public SectionStanding {
            found = List.copyOf(found);
        }
    }

    /** How a figure that is expected fares. */
    public enum FigureState {
        GIVEN("●", "已填", "given"),
        VAGUE("◐", "约数", "vague"),
        BLANK("○", "空缺", "blank"),
        /** Left blank, which somebody accepted or the baseline holds. */
        ACCEPTED("◇", "空缺，不计入", "blank, not counted"),
        ABSENT("–", "未见", "absent");

        private final String sign;
        private final String zh;
        private final String en;

        FigureState(String sign, String zh, String en) {
            this.sign = sign;
            this.zh = zh;
            this.en = en;
        }

        public String sign() {
            return sign;
        }

        public Message title() {
            return new Message(zh, en);
        }
    }

    /**
     * A figure of the profile and what the report gives for it.
     *
     * @param words the report's words, at most three places
     * @param given how many figures of the kind it gives; blanks are counted in {@code blank}
     * @param value the value, where it gives one alone and that exactly
     */
    public record FigureStanding(
            Message title,
            String kind,
            FigureState state,
            List<Quote> words,
            int given,
            int blank,
            Optional<BigDecimal> value,
            String unit) {
        public FigureStanding {
            words = List.copyOf(words);
        }
    }

    /** Figures that do not agree, or that cannot be held against each other, with every sentence that is concerned. */
    public record Contradiction(Severity severity, Message message, List<Quote> quotes, String rule) {
        public Contradiction {
            quotes = List.copyOf(quotes);
        }
    }

    /** Blanks of one slot and unit, with their places. */
    public record Blank(String slot, Message title, Optional<String> unit, List<Where> places) {
        public Blank {
            places = List.copyOf(places);
        }
    }

    /** The name of the file without its folders. */
    public String file() {
        return file(source);
    }

    static String file(String source) {
        return source.substring(source.lastIndexOf('/') + 1);
    }

    /** The first {@code length} characters of the file's hash. */
    String hash(int length) {
        return id.substring(0, Math.min(length, id.length()));
    }

    /** Where a row stands in the page: named by the file's hash, since sheets are made before they have a number. */
    public String anchor(String row) {
        return "r" + hash(12) + "-" + row;
    }

    public Verdict verdict() {
        return ruling.verdict();
    }

    public Message reason() {
        return ruling.reason();
    }

    public Counts counts() {
        return ruling.counts();
    }

    /** What is to be mended, the gravest sort first, each sort in text order. */
    public List<Item> items() {
        return ruling.items();
    }

    /** What cannot be checked, and hints: no faults. */
    public List<Item> notes() {
        return ruling.notes();
    }

    /** The blanks that count by slot. */
    public Map<String, Integer> blanksBySlot() {
        Map<String, Integer> slots = new TreeMap<>();
        blanks.forEach(blank -> slots.merge(blank.slot(), blank.places().size(), Integer::sum));
        return slots;
    }

    /** Sections that the profile requires, but for those that are accepted as missing. */
    public int sectionsWanted() {
        return (int) sections.stream()
                .filter(s -> s.required() && s.state() != SectionState.ACCEPTED)
                .count();
    }

    /** Those of them that are there. */
    public int sectionsFound() {
        return (int) sections.stream()
                .filter(s -> s.required() && s.state() != SectionState.ACCEPTED && s.state() != SectionState.MISSING)
                .count();
    }

    /** Percentage of the values that the report states or leaves blank which it states, from 0 to 100; 100 where there are none. */
    public int filledPercent() {
        int all = figureCount + counts().blanks();
        return all == 0 ? 100 : (int) (100L * figureCount / all);
    }
}
