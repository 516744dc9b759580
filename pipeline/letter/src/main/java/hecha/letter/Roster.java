package hecha.letter;

import hecha.audit.table.KeptTable;
import hecha.model.Message;
import hecha.text.Dates;
import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The units that are to report, from {@code units.csv}, which people keep in a spreadsheet. Only 单位 must be filled in;
 * columns of their own stay theirs.
 */
public final class Roster {
    static final String UNIT = "单位";
    static final String ALIASES = "简称";
    static final String CONTACT = "联系人";
    static final String DEADLINE = "期限";
    static final String EXPECTED = "应报";
    private static final List<String> COLUMNS = List.of(UNIT, ALIASES, CONTACT, DEADLINE, EXPECTED, "备注");
    private static final int MOST_REPORTS = 1000;

    private final List<Unit> units;

    /**
     * A unit.
     *
     * @param aliases other names that its files and reports have for it
     * @param contact of the unit; empty if not known
     * @param deadline the last day on which its reports are in time
     * @param expected how many reports it owes, at least 1
     */
    public record Unit(String name, List<String> aliases, String contact, Optional<LocalDate> deadline, int expected) {
        public Unit {
            aliases = List.copyOf(aliases);
        }

        List<String> names() {
            List<String> names = new ArrayList<>(aliases);
            names.add(0, name);
            return names;
        }
    }

    private Roster(List<Unit> units) {
        this.units = List.copyOf(units);
    }

    public List<Unit> units() {
        return units;
    }

    public Optional<Unit> find(String name) {
        return units.stream().filter(unit -> unit.name().equals(name)).findFirst();
    }

    /**
     * @param name of the file, for messages
     * @throws BrokenRosterException which names every row that cannot be taken
     */
    public static Roster read(String name, byte[] bytes) throws BrokenRosterException {
        CsvRows table = CsvRows.read(name, bytes, List.of(UNIT));
        List<Message> faults = new ArrayList<>();
        List<Unit> units = new ArrayList<>();
        Map<String, Integer> lines = new TreeMap<>();
        for (CsvRows.Row row : table.rows()) {
            String unit = row.get(UNIT);
            if (unit.isEmpty()) {
                faults.add(CsvRows.fault(
                        name, row.line(), "“单位”没有填，请填上或删去这一行", "“单位” is empty; fill it in or delete the row"));
                continue;
            }
            Set<String> names = new LinkedHashSet<>(List.of(row.get(ALIASES).split("[、，,;；/\\s]+")));
            names.remove("");
            names.remove(unit);
            List<String> all = new ArrayList<>(names);
            all.add(unit);
            for (String one : all) {
                Integer before = lines.putIfAbsent(one, row.line());
                if (before != null) {
                    faults.add(CsvRows.fault(
                            name,
                            row.line(),
                            "“" + one + "”与第" + before + "行重复，请只留一行",
                            "“" + one + "” is also in line " + before + "; keep one of them"));
                }
            }
            units.add(new Unit(
                    unit,
                    List.copyOf(names),
                    row.get(CONTACT),
                    deadline(name, row, faults),
                    expected(name, row, faults)));
        }
        if (!faults.isEmpty()) {
            throw new BrokenRosterException(faults);
        }
        return new Roster(units);
    }

    private static Optional<LocalDate> deadline(String name, CsvRows.Row row, List<Message> faults) {
        String text = row.get(DEADLINE);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<LocalDate> day = day(text);
        if (day.isEmpty()) {
            faults.add(CsvRows.fault(
                    name,
                    row.line(),
                    "期限“" + text + "”应写成 2026-12-31",
                    "“" + text + "” is no day; write it as 2026-12-31"));
        }
        return day;
    }

    /** A day written {@code 2026-03-01}, {@code 2026/3/1}, {@code 2026.3.1} or {@code 2026年3月1日}. */
    public static Optional<LocalDate> day(String text) {
        return Dates.whole(text.strip().replace('.', '-')).flatMap(Dates.Written::whole);
    }

    private static int expected(String name, CsvRows.Row row, List<Message> faults) {
        String text = row.get(EXPECTED);
        if (text.isEmpty()) {
            return 1;
        }
        String digits =
                text.endsWith("份") ? text.substring(0, text.length() - 1).strip() : text;
        boolean number = !digits.isEmpty() && digits.chars().allMatch(c -> c >= '0' && c <= '9') && digits.length() < 5;
        if (number && Integer.parseInt(digits) >= 1 && Integer.parseInt(digits) <= MOST_REPORTS) {
            return Integer.parseInt(digits);
        }
        faults.add(CsvRows.fault(
                name,
                row.line(),
                "应报“" + text + "”应是份数，写成 1 到 1000 的数字",
                "“" + text + "” is no count of reports; write a number from 1 to 1000"));
        return 1;
    }

    /**
     * Writes a draft of the table from what a first batch holds, to be looked through by people.
     *
     * @param counts how many reports each unit sent
     * @param basis what each unit was told by
     */
    public static void draft(Map<String, Integer> counts, Map<String, String> basis, Writer to) throws IOException {
        List<List<?>> rows = new ArrayList<>();
        counts.forEach((unit, count) -> {
            if (!unit.equals(UnitFinder.UNKNOWN)) {
                rows.add(List.of(unit, "", "", "", count, "由" + basis.getOrDefault(unit, "") + "起草，请核对"));
            }
        });
        KeptTable.write(to, COLUMNS, rows);
    }
}
