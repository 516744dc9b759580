package hecha.cli;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;

/** The program's entry: reads the command line and runs one command. */
public final class Hecha {
    /** Lucene tells of the Java version it runs on; held here, since a logger that nobody holds forgets its level. */
    private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

    private Hecha() {}

    public static void main(String[] args) {
        LUCENE.setLevel(Level.SEVERE);
        Locale.setDefault(Locale.ROOT); // what is written does not depend on where: no digits or months of a locale
        HeadStart headStart = HeadStart.on(args);
        Console console = CommandProgram.console(args);
        System.exit(console.end(commandLine(console, headStart, commandOf(args)).execute(args)));
    }

    /** The command line with all commands, writing to {@code console}. */
    static CommandLine withAllCommands(Console console) {
        return commandLine(console, HeadStart.none(), Optional.empty());
    }

    /** The command line that {@link #main} makes for {@code words}. */
    static CommandLine commandLine(Console console, String... words) {
        return commandLine(console, HeadStart.none(), commandOf(words));
    }

    /** The command line with one command, or with all: to make one that is not asked for would cost each start as much again. */
    private static CommandLine commandLine(Console console, HeadStart headStart, Optional<String> only) {
        Commands factory = new Commands(console, headStart);
        CommandLine line = new CommandLine(new HechaCommand(), factory);
        for (Map.Entry<String, Class<?>> command : HechaCommand.COMMANDS) {
            if (only.isEmpty() || only.get().equals(command.getKey())) {
                line.addSubcommand(command.getKey(), new CommandLine(command.getValue(), factory));
            }
        }
        return CommandProgram.speaking(line, console);
    }

    /** The command that the words begin with, if no other needs to be known to run it or to tell what is wrong. */
    static Optional<String> commandOf(String... args) {
        int first = args.length > 1 && args[0].equals("--lang") ? 2 : 0;
        boolean alone = args.length > first
                && !args[first].equals("completion")
                && HechaCommand.COMMANDS.stream()
                        .anyMatch(command -> command.getKey().equals(args[first]));
        return alone ? Optional.of(args[first]) : Optional.empty();
    }
}
