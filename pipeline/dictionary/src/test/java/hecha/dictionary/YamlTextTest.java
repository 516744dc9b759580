package hecha.dictionary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each fault of a YAML file is named by its line. */
class YamlTextTest {
    private static DictionaryException fault(String text) {
        return catchThrowableOfType(DictionaryException.class, () -> YamlText.parse("kinds/a.yml", text));
    }

    @ParameterizedTest
    @CsvSource({
        "'甲', 1, 应是“键: 值”",
        "'a: 1\nb: [1', 2, YAML 写法有误",
        "'a: 1\nb: 2\na: 3\n', 3, 键“a”出现两次",
        "'a:\n  b: 1\n  b: 2\n', 3, 键“b”出现两次",
        "'a: 1\n[b]: 2\n', 2, 键应是文字",
        "'a: &x [1]\nb: *x\n', 1, 不用引用",
        "'a: &x {c: 1}\nb: [*x]\n', 1, 不用引用",
        "'a: &x\n  b: *x\n', 1, 不用引用",
    })
    void faultsHaveALine(String text, int line, String message) {
        DictionaryException fault = fault(text);

        assertThat(fault.line()).isEqualTo(line);
        assertThat(fault.text().zh()).contains(message);
    }

    @Test
    void whatIsNestedWithoutEndOrRefersToItselfOverAndOverIsRefused() {
        StringBuilder laughs = new StringBuilder("a0: &a0 [x]\n");
        for (int i = 1; i < 30; i++) {
            laughs.append("a" + i + ": &a" + i + " [*a" + (i - 1) + ", *a" + (i - 1) + "]\n");
        }

        assertThat(fault(laughs.toString()).text().zh()).contains("不用引用");
        assertThat(fault("a: " + "[".repeat(10_000)).text().zh()).contains("嵌套过深");
        assertThat(fault("a: \u0001").text().zh()).contains("U+0001");
    }
}
