package hecha.flow;

import static org.assertj.core.api.Assertions.assertThat;

import hecha.dictionary.Dictionary;
import hecha.dictionary.DictionaryFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

/** The trial that a user's dictionary gets: our own examples hold in it, and a wrong one is told. */
class ExampleTrialTest {
    private static final DictionaryFiles FILES = DictionaryFiles.builtIn();
    private static final ExampleTrial OURS = new ExampleTrial(new Pipeline(new Dictionary(FILES)));

    @ParameterizedTest
    @FieldSource("hecha.flow.ExampleTrial#TRIED")
    void ourOwnExamplesHold(String folder) {
        List<String> failed = new ArrayList<>();
        for (String file : FILES.in(folder, ".yml")) {
            ExampleTrial.Result result = OURS.of(file);
            assertThat(result.tried() > 0)
                    .as(file)
                    .isEqualTo(!FILES.entry(file).examples().isEmpty());
            result.failures()
                    .forEach(f ->
                            failed.add(file + ":" + f.line() + " " + f.text().zh()));
        }
        assertThat(failed).isEmpty();
    }

    /** The entry of the program with one of its ignored texts marked as found, or the other way round. */
    @ParameterizedTest
    @CsvSource({
        "roles/goals.yml, 指导思想, goals",
        "genres/notice.yml, 某县2023年工作总结, notice",
        "columns/note.yml, 关注, note",
        "closings/problems.yml, 坚持问题导向，对排查出的问题逐一整改。, problems",
        "furniture/contents.yml, 目录清单已公布, contents-line",
        "nature/asks.yml, 配备应急车辆12台, target",
        "subjects/attributes.yml, 新增60户, 新增户",
        "relations/mean.yml, 销售收入1200万元，带动200户，户均3万元, mean",
    })
    void anExampleThatDoesNotHoldIsTold(String file, String text, String reading, @TempDir Path folder)
            throws IOException {
        Path own = folder.resolve(file);
        Files.createDirectories(own.getParent());
        String entry = FILES.text(file);
        int found = entry.indexOf("\nfound:\n") + "\nfound:\n".length();
        Files.writeString(
                own, entry.substring(0, found) + "  \"⟦" + text + "⟧\": " + reading + "\n" + entry.substring(found));

        ExampleTrial.Result result = new ExampleTrial(new Pipeline(new Dictionary(FILES.with(folder)))).of(file);

        assertThat(result.failures()).hasSize(1);
        assertThat(result.failures().get(0).text().zh()).startsWith(text + "：应得");
    }
}
