package hecha.check;

import hecha.model.Gap;
import hecha.model.Message;
import hecha.model.Sentence;
import hecha.model.Severity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/** Reports what was left blank: one finding a sentence, with all its slots. */
public final class GapCheck implements Check {
    private static final String PLACEHOLDER = "gap/placeholder";
    private static final String UNMARKED = "gap/unmarked";
    private static final String UNMARKED_FORM = "unmarked";
    /** An empty cell is in no sentence: it is told with the words of its row before it. */
    private static final String CELL_FORM = "cell";

    private static final String OTHER = "other";

    @Override
    public void check(CheckContext context, Consumer<FindingDraft> findings) {
        List<Sentence> sentences = context.report().sentences();
        Map<String, Message> names = names(context);
        Map<Integer, List<Gap>> marked = new LinkedHashMap<>();
        Map<Integer, List<Gap>> cells = new LinkedHashMap<>();
        List<Gap> apart = new ArrayList<>();
        for (Gap gap : context.facts().gaps()) {
            if (gap.form().equals(UNMARKED_FORM)) {
                findings.accept(draft(context, names, UNMARKED, List.of(gap)));
            } else if (gap.form().equals(CELL_FORM)) {
                cells.computeIfAbsent(gap.sentence(), k -> new ArrayList<>()).add(gap);
            } else if (!sentences.get(gap.sentence()).span().contains(gap.span())) {
                apart.add(gap);
            } else {
                marked.computeIfAbsent(gap.sentence(), k -> new ArrayList<>()).add(gap);
            }
        }
        if (!apart.isEmpty()) {
            // what was set apart (a teaser) repeats words of the report
            findings.accept(draft(context, names, PLACEHOLDER, apart).weighing(Severity.INFO));
        }
        // nobody marked them as blanks: a column may be meant for others to fill in
        cells.values()
                .forEach(gaps ->
                        findings.accept(draft(context, names, PLACEHOLDER, gaps).weighing(Severity.WARNING)));
        marked.values().forEach(gaps -> findings.accept(draft(context, names, PLACEHOLDER, gaps)));
    }

    /** What each sort of blank is called, by its slot. */
    private static Map<String, Message> names(CheckContext context) {
        Map<String, Message> names = new HashMap<>();
        for (String name : context.rule(PLACEHOLDER).words("slots")) {
            String[] parts = name.split("=", 3);
            names.put(parts[0], new Message(parts[1], parts[2]));
        }
        return names;
    }

    private static FindingDraft draft(CheckContext context, Map<String, Message> names, String rule, List<Gap> gaps) {
        Gap first = gaps.get(0);
        Gap last = gaps.get(gaps.size() - 1);
        Sentence sentence = context.report().sentences().get(first.sentence());
        List<String> zh = new ArrayList<>();
        List<String> en = new ArrayList<>();
        List<Map<String, Object>> slots = new ArrayList<>();
        for (Gap gap : gaps) {
            Message slot =
                    Objects.requireNonNull(names.containsKey(gap.slot()) ? names.get(gap.slot()) : names.get(OTHER));
            zh.add(slot.zh() + gap.unit().map(unit -> "（" + unit + "）").orElse(""));
            en.add(slot.en() + gap.unit().map(unit -> " (" + unit + ")").orElse(""));
            Map<String, Object> data = new LinkedHashMap<>();
            data.put("gap", gap);
            data.put("slot", gap.slot());
            gap.unit().ifPresent(unit -> data.put("unit", unit));
            gap.kind().ifPresent(kind -> data.put("kind", kind));
            slots.add(data);
        }
        String words = context.text().substring(sentence.from(), sentence.to());
        return FindingDraft.of(rule, first.from(), Math.max(first.to(), last.to()), first.section(), words)
                .at(first.span().join(last.span()))
                .with("count", gaps.size())
                .with("gaps", List.copyOf(gaps))
                .with("slots", slots)
                .saying("slotNames", counted(zh, "、"), counted(en, ", "));
    }

    /** The names in order, each with how often it comes. */
    private static String counted(List<String> names, String comma) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        names.forEach(name -> counts.merge(name, 1, Integer::sum));
        List<String> parts = new ArrayList<>();
        counts.forEach((name, count) -> parts.add(count == 1 ? name : name + " ×" + count));
        return String.join(comma, parts);
    }
}
