package hecha.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DraftTextsTest {
    @ParameterizedTest
    @ValueSource(ints = {0, 20, 40, 1000})
    void sentencesComeBackFromMemoryAndFromTheFile(int inMemory) {
        List<List<String>> reports =
                List.of(List.of("全县投入三千万元。", "\n", ""), List.of(), List.of("建成水库𠮷座。"), List.of("一\u0000二", "三"));
        try (DraftTexts texts = new DraftTexts(inMemory)) {
            reports.forEach(texts::add);

            for (int round = 0; round < 2; round++) {
                for (int i = reports.size() - 1; i >= 0; i--) {
                    assertThat(texts.get(i)).isEqualTo(reports.get(i));
                }
            }
        }
    }
}
