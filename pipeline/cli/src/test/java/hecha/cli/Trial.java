package hecha.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** One command as a user types it, with what it prints and ends with. */
record Trial(int code, String out, String err) {
    /** The report that is complete: nothing is found in it. */
    static final String GOOD = """
        某县2023年水利工作总结

        一、强化组织领导
        县政府常务会研究水利工作4次，责任体系更加健全。

        二、推进工程建设
        新建水库2座，除险加固3座，工程质量总体良好。

        三、存在问题
        部分灌区设施老化，管护力量不足。

        四、下一步打算
        继续推进灌区改造，落实管护经费，确保工程安全运行。
        """;

    /** The report with a blank (an error) and a jump in its numbering (a warning). */
    static final String FAULTY =
            GOOD.replace("4次", "X次").replace("三、存在", "四、存在").replace("四、下一步", "五、下一步");

    static Trial in(String language, String... words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = new Console(out, new PrintStream(err, true, StandardCharsets.UTF_8), language, false);
        int code = console.end(Hecha.commandLine(console, words).execute(words));
        return new Trial(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    static Trial of(String... words) {
        return in("zh", words);
    }

    List<String> lines() {
        return out.lines().toList();
    }
}
