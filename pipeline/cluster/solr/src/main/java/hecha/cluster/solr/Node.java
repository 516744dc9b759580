package hecha.cluster.solr;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.apache.solr.embedded.JettyConfig;
import org.apache.solr.embedded.JettySolrRunner;
import org.apache.zookeeper.server.quorum.QuorumPeerMain;

/** A node of ZooKeeper or of Solr as a process of its own, which ends when the one that started it does. */
public final class Node {
    private static final String SOLR =
            """
            <solr>
              <solrcloud>
                <str name="host">127.0.0.1</str>
                <int name="hostPort">${hostPort:8983}</int>
                <str name="hostContext">${hostContext:solr}</str>
                <int name="zkClientTimeout">10000</int>
                <int name="leaderVoteWait">10000</int>
              </solrcloud>
            </solr>
            """;

    private Node() {}

    /** {@code zookeeper PORT FOLDER}, or {@code solr PORT FOLDER ZOOKEEPER}. */
    public static void main(String[] words) throws Exception {
        Thread parent = new Thread(() -> {
            try {
                while (System.in.read() >= 0) {
                    Thread.onSpinWait();
                }
            } catch (java.io.IOException e) {
                // gone as well
            }
            Runtime.getRuntime().halt(0);
        });
        parent.setDaemon(true);
        parent.start();
        Path folder = Files.createDirectories(Path.of(words[2]));
        if (words[0].equals("zookeeper")) {
            Path config = folder.resolve("zoo.cfg");
            Files.writeString(
                    config,
                    "tickTime=1000\nclientPort=" + words[1] + "\nclientPortAddress=127.0.0.1\ndataDir="
                            + folder.resolve("data") + "\nadmin.enableServer=false\n4lw.commands.whitelist=*\n");
            QuorumPeerMain.main(new String[] {config.toString()});
        } else {
            System.setProperty("zkHost", words[3]);
            System.setProperty("solr.log.dir", folder.resolve("logs").toString());
            System.setProperty("solr.disableFingerprint", "true");
            Files.writeString(folder.resolve("solr.xml"), SOLR);
            new JettySolrRunner(
                            folder.toString(),
                            new Properties(),
                            JettyConfig.builder().setPort(Integer.parseInt(words[1])).build())
                    .start();
        }
    }
}
