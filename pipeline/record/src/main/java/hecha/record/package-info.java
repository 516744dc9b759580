/** The analysis record as JSON. */
@NullMarked
package hecha.record;

import org.jspecify.annotations.NullMarked;
