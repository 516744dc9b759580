/** From the clean text to blocks, sections, tables and run-in lists. */
@NullMarked
package hecha.structure;

import org.jspecify.annotations.NullMarked;
