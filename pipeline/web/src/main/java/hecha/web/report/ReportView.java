package hecha.web.report;

import hecha.audit.Decision;
import hecha.audit.Decisions;
import hecha.audit.Ground;
import hecha.audit.Item;
import hecha.audit.ReviewSheet;
import hecha.model.Audit;
import hecha.model.Figure;
import hecha.model.Finding;
import hecha.model.Language;
import hecha.office.DeskFile;
import hecha.text.WrittenValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** One report as its page shows it: what the templates ask. */
final class ReportView {
    private final DeskFile file;
    private final Audit audit;
    private final ReviewSheet sheet;
    private final Decisions decisions;
    private final Language language;
    private final List<String> letter;
    private final String person;

    /** @param person who looks */
    ReportView(DeskFile file, Audit audit, Decisions decisions, List<String> letter, Language language, String person) {
        this.file = file;
        this.audit = audit;
        this.sheet = file.judged().orElseThrow().sheet();
        this.decisions = decisions;
        this.letter = List.copyOf(letter);
        this.language = language;
        this.person = person;
    }

    /** A term of a sum. */
    record Term(String name, String value, String read, boolean computed) {}

    /**
     * What was decided of one thing, for the list of decisions.
     *
     * @param toSign the decision that whoever looks can sign or deny; empty where it is their own or signed already
     */
    record Decided(String what, String said, String when, boolean disagreed, String toSign) {}

    DeskFile file() {
        return file;
    }

    ReviewSheet sheet() {
        return sheet;
    }

    Language language() {
        return language;
    }

    /** The letter of this report as it stands now. */
    List<String> letter() {
        return letter;
    }

    String title() {
        return sheet.title().isEmpty() ? file.name() : sheet.title();
    }

    List<PageText.Part> text() {
        return PageText.of(audit, sheet, language);
    }

    /** Where a row stands, in few words. */
    String place(Item item) {
        return item.where().map(where -> where.briefly(language)).orElse(language.say("全文", "the whole"));
    }

    /** The figures of a contradiction, one below the other; empty for other rows. */
    List<Term> sum(Item item) {
        List<Term> terms = new ArrayList<>();
        for (Finding finding : findings(item)) {
            if (!finding.rule().startsWith("figure/") || finding.figures().size() < 2) {
                continue;
            }
            for (Figure figure : finding.figures()) {
                String read = WrittenValue.of(
                        figure.quantity().value().orElse(null),
                        figure.quantity().low().orElse(null),
                        figure.quantity().high().orElse(null),
                        figure.quantity().unit());
                terms.add(new Term(
                        figure.subject().map(Figure.Phrase::text).orElse(""),
                        figure.raw(),
                        read.equals(figure.raw()) ? "" : "= " + read,
                        false));
            }
            Object computed = finding.data().containsKey("computedValue")
                    ? finding.data().get("computedValue")
                    : finding.data().get("sumValue");
            if (computed != null) {
                terms.add(new Term(language.say("算得", "computed"), inUnit(computed, finding.figures()), "", true));
            }
            break;
        }
        return terms;
    }

    /** A computed value as its figures are written. */
    private static String inUnit(Object computed, List<Figure> figures) {
        String number = String.valueOf(computed);
        if (!number.matches("-?[0-9]{1,18}(\\.[0-9]{1,18})?")) {
            return number;
        }
        return WrittenValue.of(
                new BigDecimal(number),
                figures.get(figures.size() - 1).quantity().unit());
    }

    /** The findings of a row, the one that explains the others first. */
    List<Finding> findings(Item item) {
        Map<String, Finding> byId = new LinkedHashMap<>();
        audit.findings().forEach(finding -> byId.put(finding.id(), finding));
        return item.grounds().stream()
                .map(Ground::finding)
                .map(byId::get)
                .filter(finding -> finding != null)
                .toList();
    }

    /** What people said of a row that still stands. */
    String said(Item item) {
        return findings(item).stream()
                .findFirst()
                .map(finding -> decisions.of(subject(file, finding)))
                .orElse(List.of())
                .stream()
                .map(this::said)
                .reduce((a, b) -> a + "；" + b)
                .orElse("");
    }

    boolean disagreed(Item item) {
        return findings(item).stream().anyMatch(finding -> decisions.disagreed(subject(file, finding)));
    }

    private String said(Decision decision) {
        return language.say(decision.kind().zh(), decision.kind().en()) + "·" + decision.person()
                + (decision.reason().isEmpty() ? "" : "：" + decision.reason());
    }

    static Decision.Subject subject(DeskFile file, Finding finding) {
        return new Decision.Subject(
                file.name(), finding.rule(), String.valueOf(finding.data().get("fingerprint")));
    }

    /** What was decided of this report, one line for each finding. */
    List<Decided> decided() {
        Map<Decision.Subject, List<Decision>> bySubject = new LinkedHashMap<>();
        for (Decision decision : decisions.all()) {
            if (decision.file().equals(file.name()) && decision.kind() != Decision.Kind.UNDONE) {
                List<Decision> standing = decisions.of(decision.subject());
                if (!standing.isEmpty()) {
                    bySubject.put(decision.subject(), standing);
                }
            }
        }
        List<Decided> lines = new ArrayList<>();
        bySubject.forEach((subject, all) -> {
            Decision last = all.get(all.size() - 1);
            long people = decisions.lastWords(subject).stream()
                    .map(Decision::person)
                    .distinct()
                    .count();
            String signed =
                    people > 1 && !decisions.disagreed(subject) ? language.say("（两人签）", " (two signatures)") : "";
            String until = last.expires()
                    .map(day -> language.say("，到 " + day, ", until " + day))
                    .orElse("");
            lines.add(new Decided(
                    last.words(),
                    all.stream().map(this::said).reduce((a, b) -> a + "；" + b).orElse("") + until + signed,
                    last.date().toString(),
                    decisions.disagreed(subject),
                    toSign(subject)));
        });
        return lines;
    }

    private String toSign(Decision.Subject subject) {
        List<Decision> words = decisions.lastWords(subject);
        return words.stream().anyMatch(word -> word.person().equals(person)) || decisions.disagreed(subject)
                ? ""
                : words.stream()
                        .filter(word -> word.kind().removes())
                        .findFirst()
                        .map(Decision::id)
                        .orElse("");
    }

    /** The row with a fingerprint, of what is to be mended or to be known. */
    Optional<Item> row(String fingerprint) {
        return Stream.concat(sheet.items().stream(), sheet.notes().stream())
                .filter(item -> item.fingerprint().equals(fingerprint))
                .findFirst();
    }
}
