package hecha.cli;

import hecha.office.Failure;
import hecha.read.Limits;
import java.util.Locale;
import picocli.CommandLine.Option;

/** The words by which every command that reads reports is told how much of one it may read. */
public final class LimitsMixin {
    @Option(names = "--max-bytes", paramLabel = "SIZE", description = "最大的文件，可写 300m（默认 64m）；更大的算未能读取")
    private String maxBytes = (Limits.DEFAULT.bytes() >> 20) + "m";

    @Option(names = "--max-unpacked", paramLabel = "SIZE", description = "一个文件解压后的总大小上限（默认 1g）")
    private String maxUnpacked = (Limits.DEFAULT.unpacked() >> 20) + "m";

    @Option(names = "--max-entries", paramLabel = "N", description = "一个压缩包里最多的文件数（默认 5000）")
    private int maxEntries = Limits.DEFAULT.entries();

    @Option(names = "--max-depth", paramLabel = "N", description = "压缩包套压缩包最多的层数（默认 3）")
    private int maxDepth = Limits.DEFAULT.depth();

    @Option(names = "--max-chars", paramLabel = "N", description = "一份报告最多的字数（默认 1000 万）")
    private int maxChars = Limits.DEFAULT.chars();

    @Option(names = "--max-seconds", paramLabel = "N", description = "读取、处理一份报告最多几秒（默认 60）；更久的算未能读取，其余照常")
    private int maxSeconds = Limits.DEFAULT.seconds();

    @Option(names = "--max-memory", paramLabel = "SIZE", description = "读取进程的内存上限（默认 768m）")
    private String maxMemory = Limits.DEFAULT.memory() + "m";

    /** How large a report may be, and how long it may take to read. */
    public Limits limits() {
        return new Limits(
                size("--max-bytes", maxBytes),
                size("--max-unpacked", maxUnpacked),
                atLeastOne("--max-entries", maxEntries),
                atLeastOne("--max-depth", maxDepth),
                atLeastOne("--max-chars", maxChars),
                atLeastOne("--max-seconds", maxSeconds),
                (int) Math.max(16, Math.min(1 << 20, size("--max-memory", maxMemory) >> 20)));
    }

    private static int atLeastOne(String option, int value) {
        if (value < 1) {
            throw Failure.usage(option + " 至少为 1", option + " must be at least 1");
        }
        return value;
    }

    private static long size(String option, String written) {
        String text = written.strip().toLowerCase(Locale.ROOT);
        int unit = text.isEmpty() ? -1 : "kmg".indexOf(text.charAt(text.length() - 1));
        String digits = unit < 0 ? text : text.substring(0, text.length() - 1);
        try {
            long limit = Math.multiplyExact(Long.parseLong(digits), 1L << (10 * (unit + 1)));
            if (limit > 0) {
                return limit;
            }
        } catch (ArithmeticException | NumberFormatException e) {
            throw badSize(option, written);
        }
        throw badSize(option, written);
    }

    private static Failure badSize(String option, String written) {
        return Failure.usage(
                option + "：“" + written + "”不是大小，应写成 500000、64k、300m 或 1g",
                option + ": “" + written + "” is no size; write 500000, 64k, 300m or 1g");
    }
}
