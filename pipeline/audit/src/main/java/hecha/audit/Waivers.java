package hecha.audit;

import hecha.model.Audit;
import hecha.model.Finding;
import hecha.model.Sentence;
import hecha.model.Span;
import hecha.text.Intervals;
import hecha.text.NearestWord;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.PatternSyntaxException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** The faults that somebody accepted as they are, from a table that people keep in a spreadsheet. */
public final class Waivers {
    /** A column of the table, by its name in either language. */
    private enum Column {
        FILE("文件", "file"),
        RULE("规则", "rule"),
        EVIDENCE("证据", "evidence"),
        REASON("理由", "reason"),
        APPROVED_BY("批准人", "approved by"),
        EXPIRES("到期日", "expires");

        private final String zh;
        private final String en;

        Column(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }
    }

    /** No waivers. */
    public static final Waivers NONE = new Waivers(List.of());

    private final List<Waiver> waivers;
    private final Map<Waiver, PathMatcher> patterns;

    private Waivers(List<Waiver> waivers) {
        this.waivers = List.copyOf(waivers);
        patterns = new HashMap<>();
        for (Waiver waiver : waivers) {
            if (waiver.file().contains("*") || waiver.file().contains("?")) {
                patterns.put(waiver, FileSystems.getDefault().getPathMatcher("glob:" + waiver.file()));
            }
        }
    }

    /**
     * Reads the table.
     *
     * @param name the name of its file, for messages
     * @param rules the rules that there are
     * @throws BrokenFileException where a column or a value is missing or cannot be understood
     */
    public static Waivers parse(String name, String text, Collection<String> rules) throws BrokenFileException {
        List<Waiver> waivers = new ArrayList<>();
        String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
        int line = 1;
        try (CSVParser parser = CSVFormat.RFC4180
                .builder()
                .setIgnoreEmptyLines(false)
                .setIgnoreSurroundingSpaces(true)
                .get()
                .parse(new StringReader(plain))) {
            Map<Column, Integer> columns = null;
            for (CSVRecord row : parser) {
                if (isBlank(row)) {
                    line = (int) parser.getCurrentLineNumber() + 1;
                    continue;
                }
                if (columns == null) {
                    columns = columns(name, line, row);
                } else {
                    waivers.add(waiver(name, line, row, columns, rules));
                }
                line = (int) parser.getCurrentLineNumber() + 1;
            }
        } catch (UncheckedIOException | IOException e) {
            throw new BrokenFileException(name, line, "不是规范的 CSV（引号没有配对）", "no well-formed CSV (unpaired quotes)");
        }
        return new Waivers(waivers);
    }

    private static boolean isBlank(CSVRecord row) {
        return row.stream().allMatch(String::isBlank);
    }

    private static Map<Column, Integer> columns(String name, int line, CSVRecord row) throws BrokenFileException {
        Map<Column, Integer> columns = new EnumMap<>(Column.class);
        for (int i = 0; i < row.size(); i++) {
            String title = row.get(i).strip().toLowerCase(Locale.ROOT).replace('_', ' ');
            for (Column column : Column.values()) {
                if (title.equals(column.zh) || title.equals(column.en)) {
                    columns.put(column, i);
                }
            }
        }
        for (Column column : Column.values()) {
            if (!columns.containsKey(column) && column != Column.EXPIRES) {
                throw new BrokenFileException(
                        name,
                        line,
                        "第一行应写明各列：文件,规则,证据,理由,批准人,到期日；缺少“" + column.zh + "”",
                        "the first line must name the columns file,rule,evidence,reason,approved by,expires; “"
                                + column.en + "” is missing");
            }
        }
        return columns;
    }

    private static Waiver waiver(
            String name, int line, CSVRecord row, Map<Column, Integer> columns, Collection<String> rules)
            throws BrokenFileException {
        Map<Column, String> values = new EnumMap<>(Column.class);
        for (Column column : Column.values()) {
            Integer index = columns.get(column);
            String value = index == null || index >= row.size()
                    ? ""
                    : plain(row.get(index).strip());
            if (value.isEmpty() && column != Column.EXPIRES) {
                throw new BrokenFileException(
                        name,
                        line,
                        "“" + column.zh + "”没有填" + (column == Column.EVIDENCE ? "（全部证据写 *）" : ""),
                        "“" + column.en + "” is empty" + (column == Column.EVIDENCE ? " (write * for all)" : ""));
            }
            values.put(column, value);
        }
        String rule = values.getOrDefault(Column.RULE, "");
        if (!rule.equals(Waiver.ALL) && !rules.contains(rule)) {
            throw new BrokenFileException(
                    name,
                    line,
                    "没有规则“" + rule + "”，最接近的是 " + NearestWord.to(rule, rules).orElse(""),
                    "there is no rule “" + rule + "”; the nearest is "
                            + NearestWord.to(rule, rules).orElse(""));
        }
        String file = tidy(values.getOrDefault(Column.FILE, ""));
        try {
            FileSystems.getDefault().getPathMatcher("glob:" + file);
        } catch (PatternSyntaxException e) {
            throw new BrokenFileException(name, line, "文件模式“" + file + "”有误", "“" + file + "” is no pattern of files");
        }
        return new Waiver(
                line,
                file,
                rule,
                values.getOrDefault(Column.EVIDENCE, ""),
                values.getOrDefault(Column.REASON, ""),
                values.getOrDefault(Column.APPROVED_BY, ""),
                day(name, line, values.getOrDefault(Column.EXPIRES, "")));
    }

