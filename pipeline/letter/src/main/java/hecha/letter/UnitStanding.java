package hecha.letter;

import hecha.letter.RosterLog.Entry;
import hecha.letter.RosterLog.Event;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * How a unit stands on a day, by the roster and what the log tells of it.
 *
 * @param round the last round in which it sent anything; 0 where it sent nothing
 * @param received how many reports of it have come, counted once over the rounds
 * @param open how many lines of its lists are still open
 * @param listed whether the roster has it
 */
public record UnitStanding(
        String unit,
        State state,
        int round,
        int received,
        int expected,
        int open,
        Optional<LocalDate> deadline,
        String contact,
        boolean listed) {
    /** States, in the order of the work. */
    public enum State {
        NOT_IN("未报"),
        OVERDUE("逾期"),
        TO_LOOK("待审"),
        RETURNED("退回"),
        ANSWERED("已回"),
        ACCEPTED("可收");

        private final String zh;

        State(String zh) {
            this.zh = zh;
        }

        public String zh() {
            return zh;
        }
    }

    /** Every unit of the roster in its order, then those that only the log knows. */
    public static List<UnitStanding> of(Roster roster, RosterLog log, String batch, LocalDate today) {
        Map<String, List<Entry>> byUnit = new LinkedHashMap<>();
        roster.units().forEach(unit -> byUnit.put(unit.name(), new ArrayList<>()));
        for (Entry entry : log.all()) {
            if (entry.batch().equals(batch)) {
                byUnit.computeIfAbsent(entry.unit(), k -> new ArrayList<>()).add(entry);
            }
        }
        List<UnitStanding> standings = new ArrayList<>();
        byUnit.forEach((unit, entries) -> standings.add(standing(unit, roster.find(unit), entries, today)));
        return standings;
    }

    private static UnitStanding standing(String unit, Optional<Roster.Unit> row, List<Entry> entries, LocalDate today) {
        Map<Integer, Map<String, Entry>> rounds = new TreeMap<>();
        int round = 0;
        int lastReport = -1;
        int lastAnswer = -1;
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            if (entry.event() == Event.ANSWERED) {
                lastAnswer = entry.round() >= round ? i : lastAnswer;
            } else {
                round = Math.max(round, entry.round());
                lastReport = i;
                rounds.computeIfAbsent(entry.round(), k -> new LinkedHashMap<>())
                        .put(stem(entry.report()), entry);
            }
        }
        List<Entry> current = current(rounds);
        int expected = row.map(Roster.Unit::expected).orElse(1);
        boolean returned = current.stream().anyMatch(e -> e.event() == Event.RETURNED);
        boolean look = current.stream().anyMatch(e -> e.event() == Event.TO_LOOK);
        boolean answered = returned && lastAnswer > lastReport;
        Optional<LocalDate> due = returned
                ? current.stream()
                        .filter(e -> e.event() == Event.RETURNED)
                        .flatMap(e -> e.deadline().stream())
                        .max(LocalDate::compareTo)
                        .or(() -> row.flatMap(Roster.Unit::deadline))
                : row.flatMap(Roster.Unit::deadline);
        boolean late = due.isPresent() && today.isAfter(due.get());
        boolean missing = current.size() < expected;
        State state;
        if (answered) {
            state = State.ANSWERED;
        } else if (returned || missing) {
            state = late ? State.OVERDUE : returned ? State.RETURNED : State.NOT_IN;
        } else {
            state = look ? State.TO_LOOK : State.ACCEPTED;
        }
        int open = answered
                ? entries.get(lastAnswer).open() + entries.get(lastAnswer).asked()
                : current.stream()
                        .filter(e -> e.event() == Event.RETURNED)
                        .mapToInt(Entry::wanted)
                        .sum();
        return new UnitStanding(
                unit,
                state,
                round,
                current.size(),
                expected,
                open,
                due,
                row.map(Roster.Unit::contact).orElse(""),
                row.isPresent());
    }

    /**
     * What counts of each report now: the last word of it. A report that went back is replaced by one of the same name in
     * a later round, and where none has its name, by one of the later round that replaces no other.
     */
    private static List<Entry> current(Map<Integer, Map<String, Entry>> rounds) {
        Map<String, Entry> current = new LinkedHashMap<>();
        rounds.forEach((round, entries) -> {
            Set<String> fresh = new LinkedHashSet<>(entries.keySet());
            fresh.removeAll(current.keySet());
            List<String> back = current.entrySet().stream()
                    .filter(e -> e.getValue().event() == Event.RETURNED && !entries.containsKey(e.getKey()))
                    .map(Map.Entry::getKey)
                    .toList();
            back.stream().limit(fresh.size()).forEach(current::remove);
            current.putAll(entries);
        });
        return List.copyOf(current.values());
    }

    private static String stem(String file) {
        int dot = file.lastIndexOf('.');
        return dot > file.lastIndexOf('/') + 1 ? file.substring(0, dot) : file;
    }
}
