package hecha.audit;

import hecha.model.Audit;
import hecha.model.Finding;
import hecha.model.Gap;
import hecha.model.Message;
import hecha.model.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The findings of a report as rows: a finding stands in the row of the one that explains it, and all blanks of one
 * sentence stand in one row.
 */
final class FindingRows {
    private static final Set<String> WITHOUT_PLACE =
            Set.of(Standings.MISSING, "figure/missing", "attachment/missing", "rubric/uncovered", "text/no-title");

    private final Evidence evidence;
    private final Terms terms;
    private final Asks asks;
    private final List<Item> items = new ArrayList<>();
    private final List<Item> notes = new ArrayList<>();

    /**
     * @param judged the findings of the audit, of which those count that are open
     * @param blanks the blanks that count
     */
    FindingRows(Audit audit, List<CheckedFinding> judged, List<Gap> blanks, Terms terms) {
        evidence = new Evidence(audit, blanks);
        List<Finding> findings = judged.stream()
                .filter(CheckedFinding::open)
                .map(CheckedFinding::finding)
                .toList();
        this.terms = terms;
        asks = new Asks(audit, terms::slot);
        Map<String, List<Finding>> groups = new LinkedHashMap<>();
        Map<String, Finding> byId = new HashMap<>();
        findings.forEach(f -> byId.put(f.id(), f));
        for (Finding finding : findings) {
            Finding root = root(finding, byId);
            groups.computeIfAbsent(key(root), k -> new ArrayList<>()).add(finding);
        }
        List<Item> all = new ArrayList<>();
        groups.values().forEach(group -> all.add(item(group, root(group.get(0), byId))));
        all.sort(Comparator.comparing(Item::category)
                .thenComparing(i -> i.where().map(w -> w.span().start()).orElse(Integer.MAX_VALUE)));
        for (Item item : ListedBlanks.joined(all)) {
            List<Item> list = item.severity() == Severity.INFO ? notes : items;
            list.add(item.numbered(list.size() + 1));
        }
    }

    /** What is to be mended. */
    List<Item> items() {
        return items;
    }

    /** What is only to be known. */
    List<Item> notes() {
        return notes;
    }

    private static Finding root(Finding finding, Map<String, Finding> byId) {
        Finding root = finding;
        Set<String> seen = new LinkedHashSet<>();
        while (seen.add(root.id())) {
            Finding cause = root.cause().map(byId::get).orElse(null);
            if (cause == null) {
                break;
            }
            root = cause;
        }
        return root;
    }

    private String key(Finding root) {
        // A blank that is only hinted at is a note of its own, also where its sentence has others.
        boolean asked = Judgement.asksForBlanks(root) && root.severity() != Severity.INFO;
        int sentence = asked ? evidence.sentenceAt(root.span().start()) : -1;
        return sentence < 0 ? root.id() : "sentence " + sentence;
    }

    private Item item(List<Finding> group, Finding root) {
        List<Finding> findings = new ArrayList<>(group);
        findings.remove(root);
        findings.add(0, root);
        Severity severity = Severity.INFO;
        Set<Message> supplies = new LinkedHashSet<>();
        List<Ground> grounds = new ArrayList<>();
        List<Gap> gaps = new ArrayList<>();
        for (Finding finding : findings) {
            severity = finding.severity().atLeast(severity) ? finding.severity() : severity;
            if (Judgement.asksForBlanks(root) || finding.equals(root)) {
                supplies.add(finding.supply());
            }
            grounds.add(new Ground(
                    finding.rule(), terms.rule(finding.rule()), finding.message(), finding.severity(), finding.id()));
            gaps.addAll(gapsOf(finding));
        }
        gaps.sort(Comparator.comparing(Gap::span));
        Optional<Where> where =
                WITHOUT_PLACE.contains(root.rule()) ? Optional.empty() : Optional.of(evidence.where(root.span()));
        Excerpt words = where.isEmpty()
                ? Excerpt.NONE
                : Judgement.asksForBlanks(root) && !gaps.isEmpty() ? evidence.gaps(gaps) : evidence.words(root.span());
        return new Item(
                0,
                where,
                Category.of(root.rule()),
                severity,
                words,
                joined(supplies),
                asks.ask(gaps),
                grounds,
                gaps.size(),
                String.valueOf(root.data().getOrDefault("fingerprint", root.id())));
    }

    private static List<Gap> gapsOf(Finding finding) {
        return Judgement.asksForBlanks(finding) ? finding.gaps() : List.of();
    }

    private static Message joined(Set<Message> messages) {
        return new Message(
                messages.size() == 1
                        ? messages.iterator().next().zh()
                        : String.join(
                                "；",
                                messages.stream()
                                        .map(m -> Item.withoutStop(m.zh()))
                                        .toList()),
                String.join("; ", messages.stream().map(Message::en).toList()));
    }
}
