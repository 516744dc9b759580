package hecha.office;

import hecha.flow.Input;
import hecha.flow.Pipeline;
import hecha.model.Audit;
import hecha.model.UnreadableException;
import hecha.read.Reader;
import hecha.text.Recent;
import java.util.Optional;

/** The whole analyses of the reports that were asked for last; an older one is made anew, so that memory stays bounded. */
final class HeldAudits {
    private static final int MOST = 12;

    private final Reader reader;
    private final Pipeline pipeline;
    private final Recent<String, Audit> held = new Recent<>(MOST, audit -> 1);

    HeldAudits(Reader reader, Pipeline pipeline) {
        this.reader = reader;
        this.pipeline = pipeline;
    }

    /**
     * The analysis of a report.
     *
     * @param mark changes with the file
     * @throws UnreadableException where the file can no longer be read
     */
    Audit of(Input input, String mark) throws UnreadableException {
        String key = input.name() + "|" + mark;
        Optional<Audit> known = held.get(key);
        if (known.isPresent()) {
            return known.get();
        }
        Audit audit = read(input);
        held.put(key, audit);
        return audit;
    }

    /** Reads a report that is not held, such as the draft before. */
    Audit read(Input input) throws UnreadableException {
        return pipeline.audit(reader.read(input.file().orElseThrow(), input.inside(), input.name()));
    }
}
