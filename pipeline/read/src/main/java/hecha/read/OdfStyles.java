package hecha.read;

import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** What the styles of an OpenDocument text say of what is read: hidden, raised and underlined letters, titles, lists. */
final class OdfStyles implements Xml.Handler {
    private static final int LONGEST_CHAIN = 20;

    /** A style of letters or paragraphs. */
    private static final class Style {
        private @Nullable String parent;
        private @Nullable String list;
        private @Nullable Boolean hidden;
        private @Nullable Boolean raised;
        private @Nullable Boolean underlined;
    }

    /** How one level of a list is numbered. */
    static final class Level {
        private String format = "";
        private String before = "";
        private String after = "";
        private int start = 1;
        private int shown = 1;

        int start() {
            return start;
        }

        int shown() {
            return shown;
        }

        boolean isNumbered() {
            return !format.isEmpty();
        }

        String before() {
            return before;
        }

        String after() {
            return after;
        }

        /** The number alone. */
        String written(int value) {
            return ListNumbers.of(
                    value,
                    switch (format) {
                        case "一, 二, 三, ...", "一" -> "chineseCounting";
                        case "壹, 贰, 叁, ...", "壹" -> "chineseLegalSimplified";
                        case "壹, 貳, 參, ..." -> "ideographLegalTraditional";
                        case "甲, 乙, 丙, ...", "甲" -> "ideographTraditional";
                        case "子, 丑, 寅, ...", "子" -> "ideographZodiac";
                        case "①, ②, ③, ...", "①" -> "decimalEnclosedCircle";
                        case "a" -> "lowerLetter";
                        case "A" -> "upperLetter";
                        case "i" -> "lowerRoman";
                        case "I" -> "upperRoman";
                        case "１, ２, ３, ..." -> "decimalFullWidth";
                        default -> "decimal";
                    });
        }
    }

    private final Map<String, Style> styles = new HashMap<>();
    private final Map<String, Map<Integer, Level>> lists = new HashMap<>();
    private Style style = new Style();
    private Map<Integer, Level> list = new HashMap<>();

    @Override
    public void start(String name, XMLStreamReader element) {
        switch (name) {
            case "style" -> {
                style = new Style();
                style.parent = Xml.attribute(element, "parent-style-name");
                style.list = Xml.attribute(element, "list-style-name");
                styles.put(String.valueOf(Xml.attribute(element, "name")), style);
            }
            case "text-properties" -> letters(element);
            case "list-style", "outline-style" -> {
                list = new HashMap<>();
                lists.put(name.equals("list-style") ? String.valueOf(Xml.attribute(element, "name")) : OUTLINE, list);
            }
            case "list-level-style-number", "outline-level-style" -> {
                Level level = new Level();
                String format = Xml.attribute(element, "num-format");
                String before = Xml.attribute(element, "num-prefix");
                String after = Xml.attribute(element, "num-suffix");
                level.format = format == null ? "" : format;
                level.before = before == null ? "" : before;
                level.after = after == null ? "" : after;
                level.start = Xml.number(element, "start-value", 1);
                level.shown = Xml.number(element, "display-levels", 1);
                list.put(Xml.number(element, "level", 1), level);
            }
            default -> {}
        }
    }

    /** The name under which the numbers of headings are kept. */
    static final String OUTLINE = "\0outline";

    private void letters(XMLStreamReader element) {
        String display = Xml.attribute(element, "display");
        String position = Xml.attribute(element, "text-position");
        String line = Xml.attribute(element, "text-underline-style");
        style.hidden = display == null ? style.hidden : Boolean.valueOf(display.equals("none"));
        if (position != null) {
            style.raised = position.startsWith("super")
                    || (!position.startsWith("-") && !position.startsWith("0") && !position.startsWith("sub"));
        }
        style.underlined = line == null ? style.underlined : Boolean.valueOf(!line.equals("none"));
    }

    @Override
    public void end(String name) {
        // A style lasts until the next one begins.
    }

    @Override
    public void text(char[] chars, int from, int length) {
        // Styles hold no text.
    }

    /** One property of a style. */
    @FunctionalInterface
    private interface Property<T> {
        @Nullable
        T of(Style style);
    }

    private <T> @Nullable T inherited(@Nullable String name, Property<T> property) {
        String at = name;
        for (int i = 0; i < LONGEST_CHAIN && at != null && styles.containsKey(at); i++) {
            Style found = styles.get(at);
            T value = property.of(found);
            if (value != null) {
                return value;
            }
            at = found.parent;
        }
        return null;
    }

    boolean isHidden(@Nullable String name) {
        return Boolean.TRUE.equals(inherited(name, s -> s.hidden));
    }

    boolean isRaised(@Nullable String name) {
        return Boolean.TRUE.equals(inherited(name, s -> s.raised));
    }

    boolean isUnderlined(@Nullable String name) {
        return Boolean.TRUE.equals(inherited(name, s -> s.underlined));
    }

    /** Whether a paragraph's style is the title's or comes from it. */
    boolean isTitle(@Nullable String name) {
        String at = name;
        for (int i = 0; i < LONGEST_CHAIN && at != null; i++) {
            if (at.equals("Title")) {
                return true;
            }
            Style found = styles.get(at);
            at = found == null ? null : found.parent;
        }
        return false;
    }

    @Nullable
    String list(@Nullable String name) {
        return inherited(name, s -> s.list);
    }

    @Nullable
    Level level(@Nullable String listName, int depth) {
        Map<Integer, Level> levels = listName == null ? null : lists.get(listName);
        return levels == null ? null : levels.get(depth);
    }
}
