package hecha.audit;

import hecha.audit.ReviewSheet.Blank;
import hecha.audit.ReviewSheet.Contradiction;
import hecha.dictionary.Dictionary;
import hecha.dictionary.Profile;
import hecha.model.Audit;
import hecha.model.Figure;
import hecha.model.Finding;
import hecha.model.Gap;
import hecha.model.Label;
import hecha.model.Message;
import hecha.model.Metadata;
import hecha.model.Period;
import hecha.model.Place;
import hecha.model.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Makes the review sheet of a report that was judged: lays it beside its profile, and quotes what it stands on. */
public final class Reviewer {
    private final Dictionary dictionary;
    private final Terms terms;
    private final Optional<Profile> profile;

    /**
     * @param profile the profile that all reports were held against; empty for the one of each report's genre
     */
    public Reviewer(Dictionary dictionary, Optional<Profile> profile) {
        this.dictionary = dictionary;
        this.terms = new Terms(dictionary);
        this.profile = profile;
    }

    public ReviewSheet review(Audit audit, Judgement judgement) {
        return review(audit, judgement, Optional.empty());
    }

    /** What a rubric says of a report. */
    public record Rubric(String title, List<RubricStanding.Found> lines) {
        public Rubric {
            lines = List.copyOf(lines);
        }
    }

    public ReviewSheet review(Audit audit, Judgement judgement, Optional<Rubric> rubric) {
        Evidence evidence = new Evidence(audit, judgement.blanks());
        Optional<Profile> held = profile.or(() -> dictionary
                .profiles()
                .forReport(
                        audit.report().genre().name(),
                        audit.report().outline().title().orElse("")));
        Standings standings = new Standings(audit, judgement, evidence);
        Metadata metadata = audit.report().metadata();
        Label genre = audit.report().genre();
        return new ReviewSheet(
                audit.source().name(),
                audit.source().id(),
                metadata.title().or(() -> audit.report().outline().title()).orElse(""),
                metadata.issuer()
                        .or(() -> metadata.region().map(Place::name))
                        .or(metadata::regionAsWritten)
                        .orElse(""),
                new ReviewSheet.Genre(genre.name(), terms.genre(genre.name()), genre.confidence()),
                held.map(Profile::title),
                metadata.period().map(Reviewer::period).orElse(new Message("", "")),
                audit.source().text().length(),
                audit.source().charset(),
                audit.source().undecodable().size(),
                ruling(judgement.ruling(), rubric.isPresent()),
                waived(judgement, evidence),
                held.map(standings::sections).orElse(List.of()),
                held.map(standings::figures).orElse(List.of()),
                contradictions(judgement, evidence),
                blanks(judgement, evidence),
                audit.facts().figures().size(),
                rubric.map(r -> standing(r, evidence)));
    }

    private static RubricStanding standing(Rubric rubric, Evidence evidence) {
        return new RubricStanding(
                rubric.title(),
                rubric.lines().stream()
                        .map(found -> new RubricStanding.Line(
                                found,
                                found.evidence().stream()
                                        .map(span -> new Quote(evidence.where(span), evidence.plain(span)))
                                        .toList()))
                        .toList());
    }

    /** What a rubric leaves open is not said twice: it stands beside the rubric where that is shown. */
    private static Ruling ruling(Ruling ruling, boolean withRubric) {
        if (!withRubric) {
            return ruling;
        }
        List<Item> notes = new ArrayList<>();
        for (Item note : ruling.notes()) {
            if (note.category() != Category.RUBRIC) {
                notes.add(note.numbered(notes.size() + 1));
            }
        }
        return new Ruling(ruling.verdict(), ruling.reason(), ruling.policy(), ruling.counts(), ruling.items(), notes);
    }

    private static List<ReviewSheet.Waived> waived(Judgement judgement, Evidence evidence) {
        List<ReviewSheet.Waived> waived = new ArrayList<>();
        for (CheckedFinding checked : judgement.waived()) {
            Waiver waiver = checked.waiver().orElseThrow();
            waived.add(new ReviewSheet.Waived(
                    evidence.where(checked.finding().span()),
                    checked.finding().message(),
                    checked.finding().rule(),
                    waiver.reason(),
                    waiver.approvedBy(),
                    waiver.expires().map(LocalDate::toString).orElse("")));
        }
        return waived;
    }

    private static List<Contradiction> contradictions(Judgement judgement, Evidence evidence) {
        List<Contradiction> contradictions = new ArrayList<>();
        for (CheckedFinding checked : judgement.open()) {
            Finding finding = checked.finding();
            if (!Standings.holdsFigures(finding)) {
                continue;
            }
            Map<Integer, List<Figure>> bySentence = new TreeMap<>();
            for (Figure figure : finding.figures()) {
                bySentence
                        .computeIfAbsent(figure.sentence(), k -> new ArrayList<>())
                        .add(figure);
            }
            List<Quote> quotes = new ArrayList<>();
            bySentence.forEach((sentence, figures) -> {
                List<Span> spans =
                        figures.stream().map(Figure::span).distinct().sorted().toList();
                quotes.add(new Quote(evidence.where(spans.get(0)), evidence.words(sentence, spans)));
            });
            if (quotes.isEmpty()) {
                quotes.add(new Quote(evidence.where(finding.span()), evidence.words(finding.span())));
            }
            contradictions.add(new Contradiction(finding.severity(), finding.message(), quotes, finding.rule()));
        }
        return contradictions;
    }

    private List<Blank> blanks(Judgement judgement, Evidence evidence) {
        Map<List<String>, List<Where>> places = new LinkedHashMap<>();
        for (Gap gap : judgement.blanks()) {
            places.computeIfAbsent(List.of(gap.slot(), gap.unit().orElse("")), k -> new ArrayList<>())
                    .add(evidence.where(gap.span()));
        }
        List<Blank> blanks = new ArrayList<>();
        places.forEach((key, where) -> blanks.add(new Blank(
                key.get(0), terms.slot(key.get(0)), Optional.of(key.get(1)).filter(u -> !u.isEmpty()), where)));
        blanks.sort((a, b) -> b.places().size() - a.places().size());
        return blanks;
    }

    private static Message period(Period period) {
        String from = period.from().map(LocalDate::toString).orElse("");
        String to = period.to().map(LocalDate::toString).orElse("");
        return new Message(from + " 至 " + to, from + " to " + to);
    }
}
