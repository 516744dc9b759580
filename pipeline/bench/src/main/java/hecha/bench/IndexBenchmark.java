package hecha.bench;

import hecha.dictionary.Dictionary;
import hecha.dictionary.DictionaryFiles;
import hecha.flow.Batch;
import hecha.flow.Inputs;
import hecha.flow.Pipeline;
import hecha.flow.QueryVocabulary;
import hecha.index.Answer;
import hecha.index.IndexKeeper;
import hecha.index.ReportIndex;
import hecha.index.ReportIndexer;
import hecha.index.query.Column;
import hecha.index.query.Query;
import hecha.index.query.QueryException;
import hecha.index.query.QueryParser;
import hecha.index.query.Target;
import hecha.read.Reader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;

/**
 * Measures the index on made-up reports: {@code IndexBenchmark COUNT FOLDER} makes the reports in {@code
 * FOLDER/reports} where they are not there yet, indexes them, and prints what was measured.
 */
public final class IndexBenchmark {
    private static final long SEED = 20_000;
    private static final int RUNS = 30;
    static final List<String> QUERIES = List.of(
            "\"民族团结\" AND 培训 NOT 座谈会",
            "指标:森林覆盖率 值>=80%",
            "类别:资金 值:1000万元..2亿元 对象:专项",
            "空缺>2 发现>0",
            "of:sentences 生态 教育",
            "地区:清远 年份:2019..2021 查:数字",
            "森林*率 查:句子",
            "\"投入 资金\"~10",
            "查:报告 类别:资金 值>=1亿元 -民族",
            "类别:growth_rate 排序:值 降序");

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private final Path folder;
    private final int count;

    private IndexBenchmark(int count, Path folder) {
        this.count = count;
        this.folder = folder;
    }

    public static void main(String[] args) throws IOException, QueryException, Inputs.NotFoundException {
        new IndexBenchmark(Integer.parseInt(args[0]), Path.of(args[1])).run();
    }

