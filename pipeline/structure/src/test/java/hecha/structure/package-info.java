@NullMarked
package hecha.structure;

import org.jspecify.annotations.NullMarked;
