package hecha.model;

import java.util.List;

/**
 * What became of every file of a batch: received = audited + unreadable + duplicate + ignored.
 *
 * @param audited how many reports were audited
 */
public record Reconciliation(
        int audited, List<Unreadable> unreadable, List<Duplicate> duplicates, List<Ignored> ignored) {
    public Reconciliation {
        unreadable = List.copyOf(unreadable);
        duplicates = List.copyOf(duplicates);
        ignored = List.copyOf(ignored);
    }

    /** A file that could not be read, and why. */
    public record Unreadable(String name, String code, Message reason) {}

    /** A file with the same bytes as one that came before it. */
    public record Duplicate(String name, String of) {}

    /** A file in a folder that is no report, and why. */
    public record Ignored(String name, Message reason) {}

    public int received() {
        return audited + unreadable.size() + duplicates.size() + ignored.size();
    }

    /** The line that every batch ends with. */
    public Message line() {
        return line(audited, unreadable.size(), duplicates.size(), ignored.size());
    }

    /** The line of a batch whose files are counted elsewhere. */
    public static Message line(long audited, long unreadable, long duplicates, long ignored) {
        long received = audited + unreadable + duplicates + ignored;
        return new Message(
                "收到 %d = 已审 %d + 未能读取 %d + 重复 %d + 忽略 %d".formatted(received, audited, unreadable, duplicates, ignored),
                "received %d = audited %d + unreadable %d + duplicate %d + ignored %d"
                        .formatted(received, audited, unreadable, duplicates, ignored));
    }
}
