package hecha.cluster;

import hecha.cli.Console;
import hecha.index.Cluster;
import hecha.index.IndexException;
import hecha.model.Message;
import hecha.model.Reconciliation;
import hecha.office.ExitCode;
import hecha.office.Failure;
import hecha.solr.SolrCloud;
import hecha.solr.SolrPlace;
import hecha.solr.SolrWriter;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.SerializableConfiguration;
import scala.Tuple2;

/**
 * Fills a collection of Solr with the reports of some files, or goes on with what an earlier run began; when it is whole, the
 * alias leads to it. The collection has its name from what is in it, so that another version, other settings or other files
 * make another collection, beside the one that is asked meanwhile.
 */
final class SolrRun {
    private static final int TOLD = 100;
    /** A task is not longer than so many files, so that what a lost executor had begun is soon done again. */
    private static final int FILES_A_TASK = 250;

    private static final int IDS = 500;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final long PAUSE = 3000;
    private static final int ROUNDS = 4;

    private final Console console;
    private final SolrCloud cloud;
    private final SolrPlace place;
    private final String collection;
    private final Cluster reports;

    SolrRun(Console console, SolrCloud cloud, SolrPlace place, String collection) {
        this.console = console;
        this.cloud = cloud;
        this.place = place;
        this.collection = collection;
        this.reports = cloud.reports(collection);
    }

    /** Makes the collection, or finds what an earlier run left of it. */
    void begin(int shards, int replicas) throws IOException {
        cloud.ours();
        if (cloud.has(collection)) {
            cloud.check(collection);
            cloud.writer(collection).commit();
        } else {
            cloud.create(collection, shards, replicas);
        }
    }

    /** @return the exit code: some files could not be read, or all could */
    int of(Collection<InputFile> files, Setup setup, Supplier<SparkSession> engine) throws IOException {
        List<Tuple2<InputFile, Long>> all = new ArrayList<>(files.size());
        files.forEach(file -> all.add(new Tuple2<>(file, (long) all.size())));
        Set<String> done = done();
        List<Tuple2<InputFile, Long>> left =
                all.stream().filter(file -> !done.contains(file._1().name())).toList();
        if (!done.isEmpty()) {
            int before = all.size() - left.size();
            console.info(new Message(
                    "已有 " + before + " 份的结果，还剩 " + left.size() + " 份",
                    before + " done before, " + left.size() + " left"));
        }
        if (!left.isEmpty()) {
            try (SparkSession spark = engine.get()) {
                send(spark, left, setup, Set.of());
                if (!awaitWhole(all.size())) {
                    sendLacking(spark, all, setup);
                }
                settle(again -> send(spark, chosen(all, again.keySet()), setup, ones(again.values())));
            }
        } else {
            settle(again -> {
                try (SparkSession spark = engine.get()) {
                    send(spark, chosen(all, again.keySet()), setup, ones(again.values()));
                }
            });
        }
        return summary();
    }

    /** The files of which all is there. */
    private Set<String> done() throws IOException {
        Set<String> found = new HashSet<>();
        reports.each(
                term("thing", "reports"),
                List.of("id"),
                page -> page.forEach(report -> found.add(String.valueOf(report.get("id")))));
        Set<String> done = new HashSet<>();
        Set<String> lacking = new HashSet<>();
        each(List.of("input", "report"), row -> {
            done.add(row.input());
            if (!row.report().isEmpty() && !found.contains(row.report())) {
                lacking.add(row.input());
            }
        });
        done.removeAll(lacking);
        return done;
    }

