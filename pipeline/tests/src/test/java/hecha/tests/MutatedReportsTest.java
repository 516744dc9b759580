package hecha.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;

import com.sun.management.ThreadMXBean;
import hecha.model.Audit;
import hecha.model.Figure;
import hecha.model.Gap;
import hecha.record.Analyses;
import hecha.record.AnalysisJson;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Short reports changed at random, 20,000 of them ({@code hecha.mutations}, {@code hecha.seed}), go through every stage
 * from the cleaner to the record: nothing is thrown, each takes less than a second of the processor and 256 MB, and each
 * place holds what it says. A text that once failed goes into {@code corpus/hostile}, where it is tried for ever.
 */
class MutatedReportsTest {
    private static final int MUTATIONS = Integer.getInteger("hecha.mutations", 20_000);
    private static final long SEED = Long.getLong("hecha.seed", 20_240_914);
    private static final long MOST_NANOS = 1_000_000_000;
    private static final long MOST_BYTES = 256L << 20;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private static final List<String> REPORTS = List.of(
            "某县2023年工作总结\n\n一、工作情况\n投入资金2700多万元，其中中央资金1500万元，占55.6%。\n二、存在的问题\n力量不足。\n",
            "（一）强化保障。培训干部X人次，覆盖率由62%提高到68%，提高6个百分点。\n（三）加强宣传。发放资料两三万份。\n",
            "指标\t2022年\t2023年\n产值（亿元）\t12.5\t13.8\n人口\t—\t3.2万\n",
            "一是新建学校3所；二是改造危房１２６户，户均____元；三是约近千人受益。附件：1.名单\n",
            "测评项目\n测评指标\n分值\n组织领导\n高度重视\n5\n第3页 共8页\n某县人民政府\n2023年12月28日\n");

    private static final String[] BITS = {
        "\n",
        "\t",
        "　",
        "，",
        "。",
        "、",
        "（",
        "）",
        "《",
        "》",
        "“",
        "X",
        "**",
        "____",
        "□",
        "一、",
        "（二）",
        "1.",
        "①",
        "第三条",
        "万",
        "亿",
        "%",
        "千分之",
        "百分点",
        "分之一",
        "以上",
        "约",
        "其中",
        "分别为",
        "同比增长",
        "2023年",
        "至",
        "-",
        "——",
        "…",
        "附件",
        "存在的问题",
        "\u0000",
        "\uFEFF",
        "\uFFFD",
        "\uD840",
        "\u202E",
        "９",
        "〇",
        "壹",
        "99999999999999999999",
        "0.",
        "(",
        ")",
        "\r"
    };

    private static String mutated(String report, Random random) {
        StringBuilder text = new StringBuilder(report);
        for (int n = 1 + random.nextInt(6); n > 0; n--) {
            int at = random.nextInt(text.length() + 1);
            int to = Math.min(text.length(), at + random.nextInt(12));
            String bit = BITS[random.nextInt(BITS.length)];
            switch (random.nextInt(5)) {
                case 0 -> text.delete(at, to);
                case 1 -> text.insert(at, bit);
                case 2 -> text.insert(at, text.substring(at, to).repeat(1 + random.nextInt(4)));
                case 3 -> text.replace(at, to, bit);
                default -> {
                    String other = REPORTS.get(random.nextInt(REPORTS.size()));
                    int from = random.nextInt(other.length());
                    text.insert(at, other, from, Math.min(other.length(), from + random.nextInt(30)));
                }
            }
        }
        return text.toString();
    }

    @ParameterizedTest
    @Execution(ExecutionMode.CONCURRENT)
    @ValueSource(ints = {0, 1})
    void everyStageTakesThem(int half) {
        long seed = SEED + half;
        Random random = new Random(seed);
        long id = Thread.currentThread().getId();
        for (int i = 0; i < MUTATIONS / 2; i++) {
            String text = mutated(REPORTS.get(i % REPORTS.size()), random);
            long bytes = THREADS.getThreadAllocatedBytes(id);
            long nanos = THREADS.getCurrentThreadCpuTime();
            try {
                holds(Repository.audit(text));
            } catch (Throwable e) {
                fail("seed " + seed + ", mutation " + i + ": " + text, e);
            }
            assertThat(THREADS.getCurrentThreadCpuTime() - nanos)
                    .as("nanoseconds: " + text)
                    .isLessThan(i < REPORTS.size() ? 20 * MOST_NANOS : MOST_NANOS);
            assertThat(THREADS.getThreadAllocatedBytes(id) - bytes)
                    .as("bytes: " + text)
                    .isLessThan(i < REPORTS.size() ? 8 * MOST_BYTES : MOST_BYTES);
        }
    }

    private static void holds(Audit audit) {
        String text = audit.source().text();
        for (Figure figure : audit.facts().figures()) {
            assertThat(figure.span().of(text)).isEqualTo(figure.raw());
        }
        for (Gap gap : audit.facts().gaps()) {
            assertThat(gap.span().of(text)).isEqualTo(gap.raw());
        }
        assertThat(AnalysisJson.line(Analyses.of(audit))).doesNotContain("\n");
    }
}
