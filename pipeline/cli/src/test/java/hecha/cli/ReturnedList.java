package hecha.cli;

import hecha.letter.Identity;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/** A list as a county sends it back: filled in, in part or wrongly, with rows cut or copied. */
final class ReturnedList {
    private static final String LIST = "xl/worksheets/sheet1.xml";
    private static final Pattern ROW = Pattern.compile("<row [^>]*r=\"(\\d+)\".*?</row>", Pattern.DOTALL);

    private ReturnedList() {}

    /** What a county does with its list. */
    enum Way {
        ALL,
        NONE,
        WRONG,
        CUT,
        COPIED,
        WAIVED,
        HALF;

        private static final List<Way> IN_TURN = List.of(values());

        /** The ways one after the other. */
        static Way of(int turn) {
            return IN_TURN.get(turn % IN_TURN.size());
        }
    }

    /** Writes answers into the list, in the way that its county has. */
    static void fill(Path list, Way way) throws IOException {
        Map<String, byte[]> entries = entries(list);
        List<String> shared =
                shared(new String(entries.getOrDefault("xl/sharedStrings.xml", new byte[0]), StandardCharsets.UTF_8));
        String sheet = new String(entries.getOrDefault(LIST, new byte[0]), StandardCharsets.UTF_8);
        Matcher rows = ROW.matcher(sheet);
        StringBuilder filled = new StringBuilder();
        int at = 0;
        int last = 0;
        String copy = "";
        while (rows.find()) {
            String row = rows.group();
            Identity identity = identity(row, rows.group(1), shared);
            last = Integer.parseInt(rows.group(1));
            if (identity == null) {
                continue;
            }
            filled.append(sheet, at, rows.start());
            at = rows.end();
            int n = identity.number();
            boolean cut = way == Way.CUT && n % 4 == 2;
            boolean left = way == Way.HALF && n % 2 == 0;
            String answer = way == Way.WRONG && n % 3 == 1 ? "随便写 abc" : value(identity);
            String changed = left
                    ? row
                    : way == Way.WAIVED && n % 2 == 1 ? set(set(row, "F", "没有统计"), "G", "王五") : set(row, "E", answer);
            filled.append(cut ? "" : changed);
            copy = way == Way.COPIED && n == 1 ? changed : copy;
        }
        String end = sheet.substring(at);
        if (!copy.isEmpty()) {
            int number = last + 1;
            String again = copy.replaceAll("r=\"([A-Z]*)\\d+\"", "r=\"$1" + number + "\"");
            end = end.replaceFirst("</sheetData>", Matcher.quoteReplacement(again + "</sheetData>"));
        }
        entries.put(LIST, filled.append(end).toString().getBytes(StandardCharsets.UTF_8));
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(list))) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
    }

    private static String value(Identity identity) {
        return switch (identity.slot()) {
            case "quantity" -> "12";
            case "percent" -> "85.6%";
            case "money" -> "120万元";
            case "date" -> "2024";
            case "phone" -> "0763-1234567";
            case "document_number" -> "5";
            case "place" -> "东山";
            case "organisation" -> "财政";
            case "person" -> "王小明";
            case Identity.MEND -> "已改";
            default -> "内容";
        };
    }

    private static List<String> shared(String xml) {
        return Pattern.compile("<si>(.*?)</si>", Pattern.DOTALL)
                .matcher(xml)
                .results()
                .map(r -> r.group(1).replaceAll("<[^>]*>", "").replace("&amp;", "&"))
                .toList();
    }

    private static @Nullable Identity identity(String row, String number, List<String> shared) {
        Matcher key = Pattern.compile("<c r=\"H" + number + "\"[^>]*t=\"s\"[^>]*><v>(\\d+)</v>")
                .matcher(row);
        return key.find()
                ? Identity.parse(shared.get(Integer.parseInt(key.group(1)))).orElse(null)
                : null;
    }

    private static String set(String row, String column, String words) {
        return row.replaceFirst(
                "<c r=\"(" + column + "\\d+)\"([^>]*?)( t=\"\\w+\")?/>",
                "<c r=\"$1\"$2 t=\"inlineStr\"><is><t>" + words + "</t></is></c>");
    }

    /** What a zip holds, in its order. */
    static Map<String, byte[]> entries(Path zip) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                entries.put(entry.getName(), in.readAllBytes());
            }
        }
        return entries;
    }
}
