package hecha.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The names by which reports are known over the rounds. */
class UnitFinderTest {
    @ParameterizedTest
    @CsvSource({
        "报送, 报送/甲县/汇报.txt, 甲县/汇报.txt, 甲县/汇报.txt",
        "./二次/, 二次/甲县/汇报.txt, 甲县/汇报.txt, 甲县/汇报.txt",
        "报送/甲县, 报送/甲县/汇报.txt, 汇报.txt, 甲县/汇报.txt",
        "/a/报送/甲县, /a/报送/甲县/汇报.txt, 汇报.txt, 甲县/汇报.txt",
        "报送/**.txt, 报送/甲县/汇报.txt, 甲县/汇报.txt, 甲县/汇报.txt",
        "汇报.txt, 汇报.txt, 汇报.txt, 汇报.txt",
        "报送/汇报.txt, 报送/汇报.txt, 报送/汇报.txt, 报送/汇报.txt",
    })
    void aReportIsKnownByItsPathBelowTheInput(String root, String source, String below, String withFolder) {
        UnitFinder finder = new UnitFinder(List.of(), List.of(root));
        assertThat(finder.below(source)).isEqualTo(below);
        assertThat(finder.withFolder(source)).isEqualTo(withFolder);
    }
}
