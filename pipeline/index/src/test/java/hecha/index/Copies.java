package hecha.index;

import hecha.model.Audit;
import hecha.model.Facts;
import hecha.model.Offsets;
import hecha.model.Outline;
import hecha.model.Passage;
import hecha.model.Report;
import hecha.model.Sentence;
import hecha.model.Source;
import java.util.List;
import java.util.function.UnaryOperator;

/** Reports copied from others. */
final class Copies {
    private Copies() {}

    /** The text of {@code audit} under another name, changed in letters but not in length. */
    static Audit of(Audit audit, String name, UnaryOperator<String> change) {
        String text = change.apply(audit.report().text());
        int[] origins = new int[text.length()];
        for (int i = 0; i < origins.length; i++) {
            origins[i] = i;
        }
        Source source = new Source("f".repeat(64), name, "text/plain", "UTF-8", text, List.of(), List.of());
        Passage passage = new Passage(source, text, Offsets.of(origins), List.of());
        Outline outline = audit.report().outline();
        Outline copied =
                new Outline(passage, outline.title(), outline.blocks(), List.of(), List.of(), List.of(), List.of());
        List<Sentence> sentences = audit.report().sentences().stream()
                .map(s ->
                        new Sentence(s.index(), s.block(), s.from(), s.to(), passage.span(s.from(), s.to()), s.words()))
                .toList();
        Report report = new Report(
                copied, sentences, audit.report().genre(), audit.report().metadata());
        return new Audit(new Facts(report, List.of(), List.of()), List.of());
    }
}
