package hecha.audit;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes the items of a review sheet as rows of a table: where, which words, what to supply, by which rule. */
final class SheetItems {
    private final Html html;
    private final String prefix;

    /** @param prefix what tells the anchors of this sheet from those of the others on the page */
    SheetItems(Html html, String prefix) {
        this.html = html;
        this.prefix = prefix;
    }

    /** @param letter what tells its anchor from those of the other tables */
    void row(Item item, String letter) throws IOException {
        html.open(
                "tr",
                "id",
                prefix + letter + item.number(),
                "class",
                item.severity().id());
        html.open("td", "class", "num");
        link(item, letter, Integer.toString(item.number()));
        html.close();
        html.open("td", "class", "where");
        if (item.where().isPresent()) {
            Where where = item.where().get();
            link(item, letter, where.path().isEmpty() ? where.line() + "行" : where.path());
            html.empty("br");
            String at = (where.path().isEmpty() ? "" : where.line() + "行") + where.column() + "字";
            html.leaf("small", where.position().isEmpty() ? at : where.position());
        } else {
            html.text("全文");
        }
        html.close();
        html.leaf("td", item.category().title().zh(), "class", "cat");
        html.open("td", "class", "ev");
        excerpt(item.words());
        html.close();
        html.open("td");
        asks(item);
        html.close();
        html.open("td", "class", "why");
        Map<List<String>, Integer> counts = new LinkedHashMap<>();
        for (Ground ground : item.grounds()) {
            counts.merge(
                    List.of(ground.message().zh(), ground.rule(), ground.name().zh()), 1, Integer::sum);
        }
        for (Map.Entry<List<String>, Integer> ground : counts.entrySet()) {
            html.open("div")
                    .text(ground.getKey().get(0))
                    .text(ground.getValue() > 1 ? " ×" + ground.getValue() + " " : " ")
                    .leaf(
                            "code",
                            ground.getKey().get(1),
                            "title",
                            ground.getKey().get(2))
                    .close();
        }
        html.close().close().line();
    }

    private void asks(Item item) throws IOException {
        if (item.asks().isEmpty()) {
            html.text(item.supply().zh());
        }
        for (String ask : item.asks()) {
            int box = ask.indexOf(Asks.BOX);
            html.open("span", "class", "ask");
            if (box < 0) {
                html.text(ask);
            } else {
                html.text(ask, 0, box)
                        .leaf("span", "　　", "class", "box")
                        .text(ask, box + Asks.BOX.length(), ask.length());
            }
            html.close().text(" ");
        }
    }

    private void link(Item item, String letter, String words) throws IOException {
        if (item.where().isPresent()) {
            html.leaf("a", words, "href", "#" + prefix + letter + item.number() + "t");
        } else {
            html.text(words);
        }
    }

    void excerpt(Excerpt excerpt) throws IOException {
        for (Excerpt.Piece piece : excerpt.pieces()) {
            switch (piece.mark()) {
                case GAP -> html.leaf("span", piece.words().isEmpty() ? "　" : piece.words(), "class", "g");
                case FAULT -> html.leaf("span", piece.words(), "class", "x");
                case FIGURE -> html.leaf("span", piece.words(), "class", "f");
                case NONE -> html.text(piece.words());
            }
        }
    }
}
