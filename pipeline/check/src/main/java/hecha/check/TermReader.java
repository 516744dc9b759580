package hecha.check;

import hecha.check.Measure.Statistic;
import hecha.check.Term.Direction;
import hecha.dictionary.RelationForm;
import hecha.dictionary.Words;
import hecha.model.NumeralSort;
import hecha.model.Place;
import java.util.ArrayList;
import java.util.List;

/** Reads the terms of a statement: for each number, what its own words say that it is. */
final class TermReader {
    private static final String SHARE = Signs.SHARE_OF;
    private static final int TAIL = 24;
    private static final int YEAR = 4;
    /** What a number is compared with is named with no more characters. */
    private static final int STANDARD = 12;

    private final RelationForm words;
    private final Trim trim;
    private final StageReader stages;
    private final List<String> cues;

    TermReader(RelationForm measure, RelationForm parts) {
        words = measure;
        cues = parts.words("cues");
        trim = new Trim(words);
        stages = new StageReader(words);
    }

    List<Term> read(Statement statement) {
        // 资金由三块构成 counts no money
        List<StatedNumber> numbers = StatedNumber.of(statement).stream()
                .filter(number -> !words.words("no_units")
                        .contains(number.figure().quantity().unitAsWritten()))
                .toList();
        List<Term> terms = new ArrayList<>();
        String year = "";
        int before = statement.from();
        for (int i = 0; i < numbers.size(); i++) {
            StatedNumber number = numbers.get(i);
            String region = statement.words(before, number.from());
            String said = lastYear(region);
            year = isOfNow(region, said) ? "" : said.isEmpty() ? year : said;
            int next = i + 1 < numbers.size() ? numbers.get(i + 1).from() : statement.to();
            Term term = term(statement, number, terms, before, next, year);
            Term last = i > 0 ? terms.get(i - 1) : term;
            // 其中投资百万元以上的9座: the first number is of the name of the part
            boolean bounded = i > 0
                    && last.cue() >= 0
                    && term.cue() < 0
                    && words.words("bounds").anyBegins(region)
                    && region.chars().noneMatch(c -> Marks.partsClauses((char) c));
            term = bounded ? term.cuedAt(last.cue()) : term;
            // 3000户12000人: the second of a pair is told of the same thing
            boolean pair = i > 0 && before == number.from();
            terms.add(pair ? term.paired(terms.get(i - 1)) : term);
            before = number.to();
        }
        return terms;
    }

    private Term term(Statement statement, StatedNumber number, List<Term> told, int before, int next, String year) {
        String text = statement.text();
        int leadFrom = leadFrom(text, before, number.from());
        String lead =
                Marks.withoutBrackets(text.substring(leadFrom, number.from())).strip();
        int clauseFrom = Math.max(before, statement.clauseFrom(number.from(), before));
        String clause = text.substring(clauseFrom, number.from());
        String tail = text.substring(number.to(), tailTo(text, number.to(), next));
        String linked = trim.links(Marks.bare(lead));
        boolean arrival = arrives(lead);
        Direction direction = isFaster(number, linked, told)
                ? Direction.DOWN
                : direction(linked, clause, lead, number.unit(), isBehindBase(told, before, leadFrom));
        // 2022年是7.9%，去年降到5.2%: the end of a change, not what it began with
        boolean base = isBase(lead, clause);
        Statistic statistic = statistic(statement, number, linked, lead, tail, arrival ? Direction.UNSAID : direction);
        String own = trim.own(lead);
        String region = text.substring(before, number.from());
        Measure measure = new Measure(
                own.isEmpty() ? trim.own(tail) : own,
                number.unit(),
                statistic,
                stages.stage(region, clause, number.figure()),
                stages.flow(clause),
                year,
                contained(words.words("times"), clause),
                number.figure().place().map(Place::name).orElse(""),
                contained(words.words("side"), clause));
        return new Term(
                number,
                told.size(),
                leadFrom,
                lead,
                own,
                tail,
                measure,
                direction,
                arrival,
                isOrigin(clause),
                base,
                cue(statement, before, number.from()));
    }

    /** Where the words of a number's own begin: after the last mark before it. */
    private static int leadFrom(String text, int least, int from) {
        int at = from;
        int depth = 0;
        while (at > least) {
            char c = text.charAt(at - 1);
            depth += Marks.isClosing(c) ? 1 : Marks.isOpening(c) ? -1 : 0;
            if (depth < 0 || (depth == 0 && parts(c) && !Marks.isOpening(c))) {
                break;
            }
            at--;
        }
        return depth > 0 ? unbracketed(text, least, from) : at;
    }

    private static int unbracketed(String text, int least, int from) {
        int at = from;
        while (at > least && !parts(text.charAt(at - 1))) {
            at--;
        }
        return at;
    }

