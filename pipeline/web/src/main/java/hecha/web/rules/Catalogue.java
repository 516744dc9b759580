package hecha.web.rules;

import hecha.dictionary.Dictionary;
import hecha.dictionary.Entry;
import hecha.dictionary.Example;
import hecha.dictionary.Kinds;
import hecha.dictionary.RulePage;
import hecha.index.ask.Grid;
import hecha.model.Language;
import hecha.model.Message;
import hecha.record.Table;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What the dictionaries say of rules and kinds, as tables and as single pages. */
public final class Catalogue {
    private final Dictionary dictionary;

    public Catalogue(Dictionary dictionary) {
        this.dictionary = dictionary;
    }

    /**
     * A kind of figure.
     *
     * @param file of its entry, below the dictionaries
     * @param found sentences in which it is found, at their marks
     * @param ignored sentences in which it is not
     */
    public record KindPage(
            String id,
            Message name,
            String file,
            List<String> units,
            List<String> heads,
            List<Example> found,
            List<String> ignored) {
        public KindPage {
            units = List.copyOf(units);
            heads = List.copyOf(heads);
            found = List.copyOf(found);
            ignored = List.copyOf(ignored);
        }
    }

    public List<RulePage> rules() {
        return dictionary.rules().names().stream().map(dictionary.rules()::page).toList();
    }

    public Optional<RulePage> rule(String name) {
        return dictionary.rules().find(name);
    }

    public List<Kinds.Kind> kinds() {
        return dictionary.kinds().all();
    }

    public Optional<KindPage> kind(String id) {
        return dictionary.files().entries("kinds").stream()
                .filter(entry -> entry.text("kind").equals(id))
                .findFirst()
                .map(Catalogue::kind);
    }

    private static KindPage kind(Entry entry) {
        List<Example> examples = entry.examples();
        return new KindPage(
                entry.text("kind"),
                new Message(entry.text("name"), entry.text("english")),
                entry.file(),
                entry.texts("units"),
                entry.texts("heads"),
                examples.stream().filter(e -> !e.marked().isEmpty()).toList(),
                examples.stream()
                        .filter(e -> e.marked().isEmpty())
                        .map(Example::text)
                        .toList());
    }

    /** All rules, a line for each. */
    public Table rulesTable(Language language) {
        Grid grid = new Grid(
                language.code(),
                List.of(),
                List.of(
                        new Message("规则", "rule"),
                        new Message("级别", "severity"),
                        new Message("名称", "name"),
                        new Message("为什么", "why")));
        for (RulePage page : rules()) {
            grid.row(Arrays.asList(
                    page.rule(), page.severity().id(), language.say(page.name()), language.say(page.why())));
        }
        return grid.table();
    }

    /** All kinds, a line for each. */
    public Table kindsTable(Language language) {
        Grid grid = new Grid(
                language.code(),
                List.of(),
                List.of(
                        new Message("类别", "kind"),
                        new Message("名称", "name"),
                        new Message("单位", "units"),
                        new Message("词", "heads")));
        for (Kinds.Kind kind : kinds()) {
            KindPage page = kind(kind.id()).orElseThrow();
            List<Object> kept = Arrays.asList(kind.id(), language.say(page.name()), page.units(), page.heads());
            grid.row(
                    Arrays.asList(
                            kind.id(),
                            language.say(page.name()),
                            String.join("、", page.units()),
                            String.join("、", page.heads())),
                    kept);
        }
        return grid.table();
    }

    /** The page of a rule for programs. */
    public static Table table(RulePage page, Language language) {
        Grid grid = new Grid(
                language.code(),
                List.of(
                        new Table.Note("rule", page.rule()),
                        new Table.Note("severity", page.severity().id()),
                        new Table.Note("name", language.say(page.name())),
                        new Table.Note("why", language.say(page.why()))),
                List.of(new Message("例", "example"), new Message("文字", "text")));
        page.bad().forEach(text -> grid.row(Arrays.asList("bad", text)));
        page.good().forEach(text -> grid.row(Arrays.asList("good", text)));
        return grid.table();
    }

    /** The page of a kind for programs; what is found stands between ⟦ and ⟧. */
    public static Table table(KindPage page, Language language) {
        Grid grid = new Grid(
                language.code(),
                List.of(new Table.Note("kind", page.id()), new Table.Note("name", language.say(page.name()))),
                List.of(new Message("例", "example"), new Message("文字", "text"), new Message("读作", "reading")));
        page.found().forEach(e -> grid.row(Arrays.asList("found", marked(e), e.reading())));
        page.ignored().forEach(text -> grid.row(Arrays.asList("ignored", text, null)));
        return grid.table();
    }

    /** An example with its marks. */
    public static String marked(Example example) {
        StringBuilder text = new StringBuilder(example.text());
        for (int i = example.marked().size() - 1; i >= 0; i--) {
            text.insert(example.marked().get(i).end(), '⟧')
                    .insert(example.marked().get(i).start(), '⟦');
        }
        return text.toString();
    }
}
