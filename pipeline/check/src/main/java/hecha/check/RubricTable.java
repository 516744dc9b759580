package hecha.check;

import hecha.dictionary.Dictionary;
import hecha.dictionary.Rubric;
import hecha.dictionary.RulePage;
import hecha.model.Block;
import hecha.model.Report;
import hecha.model.Table;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the scored indicator table of a plan as a rubric: 测评项目、测评指标、测评内容（得4分）、测评方法、责任单位、完成时限. */
public final class RubricTable {
    private static final String RULE = "rubric/uncovered";
    private static final int LONGEST_NUMBER = 6;

    private final RulePage words;

    public RubricTable(Dictionary dictionary) {
        words = dictionary.rules().page(RULE);
    }

    /**
     * The rubric that {@code report} holds, empty where it has no scored items.
     *
     * @param name the name that the rubric gets
     */
    public Optional<Rubric> read(String name, Report report) {
        List<Rubric.Item> items = new ArrayList<>();
        for (Table table : report.outline().tables()) {
            items.addAll(items(report, table));
        }
        if (items.isEmpty()) {
            items.addAll(listed(report));
        }
        if (items.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Rubric(name, report.outline().title().orElse(name), stated(report.text()), items));
    }

    private List<Rubric.Item> items(Report report, Table table) {
        int content = column(table, "content");
        int score = column(table, "score");
        if (content < 0) {
            return List.of();
        }
        int group = column(table, "group");
        int indicator = column(table, "indicator");
        List<Rubric.Item> items = new ArrayList<>();
        String inGroup = "";
        String underIndicator = "";
        for (List<Optional<Table.Item>> row : table.rows()) {
            inGroup = cell(row, group).map(RubricTable::joined).orElse(inGroup);
            underIndicator = cell(row, indicator).map(RubricTable::joined).orElse(underIndicator);
            Optional<Table.Item> text = cell(row, content);
            if (text.isEmpty()) {
                continue;
            }
            List<String> methods = names(report, cell(row, column(table, "methods")), false);
            List<String> units = names(report, cell(row, column(table, "units")), true);
            Optional<String> deadline = cell(row, column(table, "deadline")).map(RubricTable::joined);
            List<Numbered> numbered = numbered(joined(text.get()), items.size() + 1);
            for (Numbered one : numbered) {
                List<BigDecimal> points = points(one.content());
                if (points.isEmpty() && numbered.size() == 1) {
                    points = cell(row, score)
                            .map(item -> points("（" + item.text() + "）"))
                            .orElse(List.of());
                }
                if (!points.isEmpty()) {
                    items.add(new Rubric.Item(
                            one.number(),
                            inGroup,
                            underIndicator,
                            content(one.content()),
                            points,
                            methods,
                            units,
                            deadline));
                }
            }
        }
        return items;
    }

    /** Items that stand as numbered paragraphs, each with its points. */
    private List<Rubric.Item> listed(Report report) {
        List<Rubric.Item> items = new ArrayList<>();
        for (Block block : report.outline().blocks()) {
            if (block.type() != Block.Type.PARAGRAPH && block.type() != Block.Type.HEADING) {
                continue;
            }
            String text = report.text().substring(block.from(), block.to()).strip();
            for (Numbered one : numbered(text, items.size() + 1)) {
                List<BigDecimal> points = points(one.content());
                if (one.labelled() && !points.isEmpty()) {
                    items.add(new Rubric.Item(
                            one.number(),
                            "",
                            "",
                            content(one.content()),
                            points,
                            List.of(),
                            List.of(),
                            Optional.empty()));
                }
            }
        }
        return items;
    }

    private int column(Table table, String list) {
        for (String word : words.words(list)) {
            for (int i = 0; i < table.header().size(); i++) {
                if (Marks.bare(table.header().get(i).text()).contains(word)) {
                    return i;
                }
            }
        }
        return -1;
    }

    private static Optional<Table.Item> cell(List<Optional<Table.Item>> row, int column) {
        return column < 0 || column >= row.size() ? Optional.empty() : row.get(column);
    }

    private static String joined(Table.Item item) {
        StringBuilder joined = new StringBuilder();
        item.text().chars().filter(c -> !Character.isWhitespace(c)).forEach(c -> joined.append((char) c));
        return joined.toString();
    }

