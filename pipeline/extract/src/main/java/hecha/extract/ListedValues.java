package hecha.extract;

import hecha.model.Quantity;
import hecha.model.Report;
import hecha.numeral.QuantityScanner;
import hecha.text.Chars;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads the bare numbers of a list of names as figures with the unit that its label gives: 各镇得分：城关96.5、桃源94,
 * 完成投资（万元）：城关镇320，桃源镇210.
 */
final class ListedValues {
    /** A label has no more characters, its bracket left out. */
    private static final int LABEL = 24;

    /** A name in the list has no more characters. */
    private static final int NAME = 12;

    /** One number behind a name may be anything; so many make a list. */
    private static final int LEAST = 2;

    /** They part the items of a list. */
    private static final String SIGNS = "、，；,;";

    private final TableWords words;

    ListedValues(TableWords words) {
        this.words = words;
    }

    /** The figure of a number and what the label says that it counts. */
    record Value(Quantity quantity, Subject subject) {}

    List<Value> read(Report report, QuantityScanner scanner) {
        List<Value> values = new ArrayList<>();
        String text = report.text();
        for (int at = 0; at < text.length(); at++) {
            if (Lists.isColon(text.charAt(at))) {
                List<TableGrids.Cell> numbers = numbers(text, at + 1, text.length(), SIGNS);
                if (numbers.size() >= LEAST) {
                    values(text, at, numbers, scanner, values);
                    at = numbers.get(numbers.size() - 1).to();
                }
            }
        }
        return values;
    }

    private void values(
            String text, int colon, List<TableGrids.Cell> numbers, QuantityScanner scanner, List<Value> values) {
        int end = labelEnd(text, colon);
        int from = end;
        while (from > Math.max(0, end - LABEL) && Chars.isHan(text.charAt(from - 1))) {
            from--;
        }
        Optional<String> unit = unit(text, from, end, colon, scanner);
        if (from == end || unit.isEmpty()) {
            return;
        }
        Subject subject = new Subject(from, end, "list-by-place", Subject.Source.TOPIC);
        for (TableGrids.Cell number : numbers) {
            number.quantity(unit.get(), scanner).ifPresent(quantity -> values.add(new Value(quantity, subject)));
        }
    }

    /** Where the label before a colon ends, a bracket at its end left out. */
    private static int labelEnd(String text, int colon) {
        int end = Chars.skipBlanksBack(text, colon, 0);
        if (end > 0 && "）)".indexOf(text.charAt(end - 1)) >= 0) {
            for (int i = end - 2; i > Math.max(0, end - LABEL); i--) {
                if ("（(".indexOf(text.charAt(i)) >= 0) {
                    return i;
                }
            }
        }
        return end;
    }

    /** What the bracket between label and colon says: （万元）, （单位：万元）; else what the label's last word is measured in. */
    private Optional<String> unit(String text, int from, int end, int colon, QuantityScanner scanner) {
        if (colon - end > 2) {
            String bracket = text.substring(end + 1, Chars.skipBlanksBack(text, colon, end) - 1);
            String unit = bracket.substring(1 + Math.max(bracket.indexOf('：'), bracket.indexOf(':')));
            boolean known =
                    new TableGrids.Cell(0, 1, "1").quantity(unit, scanner).isPresent();
            if (known) {
                return Optional.of(unit);
            }
        }
        var head = words.heads().longest(text, end, from);
        return head == null ? Optional.empty() : Optional.of(head.value());
    }

    /** The bare numbers of a cell that holds nothing but named ones, two at least: 中央300 and 省级：200 below each other. */
    static List<TableGrids.Cell> within(String text, TableGrids.Cell cell) {
        List<TableGrids.Cell> numbers = numbers(text, cell.from(), cell.to(), SIGNS + "\n");
        boolean whole =
                numbers.size() >= LEAST && numbers.get(numbers.size() - 1).to() == cell.to();
        return whole ? numbers : List.of();
    }

    /** The bare numbers of items that go on from {@code from}: a name, a number, a sign that parts it from the next. */
    private static List<TableGrids.Cell> numbers(String text, int from, int limit, String signs) {
        List<TableGrids.Cell> numbers = new ArrayList<>();
        int at = from;
        while (at < limit) {
            int name = Chars.skipBlanks(text, at, limit);
            int end = name;
            while (end < limit && end - name <= NAME && Chars.isHan(text.charAt(end))) {
                end++;
            }
            boolean colon = !signs.equals(SIGNS) && end < limit && Lists.isColon(text.charAt(end));
            int number = Chars.skipBlanks(text, colon ? end + 1 : end, limit);
            int to = number;
            while (to < limit && (Chars.isDigit(text.charAt(to)) || text.charAt(to) == '.')) {
                to++;
            }
            if (end == name || end - name > NAME || to == number) {
                return numbers;
            }
            boolean parted = to < limit && signs.indexOf(text.charAt(to)) >= 0;
            boolean last = to == limit || (!parted && "。\n".indexOf(text.charAt(to)) >= 0);
            if (!last && !parted) {
                return numbers;
            }
            numbers.add(new TableGrids.Cell(number, to, text.substring(number, to)));
            if (last) {
                return numbers;
            }
            at = to + 1;
        }
        return numbers;
    }
}
