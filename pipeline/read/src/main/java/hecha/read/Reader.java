package hecha.read;

import hecha.model.Message;
import hecha.model.Source;
import hecha.model.Span;
import hecha.model.UnreadableException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** Reads a file as a report; what a file is, is decided by its content, not by its name. */
public final class Reader {
    /**
     * @param name the name that the report has in all output
     * @throws UnreadableException where the file is no report, with the reason
     */
    public Source read(Path file, String name) throws UnreadableException {
        try {
            return read(Files.readAllBytes(file), name);
        } catch (UnreadableException e) {
            throw e;
        } catch (IOException e) {
            throw new UnreadableException(
                    "io",
                    new Message(
                            name + "：无法读取（" + e.getMessage() + "）",
                            name + ": cannot be read (" + e.getMessage() + ")"));
        }
    }

    /** Reads the bytes of a file. */
    public Source read(byte[] bytes, String name) throws UnreadableException {
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (text.isBlank()) {
            throw new UnreadableException("empty", new Message(name + "：文件没有内容", name + ": the file is empty"));
        }
        List<Span> undecodable = new ArrayList<>();
        return new Source(sha256(bytes), name, "text/plain", "UTF-8", text, List.of(), undecodable);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
