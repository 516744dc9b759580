/** Results held against gold answers. */
@NullMarked
package hecha.evaluate;

import org.jspecify.annotations.NullMarked;
