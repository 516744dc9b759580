/** Measures the assembled house on reports that are made up, and says what came out. */
@NullMarked
package hecha.bench;

import org.jspecify.annotations.NullMarked;
