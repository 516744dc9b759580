package hecha.web.rules;

import hecha.flow.ExampleTrial;
import hecha.flow.Pipeline;
import hecha.model.Audit;
import hecha.model.Figure;
import hecha.model.Finding;
import hecha.model.Gap;
import hecha.model.Message;
import hecha.model.Quantity;
import hecha.model.Reason;
import hecha.model.Source;
import hecha.model.Span;
import hecha.record.Analyses;
import hecha.record.AnalysisJson;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A text as it is read: each figure and blank with the entries and words that made it what it is, as {@code hecha explain}
 * tells it, and what the check finds.
 */
public final class SentenceReading {
    /** Characters of a text that is tried. */
    public static final int MOST = 1000;

    private final String text;
    private final Audit audit;

    private SentenceReading(String text, Audit audit) {
        this.text = text;
        this.audit = audit;
    }

    /** Reads a text of at most {@link #MOST} characters. */
    public static SentenceReading of(Pipeline pipeline, String text) {
        return new SentenceReading(
                text,
                pipeline.audit(new Source("0".repeat(64), "-", "text/plain", "UTF-8", text, List.of(), List.of())));
    }

    /**
     * A thing that was read.
     *
     * @param kind of a figure; empty for a blank
     * @param what its value and unit, or the unit that is left
     * @param names hedge and nature, or what should stand there, as the record names them
     * @param reading as an example of a dictionary says it; empty for a blank
     */
    public record Thing(
            Span span,
            String raw,
            String kind,
            String what,
            List<String> names,
            String reading,
            String subject,
            List<Reason> reasons) {
        public Thing {
            names = List.copyOf(names);
            reasons = List.copyOf(reasons);
        }
    }

    /** A piece of the text; whether something was read in it. */
    public record Piece(String text, boolean read) {}

    public String text() {
        return text;
    }

    /** Figures and blanks in the order of the text. */
    public List<Thing> things() {
        List<Thing> things = new ArrayList<>();
        for (Figure figure : audit.facts().figures()) {
            Quantity quantity = figure.quantity();
            things.add(new Thing(
                    figure.span(),
                    figure.raw(),
                    figure.kind(),
                    quantity.inDigits() + " " + quantity.unit(),
                    List.of(quantity.approx().id(), figure.nature().id()),
                    ExampleTrial.reading(quantity),
                    figure.subject().map(Figure.Phrase::text).orElse(""),
                    figure.reasons()));
        }
        for (Gap gap : audit.facts().gaps()) {
            things.add(new Thing(
                    gap.span(), gap.raw(), "", gap.unit().orElse(""), List.of(gap.slot()), "", "", gap.reasons()));
        }
        things.sort(Comparator.comparingInt(t -> t.span().start()));
        return things;
    }

    /** The text with the places of its figures and blanks. */
    public List<Piece> pieces() {
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        for (Thing thing : things()) {
            if (thing.span().start() >= at) {
                pieces.add(new Piece(text.substring(at, thing.span().start()), false));
                pieces.add(new Piece(
                        text.substring(thing.span().start(), thing.span().end()), true));
                at = thing.span().end();
            }
        }
        pieces.add(new Piece(text.substring(at), false));
        return pieces;
    }

    /** What the check finds in it that does not come of its being so short: no sections and no title are asked of it. */
    public List<Message> findings() {
        return audit.findings().stream()
                .filter(f -> !f.rule().startsWith("section/") && !f.rule().equals("text/no-title"))
                .map(Finding::message)
                .toList();
    }

    /** The analysis record. */
    public String record() {
        return AnalysisJson.line(Analyses.of(audit));
    }
}
