package hecha.solr;

import hecha.index.IndexException;
import hecha.model.Message;
import java.io.IOException;
import javax.net.ssl.SSLException;

/** Says in one line what is wrong with a Solr, and what to do. */
final class SolrFailure {
    private SolrFailure() {}

    static IndexException none(String url, IOException cause) {
        if (cause instanceof SSLException) {
            return new IndexException(
                    "no-solr",
                    new Message(
                            url + "：不信任 Solr 的证书（" + cause.getMessage()
                                    + "），请用 JAVA_TOOL_OPTIONS=-Djavax.net.ssl.trustStore=… 指明信任的证书",
                            url + ": the certificate of Solr is not trusted (" + cause.getMessage()
                                    + "); name those that are with JAVA_TOOL_OPTIONS=-Djavax.net.ssl.trustStore=…"));
        }
        String why = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
        return new IndexException(
                "no-solr",
                new Message(
                        url + "：连不上 Solr（" + why + "），请检查 --solr 的地址和 Solr 是否在运行",
                        url + ": no Solr there (" + why + "); check the address of --solr and whether it runs"));
    }

    static IndexException noAddress(String url) {
        return new IndexException(
                "no-solr",
                new Message(
                        "--solr 的值不合要求：" + url + "，应为 http://主机:8983/solr",
                        "--solr cannot be " + url + "; write http://HOST:8983/solr"));
    }

    static IndexException version(String url, String version) {
        return new IndexException(
                "solr-version",
                new Message(
                        url + "：Solr 的版本是 " + version + "，需要 9 版，以 SolrCloud 方式运行",
                        url + ": this is Solr " + version + "; version 9 is needed, run as SolrCloud"));
    }

    static IndexException missing(String alias) {
        return new IndexException(
                "missing",
                new Message(
                        "Solr 里没有 " + alias + "，请先运行 hecha-cluster index --collection " + alias,
                        "Solr has no " + alias + "; run hecha-cluster index --collection " + alias + " first"));
    }

    static IndexException schema(String collection, String schema, String ours) {
        return new IndexException(
                "solr-schema",
                new Message(
                        "Solr 的集合 " + collection + " 是另一种结构（" + schema + "，本程序用 " + ours
                                + "），请换一个 --collection，或用本版程序重建",
                        "the collection " + collection + " of Solr has another schema (" + schema
                                + "; this program has " + ours
                                + "); name another --collection, or build it anew with this version"));
    }

    static IndexException foreign(String alias) {
        return new IndexException(
                "solr-schema",
                new Message(
                        "Solr 里已有名为 " + alias + " 的集合，不是本程序建的索引，请换一个 --collection",
                        "Solr has a collection " + alias
                                + " that is no index of this program; name another --collection"));
    }

    static IndexException full(String url, String why) {
        return new IndexException(
                "disk-full",
                new Message(
                        url + "：Solr 有节点的磁盘已满（" + why + "）；已存入的保留，腾出空间后再运行同一命令即继续",
                        url + ": the disk of a node of Solr is full (" + why
                                + "); what is stored is kept, make room and run the same command again"));
    }

    static IndexException lost(String collection, int count) {
        return new IndexException(
                "solr",
                new Message(
                        "送到 Solr 集合 " + collection + " 的有 " + count + " 份没有存住；已存入的保留，请检查各节点后再运行同一命令",
                        count + " of those sent to the collection " + collection
                                + " of Solr are not there; what is stored is kept, look after its nodes and run the same"
                                + " command again"));
    }

    static IndexException login(String url) {
        return new IndexException(
                "solr-login",
                new Message(
                        url + "：Solr 要求登录，请设环境变量 HECHA_SOLR_LOGIN=用户:密码，并检查其权限",
                        url
                                + ": Solr asks for a login; set HECHA_SOLR_LOGIN=USER:PASSWORD in the environment and check its"
                                + " rights"));
    }

    static IndexException refused(String url, String why) {
        return new IndexException(
                "solr",
                new Message(url + "：Solr 没有照办（" + why + "）", url + ": Solr did not do as it was asked (" + why + ")"));
    }
}
