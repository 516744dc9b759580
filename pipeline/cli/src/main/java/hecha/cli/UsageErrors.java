package hecha.cli;

import hecha.model.Message;
import hecha.office.ExitCode;
import hecha.text.NearestWord;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Says what is wrong with a command line, and what was perhaps meant. */
final class UsageErrors {
    /** Further apart than this, two words are not taken for one another. */
    private static final int FAR = 3;

    private UsageErrors() {}

    static int say(CommandLine.ParameterException e, Console console) {
        CommandLine command = e.getCommandLine();
        console.error(message(e));
        if (e instanceof CommandLine.UnmatchedArgumentException unmatched
                && !unmatched.getUnmatched().isEmpty()) {
            nearest(unmatched.getUnmatched().get(0), command)
                    .ifPresent(word -> console.error(new Message("是不是想用 " + word + "？", "did you mean " + word + "?")));
        }
        String name = command.getCommandSpec().qualifiedName();
        console.error(new Message("用法见 " + name + " --help", "see " + name + " --help"));
        return ExitCode.USAGE;
    }

    private static Message message(CommandLine.ParameterException e) {
        if (e instanceof CommandLine.UnmatchedArgumentException unmatched
                && !unmatched.getUnmatched().isEmpty()) {
            String word = unmatched.getUnmatched().get(0);
            return word.startsWith("-")
                    ? new Message("没有选项 " + word, "no such option: " + word)
                    : new Message("没有命令或多余的参数 " + word, "no such command, or one argument too many: " + word);
        }
        if (e instanceof CommandLine.MissingParameterException missing) {
            String names =
                    missing.getMissing().stream().map(UsageErrors::wanted).collect(Collectors.joining("、"));
            return new Message("缺少 " + names, "missing: " + names.replace("、", ", "));
        }
        if (e.getArgSpec() != null && e.getValue() != null) {
            String name = name(e.getArgSpec());
            return new Message(name + " 的值不合要求：" + e.getValue(), name + " cannot be: " + e.getValue());
        }
        return new Message("参数有误：" + e.getMessage(), "wrong usage: " + e.getMessage());
    }

    private static String name(ArgSpec missing) {
        return missing instanceof OptionSpec option ? option.longestName() : missing.paramLabel();
    }

    /** An option with the name of its value, so that what follows is not taken for that. */
    private static String wanted(ArgSpec missing) {
        return missing instanceof OptionSpec option && option.arity().max() > 0
                ? option.longestName() + " " + option.paramLabel()
                : name(missing);
    }

    private static Optional<String> nearest(String word, CommandLine command) {
        List<String> known = new ArrayList<>();
        if (word.startsWith("-")) {
            command.getCommandSpec().options().forEach(option -> known.addAll(List.of(option.names())));
        } else {
            known.addAll(command.getSubcommands().keySet());
        }
        return NearestWord.within(FAR, word, known);
    }
}
