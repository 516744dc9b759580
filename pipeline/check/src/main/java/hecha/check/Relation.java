package hecha.check;

import hecha.model.Severity;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A relation between figures that a text states, and the arithmetic that it asks for. */
sealed interface Relation
        permits PartOf,
                Division,
                Change,
                Distance,
                Mean,
                Share,
                Restated,
                Balance,
                AnnualGrowth,
                Ratio,
                Doubling,
                Together,
                MeanBetween,
                Pace,
                Surpassed {
    /** The name of the relation in {@code dictionaries/relations}. */
    String name();

    /** The figures that it holds between, in the order of its parameters. */
    List<Term> terms();

    /** Clean index after the words that state it. */
    default int to() {
        return terms().stream().mapToInt(Term::to).max().orElseThrow();
    }

    /**
     * What does not add up, empty where all does or where the words leave too much open.
     *
     * @param room per cent points that a stated rate may be off beyond the digits that it is written with
     */
    Optional<Mismatch> mismatch(BigDecimal room);

    /**
     * Figures that do not fit their relation.
     *
     * @param variant which of the rule's texts says so
     * @param words values for its text
     * @param figures the figures that it was computed from, by what they are: {@code total}, {@code parts}
     * @param numbers the values that it was computed from and those computed
     */
    record Mismatch(
            String rule,
            String variant,
            Severity severity,
            Map<String, String> words,
            Map<String, List<Term>> figures,
            Map<String, Object> numbers) {
        static Mismatch of(String rule, String variant, Severity severity) {
            return new Mismatch(rule, variant, severity, Map.of(), Map.of(), Map.of());
        }

        Mismatch saying(String name, String word) {
            return new Mismatch(rule, variant, severity, with(words, name, word), figures, numbers);
        }

        /** With a figure, which its text may quote. */
        Mismatch on(String name, Term term) {
            return new Mismatch(
                    rule,
                    variant,
                    severity,
                    with(words, name, term.quoted()),
                    with(figures, name, List.of(term)),
                    term.value().isPresent()
                            ? with(numbers, name + "Value", term.value().get())
                            : numbers);
        }

        /** With figures, which its text may quote. */
        Mismatch on(String name, List<Term> terms) {
            return new Mismatch(
                    rule,
                    variant,
                    severity,
                    with(
                            words,
                            name,
                            String.join("、", terms.stream().map(Term::quoted).toList())),
                    with(figures, name, terms),
                    with(
                            numbers,
                            name + "Values",
                            terms.stream().flatMap(t -> t.value().stream()).toList()));
        }

        Mismatch with(String name, Object number) {
            return new Mismatch(rule, variant, severity, words, figures, with(numbers, name, number));
        }

        private static <T> Map<String, T> with(Map<String, T> all, String name, T value) {
            Map<String, T> more = new LinkedHashMap<>(all);
            more.put(name, value);
            return more;
        }
    }
}
