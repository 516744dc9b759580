package hecha.check;

import hecha.dictionary.Dictionary;
import hecha.model.Audit;
import hecha.model.Facts;
import hecha.text.Lazy;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;

/** Runs every check over the facts of a report; findings come in text order. */
public final class Checker {
    private final Dictionary dictionary;
    private final Lazy<WordReaders> readers;
    private final List<Check> checks;

    public Checker(Dictionary dictionary) {
        this.dictionary = dictionary;
        readers = new Lazy<>(() -> WordReaders.of(dictionary));
        List<Check> found = new ArrayList<>();
        ServiceLoader.load(Check.class, Checker.class.getClassLoader()).forEach(found::add);
        checks = List.copyOf(found);
    }

    public Audit check(Facts facts) {
        return check(facts, CheckSettings.DEFAULT);
    }

    public Audit check(Facts facts, CheckSettings settings) {
        CheckContext context = new CheckContext(facts, dictionary, settings, readers.get());
        List<FindingDraft> drafts = new ArrayList<>();
        for (Check check : checks) {
            check.check(context, drafts::add);
        }
        return new Audit(
                facts,
                new FindingWriter(context).number(drafts),
                StatedRelations.of(context).wholes());
    }
}
