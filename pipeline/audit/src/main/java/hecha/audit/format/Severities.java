package hecha.audit.format;

import hecha.model.Message;
import hecha.model.Severity;

/** What the severities are called. */
public final class Severities {
    private Severities() {}

    public static Message name(Severity severity) {
        return switch (severity) {
            case ERROR -> new Message("错误", "error");
            case WARNING -> new Message("警告", "warning");
            case INFO -> new Message("提示", "info");
        };
    }
}
