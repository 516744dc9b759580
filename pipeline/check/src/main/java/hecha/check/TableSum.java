package hecha.check;

import hecha.check.Grid.Cell;
import java.math.BigDecimal;
import java.util.List;

/**
 * A sum that a table states.
 *
 * @param name of the row or the column that is added up
 * @param across whether the cells of a row are added up
 * @param total the cell that states it
 * @param parts the cells that it is the sum of
 * @param rounded whether whole numbers may have been rounded, too
 */
record TableSum(String name, boolean across, Cell total, List<Cell> parts, boolean rounded) {
    private static final BigDecimal SLIP = new BigDecimal("0.5");
    private static final BigDecimal SMALL = new BigDecimal("0.005");

    BigDecimal stated() {
        return total.number().orElseThrow().value();
    }

    BigDecimal computed() {
        return values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    List<BigDecimal> values() {
        return parts.stream().map(cell -> cell.number().orElseThrow().value()).toList();
    }

    boolean fits() {
        int decimals = values().stream().mapToInt(BigDecimal::scale).max().orElse(0);
        BigDecimal slack =
                decimals > 0 || rounded ? BigDecimal.valueOf(parts.size()).movePointLeft(decimals) : BigDecimal.ZERO;
        // what is small beside the rest may be left out of a table of rounded amounts
        BigDecimal missing = decimals > 0 ? stated().abs().multiply(SMALL) : BigDecimal.ZERO;
        BigDecimal difference = stated().subtract(computed());
        return difference.abs().compareTo(slack) <= 0
                || (difference.signum() > 0 && difference.compareTo(missing) <= 0);
    }

    /**
     * 首次登记1240，企业310，个人930，转移登记2180，总计3420: whether rows stand below one that is their sum already, so that the
     * total is of the others alone.
     */
    boolean isGrouped() {
        List<BigDecimal> values = values();
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < values.size(); i++) {
            BigDecimal above = values.get(i);
            sum = sum.add(above);
            BigDecimal below = BigDecimal.ZERO;
            int to = i + 1;
            while (to < values.size() && below.compareTo(above) < 0) {
                below = below.add(values.get(to));
                to++;
            }
            i = to > i + 2 && below.compareTo(above) == 0 ? to - 1 : i;
        }
        return sum.compareTo(stated()) == 0;
    }

    /** Whether a slip of the pen can have made the difference, rather than another way to count. */
    boolean isNear() {
        return computed()
                        .subtract(stated())
                        .abs()
                        .compareTo(computed().max(stated()).multiply(SLIP))
                <= 0;
    }
}
