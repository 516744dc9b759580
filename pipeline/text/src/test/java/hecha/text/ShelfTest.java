package hecha.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShelfTest {
    @ParameterizedTest
    @ValueSource(ints = {0, 20, 60, 1000})
    void valuesComeBackFromMemoryAndFromTheFile(int inMemory) throws Exception {
        List<List<String>> reports = List.of(
                List.of("全县投入三千万元。", "\n", ""),
                List.of(),
                List.of("建成水库𠮷座。", "半个字\ud842"),
                List.of("一\u0000二", "三"),
                List.of("字".repeat(40_000)));
        try (Shelf<List<String>> shelf = new Shelf<>(Shelf.lists(Shelf.texts()), inMemory)) {
            reports.forEach(shelf::add);

            assertThat(shelf.size()).isEqualTo(reports.size());
            for (int round = 0; round < 2; round++) {
                for (int i = reports.size() - 1; i >= 0; i--) {
                    assertThat(shelf.get(i)).isEqualTo(reports.get(i));
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 100})
    void moreMayBeAddedAfterSomeWereRead(int inMemory) throws Exception {
        try (Shelf<String> shelf = new Shelf<>(Shelf.texts(), inMemory)) {
            for (int i = 0; i < 100; i++) {
                shelf.add("第" + i + "份");
                assertThat(shelf.get(i / 2)).isEqualTo("第" + i / 2 + "份");
            }
        }
    }
}
