package hecha.cluster;

import hecha.model.Message;
import java.io.Serializable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A file that was found, on its way to the executor that takes it.
 *
 * @param name the name that it has in all output
 * @param path where it lies, as a URI
 * @param bytes how large it was when it was found
 * @param modified when it was last changed, in milliseconds
 * @param told why it is not read, where that is known before anybody opens it
 */
record InputFile(
        String name,
        String path,
        long bytes,
        long modified,
        @Nullable Told told) implements Serializable {
    /**
     * Why a file is not read.
     *
     * @param status what became of it
     * @param code of an unreadable file
     */
    record Told(Status status, String code, String zh, String en) implements Serializable {
        static Told of(Status status, String code, Message reason) {
            return new Told(status, code, reason.zh(), reason.en());
        }
    }

    Optional<Told> toldBefore() {
        return Optional.ofNullable(told);
    }
}
