package hecha.cluster;

import hecha.model.Message;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What became of a file, or of one inside it, as Solr keeps it beside the reports.
 *
 * @param input the name of the file
 * @param position of the file among all
 * @param part of what is in an archive; else 0
 * @param name the file's, and the way inside an archive
 * @param report id of the report; empty for none
 * @param code of an unreadable file; empty for none
 * @param duplicateOf name of the one with the same bytes that counts; empty for none
 */
record FileRow(
        String input,
        long position,
        int part,
        String name,
        Status status,
        String report,
        String code,
        Message reason,
        String duplicateOf) {
    /** The kind of these documents. */
    static final String THING = "file";

    /** All that is read back. */
    static final List<String> FIELDS = List.of(
            "input",
            "position_l",
            "part_l",
            "file",
            "status",
            "report",
            "code_t",
            "reason_t",
            "reasonEn_t",
            "duplicateOf_t");

    /** The first in the order of the files. */
    static final Comparator<FileRow> ORDER =
            Comparator.comparingLong(FileRow::position).thenComparingInt(FileRow::part);

    static FileRow of(InputFile file, long position, FileTaker.Part<?> part) {
        InputFile.Told told = part.told();
        return new FileRow(
                file.name(),
                position,
                part.number(),
                part.name(),
                told == null ? Status.AUDITED : told.status(),
                part.id(),
                told == null ? "" : told.code(),
                told == null ? new Message("", "") : new Message(told.zh(), told.en()),
                "");
    }

    static FileRow of(Map<String, Object> document) {
        return new FileRow(
                text(document, "input"),
                ((Number) document.getOrDefault("position_l", 0)).longValue(),
                ((Number) document.getOrDefault("part_l", 0)).intValue(),
                text(document, "file"),
                Status.valueOf(text(document, "status").toUpperCase(java.util.Locale.ROOT)),
                text(document, "report"),
                text(document, "code_t"),
                new Message(text(document, "reason_t"), text(document, "reasonEn_t")),
                text(document, "duplicateOf_t"));
    }

    private static String text(Map<String, Object> document, String field) {
        return String.valueOf(document.getOrDefault(field, ""));
    }

    /** The same bytes as {@code first}, which counts. */
    FileRow duplicating(FileRow first) {
        return new FileRow(input, position, part, name, Status.DUPLICATE, report, code, reason, first.name);
    }

    Map<String, Object> document() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("id", THING + ":" + digest(input + '\0' + part));
        document.put("thing", THING);
        document.put("input", input);
        document.put("position_l", position);
        document.put("part_l", part);
        document.put("file", name);
        document.put("status", status.id());
        Map.of(
                        "report", report,
                        "code_t", code,
                        "reason_t", reason.zh(),
                        "reasonEn_t", reason.en(),
                        "duplicateOf_t", duplicateOf)
                .forEach((field, value) -> {
                    if (!value.isEmpty()) {
                        document.put(field, value);
                    }
                });
        return document;
    }

    private static String digest(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
