package hecha.index;

import hecha.model.Message;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Why an answer is empty, and what to ask instead.
 *
 * @param why the conditions that empty it with the nearest values that there are, some lines of text; none where something was found
 * @param instead a query that finds something, where a near one does
 */
public record NothingFound(List<Message> why, Optional<String> instead) {
    /** Of an answer that is not empty. */
    public static final NothingFound SOMETHING = new NothingFound(List.of(), Optional.empty());

    /** All of it as text. */
    public List<Message> lines() {
        return Stream.concat(
                        why.stream(),
                        instead.map(query -> new Message("是否想查：" + query, "did you mean: " + query)).stream())
                .toList();
    }
}
