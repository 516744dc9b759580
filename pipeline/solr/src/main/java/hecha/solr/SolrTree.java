package hecha.solr;

import hecha.index.IndexException;
import hecha.model.Message;
import java.util.List;
import java.util.Map;

/** Takes apart what Solr answered. */
final class SolrTree {
    private SolrTree() {}

    static Map<?, ?> map(Map<?, ?> tree, String name) throws IndexException {
        if (tree.get(name) instanceof Map<?, ?> map) {
            return map;
        }
        throw strange(name);
    }

    static List<?> list(Map<?, ?> tree, String name) throws IndexException {
        if (tree.get(name) instanceof List<?> list) {
            return list;
        }
        throw strange(name);
    }

    static long number(Map<?, ?> tree, String name) throws IndexException {
        if (tree.get(name) instanceof Number number) {
            return number.longValue();
        }
        throw strange(name);
    }

    private static IndexException strange(String name) {
        return new IndexException(
                "solr", new Message("Solr 的回答里没有 " + name, "there is no " + name + " in what Solr answered"));
    }
}
