package hecha.audit;

import hecha.audit.ReviewSheet.Contradiction;
import hecha.model.Language;
import hecha.model.Severity;
import hecha.text.Shelf;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The rows of one report in the workbook of its batch, as texts in the workbook's language.
 *
 * @param toMend without the row's number
 * @param blanks with the number of places as the fourth
 */
record ReportRows(List<List<String>> toMend, List<List<String>> blanks, List<List<String>> contradictions) {
    static final int PLACES = 3;

    /** How rows are kept while the batch is read. */
    static final Shelf.Form<ReportRows> FORM = new Shelf.Form<>() {
        private final Shelf.Form<List<List<String>>> rows = Shelf.lists(Shelf.lists(Shelf.texts()));

        @Override
        public void write(ReportRows report, DataOutputStream to) throws IOException {
            rows.write(report.toMend(), to);
            rows.write(report.blanks(), to);
            rows.write(report.contradictions(), to);
        }

        @Override
        public ReportRows read(DataInputStream from) throws IOException {
            return new ReportRows(rows.read(from), rows.read(from), rows.read(from));
        }
    };

    /** @param name of the report in the tables of its batch */
    static ReportRows of(ReviewSheet sheet, String name, Language language) {
        List<List<String>> toMend = new ArrayList<>();
        for (Item item : sheet.items()) {
            toMend.add(List.of(
                    name,
                    item.where().map(where -> where.in(language)).orElse(language.say("全文", "the whole")),
                    language.say(item.category().title()),
                    item.words().plain(),
                    item.request(language),
                    item.reason(language),
                    severity(item.severity(), language),
                    String.join(language.say("；", "; "), item.rules())));
        }
        List<List<String>> blanks = new ArrayList<>();
        for (ReviewSheet.Blank blank : sheet.blanks()) {
            blanks.add(List.of(
                    name,
                    language.say(blank.title()),
                    blank.unit().orElse(""),
                    Integer.toString(blank.places().size()),
                    String.join(
                            "、",
                            blank.places().stream()
                                    .map(w -> w.line() + ":" + w.column())
                                    .toList())));
        }
        List<List<String>> contradictions = new ArrayList<>();
        for (Contradiction contradiction : sheet.contradictions()) {
            List<Quote> quotes = contradiction.quotes();
            contradictions.add(List.of(
                    name,
                    switch (contradiction.severity()) {
                        case ERROR -> language.say("● 矛盾", "● contradiction");
                        case WARNING -> language.say("◐ 待核", "◐ to be checked");
                        case INFO -> language.say("○ 无法核对", "○ cannot be checked");
                    },
                    language.say(contradiction.message()),
                    quote(quotes, 0, language),
                    quote(quotes, 1, language),
                    contradiction.rule()));
        }
        return new ReportRows(toMend, blanks, contradictions);
    }

    static String severity(Severity severity, Language language) {
        return switch (severity) {
            case ERROR -> language.say("● 错误", "● error");
            case WARNING -> language.say("◐ 警告", "◐ warning");
            case INFO -> language.say("○ 提示", "○ hint");
        };
    }

    private static String quote(List<Quote> quotes, int index, Language language) {
        return index < quotes.size()
                ? quotes.get(index).words().plain()
                        + language.say("（", " (")
                        + quotes.get(index).where().in(language)
                        + language.say("）", ")")
                : "";
    }
}
