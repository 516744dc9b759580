package hecha.audit;

import hecha.audit.Decision.Kind;
import hecha.audit.Decision.Subject;
import hecha.audit.table.KeptTable;
import hecha.text.CellText;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.QuoteMode;

/**
 * What the people of an office decided of findings, one row after the other in {@code decisions.csv}, which only grows. Of
 * each person the last word on a finding counts. Where one says that it stands and another that it does not, the
 * disagreement is open, and the finding counts until they agree.
 */
public final class Decisions {
    /** The first line of the file. */
    public static final List<String> COLUMNS =
            List.of("编号", "日期", "经办人", "决定", "文件", "规则", "证据", "原文", "理由", "到期日", "撤销编号");

    /** No decisions. */
    public static final Decisions NONE = new Decisions(List.of(), List.of());

    private final List<Decision> all;
    private final List<Integer> lines;
    private final Map<Subject, List<Integer>> standing = new LinkedHashMap<>();

    private Decisions(List<Decision> all, List<Integer> lines) {
        this.all = List.copyOf(all);
        this.lines = List.copyOf(lines);
        Set<String> undone = new HashSet<>();
        all.stream().filter(d -> d.kind() == Kind.UNDONE).forEach(d -> undone.add(d.undoes()));
        for (int i = 0; i < all.size(); i++) {
            Decision decision = all.get(i);
            if (decision.kind() != Kind.UNDONE && !undone.contains(decision.id())) {
                standing.computeIfAbsent(decision.subject(), k -> new ArrayList<>())
                        .add(i);
            }
        }
    }

    /**
     * Reads the file.
     *
     * @param name of the file, for messages
     * @param rules the rules that there are
     * @throws BrokenFileException where a column or a value is missing or cannot be understood
     */
    public static Decisions parse(String name, String text, Collection<String> rules) throws BrokenFileException {
        List<Decision> all = new ArrayList<>();
        List<Integer> lines = new ArrayList<>();
        String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
        int line = 1;
        try (CSVParser parser = CSVFormat.RFC4180
                .builder()
                .setIgnoreSurroundingSpaces(true)
                .setIgnoreEmptyLines(false)
                .get()
                .parse(new StringReader(plain))) {
            Map<String, Integer> columns = new LinkedHashMap<>();
            for (CSVRecord row : parser) {
                if (row.stream().allMatch(String::isBlank)) {
                    line = (int) parser.getCurrentLineNumber() + 1;
                    continue;
                }
                if (columns.isEmpty()) {
                    columns.putAll(columns(name, line, row));
                } else {
                    all.add(decision(name, line, row, columns, rules));
                    lines.add(line);
                }
                line = (int) parser.getCurrentLineNumber() + 1;
            }
        } catch (UncheckedIOException | IOException e) {
            throw new BrokenFileException(name, line, "不是规范的 CSV（引号没有配对）", "no well-formed CSV (unpaired quotes)");
        }
        return new Decisions(all, lines);
    }

    private static Map<String, Integer> columns(String name, int line, CSVRecord row) throws BrokenFileException {
        Map<String, Integer> columns = new LinkedHashMap<>();
        for (int i = 0; i < row.size(); i++) {
            columns.put(row.get(i).strip(), i);
        }
        for (String column : COLUMNS) {
            if (!columns.containsKey(column)) {
                throw new BrokenFileException(
                        name,
                        line,
                        "审定记录缺少“" + column + "”一列，第一行应为：" + String.join(",", COLUMNS),
                        "the decisions have no column “" + column + "”; the first line is "
                                + String.join(",", COLUMNS));
            }
        }
        return columns;
    }

    private static Decision decision(
            String name, int line, CSVRecord row, Map<String, Integer> columns, Collection<String> rules)
            throws BrokenFileException {
        Map<String, String> cells = new LinkedHashMap<>();
        columns.forEach((column, at) ->
                cells.put(column, at < row.size() ? KeptTable.plain(row.get(at).strip()) : ""));
        String said = cells.getOrDefault("决定", "");
        Kind kind = null;
        for (Kind one : Kind.values()) {
            kind = one.zh().equals(said) || one.en().equals(said) ? one : kind;
        }
        if (kind == null) {
            throw new BrokenFileException(name, line, "“决定”应为 成立、误报、豁免、备注 或 撤销", "a decision is 成立, 误报, 豁免, 备注 or 撤销");
        }
        String rule = cells.getOrDefault("规则", "");
        if (kind != Kind.UNDONE && !rules.contains(rule)) {
            throw new BrokenFileException(name, line, "没有规则“" + rule + "”", "there is no rule “" + rule + "”");
        }
        for (String column : kind == Kind.UNDONE ? List.of("经办人", "撤销编号") : List.of("编号", "经办人", "文件", "证据")) {
            if (cells.getOrDefault(column, "").isEmpty()) {
                throw new BrokenFileException(name, line, "“" + column + "”没有填", "“" + column + "” is empty");
            }
        }
        if (kind.removes() && cells.getOrDefault("理由", "").isEmpty()) {
            throw new BrokenFileException(name, line, "“理由”没有填", "“理由” is empty");
        }
        Optional<LocalDate> date = Waivers.day(name, line, cells.getOrDefault("日期", ""));
        return new Decision(
                cells.getOrDefault("编号", ""),
                date.orElse(LocalDate.EPOCH),
                cells.getOrDefault("经办人", ""),
                kind,
                cells.getOrDefault("文件", ""),
                rule,
                cells.getOrDefault("证据", ""),
                cells.getOrDefault("原文", ""),
                cells.getOrDefault("理由", ""),
                Waivers.day(name, line, cells.getOrDefault("到期日", "")),
                cells.getOrDefault("撤销编号", ""));
    }

