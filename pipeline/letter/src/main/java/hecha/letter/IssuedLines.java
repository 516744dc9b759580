package hecha.letter;

import hecha.audit.table.KeptTable;
import hecha.model.Message;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The office's own record of every line that went out in a run: {@code 发出清单.csv}. */
public final class IssuedLines {
    /** The file's name, in the folder of the results. */
    public static final String FILE = "发出清单.csv";

    private static final List<String> COLUMNS =
            List.of("批次", "轮次", "单位", "材料", "序", "位置", "原文", "要填什么", ListWorkbook.KEY);

    private final Map<String, Line> lines;
    private final Map<String, List<Identity>> lists = new HashMap<>();

    /**
     * A line that went out.
     *
     * @param file the path of its report, which no other report of the batch has
     */
    public record Line(Identity identity, String file, String place, String words, String want) {}

    private IssuedLines(Map<String, Line> lines) {
        this.lines = lines;
        lines.values()
                .forEach(line -> lists.computeIfAbsent(Replies.list(line.identity()), k -> new ArrayList<>())
                        .add(line.identity()));
    }

    /** Begins the record of what goes out in a run. */
    public static KeptTable begin(Writer to) throws IOException {
        return new KeptTable(to, COLUMNS);
    }

    /** Adds what goes to {@code unit} to a record that was begun. */
    public static void add(UnitReturn unit, KeptTable record) throws IOException {
        for (ReportReturn report : unit.reports()) {
            for (Asked asked : report.asked()) {
                record.row(List.of(
                        unit.batch(),
                        unit.round(),
                        unit.unit(),
                        report.path(),
                        asked.number(),
                        asked.place(),
                        asked.words(),
                        asked.want(),
                        asked.identity().encoded()));
            }
        }
    }

    /**
     * @param name of the file, for messages
     * @throws BrokenRosterException which names every row that cannot be taken
     */
    public static IssuedLines read(String name, byte[] bytes) throws BrokenRosterException {
        CsvRows table = CsvRows.read(name, bytes, COLUMNS);
        Map<String, Line> lines = new LinkedHashMap<>();
        List<Message> faults = new ArrayList<>();
        for (CsvRows.Row row : table.rows()) {
            Optional<Identity> identity = Identity.parse(row.get(ListWorkbook.KEY));
            if (identity.isEmpty()) {
                faults.add(CsvRows.fault(
                        name,
                        row.line(),
                        "识别码被改动，请用 audit 写出的原文件",
                        "the identity was changed; take the file that audit wrote"));
                continue;
            }
            lines.put(
                    identity.get().encoded(),
                    new Line(identity.get(), row.get("材料"), row.get("位置"), row.get("原文"), row.get("要填什么")));
        }
        if (!faults.isEmpty()) {
            throw new BrokenRosterException(faults);
        }
        return new IssuedLines(lines);
    }

    /** The line of this identity. */
    public Optional<Line> find(Identity identity) {
        return Optional.ofNullable(lines.get(identity.encoded()));
    }

    /** Every line. */
    public List<Line> all() {
        return List.copyOf(lines.values());
    }

    /** The lines of the list that {@code identity} is of. */
    public List<Identity> ofList(Identity identity) {
        return lists.getOrDefault(Replies.list(identity), List.of());
    }

    /** Why a line is none of these. */
    public Optional<Message> foreign(Identity identity) {
        if (lines.containsKey(identity.encoded())) {
            return Optional.empty();
        }
        String zh = "批次“" + identity.batch() + "”第" + identity.round() + "轮发给“" + identity.addressee() + "”的清单，不是这次发出的";
        String en = "of batch “" + identity.batch() + "”, round " + identity.round() + ", for “" + identity.addressee()
                + "”: not of this run";
        return Optional.of(new Message(zh, en));
    }
}
