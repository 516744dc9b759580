package hecha.cli;

import hecha.dictionary.Dictionary;
import hecha.flow.QueryVocabulary;
import hecha.index.Answer;
import hecha.index.ClusterIndex;
import hecha.index.IndexException;
import hecha.index.ReportIndex;
import hecha.index.SavedQueries;
import hecha.index.Searchable;
import hecha.index.ask.Asking;
import hecha.index.ask.Refusal;
import hecha.index.ask.StatsRequest;
import hecha.index.query.Vocabulary;
import hecha.office.ExitCode;
import hecha.office.Failure;
import hecha.solr.SolrCloud;
import hecha.solr.SolrPlace;
import hecha.solr.SolrReports;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The words by which every command that asks an index is told which, and how its queries are read. */
final class IndexMixin {
    @Option(names = "--index", paramLabel = "DIR", description = "索引文件夹（默认 out/index）")
    private Path folder = Path.of("out", "index");

    @Option(
            names = "--solr",
            paramLabel = "URL",
            description = "不查本机的索引，查 SolrCloud 里的（hecha-cluster index 所建）：http://主机:8983/solr，可写几个")
    private Optional<String> solr = Optional.empty();

    @Option(names = "--collection", paramLabel = "NAME", description = "SolrCloud 里的名字（默认 reports）")
    private Optional<String> collection = Optional.empty();

    @Option(names = "--dictionaries", paramLabel = "DIR", description = "自己的词典文件夹，同名条目替换自带的")
    private Optional<Path> dictionaries = Optional.empty();

    private @Nullable Vocabulary vocabulary;

    Path folder() {
        return folder;
    }

    Dictionary dictionary() {
        return OwnDictionaries.read(dictionaries);
    }

    Vocabulary vocabulary() {
        Vocabulary words = vocabulary;
        if (words == null) {
            words = QueryVocabulary.of(dictionary());
            vocabulary = words;
        }
        return words;
    }

    /** What answers questions in the language of the command. */
    Asking asking(Console console) {
        return new Asking(vocabulary(), console.language());
    }

    /** The query that was kept under a name together with what was typed, or what was typed alone. */
    String query(Optional<String> saved, List<String> words) throws IndexException, Refusal {
        String typed = String.join(" ", words);
        if (saved.isEmpty()) {
            return typed;
        }
        String kept = new SavedQueries(folder)
                .find(saved.get())
                .orElseThrow(() -> Failure.usage(
                        "没有保存过名为“" + saved.get() + "”的查询，hecha query --list 可列出全部",
                        "no saved query " + saved.get() + "; hecha query --list lists them"));
        return new Asking(vocabulary(), "zh").join(kept, typed);
    }

    /** Of options each of which would have no effect beside another: at most one of {@code given} may be there. */
    static void refuseTogether(Map<String, Boolean> given) {
        try {
            StatsRequest.together(given);
        } catch (Refusal e) {
            throw failure(e);
        }
    }

    /** What is asked: the index on this machine, or one elsewhere. */
    Searchable open() {
        if (isSolr(solr, collection)) {
            return new ClusterIndex(reports(SolrPlace.of(solr.orElseThrow(), collection.orElse(SolrPlace.USUAL))));
        }
        try {
            return ReportIndex.open(folder);
        } catch (IndexException e) {
            throw failure(e);
        }
    }

    /** Whether a SolrCloud was named; the name of what it holds says nothing without it. */
    static boolean isSolr(Optional<String> solr, Optional<String> collection) {
        if (solr.isEmpty() && collection.isPresent()) {
            throw Failure.usage("--collection 和 --solr 一起用", "--collection goes with --solr");
        }
        return solr.isPresent();
    }

    /** The reports that are there now. */
    static SolrReports reports(SolrPlace place) {
        try {
            return SolrCloud.open(place).reports();
        } catch (IndexException e) {
            throw failure(e);
        }
    }

    /** Where nothing was found, says why. */
    void explain(Console console, Searchable reports, Answer answer) throws IndexException {
        asking(console).whyNothing(reports, answer).lines().forEach(console::info);
    }

    static Failure failure(Refusal e) {
        return e.position().isPresent() ? Failure.laidOut(e.text()) : new Failure(ExitCode.USAGE, e.text());
    }

    static Failure failure(IndexException e) {
        return new Failure(ExitCode.USAGE, e.text());
    }
}
