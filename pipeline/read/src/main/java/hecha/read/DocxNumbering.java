package hecha.read;

import java.io.InputStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** The lists of a Word document: counts them and gives the number that stands before a paragraph. */
final class DocxNumbering {
    private static final int LEVELS = 9;

    /** How one level of a list is numbered. */
    private static final class Level {
        private int start = 1;
        private String format = "decimal";
        private String pattern = "";
        private boolean arabic;
        private int restart = -1;
    }

    /** A list as defined, with what it has counted so far. */
    private static final class Form {
        private final Level[] levels = new Level[LEVELS];
        private final Integer[] counts = new Integer[LEVELS];
        private @Nullable String link;

        Form() {
            Arrays.setAll(levels, i -> new Level());
        }
    }

    /** A use of a list, perhaps with other starts or levels. */
    private static final class Use {
        private @Nullable String form;
        private final Map<Integer, Integer> starts = new HashMap<>();
        private final Map<Integer, Level> levels = new HashMap<>();
    }

    private final Map<String, Form> forms = new HashMap<>();
    private final Map<String, Use> uses = new HashMap<>();
    private final Map<String, String> formOfStyle = new HashMap<>();
    private final Set<String> restarted = new HashSet<>();

    static DocxNumbering of(InputStream part) throws XMLStreamException, Refusal {
        DocxNumbering all = new DocxNumbering();
        Xml.walk(part, all.new Parser());
        return all;
    }

    /** Takes numbering.xml. */
    private final class Parser implements Xml.Handler {
        private Form form = new Form();
        private Use use = new Use();
        private boolean inUse;
        private String id = "";
        private int index;
        private Level level = new Level();

        @Override
        public void start(String name, XMLStreamReader element) {
            String value = Xml.attribute(element, "val");
            switch (name) {
                case "abstractNum" -> {
                    form = new Form();
                    id = String.valueOf(Xml.attribute(element, "abstractNumId"));
                    forms.put(id, form);
                    inUse = false;
                }
                case "num" -> {
                    use = new Use();
                    uses.put(String.valueOf(Xml.attribute(element, "numId")), use);
                    inUse = true;
                }
                case "styleLink" -> formOfStyle.put(String.valueOf(value), id);
                case "numStyleLink" -> form.link = value;
                case "abstractNumId" -> use.form = value;
                case "lvlOverride" -> index = clamp(Xml.number(element, "ilvl", 0));
                case "startOverride" -> use.starts.put(index, Xml.number(element, "val", 1));
                case "lvl" -> {
                    index = clamp(Xml.number(element, "ilvl", index));
                    level = new Level();
                    if (inUse) {
                        use.levels.put(index, level);
                    } else {
                        form.levels[index] = level;
                    }
                }
                case "start" -> level.start = Xml.number(element, "val", 1);
                case "numFmt" -> level.format = value == null ? "decimal" : value;
                case "lvlText" -> level.pattern = value == null ? "" : value;
                case "isLgl" -> level.arabic = Xml.isOn(element);
                case "lvlRestart" -> level.restart = Xml.number(element, "val", -1);
                default -> {}
            }
        }

        @Override
        public void end(String name) {
            // A list lasts until the next one begins.
        }

        @Override
        public void text(char[] chars, int from, int length) {
            // Lists hold no text.
        }
    }

    private static int clamp(int level) {
        return Math.max(0, Math.min(LEVELS - 1, level));
    }

    /** Counts a paragraph of a list and gives its number with all that is around it; empty for bullets. */
    String next(@Nullable String list, int at) {
        Use use = list == null ? null : uses.get(list);
        Form form = use == null || use.form == null ? null : forms.get(use.form);
        for (int i = 0; form != null && form.link != null && i < 5; i++) {
            form = forms.get(formOfStyle.getOrDefault(form.link, ""));
        }
        if (use == null || form == null) {
            return "";
        }
        int level = clamp(at);
        Level how = level(use, form, level);
        Integer begins = use.starts.get(level);
        if (begins != null && restarted.add(list + ":" + level)) {
            form.counts[level] = begins - 1;
        }
        Integer count = form.counts[level];
        form.counts[level] = count == null ? how.start : count + 1;
        for (int deeper = level + 1; deeper < LEVELS; deeper++) {
            int restart = level(use, form, deeper).restart;
            if (restart != 0 && (restart < 0 || level < restart)) {
                form.counts[deeper] = null;
            }
        }
        return written(use, form, how);
    }

    private static Level level(Use use, Form form, int level) {
        return use.levels.getOrDefault(level, form.levels[level]);
    }

    private static String written(Use use, Form form, Level how) {
        if (how.format.equals("bullet")) {
            return "";
        }
        StringBuilder label = new StringBuilder();
        for (int i = 0; i < how.pattern.length(); i++) {
            char c = how.pattern.charAt(i);
            if (c == '%' && i + 1 < how.pattern.length() && Character.isDigit(how.pattern.charAt(i + 1))) {
                int of = clamp(how.pattern.charAt(++i) - '1');
                Level other = level(use, form, of);
                Integer count = form.counts[of];
                String format = how.arabic ? "decimal" : other.format;
                label.append(ListNumbers.of(count == null ? other.start : count, format));
            } else {
                label.append(c);
            }
        }
        return ListNumbers.label(label);
    }
}
