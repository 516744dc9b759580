package hecha.audit;

import hecha.audit.Excerpt.Mark;
import hecha.audit.Excerpt.Piece;
import hecha.model.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Joins the rows of a list of names or of a form, one blank a line, into one row. */
final class ListedBlanks {
    private static final int LEAST_LINES = 3;
    private static final int MOST_BETWEEN = 2;
    private static final int QUOTED = 3;
    private static final int LONGEST_LINE = 60;

    private ListedBlanks() {}

    /**
     * @param items sorted; runs of single blanks on lines that follow each other become one
     */
    static List<Item> joined(List<Item> items) {
        List<Item> joined = new ArrayList<>();
        int from = 0;
        while (from < items.size()) {
            int to = from + 1;
            while (to < items.size() && follow(items.get(to - 1), items.get(to))) {
                to++;
            }
            if (to - from >= LEAST_LINES) {
                joined.add(join(items.subList(from, to)));
            } else {
                joined.addAll(items.subList(from, to));
            }
            from = to;
        }
        return joined;
    }

    private static boolean follow(Item before, Item after) {
        Optional<Where> first = before.where();
        Optional<Where> second = after.where();
        return isLine(before)
                && isLine(after)
                && first.isPresent()
                && second.isPresent()
                && first.get().path().equals(second.get().path())
                && second.get().line() > first.get().line()
                && second.get().line() - first.get().line() <= MOST_BETWEEN
                && before.grounds()
                        .get(0)
                        .message()
                        .equals(after.grounds().get(0).message());
    }

    private static boolean isLine(Item item) {
        return item.category() == Category.GAP
                && item.slots() == 1
                && item.words().plain().length() <= LONGEST_LINE;
    }

    private static Item join(List<Item> run) {
        Item first = run.get(0);
        List<Piece> pieces = new ArrayList<>();
        List<Message> asks = new ArrayList<>();
        List<Ground> grounds = new ArrayList<>();
        for (int i = 0; i < run.size(); i++) {
            if (i < QUOTED) {
                pieces.addAll(run.get(i).words().pieces());
                pieces.add(new Piece(i + 1 < Math.min(QUOTED, run.size()) ? " ／ " : "", Mark.NONE));
            }
            asks.addAll(run.get(i).asks());
            grounds.addAll(run.get(i).grounds());
        }
        if (run.size() > QUOTED) {
            pieces.add(new Piece(" ／ …（" + run.size() + "）", Mark.NONE));
        }
        return new Item(
                first.number(),
                first.where(),
                first.category(),
                first.severity(),
                new Excerpt(pieces),
                first.supply(),
                asks,
                grounds,
                run.size(),
                first.fingerprint());
    }
}
