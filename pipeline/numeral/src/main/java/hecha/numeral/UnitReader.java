package hecha.numeral;

import hecha.dictionary.Units;
import hecha.dictionary.Units.Unit;
import hecha.dictionary.WordTrie;
import hecha.dictionary.WordTrie.Match;
import hecha.model.NumeralSort;
import hecha.numeral.UnitWords.Found;
import java.util.Map;

/** Reads the unit or counter behind a number: 万元 is left with 元, 元/亩 stays one unit, 面(座) is 面. */
final class UnitReader {
    private static final String FILE = "units";

    private final UnitWords units;
    private final CompoundUnits compounds;
    private final WordTrie<String> people;
    private final WordTrie<String> kindsOfPeople;
    /** What two units together are: 人/次 is 人次. */
    private final Map<String, String> pairs;

    private final String persons;

    UnitReader(UnitWords units, Units dictionary, Lexicon lexicon) {
        this.units = units;
        compounds = new CompoundUnits(units, WordTrie.forward(dictionary.denominators()), lexicon);
        people = WordTrie.forward(dictionary.people());
        kindsOfPeople = WordTrie.forward(dictionary.kindsOfPeople());
        pairs = lexicon.pairs(FILE, "pairs");
        persons = lexicon.word(FILE, "persons");
    }

    /** Reads the unit at {@code at} into {@code reading}, whose value is still the bare number. */
    boolean read(String text, int at, int end, Reading reading) {
        Found found = units.at(text, at, end).orElse(null);
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
        reading.sort = NumeralSort.QUANTITY;
        reading.unit = pairs.getOrDefault(parts.unit(), parts.unit());
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
        reading.sort = NumeralSort.QUANTITY;
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
        Match<Unit> inner = units.word(text, open + 1, end);
        int close = inner == null ? open : inner.to();
        if (inner == null || close >= end || (text.charAt(close) != ')' && text.charAt(close) != '）')) {
            return;
        }
        reading.unit =
                pairs.getOrDefault(first.unit().unit() + "/" + inner.value().word(), reading.unit);
        reading.to = close + 1;
        reading.written = text.substring(first.from(), close + 1);
    }

    /** Gives the bare number the unit of the persons whom words behind it name: 76万群众, 10万农村贫困人口. */
    boolean readPeople(String text, int at, int end, Reading reading) {
        boolean counted = countsPeople(text, at, end);
        if (counted) {
            reading.unit = persons;
            reading.sort = NumeralSort.QUANTITY;
        }
        return counted;
    }

    private boolean countsPeople(String text, int at, int end) {
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
