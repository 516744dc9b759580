package hecha.office;

import hecha.flow.Input;
import hecha.flow.Pipeline;
import hecha.model.Audit;
import hecha.model.UnreadableException;
import hecha.read.Reader;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** The whole analyses of the reports that were asked for last; an older one is made anew, so that memory stays bounded. */
final class HeldAudits {
    private static final int MOST = 12;

    private final Reader reader;
    private final Pipeline pipeline;
    private final Map<String, Audit> held = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Audit> eldest) {
            return size() > MOST;
        }
    });

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
        Audit audit = held.get(key);
        if (audit == null) {
            audit = read(input);
            held.put(key, audit);
        }
        return audit;
    }

    /** Reads a report that is not held, such as the draft before. */
    Audit read(Input input) throws UnreadableException {
        return pipeline.audit(reader.read(input.file().orElseThrow(), input.inside(), input.name()));
    }
}
