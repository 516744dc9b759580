/** The page of one report: its text beside what is to be mended, and what people decide of it. */
@NullMarked
package hecha.web.report;

import org.jspecify.annotations.NullMarked;
