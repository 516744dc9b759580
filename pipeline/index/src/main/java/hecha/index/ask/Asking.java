package hecha.index.ask;

import hecha.index.Answer;
import hecha.index.IndexException;
import hecha.index.KeyWord;
import hecha.index.NothingFound;
import hecha.index.Pivot;
import hecha.index.Searchable;
import hecha.index.Statistics;
import hecha.index.query.Column;
import hecha.index.query.Query;
import hecha.index.query.QueryException;
import hecha.index.query.QueryParser;
import hecha.index.query.Target;
import hecha.index.query.Vocabulary;
import hecha.model.Message;
import hecha.record.Table.Note;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Answers searches and questions for statistics in one language: the one way from a question to a table. */
public final class Asking {
    /** Up to so many rows are asked for alone. */
    private static final int LONGEST_PAGE = 5000;

    private final Vocabulary vocabulary;
    private final String language;
    private final AnswerTable tables;

    /** @param language {@code zh} or {@code en} */
    public Asking(Vocabulary vocabulary, String language) {
        this.vocabulary = vocabulary;
        this.language = language;
        this.tables = new AnswerTable(vocabulary, language);
    }

    /** Reads a query that looks for {@code target}, or for what it says itself. */
    public Query read(String text, Optional<Target> target) throws Refusal {
        try {
            return new QueryParser(vocabulary).parse(text, target);
        } catch (QueryException e) {
            throw Refusal.of(e);
        }
    }

    /** A query that was kept together with what was typed besides. */
    public String join(String kept, String typed) throws Refusal {
        try {
            return new QueryParser(vocabulary).join(kept, typed);
        } catch (QueryException e) {
            throw Refusal.of(e);
        }
    }

    /** Reads the query of a search. */
    public Query read(SearchRequest request) throws Refusal {
        request.check();
        Query query = read(request.query(), target(request.of()));
        return query.columns().isEmpty() && request.allColumns() ? query.show(Column.all(query.target())) : query;
    }

    private static Optional<Target> target(Optional<String> name) throws Refusal {
        Optional<Target> target = name.flatMap(Target::named);
        if (name.isPresent() && target.isEmpty()) {
            throw Refusal.of(
                    "--of",
                    "--of：应为 reports sections sentences figures gaps findings 之一",
                    "--of: one of reports sections sentences figures gaps findings");
        }
        return target;
    }

    /** Searches. */
    public Found search(Searchable reports, SearchRequest request) throws Refusal, IndexException {
        Query query = read(request);
        boolean places = request.kwic() || query.order() == Query.Order.LEFT || query.order() == Query.Order.RIGHT;
        boolean page = request.limit().isPresent() && request.without().isEmpty() && !places;
        long rows = (long) request.offset() + request.limit().orElse(0);
        Answer answer = page && rows <= LONGEST_PAGE
                ? reports.first(query, (int) rows)
                : reports.search(query).without(request.without());
        List<KeyWord> keyWords = places ? answer.keyWords() : List.of();
        if (!places) {
            return rows(answer, request.offset(), request.limit());
        }
        int all = keyWords.size();
        int from = Math.min(request.offset(), all);
        int to = (int) Math.min(all, (long) from + request.limit().orElse(Integer.MAX_VALUE));
        return new Found(
                answer,
                keyWords,
                tables.keyWords(answer, keyWords, from, to),
                from,
                to,
                all,
                tables.closing(from, to, all, query.target(), places));
    }

    /** Rows of an answer as a search would have found them: {@code limit} of them, or all, from {@code offset} on. */
    public Found rows(Answer answer, int offset, Optional<Integer> limit) {
        int from = Math.min(offset, answer.size());
        int to = (int) Math.min(answer.size(), (long) from + limit.orElse(Integer.MAX_VALUE));
        return new Found(
                answer,
                List.of(),
                tables.table(answer, from, to),
                from,
                to,
                answer.size(),
                tables.closing(from, to, answer.size(), answer.query().target(), false));
    }

    /** The query of a question for statistics; of figures, unless something else is named. */
    public Query read(StatsRequest request) throws Refusal {
        request.check();
        if (request.lacking().isPresent()) {
            return read(request.query(), Optional.of(Target.REPORT));
        }
        if (request.outliers() || request.across().isPresent()) {
            return read(request.query(), Optional.of(Target.FIGURE));
        }
        Optional<Target> target = target(request.of());
        Query query = read(request.query(), target);
        boolean figures = target.isEmpty()
                && query.target() == Target.REPORT
                && request.facets().isEmpty();
        return figures ? read(request.query(), Optional.of(Target.FIGURE)) : query;
    }

