package hecha.cli;

import hecha.dictionary.Dictionary;
import hecha.flow.QueryVocabulary;
import hecha.index.Answer;
import hecha.index.IndexException;
import hecha.index.ReportIndex;
import hecha.index.query.Query;
import hecha.index.query.QueryException;
import hecha.index.query.QueryParser;
import hecha.index.query.Target;
import hecha.index.query.Vocabulary;
import hecha.model.Message;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The words by which every command that asks an index is told which, and how its queries are read. */
final class IndexMixin {
    @Option(names = "--index", paramLabel = "DIR", description = "索引文件夹（默认 out/index）")
    private Path folder = Path.of("out", "index");

    @Option(names = "--dictionaries", paramLabel = "DIR", description = "自己的词典文件夹，同名条目替换自带的")
    private Optional<Path> dictionaries = Optional.empty();

    private @Nullable Vocabulary vocabulary;

    Path folder() {
        return folder;
    }

    Dictionary dictionary() {
        return ReportsMixin.dictionary(dictionaries);
    }

    Vocabulary vocabulary() {
        Vocabulary words = vocabulary;
        if (words == null) {
            words = QueryVocabulary.of(dictionary());
            vocabulary = words;
        }
        return words;
    }

    Query parse(String text, Optional<Target> target) {
        try {
            return new QueryParser(vocabulary()).parse(text, target);
        } catch (QueryException e) {
            throw Failure.laidOut(e.text());
        }
    }

    ReportIndex open() {
        try {
            return ReportIndex.open(folder);
        } catch (IndexException e) {
            throw failure(e);
        }
    }

    /** Where nothing was found, says why. */
    void explain(Console console, ReportIndex reports, Answer answer) throws IndexException {
        if (answer.size() == 0) {
            List<Message> why = reports.whyNothing(answer.query(), vocabulary());
            why.forEach(console::info);
        }
    }

    static Failure failure(IndexException e) {
        return new Failure(ExitCode.USAGE, e.text());
    }
}
