/** Tables for spreadsheets: streamed, typed, and without a cell that a spreadsheet would run. */
@NullMarked
package hecha.audit.table;

import org.jspecify.annotations.NullMarked;
