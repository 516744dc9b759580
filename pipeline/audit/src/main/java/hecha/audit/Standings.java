package hecha.audit;

import hecha.audit.ReviewSheet.FigureStanding;
import hecha.audit.ReviewSheet.FigureState;
import hecha.audit.ReviewSheet.SectionStanding;
import hecha.audit.ReviewSheet.SectionState;
import hecha.dictionary.Profile;
import hecha.model.Approx;
import hecha.model.Audit;
import hecha.model.Figure;
import hecha.model.Finding;
import hecha.model.Gap;
import hecha.model.Label;
import hecha.model.Section;
import hecha.model.Severity;
import hecha.model.Span;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Lays a report beside its profile: how each section and figure that is expected fares. */
final class Standings {
    /** The rule by which a section is missing. */
    static final String MISSING = "section/missing";

    private static final int QUOTES = 3;

    private final Audit audit;
    private final Judgement judgement;
    private final Evidence evidence;

    Standings(Audit audit, Judgement judgement, Evidence evidence) {
        this.audit = audit;
        this.judgement = judgement;
        this.evidence = evidence;
    }

    /**
     * What the checks found missing, out of place or too short is so where that counts; what is missing and accepted has a
     * state of its own. The rest is judged by role and heading.
     */
    List<SectionStanding> sections(Profile profile) {
        List<Section> all = audit.report().outline().sections();
        List<SectionStanding> standings = new ArrayList<>();
        for (Profile.Part part : profile.parts()) {
            List<Section> serving =
                    all.stream().filter(section -> serves(part, section)).toList();
            SectionState state;
            if (found(MISSING, part.role(), true)) {
                state = missing(part.role()) ? SectionState.MISSING : SectionState.UNCLEAR;
            } else if (found(MISSING, part.role(), false)) {
                state = SectionState.ACCEPTED;
            } else if (found("section/order", part.role(), true)) {
                state = SectionState.MISPLACED;
            } else if (found("section/empty", part.role(), true)) {
                state = SectionState.WEAK;
            } else if (!serving.isEmpty()) {
                state = SectionState.PRESENT;
            } else {
                state = part.required() ? SectionState.WEAK : SectionState.ABSENT;
            }
            List<Section> outermost = outermost(serving);
            standings.add(new SectionStanding(
                    part.title(),
                    part.role(),
                    part.required(),
                    state,
                    outermost.stream().map(Standings::name).toList(),
                    outermost.stream().findFirst().map(s -> evidence.where(s.span())),
                    outermost.stream().mapToInt(s -> s.to() - s.from()).sum(),
                    (int) audit.facts().figures().stream()
                            .filter(f -> within(f.span(), outermost))
                            .count(),
                    (int) judgement.blanks().stream()
                            .filter(g -> within(g.span(), outermost))
                            .count()));
        }
        return standings;
    }

    List<FigureStanding> figures(Profile profile) {
        BitSet counting = new BitSet();
        judgement.blanks().forEach(gap -> counting.set(gap.index()));
        List<FigureStanding> standings = new ArrayList<>();
        for (Profile.Wanted wanted : profile.figures()) {
            List<Figure> given = audit.facts().figures().stream()
                    .filter(f -> f.kind().equals(wanted.kind()) && stands(wanted, f.section()))
                    .toList();
            List<Gap> left = audit.facts().gaps().stream()
                    .filter(g -> g.kind().filter(wanted.kind()::equals).isPresent() && stands(wanted, g.section()))
                    .toList();
            List<Gap> blank =
                    left.stream().filter(gap -> counting.get(gap.index())).toList();
            FigureState state = state(given, left, blank);
            List<Quote> quotes = new ArrayList<>();
            given.stream().limit(QUOTES).forEach(f -> quotes.add(quote(f.span(), f.subject())));
            blank.stream()
                    .limit(QUOTES - quotes.size())
                    .forEach(g -> quotes.add(new Quote(evidence.where(g.span()), evidence.gaps(List.of(g)))));
            Optional<Figure> single =
                    given.stream().findFirst().filter(f -> given.size() == 1 && state == FigureState.GIVEN);
            standings.add(new FigureStanding(
                    wanted.title(),
                    wanted.kind(),
                    state,
                    quotes,
                    given.size(),
                    blank.size(),
                    single.flatMap(f -> f.quantity().value()),
                    single.map(f -> f.quantity().unit()).orElse("")));
        }
        return standings;
    }

