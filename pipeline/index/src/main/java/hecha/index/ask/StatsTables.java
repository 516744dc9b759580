package hecha.index.ask;

import hecha.index.Answer;
import hecha.index.IndexException;
import hecha.index.Peers;
import hecha.index.Row;
import hecha.index.Statistics;
import hecha.index.query.Column;
import hecha.index.query.Target;
import hecha.model.Message;
import hecha.record.Table.Note;
import hecha.text.WrittenValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The tables of {@code hecha stats} but for those in two dimensions. */
final class StatsTables {
    private static final Message FILE = new Message("文件", "file");

    private final String language;
    private final AnswerTable names;
    private final Consumer<Message> said;

    StatsTables(String language, AnswerTable names, Consumer<Message> said) {
        this.language = language;
        this.names = names;
        this.said = said;
    }

    /** A line for each group. */
    Grid measured(Answer answer, List<Column> by, Statistics.Groups groups, List<Note> notes) throws IndexException {
        boolean figures = answer.query().target() == Target.FIGURE;
        List<Message> head = new ArrayList<>();
        by.forEach(c -> head.add(new Message(c.zh(), c.id())));
        boolean kind = figures && !by.contains(Column.KIND);
        boolean unit = figures && !by.contains(Column.UNIT);
        if (kind) {
            head.add(new Message("类别", "kind"));
        }
        if (unit) {
            head.add(new Message("单位", "unit"));
        }
        head.add(new Message("条数", "count"));
        if (figures) {
            head.addAll(List.of(
                    new Message("合计", "sum"),
                    new Message("合计说明", "sum_note"),
                    new Message("最小", "min"),
                    new Message("中位数", "median"),
                    new Message("最大", "max"),
                    new Message("离群", "outliers"),
                    new Message("依据", "evidence")));
        }
        Grid grid = new Grid(language, notes, head);
        Answer places = answer.show(EnumSet.of(Column.FILE, Column.LINE, Column.CONTEXT));
        for (Statistics.Group group : groups.groups()) {
            grid.row(cells(places, by, group, true), cells(places, by, group, false));
        }
        left(said, groups.superseded(), groups.repeated());
        return grid;
    }

    /** Says what was not counted. */
    static void left(Consumer<Message> say, int superseded, int repeated) {
        if (superseded + repeated > 0) {
            say.accept(new Message(
                    "未计：重报之前的 " + superseded + " 个，与别处相同的 " + repeated + " 个",
                    "not counted: " + superseded + " of reports that were submitted again, " + repeated
                            + " that say what another one says"));
        }
    }

    private List<@Nullable Object> cells(Answer answer, List<Column> by, Statistics.Group group, boolean people)
            throws IndexException {
        List<@Nullable Object> row = new ArrayList<>();
        for (int i = 0; i < by.size(); i++) {
            String key = group.keys().get(i);
            row.add(people ? names.name(by.get(i), key) : key.isEmpty() ? null : key);
        }
        boolean figures = answer.query().target() == Target.FIGURE;
        if (figures && !by.contains(Column.KIND)) {
            row.add(people ? names.name(Column.KIND, group.kind()) : group.kind());
        }
        if (figures && !by.contains(Column.UNIT)) {
            row.add(group.unit());
        }
        row.add(group.count());
        if (figures) {
            row.add(group.sum().orElse(null));
            row.add(group.why().map(w -> w.in(language)).orElse(null));
            row.add(group.min().orElse(null));
            row.add(group.median().orElse(null));
            row.add(group.max().orElse(null));
            row.add(group.outliers().size());
            row.add(evidence(answer, group, people));
        }
        return row;
    }

    /** Where the greatest and least values stand, or those far off. */
    private String evidence(Answer answer, Statistics.Group group, boolean people) throws IndexException {
        List<String> places = new ArrayList<>();
        if (group.outliers().isEmpty()) {
            if (group.least().isPresent()) {
                places.add(say("最小 ", "min ") + place(answer, group.least().get(), people));
            }
            if (group.greatest().isPresent() && !group.greatest().equals(group.least())) {
                places.add(say("最大 ", "max ") + place(answer, group.greatest().get(), people));
            }
        } else {
            for (int row :
                    group.outliers().subList(0, Math.min(3, group.outliers().size()))) {
                places.add(say("离群 ", "outlier ") + place(answer, row, people));
            }
        }
        return String.join("；", places);
    }

    /** People know a file by its name and folder, however long the way to it is. */
    private static String place(Answer answer, int number, boolean people) throws IndexException {
        Row row = answer.row(number);
        String file = row.text(Column.FILE);
        boolean rooted = file.startsWith("/") || file.indexOf(':') == 1;
        int folder = file.lastIndexOf('/', file.lastIndexOf('/') - 1);
        return (people && rooted && folder >= 0 ? file.substring(folder + 1) : file) + ":" + row.text(Column.LINE) + " "
                + row.text(Column.CONTEXT);
    }

