package hecha.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each text of {@code outlines/*.txt} has just the outline that stands below it; {@link Outlined} says how both are written. */
final class OutlineTableTest {
    private static final List<String> FILES =
            List.of("heads", "headings", "articles", "tables", "lists", "feet", "shapes");

    static Stream<Arguments> outlines() {
        return FILES.stream().flatMap(file -> cases(file).stream());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("outlines")
    void theWholeOutlineIsThis(String name, List<String> text, List<String> outline) {
        assertThat(Outlined.lines(text)).as(name).isEqualTo(outline);
    }

    private static List<Arguments> cases(String file) {
        List<Arguments> cases = new ArrayList<>();
        List<String> text = new ArrayList<>();
        List<String> outline = new ArrayList<>();
        String name = "";
        boolean below = false;
        for (String line : read(file).lines().toList()) {
            if (line.startsWith("== ")) {
                name = file + ": " + line.substring(3);
                text = new ArrayList<>();
                outline = new ArrayList<>();
                below = false;
                cases.add(Arguments.of(name, text, outline));
            } else if (line.equals("--")) {
                below = true;
            } else if (!line.isEmpty() && !line.startsWith("// ")) {
                (below ? outline : text).add(line);
            }
        }
        return cases;
    }

    private static String read(String file) {
        try (InputStream in = OutlineTableTest.class.getResourceAsStream("/outlines/" + file + ".txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
