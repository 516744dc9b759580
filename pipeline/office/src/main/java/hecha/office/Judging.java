package hecha.office;

import hecha.audit.Baseline;
import hecha.audit.BrokenFileException;
import hecha.audit.Decisions;
import hecha.audit.Judge;
import hecha.audit.Waivers;
import hecha.dictionary.Dictionary;
import hecha.flow.Pipeline;
import hecha.model.UnreadableException;
import hecha.read.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/**
 * What the office has set and decided, with what was read of it.
 *
 * @param waivers the table of waivers together with the decisions that waive
 * @param known the baseline, where there is one
 */
public record Judging(
        CheckConfig config,
        Dictionary dictionary,
        Decisions decisions,
        Waivers waivers,
        Judge judge,
        Optional<Baseline> known) {
    /**
     * The judge who goes by {@code config}.
     *
     * @param decided the file of decisions, where there is one
     * @throws Failure where waivers, decisions or baseline are broken or not there
     */
    public static Judging of(CheckConfig config, Dictionary dictionary, Optional<Path> decided) {
        Decisions decisions =
                decided.map(file -> readDecisions(file, dictionary)).orElse(Decisions.NONE);
        Waivers table =
                config.waivers().map(file -> readWaivers(file, dictionary)).orElse(Waivers.NONE);
        Optional<Baseline> known = config.baseline().map(Judging::readBaseline);
        Waivers waivers = table.with(decisions.waivers());
        Judge judge = new Judge(dictionary, waivers, known, config.policy(), LocalDate.now(ZoneId.systemDefault()));
        return new Judging(config, dictionary, decisions, waivers, judge, known);
    }

    /** The checks as the office has set them. */
    public Pipeline pipeline() {
        return new Pipeline(dictionary).with(config.settings());
    }

    /** The decisions of a file, in whatever encoding a spreadsheet has saved it. */
    public static Decisions readDecisions(Path file, Dictionary dictionary) {
        try {
            return Decisions.parse(
                    file.toString(),
                    text(file, "审定记录", "decisions"),
                    dictionary.rules().names());
        } catch (BrokenFileException e) {
            throw new Failure(ExitCode.USAGE, e.text());
        }
    }

    /** The table of waivers, in whatever encoding a spreadsheet has saved it. */
    private static Waivers readWaivers(Path file, Dictionary dictionary) {
        try {
            return Waivers.parse(
                    file.toString(),
                    text(file, "豁免表", "waivers"),
                    dictionary.rules().names());
        } catch (BrokenFileException e) {
            throw new Failure(ExitCode.USAGE, e.text());
        }
    }

    private static Baseline readBaseline(Path file) {
        try {
            return Baseline.parse(file, text(file, "基线", "baseline"));
        } catch (BrokenFileException e) {
            throw new Failure(ExitCode.USAGE, e.text());
        }
    }

    /** The text of a file, whatever a spreadsheet has saved it in. */
    private static String text(Path file, String zh, String en) {
        if (!Files.isRegularFile(file)) {
            throw Failure.usage(file + "：" + zh + "不存在", file + ": there are no such " + en);
        }
        try {
            return new Reader().text(file, file.toString());
        } catch (UnreadableException e) {
            throw new Failure(ExitCode.USAGE, e.text());
        }
    }
}
