package hecha.check;

import hecha.dictionary.Dictionary;
import hecha.text.Lazy;

/**
 * What reads terms and groups by the words of a dictionary: made once, and used for every report.
 *
 * @param terms reads the terms of a statement
 * @param groups the groups that are apart from one another
 */
record WordReaders(TermReader terms, Lazy<GroupSets> groups) {
    static WordReaders of(Dictionary dictionary) {
        return new WordReaders(
                new TermReader(
                        dictionary.relations().form("measure"),
                        dictionary.relations().form("part")),
                new Lazy<>(() -> new GroupSets(dictionary.relations().form("sets"))));
    }
}
