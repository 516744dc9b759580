/** What every stage asks of a text: characters, intervals, dates, the nearest word, display width; and
 * what any part may keep for later: a value made once, values made last, lines on disk. */
@NullMarked
package hecha.text;

import org.jspecify.annotations.NullMarked;
