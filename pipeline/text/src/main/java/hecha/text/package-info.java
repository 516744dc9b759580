/** What every stage asks of a text: characters, intervals, dates, the nearest word, display width. */
@NullMarked
package hecha.text;

import org.jspecify.annotations.NullMarked;
