/** From blocks to sentences and words. */
@NullMarked
package hecha.segment;

import org.jspecify.annotations.NullMarked;
