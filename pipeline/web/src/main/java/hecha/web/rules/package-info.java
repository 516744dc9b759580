/** The page of rules and dictionaries, and the playground on which a sentence is read. */
@NullMarked
package hecha.web.rules;

import org.jspecify.annotations.NullMarked;
