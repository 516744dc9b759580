package hecha.audit;

import hecha.text.Spool;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Takes a zip file as it is written and hands it on, when closed, with every date in it the same: the times of its
 * entries, and when an office document says it was made.
 */
public final class ReproducibleZip extends OutputStream {
    /** Not the first moment of 1980: that one is kept with the time zone of the machine beside it. */
    private static final LocalDateTime TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    private static final String CREATED = "<dcterms:created";
    private static final String CREATED_END = "</dcterms:created>";

    private final OutputStream out;
    private final Spool spool = new Spool();
    private boolean closed;

    public ReproducibleZip(OutputStream out) throws IOException {
        this.out = out;
    }

    @Override
    public void write(int b) throws IOException {
        spool.out().write(b);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        spool.out().write(bytes, from, length);
    }

    @Override
    public void close() throws IOException {
        if (closed) {
            return;
        }
        closed = true;
        Path file = Files.createTempFile("hecha", ".zip");
        try (spool) {
            try (InputStream in = spool.in();
                    OutputStream whole = Files.newOutputStream(file)) {
                in.transferTo(whole);
            }
            // The JDK reads the entries of such files only by their directory, and that only by a name.
            try (ZipFile zip = new ZipFile(file.toFile())) {
                unname(file);
                copy(zip, out);
            }
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static void unname(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // Windows keeps it until it is closed.
        }
    }

    private static void copy(ZipFile from, OutputStream out) throws IOException {
        ZipOutputStream to = new ZipOutputStream(out);
        for (ZipEntry entry : Collections.list(from.entries())) {
            ZipEntry fixed = new ZipEntry(entry.getName());
            fixed.setTimeLocal(TIME);
            to.putNextEntry(fixed);
            try (InputStream in = from.getInputStream(entry)) {
                if (entry.getName().equals("docProps/core.xml")) {
                    String core = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                    to.write(undated(core).getBytes(StandardCharsets.UTF_8));
                } else {
                    in.transferTo(to);
                }
            }
            to.closeEntry();
        }
        to.finish();
        out.flush();
    }

    private static String undated(String core) {
        int from = core.indexOf(CREATED);
        int to = core.indexOf(CREATED_END);
        return from < 0 || to < from ? core : core.substring(0, from) + core.substring(to + CREATED_END.length());
    }
}
