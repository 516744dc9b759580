/** The answers for programs, as the OpenAPI document describes them. */
@NullMarked
package hecha.web.api;

import org.jspecify.annotations.NullMarked;
