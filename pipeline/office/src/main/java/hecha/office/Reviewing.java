package hecha.office;

import hecha.audit.Judge;
import hecha.audit.ReviewSheet;
import hecha.audit.Reviewer;
import hecha.audit.RubricStanding;
import hecha.check.RubricCoverage;
import hecha.dictionary.Dictionary;
import hecha.dictionary.Rubric;
import hecha.model.Audit;
import java.util.Optional;

/**
 * Makes the review sheet of each report as the office has set: judged, laid beside its profile, held against the rubric.
 * Several threads may use one.
 */
public final class Reviewing {
    private final Judge judge;
    private final Reviewer reviewer;
    private final Optional<Rubric> rubric;
    private final RubricCoverage coverage;

    public Reviewing(Judging office) {
        Dictionary dictionary = office.dictionary();
        judge = office.judge();
        reviewer = new Reviewer(dictionary, office.config().profile());
        rubric = office.config().rubric();
        coverage = new RubricCoverage(dictionary);
    }

    public ReviewSheet sheet(Audit audit) {
        return reviewer.review(audit, judge.judge(audit), rubric.map(r -> held(coverage.hold(r, audit.facts()))));
    }

    private static Reviewer.Rubric held(RubricCoverage.Held held) {
        return new Reviewer.Rubric(
                held.rubric().title(),
                held.lines().stream()
                        .map(line -> new RubricStanding.Found(
                                line.item().number(),
                                line.item().indicator(),
                                line.item().content(),
                                line.item().score(),
                                line.suggested(),
                                line.state().text(),
                                line.note(),
                                line.evidence().stream()
                                        .map(RubricCoverage.Evidence::span)
                                        .toList()))
                        .toList());
    }
}