    /** Counts and measures. */
    public Measured measure(Searchable reports, StatsRequest request) throws Refusal, IndexException {
        Query query = read(request);
        List<Column> by = columns(request.by(), query.target());
        List<Column> facets = columns(request.facets(), query.target());
        List<Column> across = columns(request.across().stream().toList(), query.target());
        Answer answer = reports.search(query).without(request.without());
        List<Message> said = new ArrayList<>();
        StatsTables stats = new StatsTables(language, tables, said::add);
        List<Note> notes = notes(answer);
        Optional<Pivot> pivot = Optional.empty();
        Optional<Statistics.Groups> groups = Optional.empty();
        Grid grid;
        if (request.lacking().isPresent()) {
            grid = stats.lacks(answer, request.lacking().get(), notes);
        } else if (request.outliers()) {
            grid = stats.outliers(answer, notes);
        } else if (!across.isEmpty()) {
            Pivot found = Pivot.of(answer, by, across.get(0), request.shown());
            Optional<String> since = request.since();
            if (since.isPresent()
                    && found.columns().indexOf(since.get()) < 0
                    && !found.columns().isEmpty()) {
                throw Refusal.of(
                        "--since",
                        "--since：横排的列里没有“" + since.get() + "”，有：" + String.join("、", found.columns()),
                        "--since: no column " + since.get() + "; there are: " + String.join(", ", found.columns()));
            }
            Pivot ordered =
                    request.rank().map(rank -> found.ranked(rank, since)).orElse(found);
            pivot = Optional.of(ordered);
            grid = new PivotTable(language, tables, ordered, by).grid(request, notes, said::add);
        } else if (facets.isEmpty()) {
            Statistics.Groups found = Statistics.of(answer, by);
            groups = Optional.of(found);
            grid = stats.measured(answer, by, found, notes);
        } else {
            grid = stats.counted(answer, facets, notes);
        }
        return new Measured(answer, grid.table(), grid.size(), said, pivot, groups);
    }

    /** The columns of these names. */
    private static List<Column> columns(List<String> names, Target target) throws Refusal {
        List<Column> columns = new ArrayList<>();
        for (String name : names) {
            Optional<Column> column = Column.named(name.strip()).filter(c -> c.isOf(target));
            if (column.isEmpty()) {
                List<Column> like = Column.all(target).stream()
                        .filter(c -> c.zh().contains(name.strip()) || c.id().contains(name.strip()))
                        .toList();
                throw Refusal.of(
                        "--by",
                        target.zh() + "没有“" + name + "”这一列；"
                                + (like.isEmpty() ? "可用的有：" + offered(target, true) : "相近的有：" + names(like, true)),
                        target.id() + " have no column " + name + "; "
                                + (like.isEmpty()
                                        ? "there are: " + offered(target, false)
                                        : "near it: " + names(like, false)));
            }
            columns.add(column.get());
        }
        return columns;
    }

    private static String offered(Target target, boolean chinese) {
        return names(
                Column.all(target).stream()
                        .filter(c -> c != Column.CONTEXT && c != Column.START && c != Column.END && c != Column.SCORE)
                        .toList(),
                chinese);
    }

    private static String names(List<Column> columns, boolean chinese) {
        return columns.stream().map(c -> chinese ? c.zh() : c.id()).collect(Collectors.joining(chinese ? "、" : ", "));
    }

    /** What is said of a table that was made of an answer. */
    public static List<Note> notes(Answer answer) {
        return List.of(
                new Note("query", answer.query().text()),
                new Note("of", answer.query().target().id()),
                new Note("date", LocalDate.now(ZoneId.systemDefault()).toString()),
                new Note("total", answer.size()),
                new Note("complete", true));
    }

    /** Where nothing was found, why and what to ask instead. */
    public NothingFound whyNothing(Searchable reports, Answer answer) throws IndexException {
        return answer.size() == 0 ? reports.whyNothing(answer.query(), vocabulary) : NothingFound.SOMETHING;
    }
}
