package hecha.classify;

import hecha.model.Label;

/**
 * A part of a report that speaks of its problems or next steps without a heading.
 *
 * @param from first clean index
 * @param to clean index after the last
 * @param inside whether it stands inside a section that names it too
 */
record ClosingPart(Label role, int from, int to, boolean inside) {}
