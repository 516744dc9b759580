package hecha.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the office has set holds in whatever command tells of findings, not in a check and an audit alone. */
class SettingsEverywhereTest {
    private static final String WAIVERS = "文件,规则,证据,理由,批准人,到期日\n";

    @TempDir
    private Path folder;

    private Path report = Path.of("");

    @BeforeEach
    void report() throws IOException {
        Files.createDirectories(folder.resolve("报送/甲县"));
        report = Files.writeString(folder.resolve("报送/甲县/汇报.txt"), Trial.FAULTY);
    }

    private String config(String settings) throws IOException {
        return Files.writeString(folder.resolve("hecha.yml"), settings).toString();
    }

    private String waivers(String line) throws IOException {
        return Files.writeString(folder.resolve("w.csv"), WAIVERS + line).toString();
    }

    private Trial compare(String... words) {
        List<String> all = new ArrayList<>(List.of("compare", report.toString(), report.toString()));
        all.addAll(List.of(words));
        return Trial.of(all.toArray(String[]::new));
    }

    @Test
    void versionsAreComparedByWhatCounts() throws IOException {
        assertThat(compare().out()).contains("空缺 1，", "仍欠 1", "仍在 1，");
        assertThat(compare("--config", config("severities: {numbering/gap: off}\n"))
                        .out())
                .contains("空缺 1，", "仍在 0，");
        assertThat(compare("--waivers", waivers("汇报.txt,gap/placeholder,*,尚未统计,张三,\n"))
                        .out())
                .contains("空缺 0，", "仍在 1，");
    }

    @Test
    void whatIsLeftAfterFillingInIsWhatCounts() throws IOException {
        Path out = folder.resolve("出");
        assertThat(Trial.of("audit", folder.resolve("报送").toString(), "--out", out.toString())
                        .code())
                .isZero();
        Path list = Files.copy(out.resolve("各单位/甲县/退改清单.xlsx"), folder.resolve("回.xlsx"));
        ReturnedList.fill(list, ReturnedList.Way.ALL);
        List<String> fill = new ArrayList<>(List.of("fill", report.toString(), list.toString(), "--force", "--out"));
        fill.add(folder.resolve("补.txt").toString());
        assertThat(Trial.of(fill.toArray(String[]::new)).err()).contains("错误 0 个");
        fill.addAll(List.of("--config", config("severities: {numbering/gap: error}\n")));
        assertThat(Trial.of(fill.toArray(String[]::new)).err()).contains("错误 1 个");
        fill.addAll(List.of("--waivers", waivers("汇报.txt,numbering/gap,*,原件如此,张三,\n")));
        assertThat(Trial.of(fill.toArray(String[]::new)).err()).contains("错误 0 个");
    }
}
