package hecha.index;

import hecha.index.query.QueryField;
import hecha.index.query.Target;
import hecha.model.Audit;
import hecha.model.Figure;
import hecha.model.Finding;
import hecha.model.Gap;
import hecha.model.Period;
import hecha.model.Place;
import hecha.model.Section;
import hecha.model.Sentence;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** One thing of a report that a query can ask for, straight from the model: what holds it, and what its fields say. */
record Thing(Audit audit, Target target, int index) {
    /** All things of a kind in a report. */
    static List<Thing> of(Audit audit, Target target) {
        int count = switch (target) {
            case REPORT -> 1;
            case SECTION -> audit.report().outline().sections().size();
            case SENTENCE -> audit.report().sentences().size();
            case FIGURE -> audit.facts().figures().size();
            case GAP -> audit.facts().gaps().size();
            case FINDING -> audit.findings().size();
        };
        return IntStream.range(0, count)
                .mapToObj(i -> new Thing(audit, target, i))
                .toList();
    }

    /** The thing itself; what holds it; what it holds; or all of that kind in its report. */
    List<Thing> related(Target home) {
        if (home == target) {
            return List.of(this);
        }
        return of(audit, home).stream()
                .filter(other -> target.within(home) ? isIn(other) : !home.within(target) || other.isIn(this))
                .toList();
    }

    private boolean isIn(Thing big) {
        return switch (big.target) {
            case REPORT -> true;
            case SENTENCE -> sentenceIndex() == big.index;
            case SECTION -> {
                int section = sectionIndex();
                while (section >= 0 && section != big.index) {
                    section = audit.report().outline().sections().get(section).parent();
                }
                yield section == big.index;
            }
            default -> false;
        };
    }

    private int sentenceIndex() {
        return switch (target) {
            case FIGURE -> figure().sentence();
            case GAP -> gap().sentence();
            case FINDING ->
                audit.report().sentences().stream()
                        .filter(s -> s.span().start() <= finding().span().start()
                                && finding().span().start() < s.span().end())
                        .map(Sentence::index)
                        .findFirst()
                        .orElse(-1);
            default -> -1;
        };
    }

    private int sectionIndex() {
        return switch (target) {
            case FIGURE -> figure().section();
            case GAP -> gap().section();
            case FINDING -> finding().section();
            case SENTENCE ->
                audit.report()
                        .outline()
                        .sectionAt(audit.report().sentences().get(index).from())
                        .map(Section::index)
                        .orElse(-1);
            default -> -1;
        };
    }

    Figure figure() {
        return audit.facts().figures().get(index);
    }

    private Gap gap() {
        return audit.facts().gaps().get(index);
    }

    private Finding finding() {
        return audit.findings().get(index);
    }

    Section section() {
        return audit.report().outline().sections().get(index);
    }

    /** The sentences whose words are the thing's own. */
    Stream<Sentence> sentences() {
        List<Sentence> sentences = audit.report().sentences();
        return switch (target) {
            case REPORT -> sentences.stream();
            case SENTENCE -> Stream.of(sentences.get(index));
            case SECTION -> sentences.stream().filter(s -> new Thing(audit, Target.SENTENCE, s.index()).isIn(this));
            default -> sentenceIndex() < 0 ? Stream.of() : Stream.of(sentences.get(sentenceIndex()));
        };
    }

    /** What stands in a field in which words are looked for. */
    Stream<String> texts(QueryField field) {
        String clean = audit.report().text();
        return switch (field) {
            case OWN ->
                target == Target.REPORT
                        ? Stream.of(clean, audit.source().text())
                        : sentences().map(s -> clean.substring(s.from(), s.to()));
            case TEXT -> Stream.of(clean, audit.source().text());
            case SENTENCE -> sentences().map(s -> clean.substring(s.from(), s.to()));
            case FILE -> Stream.of(audit.source().name());
            case TITLE -> audit.report().metadata().title().stream();
            case ISSUER -> audit.report().metadata().issuer().stream();
            case NUMBER -> audit.report().metadata().documentNumber().stream();
            case SECTION -> Stream.of(section().label() + section().heading());
            case SUBJECT -> figure().subject().map(Figure.Phrase::text).stream();
            case MESSAGE -> Stream.of(finding().message().zh());
            default -> throw new AssertionError(field);
        };
    }

    /** What a field of names holds. */
    Stream<String> values(QueryField field) {
        return switch (field) {
            case ID -> Stream.of(audit.source().id());
            case GENRE -> Stream.of(audit.report().genre().name());
            case MISSING ->
                audit.findings().stream()
                        .filter(f -> f.rule().equals("section/missing"))
                        .map(f -> String.valueOf(f.data().get("role")));
            case ROLE -> Stream.of(section().role().map(r -> r.name()).orElse("other"));
            case KIND -> target == Target.GAP ? gap().kind().stream() : Stream.of(figure().kind());
            case UNIT ->
                target == Target.GAP
                        ? gap().unit().stream()
                        : Stream.of(figure().quantity().unit());
            case APPROX -> Stream.of(figure().quantity().approx().id());
            case NATURE -> Stream.of(figure().nature().id());
            case CHANGE -> figure().change().stream();
            case SLOT -> Stream.of(gap().slot());
            case FORM -> Stream.of(gap().form());
            case RULE -> Stream.of(finding().rule());
            case SEVERITY -> Stream.of(finding().severity().id());
            default -> throw new AssertionError(field);
        };
    }

    /** The path of its place, from the province down. */
    List<String> path(QueryField field) {
        Optional<Place> own = target == Target.FIGURE ? figure().place() : Optional.empty();
        Optional<Place> its = field == QueryField.PLACE
                ? own
                : own.or(() -> audit.report().metadata().region());
        return its.map(Place::path).orElse(List.of());
    }

    /** The time that it is about. */
    Optional<Period> time() {
        Optional<Period> own = target == Target.FIGURE ? figure().period() : Optional.empty();
        Optional<Period> reports = own.or(() -> audit.report().metadata().period());
        return target == Target.FIGURE
                ? reports
                : reports.or(() -> audit.report().metadata().date().map(d -> Period.of(d, d)));
    }

    /** The number of a field of counts. */
    long count(QueryField field) {
        return switch (field) {
            case CHARS -> audit.source().text().length();
            case SECTIONS -> audit.report().outline().sections().size();
            case FIGURES -> audit.facts().figures().size();
            case GAPS -> audit.facts().gaps().size();
            case FINDINGS -> audit.findings().size();
            case ERRORS -> findings("error");
            case WARNINGS -> findings("warning");
            case LEVEL -> section().level();
            default -> throw new AssertionError(field);
        };
    }

    private long findings(String severity) {
        return audit.findings().stream()
                .filter(f -> f.severity().id().equals(severity))
                .count();
    }
}
