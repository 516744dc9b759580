/** The pages as people use them, in a browser that a script plays; run by {@code -Pbrowser} alone. */
@NullMarked
package hecha.browser;

import org.jspecify.annotations.NullMarked;
