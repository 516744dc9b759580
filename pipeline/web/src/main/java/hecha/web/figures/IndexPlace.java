package hecha.web.figures;

import hecha.index.IndexException;
import hecha.index.Searchable;
import hecha.model.Message;
import java.util.List;
import java.util.Optional;

/** Where an index is that pages ask: on this machine or elsewhere. For any number of threads. */
public interface IndexPlace {
    /** Loads what the first answer needs, ahead of it; what is wrong is told when somebody asks. */
    void prepare();

    /**
     * Opens what is there now.
     *
     * @throws IndexException where there is none, or it cannot be read
     */
    Searchable open() throws IndexException;

    /** What is there now, ready to answer, where it is newer than what was opened last; that stays open. */
    Optional<Searchable> newer() throws IndexException;

    /** The options by which a command asks the same. */
    List<String> words();

    /** What to do where it cannot be opened. */
    Message repair();
}
