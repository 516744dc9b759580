package hecha.audit;

import hecha.audit.Excerpt.Mark;
import hecha.audit.Excerpt.Marked;
import hecha.model.Audit;
import hecha.model.Gap;
import hecha.model.Passage;
import hecha.model.Section;
import hecha.model.Sentence;
import hecha.model.Span;
import hecha.text.Intervals;
import java.util.ArrayList;
import java.util.List;

/** Finds the words of a report that bear a finding out, and says where they stand. */
final class Evidence {
    private static final int MOST_MARKS = 60;

    private final Audit audit;
    private final List<Gap> blanks;
    private final Passage passage;
    private final String text;
    private final Whereabouts whereabouts;
    private final List<Sentence> sentences;

    /**
     * @param blanks the blanks that are marked in the words, in text order
     */
    Evidence(Audit audit, List<Gap> blanks) {
        this.audit = audit;
        this.blanks = blanks;
        passage = audit.report().passage();
        text = audit.source().text();
        whereabouts = new Whereabouts(audit);
        sentences = audit.report().sentences();
    }

    Where where(Span span) {
        int clean = passage.offsets().clean(span.start());
        boolean setApart = clean == passage.text().length() || passage.offsets().origin(clean) != span.start();
        if (setApart && clean > 0) {
            clean--;
        }
        int section =
                audit.report().outline().sectionAt(clean).map(Section::index).orElse(-1);
        return new Where(
                whereabouts.path(section),
                whereabouts.line(span.start()),
                whereabouts.column(span.start()),
                whereabouts.position(span.start()),
                span);
    }

    /** Index of the sentence that holds original index {@code at}, or -1. */
    int sentenceAt(int at) {
        int last = sentences.size() - 1;
        if (last >= 0 && at == sentences.get(last).span().end()) {
            return last;
        }
        return Intervals.holding(sentences, s -> s.span().start(), s -> s.span().end(), at);
    }

    /** The sentence with {@code faults} marked, and the blanks that it holds. */
    Excerpt words(int sentence, List<Span> faults) {
        Span around = sentences.get(sentence).span();
        List<Marked> marks = new ArrayList<>();
        faults.forEach(span -> marks.add(new Marked(span, Mark.FAULT)));
        return Excerpt.of(text, around, withGaps(around, marks));
    }

    /** The sentence of {@code span} with the span marked; the span's own words where it lies in no sentence or over many. */
    Excerpt words(Span span) {
        int sentence = sentenceAt(span.start());
        Span around = sentence < 0 ? span : sentences.get(sentence).span();
        if (!around.contains(span)) {
            around = span;
        }
        List<Marked> marks = new ArrayList<>();
        if (span.length() > 0) {
            marks.add(new Marked(span, Mark.FAULT));
        }
        return Excerpt.of(text, around, withGaps(around, marks));
    }

    /** The words of {@code span} with the blanks that it holds. */
    Excerpt plain(Span span) {
        return Excerpt.of(text, span, withGaps(span, List.of()));
    }

    /** {@code gaps} in their sentence, marked as blanks. */
    Excerpt gaps(List<Gap> gaps) {
        int sentence = sentenceAt(gaps.get(0).span().start());
        Span around =
                sentence < 0 ? gaps.get(0).span() : sentences.get(sentence).span();
        for (Gap gap : gaps) {
            around = around.join(gap.span());
        }
        return Excerpt.of(text, around, withGaps(around, List.of()));
    }

    /** The marks and every blank that counts of {@code around} that none of them touches, in text order. */
    private List<Marked> withGaps(Span around, List<Marked> marks) {
        List<Marked> all = new ArrayList<>();
        for (Marked mark :
                marks.stream().sorted((a, b) -> a.span().compareTo(b.span())).toList()) {
            if (around.contains(mark.span())
                    && (all.isEmpty()
                            || all.get(all.size() - 1).span().end()
                                    <= mark.span().start())) {
                all.add(mark);
            }
        }
        for (int i = firstGap(around.start()); i < blanks.size(); i++) {
            Span span = blanks.get(i).span();
            if (span.start() > around.end()) {
                break;
            }
            if (around.contains(span) && marks.stream().noneMatch(m -> touches(m.span(), span))) {
                all.add(new Marked(span, Mark.GAP));
            }
            if (all.size() == MOST_MARKS) {
                break;
            }
        }
        all.sort((a, b) -> a.span().compareTo(b.span()));
        return all;
    }

    private int firstGap(int at) {
        return Intervals.firstAtOrAfter(blanks, gap -> gap.span().start(), at);
    }

    private static boolean touches(Span a, Span b) {
        return a.overlaps(b) || a.contains(b) || b.contains(a);
    }
}
