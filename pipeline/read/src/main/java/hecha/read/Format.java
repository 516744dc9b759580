package hecha.read;

import hecha.model.Message;
import java.util.List;

/**
 * A kind of file that reports come in. A new one is one class with a public constructor, named in
 * {@code META-INF/services/hecha.read.Format}; the class itself must load quickly, what parses behind it may be heavy.
 */
public interface Format {
    /** A stable name, such as {@code docx}. */
    String id();

    /** What people call it, such as {@code Word 文档（.docx）}. */
    Message name();

    /** The suffixes that such files have, without the dot, the commonest first; they only serve messages and help. */
    List<String> extensions();

    /** The media type that the analysis record gives. */
    String mediaType();

    /** Whether the file is of this kind, by its content. */
    boolean accepts(Probe file);

    /** Where among the formats this one is asked; the lower, the earlier. */
    default int order() {
        return 0;
    }

    /** Whether a process of its own parses such files, because a crafted one could make the parser fail or hang. */
    default boolean isolated() {
        return true;
    }

    /**
     * @throws Refusal where the file is damaged, empty, encrypted or beyond a limit
     */
    Content read(Probe file, Limits limits) throws Refusal;
}
