package hecha.dictionary;

import hecha.model.Message;
import hecha.model.NumeralSort;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/**
 * The units and counters of {@code dictionaries/units}: families with exact factors in YAML files, and in
 * {@code counters.txt} the counters that stay as they are written.
 */
public final class Units {
    private static final Message SORT = new Message("数量类别", "sort of numeral");
    private static final String FOLDER = "units";
    private static final String COUNTERS = FOLDER + "/counters.txt";
    private static final String MONEY_CUES = FOLDER + "/money-cues.txt";
    private static final String DENOMINATORS = FOLDER + "/denominators.txt";
    private static final String PEOPLE = FOLDER + "/people.txt";
    private static final String KINDS_OF_PEOPLE = "# kinds of";

    private final List<Unit> all;
    private final List<String> moneyCues = new ArrayList<>();
    private final List<String> denominators = new ArrayList<>();
    private final List<String> people = new ArrayList<>();
    private final List<String> kindsOfPeople = new ArrayList<>();

    private Units(List<Unit> all) {
        this.all = List.copyOf(all);
    }

    static Units read(DictionaryFiles files) {
        List<Unit> all = new ArrayList<>();
        for (WordLine line : WordLine.read(files, COUNTERS)) {
            all.add(new Unit(
                    line.stem(),
                    line.stem(),
                    BigDecimal.ONE,
                    NumeralSort.QUANTITY,
                    line.notBefore(),
                    List.of(),
                    List.of()));
        }
        for (Entry entry : files.entries(FOLDER)) {
            family(entry, all);
        }
        Units units = new Units(all);
        WordLine.read(files, MONEY_CUES).forEach(line -> units.moneyCues.add(line.word()));
        WordLine.read(files, DENOMINATORS).forEach(line -> units.denominators.add(line.word()));
        int kinds = files.text(PEOPLE)
                .substring(0, files.text(PEOPLE).indexOf(KINDS_OF_PEOPLE))
                .split("\n", -1)
                .length;
        for (WordLine line : WordLine.read(files, PEOPLE)) {
            (line.line() < kinds ? units.people : units.kindsOfPeople).add(line.word());
        }
        return units;
    }

    private static void family(Entry entry, List<Unit> into) {
        entry.only("unit", "sort", "words", "not_before", "only_before", "only_near", "found", "ignored");
        NumeralSort sort = sort(entry);
        Entry words = entry.entry("words");
        Entry notBefore = entry.entry("not_before");
        Entry onlyBefore = entry.entry("only_before");
        Entry onlyNear = entry.entry("only_near");
        for (String word : words.keys()) {
            into.add(new Unit(
                    word,
                    entry.optionalText("unit").orElse(word),
                    words.number(word),
                    sort,
                    notBefore.texts(word),
                    onlyBefore.texts(word),
                    onlyNear.texts(word)));
        }
    }

    private static NumeralSort sort(Entry entry) {
        entry.among("sort", Stream.of(NumeralSort.values()).map(NumeralSort::id).toList(), SORT);
        return NumeralSort.of(entry.optionalText("sort").orElse(NumeralSort.QUANTITY.id()))
                .orElseThrow();
    }

    /** Words that speak of money, so that 块 and 个亿 behind them are money: 花, 价, 投资. */
    public List<String> moneyCues() {
        return Collections.unmodifiableList(moneyCues);
    }

    /** What can be the second part of a unit and is none by itself: the 月 of 元/月, the s of m/s. */
    public List<String> denominators() {
        return Collections.unmodifiableList(denominators);
    }

    /** Words for persons that a number can count without a counter: 群众, 职工. */
    public List<String> people() {
        return Collections.unmodifiableList(people);
    }

    /** Words that may stand before those: 少数民族, 贫困. */
    public List<String> kindsOfPeople() {
        return Collections.unmodifiableList(kindsOfPeople);
    }

    /** Every word that is written as a unit. */
    public List<Unit> all() {
        return all;
    }

    /**
     * A word that is written as a unit.
     *
     * @param unit the base unit, such as {@code 元}
     * @param factor how many base units it is, such as 0.5 千克 for 斤
     * @param sort the sort of a quantity in this unit
     * @param notBefore what must not follow it: 成 before 立 is no tenth
     * @param onlyBefore what must follow it, if not empty: 大 counts only before 工程, 行动 …
     * @param onlyNear what must stand in the clause before it, if not empty: 级 counts only behind 风力, 震级 …
     */
    public record Unit(
            String word,
            String unit,
            BigDecimal factor,
            NumeralSort sort,
            List<String> notBefore,
            List<String> onlyBefore,
            List<String> onlyNear) {}
}
