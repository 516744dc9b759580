package hecha.letter;

import hecha.audit.table.KeptTable;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What happened to each unit over the rounds, one line each: a table beside the roster that is only ever added to, so that
 * what people wrote into it stays.
 */
public final class RosterLog {
    private static final List<String> COLUMNS =
            List.of("日期", "批次", "轮次", "单位", "事项", "材料", "编号", "期限", "应补", "已补", "申请", "仍欠", "说明");

    /** All that the program writes: what has no column would be lost. */
    private static final List<String> NEEDED = COLUMNS.subList(0, COLUMNS.size() - 1);

    private static final List<String> COUNTS = List.of("应补", "已补", "申请", "仍欠");

    private final Optional<CsvRows> table;
    private final List<Entry> entries;
    private final List<Entry> added = new ArrayList<>();

    /** What was told last of a report, or of an answer, in a round. */
    private final Map<Told, Entry> last = new HashMap<>();

    /** What came from each unit in each batch. */
    private final Map<List<String>, List<Entry>> sent = new HashMap<>();

    /** What happened. */
    public enum Event {
        ACCEPTED("报送·可收"),
        TO_LOOK("报送·待审"),
        RETURNED("报送·退回"),
        ANSWERED("回件");

        private final String zh;

        Event(String zh) {
            this.zh = zh;
        }
    }

    /**
     * A line.
     *
     * @param report the file's path below the input, or the name of the list that came back
     * @param id the short id of the report; empty for a list
     * @param wanted how many lines were asked for; {@code given} answered, {@code asked} asked to be waived, {@code open}
     */
    public record Entry(
            String date,
            String batch,
            int round,
            String unit,
            Event event,
            String report,
            String id,
            Optional<LocalDate> deadline,
            int wanted,
            int given,
            int asked,
            int open) {}

    private record Told(String batch, int round, String unit, String report, boolean answered) {
        static Told of(Entry entry) {
            return new Told(
                    entry.batch(), entry.round(), entry.unit(), entry.report(), entry.event() == Event.ANSWERED);
        }
    }

    private RosterLog(Optional<CsvRows> table, List<Entry> entries) {
        this.table = table;
        this.entries = List.copyOf(entries);
        entries.forEach(this::found);
    }

    private void found(Entry entry) {
        last.put(Told.of(entry), entry);
        if (entry.event() != Event.ANSWERED) {
            sent.computeIfAbsent(List.of(entry.batch(), entry.unit()), k -> new ArrayList<>())
                    .add(entry);
        }
    }

    private List<Entry> sent(String batch, String unit) {
        return sent.getOrDefault(List.of(batch, unit), List.of());
    }

    /** A log without lines. */
    public static RosterLog empty() {
        return new RosterLog(Optional.empty(), List.of());
    }

    /**
     * @param name of the file, for messages
     * @throws BrokenRosterException which names every row that cannot be taken
     */
    public static RosterLog read(String name, byte[] bytes) throws BrokenRosterException {
        CsvRows table = CsvRows.read(name, bytes, NEEDED);
        List<hecha.model.Message> faults = new ArrayList<>();
        List<Entry> entries = new ArrayList<>();
        for (CsvRows.Row row : table.rows()) {
            Optional<Event> event = event(row.get("事项"));
            int round = number(row.get("轮次"));
            Optional<LocalDate> deadline = Roster.day(row.get("期限"));
            List<String> odd =
                    COUNTS.stream().filter(column -> count(row.get(column)) < 0).toList();
            if (!odd.isEmpty() || (deadline.isEmpty() && !row.get("期限").isEmpty())) {
                String column = odd.isEmpty() ? "期限" : odd.get(0);
                faults.add(CsvRows.fault(
                        name,
                        row.line(),
                        column + "“" + row.get(column) + "”应是" + (odd.isEmpty() ? "日期，写成 2026-12-31" : "数字") + "；请改回",
                        "“" + row.get(column) + "” of " + column + " is no "
                                + (odd.isEmpty() ? "day; write it as 2026-12-31" : "number; mend it")));
                continue;
            }
            if (event.isEmpty() || round < 1 || row.get(Roster.UNIT).isEmpty()) {
                faults.add(CsvRows.fault(
                        name,
                        row.line(),
                        "事项应是 报送·可收、报送·待审、报送·退回、回件 之一，轮次应是数字，单位不能空；请改回或删去这一行",
                        "事项, 轮次 or 单位 is not as the program wrote it; mend or delete the row"));
                continue;
            }
            entries.add(new Entry(
                    row.get("日期"),
                    row.get("批次"),
                    round,
                    row.get(Roster.UNIT),
                    event.get(),
                    row.get("材料"),
                    row.get("编号"),
                    deadline,
                    count(row.get("应补")),
                    count(row.get("已补")),
                    count(row.get("申请")),
                    count(row.get("仍欠"))));
        }
        if (!faults.isEmpty()) {
            throw new BrokenRosterException(faults);
        }
        return new RosterLog(Optional.of(table), entries);
    }

