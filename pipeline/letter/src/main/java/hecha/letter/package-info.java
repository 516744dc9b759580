/** What goes to each unit and what comes back: letters, lists to fill in, answers, the roster. */
@NullMarked
package hecha.letter;

import org.jspecify.annotations.NullMarked;
