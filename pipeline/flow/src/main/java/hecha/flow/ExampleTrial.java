package hecha.flow;

import hecha.dictionary.Dictionary;
import hecha.dictionary.Entry;
import hecha.dictionary.Example;
import hecha.dictionary.RulePage;
import hecha.model.Finding;
import hecha.model.Message;
import hecha.model.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Tries the examples of dictionary entries: what is marked under {@code found} must be found there and read as written,
 * nothing of what {@code ignored} lists; a rule finds its fault in its {@code bad} texts and not in its {@code good}
 * ones.
 */
public final class ExampleTrial {
    /** The folders whose examples are tried here, besides those of {@code checks}. */
    public static final List<String> TRIED = List.of(
            "kinds",
            "gaps",
            "units",
            "headings",
            "dates",
            "roles",
            "genres",
            "columns",
            "closings",
            "furniture",
            "frames",
            "subjects",
            "nature",
            "tables",
            "periods",
            "figures",
            "relations");

    private final Dictionary dictionary;
    private final ExampleReader reader;

    public ExampleTrial(Pipeline pipeline) {
        dictionary = pipeline.dictionary();
        reader = new ExampleReader(pipeline);
    }

    /** An example that does not hold: its line and what was found instead. */
    public record Failed(int line, Message text) {}

    /** What became of the examples of one file. */
    public record Result(int tried, List<Failed> failures) {
        public Result {
            failures = List.copyOf(failures);
        }
    }

    /**
     * Tries the examples of {@code file}, such as {@code kinds/area.yml}; a file of a folder whose entries have no
     * examples has none to try.
     */
    public Result of(String file) {
        List<Failed> failures = new ArrayList<>();
        int tried = 0;
        if (file.startsWith("checks/")) {
            RulePage page =
                    dictionary.rules().page(file.substring("checks/".length(), file.length() - ".yml".length()));
            int line = dictionary.files().entry(file).line();
            for (String text : page.bad()) {
                tried++;
                rule(page.rule(), text, true, line, failures);
            }
            for (String text : page.good()) {
                tried++;
                rule(page.rule(), text, false, line, failures);
            }
        } else if (TRIED.contains(ExampleReader.folder(file)) && file.endsWith(".yml")) {
            Entry entry = dictionary.files().entry(file);
            for (Example example : entry.examples()) {
                tried++;
                hold(example, reader.found(entry, file, example), failures);
            }
        }
        return new Result(tried, failures);
    }

    /** How an example says a quantity: {@code 32000 亩}, {@code 15..20 %}, {@code 3000 人 over}. */
    public static String reading(Quantity quantity) {
        return ExampleReader.reading(quantity);
    }

    /** One reading for each thing found, parted by {@code ·} or a comma, or one for all. */
    private static boolean isReadAs(String written, List<ExampleReader.Found> found) {
        List<String> readings = new ArrayList<>();
        for (String part : written.replace(", ", "·").split("·", -1)) {
            readings.add(part.strip());
        }
        for (int i = 0; i < found.size(); i++) {
            if (!found.get(i).isReadAs(readings.get(Math.min(i, readings.size() - 1)))) {
                return false;
            }
        }
        return true;
    }

    private static void hold(Example example, List<ExampleReader.Found> found, List<Failed> failures) {
        boolean places = found.stream().map(ExampleReader.Found::span).toList().equals(example.marked());
        boolean read = example.reading().isEmpty() || isReadAs(example.reading(), found);
        if (places && read) {
            return;
        }
        String got = found.stream()
                .map(f -> f.span().of(example.text()) + "（" + f.reading() + "）")
                .collect(Collectors.joining("、"));
        String wanted =
                example.marked().stream().map(span -> span.of(example.text())).collect(Collectors.joining("、"));
        failures.add(new Failed(
                example.line(),
                new Message(
                        example.text() + "：应得 "
                                + (wanted.isEmpty() ? "没有" : wanted + "（" + example.reading() + "）") + "，实得 "
                                + (got.isEmpty() ? "没有" : got),
                        example.text() + ": expected "
                                + (wanted.isEmpty() ? "nothing" : wanted + " (" + example.reading() + ")") + ", found "
                                + (got.isEmpty() ? "nothing" : got))));
    }

    private void rule(String rule, String text, boolean wanted, int line, List<Failed> failures) {
        Set<String> found = reader.audit(text).findings().stream()
                .map(Finding::rule)
                .collect(Collectors.toCollection(TreeSet::new));
        if (found.contains(rule) == wanted) {
            return;
        }
        String first = text.lines().findFirst().orElse("");
        String all = String.join(" ", found);
        failures.add(new Failed(
                line,
                wanted
                        ? new Message(
                                first + "…：反例里没有查出 " + rule + "，实得 " + (all.isEmpty() ? "没有" : all),
                                first + "…: " + rule + " is not found in a bad example; found: "
                                        + (all.isEmpty() ? "nothing" : all))
                        : new Message(
                                first + "…：正例里查出了 " + rule, first + "…: " + rule + " is found in a good example")));
    }
}
