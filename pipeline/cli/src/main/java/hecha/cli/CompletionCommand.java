package hecha.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hecha completion}: prints the script by which a shell completes commands and options. */
@Command(
        name = "completion",
        mixinStandardHelpOptions = true,
        description = "打印命令补全脚本（bash、zsh、fish）。",
        footer = {"  source <(hecha completion bash)", "  hecha completion fish > ~/.config/fish/completions/hecha.fish"
        })
final class CompletionCommand implements Runnable {
    private enum Shell {
        bash,
        zsh,
        fish
    }

    private final Console console;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "bash|zsh|fish", description = "哪种命令行")
    private Shell shell;

    CompletionCommand(Console console) {
        this.console = console;
    }

    @Override
    public void run() {
        CommandLine root = spec.root().commandLine();
        if (shell == Shell.fish) {
            fish(root, console.out());
        } else {
            console.out().print(AutoComplete.bash("hecha", root));
        }
    }

    private static void fish(CommandLine root, PrintStream out) {
        out.println("complete -c hecha -f -n __fish_use_subcommand");
        root.getSubcommands().forEach((name, command) -> {
            out.println("complete -c hecha -f -n __fish_use_subcommand -a " + name + " -d "
                    + quoted(description(command.getCommandSpec().usageMessage().description())));
            for (OptionSpec option : command.getCommandSpec().options()) {
                StringBuilder line =
                        new StringBuilder("complete -c hecha -n '__fish_seen_subcommand_from " + name + "'");
                for (String spelled : option.names()) {
                    line.append(
                            spelled.startsWith("--") ? " -l " + spelled.substring(2) : " -s " + spelled.substring(1));
                }
                if (option.arity().max() > 0) {
                    line.append(" -r");
                    if (option.completionCandidates() != null) {
                        List<String> values = new ArrayList<>();
                        option.completionCandidates().forEach(values::add);
                        line.append(" -f -a ").append(quoted(String.join(" ", values)));
                    }
                }
                out.println(line + " -d " + quoted(description(option.description())));
            }
        });
    }

    private static String description(String[] lines) {
        return lines.length == 0 ? "" : lines[0];
    }

    private static String quoted(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }
}
