/** The words and rules that users may add to: YAML entries with their own examples, read once. */
@NullMarked
package hecha.dictionary;

import org.jspecify.annotations.NullMarked;
