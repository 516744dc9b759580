package hecha.index.ask;

import hecha.index.Answer;
import hecha.index.KeyWord;
import hecha.model.Message;
import hecha.record.Table;
import java.util.List;

/**
 * What a search found.
 *
 * @param answer all of it
 * @param keyWords the places at which it was found, where they are the rows
 * @param table the rows from {@code from} up to {@code to} of {@code all}
 * @param closing how many there are, and which these are
 */
public record Found(Answer answer, List<KeyWord> keyWords, Table table, int from, int to, int all, Message closing) {
    public Found {
        keyWords = List.copyOf(keyWords);
    }
}
