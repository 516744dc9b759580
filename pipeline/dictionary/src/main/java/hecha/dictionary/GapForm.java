package hecha.dictionary;

import hecha.model.Message;
import java.util.List;
import java.util.Optional;

/**
 * A form of blank, as an entry of {@code dictionaries/gaps} describes it: a run of dummy characters, brackets with
 * nothing in them, a template's variable, or the bare place of a figure that was lost.
 *
 * @param id its name in the analysis record
 * @param characters of which a run is made; empty for the other forms
 * @param min least length of a run
 * @param max greatest length of a run, or of what stands between the marks of a variable
 * @param same whether all characters of a run must be equal
 * @param capital whether a run is one of capital letters
 * @param letters whether a run may touch a Latin letter
 * @param multiplication whether the character also multiplies
 * @param markdown whether the character also marks lists and bold type
 * @param alone whether a line, such as a cell, that holds nothing else is a blank whatever follows
 * @param notBeside characters that a run may not touch; a sign of multiplication may not stand between them
 * @param before words of which one must follow, or one of {@code after} precede; empty if anything may
 * @param after words of which one must precede, backward, or one of {@code before} follow
 * @param notBefore words that may not follow
 * @param notAfter words that may not precede, backward
 * @param brackets pairs of brackets that are blank when nothing stands between them
 * @param variables opening and closing marks of a variable
 * @param afterNumeral words that can only follow a numeral, for a figure that was lost
 * @param pairs words that follow a numeral where certain words precede
 * @param slot what stands there, if the form itself tells
 */
public record GapForm(
        String id,
        String file,
        String characters,
        int min,
        int max,
        boolean same,
        boolean capital,
        boolean letters,
        boolean multiplication,
        boolean markdown,
        boolean alone,
        String notBeside,
        Optional<WordTrie<String>> before,
        Optional<WordTrie<String>> after,
        WordTrie<String> notBefore,
        WordTrie<String> notAfter,
        List<String> brackets,
        List<Variable> variables,
        WordTrie<String> afterNumeral,
        List<Pair> pairs,
        Optional<String> slot) {
    /** The marks of a template's variable. */
    public record Variable(String open, String close) {}

    /** Where one of {@code words} (backward) meets one of {@code tails} (forward), a numeral is lost between them. */
    public record Pair(WordTrie<String> words, WordTrie<String> tails) {}

    static GapForm of(Entry entry) {
        entry.only(
                "form",
                "name",
                "english",
                "characters",
                "min",
                "max",
                "same",
                "capital",
                "letters",
                "multiplication",
                "markdown",
                "alone",
                "not_beside",
                "only_before",
                "only_after",
                "not_before",
                "not_after",
                "brackets",
                "open_close",
                "after_numeral",
                "after_words",
                "slot",
                "found",
                "ignored");
        List<String> before = entry.texts("only_before");
        List<String> after = entry.texts("only_after");
        return new GapForm(
                entry.text("form"),
                entry.file(),
                entry.optionalText("characters").orElse(""),
                entry.integer("min", 1),
                entry.integer("max", Integer.MAX_VALUE),
                entry.flag("same"),
                entry.flag("capital"),
                entry.flag("letters"),
                entry.flag("multiplication"),
                entry.flag("markdown"),
                entry.flag("alone"),
                entry.optionalText("not_beside").orElse(""),
                before.isEmpty() ? Optional.empty() : Optional.of(WordTrie.forward(before)),
                after.isEmpty() ? Optional.empty() : Optional.of(WordTrie.backward(after)),
                WordTrie.forward(entry.texts("not_before")),
                WordTrie.backward(entry.texts("not_after")),
                entry.texts("brackets"),
                entry.texts("open_close").stream()
                        .map(pair -> variable(entry, pair))
                        .toList(),
                WordTrie.forward(entry.texts("after_numeral")),
                entry.entries("after_words").stream().map(GapForm::pair).toList(),
                entry.optionalText("slot"));
    }

    private static Variable variable(Entry entry, String pair) {
        int space = pair.indexOf(' ');
        if (space < 1) {
            throw new DictionaryException(
                    entry.file(),
                    entry.lineOf("open_close"),
                    new Message("应写左右两个符号，中间空一格", "expected opening and closing marks with a space between"));
        }
        return new Variable(pair.substring(0, space), pair.substring(space + 1));
    }

    private static Pair pair(Entry entry) {
        entry.only("words", "tails");
        return new Pair(WordTrie.backward(entry.texts("words")), WordTrie.forward(entry.texts("tails")));
    }
}
