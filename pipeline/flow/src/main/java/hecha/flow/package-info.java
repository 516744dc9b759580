/** The stages in a row. */
@NullMarked
package hecha.flow;

import org.jspecify.annotations.NullMarked;
