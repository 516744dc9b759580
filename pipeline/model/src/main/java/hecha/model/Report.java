package hecha.model;

import java.util.List;

/** An outline with its sentences and words, its genre and what it says of itself. */
public record Report(Outline outline, List<Sentence> sentences, Label genre, Metadata metadata) {
    /** The genre of a report that is not classified yet. */
    public static final Label UNCLASSIFIED = new Label("other", 0, "unclassified");

    public Report {
        sentences = List.copyOf(sentences);
    }

    public Passage passage() {
        return outline.passage();
    }

    public Source source() {
        return outline.passage().source();
    }

    /** The clean text. */
    public String text() {
        return outline.passage().text();
    }
}
