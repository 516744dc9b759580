package hecha.index;

import hecha.model.Span;

/**
 * One place at which something was found, as a concordance shows it: key word in context.
 *
 * @param row what was found there
 * @param span the place in the original
 * @param line of the original, from 1
 * @param left up to thirty characters before
 * @param hit the words themselves
 * @param right up to thirty characters after
 */
public record KeyWord(Row row, Span span, int line, String left, String hit, String right) {}
