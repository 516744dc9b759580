package hecha.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A user's dictionary is read and checked whole before work starts: one line that names file, line and remedy. */
class OwnDictionaryTest {
    private static final String AREA = """
        kind: area
        name: 面积
        english: area
        units: [平方米, 亩]
        own_units: [亩]
        heads: [面积]
        found:
          "新增高标准农田⟦3.2万亩⟧。": 32000 亩
        ignored:
          - 面积持续扩大。
        """;

    @TempDir
    private Path folder;

    private void write(String name, byte[] bytes) throws IOException {
        Path file = folder.resolve("mine").resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
    }

    private void write(String name, String text) throws IOException {
        write(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private Trial analyze() throws IOException {
        Path report = Files.writeString(folder.resolve("某县.txt"), "新增高标准农田3.2万亩。\n");
        return Trial.of(
                "analyze",
                report.toString(),
                "--dictionaries",
                folder.resolve("mine").toString());
    }

    private void refused(String file, int line, String words) throws IOException {
        Trial trial = analyze();
        assertThat(trial.code()).as(trial.err()).isEqualTo(2);
        assertThat(trial.out()).isEmpty();
        assertThat(trial.err().lines()).as(trial.err()).hasSize(1);
        assertThat(trial.err())
                .contains("mine/" + file + ":" + line + "：")
                .contains(words)
                .doesNotContain("某县.txt", "内部错误", "Exception");
    }

    /** {@code ⏎} stands for a line break, {@code →} for a tab. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "kinds/area.yml | +headz: [x] | 11 | 最接近的是 heads",
                "kinds/area.yml | name: 面积⏎english: area | 1 | “kind”没有写",
                "kinds/area.yml | kind: area⏎units: [亩 | 2 | YAML",
                "kinds/area.yml | =[平方米, 亩]=5 | 4 | 没有单位“5”",
                "kinds/area.yml | kind: area⏎→name: x | 2 | YAML",
                "kinds/area.yml | +name: 面积2 | 11 | 出现两次",
                "kinds/area.yml | =平方米=平方糎 | 4 | 没有单位“平方糎”，最接近的是 平方",
                "kinds/area.yml | `` | 1 | 键: 值",
                "kindz/area.yml | kind: area | 1 | 没有文件夹“kindz”，最接近的是 kinds",
                "kinds/area.yml | =kind: area=kind: aera | 1 | 写 area，不是 aera",
                "kinds/area.yml | +x: !!javax.script.ScriptEngineManager [a] | 11 | YAML",
                "kinds/area.yml | a: &a [x, x]⏎b: [*a, *a] | 1 | 不用引用",
                "units/age.yml | sort: age⏎words: {岁: abc} | 2 | “岁”应是数",
                "units/age.yml | sort: age⏎words: {岁: 1e999999999} | 2 | 太大或太小",
                "gaps/asterisk.yml | form: asterisk⏎characters: `` | 2 | “characters”是空的",
                "words/terms.txt | 民族→团结 | 1 | 空格",
                "words/terms.txt | 民族 zz | 1 | zz",
                "places/divisions.tsv | 110000 | 1 | 制表符",
                "profiles/deeds.yml | profile: deeds⏎name: x | 1 | 没有键“profile”",
                "kinds/area.yaml | kind: area | 1 | .yml",
                "checks/nosuch.yml | name: 甲 | 1 | 没有规则“nosuch”",
                "hedge.yml | before: [] | 1 | 最接近的是 hedges.yml",
            })
    void aFaultIsNamedByFileLineAndNearestWord(String file, String text, int line, String words) throws IOException {
        String written =
                text == null ? "" : text.replace('⏎', '\n').replace('→', '\t').replace("``", "\"\"");
        if (written.startsWith("+")) {
            written = AREA + written.substring(1) + "\n";
        } else if (written.startsWith("=")) {
            String[] parts = written.substring(1).split("=", -1);
            written = AREA.replace(parts[0], parts[1]);
        }
        write(file, written);
        refused(file, line, words);
    }

    @Test
    void referencesAndDepthAreRefusedByTheirLine() throws IOException {
        StringBuilder bomb = new StringBuilder("a: &a0 [x, x]\n");
        for (int i = 1; i < 60; i++) {
            bomb.append("b")
                    .append(i)
                    .append(": &a")
                    .append(i)
                    .append(" [")
                    .append("*a")
                    .append(i - 1)
                    .append(", *a")
                    .append(i - 1)
                    .append("]\n");
        }
        write("kinds/area.yml", bomb.toString());
        refused("kinds/area.yml", 2, "不用引用");
        write("kinds/area.yml", AREA + "x: " + "[".repeat(50_000) + "]".repeat(50_000) + "\n");
        refused("kinds/area.yml", 11, "嵌套过深");
    }

    @Test
    void bytesThatAreNoTextAreNamedByTheirLine() throws IOException {
        write("kinds/area.yml", AREA.getBytes(Charset.forName("GBK")));
        refused("kinds/area.yml", 2, "UTF-8");
        write("kinds/area.yml", new byte[] {0, 1, (byte) 0xFF, (byte) 0xFE});
        refused("kinds/area.yml", 1, "UTF-8");
        write("kinds/area.yml", AREA + "\0");
        refused("kinds/area.yml", 11, "NUL");
        write("kinds/area.yml", AREA + "x: \u0081");
        refused("kinds/area.yml", 11, "U+0081");
    }

    @Test
    void whatAWindowsEditorSavesIsReadAndNotesMayLieBeside() throws IOException {
        write("kinds/area.yml", "\uFEFF" + AREA.replace("\n", "\r\n"));
        write("README.md", "笔记");
        Trial trial = analyze();
        assertThat(trial.code()).as(trial.err()).isZero();
        assertThat(trial.out()).contains("\"kind\":\"area\"");
    }

    @Test
    void aNewKindIsTaken() throws IOException {
        write("kinds/newkind.yml", AREA.replace("kind: area", "kind: newkind"));
        assertThat(analyze().code()).isZero();
    }

    @Test
    void theExamplesOfADictionaryAreRunOnDemand() throws IOException {
        write("kinds/area.yml", AREA);
        String mine = folder.resolve("mine").toString();
        Trial good = Trial.of("rules", "--test", mine);
        assertThat(good.code()).as(good.out() + good.err()).isZero();
        assertThat(good.err()).contains("例句 2 条，不符 0 条");
        write("kinds/area.yml", AREA.replace("32000", "33000").replace("面积持续扩大。", "面积达5万亩。"));
        Trial bad = Trial.of("rules", "--test", mine);
        assertThat(bad.code()).isEqualTo(1);
        assertThat(bad.lines()).hasSize(2);
        assertThat(bad.lines().get(0)).contains("mine/kinds/area.yml:8: ", "应得 3.2万亩（33000 亩），实得 3.2万亩（32000 亩）");
        assertThat(bad.lines().get(1)).contains("mine/kinds/area.yml:10: ", "应得 没有，实得 5万亩（50000 亩）");
        assertThat(bad.err()).contains("例句 2 条，不符 2 条");
    }
}
