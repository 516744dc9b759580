package hecha.cluster;

import hecha.cli.ProgramCommand;
import hecha.cli.Version;
import picocli.CommandLine.Command;

/** The program for clusters without a command: shows what commands there are. */
@Command(
        name = "hecha-cluster",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "核查（集群版）：在 Apache Spark 上逐份分析大批工作报告，或存入 SolrCloud 供查询。",
        footer = "  hecha-cluster analyze --master spark://主机:7077 hdfs://主机/报告 hdfs://主机/结果")
final class ClusterCommand extends ProgramCommand {}