    /** Without the apostrophe that keeps a spreadsheet from making a number or a formula of a text. */
    private static String plain(String cell) {
        return cell.startsWith("'") ? cell.substring(1) : cell;
    }

    /** A day written {@code 2026-03-01}, {@code 2026/3/1}, {@code 2026.3.1} or {@code 2026年3月1日}. */
    static Optional<LocalDate> day(String name, int line, String text) throws BrokenFileException {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        int[] parts = new int[3];
        int part = 0;
        boolean digit = false;
        boolean good = text.length() <= 12;
        for (int i = 0; i < text.length() && good; i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9' && part < 3) {
                parts[part] = parts[part] * 10 + c - '0';
                digit = true;
            } else if ("-/.年月日".indexOf(c) >= 0 && digit) {
                part++;
                digit = false;
            } else {
                good = false;
            }
        }
        part += digit ? 1 : 0;
        try {
            if (good && part == 3) {
                return Optional.of(LocalDate.of(parts[0], parts[1], parts[2]));
            }
        } catch (DateTimeException e) {
            good = false;
        }
        throw new BrokenFileException(
                name, line, "到期日“" + text + "”应写成 2026-12-31", "“" + text + "” is no day; write it as 2026-12-31");
    }

    /** These waivers and others, such as those that were decided on a page. */
    public Waivers with(List<Waiver> others) {
        List<Waiver> all = new ArrayList<>(waivers);
        all.addAll(others);
        return new Waivers(all);
    }

    public List<Waiver> all() {
        return waivers;
    }

    /** The waivers for reports with this name. */
    public List<Waiver> forReport(String name) {
        String tidy = tidy(name);
        return waivers.stream().filter(waiver -> isOf(waiver, tidy)).toList();
    }

    private boolean isOf(Waiver waiver, String name) {
        PathMatcher pattern = patterns.get(waiver);
        if (pattern != null) {
            for (int at = 0; at >= 0; ) {
                if (pattern.matches(Path.of(name.substring(at)))) {
                    return true;
                }
                int slash = name.indexOf('/', at);
                at = slash < 0 || slash + 1 == name.length() ? -1 : slash + 1;
            }
            return false;
        }
        return name.equals(waiver.file()) || name.endsWith("/" + waiver.file());
    }

    /** Whether {@code waiver} speaks of {@code finding}. */
    static boolean covers(Waiver waiver, Audit audit, Finding finding) {
        if (!waiver.rule().equals(Waiver.ALL) && !waiver.rule().equals(finding.rule())) {
            return false;
        }
        if (waiver.evidence().equals(Waiver.ALL)
                || waiver.evidence().equals(finding.data().get("fingerprint"))) {
            return true;
        }
        String words = bare(sentence(audit, finding.span())
                .join(finding.span())
                .of(audit.source().text()));
        String messages = bare(finding.message().zh() + finding.message().en());
        for (String part : parts(waiver.evidence())) {
            if (!words.contains(part) && !messages.contains(part)) {
                return false;
            }
        }
        return true;
    }

    /** The runs of an evidence between ellipses: what is cut out in the output stays cut out when copied from it. */
    private static List<String> parts(String evidence) {
        List<String> parts = new ArrayList<>();
        int at = 0;
        while (at <= evidence.length()) {
            int cut = evidence.indexOf('…', at);
            int end = cut < 0 ? evidence.length() : cut;
            String part = bare(evidence.substring(at, end));
            if (!part.isEmpty()) {
                parts.add(part);
            }
            at = end + 1;
        }
        return parts;
    }

    private static Span sentence(Audit audit, Span place) {
        List<Sentence> sentences = audit.report().sentences();
        int holder = Intervals.holding(
                sentences, s -> s.span().start(), s -> s.span().end(), place.start());
        return holder < 0 ? place : sentences.get(holder).span();
    }

    /** Without white space and marks of line breaks, full-width forms in half width. */
    private static String bare(String text) {
        StringBuilder bare = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '！' && c <= '～') {
                bare.append((char) (c - 0xFEE0));
            } else if (!Character.isWhitespace(c) && c != '⏎' && c != '\u00A0' && c != '\uFEFF') {
                bare.append(c);
            }
        }
        return bare.toString();
    }

    private static String tidy(String name) {
        String slashes = name.replace('\\', '/');
        return slashes.startsWith("./") ? slashes.substring(2) : slashes;
    }
}
