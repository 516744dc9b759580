package hecha.extract;

import hecha.model.Block;
import hecha.model.Label;
import hecha.model.Quantity;
import hecha.model.Report;
import hecha.model.Section;
import hecha.model.Sentence;
import hecha.model.Word;
import java.util.List;

/**
 * Tells what stands round a figure and over it, as the weights of its nature were learned from: the words of its clause and
 * of its sentence, the opening of its block, the headings above it, the title, its unit and kind, and what the rules say.
 */
final class NatureCues {
    /** No words farther from the figure are told. */
    private static final int BEFORE = 90;

    private static final int BEHIND = 40;

    /** No more of a heading is told. */
    private static final int HEADING = 40;

    private static final int OPENING = 4;

    private static final String CLAUSE_ENDS = "，,；;。";

    /** Takes a cue: a part of a text under a name. */
    interface Sink {
        void add(String name, CharSequence text, int from, int to);

        default void add(String name, CharSequence text) {
            add(name, text, 0, text.length());
        }
    }

    private NatureCues() {}

    /** What holds for all figures of a report. */
    static void report(Report report, Sink sink) {
        sink.add("genre", report.genre().name());
        pairs("title", report.outline().title().orElse(""), sink);
        sink.add("all", "");
    }

    /** What holds for all figures of a section: its heading and its role, and those above it. */
    static void section(Report report, int section, Sink sink) {
        int depth = 0;
        for (int s = section; s >= 0; s = report.outline().sections().get(s).parent()) {
            Section above = report.outline().sections().get(s);
            sink.add("role" + depth, above.role().map(Label::name).orElse("-"));
            pairs(depth == 0 ? "heading" : "above", above.heading(), sink);
            depth++;
        }
    }

    private static void pairs(String name, String text, Sink sink) {
        for (int i = 0; i + 2 <= Math.min(text.length(), HEADING); i++) {
            sink.add(name, text, i, i + 2);
        }
    }

    /** What is told of a figure itself. */
    static void figure(Report report, FigureReading reading, NatureReader.Decision ruled, Sink sink) {
        Clause clause = reading.clause();
        Quantity quantity = clause.quantity();
        sink.add("unit", quantity.unit());
        sink.add("sort", quantity.sort().name());
        sink.add("approx", quantity.approx().name());
        sink.add("kind", reading.kind().kind());
        sink.add("change", String.valueOf(reading.lead().change()));
        sink.add("by", ruled.reason().entry());
        sink.add("word", ruled.reason().words());
        reading.subject().ifPresent(subject -> {
            String text = clause.text();
            sink.add("frame", subject.rule());
            sink.add("subject", text, subject.from(), subject.to());
            sink.add("head", text, Math.max(subject.from(), subject.to() - 2), subject.to());
            sink.add("last", text, subject.to() - 1, subject.to());
        });
        words(clause, sink);
        opening(report, clause, sink);
    }

    private static void opening(Report report, Clause clause, Sink sink) {
        Block block = report.outline().blocks().get(clause.sentence().block());
        for (int length = 2; length <= OPENING; length++) {
            sink.add("opening", clause.text(), block.from(), Math.min(block.to(), block.from() + length));
        }
    }

    /** The words of the clause before the figure and behind it, those of its sentence, and the first and the last of them. */
    private static void words(Clause clause, Sink sink) {
        String text = clause.text();
        Sentence sentence = clause.sentence();
        List<Word> words = sentence.words();
        int floor = Math.max(sentence.from(), clause.from() - BEFORE);
        int ceiling = Math.min(sentence.to(), clause.to() + BEHIND);
        int begin = clause.from();
        while (begin > floor && CLAUSE_ENDS.indexOf(text.charAt(begin - 1)) < 0) {
            begin--;
        }
        int end = clause.to();
        while (end < ceiling && CLAUSE_ENDS.indexOf(text.charAt(end)) < 0) {
            end++;
        }
        int first = -1;
        int second = -1;
        int last = -1;
        int before = -1;
        for (int i = clause.word(floor); i < words.size() && words.get(i).from() < ceiling; i++) {
            Word word = words.get(i);
            if (word.from() < floor
                    || word.to() > ceiling
                    || (word.from() < clause.to() && word.to() > clause.from())) {
                continue;
            }
            boolean led = word.to() <= clause.from();
            boolean own = word.from() >= begin && word.to() <= end;
            sink.add(led ? own ? "clause" : "sentence" : own ? "behind" : "next", text, word.from(), word.to());
            if (led && own) {
                second = first >= 0 && second < 0 ? i : second;
                first = first < 0 ? i : first;
                before = last;
                last = i;
            }
        }
        if (last >= 0) {
            sink.add("first", text, words.get(first).from(), words.get(first).to());
            sink.add("nearest", text, words.get(last).from(), words.get(last).to());
        }
        if (before >= 0 && words.get(before).to() == words.get(last).from()) {
            sink.add("nearest2", text, words.get(before).from(), words.get(last).to());
        }
        if (second >= 0 && words.get(first).to() == words.get(second).from()) {
            sink.add("first2", text, words.get(first).from(), words.get(second).to());
        }
        if (begin == sentence.from()) {
            sink.add("opens", "");
        }
    }
}
