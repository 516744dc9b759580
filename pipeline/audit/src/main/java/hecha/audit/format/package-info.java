/** The findings of a check, written for people at a terminal and for other programs. */
@NullMarked
package hecha.audit.format;

import org.jspecify.annotations.NullMarked;
