package hecha.extract;

import hecha.dictionary.DictionaryFiles;
import hecha.dictionary.Entry;
import hecha.dictionary.WordTrie;
import hecha.model.NumeralSort;
import hecha.model.Quantity;
import java.util.Set;

/**
 * The words of {@code dictionaries/subjects/units.yml}: what the unit of a figure says of how what it counts is named.
 *
 * @param percents units of shares and changes
 * @param measures units that measure and do not count
 * @param money what a unit of money ends with, backward
 * @param moneyRates what the unit of a price holds, forward
 * @param persons units of persons
 * @param households units of households
 * @param times units of deeds
 * @param timesEnds what others of them end with, backward
 * @param general units of nearly everything
 * @param matters units of what is done
 * @param sizes units of a size that stands between a count and its thing
 * @param personsBefore behind these a bare number counts persons, backward
 * @param rangeFrom what opens a change from a figure to the next
 * @param rangeTo what leads to the next
 */
record UnitWords(
        Set<String> percents,
        Set<String> measures,
        WordTrie<String> money,
        WordTrie<String> moneyRates,
        Set<String> persons,
        Set<String> households,
        Set<String> times,
        WordTrie<String> timesEnds,
        Set<String> general,
        Set<String> matters,
        Set<String> sizes,
        WordTrie<String> personsBefore,
        WordTrie<String> rangeFrom,
        WordTrie<String> rangeTo) {
    /** The unit of a share or a change. */
    static final int PERCENT = 1;
    /** A unit of money, or a price. */
    static final int MONEY = 2;
    /** A unit that measures. */
    static final int MEASURE = 4;

    UnitWords {
        percents = Set.copyOf(percents);
        measures = Set.copyOf(measures);
        persons = Set.copyOf(persons);
        households = Set.copyOf(households);
        times = Set.copyOf(times);
        general = Set.copyOf(general);
        matters = Set.copyOf(matters);
        sizes = Set.copyOf(sizes);
    }

    static UnitWords read(DictionaryFiles files) {
        Entry entry = files.entry("subjects/units.yml")
                .only(
                        "percents",
                        "measures",
                        "money",
                        "money_rates",
                        "persons",
                        "households",
                        "times",
                        "times_ends",
                        "general",
                        "matters",
                        "sizes",
                        "persons_before",
                        "range_from",
                        "range_to",
                        "found",
                        "ignored");
        return new UnitWords(
                Set.copyOf(entry.texts("percents")),
                Set.copyOf(entry.texts("measures")),
                WordTrie.backward(entry.texts("money")),
                WordTrie.forward(entry.texts("money_rates")),
                Set.copyOf(entry.texts("persons")),
                Set.copyOf(entry.texts("households")),
                Set.copyOf(entry.texts("times")),
                WordTrie.backward(entry.texts("times_ends")),
                Set.copyOf(entry.texts("general")),
                Set.copyOf(entry.texts("matters")),
                Set.copyOf(entry.texts("sizes")),
                WordTrie.backward(entry.texts("persons_before")),
                WordTrie.forward(entry.texts("range_from")),
                WordTrie.forward(entry.texts("range_to")));
    }

    /** The sum of {@link #PERCENT}, {@link #MONEY} and {@link #MEASURE} where a quantity's unit is of these. */
    int traits(Quantity quantity) {
        String unit = quantity.unit();
        boolean priced = quantity.sort() == NumeralSort.MONEY
                || money.longest(unit, unit.length(), 0) != null
                || NatureWords.has(moneyRates, unit, 0, unit.length());
        boolean measured = measures.contains(unit) || unit.indexOf('/') > 0 || quantity.sort() == NumeralSort.DURATION;
        return (percents.contains(unit) ? PERCENT : 0) + (priced ? MONEY : 0) + (measured ? MEASURE : 0);
    }

    /** {@code count persons households times money measure percent}: as the frames name it. */
    String unitClass(Quantity quantity) {
        int traits = traits(quantity);
        if ((traits & PERCENT) != 0) {
            return "percent";
        }
        if ((traits & MONEY) != 0) {
            return "money";
        }
        if ((traits & MEASURE) != 0) {
            return "measure";
        }
        String unit = quantity.unit();
        if (persons.contains(unit)) {
            return "persons";
        }
        if (households.contains(unit)) {
            return "households";
        }
        return times.contains(unit) || timesEnds.longest(unit, unit.length(), 0) != null ? "times" : "count";
    }
}
