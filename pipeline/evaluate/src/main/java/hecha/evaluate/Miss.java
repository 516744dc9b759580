package hecha.evaluate;

/**
 * One answer that differs from the gold.
 *
 * @param measure the measure that it counts against
 * @param report name of the report
 * @param at index into the original text
 * @param gold what was expected, with its words
 * @param answer what was answered; {@code -} for nothing
 */
public record Miss(String measure, String report, int at, String gold, String answer) {}
