package hecha.audit;

import hecha.model.Message;
import hecha.model.Span;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A report beside a scored indicator table; all scores are suggestions.
 *
 * @param title of the table
 * @param lines its items in their order
 */
public record RubricStanding(String title, List<Line> lines) {
    public RubricStanding {
        lines = List.copyOf(lines);
    }

    /**
     * What the checks found for one item.
     *
     * @param score the points that the item has
     * @param suggested the points that the evidence is worth, for reference
     * @param evidence where it stands, at most three places
     */
    public record Found(
            int number,
            String indicator,
            String content,
            BigDecimal score,
            BigDecimal suggested,
            Message state,
            Optional<Message> note,
            List<Span> evidence) {
        public Found {
            evidence = List.copyOf(evidence);
        }
    }

    /** One item with the words of its evidence. */
    public record Line(Found found, List<Quote> quotes) {
        public Line {
            quotes = List.copyOf(quotes);
        }

        /** ● for full points, ◐ for some, ○ for none. */
        public String sign() {
            return found.suggested().signum() == 0 ? "○" : found.suggested().compareTo(found.score()) >= 0 ? "●" : "◐";
        }
    }

    public BigDecimal suggested() {
        return lines.stream().map(line -> line.found().suggested()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    public BigDecimal total() {
        return lines.stream().map(line -> line.found().score()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
