package hecha.dictionary;

import hecha.model.Message;
import hecha.model.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * A sentence by which a dictionary entry is tested.
 *
 * @param text the sentence without its marks
 * @param marked the places between ⟦ and ⟧, in text order; empty where nothing is to be found
 * @param reading how the marked places are read, as written in the entry; empty where nothing is to be found
 */
public record Example(String file, int line, String text, List<Span> marked, String reading) {
    public Example {
        marked = List.copyOf(marked);
    }

    static Example found(String file, int line, String written, String reading) {
        StringBuilder text = new StringBuilder();
        List<Span> marked = new ArrayList<>();
        int open = -1;
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            if (c == '⟦') {
                open = text.length();
            } else if (c == '⟧') {
                if (open < 0) {
                    throw new DictionaryException(file, line, new Message("有 ⟧ 而没有 ⟦", "⟧ without ⟦"));
                }
                marked.add(new Span(open, text.length()));
                open = -1;
            } else {
                text.append(c);
            }
        }
        if (marked.isEmpty() || open >= 0) {
            throw new DictionaryException(
                    file,
                    line,
                    new Message(
                            "“found”下的例句要用 ⟦ ⟧ 标出应找到的文字",
                            "an example under “found” needs ⟦ and ⟧ around what is found"));
        }
        return new Example(file, line, text.toString(), marked, reading);
    }

    static Example ignored(String file, int line, String text) {
        return new Example(file, line, text, List.of(), "");
    }
}
