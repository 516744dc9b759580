/** From characters to numerals with unit and hedge: one linear pass, exact decimals. */
@NullMarked
package hecha.extract.numeral;

import org.jspecify.annotations.NullMarked;
