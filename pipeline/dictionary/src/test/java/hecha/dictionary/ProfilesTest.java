package hecha.dictionary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Profiles of an office over those that the program carries. */
final class ProfilesTest {
    @TempDir
    Path folder;

    private Profiles with(String name, String yaml) throws IOException {
        Path profiles = Files.createDirectories(folder.resolve("profiles"));
        Files.writeString(profiles.resolve(name + ".yml"), yaml);
        return new Dictionary(DictionaryFiles.builtIn().with(folder)).profiles();
    }

    @Test
    void aSectionIsAskedForByItsNameAlone() throws IOException {
        Profile profile = with(
                        "ours", "title: 本局总结\nsections:\n  - title: 党建\n    headings: [党建]\n    required: true\n")
                .find("ours")
                .orElseThrow();
        assertThat(profile.parts().get(0).roles()).isEmpty();
        assertThat(profile.parts().get(0).role()).isEqualTo("other");
        assertThat(profile.title().en()).isEqualTo("本局总结");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "role: problem | profiles/ours.yml:4 | “problems”",
                "title-en: x | profiles/ours.yml:3 | “headings”",
                "both: true | profiles/ours.yml | ",
            })
    void mistakesNameFileLineAndRemedy(String line, String place, String remedy) {
        assertThatThrownBy(() -> with("ours", "title: 本局总结\nsections:\n  - title: 问题\n    " + line + "\n")
                        .find("ours"))
                .isInstanceOf(DictionaryException.class)
                .hasMessageContaining(place)
                .hasMessageContaining(remedy == null ? "" : remedy);
    }

    @Test
    void twoProfilesOfOneGenreAreRefused() throws IOException {
        Profiles profiles = with("ours", "title: 本局总结\ngenre: work_report\n");
        assertThatThrownBy(() -> profiles.forReport("work_report", "本局2023年工作总结"))
                .isInstanceOf(DictionaryException.class)
                .hasMessageContaining("when");
    }

    @Test
    void theOneWhoseConditionTheTitleMeetsIsChosen() throws IOException {
        Profiles profiles = with("ours", "title: 半年总结\ngenre: work_report\nwhen: [半年]\n");
        assertThat(profiles.forReport("work_report", "2023年上半年工作总结"))
                .map(Profile::name)
                .hasValue("ours");
        assertThat(profiles.forReport("work_report", "2023年工作总结"))
                .map(Profile::name)
                .hasValue("work_report");
    }

    @Test
    void aFileOfTheSameNameReplacesOurs() throws IOException {
        Profiles profiles = with("work_report", "title: 本局总结\ngenre: work_report\n");
        assertThat(profiles.forGenre("work_report").orElseThrow().title().zh()).isEqualTo("本局总结");
    }
}
