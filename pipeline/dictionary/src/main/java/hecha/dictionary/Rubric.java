package hecha.dictionary;

import hecha.model.Message;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A scored indicator table that reports are held against.
 *
 * @param name its name in {@code dictionaries/rubrics}
 * @param title the title of the table
 * @param total the points that the table itself says it has, if it does
 * @param items its items in their order
 */
public record Rubric(String name, String title, Optional<BigDecimal> total, List<Item> items) {
    public Rubric {
        items = List.copyOf(items);
    }

    /**
     * One item of a rubric.
     *
     * @param number its number in the table
     * @param group the heading that it stands under, such as 加强党的全面领导; empty if none
     * @param indicator the indicator that it stands under, such as 高度重视; empty if none
     * @param points the points it is scored with, one for each clause that has its own
     * @param methods how it is assessed, such as 查阅资料
     * @param units who answers for it
     * @param deadline until when, as written
     */
    public record Item(
            int number,
            String group,
            String indicator,
            String content,
            List<BigDecimal> points,
            List<String> methods,
            List<String> units,
            Optional<String> deadline) {
        public Item {
            points = List.copyOf(points);
            methods = List.copyOf(methods);
            units = List.copyOf(units);
        }

        /** All its points together. */
        public BigDecimal score() {
            return points.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }

    /** The points of all items together. */
    public BigDecimal sum() {
        return items.stream().map(Item::score).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    static Rubric of(String name, Entry entry) {
        entry.only("title", "total", "items");
        Optional<BigDecimal> total = entry.has("total") ? Optional.of(entry.number("total")) : Optional.empty();
        return new Rubric(
                name,
                entry.text("title"),
                total,
                entry.entries("items").stream().map(Rubric::item).toList());
    }

    private static Item item(Entry entry) {
        entry.only("number", "group", "indicator", "content", "points", "methods", "units", "deadline");
        return new Item(
                entry.number("number").intValue(),
                entry.optionalText("group").orElse(""),
                entry.optionalText("indicator").orElse(""),
                entry.text("content"),
                entry.texts("points").stream().map(text -> points(entry, text)).toList(),
                entry.texts("methods"),
                entry.texts("units"),
                entry.optionalText("deadline"));
    }

    private static BigDecimal points(Entry entry, String text) {
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            throw new DictionaryException(
                    entry.file(), entry.lineOf("points"), new Message("“points”应是数字", "“points” must be numbers"));
        }
    }

    /** The rubric as an entry of {@code dictionaries/rubrics}. */
    public String yaml() {
        StringBuilder yaml = new StringBuilder();
        yaml.append("title: ").append(quoted(title)).append('\n');
        total.ifPresent(t -> yaml.append("total: ").append(t.toPlainString()).append('\n'));
        yaml.append("items:\n");
        for (Item item : items) {
            yaml.append("  - number: ").append(item.number()).append('\n');
            line(yaml, "group", item.group());
            line(yaml, "indicator", item.indicator());
            line(yaml, "content", item.content());
            yaml.append("    points: [")
                    .append(String.join(
                            ", ",
                            item.points().stream()
                                    .map(BigDecimal::toPlainString)
                                    .toList()))
                    .append("]\n");
            list(yaml, "methods", item.methods());
            list(yaml, "units", item.units());
            item.deadline().ifPresent(deadline -> line(yaml, "deadline", deadline));
        }
        return yaml.toString();
    }

    private static void line(StringBuilder yaml, String key, String text) {
        if (!text.isEmpty()) {
            yaml.append("    ").append(key).append(": ").append(quoted(text)).append('\n');
        }
    }

    private static void list(StringBuilder yaml, String key, List<String> texts) {
        if (!texts.isEmpty()) {
            yaml.append("    ")
                    .append(key)
                    .append(": [")
                    .append(String.join(", ", texts.stream().map(Rubric::quoted).toList()))
                    .append("]\n");
        }
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                quoted.append('\\').append(c);
            } else if (Character.isISOControl(c) || Character.isSurrogate(c) || c == '\uFEFF') {
                quoted.append(String.format("\\u%04X", (int) c));
            } else {
                quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }
}
