package hecha.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** A program without a command: shows what commands there are, in the language that is asked for. */
public class ProgramCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Option(
            names = "--lang",
            scope = ScopeType.INHERIT,
            paramLabel = "zh|en",
            completionCandidates = Choices.Languages.class,
            description = "提示和帮助的语言：zh（默认）或 en")
    void language(String language) {
        if (!language.equals("zh") && !language.equals("en")) {
            throw new ParameterException(spec.commandLine(), "--lang: zh | en");
        }
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
