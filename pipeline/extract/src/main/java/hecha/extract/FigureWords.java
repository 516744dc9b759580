package hecha.extract;

import hecha.dictionary.DictionaryFiles;
import hecha.dictionary.Entry;
import hecha.dictionary.WordTrie;
import java.util.Set;

/**
 * The words of {@code dictionaries/figures/no-figures.yml}: which numerals measure nothing.
 *
 * @param bounds what closes a bound that only names a class, forward
 * @param shareOf what opens the share behind a bound that only names a class, forward
 * @param hedges words of hedging that do, backward
 * @param productSizes units of a size that names a product
 * @param ages what an age that is told stands behind, forward
 * @param averages likewise, directly, backward
 * @param ranked units of ranks
 * @param ranks what stands before a rank, backward
 * @param sessions units of what is held again and again
 * @param held what stands before their number, backward
 * @param classes units that name a class right behind another numeral
 * @param occasions units that a small number counts only where it recurs
 * @param recurs what says so, forward
 * @param indefinite what a unit begins with whose small numbers are vague, forward
 * @param entities units that small numbers count
 * @param halves before 半 that is no figure, backward
 * @param each single characters before 一 that counts nothing
 * @param systems single characters behind 人 that belong to a rank
 * @param placed units before {@code digits}
 * @param digits single characters behind them, which tell how many digits a number has
 * @param vague first characters of a number that says little
 * @param powers characters that are no number without a hedge
 */
record FigureWords(
        WordTrie<String> bounds,
        WordTrie<String> shareOf,
        WordTrie<String> hedges,
        Set<String> productSizes,
        WordTrie<String> ages,
        WordTrie<String> averages,
        Set<String> ranked,
        WordTrie<String> ranks,
        Set<String> sessions,
        WordTrie<String> held,
        Set<String> classes,
        Set<String> occasions,
        WordTrie<String> recurs,
        WordTrie<String> indefinite,
        Set<String> entities,
        WordTrie<String> halves,
        String each,
        String systems,
        Set<String> placed,
        String digits,
        String vague,
        String powers) {
    FigureWords {
        productSizes = Set.copyOf(productSizes);
        ranked = Set.copyOf(ranked);
        sessions = Set.copyOf(sessions);
        classes = Set.copyOf(classes);
        occasions = Set.copyOf(occasions);
        entities = Set.copyOf(entities);
        placed = Set.copyOf(placed);
    }

    static FigureWords read(DictionaryFiles files) {
        Entry entry = files.entry("figures/no-figures.yml")
                .only(
                        "bounds",
                        "share_of",
                        "hedges",
                        "product_sizes",
                        "ages",
                        "averages",
                        "ranked",
                        "ranks",
                        "sessions",
                        "held",
                        "classes",
                        "occasions",
                        "recurs",
                        "indefinite",
                        "entities",
                        "halves",
                        "each",
                        "systems",
                        "placed",
                        "digits",
                        "vague",
                        "powers",
                        "found",
                        "ignored");
        return new FigureWords(
                WordTrie.forward(entry.texts("bounds")),
                WordTrie.forward(entry.texts("share_of")),
                WordTrie.backward(entry.texts("hedges")),
                Set.copyOf(entry.texts("product_sizes")),
                WordTrie.forward(entry.texts("ages")),
                WordTrie.backward(entry.texts("averages")),
                Set.copyOf(entry.texts("ranked")),
                WordTrie.backward(entry.texts("ranks")),
                Set.copyOf(entry.texts("sessions")),
                WordTrie.backward(entry.texts("held")),
                Set.copyOf(entry.texts("classes")),
                Set.copyOf(entry.texts("occasions")),
                WordTrie.forward(entry.texts("recurs")),
                WordTrie.forward(entry.texts("indefinite")),
                Set.copyOf(entry.texts("entities")),
                WordTrie.backward(entry.texts("halves")),
                NameParts.characters(entry, "each"),
                NameParts.characters(entry, "systems"),
                Set.copyOf(entry.texts("placed")),
                NameParts.characters(entry, "digits"),
                NameParts.characters(entry, "vague"),
                NameParts.characters(entry, "powers"));
    }
}
