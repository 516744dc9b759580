package hecha.dictionary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is packed comes out as it was. */
class DictionaryPackTest {
    private static final Path DICTIONARIES = Path.of("../../dictionaries");

    private static Value.Pairs values(NavigableMap<String, DictionaryFile> unpacked, String name) {
        return Objects.requireNonNull(unpacked.get(name)).values(name);
    }

    @Test
    void thePackOfTheBuildHoldsEachFileAsItIsWritten() throws IOException {
        DictionaryFiles files = DictionaryFiles.builtIn();
        int compared = 0;
        try (Stream<Path> walk = Files.walk(DICTIONARIES)) {
            for (Path path : (Iterable<Path>) walk.filter(Files::isRegularFile)::iterator) {
                String name = DICTIONARIES.relativize(path).toString().replace('\\', '/');
                if (name.endsWith(".md")) {
                    continue;
                }
                assertThat(files.text(name)).as(name).isEqualTo(Files.readString(path));
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(300);
    }

    @Test
    void theValuesOfEachFileAreThoseOfItsText() throws IOException {
        DictionaryFiles files = DictionaryFiles.builtIn();
        NavigableMap<String, String> texts = new TreeMap<>();
        for (String folder : List.of("kinds", "checks", "units", "frames", "relations")) {
            files.in(folder, ".yml").forEach(name -> texts.put(name, files.text(name)));
        }
        NavigableMap<String, DictionaryFile> unpacked = DictionaryPack.unpack(DictionaryPack.pack(texts));

        assertThat(unpacked.keySet()).isEqualTo(texts.keySet());
        texts.forEach(
                (name, text) -> assertThat(values(unpacked, name)).as(name).isEqualTo(YamlText.parse(name, text)));
    }

    @Test
    void longTextsManyLinesAndListsOfNothingAreKept() throws IOException {
        String yaml =
                "a: []\nb: {}\nc: ''\n" + "\n".repeat(300) + "d:\n  - " + "好𠀀".repeat(20_000) + "\n  - {e: no}\n";
        NavigableMap<String, String> texts = new TreeMap<>(Map.of("a.yml", yaml, "b.txt", "甲\n"));

        NavigableMap<String, DictionaryFile> unpacked = DictionaryPack.unpack(DictionaryPack.pack(texts));

        Value.Pairs values = values(unpacked, "a.yml");
        assertThat(values).isEqualTo(YamlText.parse("a.yml", yaml));
        assertThat(List.copyOf(values.values().keySet())).containsExactly("a", "b", "c", "d");
        assertThat(values.values().get("d")).extracting(Value::line).isEqualTo(305);
        assertThat(unpacked.get("b.txt")).extracting(DictionaryFile::text).isEqualTo("甲\n");
    }
}
