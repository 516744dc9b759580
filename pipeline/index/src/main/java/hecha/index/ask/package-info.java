/** Questions to an index as people and programs put them, and the tables that answer them. */
@NullMarked
package hecha.index.ask;

import org.jspecify.annotations.NullMarked;
