package hecha.audit;

import hecha.audit.ReviewSheet.FigureStanding;
import hecha.audit.ReviewSheet.SectionStanding;
import hecha.model.Audit;
import hecha.model.Figure;
import hecha.model.Message;
import hecha.model.Place;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One report's line in the tables of a batch: small, so that a batch of any size can keep one for each report.
 *
 * @param number the report's number in its batch, from 1; 0 until it is in one
 * @param level what sort of unit it comes from, as {@link Place#level()} names it; empty where that is not known
 * @param sections cells of the matrix of sections, in the order of the profile
 * @param figures cells of the matrix of figures, in the order of the profile
 * @param rubric cells of the matrix of indicators, in the order of the rubric
 * @param blanks the blanks that count, by slot
 * @param measures the plain values that the report states, for comparison with other reports
 */
record BatchLine(
        int number,
        String source,
        String title,
        String unit,
        String level,
        Verdict verdict,
        Message reason,
        Message genre,
        Optional<Message> profile,
        int sectionsWanted,
        int sectionsFound,
        int filledPercent,
        int figureCount,
        Counts counts,
        List<Cell> sections,
        List<Cell> figures,
        List<Cell> rubric,
        Map<String, Integer> blanks,
        List<Measure> measures) {
    private static final Map<String, String> LEVELS = Map.of(
            "省",
            "province",
            "县",
            "county",
            "旗",
            "county",
            "镇",
            "town",
            "乡",
            "town",
            "街道",
            "town",
            "村",
            "village",
            "社区",
            "village");
    private static final Message NO_UNIT = new Message("", "");
    private static final Message POINTS = new Message("分", " points");
    private static final String MASKS = "XxＸ×*＊_〇○□{";

    /** The report that owes most first: by verdict, missing sections, rows to mend, blanks. */
    static final Comparator<BatchLine> WORST_FIRST = Comparator.comparing(BatchLine::verdict)
            .reversed()
            .thenComparing(line -> -line.counts().missingSections())
            .thenComparing(line -> -line.counts().items())
            .thenComparing(line -> -line.counts().blanks())
            .thenComparing(BatchLine::number);

    /** A cell of a matrix. */
    record Cell(Message column, String sign, Message state, String words, Optional<BigDecimal> value, Message unit) {}

    /** A value of what is counted by {@code subject}. */
    record Measure(String kind, String subject, String unit, BigDecimal value, String words) {}

    static BatchLine of(ReviewSheet sheet, Audit audit) {
        return new BatchLine(
                0,
                sheet.source(),
                sheet.title(),
                sheet.unit(),
                level(sheet.unit(), audit),
                sheet.verdict(),
                sheet.reason(),
                sheet.genre().title(),
                sheet.profile(),
                sheet.sectionsWanted(),
                sheet.sectionsFound(),
                sheet.filledPercent(),
                sheet.figureCount(),
                sheet.counts(),
                sheet.sections().stream().map(BatchLine::cell).toList(),
                sheet.figures().stream().map(BatchLine::cell).toList(),
                sheet.rubric().map(BatchLine::cells).orElse(List.of()),
                sheet.blanksBySlot(),
                measures(audit));
    }

    BatchLine numbered(int place) {
        return new BatchLine(
                place,
                source,
                title,
                unit,
                level,
                verdict,
                reason,
                genre,
                profile,
                sectionsWanted,
                sectionsFound,
                filledPercent,
                figureCount,
                counts,
                sections,
                figures,
                rubric,
                blanks,
                measures);
    }

    /** As the end of the unit's name says; else that of the place that the report is about. */
    private static String level(String unit, Audit audit) {
        for (Map.Entry<String, String> ending : LEVELS.entrySet()) {
            if (unit.endsWith(ending.getKey())) {
                return ending.getValue();
            }
        }
        return audit.report().metadata().region().map(Place::level).orElse("");
    }

    private static Cell cell(SectionStanding standing) {
        return new Cell(
                standing.title(), standing.state().sign(), standing.state().title(), "", Optional.empty(), NO_UNIT);
    }

    private static Cell cell(FigureStanding standing) {
        String words = standing.words().isEmpty()
                ? ""
                : standing.words().get(0).words().marked();
        return new Cell(
                standing.title(),
                standing.state().sign(),
                standing.state().title(),
                words,
                standing.value(),
                new Message(standing.unit(), standing.unit()));
    }

    private static List<Cell> cells(RubricStanding rubric) {
        return rubric.lines().stream().map(BatchLine::cell).toList();
    }

    private static Cell cell(RubricStanding.Line line) {
        RubricStanding.Found found = line.found();
        String column = found.number() + " " + found.indicator();
        String points = found.suggested().toPlainString();
        return new Cell(
                new Message(column, column),
                line.sign(),
                found.state(),
                points,
                Optional.of(found.suggested()),
                POINTS);
    }

    private static List<Measure> measures(Audit audit) {
        List<Measure> measures = new ArrayList<>();
        for (Figure figure : audit.facts().figures()) {
            Optional<BigDecimal> value = figure.quantity().value();
            if (value.isPresent() && figure.subject().isPresent() && value.get().signum() > 0) {
                measures.add(new Measure(
                        figure.kind(),
                        figure.subject().get().text(),
                        figure.quantity().unit(),
                        value.get(),
                        Excerpt.oneLine(figure.raw())));
            }
        }
        return measures;
    }

    /** Who sent the report, or the file where that is not written or masked ({@code XX县}). */
    String sender() {
        boolean masked = unit.chars().anyMatch(c -> MASKS.indexOf(c) >= 0);
        return unit.isEmpty() || masked ? file() : unit;
    }

    /** The name of the file without its folders. */
    String file() {
        return ReviewSheet.file(source);
    }

    /** What people call the report: who sent it and its title, or the file. */
    String name() {
        if (title.isEmpty()) {
            return file();
        }
        return unit.isEmpty() || title.contains(unit) ? title : unit + "：" + title;
    }
}
