/** From audits to the documents that people read. */
@NullMarked
package hecha.audit;

import org.jspecify.annotations.NullMarked;
