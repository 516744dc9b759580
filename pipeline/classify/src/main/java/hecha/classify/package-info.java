/** What the report is and what each of its sections is for. */
@NullMarked
package hecha.classify;

import org.jspecify.annotations.NullMarked;
