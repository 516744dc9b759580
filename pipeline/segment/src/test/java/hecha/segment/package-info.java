@NullMarked
package hecha.segment;

import org.jspecify.annotations.NullMarked;
