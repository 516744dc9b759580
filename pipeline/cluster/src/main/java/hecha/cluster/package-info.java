/** The program for more reports than one machine takes: the same pipeline as the work of a Spark cluster. */
@NullMarked
package hecha.cluster;

import org.jspecify.annotations.NullMarked;