    /** The names in a cell, one a line; a line that is no name by itself goes with the next (残 / 联). */
    private List<String> names(Report report, Optional<Table.Item> cell, boolean units) {
        List<String> names = new ArrayList<>();
        if (cell.isEmpty()) {
            return names;
        }
        StringBuilder open = new StringBuilder();
        String lines =
                report.text().substring(cell.get().from(), cell.get().to()).replace('、', '\n');
        for (String line : lines.lines().map(String::strip).toList()) {
            open.append(line);
            String name = open.toString();
            if (!name.isEmpty() && (!units || words.words("unitEndings").anyEnds(name))) {
                names.add(name);
                open.setLength(0);
            }
        }
        if (!open.isEmpty()) {
            names.add(open.toString());
        }
        return names;
    }

    private record Numbered(int number, boolean labelled, String content) {}

    /** The items of a cell, cut where the next number stands: 1.…；2.… */
    private static List<Numbered> numbered(String text, int next) {
        List<Numbered> found = new ArrayList<>();
        int number = next;
        int from = 0;
        boolean labelled = false;
        for (int at = 0; at < text.length(); at++) {
            int end = label(text, at);
            if (end < 0) {
                continue;
            }
            int value = Integer.parseInt(text.substring(at, end - 1));
            boolean follows = labelled ? value == number + 1 : at == 0;
            if (follows) {
                if (labelled) {
                    found.add(new Numbered(number, true, text.substring(from, at)));
                }
                number = value;
                labelled = true;
                from = end;
                at = end - 1;
            }
        }
        found.add(new Numbered(number, labelled, text.substring(from)));
        return found;
    }

    /** The end of a label such as {@code 12.} that begins at {@code at}, or -1. */
    private static int label(String text, int at) {
        int end = at;
        while (end < text.length() && end - at < 3 && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        boolean begins = at == 0 || (!Character.isLetterOrDigit(text.charAt(at - 1)) && text.charAt(at - 1) != '.');
        if (end == at || !begins || end >= text.length() || ".．、".indexOf(text.charAt(end)) < 0) {
            return -1;
        }
        boolean decimal = end + 1 < text.length() && Character.isDigit(text.charAt(end + 1));
        return decimal ? -1 : end + 1;
    }

    /** The points in brackets: （得4分）, （3分）. */
    private List<BigDecimal> points(String text) {
        List<BigDecimal> points = new ArrayList<>();
        for (int at = text.indexOf(Signs.POINT); at >= 0; at = text.indexOf(Signs.POINT, at + 1)) {
            int from = at;
            while (from > 0
                    && at - from < LONGEST_NUMBER
                    && ((text.charAt(from - 1) >= '0' && text.charAt(from - 1) <= '9')
                            || text.charAt(from - 1) == '.')) {
                from--;
            }
            boolean closes = at + 1 >= text.length() || Marks.isClosing(text.charAt(at + 1));
            boolean opens = from > 0
                    && (Marks.isOpening(text.charAt(from - 1))
                            || (words.words("score-verbs").contains(text.substring(from - 1, from))
                                    && from > 1
                                    && Marks.isOpening(text.charAt(from - 2))));
            if (from < at && closes && opens && text.charAt(from) != '.' && text.charAt(at - 1) != '.') {
                points.add(new BigDecimal(text.substring(from, at)));
            }
        }
        return points;
    }

    private static String content(String text) {
        String content = text.strip();
        while (!content.isEmpty() && "；;。，".indexOf(content.charAt(content.length() - 1)) >= 0) {
            content = content.substring(0, content.length() - 1);
        }
        return content;
    }

    /** The total that the text states: 满分100分, 总分100分. */
    private Optional<BigDecimal> stated(String text) {
        for (String word : words.words("totals")) {
            for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
                int from = at + word.length();
                String is = words.words("score-is").longestAt(text, from);
                while (!is.isEmpty()) {
                    from += is.length();
                    is = words.words("score-is").longestAt(text, from);
                }
                int end = from;
                while (end < text.length() && end - from < LONGEST_NUMBER && Character.isDigit(text.charAt(end))) {
                    end++;
                }
                if (end > from && end < text.length() && text.charAt(end) == Signs.POINT) {
                    return Optional.of(new BigDecimal(text.substring(from, end)));
                }
            }
        }
        return Optional.empty();
    }
}
