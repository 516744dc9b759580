/** From the facts to findings. */
@NullMarked
package hecha.check;

import org.jspecify.annotations.NullMarked;
