package hecha.audit.format;

import hecha.audit.Whereabouts;
import hecha.model.Audit;
import hecha.model.Finding;
import hecha.model.Language;
import hecha.model.Message;
import hecha.model.Span;

/**
 * Where a finding stands in its report. Lines and columns count from 1, columns in code points; the end is the place
 * after the last character.
 *
 * @param path the sections that hold it, such as {@code 二（三）}; empty if none
 * @param position the page, paragraph or cell of the file that people open; empty for plain text
 * @param words the words that stand there, at most {@value #LONGEST} characters of them
 */
record Findspot(
        int line, int column, int endLine, int endColumn, Span span, Message path, Message position, String words) {
    private static final int LONGEST = 400;

    static Findspot of(Audit audit, Finding finding, Whereabouts whereabouts) {
        Span span = finding.span();
        String text = audit.source().text();
        int cut = Math.min(span.end(), span.start() + LONGEST);
        if (cut < span.end() && Character.isHighSurrogate(text.charAt(cut - 1))) {
            cut--;
        }
        String words = text.substring(span.start(), cut) + (cut < span.end() ? "…" : "");
        return new Findspot(
                whereabouts.line(span.start()),
                whereabouts.column(span.start()),
                whereabouts.line(span.end()),
                whereabouts.column(span.end()),
                span,
                whereabouts.path(finding.section()),
                whereabouts.position(span.start()),
                words);
    }

    /** The place for people: {@code 15:3 二（三）}. */
    String shown(Language language) {
        return line + ":" + column + (path.zh().isEmpty() ? "" : " " + language.say(path))
                + (position.zh().isEmpty() ? "" : language.say("（" + position.zh() + "）", " (" + position.en() + ")"));
    }
}
