package hecha.web.figures;

import hecha.model.Language;
import hecha.model.Message;
import java.util.List;
import java.util.Optional;

/**
 * All that the template of the page writes.
 *
 * @param address of this state
 * @param fault why the query was not answered
 * @param names of the columns
 * @param keys of the columns, for the drawing
 * @param closing how many there are
 * @param said what else is to be said of the answer
 * @param better a query that finds something, where this one does not
 * @param command the line that gives the same rows
 * @param years the columns that a change can be counted from
 * @param next the page after this one, where there is one
 * @param before the page before this one, where there is one
 * @param cell which cell these rows stand behind
 */
public record FiguresView(
        Address address,
        Language language,
        Optional<Fault> fault,
        List<Asked.Chip> chips,
        List<String> names,
        List<String> keys,
        List<Shown.Line> lines,
        String closing,
        List<Message> said,
        Optional<String> better,
        String command,
        List<String> years,
        Optional<String> next,
        Optional<String> before,
        Optional<String> cell,
        boolean canDraw) {
    /**
     * Where a query is at fault.
     *
     * @param text the query
     * @param position of the fault; its length for the end
     * @param better a query that can be read; empty for none
     */
    public record Fault(String text, int position, String reason, String better) {
        public String head() {
            return text.substring(0, Math.min(position, text.length()));
        }

        /** The character at fault; a blank at the end. */
        public String at() {
            if (position >= text.length()) {
                return "\u00a0";
            }
            return text.substring(position, text.offsetByCodePoints(position, 1));
        }

        public String tail() {
            return position >= text.length() ? "" : text.substring(text.offsetByCodePoints(position, 1));
        }
    }

    public String say(String zh, String en) {
        return language.say(zh, en);
    }

    public boolean isTable() {
        return address.has("view", "table");
    }

    public boolean isPlaces() {
        return address.has("view", "kwic");
    }

    public String query() {
        return address.one("q").orElse("");
    }

    /** The ways to look at it: what is looked for, places, tables. */
    public List<Tab> tabs() {
        String of = address.one("of").orElse("");
        boolean plain = !isTable() && !isPlaces();
        return List.of(
                tab(say("自动", "Automatic"), "", plain && of.isEmpty()),
                tab(say("报告", "Reports"), "reports", plain && of.equals("reports")),
                tab(say("数字", "Figures"), "figures", plain && of.equals("figures")),
                tab(say("句子", "Sentences"), "sentences", plain && of.equals("sentences")),
                new Tab(
                        say("逐处", "In context"),
                        address.with("view", "kwic").with("of", "sentences").toString(),
                        isPlaces()),
                tab(say("空缺", "Blanks"), "gaps", plain && of.equals("gaps")),
                tab(say("发现", "Findings"), "findings", plain && of.equals("findings")),
                new Tab(say("表与图", "Tables, charts"), table(), isTable()));
    }

    /** A way to look, and whether it is the one. */
    public record Tab(String name, String link, boolean here) {}

    private Tab tab(String name, String of, boolean here) {
        return new Tab(name, address.with("view").with("of", of).toString(), here);
    }

    /** Counties by years, of levels that were reached: what an analyst asks for first; both conditions can be switched off. */
    private String table() {
        if (isTable()) {
            return address.toString();
        }
        Address table = address.with("of").with("view", "table").with("by", "县").with("across", "年份");
        if (!isNamed("性质", "nature")) {
            table = table.plus("f", "性质:完成");
        }
        return (isNamed("变化", "change") ? table : table.plus("f", "-变化:*")).toString();
    }

    private boolean isNamed(String field, String english) {
        return query().contains(field)
                || query().contains(english)
                || chips().stream().anyMatch(chip -> chip.text().startsWith(field));
    }

    /** The state without what one part of the page sets, as hidden fields of its form. */
    public List<Field> others(String... own) {
        List<String> mine = List.of(own);
        return address.parameters().entrySet().stream()
                .filter(e -> !mine.contains(e.getKey())
                        && !List.of("offset", "line", "column").contains(e.getKey()))
                .flatMap(e -> e.getValue().stream().map(v -> new Field(e.getKey(), v)))
                .toList();
    }

    /** A hidden field. */
    public record Field(String name, String value) {}

    /** Where rows leave the program. */
    public String export(String form) {
        return address.at("/figures." + form).toString();
    }

    public List<String> without() {
        return address.all("x");
    }
}
