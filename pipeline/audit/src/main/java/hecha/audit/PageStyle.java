package hecha.audit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The style sheet of the audit's pages, which the served pages share. */
public final class PageStyle {
    private static final String TEXT = read();

    private PageStyle() {}

    /** The style sheet as it stands in each page. */
    public static String text() {
        return TEXT;
    }

    private static String read() {
        try (InputStream in = PageStyle.class.getResourceAsStream("page.css")) {
            if (in == null) {
                throw new IllegalStateException("page.css is not on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
