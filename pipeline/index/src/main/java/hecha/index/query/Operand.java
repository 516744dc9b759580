package hecha.index.query;

import hecha.model.Message;
import java.util.Optional;

/**
 * What stands after a field, as written.
 *
 * @param operator between the two, such as {@code >=}
 * @param quoted whether it stands in quotation marks
 * @param slop how many characters may stand between its words
 * @param from where it begins in the query
 * @param to where it ends
 */
record Operand(QueryField field, String operator, String words, boolean quoted, int slop, int from, int to) {
    Operand with(String otherWords) {
        return new Operand(field, operator, otherWords, quoted, slop, from, to);
    }

    Fault fault(String code, String zh, String en) {
        return fault(code, zh, en, "");
    }

    /**
     * @param repaired a query nearer to one that can be read; empty if there is none
     */
    Fault fault(String code, String zh, String en, String repaired) {
        return new Fault(code, from, new Message(zh, en), repaired, Optional.empty());
    }
}