    /**
     * Commits until all that was sent is found: a copy that was just made of one that was lost may be asked before it shows
     * what it has.
     *
     * @return whether it was
     */
    private boolean awaitWhole(int files) throws IOException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        cloud.writer(collection).commit();
        while (!isWhole(files)) {
            if (System.nanoTime() >= end) {
                return false;
            }
            try {
                Thread.sleep(PAUSE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
            cloud.writer(collection).commit();
        }
        return true;
    }

    /** Sends once more what a node took and lost with it; all ids are fixed, so that nothing is there twice. */
    private void sendLacking(SparkSession spark, List<Tuple2<InputFile, Long>> all, Setup setup) throws IOException {
        Set<String> done = done();
        List<Tuple2<InputFile, Long>> lacking =
                all.stream().filter(file -> !done.contains(file._1().name())).toList();
        if (!lacking.isEmpty()) {
            console.info(new Message(
                    lacking.size() + " 份在 Solr 里没有找到，再送一次", lacking.size() + " not found in Solr, sent again"));
            send(spark, lacking, setup, Set.of());
            awaitWhole(all.size());
        }
    }

    private boolean isWhole(int files) throws IOException {
        try {
            return cloud.agrees(collection) && done().size() == files;
        } catch (IOException e) {
            return false; // a node was lost just now
        }
    }

    private static List<Tuple2<InputFile, Long>> chosen(List<Tuple2<InputFile, Long>> all, Set<String> names) {
        return all.stream().filter(file -> names.contains(file._1().name())).toList();
    }

    private static Set<String> ones(Collection<List<FileRow>> rows) {
        Set<String> ones = new HashSet<>();
        rows.forEach(list -> list.forEach(row -> ones.add(Sending.one(row.report(), row.name()))));
        return ones;
    }

    private void send(SparkSession spark, List<Tuple2<InputFile, Long>> files, Setup setup, Set<String> only)
            throws IOException {
        JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
        int tasks = Math.max(
                Math.min(files.size(), context.defaultParallelism()), (files.size() + FILES_A_TASK - 1) / FILES_A_TASK);
        Sending sending = new Sending(
                context.broadcast(setup),
                context.broadcast(new SerializableConfiguration(context.hadoopConfiguration())),
                place,
                collection,
                only);
        try {
            context.parallelize(files, tasks).foreachPartition(sending);
        } catch (Exception e) { // whatever an engine fails with, unchecked or not, ends here in one line
            throw Causes.ended(e, new Message("已存入的保留在 Solr", "what is stored is kept in Solr"));
        }
        cloud.writer(collection).commit();
    }

    // ---- what became of the files

    @FunctionalInterface
    private interface Rows {
        void of(FileRow row) throws IOException;
    }

    @FunctionalInterface
    private interface Again {
        void send(Map<String, List<FileRow>> byInput) throws IOException;
    }

    private void each(List<String> fields, Rows told) throws IOException {
        List<String> read = new ArrayList<>(fields);
        read.add("status");
        reports.each(term("thing", FileRow.THING), read, page -> {
            for (Map<String, Object> document : page) {
                told.of(FileRow.of(document));
            }
        });
    }

    private static Map<String, Object> term(String field, String value) {
        return Map.of("term", Map.of("f", field, "query", value));
    }

    /** Settles until there is nothing to settle: what is stored twice over may get lost, too, and is there as it was before. */
    private void settle(Again again) throws IOException {
        int rounds = 0;
        while (settled(again) > 0) {
            if (++rounds == ROUNDS) {
                return; // what is amiss is counted and told
            }
        }
    }

    /**
     * Of files with the same bytes the first counts; the report bears its name, the others are duplicates of it.
     *
     * @return how much was otherwise
     */
    private int settled(Again again) throws IOException {
        Map<String, FileRow> firsts = new HashMap<>();
        List<FileRow> others = new ArrayList<>();
        each(FileRow.FIELDS, row -> {
            if (!row.report().isEmpty()) {
                FileRow known = firsts.get(row.report());
                boolean before = known == null || FileRow.ORDER.compare(row, known) < 0;
                if (known != null) {
                    others.add(before ? known : row);
                }
                if (before) {
                    firsts.put(row.report(), row);
                }
            }
        });
        Set<String> several = new TreeSet<>();
        others.forEach(row -> several.add(row.report()));
        Map<String, List<FileRow>> misnamed = new HashMap<>();
        for (Map.Entry<String, String> name : names(several).entrySet()) {
            FileRow first = Objects.requireNonNull(firsts.get(name.getKey()));
            if (!first.name().equals(name.getValue())) {
                misnamed.computeIfAbsent(first.input(), k -> new ArrayList<>()).add(first);
            }
        }
        if (!misnamed.isEmpty()) {
            again.send(misnamed);
        }
        SolrWriter writer = cloud.writer(collection);
        int changed = 0;
        for (FileRow other : others) {
            FileRow settled = other.duplicating(Objects.requireNonNull(firsts.get(other.report())));
            if (!settled.equals(other)) {
                writer.add(settled.document());
                changed++;
            }
        }
        if (changed > 0) {
            writer.commit();
        }
        return changed + misnamed.size();
    }

    /** Under which names these reports are there. */
    private Map<String, String> names(Set<String> ids) throws IOException {
        Map<String, String> names = new HashMap<>();
        List<String> all = List.copyOf(ids);
        for (int from = 0; from < all.size(); from += IDS) {
            String some = String.join(",", all.subList(from, Math.min(all.size(), from + IDS)));
            reports.each(
                    Map.of("terms", Map.of("f", "id", "query", some)),
                    List.of("id", "file"),
                    page -> page.forEach(
                            report -> names.put(String.valueOf(report.get("id")), String.valueOf(report.get("file")))));
        }
        return names;
    }

    /** The line that every batch ends with; the alias leads here once all reports are found. */
    private int summary() throws IOException {
        Map<Status, Long> counts = new EnumMap<>(Status.class);
        TreeSet<FileRow> unreadable = new TreeSet<>(FileRow.ORDER);
        each(FileRow.FIELDS, row -> {
            counts.merge(row.status(), 1L, Long::sum);
            if (row.status() == Status.UNREADABLE) {
                unreadable.add(row);
                if (unreadable.size() > TOLD + 1) {
                    unreadable.pollLast();
                }
            }
        });
        long audited = counts.getOrDefault(Status.AUDITED, 0L);
        long found = reports.count(term("thing", "reports"));
        if (found != audited) {
            throw Failure.usage(
                    "Solr 里有 " + found + " 份报告，应有 " + audited + " 份；没有换上，请在 Solr 删除集合 " + collection + " 后重建",
                    "Solr has " + found + " reports and should have " + audited
                            + "; they are not shown, delete the collection " + collection
                            + " of Solr and build it anew");
        }
        unreadable.stream().limit(TOLD).forEach(row -> console.error(row.reason()));
        if (unreadable.size() > TOLD) {
            console.error(new Message("还有未能读取的文件", "more files could not be read"));
        }
        List<String> behind = cloud.notWhole(collection);
        if (!behind.isEmpty()) {
            String copies = String.join(" ", behind);
            console.error(new Message(
                    "Solr 有副本不完整：" + copies + "；查询用其余副本，请检查这些节点的磁盘和日志",
                    "copies in Solr are not whole: " + copies
                            + "; others are asked, look after the disks and logs of their nodes"));
        }
        show();
        console.info(Reconciliation.line(
                audited,
                counts.getOrDefault(Status.UNREADABLE, 0L),
                counts.getOrDefault(Status.DUPLICATE, 0L),
                counts.getOrDefault(Status.IGNORED, 0L)));
        return counts.containsKey(Status.UNREADABLE) ? ExitCode.UNREADABLE : ExitCode.FINE;
    }

    private void show() throws IndexException, IOException {
        Optional<String> before = cloud.ours();
        if (before.filter(collection::equals).isPresent()) {
            return;
        }
        cloud.alias(collection);
        before.ifPresent(old -> console.info(new Message(
                "已换上新索引 " + collection + "；先前的 " + old + " 不再需要时可在 Solr 删除",
                "the new index " + collection + " is shown; " + old + " can be deleted in Solr when nobody needs it")));
    }
}
