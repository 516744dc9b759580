package hecha.letter;

import static org.assertj.core.api.Assertions.assertThat;

import hecha.model.Metadata;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The names by which reports are known over the rounds. */
class UnitFinderTest {
    @ParameterizedTest
    @CsvSource({
        // source, title, issuer, unit, what says so
        "报送/甲县/汇报.txt, '', '', 甲县, 名册·文件夹",
        "报送/丙市/甲县汇报.txt, '', '', 甲县, 名册·文件名",
        "报送/丙市/汇报.txt, 乙县汇报, 甲县水利局, 甲县, 名册·落款",
        "报送/丙市/汇报.txt, 乙县汇报, '', 乙县, 名册·标题",
        "报送/丙市/汇报.txt, '', 丁县水利局, 丁县水利局, 落款单位",
        "报送/丙市/汇报.txt, '', '', 丙市, 文件夹",
        "报送/汇报.txt, '', '', 未识别单位, 未识别",
    })
    void aUnitIsToldByTheSurestThatNamesIt(String source, String title, String issuer, String unit, String by)
            throws BrokenRosterException {
        Roster roster = Roster.read("units.csv", "单位\n甲县\n乙县\n".getBytes(StandardCharsets.UTF_8));
        Optional<String> issued = Optional.of(issuer).filter(words -> !words.isEmpty());
        Metadata metadata = new Metadata(
                Optional.empty(),
                issued,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        UnitFinder.Found found = new UnitFinder(roster.units(), List.of("报送")).find(source, title, metadata);
        assertThat(found.unit()).isEqualTo(unit);
        assertThat(found.by()).isEqualTo(by);
        assertThat(found.named().zh()).isEqualTo(unit);
        assertThat(found.named().en()).isEqualTo(unit.equals("未识别单位") ? "unknown unit" : unit);
    }

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
