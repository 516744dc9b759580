/** The clerk's page: what was handed in, who has not, and what goes back to each unit. */
@NullMarked
package hecha.web.inbox;

import org.jspecify.annotations.NullMarked;
