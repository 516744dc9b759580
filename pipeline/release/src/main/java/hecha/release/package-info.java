/**
 * What is handed out to people: Java of their own for each platform, the notices of every library, and the checksums.
 * Part of {@code mvn -Prelease package} alone.
 */
@NullMarked
package hecha.release;

import org.jspecify.annotations.NullMarked;
