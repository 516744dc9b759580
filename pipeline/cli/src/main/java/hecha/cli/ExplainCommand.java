package hecha.cli;

import hecha.model.Audit;
import hecha.model.Figure;
import hecha.model.Gap;
import hecha.model.Quantity;
import hecha.model.Reason;
import hecha.model.Reconciliation;
import hecha.office.ExitCode;
import hecha.text.Chars;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code hecha explain}: for each figure and gap, the entries and words that made it what it is. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        description = "逐个说明数字和空缺：依据哪个词典条目、哪些词。",
        footer = {"  hecha explain 汇报.txt"})
final class ExplainCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private ReportsMixin reports;

    ExplainCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Reconciliation reconciliation = reports.run(
                console, ExplainCommand::explain, (audit, text) -> console.out().print(text));
        return ReportsMixin.exitCode(reconciliation, ExitCode.FINE);
    }

    private static String explain(Audit audit) {
        StringBuilder text =
                new StringBuilder("# ").append(audit.source().name()).append('\n');
        for (Figure figure : audit.facts().figures()) {
            Quantity quantity = figure.quantity();
            text.append(String.join(
                            "\t",
                            figure.id() + " [" + figure.span().start() + ","
                                    + figure.span().end() + "]",
                            Chars.onOneLine(figure.raw()),
                            quantity.inDigits() + " " + quantity.unit(),
                            quantity.approx().id(),
                            figure.kind(),
                            figure.nature().id(),
                            figure.subject().map(Figure.Phrase::text).orElse("-")))
                    .append('\n');
            reasons(figure.reasons(), text);
        }
        for (Gap gap : audit.facts().gaps()) {
            text.append(String.join(
                            "\t",
                            gap.id() + " [" + gap.span().start() + ","
                                    + gap.span().end() + "]",
                            Chars.onOneLine(gap.raw()),
                            gap.slot(),
                            gap.unit().orElse("-"),
                            gap.kind().orElse("-")))
                    .append('\n');
            reasons(gap.reasons(), text);
        }
        return text.toString();
    }

    private static void reasons(List<Reason> reasons, StringBuilder text) {
        for (Reason reason : reasons) {
            text.append("    ")
                    .append(reason.aspect())
                    .append(" ← ")
                    .append(reason.entry())
                    .append('：')
                    .append(Chars.onOneLine(reason.words()))
                    .append('\n');
        }
    }
}
