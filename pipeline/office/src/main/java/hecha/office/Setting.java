package hecha.office;

import hecha.model.Message;
import java.nio.file.Path;

/**
 * A value that somebody chose, and where.
 *
 * @param origin the file and line, the flag, or that nobody chose it
 */
public record Setting<T>(T value, Message origin) {
    public static <T> Setting<T> byDefault(T value) {
        return new Setting<>(value, new Message("默认", "default"));
    }

    public static <T> Setting<T> byFlag(String flag, T value) {
        return new Setting<>(value, new Message("命令行 " + flag, "command line " + flag));
    }

    public static <T> Setting<T> inFile(Path file, int line, T value) {
        String place = file + ":" + line;
        return new Setting<>(value, new Message(place, place));
    }
}
