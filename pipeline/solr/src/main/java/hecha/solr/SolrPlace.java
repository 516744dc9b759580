package hecha.solr;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * Where a SolrCloud is, and under which name it has the reports.
 *
 * @param urls of some of its nodes, such as {@code http://host:8983/solr}
 * @param alias the name that is asked; what is behind it changes when a new index is whole
 * @param login name and password with a colon between them; empty for none
 */
public record SolrPlace(List<String> urls, String alias, String login) implements Serializable {
    /** The alias where nobody names another. */
    public static final String USUAL = "reports";

    /** The environment's name for {@link #login}: a password on the command line could be seen by others. */
    private static final String LOGIN = "HECHA_SOLR_LOGIN";

    public SolrPlace {
        urls = List.copyOf(urls);
    }

    /** @param written with commas between, with or without {@code /solr} at the end */
    public static SolrPlace of(String written, String alias) {
        List<String> urls = new ArrayList<>();
        for (String url : written.split(",", -1)) {
            String plain = url.strip();
            while (plain.endsWith("/")) {
                plain = plain.substring(0, plain.length() - 1);
            }
            if (!plain.isEmpty()) {
                urls.add(plain.indexOf('/', plain.indexOf("://") + 3) < 0 ? plain + "/solr" : plain);
            }
        }
        String login = System.getenv(LOGIN);
        return new SolrPlace(urls, alias, login == null ? "" : login);
    }

    /** The options by which a command is told of it. */
    public List<String> words() {
        List<String> words = new ArrayList<>(List.of("--solr", String.join(",", urls)));
        if (!alias.equals(USUAL)) {
            words.addAll(List.of("--collection", alias));
        }
        return words;
    }

    @Override
    public String toString() {
        return String.join(",", urls) + " " + alias;
    }
}
