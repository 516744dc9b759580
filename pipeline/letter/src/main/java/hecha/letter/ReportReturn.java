package hecha.letter;

import java.util.List;

/**
 * A report that goes back to its unit.
 *
 * @param path names it among all reports of the batch, with folders
 * @param title empty where it has none, or where the file could not be read
 * @param id of the report; empty where the file could not be read
 * @param blanks how many blanks are to be filled in
 * @param changes how many other things are to be mended
 * @param points what the letter says, in order, each one sentence or two
 * @param asked the lines of the list
 */
public record ReportReturn(
        String path, String title, String id, int blanks, int changes, List<String> points, List<Asked> asked) {
    public ReportReturn {
        points = List.copyOf(points);
        asked = List.copyOf(asked);
    }

    /** Its name without folders. */
    public String file() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** What people call it. */
    public String name() {
        return title.isEmpty() ? "“" + file() + "”" : "《" + title + "》";
    }

    /** A file that nobody could open. */
    public static ReportReturn unreadable(String path, String why) {
        return new ReportReturn(path, "", "", 0, 1, List.of("文件打不开：" + why), List.of());
    }
}
