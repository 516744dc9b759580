package hecha.cli;

import hecha.dictionary.DictionaryException;
import hecha.model.Message;
import hecha.office.ExitCode;
import hecha.office.Failure;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import picocli.CommandLine;

/** What every program of ours does with a command line: its language, its help, and one clear line for each failure. */
public final class CommandProgram {
    /** What the systems that Hecha runs on tell in English alone. */
    private static final Map<String, String> PLATFORM_REASONS = Map.of(
            "Not a directory", "不是文件夹",
            "Is a directory", "是文件夹",
            "No space left on device", "磁盘已满",
            "Read-only file system", "磁盘只读",
            "File name too long", "文件名过长",
            "Too many open files", "打开的文件过多",
            "Input/output error", "磁盘出错");

    private CommandProgram() {}

    /**
     * Runs one of {@code commands}, each of which may ask for a {@link Console} in its constructor.
     *
     * @return what the program ends with
     */
    public static int run(Console console, Object program, List<Class<?>> commands, String... words) {
        Commands factory = new Commands(console, HeadStart.none());
        CommandLine line = new CommandLine(program, factory);
        for (Class<?> command : commands) {
            line.addSubcommand(new CommandLine(command, factory));
        }
        return console.end(speaking(line, console).execute(words));
    }

    /** Where the program speaks, in the language that its words ask for. */
    public static Console console(String... words) {
        return new Console(languageOf(words));
    }

    /** {@code line} with its words and failures on {@code console}. */
    static CommandLine speaking(CommandLine line, Console console) {
        line.setResourceBundle(ResourceBundle.getBundle(
                "hecha.cli.help",
                Locale.forLanguageTag(console.language()),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
        line.setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8));
        line.setUsageHelpWidth(100);
        line.setExecutionExceptionHandler((e, command, parsed) -> failed(e, console));
        line.setParameterExceptionHandler((e, words) -> UsageErrors.say(e, console));
        return line;
    }

    private static int failed(Exception e, Console console) {
        if (console.outFailed()) {
            // The reason is said once, at the end.
            return ExitCode.USAGE;
        }
        if (e instanceof Failure failure) {
            if (failure.isLaidOut()) {
                console.errorLines(failure.text());
            } else {
                console.error(failure.text());
            }
            return failure.exitCode();
        }
        if (e instanceof DictionaryException broken) {
            console.error(
                    Failure.dictionary("dictionaries/" + broken.file(), broken).text());
        } else if (e instanceof FileSystemException file) {
            console.error(new Message(
                    file.getFile() + "：无法读写（" + reason(file).zh() + "）；请检查路径、权限和磁盘空间",
                    file.getFile() + ": cannot be read or written ("
                            + reason(file).en() + "); check path, rights and disk space"));
        } else if (e instanceof IOException || e instanceof UncheckedIOException) {
            console.error(new Message(
                    "读写失败：" + e.getMessage() + "；请检查权限和磁盘空间",
                    "input or output failed: " + e.getMessage() + "; check rights and disk space"));
        } else {
            console.error(new Message(
                    "程序内部错误：" + e + "；请把命令和版本 " + Version.text() + " 报告给开发者",
                    "internal error: " + e + "; please report the command and the version " + Version.text()));
            if (System.getenv("HECHA_DEBUG") != null) {
                e.printStackTrace(console.err());
            }
        }
        return ExitCode.USAGE;
    }

    /** The platform tells no reason where the class of the exception is one. */
    private static Message reason(FileSystemException e) {
        if (e instanceof AccessDeniedException) {
            return new Message("没有权限", "permission denied");
        } else if (e instanceof NoSuchFileException) {
            return new Message("不存在", "not found");
        } else if (e instanceof FileAlreadyExistsException) {
            return new Message("已有同名文件", "a file of this name is there");
        }
        String told = e.getReason() == null ? e.getClass().getSimpleName() : e.getReason();
        return new Message(PLATFORM_REASONS.getOrDefault(told, told), told);
    }

    /** The language must be known before the command line is read, since its own messages are in it. */
    private static String languageOf(String[] args) {
        for (int i = 0; i < args.length; i++) {
            if (args[i].equals("--lang=en")
                    || (args[i].equals("--lang") && i + 1 < args.length && args[i + 1].equals("en"))) {
                return "en";
            }
        }
        return "zh";
    }
}
