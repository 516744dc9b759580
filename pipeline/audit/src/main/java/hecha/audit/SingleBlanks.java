package hecha.audit;

import hecha.audit.Excerpt.Mark;
import hecha.audit.Excerpt.Marked;
import hecha.dictionary.Dictionary;
import hecha.model.Audit;
import hecha.model.Finding;
import hecha.model.Gap;
import hecha.model.Sentence;
import hecha.model.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Takes the rows to mend of a report apart into single blanks, as a form asks for them: one line, one blank. */
public final class SingleBlanks {
    private static final int BEFORE = 24;
    private static final int AFTER = 16;

    /**
     * A blank that is asked for.
     *
     * @param mark names it among all blanks of the report: the same for the same file, whatever is waived
     * @param words the words around it, the blank in 〔 〕
     * @param sort what people call what is wanted, such as 数量
     */
    public record Single(String mark, Gap gap, Where where, String words, String sort) {}

    private final Map<String, List<Single>> byFinding = new HashMap<>();
    private final List<Single> all = new ArrayList<>();

    public SingleBlanks(Audit audit, Dictionary dictionary) {
        Terms terms = new Terms(dictionary);
        Evidence evidence = new Evidence(audit, audit.facts().gaps());
        Map<String, Integer> seen = new HashMap<>();
        Map<Integer, Single> byGap = new LinkedHashMap<>();
        for (Finding finding : audit.findings()) {
            if (!Judgement.asksForBlanks(finding)) {
                continue;
            }
            List<Single> singles = new ArrayList<>();
            for (int i = 0; i < finding.gaps().size(); i++) {
                Gap gap = finding.gaps().get(i);
                String print = String.valueOf(finding.data().getOrDefault("fingerprint", finding.id())) + "." + (i + 1);
                int times = seen.merge(print, 1, Integer::sum);
                Single single = new Single(
                        times == 1 ? print : print + "~" + times,
                        gap,
                        evidence.where(gap.span()),
                        words(audit, gap),
                        terms.slot(gap.slot()).zh());
                byGap.putIfAbsent(gap.index(), single);
                singles.add(byGap.getOrDefault(gap.index(), single));
            }
            byFinding.put(finding.id(), singles);
        }
        all.addAll(byGap.values());
    }

    /** The blanks of a row to mend, in text order; none where it asks for something else. */
    public List<Single> of(Item item) {
        return item.grounds().stream()
                .map(Ground::finding)
                .flatMap(finding -> byFinding.getOrDefault(finding, List.of()).stream())
                .distinct()
                .sorted(Comparator.comparing(single -> single.gap().span()))
                .toList();
    }

    /** The blank of this mark. */
    public Optional<Single> find(String mark) {
        return all.stream().filter(single -> single.mark().equals(mark)).findFirst();
    }

    /** The words around the blank in its sentence, other blanks as they are written; of a cell what people call it. */
    private static String words(Audit audit, Gap gap) {
        if (gap.span().length() == 0 && gap.form().equals("cell")) {
            String name = CellName.of(audit.source(), gap.span());
            if (!name.isEmpty()) {
                return name + "：〔　〕";
            }
        }
        String text = audit.source().text();
        int low = 0;
        int high = text.length();
        if (gap.sentence() >= 0 && gap.sentence() < audit.report().sentences().size()) {
            Sentence sentence = audit.report().sentences().get(gap.sentence());
            if (sentence.span().contains(gap.span())) {
                low = sentence.span().start();
                high = sentence.span().end();
            }
        }
        int from = Math.max(low, gap.span().start() - BEFORE);
        int to = Math.min(high, gap.span().end() + AFTER);
        if (from > 0 && Character.isLowSurrogate(text.charAt(from))) {
            from--;
        }
        if (to < text.length() && Character.isLowSurrogate(text.charAt(to))) {
            to++;
        }
        String words = Excerpt.of(text, new Span(from, to), List.of(new Marked(gap.span(), Mark.GAP)))
                .plain();
        return (from > low ? "…" : "") + words + (to < high ? "…" : "");
    }
}
