package hecha.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Where a host fetched our classes after its start, as an executor of a cluster does, the reading process finds them, too. */
class FetchedClassesTest {
    @Test
    void aDocumentIsReadWhereWeAreNotOnTheClassPath() throws Exception {
        String own = System.getProperty("java.class.path");
        URL[] places = Arrays.stream(own.split(File.pathSeparator, -1))
                .filter(part -> !part.isEmpty())
                .map(FetchedClassesTest::url)
                .toArray(URL[]::new);
        byte[] bytes;
        try (InputStream in = FetchedClassesTest.class.getResourceAsStream("report.docx")) {
            bytes = Objects.requireNonNull(in).readAllBytes();
        }
        System.setProperty("java.class.path", "");
        try (URLClassLoader host = new URLClassLoader(places, ClassLoader.getPlatformClassLoader())) {
            Class<?> reader = host.loadClass(Reader.class.getName());
            Object source = reader.getMethod("read", byte[].class, String.class)
                    .invoke(reader.getConstructor().newInstance(), bytes, "report.docx");
            Object text = source.getClass().getMethod("text").invoke(source);
            assertThat(text)
                    .isEqualTo(new Reader(Limits.DEFAULT, false)
                            .read(bytes, "report.docx")
                            .text());
        } finally {
            System.setProperty("java.class.path", own);
        }
    }

    private static URL url(String part) {
        try {
            return Path.of(part).toUri().toURL();
        } catch (java.net.MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }
}
