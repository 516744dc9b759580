package hecha.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A table as rows of cells, whatever parted them in the text.
 *
 * @param section index of the section that holds it, or -1
 * @param from clean index where it begins
 * @param unit the unit that a caption gives for all of it (单位：万元); empty where none does
 * @param heads what each column is named; empty where nothing names it
 * @param rows the rows below the heads, each with as many cells as there are heads
 */
record Grid(int section, int from, String unit, List<String> heads, List<List<Cell>> rows) {
    private static final int LONGEST = 16;
    private static final int LONGEST_UNIT = 4;

    Grid {
        heads = List.copyOf(heads);
        rows = rows.stream().map(List::copyOf).toList();
    }

    /**
     * A cell.
     *
     * @param from clean index of its first character
     * @param to clean index after its last
     * @param text its words without blanks around them
     * @param number the number that it holds, with nothing beside it but a unit
     */
    record Cell(int from, int to, String text, Optional<CellNumber> number) {
        static final Cell EMPTY = new Cell(0, 0, "");

        Cell(int from, int to, String text) {
            this(from, to, text, CellNumber.of(text));
        }

        /** Whether a dash says that there is nothing of the kind, which adds nothing to a sum and is no statement. */
        boolean isDash() {
            return !text.isEmpty() && number.isPresent() && text.chars().noneMatch(Character::isDigit);
        }
    }

    /**
     * The number of a cell.
     *
     * @param value as written, with its decimals
     * @param unit what is written behind it; empty where nothing is
     */
    record CellNumber(BigDecimal value, String unit) {
        /** Where a row has nothing of the kind: —, -, /. */
        private static final CellNumber NONE = new CellNumber(BigDecimal.ZERO, "");

        private static final String DASHES = "—-－–/";

        private static Optional<CellNumber> of(String text) {
            if (!text.isEmpty() && text.length() <= 2 && text.chars().allMatch(c -> DASHES.indexOf(c) >= 0)) {
                return Optional.of(NONE);
            }
            int at = 0;
            boolean negative = text.startsWith("-") || text.startsWith("－") || text.startsWith("−");
            at += negative || text.startsWith("+") || text.startsWith("＋") ? 1 : 0;
            StringBuilder digits = new StringBuilder();
            boolean point = false;
            while (at < text.length() && digits.length() < LONGEST && isNumeral(text, at, point)) {
                char c = text.charAt(at);
                point |= c == '.';
                if (!Marks.isComma(c)) {
                    digits.append(c);
                }
                at++;
            }
            String unit = text.substring(at).replace("％", "%").strip();
            if (digits.isEmpty()
                    || !Marks.isDigit(digits.charAt(0))
                    || unit.length() > LONGEST_UNIT
                    || unit.chars().anyMatch(c -> Character.isDigit(c) || c == '.' || Marks.partsClauses((char) c))) {
                return Optional.empty();
            }
            // 2023年, 3月 are no amounts
            if (!unit.isEmpty() && Signs.isOfDate(unit.charAt(0))) {
                return Optional.empty();
            }
            BigDecimal value = new BigDecimal(digits.toString());
            return Optional.of(new CellNumber(negative ? value.negate() : value, unit));
        }

        private static boolean isNumeral(String text, int at, boolean point) {
            char c = text.charAt(at);
            boolean before = at + 1 < text.length() && Marks.isDigit(text.charAt(at + 1));
            return Marks.isDigit(c) || (before && ((c == '.' && !point) || Marks.isComma(c)));
        }

        /** The values that the digits allow, each of which may have been rounded; a count is what it is. */
        Amount amount(boolean rounded) {
            BigDecimal slack = value.scale() > 0 || rounded ? value.ulp() : BigDecimal.ZERO;
            return Amount.between(value.subtract(slack), value.add(slack));
        }

        boolean isPercent() {
            return unit.equals("%");
        }
    }

    int columns() {
        return heads.size();
    }

    Cell cell(int row, int column) {
        return rows.get(row).get(column);
    }

    Optional<CellNumber> number(int row, int column) {
        return cell(row, column).number();
    }

    /** What the row is named: its first cell that holds a word. */
    String name(int row) {
        for (Cell cell : rows.get(row)) {
            if (!cell.text().isEmpty() && cell.number().isEmpty()) {
                return cell.text();
            }
        }
        return "";
    }

    /** Whether any cell of {@code column} holds a number. */
    boolean holdsNumbers(int column) {
        return rows.stream().anyMatch(row -> row.get(column).number().isPresent());
    }

    /** Whether amounts of {@code column} are written in ten thousands and the like, so that whole ones are rounded, too. */
    boolean isRounded(int column) {
        String said = heads.get(column).isEmpty() ? unit : heads.get(column) + unit;
        return said.indexOf(Signs.TEN_THOUSAND) >= 0 || said.indexOf(Signs.HUNDRED_MILLION) >= 0;
    }
}
