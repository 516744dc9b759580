/** Reports in a SolrCloud: sent there, and asked there. */
@NullMarked
package hecha.solr;

import org.jspecify.annotations.NullMarked;
