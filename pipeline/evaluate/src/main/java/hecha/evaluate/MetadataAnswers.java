package hecha.evaluate;

import hecha.record.Gold;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What reports are called and of which region they are, told apart from their other answers: one line a report,
 * {@code source<TAB>title<TAB>region}, where {@code |} parts answers that are all right and {@code -} stands for none.
 */
public final class MetadataAnswers {
    /** No facts. */
    public static final MetadataAnswers NONE = new MetadataAnswers(Map.of());

    private static final int COLUMNS = 3;

    /** What one report is called and where it is from. */
    private record Names(List<String> titles, List<String> regions) {}

    private final Map<String, Names> bySource;

    private MetadataAnswers(Map<String, Names> bySource) {
        this.bySource = bySource;
    }

    /**
     * Reads the lines; empty ones and those that begin with {@code #} do not count.
     *
     * @throws IllegalArgumentException where a line has not three columns; the message is {@code line N}
     */
    public static MetadataAnswers of(List<String> lines) {
        Map<String, Names> bySource = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String[] columns = line.split("\t", -1);
            if (columns.length != COLUMNS) {
                throw new IllegalArgumentException("line " + (i + 1));
            }
            bySource.put(columns[0], new Names(names(columns[1]), names(columns[2])));
        }
        return new MetadataAnswers(bySource);
    }

    private static List<String> names(String column) {
        List<String> names = new ArrayList<>();
        for (String name : column.split("\\|", -1)) {
            names.add(name.equals("-") ? "" : name);
        }
        return names;
    }

    /** The answers with these facts, where there are any for their report. */
    public Gold applied(Gold gold) {
        Names names = bySource.get(gold.source());
        return names == null ? gold : gold.with(names.titles(), names.regions());
    }
}
