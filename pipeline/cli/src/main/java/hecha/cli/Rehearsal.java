package hecha.cli;

import hecha.office.ExitCode;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Runs the common commands once, one behind the other, so that the launcher can keep the classes that they load for later
 * starts: {@code Rehearsal REPORT FOLDER}. What they print goes nowhere; the folder gets an index and an audit.
 */
public final class Rehearsal {
    private Rehearsal() {}

    /** Ends with 2 where a command could not be run: a class that is missing then is loaded slowly, and that is all. */
    public static void main(String[] args) {
        System.exit(rehearse(args[0], args[1]));
    }

    static int rehearse(String report, String folder) {
        String index = folder + "/index";
        List<List<String>> commands = List.of(
                List.of("run", report, "--out", folder, "--quiet"),
                List.of("check", report),
                List.of("query", "--index", index, "值>1 排序:值"),
                List.of("stats", "--index", index, "值>1", "--by", "地区"),
                List.of("query", "--help"));
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        for (List<String> words : commands) {
            String[] command = words.toArray(String[]::new);
            Console console = new Console(OutputStream.nullOutputStream(), nowhere, "zh", false);
            if (console.end(Hecha.commandLine(console, command).execute(command)) == ExitCode.USAGE) {
                return ExitCode.USAGE;
            }
        }
        return ExitCode.FINE;
    }
}
