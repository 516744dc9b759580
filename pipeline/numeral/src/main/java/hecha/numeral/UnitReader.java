package hecha.numeral;

import hecha.dictionary.Units;
import hecha.dictionary.Units.Unit;
import hecha.dictionary.WordTrie;
import hecha.dictionary.WordTrie.Match;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the unit or counter behind a number: 万元 is left with 元, 元/亩 stays one unit, 面(座) is 面. */
final class UnitReader {
    private static final Unit POINTS =
            new Unit("个百分点", "个百分点", BigDecimal.ONE, "percentage_points", List.of(), List.of(), List.of());
    /** How far before its sign the word may stand that a unit asks for: 风力 of 最大风力8级. */
    private static final int NEAR = 14;

    private final WordTrie<Unit> units;
    private final CompoundUnits compounds;
    private final WordTrie<String> people;
    private final WordTrie<String> kindsOfPeople;

    UnitReader(Units dictionary) {
        Map<String, Unit> words = new HashMap<>();
        for (Unit unit : dictionary.all()) {
            words.put(unit.word(), unit);
        }
        units = WordTrie.forward(words);
        compounds = new CompoundUnits(this, Words.forward(dictionary.denominators()));
        people = Words.forward(dictionary.people());
        kindsOfPeople = Words.forward(dictionary.kindsOfPeople());
    }

    /** A unit in the text. */
    record Found(int from, int to, Unit unit) {}

    /** The unit that begins at {@code at}, spaces before it skipped. */
    Optional<Found> at(String text, int at, int end) {
        int from = Chars.skipSpaces(text, at, end);
        Match<Unit> match = units.longest(text, from, end, found -> fits(text, found, end));
        if (match != null && match.value().word().length() > 1) {
            return Optional.of(new Found(from, match.to(), match.value()));
        }
        int points = spacedPoints(text, from, end);
        if (points > 0) {
            return Optional.of(new Found(from, points, POINTS));
        }
        return match == null ? Optional.empty() : Optional.of(new Found(from, match.to(), match.value()));
    }

    /** Index after 个百分点 with spaces in it, or 0. */
    private static int spacedPoints(String text, int from, int end) {
        if (from >= end || (text.charAt(from) != '个' && text.charAt(from) != '個')) {
            return 0;
        }
        int i = from + 1;
        for (int k = 0; k < 3; k++) {
            i = Chars.skipSpaces(text, i, end);
            boolean point = i < end && (text.charAt(i) == "百分点".charAt(k) || (k == 2 && text.charAt(i) == '點'));
            if (!point) {
                return 0;
            }
            i++;
        }
        return i;
    }

    private static boolean fits(String text, Match<Unit> match, int end) {
        Unit unit = match.value();
        int to = match.to();
        if (Chars.isLatin(text.charAt(to - 1))) {
            return to >= end || (!Chars.isLatin(text.charAt(to)) && !Chars.isDigit(text.charAt(to)));
        }
        for (String rest : unit.notBefore()) {
            if (text.startsWith(rest, to)) {
                return false;
            }
        }
        if (!unit.onlyNear().isEmpty() && !isNear(text, match.from(), unit.onlyNear())) {
            return false;
        }
        if (unit.onlyBefore().isEmpty()) {
            return true;
        }
        if (to >= end) {
            return unit.sort().equals("quantity") && !unit.unit().equals("个");
        }
        for (String rest : unit.onlyBefore()) {
            if (text.startsWith(rest, to)) {
                return true;
            }
        }
        return false;
    }

    /** Whether one of the words stands in the clause before {@code at}, no more than {@link #NEAR} characters away. */
    private static boolean isNear(String text, int at, List<String> words) {
        for (int i = at - 1; i >= 0 && i >= at - NEAR && "，。；：、！？\n".indexOf(text.charAt(i)) < 0; i--) {
            for (String word : words) {
                if (text.startsWith(word, i)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The unit right at {@code at}, or null. */
    @Nullable
    Match<Unit> plain(String text, int at, int end) {
        return units.longest(text, at, end, found -> fits(text, found, end));
    }

    /** Reads the unit at {@code at} into {@code reading}, whose value is still the bare number. */
    boolean read(String text, int at, int end, Reading reading) {
        Found found = at(text, at, end).orElse(null);
        if (found == null) {
            return false;
        }
        Unit unit = found.unit();
        reading.to = found.to();
        reading.sort = unit.sort();
        reading.written = text.substring(found.from(), found.to());
        if (readCompound(text, found, end, reading)) {
            return true;
        }
        reading.unit = unit.unit();
        reading.factor = unit.factor();
        readBracket(text, found, end, reading);
        return true;
    }

    /** Reads the further parts of 元/亩, 元/人·年 or 毫克每升: all parts stay as they are written. */
    private boolean readCompound(String text, Found first, int end, Reading reading) {
        CompoundUnits.Parts parts = compounds.read(text, first, end);
        if (parts == null) {
            return false;
        }
        reading.to = parts.to();
        reading.sort = "quantity";
        reading.unit = parts.unit().equals("人/次") ? "人次" : parts.unit();
        reading.written = text.substring(first.from(), parts.to());
        return true;
    }

    /** Reads a rate for so many persons that no unit parts from its number: 8.2/10万. */
    boolean readPer(String text, int at, int end, Reading reading) {
        int to = compounds.per(text, at, end);
        if (to == at) {
            return false;
        }
        reading.to = to;
        reading.sort = "quantity";
        reading.unit = text.substring(at, to);
        reading.written = reading.unit;
        return true;
    }

    /** Takes in the second counter of 面(座) or 人（次）. */
    private void readBracket(String text, Found first, int end, Reading reading) {
        int open = first.to();
        if (open + 2 >= end || (text.charAt(open) != '(' && text.charAt(open) != '（')) {
            return;
        }
        Match<Unit> inner = units.longest(text, open + 1, end);
        int close = inner == null ? open : inner.to();
        if (inner == null || close >= end || (text.charAt(close) != ')' && text.charAt(close) != '）')) {
            return;
        }
        if (first.unit().unit().equals("人") && inner.value().word().equals("次")) {
            reading.unit = "人次";
        }
        reading.to = close + 1;
        reading.written = text.substring(first.from(), close + 1);
    }

    /** Whether words for persons follow the bare number: 76万群众, 10万农村贫困人口. */
    boolean countsPeople(String text, int at, int end) {
        int i = at;
        for (int kinds = 0; kinds < 4; kinds++) {
            if (people.longest(text, i, end) != null) {
                return true;
            }
            Match<String> kind = kindsOfPeople.longest(text, i, end);
            if (kind == null) {
                return false;
            }
            i = kind.to();
        }
        return false;
    }
}
