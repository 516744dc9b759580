/** Reports and figures in Lucene. */
@NullMarked
package hecha.index;

import org.jspecify.annotations.NullMarked;
