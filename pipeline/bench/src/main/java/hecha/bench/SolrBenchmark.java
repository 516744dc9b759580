package hecha.bench;

import hecha.dictionary.Dictionary;
import hecha.dictionary.DictionaryFiles;
import hecha.flow.QueryVocabulary;
import hecha.index.Answer;
import hecha.index.ClusterIndex;
import hecha.index.ReportIndex;
import hecha.index.Searchable;
import hecha.index.ask.Asking;
import hecha.index.ask.Refusal;
import hecha.index.ask.SearchRequest;
import hecha.index.ask.StatsRequest;
import hecha.solr.SolrCloud;
import hecha.solr.SolrPlace;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Asks a SolrCloud and the index of the same reports on this machine the same: {@code SolrBenchmark URL INDEX} prints the
 * time of each question, asked once before: for a page of twenty rows, for all that there is, and for statistics of it.
 */
public final class SolrBenchmark {
    private static final int RUNS = 7;
    private static final int ROWS = 20;

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private final Asking asking = new Asking(QueryVocabulary.of(new Dictionary(DictionaryFiles.builtIn())), "zh");

    private SolrBenchmark() {}

    public static void main(String[] args) throws Exception {
        SolrBenchmark bench = new SolrBenchmark();
        try (ReportIndex here = ReportIndex.open(Path.of(args[1]));
                ClusterIndex there = new ClusterIndex(
                        SolrCloud.open(SolrPlace.of(args[0], SolrPlace.USUAL)).reports())) {
            bench.compare("page", here, there, bench::page);
            bench.compare("whole", here, there, bench::whole);
            bench.compare("stats", here, there, bench::measure);
        }
    }

    private interface Question {
        int ask(Searchable reports, String query) throws IOException, Refusal;
    }

    private int page(Searchable reports, String query) throws IOException, Refusal {
        var found = asking.search(
                reports, new SearchRequest(query, Optional.empty(), 0, Optional.of(ROWS), false, false, Set.of()));
        found.table().rows().each(row -> {});
        return found.all();
    }

    /** All that there is, of which the first rows are read. */
    private int whole(Searchable reports, String query) throws IOException, Refusal {
        Answer answer = reports.search(asking.read(query, Optional.empty()));
        for (int i = 0; i < Math.min(ROWS, answer.size()); i++) {
            answer.row(i);
        }
        return answer.size();
    }

    private int measure(Searchable reports, String query) throws IOException, Refusal {
        return asking.measure(reports, StatsRequest.by(query, List.of("年份"))).rows();
    }

    private void compare(String what, Searchable here, Searchable there, Question question)
            throws IOException, Refusal {
        List<Double> local = new ArrayList<>();
        List<Double> remote = new ArrayList<>();
        for (String query : IndexBenchmark.QUERIES) {
            double[] one = times(here, query, question);
            double[] other = times(there, query, question);
            out.printf(
                    "%s %d: here %.1f ms, Solr %.1f ms: %s%n",
                    what, question.ask(here, query), one[RUNS / 2], other[RUNS / 2], query);
            Arrays.stream(one).forEach(local::add);
            Arrays.stream(other).forEach(remote::add);
        }
        out.println(what + " here: " + summary(local) + "; Solr: " + summary(remote));
    }

    private static double[] times(Searchable reports, String query, Question question) throws IOException, Refusal {
        question.ask(reports, query);
        double[] times = new double[RUNS];
        for (int i = 0; i < RUNS; i++) {
            long begin = System.nanoTime();
            question.ask(reports, query);
            times[i] = (System.nanoTime() - begin) / 1e6;
        }
        Arrays.sort(times);
        return times;
    }

    private static String summary(List<Double> times) {
        times.sort(null);
        return "p50 %.1f ms, p95 %.1f ms".formatted(times.get(times.size() / 2), times.get(times.size() * 95 / 100));
    }
}
