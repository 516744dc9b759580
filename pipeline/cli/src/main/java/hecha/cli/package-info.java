/** The command line. */
@NullMarked
package hecha.cli;

import org.jspecify.annotations.NullMarked;
