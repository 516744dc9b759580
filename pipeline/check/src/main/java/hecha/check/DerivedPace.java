package hecha.check;

import hecha.dictionary.RelationForm;
import hecha.model.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Means over the calendar: what a year, a half or a quarter brought, for each of its months or days. */
final class DerivedPace implements Derivation {
    /** Days and months of a year that has no number; a leap year is a third of a per cent longer. */
    private static final int YEAR_DAYS = 365;

    private static final int YEAR_MONTHS = 12;

    private final RelationForm words;
    private final RelationForm means;

    DerivedPace(CheckContext context) {
        words = context.relation("derived");
        means = context.relation("mean");
    }

    @Override
    public List<Candidate> candidates(List<Term> terms, Term derived) {
        String lead = Marks.bare(derived.lead());
        boolean months = says("by_month", lead);
        boolean days = says("by_day", lead);
        if (months == days || derived.number().isRate()) {
            return List.of();
        }
        List<Term> levels = Derivation.levels(terms, derived, 1);
        if (levels.isEmpty()) {
            return List.of();
        }
        Term total = levels.get(0);
        int parts = months ? months(total) : days(total);
        if (parts < 2
                || !total.unit().equals(derived.unit())
                || total.cue() >= 0
                || !total.isLevel()
                || total.isPlanned() != derived.isPlanned()
                || !speaksOf(derived, total)) {
            return List.of();
        }
        Pace pace = new Pace(total, parts, months ? Signs.MONTHS : Signs.DAYS, derived);
        BigDecimal computed = pace.computed().orElseThrow();
        // 全年进馆84.48万人次，日均2400人次: of the days that it was open
        BigDecimal stated = derived.value().orElseThrow();
        boolean open = days && stated.compareTo(computed) > 0 && !Slip.isOfDigits(stated, computed);
        return List.of(new Candidate(pace, computed, false, !open));
    }

    private boolean says(String list, String lead) {
        return means.words(list).anyIn(lead);
    }

    /** How many whole months the time of the total has; 0 where that is not told. */
    private int months(Term total) {
        Optional<Period> period = closed(total);
        if (period.isEmpty()) {
            String lead = Marks.bare(total.lead());
            return isOfYear(total)
                    ? YEAR_MONTHS
                    : means.words("spans").stream()
                            .map(span -> span.split("=", 2))
                            .filter(sides -> lead.contains(sides[0]))
                            .mapToInt(sides -> Integer.parseInt(sides[1]))
                            .findFirst()
                            .orElse(0);
        }
        LocalDate from = period.get().from().orElseThrow();
        LocalDate end = period.get().to().orElseThrow().plusDays(1);
        return from.getDayOfMonth() == 1 && end.getDayOfMonth() == 1 ? (int) ChronoUnit.MONTHS.between(from, end) : 0;
    }

    private int days(Term total) {
        return closed(total)
                .map(period -> (int) ChronoUnit.DAYS.between(
                        period.from().orElseThrow(), period.to().orElseThrow().plusDays(1)))
                .orElse(isOfYear(total) ? YEAR_DAYS : 0);
    }

    private static Optional<Period> closed(Term total) {
        return total.figure()
                .period()
                .filter(period -> period.from().isPresent() && period.to().isPresent());
    }

    private boolean isOfYear(Term total) {
        return says("of_year", Marks.bare(total.lead()));
    }

    /** 月均356万立方米 behind 供水量, 日均出车25次 behind 出车: it names nothing that the total does not. */
    private boolean speaksOf(Term derived, Term total) {
        String lead =
                means.words("by_day").removedFrom(means.words("by_month").removedFrom(Marks.bare(derived.lead())));
        String name = words.words("empty").removedFrom(means.words("said").removedFrom(lead));
        return name.isEmpty() || (total.lead() + total.tail()).contains(name);
    }
}
