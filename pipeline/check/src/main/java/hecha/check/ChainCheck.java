package hecha.check;

import hecha.model.Enumeration;
import hecha.model.Severity;
import java.util.List;
import java.util.function.Consumer;

/** Follows run-in lists: a lone 一是, and a 三是 after 一是. */
public final class ChainCheck implements Check {
    private static final String GAP = "numbering/gap";
    private static final String SINGLE = "numbering/single";
    /** How far before a list its first item may stand in other words (首先, 一方面). */
    private static final int LEAD = 400;

    @Override
    public void check(CheckContext context, Consumer<FindingDraft> findings) {
        for (Enumeration chain : context.outline().enumerations()) {
            List<Enumeration.Mark> marks = chain.marks();
            if (marks.isEmpty()) {
                continue;
            }
            Enumeration.Mark first = marks.get(0);
            if (marks.size() == 1) {
                if (first.number() == 1 && !answered(context, first)) {
                    findings.accept(single(context, first));
                }
                continue;
            }
            if (first.number() == 2 && !opened(context, first)) {
                findings.accept(gap(context, first, 1, first.from() - LEAD).as("chain-first"));
            }
            for (int i = 1; i < marks.size(); i++) {
                int expected = marks.get(i - 1).number() + 1;
                if (marks.get(i).number() > expected) {
                    findings.accept(gap(
                                    context,
                                    marks.get(i),
                                    expected,
                                    marks.get(i - 1).from())
                            .as("chain")
                            .with("previous", mark(context, marks.get(i - 1))));
                }
            }
        }
    }

    private static String mark(CheckContext context, Enumeration.Mark mark) {
        return context.text().substring(mark.from(), mark.to()).strip();
    }

    private static FindingDraft single(CheckContext context, Enumeration.Mark mark) {
        String written = mark(context, mark);
        return FindingDraft.of(SINGLE, mark.from(), mark.to(), context.sectionAt(mark.from()), words(context, mark))
                .with("label", written)
                .with("expected", Labels.with(written, 2))
                .explainedIn(mark.from(), mark.end());
    }

    private static FindingDraft gap(CheckContext context, Enumeration.Mark mark, int expected, int since) {
        String written = mark(context, mark);
        return FindingDraft.of(GAP, mark.from(), mark.to(), context.sectionAt(mark.from()), words(context, mark))
                .weighing(Severity.WARNING)
                .with("label", written)
                .with("expected", Labels.with(written, expected))
                .explainedIn(Math.max(0, since), mark.from());
    }

    /** The mark with the words after it. */
    private static String words(CheckContext context, Enumeration.Mark mark) {
        return context.text().substring(mark.from(), Math.min(mark.end(), mark.to() + 10));
    }

    /** Whether the second item is told in other words: 另一方面, 其次, 同时. */
    private static boolean answered(CheckContext context, Enumeration.Mark mark) {
        String text = context.text();
        int section = context.sectionAt(mark.from());
        int end = section < 0
                ? mark.end()
                : Math.max(mark.end(), context.sections().get(section).to());
        int to = Math.min(text.length(), Math.min(end, mark.to() + LEAD));
        return contains(context, "second", mark.to(), to);
    }

    private static boolean opened(CheckContext context, Enumeration.Mark mark) {
        return contains(context, "first", Math.max(0, mark.from() - LEAD), mark.from());
    }

    private static boolean contains(CheckContext context, String list, int from, int to) {
        String words = context.text().substring(from, to);
        return context.rule(SINGLE).words(list).anyIn(words);
    }
}
