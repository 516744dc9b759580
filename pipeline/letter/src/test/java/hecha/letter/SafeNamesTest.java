package hecha.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people call a unit as the name of a folder. */
class SafeNamesTest {
    @ParameterizedTest
    @CsvSource({
        "甲县, 甲县",
        "../甲县, _甲县",
        "甲/乙, 甲_乙",
        ".., _",
        "., _",
        "'  甲县 . ', 甲县",
        "CON, _CON",
        "com1.txt, _com1.txt",
        "甲县?*, 甲县__",
        "'', _",
        ".hidden, hidden"
    })
    void aNameIsAFolderOfThatName(String name, String folder) {
        assertThat(SafeNames.safe(name)).isEqualTo(folder);
    }

    @Test
    void controlCharactersAndHalfPairsAreReplaced() {
        assertThat(SafeNames.safe("甲\n县\u0000\u202E\uD800")).isEqualTo("甲_县___");
    }

    @Test
    void aNameOf255BytesIsCutAtACharacter() {
        String safe = SafeNames.safe("县".repeat(85) + "😀");
        assertThat(safe.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(SafeNames.MOST_BYTES);
        assertThat(safe).isEqualTo("县".repeat(60));
    }

    @Test
    void twoUnitsNeverShareAFolder() {
        SafeNames names = new SafeNames();
        assertThat(names.of("甲/县")).isEqualTo("甲_县");
        assertThat(names.of("甲:县")).isEqualTo("甲_县-2");
        assertThat(names.of("A县")).isEqualTo("A县");
        assertThat(names.of("a县")).isEqualTo("a县-2");
        assertThat(names.of("县".repeat(100))).isNotEqualTo(names.of("县".repeat(101)));
        assertThat(names.of("甲/县")).isEqualTo("甲_县");
        assertThat(names.fresh("甲/县")).isEqualTo("甲_县-3");
        assertThat(Path.of("out").resolve(names.of("../../etc")).normalize()).matches(path -> path.startsWith("out"));
    }
}
