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
        boolean years = says("by_year", lead);
        if ((months ? 1 : 0) + (days ? 1 : 0) + (years ? 1 : 0) != 1
                || derived.number().isRate()) {
            return List.of();
        }
        List<Term> levels = Derivation.levels(terms, derived, 1);
        if (levels.isEmpty()) {
            return List.of();
        }
        Term total = levels.get(0);
        int parts = years ? years(total) : months ? months(total) : days(total);
        if (parts < 2
                || !total.unit().equals(derived.unit())
                || total.cue() >= 0
                || !total.isLevel()
                || total.isPlanned() != derived.isPlanned()
                || !speaksOf(derived, total)) {
            return List.of();
        }
        String part = years ? Signs.YEAR_WORD : months ? Signs.MONTHS : Signs.DAYS;
        Pace pace = new Pace(total, parts, part, derived);
        BigDecimal computed = pace.computed().orElseThrow();
        // 全年进馆84.48万人次，日均2400人次: of the days that it was open
        BigDecimal stated = derived.value().orElseThrow();
        boolean open = days && stated.compareTo(computed) > 0 && !Slip.isOfDigits(stated, computed);
        return List.of(new Candidate(pace, computed, false, !open));
    }

    private boolean says(String list, String lead) {
        return means.words(list).anyIn(lead);
    }

    /** 3 of 三年累计培训: how many years the words say that the total is of; 0 where they do not. */
    private int years(Term total) {
        String lead = Marks.bare(total.lead());
        for (int at = lead.indexOf(Signs.YEAR); at > 0; at = lead.indexOf(Signs.YEAR, at + 1)) {
            int from = at;
            while (from > 0 && at - from < 2 && Labels.value(lead.substring(from - 1, at)) > 0) {
                from--;
            }
            boolean whole = means.words("of_years").anyAt(lead, at + 1)
                    && (from == 0 || (lead.charAt(from - 1) != Signs.ORDINAL && !Marks.isDigit(lead.charAt(from - 1))));
            if (from < at && whole) {
                return Labels.value(lead.substring(from, at));
            }
        }
        return 0;
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
        String lead = Marks.bare(total.lead());
        return says("of_year", lead) || means.words("yearly").anyBegins(lead);
    }

    /** 月均356万立方米 behind 供水量, 日均出车25次 behind 出车: it names nothing that the total does not. */
    private boolean speaksOf(Term derived, Term total) {
        String lead =
                means.words("by_day").removedFrom(means.words("by_month").removedFrom(Marks.bare(derived.lead())));
        lead = means.words("by_year").removedFrom(lead);
        String name = words.words("empty").removedFrom(means.words("said").removedFrom(lead));
        return name.isEmpty() || (total.lead() + total.tail()).contains(name);
    }
}