    /** Each content of each column with its number, the most frequent first. */
    Grid counted(Answer answer, List<Column> columns, List<Note> notes) throws IndexException {
        Grid grid = new Grid(
                language,
                notes,
                List.of(new Message("列", "column"), new Message("内容", "content"), new Message("条数", "count")));
        for (Column column : columns) {
            List<Map.Entry<String, Integer>> counts =
                    new ArrayList<>(answer.counts(column).entrySet());
            counts.sort(Comparator.comparingInt((Map.Entry<String, Integer> e) -> -e.getValue())
                    .thenComparing(Map.Entry::getKey));
            for (Map.Entry<String, Integer> count : counts) {
                String key = count.getKey();
                grid.row(
                        Arrays.asList(
                                say(column.zh(), column.id()),
                                key.isEmpty() ? say("（无）", "(none)") : names.name(column, key),
                                count.getValue()),
                        Arrays.asList(column.id(), key.isEmpty() ? null : key, count.getValue()));
            }
        }
        return grid;
    }

    /** What reports lack that their peers have. */
    Grid lacks(Answer answer, int percent, List<Note> notes) throws IndexException {
        Grid grid = new Grid(
                language,
                notes,
                List.of(
                        new Message("市", "city"),
                        new Message("县", "county"),
                        new Message("缺什么", "what"),
                        new Message("名称", "lacking"),
                        new Message("同级写了的", "having"),
                        new Message("同级", "peers"),
                        FILE));
        Answer places = answer.show(EnumSet.of(Column.CITY, Column.COUNTY, Column.FILE));
        for (Peers.Lack lack : Peers.lacks(answer, percent)) {
            Row row = places.row(lack.row());
            String what = lack.section() ? say("章节", "section") : say("指标", "measure");
            String name = lack.section() ? names.name(Column.ROLE, lack.name()) : lack.name();
            grid.row(
                    Arrays.asList(
                            row.cell(Column.CITY),
                            row.cell(Column.COUNTY),
                            what,
                            name,
                            lack.having(),
                            lack.peers(),
                            row.cell(Column.FILE)),
                    Arrays.asList(
                            row.cell(Column.CITY),
                            row.cell(Column.COUNTY),
                            lack.section() ? "section" : "measure",
                            lack.name(),
                            lack.having(),
                            lack.peers(),
                            row.cell(Column.FILE)));
        }
        if (grid.size() == 0 && answer.size() > 0) {
            said.accept(new Message(
                    "同级 " + percent + "% 以上写了的，这 " + answer.size() + " 份都写了",
                    "these " + answer.size() + " reports have all that " + percent + "% of their peers have"));
        }
        return grid;
    }

    /** The figures that lie far from those of their peers. */
    Grid outliers(Answer answer, List<Note> notes) throws IndexException {
        Grid grid = new Grid(
                language,
                notes,
                List.of(
                        new Message("市", "city"),
                        new Message("县", "county"),
                        new Message("年份", "year"),
                        new Message("指标", "measure"),
                        new Message("值", "amount"),
                        new Message("精确值", "value"),
                        new Message("同级中位数", "median"),
                        new Message("倍数", "times"),
                        new Message("同级", "peers"),
                        new Message("原文", "context"),
                        FILE,
                        new Message("行", "line")));
        Answer years = answer.show(EnumSet.of(
                Column.CITY,
                Column.COUNTY,
                Column.YEAR,
                Column.CONTEXT,
                Column.LINE,
                Column.UNIT,
                Column.AMOUNT,
                Column.FILE));
        for (Peers.Outlier outlier : Peers.outliers(answer)) {
            Row row = years.row(outlier.row());
            grid.row(Arrays.asList(
                    row.cell(Column.CITY),
                    row.cell(Column.COUNTY),
                    row.cell(Column.YEAR),
                    outlier.measure(),
                    WrittenValue.of(outlier.value(), row.text(Column.UNIT)),
                    outlier.value(),
                    outlier.median(),
                    outlier.times().orElse(null),
                    outlier.peers(),
                    row.cell(Column.CONTEXT),
                    row.cell(Column.FILE),
                    row.cell(Column.LINE)));
        }
        if (grid.size() == 0 && answer.size() > 0) {
            said.accept(new Message(
                    answer.size() + " 个数里没有与同级相差太远的", "none of " + answer.size() + " figures lies far from its peers"));
        }
        return grid;
    }

    private String say(String zh, String en) {
        return language.equals("en") ? en : zh;
    }
}
