@NullMarked
package hecha.clean;

import org.jspecify.annotations.NullMarked;
