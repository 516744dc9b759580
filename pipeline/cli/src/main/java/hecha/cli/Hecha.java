package hecha.cli;

import hecha.dictionary.Dictionary;
import hecha.dictionary.DictionaryFiles;
import hecha.flow.Pipeline;
import hecha.model.UnreadableException;
import hecha.read.Reader;
import hecha.record.Analyses;
import hecha.record.AnalysisJson;
import java.nio.file.Path;

/** The program. */
public final class Hecha {
    private Hecha() {}

    public static void main(String[] args) throws UnreadableException {
        Pipeline pipeline = new Pipeline(new Dictionary(DictionaryFiles.builtIn()));
        for (String arg : args) {
            System.out.println(AnalysisJson.line(Analyses.of(pipeline.audit(new Reader().read(Path.of(arg), arg)))));
        }
    }
}
