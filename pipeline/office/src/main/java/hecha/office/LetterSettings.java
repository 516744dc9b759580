package hecha.office;

import hecha.letter.LetterTemplate;
import hecha.letter.Roster;
import hecha.letter.RosterLog;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What an office says of its letters: who writes them, to whom, in which round, and by when they are answered. */
public interface LetterSettings {
    /**
     * The folder is fresh for letters, or what stands in it may be replaced.
     *
     * @throws Failure where results of another run are there
     */
    void checkFresh(Path out);

    /** Who writes, as it stands below the letter; empty for a place to fill in. */
    String office();

    /** Whom to ask in the office, with a telephone number. */
    String contact();

    /** The file of the roster, whether it is there or is to be drafted. */
    Optional<Path> roster();

    /** The roster, empty where there is none yet. */
    Roster units() throws IOException;

    /** What happened before. */
    RosterLog log() throws IOException;

    /** The name of the batch. */
    String batch(RosterLog log, List<String> inputs);

    /** The round, where it is said and not counted from the log. */
    Optional<Integer> round();

    /**
     * The day by which the unit answers; empty where none is named.
     *
     * @param today a deadline of the roster before it is over; empty where the letter has no date
     */
    Optional<LocalDate> day(Optional<Roster.Unit> unit, Optional<LocalDate> today);

    /** The office's own letter, looked through before work starts. */
    Optional<LetterTemplate> template() throws IOException;

    /** A deadline as a letter says it. */
    static String inWords(Optional<LocalDate> day) {
        return day.map(d -> words(d) + "前").orElse("收到本函后10个工作日内");
    }

    /** A day as a letter says it. */
    static String words(LocalDate day) {
        return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }
}
