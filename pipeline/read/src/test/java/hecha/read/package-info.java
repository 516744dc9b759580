@NullMarked
package hecha.read;

import org.jspecify.annotations.NullMarked;
