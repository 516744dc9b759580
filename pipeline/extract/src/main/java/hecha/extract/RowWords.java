package hecha.extract;

import hecha.dictionary.DictionaryFiles;
import hecha.dictionary.Entry;

/**
 * The single characters of {@code dictionaries/subjects/rows.yml}: what stands between the figures of a
 * row.
 *
 * @param conjunctions between names and between figures
 * @param joints these and the comma of a list
 * @param figures what stands between figures alone, too
 * @param hedges characters of hedges that may stand there
 * @param by closes the last name before 分别
 */
record RowWords(String conjunctions, String joints, String figures, String hedges, String by) {
    private static final String LIST = "、";
    private static final String COMMAS = "，,";

    static RowWords read(DictionaryFiles files) {
        Entry entry =
                files.entry("subjects/rows.yml").only("conjunctions", "choices", "hedges", "by", "found", "ignored");
        String conjunctions = NameParts.characters(entry, "conjunctions");
        return new RowWords(
                conjunctions,
                LIST + conjunctions,
                LIST + conjunctions + NameParts.characters(entry, "choices") + COMMAS,
                NameParts.characters(entry, "hedges"),
                NameParts.characters(entry, "by"));
    }
}