    /** Rows as the file has them, each ended by a line break. */
    public static String rows(List<Decision> decisions) {
        StringBuilder text = new StringBuilder();
        try (CSVPrinter rows = new CSVPrinter(
                text, CSVFormat.RFC4180.builder().setQuoteMode(QuoteMode.ALL).get())) {
            for (Decision d : decisions) {
                rows.printRecord(Stream.of(
                                d.id(),
                                d.date().equals(LocalDate.EPOCH) ? "" : d.date(),
                                d.person(),
                                d.kind().zh(),
                                d.file(),
                                d.rule(),
                                d.evidence(),
                                d.words(),
                                d.reason(),
                                d.expires().map(Object.class::cast).orElse(""),
                                d.undoes())
                        .map(Decisions::kept));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** The first line of the file. */
    public static String head() {
        return String.join(",", COLUMNS) + "\r\n";
    }

    /** On one line, and kept as it is by a spreadsheet; days stay days. */
    private static Object kept(Object cell) {
        if (!(cell instanceof String text)) {
            return cell;
        }
        return Objects.requireNonNull(CellText.safe(String.valueOf(
                KeptTable.safe(text.replace('\r', ' ').replace('\n', ' ').strip()))));
    }

    /** All rows, in the order of the file. */
    public List<Decision> all() {
        return all;
    }

    /** What was decided of a finding and not taken back, in the order of the file. */
    public List<Decision> of(Subject subject) {
        return standing.getOrDefault(subject, List.of()).stream().map(all::get).toList();
    }

    /** The last word of each person who ruled on a finding, in the order of their first. */
    public List<Decision> lastWords(Subject subject) {
        Map<String, Decision> last = new LinkedHashMap<>();
        of(subject).stream().filter(d -> d.kind().rules()).forEach(d -> last.put(d.person(), d));
        return List.copyOf(last.values());
    }

    /** Whether one says that a finding stands and another that it does not. */
    public boolean disagreed(Subject subject) {
        List<Decision> last = lastWords(subject);
        return last.stream().anyMatch(d -> d.kind() == Kind.STANDS)
                && last.stream().anyMatch(d -> d.kind().removes());
    }

    /** The findings of which there is an open disagreement, in the order of the file. */
    public List<Subject> disagreements() {
        return standing.keySet().stream().filter(this::disagreed).toList();
    }

    /** The false alarms that nobody denies, one for each finding. */
    public List<Decision> falseAlarms() {
        List<Decision> alarms = new ArrayList<>();
        for (Subject subject : standing.keySet()) {
            List<Decision> last = lastWords(subject);
            if (!disagreed(subject)) {
                last.stream()
                        .filter(d -> d.kind() == Kind.FALSE_ALARM)
                        .findFirst()
                        .ifPresent(alarms::add);
            }
        }
        return alarms;
    }

    /** What of the decisions takes findings out of judgement. */
    public List<Waiver> waivers() {
        List<Waiver> waivers = new ArrayList<>();
        for (Map.Entry<Subject, List<Integer>> entry : standing.entrySet()) {
            List<Decision> last = lastWords(entry.getKey());
            Optional<Decision> removing =
                    last.stream().filter(d -> d.kind().removes()).reduce((a, b) -> b);
            if (removing.isEmpty() || disagreed(entry.getKey())) {
                continue;
            }
            Decision decision = removing.get();
            String people = String.join("、", last.stream().map(Decision::person).toList());
            String reason = (decision.kind() == Kind.FALSE_ALARM ? "误报：" : "") + decision.reason();
            waivers.add(new Waiver(
                    -lines.get(all.lastIndexOf(decision)),
                    decision.file(),
                    decision.rule(),
                    decision.evidence(),
                    reason,
                    people,
                    decision.expires()));
        }
        return waivers;
    }
}
