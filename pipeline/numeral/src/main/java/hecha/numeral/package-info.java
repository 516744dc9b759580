/** From characters to numerals with unit and hedge: one linear pass, exact decimals. */
@NullMarked
package hecha.numeral;

import org.jspecify.annotations.NullMarked;
