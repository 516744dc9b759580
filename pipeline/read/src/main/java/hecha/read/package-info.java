/** From a file to its text as decoded. */
@NullMarked
package hecha.read;

import org.jspecify.annotations.NullMarked;
