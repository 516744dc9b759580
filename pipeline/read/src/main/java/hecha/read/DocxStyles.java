package hecha.read;

import java.io.InputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** What the named styles of a Word document say of text: headings, lists, hidden, raised and underlined letters. */
final class DocxStyles {
    private static final int LONGEST_CHAIN = 20;

    /** A style as written; what it does not say is null and comes from the style that it is based on. */
    static final class Style {
        private @Nullable String name;
        private @Nullable String basedOn;
        private @Nullable Boolean hidden;
        private @Nullable Boolean raised;
        private @Nullable Boolean underlined;
        private @Nullable Integer outline;
        private @Nullable String list;
        private @Nullable Integer listLevel;
    }

    private final Map<String, Style> styles = new HashMap<>();

    static DocxStyles of(InputStream part) throws XMLStreamException, Refusal {
        DocxStyles all = new DocxStyles();
        Xml.walk(part, all.new Parser());
        return all;
    }

    /** Takes styles.xml. */
    private final class Parser implements Xml.Handler {
        private Style current = new Style();

        @Override
        public void start(String name, XMLStreamReader element) {
            switch (name) {
                case "style" -> {
                    current = new Style();
                    String id = Xml.attribute(element, "styleId");
                    if (id != null) {
                        styles.put(id, current);
                    }
                }
                case "name" -> current.name = Xml.attribute(element, "val");
                case "basedOn" -> current.basedOn = Xml.attribute(element, "val");
                case "vanish" -> current.hidden = Xml.isOn(element);
                case "vertAlign" -> current.raised = "superscript".equals(Xml.attribute(element, "val"));
                case "u" -> current.underlined = !"none".equals(Xml.attribute(element, "val"));
                case "outlineLvl" -> current.outline = Xml.number(element, "val", 9);
                case "numId" -> current.list = Xml.attribute(element, "val");
                case "ilvl" -> current.listLevel = Xml.number(element, "val", 0);
                default -> {}
            }
        }

        @Override
        public void end(String name) {
            // A style lasts until the next one begins.
        }

        @Override
        public void text(char[] chars, int from, int length) {
            // Styles hold no text.
        }
    }

    /** One property of a style. */
    @FunctionalInterface
    private interface Property<T> {
        @Nullable
        T of(Style style);
    }

    private <T> @Nullable T inherited(@Nullable String id, Property<T> property) {
        String at = id;
        for (int i = 0; i < LONGEST_CHAIN && at != null; i++) {
            Style style = styles.get(at);
            if (style == null) {
                return null;
            }
            T value = property.of(style);
            if (value != null) {
                return value;
            }
            at = style.basedOn;
        }
        return null;
    }

    boolean isHidden(@Nullable String id) {
        return Boolean.TRUE.equals(inherited(id, style -> style.hidden));
    }

    boolean isRaised(@Nullable String id) {
        return Boolean.TRUE.equals(inherited(id, style -> style.raised));
    }

    boolean isUnderlined(@Nullable String id) {
        return Boolean.TRUE.equals(inherited(id, style -> style.underlined));
    }

    @Nullable
    String list(@Nullable String id) {
        return inherited(id, style -> style.list);
    }

    int listLevel(@Nullable String id) {
        Integer level = inherited(id, style -> style.listLevel);
        return level == null ? 0 : level;
    }

    /** 0 for a title, 1 and up for a heading, -1 for other text; by the style's own name, which Word keeps in English. */
    int headingLevel(@Nullable String id) {
        Style style = id == null ? null : styles.get(id);
        if (style == null) {
            return -1;
        }
        String name = style.name == null ? "" : style.name.toLowerCase(Locale.ROOT);
        if (name.equals("title")) {
            return 0;
        }
        if ((name.startsWith("heading ") && name.length() == 9) || (name.startsWith("标题 ") && name.length() == 4)) {
            char digit = name.charAt(name.length() - 1);
            return digit >= '1' && digit <= '9' ? digit - '0' : -1;
        }
        Integer outline = inherited(id, s -> s.outline);
        return outline != null && outline >= 0 && outline < 9 ? outline + 1 : -1;
    }
}
