package hecha.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import hecha.record.Analyses;
import hecha.record.AnalysisJson;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Time, memory and record grow as the text does, whatever its shape: each shape is doubled four times, and the exponent
 * of the growth is held. Time is the processor's time of this thread and memory what it allocates, so that a busy machine
 * changes little.
 *
 * <p>The build takes short texts, whose times are rough, and refuses what is clearly more than linear. The long form,
 * {@code mvn -pl pipeline/tests test -Dtest=GrowthTest -Dhecha.growth=16000}, goes from 16,000 to 256,000 characters and
 * holds each exponent at 1.15; it takes some ten minutes and prints its table.
 */
class GrowthTest {
    private static final int SHORTEST = Integer.getInteger("hecha.growth", 2_000);
    private static final boolean LONG = SHORTEST >= 16_000;
    private static final int RUNS = LONG ? 3 : 1;
    private static final int DOUBLINGS = 4;
    /** Below this the constant costs and the clock decide. */
    private static final long LEAST_NANOS = 40_000_000;

    private static final double LIMIT = 1.15;
    private static final double ROUGH_LIMIT = 1.6;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /** A unit that is repeated; {@code {n}} in it counts. */
    static Stream<String> shapes() {
        return Stream.of(
                "9",
                "1,",
                "1.1.",
                "*",
                "X",
                "X县",
                "汉",
                "《",
                "》",
                "（",
                "）",
                "（一）",
                "一是",
                "一、",
                "第一，",
                "10个、",
                "其中1人，",
                "其中{n}人，",
                "增长12.5%，",
                "增长12.5%\n\n\n",
                "投入资金{n}万元，",
                "投入资金{n}万元。",
                "培训干部X人次，",
                "培训干部XX人次。\n",
                "____",
                "**加粗**",
                "\u3000",
                " ",
                "\t",
                "\n",
                "\r\n",
                "1\t2\t3\n",
                "某县\t{n}\t12.5%\n",
                "某县    {n}    12.5%\n",
                "|某县|{n}|12.5%|\n",
                "全县各级各部门认真贯彻落实各项决策部署扎实推进各项工作\n",
                "一、工作情况\n完成{n}项。\n",
                "1.工作\n",
                "1.1.1 工作\n",
                "（一）加强领导。投入{n}万元。\n",
                "2023年",
                "2023年1月1日，",
                "1月至{n}月，",
                "比上年增长{n}%，",
                "由{n}万元增加到{n}0万元，",
                "占全县的{n}%，",
                "甲区{n}个、乙区{n}个、",
                "分别为1、2、3、",
                "约近余",
                "万亿",
                "百分之",
                "二〇二三",
                "附件1：\n",
                "——",
                "\ud840",
                "\u0000",
                "\ud83d\udc4d",
                "\u200b",
                "１２３，",
                "7 4 7 7 2 亿元，",
                "“",
                "，",
                "。",
                "存在的问题\n",
                "①",
                "某省某市某县",
                "项目总投资{n}万元，其中中央{n}万元，省级{n}万元，",
                "共有{n}个，其中甲{n}个、乙{n}个、丙{n}个。",
                "工作汇报\n",
                "某县人民政府\n2023年1月1日\n");
    }

    private record Cost(double nanos, double bytes, double record) {}

    private static String text(String unit, int length) {
        StringBuilder text = new StringBuilder("某县2023年工作总结\n\n");
        for (int n = 1; text.length() < length; n++) {
            text.append(unit.replace("{n}", String.valueOf(n % 10_000)));
        }
        return text.append("完。\n").toString();
    }

    /** The least of several runs where times are held closely: what else the machine does only adds. */
    private static Cost least(String text) {
        Cost least = cost(text);
        for (int i = 1; i < RUNS; i++) {
            Cost again = cost(text);
            least = again.nanos() < least.nanos() ? again : least;
        }
        return least;
    }

    private static Cost cost(String text) {
        long id = Thread.currentThread().getId();
        long bytes = THREADS.getThreadAllocatedBytes(id);
        long nanos = THREADS.getCurrentThreadCpuTime();
        int record = AnalysisJson.line(Analyses.of(Repository.audit(text))).length();
        return new Cost(THREADS.getCurrentThreadCpuTime() - nanos, THREADS.getThreadAllocatedBytes(id) - bytes, record);
    }

    /** The growth from a text to one four times as long, at the long end, as an exponent of the length. */
    private static double exponent(List<Double> costs) {
        return Math.log(costs.get(DOUBLINGS) / costs.get(DOUBLINGS - 2)) / Math.log(4);
    }

    @BeforeAll
    static void warm() {
        shapes().forEach(unit -> cost(text(unit, 1_000)));
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void costGrowsAsTheTextDoes(String unit) {
        List<Cost> costs = Stream.iterate(SHORTEST, length -> length * 2)
                .limit(DOUBLINGS + 1)
                .map(length -> least(text(unit, length)))
                .toList();
        double time = exponent(
                costs.stream().map(cost -> Math.max(LEAST_NANOS, cost.nanos())).toList());
        double memory = exponent(costs.stream().map(Cost::bytes).toList());
        double record = exponent(costs.stream().map(Cost::record).toList());
        if (LONG) {
            Cost last = costs.get(DOUBLINGS);
            System.out.printf(
                    "%-24s time %.2f (%.0f ms)  memory %.2f (%.0f MB)  record %.2f%n",
                    unit.replace("\n", "\\n").replace("\t", "\\t"),
                    time,
                    last.nanos() / 1e6,
                    memory,
                    last.bytes() / (1 << 20),
                    record);
        }
        assertThat(time).as("time: %s", costs).isLessThan(LONG ? LIMIT : ROUGH_LIMIT);
        assertThat(memory).as("memory: %s", costs).isLessThan(LIMIT);
        assertThat(record).as("record: %s", costs).isLessThan(LIMIT);
    }
}
