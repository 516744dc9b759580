/** What an office has set and decided, and how it judges a batch by it: what the commands and the pages share. */
@NullMarked
package hecha.office;

import org.jspecify.annotations.NullMarked;