    /**
     * @param left the blanks for the figure
     * @param blank those of them that count
     */
    private static FigureState state(List<Figure> given, List<Gap> left, List<Gap> blank) {
        if (given.isEmpty() && blank.isEmpty()) {
            return left.isEmpty() ? FigureState.ABSENT : FigureState.ACCEPTED;
        }
        if (given.isEmpty()) {
            return FigureState.BLANK;
        }
        return given.stream().allMatch(f -> f.quantity().approx() != Approx.EXACT)
                ? FigureState.VAGUE
                : FigureState.GIVEN;
    }

    private Quote quote(Span span, Optional<Figure.Phrase> subject) {
        Span around = subject.map(s -> s.span().join(span))
                .filter(joined -> joined.length() <= 60)
                .orElse(span);
        return new Quote(
                evidence.where(span),
                Excerpt.of(audit.source().text(), around, List.of(new Excerpt.Marked(span, Excerpt.Mark.FIGURE))));
    }

    /** Whether the section is missing by more than a hint. */
    private boolean missing(String role) {
        return judgement.open().stream()
                .map(CheckedFinding::finding)
                .anyMatch(finding ->
                        isMissingSection(finding) && role.equals(finding.data().get("role")));
    }

    /** Whether a finding holds figures against each other. */
    static boolean holdsFigures(Finding finding) {
        return Category.of(finding.rule()) == Category.CONTRADICTION;
    }

    /** Whether a finding says that a section is missing, by more than a hint. */
    static boolean isMissingSection(Finding finding) {
        return finding.rule().equals(MISSING) && finding.severity().atLeast(Severity.WARNING);
    }

    private boolean found(String rule, String role, boolean open) {
        for (CheckedFinding checked : judgement.findings()) {
            Finding finding = checked.finding();
            if (checked.open() == open
                    && finding.rule().equals(rule)
                    && role.equals(finding.data().get("role"))) {
                return true;
            }
        }
        return false;
    }

    private static boolean serves(Profile.Part part, Section section) {
        return Stream.concat(section.role().map(Label::name).stream(), section.topic().stream())
                        .anyMatch(part.roles()::contains)
                || part.headings().stream().anyMatch(section.heading()::contains);
    }

    /** Whether the section or one that holds it has a role that is asked for. */
    private boolean stands(Profile.Wanted wanted, int section) {
        if (wanted.roles().isEmpty()) {
            return true;
        }
        List<Section> all = audit.report().outline().sections();
        for (int i = section; i >= 0; i = all.get(i).parent()) {
            if (all.get(i)
                    .role()
                    .map(Label::name)
                    .filter(wanted.roles()::contains)
                    .isPresent()) {
                return true;
            }
        }
        return false;
    }

    private List<Section> outermost(List<Section> serving) {
        List<Section> all = audit.report().outline().sections();
        Set<Integer> indices = new HashSet<>();
        serving.forEach(s -> indices.add(s.index()));
        List<Section> outermost = new ArrayList<>();
        for (Section section : serving) {
            boolean held = false;
            for (int i = section.parent(); i >= 0 && !held; i = all.get(i).parent()) {
                held = indices.contains(i);
            }
            if (!held) {
                outermost.add(section);
            }
        }
        return outermost;
    }

    private static boolean within(Span span, List<Section> sections) {
        return sections.stream().anyMatch(section -> section.span().contains(span));
    }

    private static String name(Section section) {
        String name = (section.label() + section.heading()).strip();
        return name.isEmpty() ? "（末段）" : name;
    }
}
