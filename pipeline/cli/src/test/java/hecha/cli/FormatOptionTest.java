package hecha.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hecha.office.Failure;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatOptionTest {
    private static final List<String> KNOWN = List.of("text", "json", "html");

    @Test
    void aFormatMayHaveAFile() {
        assertThat(FormatOption.all(List.of("text", "json=甲=乙.json"), KNOWN, false))
                .containsExactly(
                        new FormatOption("text", Optional.empty()),
                        new FormatOption("json", Optional.of(Path.of("甲=乙.json"))));
        assertThat(FormatOption.all(List.of("text", "json"), KNOWN, true)).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "htm, json, 没有格式“htm”，最接近的是 html",
        "text, json, 只能有一种格式写到标准输出",
        "text=a, json=./a, 两种格式写到同一个文件",
        "text=, json, 等号后面没有文件名",
        "' text', json, 没有格式",
    })
    void whatCannotBeIsNamed(String first, String second, String message) {
        assertThatThrownBy(() -> FormatOption.all(List.of(first, second), KNOWN, false))
                .isInstanceOf(Failure.class)
                .hasMessageContaining(message);
    }
}