    private void run() throws IOException, QueryException, Inputs.NotFoundException {
        Path reports = folder.resolve("reports");
        if (!Files.exists(reports)) {
            GenerateReports.generate(count, SEED, reports);
        }
        Files.move(
                reports.resolve("truth.jsonl"),
                folder.resolve("truth.jsonl"),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        Files.copy(folder.resolve("truth.jsonl"), reports.resolve("truth.jsonl"));
        long text = bytes(reports) - Files.size(reports.resolve("truth.jsonl"));
        Dictionary dictionary = new Dictionary(DictionaryFiles.builtIn());
        Path index = folder.resolve("index");
        if (!Files.exists(index)) {
            withAnalysis(dictionary, reports, index);
        }
        long start = System.nanoTime();
        new IndexKeeper(index).rebuild((done, of) -> {});
        say("indexing alone (rebuild from records)", count / seconds(start), "reports/s");
        say("text", text / 1e6, "MB");
        say("lucene files", bytes(index.resolve("lucene")) / 1e6, "MB");
        say("records", bytes(index.resolve("records")) / 1e6, "MB");
        say("index over text", bytes(index) / (double) text, "");
        start = System.nanoTime();
        say("verify, faults", new IndexKeeper(index).verify().faults().size(), "");
        say("verify", seconds(start), "s");
        opening(index);
        queries(dictionary, index);
        substrings(dictionary, index, reports);
        smart(reports);
    }

    private void withAnalysis(Dictionary dictionary, Path reports, Path index)
            throws IOException, Inputs.NotFoundException {
        Inputs inputs = Inputs.of(List.of(reports.toString()), "");
        int jobs = Runtime.getRuntime().availableProcessors();
        long start = System.nanoTime();
        try (ReportIndexer indexer = ReportIndexer.open(index)) {
            new Batch(new Reader(), new Pipeline(dictionary), jobs).run(inputs, indexer::add, (done, of, name) -> {
                if (done % 2000 == 0) {
                    out.println("  " + done + "/" + of);
                }
            });
            indexer.finish();
        }
        say("indexing with analysis, " + jobs + " threads", count / seconds(start), "reports/s");
    }

    private void opening(Path index) throws IOException {
        double[] times = new double[RUNS];
        for (int i = 0; i < RUNS; i++) {
            long start = System.nanoTime();
            try (ReportIndex open = ReportIndex.open(index)) {
                times[i] = open.reports() == count ? seconds(start) * 1000 : Double.NaN;
            }
        }
        percentiles("opening", times);
    }

    private void queries(Dictionary dictionary, Path index) throws IOException, QueryException {
        QueryParser parser = new QueryParser(QueryVocabulary.of(dictionary));
        double[] all = new double[QUERIES.size() * RUNS];
        try (ReportIndex open = ReportIndex.open(index)) {
            for (int q = 0; q < QUERIES.size(); q++) {
                Query query = parser.parse(QUERIES.get(q), Optional.empty());
                double[] times = new double[RUNS];
                int found = 0;
                for (int i = -5; i < RUNS; i++) {
                    long start = System.nanoTime();
                    Answer answer = open.search(query);
                    found = answer.size();
                    for (int row = 0; row < Math.min(20, found); row++) {
                        answer.row(row);
                    }
                    if (i >= 0) {
                        times[i] = seconds(start) * 1000;
                        all[q * RUNS + i] = times[i];
                    }
                }
                percentiles(
                        QUERIES.get(q) + " → " + found + " " + query.target().id(), times);
            }
            percentiles("ten queries, 20 rows each", all);
            Query every = parser.parse("of:figures", Optional.empty());
            long start = System.nanoTime();
            Answer answer = open.search(every);
            long length = 0;
            for (int i = 0; i < answer.size(); i++) {
                length += answer.row(i).text(Column.CONTEXT).length();
            }
            say("all " + answer.size() + " figures with context (" + length + " characters)", seconds(start), "s");
        }
    }

    private void substrings(Dictionary dictionary, Path index, Path reports) throws IOException, QueryException {
        QueryParser parser = new QueryParser(QueryVocabulary.of(dictionary));
        Random random = new Random(1);
        int missed = 0;
        try (ReportIndex open = ReportIndex.open(index)) {
            for (int i = 0; i < 1000; i++) {
                int number = random.nextInt(count);
                Path file = reports.resolve("%03d/%05d.txt".formatted(number / 1000, number));
                String text = Files.readString(file);
                int from = random.nextInt(text.length() - 1);
                String words = text.substring(from, Math.min(text.length(), from + 2 + random.nextInt(30)));
                if (words.strip().length() < 2) {
                    continue;
                }
                Answer answer = open.search(parser.parse(
                        "\"" + words + "\" 文件:%05d.txt fields:file".formatted(number), Optional.of(Target.REPORT)));
                missed += answer.size() == 1 ? 0 : 1;
            }
        }
        say("substrings of 1000 random places that do not find their report", missed, "");
    }

    /** The same text through plain Lucene with SmartChineseAnalyzer, positions and offsets, not stored. */
    private void smart(Path reports) throws IOException {
        Path index = folder.resolve("smart");
        long start = System.nanoTime();
        try (SmartChineseAnalyzer analyzer = new SmartChineseAnalyzer();
                FSDirectory directory = FSDirectory.open(index);
                IndexWriter writer = new IndexWriter(
                        directory,
                        new IndexWriterConfig(analyzer)
                                .setRAMBufferSizeMB(64)
                                .setOpenMode(IndexWriterConfig.OpenMode.CREATE));
                Stream<Path> files = Files.walk(reports)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
                Document document = new Document();
                document.add(new TextField("text", Files.readString(file), Field.Store.NO));
                writer.addDocument(document);
            }
            writer.commit();
        }
        say("plain Lucene with SmartChineseAnalyzer, 1 thread", count / seconds(start), "reports/s");
        say("its files", bytes(index) / 1e6, "MB");
    }

    private void percentiles(String what, double[] times) {
        double[] sorted = times.clone();
        Arrays.sort(sorted);
        out.printf(
                "%s: p50 %.1f ms, p95 %.1f ms%n",
                what, sorted[sorted.length / 2], sorted[(int) (sorted.length * 0.95)]);
    }

    private void say(String what, double value, String unit) {
        out.printf("%s: %.2f %s%n", what, value, unit);
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private static long bytes(Path folder) throws IOException {
        long bytes = 0;
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                bytes += Files.size(file);
            }
        }
        return bytes;
    }
}
