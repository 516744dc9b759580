/** The immutable types that travel along the pipeline: each holds the one before it. */
@NullMarked
package hecha.model;

import org.jspecify.annotations.NullMarked;
