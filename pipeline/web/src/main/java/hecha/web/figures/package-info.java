/** The page of the analyst: searching, counting and drawing what an index holds. */
@NullMarked
package hecha.web.figures;

import org.jspecify.annotations.NullMarked;
