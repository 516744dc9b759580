/** Trials of the assembled house. */
@NullMarked
package hecha.tests;

import org.jspecify.annotations.NullMarked;
