/** The query language: what an analyst may ask, read into a tree that the index answers. */
@NullMarked
package hecha.index.query;

import org.jspecify.annotations.NullMarked;
