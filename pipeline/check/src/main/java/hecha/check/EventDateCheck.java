package hecha.check;

import hecha.dictionary.RulePage;
import hecha.text.Dates;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Holds the date by which an event is told again against the one that it took place on: 6月12日召开动员大会。6月21日动员大会以来. */
public final class EventDateCheck implements Check {
    private static final String RULE = "date/inconsistent";
    /** So far behind its date an event may be named that takes place on it. */
    private static final int REACH = 30;
    /** So far behind its date an event is named that is told again. */
    private static final int NEAR = 12;

    /** An event with the date that stands before it. */
    private record Event(Dates.Written date, String name, int to) {
        String digits() {
            return Integer.toString(date.month().orElse(0)) + date.day().orElse(0);
        }

        boolean isOn(Event other) {
            return digits().equals(other.digits());
        }

        /** Whether the digits of one date in another order make the other. */
        boolean isTurned(Event other) {
            return Arrays.equals(
                    digits().chars().sorted().toArray(),
                    other.digits().chars().sorted().toArray());
        }
    }

    @Override
    public void check(CheckContext context, Consumer<FindingDraft> findings) {
        RulePage rule = context.rule(RULE);
        List<Event> told = new ArrayList<>();
        for (Dates.Written date : context.dates()) {
            if (date.month().isEmpty() || date.day().isEmpty() || date.impossible()) {
                continue;
            }
            Optional<Event> again = again(rule, context.text(), date);
            if (again.isPresent()) {
                List<Event> before = told.stream()
                        .filter(event -> event.name().equals(again.get().name()))
                        .toList();
                if (before.size() == 1 && isSlip(rule, before.get(0), again.get())) {
                    findings.accept(draft(context, before.get(0), again.get()));
                }
            } else {
                heldOn(rule, context.text(), date).ifPresent(told::add);
            }
        }
    }

    private static boolean isSlip(RulePage rule, Event one, Event other) {
        boolean years = one.date().year().isEmpty()
                || other.date().year().isEmpty()
                || one.date().year().equals(other.date().year());
        boolean once = rule.words("events-once").contains(one.name())
                && one.date().month().equals(other.date().month());
        return years && !one.isOn(other) && (once || one.isTurned(other));
    }

    /** 6月21日动员大会以来: the event right behind its date, and words that speak of it as known. */
    private static Optional<Event> again(RulePage rule, String text, Dates.Written date) {
        int most = Math.min(text.length(), date.to() + NEAR);
        for (int at = date.to(); at < most && !Marks.partsClauses(text.charAt(at)); at++) {
            String name = name(rule, text, at);
            int to = at + name.length();
            if (!name.isEmpty()) {
                boolean known = !rule.words("known").longestAt(text, to).isEmpty();
                String between = text.substring(date.to(), at);
                boolean verb =
                        rule.words("held").anyIn(between) && !rule.words("of").anyEnds(between);
                return known && !verb ? Optional.of(new Event(date, name, to)) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** 6月12日召开动员大会. */
    private static Optional<Event> heldOn(RulePage rule, String text, Dates.Written date) {
        int most = Math.min(text.length(), date.to() + REACH);
        for (int at = date.to(); at < most && !Marks.isStop(text.charAt(at)); at++) {
            String name = name(rule, text, at);
            if (!name.isEmpty()) {
                String around = text.substring(date.to(), Math.min(text.length(), at + name.length() + NEAR));
                return rule.words("held").anyIn(around)
                        ? Optional.of(new Event(date, name, at + name.length()))
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static String name(RulePage rule, String text, int at) {
        String once = rule.words("events-once").longestAt(text, at);
        String often = rule.words("events").longestAt(text, at);
        return once.length() >= often.length() ? once : often;
    }

    private static FindingDraft draft(CheckContext context, Event first, Event again) {
        String words = context.text().substring(again.date().from(), again.to());
        return FindingDraft.of(RULE, again.date().from(), again.to(), context.sectionAt(again.to()), words)
                .as("event")
                .with("date", words)
                .saying("event", first.name())
                .saying(
                        "first",
                        context.text()
                                .substring(first.date().from(), first.date().to()));
    }
}
