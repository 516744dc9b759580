package hecha.office;

import hecha.letter.BrokenRosterException;
import hecha.letter.Roster;
import hecha.letter.RosterLog;
import hecha.model.Message;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Reads the roster and the log beside it, and writes the log. */
public final class Rosters {
    private static final String SUFFIX = "-记录.csv";

    private Rosters() {}

    public static Roster empty() {
        try {
            return Roster.read("units.csv", "单位\n".getBytes(StandardCharsets.UTF_8));
        } catch (BrokenRosterException e) {
            throw new IllegalStateException(e);
        }
    }

    public static Roster units(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw Failure.usage(
                    file + "：名册不存在，可用 hecha audit 材料/ --out 结果 --roster " + file + " 起草",
                    file + ": no such roster; hecha audit REPORTS --out DIR --roster " + file + " drafts one");
        }
        try {
            return Roster.read(file.toString(), Files.readAllBytes(file));
        } catch (BrokenRosterException e) {
            throw broken(e);
        }
    }

    /** The file of the log of a roster: {@code units-记录.csv} beside {@code units.csv}. */
    public static Path logFile(Path roster) {
        String name = String.valueOf(roster.getFileName());
        int dot = name.lastIndexOf('.');
        return roster.resolveSibling((dot > 0 ? name.substring(0, dot) : name) + SUFFIX);
    }

    public static RosterLog log(Path roster) throws IOException {
        Path file = logFile(roster);
        if (!Files.exists(file)) {
            return RosterLog.empty();
        }
        try {
            return RosterLog.read(file.toString(), Files.readAllBytes(file));
        } catch (BrokenRosterException e) {
            throw broken(e);
        }
    }

    /** Writes what the log has new; what people wrote into it stays. */
    public static void keep(Optional<Path> roster, RosterLog log) throws IOException {
        if (roster.isPresent() && log.changed()) {
            OutputFile.write(logFile(roster.get()), to -> to.write(log.bytes()));
        }
    }

    /** A fault of a table that people keep: each of its rows in a line of its own. */
    public static Failure broken(BrokenRosterException e) {
        return Failure.laidOut(new Message(
                String.join("\n", e.faults().stream().map(Message::zh).toList()),
                String.join("\n", e.faults().stream().map(Message::en).toList())));
    }
}
