package hecha.dictionary;

import hecha.model.Message;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads all of a dictionary at once, so that a fault is told before work starts, and holds the entries that a user
 * added against the rest: what an entry names must be there.
 */
public final class DictionaryCheck {
    private static final Message UNIT = new Message("单位", "unit");

    private final Dictionary dictionary;
    private final DictionaryFiles files;

    private DictionaryCheck(Dictionary dictionary) {
        this.dictionary = dictionary;
        files = dictionary.files();
    }

    /**
     * Reads all of {@code dictionary} now, and holds a user's entries against the rest.
     *
     * @throws DictionaryException at the first fault, with file, line and the nearest right word
     */
    public static void check(Dictionary dictionary) {
        new DictionaryCheck(dictionary).check();
    }

    private void check() {
        for (String name : files.own()) {
            if (name.endsWith(".yml")) {
                Entry entry = files.entry(name);
                if (!name.startsWith("checks/") && !name.startsWith("rubrics/")) {
                    entry.nothingEmpty();
                }
                own(name, entry);
            }
        }
        everything();
    }

    private void own(String name, Entry entry) {
        String folder = name.substring(0, Math.max(0, name.indexOf('/')));
        switch (folder) {
            case "kinds" -> {
                named(name, entry, "kind");
                Set<String> units = units();
                for (String key : List.of("units", "own_units", "fallback_units")) {
                    entry.among(key, units, UNIT);
                }
                entry.examples();
            }
            case "roles" -> named(name, entry, "role");
            case "genres" -> named(name, entry, "genre");
            case "units", "gaps", "headings", "columns", "furniture" -> entry.examples();
            default -> {
                // Lists and pages whose own readers check all that there is to check.
            }
        }
    }

    /** An entry is called as its file is: another entry refers to it by that name. */
    private static void named(String name, Entry entry, String key) {
        String stem = stem(name);
        if (!entry.text(key).equals(stem)) {
            throw new DictionaryException(
                    name,
                    entry.lineOf(key),
                    new Message(
                            "“" + key + "”应与文件名相同，写 " + stem + "，不是 " + entry.text(key),
                            "“" + key + "” must be the file's name, " + stem + ", not " + entry.text(key)));
        }
    }

    /** Every word and base of a unit, and those that the kinds of the program name, such as compounds. */
    private Set<String> units() {
        Set<String> units = new TreeSet<>();
        dictionary.units().all().forEach(unit -> {
            units.add(unit.word());
            units.add(unit.unit());
        });
        for (Entry kind : DictionaryFiles.builtIn().entries("kinds")) {
            units.addAll(kind.texts("units"));
            units.addAll(kind.texts("own_units"));
            units.addAll(kind.texts("fallback_units"));
        }
        return units;
    }

    private Set<String> ids(String folder) {
        Set<String> ids = new TreeSet<>();
        files.in(folder, ".yml").forEach(name -> ids.add(stem(name)));
        return ids;
    }

    private static String stem(String name) {
        return name.substring(name.lastIndexOf('/') + 1, name.lastIndexOf('.'));
    }

    private void everything() {
        dictionary.kinds();
        dictionary.units();
        dictionary.hedges();
        dictionary.fixedPhrases();
        dictionary.characters();
        dictionary.dateWords();
        dictionary.headings();
        dictionary.furniture();
        dictionary.columns();
        dictionary.words();
        dictionary.gapForms();
        dictionary.slots();
        dictionary.roles();
        dictionary.genres();
        dictionary.closings();
        dictionary.relations();
        dictionary.titleWords();
        dictionary.headingWords();
        dictionary.places();
        dictionary.rules().names().forEach(dictionary.rules()::page);
        dictionary.profiles().names().forEach(dictionary.profiles()::find);
        ids("genres").forEach(dictionary.profiles()::forGenre);
        dictionary.rubrics().names().forEach(dictionary.rubrics()::find);
    }
}
