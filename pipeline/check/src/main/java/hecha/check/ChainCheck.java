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
    public void check(Dossier dossier, Consumer<Draft> findings) {
        for (Enumeration chain : dossier.outline().enumerations()) {
            List<Enumeration.Mark> marks = chain.marks();
            if (marks.isEmpty()) {
                continue;
            }
            Enumeration.Mark first = marks.get(0);
            if (marks.size() == 1) {
                if (first.number() == 1 && !answered(dossier, first)) {
                    findings.accept(single(dossier, first));
                }
                continue;
            }
            if (first.number() == 2 && !opened(dossier, first)) {
                findings.accept(gap(dossier, first, 1, first.from() - LEAD).as("chain-first"));
            }
            for (int i = 1; i < marks.size(); i++) {
                int expected = marks.get(i - 1).number() + 1;
                if (marks.get(i).number() > expected) {
                    findings.accept(gap(
                                    dossier,
                                    marks.get(i),
                                    expected,
                                    marks.get(i - 1).from())
                            .as("chain")
                            .with("previous", mark(dossier, marks.get(i - 1))));
                }
            }
        }
    }

    private static String mark(Dossier dossier, Enumeration.Mark mark) {
        return dossier.text().substring(mark.from(), mark.to()).strip();
    }

    private static Draft single(Dossier dossier, Enumeration.Mark mark) {
        String written = mark(dossier, mark);
        return Draft.of(SINGLE, mark.from(), mark.to(), dossier.sectionAt(mark.from()), words(dossier, mark))
                .with("label", written)
                .with("expected", Labels.with(written, 2))
                .explainedIn(mark.from(), mark.end());
    }

    private static Draft gap(Dossier dossier, Enumeration.Mark mark, int expected, int since) {
        String written = mark(dossier, mark);
        return Draft.of(GAP, mark.from(), mark.to(), dossier.sectionAt(mark.from()), words(dossier, mark))
                .weighing(Severity.WARNING)
                .with("label", written)
                .with("expected", Labels.with(written, expected))
                .explainedIn(Math.max(0, since), mark.from());
    }

    /** The mark with the words after it. */
    private static String words(Dossier dossier, Enumeration.Mark mark) {
        return dossier.text().substring(mark.from(), Math.min(mark.end(), mark.to() + 10));
    }

    /** Whether the second item is told in other words: 另一方面, 其次, 同时. */
    private static boolean answered(Dossier dossier, Enumeration.Mark mark) {
        String text = dossier.text();
        int section = dossier.sectionAt(mark.from());
        int end = section < 0
                ? mark.end()
                : Math.max(mark.end(), dossier.sections().get(section).to());
        int to = Math.min(text.length(), Math.min(end, mark.to() + LEAD));
        return contains(dossier, "second", mark.to(), to);
    }

    private static boolean opened(Dossier dossier, Enumeration.Mark mark) {
        return contains(dossier, "first", Math.max(0, mark.from() - LEAD), mark.from());
    }

    private static boolean contains(Dossier dossier, String list, int from, int to) {
        String words = dossier.text().substring(from, to);
        return dossier.rule(SINGLE).words(list).stream().anyMatch(words::contains);
    }
}
