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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Writes drafts down as findings: in text order, numbered, with their causes, texts and fingerprints. */
final class Minutes {
    private static final String HIDDEN = "text/hidden";
    private static final int FINGERPRINT_BYTES = 8;

    private final Dossier dossier;

    Minutes(Dossier dossier) {
        this.dossier = dossier;
    }

    List<Finding> number(Collection<Draft> drafts) {
        List<Draft> kept = new ArrayList<>(new LinkedHashSet<>(drafts));
        kept.removeIf(draft -> dossier.settings().off().contains(draft.rule()));
        kept.sort(Comparator.comparing(this::span)
                .thenComparing(Draft::rule)
                .thenComparing(Draft::evidence)
                .thenComparing(Draft::variant));
        List<Finding> findings = new ArrayList<>();
        Map<String, Integer> seen = new HashMap<>();
        List<Integer> hidden = hidden(kept);
        for (Draft draft : kept) {
            Optional<Integer> cause = cause(draft, kept, hidden);
            findings.add(finding(draft, findings.size(), cause, seen));
        }
        return findings;
    }

    private Span span(Draft draft) {
        return draft.place().orElseGet(() -> dossier.passage().span(draft.from(), draft.to()));
    }

    private static List<Integer> hidden(List<Draft> all) {
        List<Integer> hidden = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).rule().equals(HIDDEN)) {
                hidden.add(i);
            }
        }
        return hidden;
    }

    private static Optional<Integer> cause(Draft draft, List<Draft> all, List<Integer> hidden) {
        return draft.explained()
                .flatMap(stretch -> hidden.stream()
                        .filter(i -> stretch.from() <= all.get(i).from()
                                && all.get(i).from() <= stretch.to())
                        .findFirst());
    }

    private Finding finding(Draft draft, int index, Optional<Integer> cause, Map<String, Integer> seen) {
        RulePage rule = dossier.rule(draft.rule());
        Map<String, Object> data = new TreeMap<>(draft.data());
        cause.ifPresent(i -> data.put(Draft.CAUSE, "d" + (i + 1)));
        String fingerprint = fingerprint(draft);
        int times = seen.merge(fingerprint, 1, Integer::sum);
        data.put("fingerprint", times == 1 ? fingerprint : fingerprint + "-" + times);
        RulePage.Text text = rule.texts().get(draft.variant());
        if (text == null) {
            throw new IllegalArgumentException(draft.rule() + " has no variant “" + draft.variant() + "”");
        }
        Severity severity = dossier.settings()
                .severities()
                .getOrDefault(
                        draft.rule(),
                        cause.isPresent() ? Severity.INFO : draft.severity().orElse(rule.severity()));
        return new Finding(
                index,
                draft.rule(),
                severity,
                explained(fill(text.message(), draft), cause),
                fill(text.supply(), draft),
                span(draft),
                draft.section(),
                data);
    }

    private static Message explained(Message message, Optional<Integer> cause) {
        return cause.isEmpty()
                ? message
                : new Message(
                        message.zh() + "此处有隐藏内容，可能由此造成。",
                        message.en() + " A passage is hidden here, which may be the cause.");
    }

    private static Message fill(Message template, Draft draft) {
        return new Message(fill(template.zh(), draft, false), fill(template.en(), draft, true));
    }

    private static String fill(String template, Draft draft, boolean english) {
        StringBuilder filled = new StringBuilder();
        int at = 0;
        while (at < template.length()) {
            int open = template.indexOf('{', at);
            int close = open < 0 ? -1 : template.indexOf('}', open);
            if (close < 0) {
                break;
            }
            filled.append(template, at, open).append(value(template.substring(open + 1, close), draft, english));
            at = close + 1;
        }
        return filled.append(template, at, template.length()).toString();
    }

    private static String value(String name, Draft draft, boolean english) {
        Message word = draft.words().get(name);
        if (word != null) {
            return english ? word.en() : word.zh();
        }
        Object value = draft.data().get(name);
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
    private String fingerprint(Draft draft) {
        StringBuilder content = new StringBuilder(draft.rule()).append('\n');
        content.append(Marks.bare(draft.evidence()));
        for (int i = draft.section(); i >= 0; ) {
            Section section = dossier.sections().get(i);
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
