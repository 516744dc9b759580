/** The pages that the program serves on the own machine: a small server, its guard, the frame of all pages. */
@NullMarked
package hecha.web;

import org.jspecify.annotations.NullMarked;
