package hecha.office;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/** Tells whether a file has changed since it was last looked at, without reading it. */
final class FileMark {
    private FileMark() {}

    /** Size and time of a file; empty where there is none. */
    static String of(Path file) {
        try {
            BasicFileAttributes is = Files.readAttributes(file, BasicFileAttributes.class);
            return is.size() + "@" + is.lastModifiedTime().toMillis();
        } catch (IOException e) {
            return "";
        }
    }

    /** Whether a file of this mark has not changed for so many milliseconds. */
    static boolean settled(String mark, long millis) {
        int at = mark.indexOf('@');
        return at < 0 || System.currentTimeMillis() - Long.parseLong(mark.substring(at + 1)) > millis;
    }
}
