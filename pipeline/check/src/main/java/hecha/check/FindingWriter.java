package hecha.check;

import hecha.dictionary.RulePage;
import hecha.model.Finding;
import hecha.model.Message;
import hecha.model.Section;
import hecha.model.Severity;
import hecha.model.Span;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/** Turns drafts into findings: in text order, numbered, with their causes, texts and fingerprints. */
final class FindingWriter {
    private static final String HIDDEN = "text/hidden";
    private static final String CAUSE = "cause";
    private static final int FINGERPRINT_BYTES = 8;

    private final CheckContext context;

    FindingWriter(CheckContext context) {
        this.context = context;
    }

    List<Finding> number(Collection<FindingDraft> drafts) {
        List<FindingDraft> kept = once(drafts);
        kept.removeIf(draft -> context.settings().off().contains(draft.rule()));
        kept.sort(Comparator.comparing(this::span)
                .thenComparing(FindingDraft::rule)
                .thenComparing(FindingDraft::evidence)
                .thenComparing(FindingDraft::variant));
        List<Finding> findings = new ArrayList<>();
        Map<String, Integer> seen = new HashMap<>();
        List<Integer> hidden = hidden(kept);
        for (FindingDraft draft : kept) {
            Optional<Integer> cause = cause(draft, kept, hidden);
            findings.add(finding(draft, findings.size(), cause, seen));
        }
        return findings;
    }

    /** What two checks tell in the same words of the same place, told once: by the draft that gives more data. */
    private List<FindingDraft> once(Collection<FindingDraft> drafts) {
        Map<List<Object>, FindingDraft> told = new LinkedHashMap<>();
        for (FindingDraft draft : drafts) {
            told.merge(
                    subject(draft),
                    draft,
                    (one, other) -> other.data().size() > one.data().size() ? other : one);
        }
        return new ArrayList<>(told.values());
    }

    /** What a draft is about: a number is held against one list, and two figures are in conflict once. */
    private List<Object> subject(FindingDraft draft) {
        Map<String, Object> data = draft.data();
        if (data.containsKey("listed")) {
            return List.of(draft.rule(), span(draft).start());
        }
        if (data.containsKey("first") && data.containsKey("second")) {
            return List.of(draft.rule(), data.get("first"), data.get("second"));
        }
        return List.of(
                draft.rule(), draft.variant(), span(draft), data.containsKey("firstValue") ? "" : draft.evidence());
    }

    private Span span(FindingDraft draft) {
        return draft.place().orElseGet(() -> context.passage().span(draft.from(), draft.to()));
    }

    private static List<Integer> hidden(List<FindingDraft> all) {
        List<Integer> hidden = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).rule().equals(HIDDEN)) {
                hidden.add(i);
            }
        }
        return hidden;
    }

    private static Optional<Integer> cause(FindingDraft draft, List<FindingDraft> all, List<Integer> hidden) {
        return draft.explained()
                .flatMap(stretch -> hidden.stream()
                        .filter(i -> stretch.from() <= all.get(i).from()
                                && all.get(i).from() <= stretch.to())
                        .findFirst());
    }

    private Finding finding(FindingDraft draft, int index, Optional<Integer> cause, Map<String, Integer> seen) {
        RulePage rule = context.rule(draft.rule());
        Grounds grounds = new Grounds(draft.data());
        Map<String, Object> data = new TreeMap<>(grounds.data());
        cause.ifPresent(i -> data.put(FindingDraft.CAUSE, "d" + (i + 1)));
        String fingerprint = fingerprint(draft);
        int times = seen.merge(fingerprint, 1, Integer::sum);
        data.put("fingerprint", times == 1 ? fingerprint : fingerprint + "-" + times);
        RulePage.Text text = rule.texts().get(draft.variant());
        if (text == null) {
            throw new IllegalArgumentException(draft.rule() + " has no variant “" + draft.variant() + "”");
        }
        Severity severity = context.settings()
                .severities()
                .getOrDefault(
                        draft.rule(),
                        cause.isPresent() ? Severity.INFO : draft.severity().orElse(rule.severity()));
        return new Finding(
                index,
                draft.rule(),
                severity,
                explained(fill(text.message(), draft, grounds), cause),
                fill(text.supply(), draft, grounds),
                span(draft),
                draft.section(),
                data,
                grounds.figures(),
                grounds.gaps());
    }

    private Message explained(Message message, Optional<Integer> cause) {
        Message why =
                Objects.requireNonNull(context.rule(HIDDEN).texts().get(CAUSE)).message();
        return cause.isEmpty() ? message : new Message(message.zh() + why.zh(), message.en() + " " + why.en());
    }

    private static Message fill(Message template, FindingDraft draft, Grounds grounds) {
        return new Message(fill(template.zh(), draft, grounds, false), fill(template.en(), draft, grounds, true));
    }

    private static String fill(String template, FindingDraft draft, Grounds grounds, boolean english) {
        StringBuilder filled = new StringBuilder();
        int at = 0;
        while (at < template.length()) {
            int open = template.indexOf('{', at);
            int close = open < 0 ? -1 : template.indexOf('}', open);
            if (close < 0) {
                break;
            }
            filled.append(template, at, open)
                    .append(value(template.substring(open + 1, close), draft, grounds, english));
            at = close + 1;
        }
        return filled.append(template, at, template.length()).toString();
    }

    private static String value(String name, FindingDraft draft, Grounds grounds, boolean english) {
        Message word = draft.words().get(name);
        if (word != null) {
            return english ? word.en() : word.zh();
        }
        Object value = grounds.data().get(name);
        if (value instanceof Collection<?> list) {
            return String.join(
                    english ? ", " : "、", list.stream().map(String::valueOf).toList());
        }
        if (value == null) {
            throw new IllegalArgumentException(draft.rule() + " says {" + name + "}, which its finding does not have");
        }
        return value instanceof java.math.BigDecimal number ? number.toPlainString() : value.toString();
    }

    /** Of rule, evidence and the headings above: what does not change when lines are added elsewhere. */
    private String fingerprint(FindingDraft draft) {
        StringBuilder content = new StringBuilder(draft.rule()).append('\n');
        content.append(Marks.bare(draft.evidence()));
        for (int i = draft.section(); i >= 0; ) {
            Section section = context.sections().get(i);
            content.append('\n').append(Marks.bare(section.heading()));
            i = section.parent();
        }
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(content.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, FINGERPRINT_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
