/** From the words to gaps and figures. */
@NullMarked
package hecha.extract;

import org.jspecify.annotations.NullMarked;
