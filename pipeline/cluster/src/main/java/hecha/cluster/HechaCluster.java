package hecha.cluster;

import hecha.cli.CommandProgram;
import java.util.List;
import java.util.Locale;

/** The entry of the program for clusters. */
public final class HechaCluster {
    private HechaCluster() {}

    public static void main(String[] args) {
        Locale.setDefault(Locale.ROOT);
        // What Spark tells of itself goes by our file unless the office has one: read before the first class of Spark.
        if (System.getProperty("log4j2.configurationFile") == null) {
            System.setProperty("log4j2.configurationFile", "classpath:hecha/cluster/log4j2.properties");
        }
        System.exit(CommandProgram.run(
                CommandProgram.console(args),
                new ClusterCommand(),
                List.of(AnalyzeCommand.class, IndexCommand.class),
                args));
    }
}
