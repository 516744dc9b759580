package hecha.flow;

import hecha.dictionary.DictionaryException;
import hecha.flow.TimedWorkers.TimeLimitException;
import hecha.model.Message;
import hecha.model.Reconciliation;
import hecha.model.UnreadableException;
import java.time.Duration;

/** Makes of whatever ended the work on one report the row that says why, and what helps. */
final class Mishaps {
    /** What gives this program more memory. */
    static final Message OWN_MEMORY =
            new Message(ownMemory("请设环境变量 ", " 后重试"), ownMemory("set ", " in the environment and try again"));

    private final Duration time;
    private final Message moreMemory;

    /**
     * @param time how long one report may take
     * @param moreMemory what to do where one needs more memory than there is
     */
    Mishaps(Duration time, Message moreMemory) {
        this.time = time;
        this.moreMemory = moreMemory;
    }

    private static String ownMemory(String before, String after) {
        return before + "HECHA_JAVA_OPTIONS=-Xmx" + Math.max(1, (2 * megabytes() + 1023) / 1024) + "g" + after;
    }

    private static long megabytes() {
        return Runtime.getRuntime().maxMemory() >> 20;
    }

    /**
     * @throws DictionaryException where a dictionary is at fault and no report
     */
    Reconciliation.Unreadable row(String name, Throwable cause) {
        if (cause instanceof UnreadableException known) {
            return new Reconciliation.Unreadable(name, known.code(), known.text());
        }
        if (cause instanceof TimeLimitException) {
            return row(
                    name,
                    "too-slow",
                    time.toSeconds() + " 秒内没有处理完，可用 --max-seconds 放宽",
                    "not done in " + time.toSeconds() + " seconds; --max-seconds gives it more");
        }
        if (cause instanceof OutOfMemoryError) {
            return row(
                    name,
                    "memory",
                    "内存不够（现有 " + megabytes() + " MB），" + moreMemory.zh(),
                    "not enough memory (" + megabytes() + " MB); " + moreMemory.en());
        }
        if (cause instanceof StackOverflowError) {
            return row(
                    name,
                    "too-deep",
                    "内容嵌套过深，处理不了，请另存为 .txt 后再试",
                    "its content is nested too deeply; save it as .txt and try again");
        }
        if (cause instanceof DictionaryException broken) {
            throw broken; // no fault of this report: it would be told of each
        }
        String what = what(cause);
        return row(
                name,
                "internal",
                "程序内部错误（" + what + "），请把此文件连同版本号报告给开发者",
                "internal error (" + what + "); please report this file with the version");
    }

    private static Reconciliation.Unreadable row(String name, String code, String zh, String en) {
        return new Reconciliation.Unreadable(name, code, new Message(name + "：" + zh, name + ": " + en));
    }

    /** The kind of an error and the first place of ours that it came through; never its message, which may quote. */
    private static String what(Throwable cause) {
        for (StackTraceElement place : cause.getStackTrace()) {
            if (place.getClassName().startsWith("hecha.")) {
                return cause.getClass().getSimpleName() + " " + place.getFileName() + ":" + place.getLineNumber();
            }
        }
        return cause.getClass().getSimpleName();
    }
}