    private static int tailTo(String text, int from, int most) {
        int at = from;
        while (at < most && at - from < TAIL && !parts(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean parts(char c) {
        return Marks.partsClauses(c) || Marks.isOpening(c) || Marks.isClosing(c) || c == '、';
    }

    private Statistic statistic(
            Statement statement, StatedNumber number, String linked, String lead, String tail, Direction direction) {
        String unit = number.unit();
        boolean rate = unit.equals("%") || unit.equals("‰");
        if (unit.equals(Signs.POINTS) || unit.equals(Signs.MULTIPLE)) {
            return Statistic.GROWTH;
        }
        if (direction != Direction.UNSAID) {
            return rate ? Statistic.GROWTH : Statistic.INCREASE;
        }
        if (rate) {
            int clause = statement.clauseFrom(number.from(), statement.from());
            return statement.words(clause, number.from()).contains(SHARE) ? Statistic.SHARE : Statistic.RATE;
        }
        boolean average =
                words.words("mean").stream().anyMatch(word -> word.endsWith(Signs.MEAN_WORD) && lead.contains(word));
        if (unit.indexOf('/') >= 0 || (!average && isTariff(unit, linked, lead, tail))) {
            return Statistic.PRICE;
        }
        if (contains("extreme", lead)
                || words.words("intensive_units")
                        .contains(number.figure().quantity().unitAsWritten())) {
            return Statistic.EXTREME;
        }
        return contains("mean", lead)
                        || (unit.equals(Signs.MONEY) && contains("incomes", lead) && !contains("not_incomes", lead))
                ? Statistic.MEAN
                : Statistic.LEVEL;
    }

    /** Whether the amount is what one person or thing gets or costs: 奖励5万元. */
    private boolean isTariff(String unit, String linked, String lead, String tail) {
        if (!unit.endsWith(Signs.MONEY) && !unit.equals(Signs.POINT_WORD)) {
            return false;
        }
        return (words.words("tariff_heads").anyEnds(linked)
                        && !words.words("not_tariff").anyEnds(linked))
                || ((contains("tariff_verbs", lead) || contains("tariff_verbs", tail)) && !contains("paid", lead));
    }

    /** 较上年同期的16.20亿元增收2.44亿元: whether no mark stands between the number and the earlier level. */
    private static boolean isBehindBase(List<Term> told, int before, int leadFrom) {
        return !told.isEmpty() && told.get(told.size() - 1).base() && before == leadFrom;
    }

    private Direction direction(String linked, String clause, String lead, String unit, boolean behindBase) {
        if (contains("descend", lead)) {
            return Direction.DOWN;
        }
        if (contains("arrive", lead)) {
            return Direction.UP;
        }
        if (words.words("not_change").anyEnds(linked)) {
            return Direction.UNSAID;
        }
        boolean compared = behindBase
                || unit.equals("%")
                || unit.equals(Signs.POINTS)
                || words.words("compare").anyIn(clause);
        List<String> shorts = words.words("short");
        if (ends("fall", linked, shorts, compared)) {
            return Direction.DOWN;
        }
        return ends("rise", linked, shorts, compared) ? Direction.UP : than(clause);
    }

    /** 由20天缩短到12天，提速40%: a time that gets better gets less. */
    private boolean isFaster(StatedNumber number, String linked, List<Term> told) {
        return number.unit().equals("%")
                && hasShortened(told)
                && words.words("faster").anyEnds(linked);
    }

    /** Whether the last of the terms is a time that is told to be shorter than before. */
    private static boolean hasShortened(List<Term> told) {
        int last = told.size() - 1;
        if (last < 0 || !isTime(told.get(last))) {
            return false;
        }
        Term end = told.get(last);
        return end.direction() == Direction.DOWN
                || (last > 0
                        && told.get(last - 1).origin()
                        && isTime(told.get(last - 1))
                        && told.get(last - 1).amount().exceeds(end.amount()));
    }

    private static boolean isTime(Term term) {
        return term.figure().quantity().sort() == NumeralSort.DURATION;
    }

    /** 比去年多发送旅客310万人次, 同比少成交614套: more or less than at an earlier time, and then what was done. */
    private Direction than(String clause) {
        for (String compared : words.words("compare_alone")) {
            Direction direction = next(clause, clause.indexOf(compared) + compared.length());
            if (clause.contains(compared) && direction != Direction.UNSAID) {
                return direction;
            }
        }
        for (String base : words.words("base")) {
            int at = clause.indexOf(base);
            int after = at + base.length();
            if (at > 0 && words.words("compare").contains(clause.substring(at - 1, at))) {
                Direction direction = next(clause, after);
                if (direction != Direction.UNSAID) {
                    return direction;
                }
            }
        }
        return Direction.UNSAID;
    }

    /** What the character at {@code at}, with others behind it, says of more or less. */
    private Direction next(String clause, int at) {
        String next = at < clause.length() - 1 ? clause.substring(at, at + 1) : "";
        return words.words("more").contains(next)
                ? Direction.UP
                : words.words("less").contains(next) ? Direction.DOWN : Direction.UNSAID;
    }

    private boolean ends(String list, String linked, List<String> shorts, boolean compared) {
        for (String word : words.words(list)) {
            if (linked.endsWith(word) && (compared || !shorts.contains(word))) {
                return true;
            }
        }
        return false;
    }

    private boolean arrives(String lead) {
        return contains("arrive", lead)
                || contains("descend", lead)
                || words.words("change_to").anyBegins(lead);
    }

    /** Whether the words say no more than that this was the level of an earlier time: 上年同期为, 比上年的. */
    private boolean isBase(String lead, String clause) {
        String bare = trim.links(Marks.bare(lead));
        for (String word : words.words("equals")) {
            bare = bare.startsWith(word) ? bare.substring(word.length()) : bare;
        }
        String compared = words.words("compare").longestAt(bare, 0);
        bare = bare.substring(compared.length());
        if (bare.isEmpty()) {
            return false;
        }
        if (words.words("than").contains(compared) && isStandard(lead, bare)) {
            return true;
        }
        // 门急诊量比2022年的39.2万人次, 信访量较去年同期的450件
        for (String word : words.words("compared")) {
            int than = bare.lastIndexOf(word);
            String basis = than > 0 ? bare.substring(than + word.length()) : "";
            if (words.words("base").contains(basis) || isYear(basis)) {
                return true;
            }
        }
        boolean earlier = words.words("base").contains(bare)
                || (isYear(bare) && words.words("compare").anyBegins(clause.strip()));
        return earlier || words.words("base").contains(trim.links(bare));
    }

    /** 比常规播种的20公斤, 比改革前36小时: whatever it is that the number is told of, another is compared with it. */
    private boolean isStandard(String lead, String bare) {
        boolean named =
                words.words("of").anyEnds(lead.strip()) || words.words("ago").anyEnds(bare);
        return named && bare.length() <= STANDARD && bare.chars().noneMatch(c -> Marks.isDigit((char) c));
    }

    private static boolean isYear(String words) {
        return words.length() >= YEAR + 1
                && words.length() <= YEAR + 2
                && words.chars().limit(YEAR).allMatch(Character::isDigit)
                && words.charAt(YEAR) == Signs.YEAR;
    }

    private boolean isOrigin(String clause) {
        int at = words.words("origins").lastIn(clause);
        return at >= 0 && clause.length() - at <= TAIL;
    }

    private boolean contains(String list, String text) {
        return words.words(list).anyIn(text);
    }

    private static List<String> contained(Words list, String text) {
        return !list.anyIn(text)
                ? List.of()
                : list.stream().filter(text::contains).toList();
    }

    /** The last year that {@code region} names and does not only compare with. */
    private String lastYear(String region) {
        for (int at = region.lastIndexOf(Signs.YEAR); at >= YEAR; at = region.lastIndexOf(Signs.YEAR, at - 1)) {
            int from = at - YEAR;
            boolean digits = true;
            for (int i = from; i < at; i++) {
                digits &= region.charAt(i) >= '0' && region.charAt(i) <= '9';
            }
            if (digits && (from == 0 || !words.words("compared").contains(region.substring(from - 1, from)))) {
                return region.substring(from, at);
            }
        }
        return "";
    }

    /** 创办于1956年，现有在校生2014人: whether the words speak of now behind the last year that they name. */
    private boolean isOfNow(String region, String year) {
        return contains("present", region.substring(year.isEmpty() ? 0 : region.lastIndexOf(year) + year.length()));
    }

    /** Where the words stand between {@code before} and {@code from} that say that a part follows; -1 where none do. */
    private int cue(Statement statement, int before, int from) {
        String region = Marks.blankBrackets(statement.words(before, from));
        int last = -1;
        for (String cue : cues) {
            int at = region.lastIndexOf(cue);
            // 含 and 包括 may be part of another word; they say so behind a bracket or a comma
            boolean opens = at >= 0
                    && (cue.equals(Statement.OF_THESE)
                            || (at > 0
                                    && (Marks.isOpening(region.charAt(at - 1))
                                            || Marks.isComma(region.charAt(at - 1)))));
            last = opens && !isClosed(region.substring(at + cue.length())) ? Math.max(last, before + at) : last;
        }
        return last;
    }

    /** Whether the clause of the cue ends before the number, so that it speaks of something without one. */
    private static boolean isClosed(String words) {
        int at = 0;
        while (at < words.length() && !Marks.isWord(words.charAt(at))) {
            at++;
        }
        return words.substring(at).chars().anyMatch(c -> Marks.partsClauses((char) c));
    }
}