    private static Optional<Event> event(String zh) {
        for (Event event : Event.values()) {
            if (event.zh.equals(zh)) {
                return Optional.of(event);
            }
        }
        return Optional.empty();
    }

    /** A count; none is 0, what is no number is below it. */
    private static int count(String text) {
        return text.isEmpty() ? 0 : number(text);
    }

    private static int number(String text) {
        boolean digits = !text.isEmpty() && text.length() < 9 && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits ? Integer.parseInt(text) : -1;
    }

    /** The batch that the last line speaks of. */
    public Optional<String> lastBatch() {
        List<Entry> all = added.isEmpty() ? entries : added;
        return all.isEmpty()
                ? Optional.empty()
                : Optional.of(all.get(all.size() - 1).batch());
    }

    /** The lines that were read and those that were added. */
    public List<Entry> all() {
        List<Entry> all = new ArrayList<>(entries);
        all.addAll(added);
        return all;
    }

    /** The round in which the unit's reports of these ids came, or would come now. */
    public int round(String batch, String unit, Set<String> ids) {
        int round = lastRound(batch, unit);
        Set<String> known = new LinkedHashSet<>();
        for (Entry entry : sent(batch, unit)) {
            if (entry.round() == round) {
                known.add(entry.id());
            }
        }
        return round > 0 && known.containsAll(ids) ? round : round + 1;
    }

    /** The last round of the unit; 0 where it has had none. */
    public int lastRound(String batch, String unit) {
        return sent(batch, unit).stream().mapToInt(Entry::round).max().orElse(0);
    }

    /** Adds a line, unless the last that was told of the same report in the same round says the same. */
    public void add(Entry entry) {
        Optional<Entry> before = Optional.ofNullable(last.get(Told.of(entry)));
        boolean same = before.isPresent()
                && before.get().event() == entry.event()
                && before.get().id().equals(entry.id())
                && before.get().deadline().equals(entry.deadline())
                && before.get().wanted() == entry.wanted()
                && before.get().given() == entry.given()
                && before.get().asked() == entry.asked()
                && before.get().open() == entry.open();
        if (!same) {
            added.add(entry);
            found(entry);
        }
    }

    /** Whether there is anything new to be written. */
    public boolean changed() {
        return !added.isEmpty();
    }

    /** The table as it was read, byte by byte, and the new lines at its end. */
    public byte[] bytes() throws IOException {
        List<Map<String, ?>> lines = new ArrayList<>();
        added.forEach(entry -> lines.add(line(entry)));
        if (table.isPresent()) {
            return table.get().with(lines);
        }
        StringWriter text = new StringWriter();
        KeptTable.write(
                text,
                COLUMNS,
                lines.stream()
                        .map(line -> COLUMNS.stream()
                                .map(column -> Optional.<Object>ofNullable(line.get(column))
                                        .orElse(""))
                                .toList())
                        .toList());
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static Map<String, Object> line(Entry entry) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("日期", Roster.day(entry.date()).<Object>map(day -> day).orElse(entry.date()));
        line.put("批次", entry.batch());
        line.put("轮次", entry.round());
        line.put(Roster.UNIT, entry.unit());
        line.put("事项", entry.event().zh);
        line.put("材料", entry.report());
        line.put("编号", entry.id());
        line.put("期限", entry.deadline().<Object>map(day -> day).orElse(""));
        line.put("应补", entry.wanted());
        line.put("已补", entry.given());
        line.put("申请", entry.asked());
        line.put("仍欠", entry.open());
        return line;
    }
}
