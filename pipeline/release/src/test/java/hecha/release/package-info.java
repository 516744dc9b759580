@NullMarked
package hecha.release;

import org.jspecify.annotations.NullMarked;
