package hecha.cli;

import hecha.dictionary.Dictionary;
import hecha.model.Message;
import hecha.model.Quantity;
import hecha.numeral.NumberScanner;
import hecha.numeral.QuantityScanner;
import hecha.office.ExitCode;
import hecha.record.QuantityJson;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code hecha quantities}: prints the numeral expressions of each line of standard input, one JSON array a line. */
@Command(
        name = "quantities",
        mixinStandardHelpOptions = true,
        description = "从标准输入逐行读文字，每行打印一个 JSON 数组：其中所有数量表达。",
        footer = {"  echo '投入2700多万元，培训3754人次' | hecha quantities", "  hecha quantities --span numeral < texts.txt"})
final class QuantitiesCommand implements Callable<Integer> {
    private static final String NOTHING = "[]";

    private final Console console;

    /** What the span of a number holds; the default is what the contract says. */
    private enum Extent {
        unit,
        numeral,
        hedged
    }

    @Option(names = "--span", paramLabel = "unit|numeral|hedged", description = "范围取到哪里：数字连单位（默认）、只取数字、数字连约数词并给出上下限")
    private Extent extent = Extent.unit;

    @Option(names = "--dictionaries", paramLabel = "DIR", description = "自己的词典文件夹，同名条目替换自带的")
    private Optional<Path> dictionaries = Optional.empty();

    QuantitiesCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Function<String, List<Quantity>> reading = reading(OwnDictionaries.read(dictionaries));
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        int number = 0;
        int failed = 0;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            number++;
            String answer;
            try {
                answer = QuantityJson.line(line, reading.apply(line));
            } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
                answer = NOTHING; // a line of input has its line of output, so that programs can count on it
                failed++;
                String what = e.getClass().getSimpleName();
                console.error(new Message(
                        "第 " + number + " 行读不了（" + what + "），已跳过，请把这一行报告给开发者",
                        "line " + number + " cannot be read (" + what
                                + ") and is passed over; please report this line"));
            }
            console.out().println(answer);
        }
        return failed > 0 ? ExitCode.UNREADABLE : ExitCode.FINE;
    }

    private Function<String, List<Quantity>> reading(Dictionary dictionary) {
        if (extent == Extent.numeral) {
            return new NumberScanner(dictionary)::scan;
        }
        QuantityScanner scanner = new QuantityScanner(dictionary);
        return extent == Extent.hedged ? scanner::scanBounds : scanner::scan;
    }
}
