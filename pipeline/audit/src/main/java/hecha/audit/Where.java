package hecha.audit;

import hecha.model.Language;
import hecha.model.Message;
import hecha.model.Span;

/**
 * A place of the report: path of its section, line and column from 1, and its place in the original.
 *
 * @param path as it is written in the report, but for parts without any words of their own
 * @param position the page, paragraph or cell of the file that people open; empty for plain text
 */
public record Where(Message path, int line, int column, Message position, Span span) {
    /** The place as {@code 二（三） 第13行第646字}. */
    public String in(Language language) {
        String at = hasPosition()
                ? language.say(position)
                : language.say("第" + line + "行第" + column + "字", "line " + line + ", character " + column);
        return (hasPath() ? language.say(path) + " " : "") + at;
    }

    /** The place in Chinese, such as {@code 二（三） 第13行第646字}. */
    public String zh() {
        return in(Language.CHINESE);
    }

    /** The place in few words: the section, and the line or what the file shows. */
    public String briefly(Language language) {
        return (hasPath() ? language.say(path) + language.say("，", ", ") : "")
                + (hasPosition() ? language.say(position) : language.say("第 " + line + " 行", "line " + line));
    }

    /** Whether the file tells more than lines. */
    public boolean hasPosition() {
        return !position.zh().isEmpty();
    }

    /** Whether it lies in a section. */
    public boolean hasPath() {
        return !path.zh().isEmpty();
    }
}
