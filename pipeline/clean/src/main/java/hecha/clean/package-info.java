/** From the text as decoded to the clean text, every character of which knows its place. */
@NullMarked
package hecha.clean;

import org.jspecify.annotations.NullMarked;
