package hecha.flow;

import hecha.dictionary.Dictionary;
import hecha.dictionary.Entry;
import hecha.dictionary.Kinds.Kind;
import hecha.index.query.MeasureWords;
import hecha.index.query.Measures;
import hecha.index.query.QueryAmount;
import hecha.index.query.Rounds;
import hecha.index.query.Vocabulary;
import hecha.model.Place;
import hecha.model.Quantity;
import hecha.numeral.QuantityScanner;
import hecha.segment.Segmenter;
import hecha.text.Lazy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The words that a query may use, from the dictionaries; values are read as they are read in reports. */
public final class QueryVocabulary {
    private QueryVocabulary() {}

    public static Vocabulary of(Dictionary dictionary) {
        Lazy<QuantityScanner> scanner = new Lazy<>(() -> new QuantityScanner(dictionary));
        Lazy<Segmenter> segmenter = new Lazy<>(() -> new Segmenter(dictionary));
        Map<String, String> kinds = new LinkedHashMap<>();
        for (Kind kind : dictionary.kinds().all()) {
            kinds.put(kind.id(), kind.id());
            kinds.putIfAbsent(kind.name(), kind.id());
            kinds.putIfAbsent(kind.english(), kind.id());
        }
        return new Vocabulary(
                kinds,
                names(dictionary, "roles", "role"),
                names(dictionary, "genres", "genre"),
                text -> amount(scanner.get(), text),
                text -> segmenter.get().words(text).stream()
                        .map(w -> text.substring(w.from(), w.to()))
                        .toList(),
                measures(dictionary),
                rounds(dictionary),
                places(dictionary),
                things(dictionary));
    }

    /** What figures of a kind count, with the kind; of several the first. */
    private static Map<String, String> things(Dictionary dictionary) {
        Map<String, String> things = new HashMap<>();
        for (Entry kind : dictionary.files().entries("kinds")) {
            kind.texts("heads").forEach(head -> things.putIfAbsent(head, kind.text("kind")));
        }
        return things;
    }

    /** The places that a region takes in, by {@code regions.yml}; else those that bear a name and do not begin with it. */
    static Function<String, List<List<String>>> places(Dictionary dictionary) {
        Map<String, List<List<String>>> regions = new HashMap<>();
        for (Entry region :
                dictionary.files().entry("regions.yml").only("regions").entries("regions")) {
            region.only("names", "places");
            List<List<String>> paths = region.texts("places").stream()
                    .map(path -> List.of(path.split("/", -1)))
                    .toList();
            region.texts("names").forEach(name -> regions.put(name, paths));
        }
        return name -> {
            List<List<String>> paths = regions.get(name);
            return paths != null
                    ? paths
                    : dictionary.places().named(name).stream()
                            .filter(place -> !place.name().startsWith(name))
                            .map(Place::path)
                            .toList();
        };
    }

    /** What figures measure, by {@code measures/}, {@code measure-words.yml} and {@code unadded.yml}. */
    public static Measures measures(Dictionary dictionary) {
        List<Measures.Measure> measures = new ArrayList<>();
        for (Entry entry : dictionary.files().entries("measures")) {
            entry.only("measure", "name", "english", "words", "added", "found", "ignored");
            measures.add(new Measures.Measure(
                    entry.text("name"),
                    entry.text("english"),
                    entry.texts("words"),
                    !entry.optionalText("added").filter("no"::equals).isPresent()));
        }
        Entry words = dictionary
                .files()
                .entry("measure-words.yml")
                .only("scopes", "tails", "doubtful_heads", "doubtful_tails", "joined", "apart", "found", "ignored");
        return new Measures(
                measures,
                new MeasureWords(
                        words.texts("scopes"),
                        words.texts("tails"),
                        words.texts("doubtful_heads"),
                        words.texts("doubtful_tails"),
                        words.texts("joined"),
                        words.texts("apart"),
                        dictionary.files().entry("unadded.yml").texts("words")));
    }

    /** How titles say that a report was submitted again, by {@code submissions.yml}. */
    public static Rounds rounds(Dictionary dictionary) {
        Entry entry =
                dictionary.files().entry("submissions.yml").only("drafts", "rounds", "marked", "found", "ignored");
        return new Rounds(entry.texts("drafts"), entry.texts("rounds"), entry.texts("marked"));
    }

    /** Each entry by its id, by its names ({@code 工作汇报、总结} are two), and by the titles that tell it. */
    private static Map<String, String> names(Dictionary dictionary, String folder, String key) {
        Map<String, String> names = new LinkedHashMap<>();
        List<Entry> entries = dictionary.files().entries(folder);
        for (Entry entry : entries) {
            String id = entry.text(key);
            names.put(id, id);
            entry.optionalText("name")
                    .ifPresent(name -> List.of(name.split("、", -1)).forEach(n -> names.putIfAbsent(n, id)));
        }
        for (Entry entry : entries) {
            entry.texts("titles").forEach(title -> names.putIfAbsent(title, entry.text(key)));
        }
        return names;
    }

    private static Optional<QueryAmount> amount(QuantityScanner scanner, String text) {
        Optional<QueryAmount> plain =
                QueryAmount.read(text, Map.of()).filter(a -> a.unit().isEmpty());
        if (plain.isPresent()) {
            return plain;
        }
        String written = text.strip();
        List<Quantity> found = scanner.scan(written);
        if (found.size() == 1
                && found.get(0).from() == 0
                && found.get(0).to() == written.length()
                && found.get(0).value().isPresent()) {
            return Optional.of(
                    new QueryAmount(found.get(0).value().get(), found.get(0).unit()));
        }
        return QueryAmount.read(text, Map.of());
    }
}
