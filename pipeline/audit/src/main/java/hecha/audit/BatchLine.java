package hecha.audit;

import hecha.model.Audit;
import hecha.model.Message;
import hecha.model.Place;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;

/**
 * One report's line in the tables of a batch: small, so that a batch of any size can keep one for each report.
 *
 * @param number the report's number in its batch, from 1; 0 until it is in one
 * @param level what sort of unit it comes from, as {@link Place#level()} names it; empty where that is not known
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
        Counts counts) {
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
    private static final String MASKS = "XxＸ×*＊_〇○□{";

    /** The report that owes most first: by verdict, missing sections, rows to mend, blanks. */
    static final Comparator<BatchLine> WORST_FIRST = Comparator.comparing(BatchLine::verdict)
            .reversed()
            .thenComparing(line -> -line.counts().missingSections())
            .thenComparing(line -> -line.counts().items())
            .thenComparing(line -> -line.counts().blanks())
            .thenComparing(BatchLine::number);

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
                sheet.counts());
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
                counts);
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
