package hecha.extract;

import hecha.dictionary.DictionaryFiles;
import hecha.dictionary.Entry;
import java.util.Set;

/**
 * The words of {@code dictionaries/subjects/leads.yml}: what stands directly before a figure and belongs to no name.
 *
 * @param copulas single characters between the name of a limit and its value
 * @param according before a figure by which something is done
 * @param along the last characters of these before each of many
 * @param since single characters behind a time since which something holds
 */
record LeadWords(String copulas, Set<String> according, String along, String since) {
    LeadWords {
        according = Set.copyOf(according);
    }

    static LeadWords read(DictionaryFiles files) {
        Entry entry = files.entry("subjects/leads.yml").only("copulas", "according", "along", "found", "ignored");
        Entry detours = files.entry("subjects/detours.yml");
        return new LeadWords(
                NameParts.characters(entry, "copulas"),
                Set.copyOf(entry.texts("according")),
                NameParts.characters(entry, "along"),
                NameParts.characters(detours, "since"));
    }
}
