package hecha.index.ask;

import hecha.index.Answer;
import hecha.index.Pivot;
import hecha.index.Statistics;
import hecha.model.Message;
import hecha.record.Table;
import java.util.List;
import java.util.Optional;

/**
 * Statistics of what a query found.
 *
 * @param answer what they are of
 * @param rows how many rows the table has
 * @param said what was not counted, and why
 * @param pivot the lines of the table in their order, where it has two dimensions
 * @param groups the rows of the table in their order, where it has one
 */
public record Measured(
        Answer answer,
        Table table,
        int rows,
        List<Message> said,
        Optional<Pivot> pivot,
        Optional<Statistics.Groups> groups) {
    public Measured {
        said = List.copyOf(said);
    }
}
