package hecha.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hecha.dictionary.Dictionary;
import hecha.dictionary.DictionaryFiles;
import hecha.model.Label;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TrainingTest {
    private static final Dictionary DICTIONARY = new Dictionary(DictionaryFiles.builtIn());

    private static List<String> characters(String text) {
        return text.codePoints().mapToObj(Character::toString).toList();
    }

    private static List<String> headings() {
        List<String> lines = new ArrayList<>();
        for (String what : List.of("水稻", "茶叶", "油茶", "生猪", "蔬菜", "水果", "药材", "花卉", "桑蚕", "烟叶", "蜂蜜", "山羊")) {
            lines.add("economy\t做大做强" + what + "养殖种植");
            lines.add("livelihood\t让老人孩子吃上" + what);
        }
        return lines;
    }

    private static Training training() {
        return new Training(DICTIONARY, TrainingTest::characters);
    }

    @Test
    void theSameTextsGiveTheSameBytes() throws TrainingException {
        assertThat(training().roles(headings()).bytes())
                .isEqualTo(training().roles(headings()).bytes());
    }

    @Test
    void aModelOfAnOfficeDecidesWhereTheDictionaryIsSilent(@TempDir Path folder) throws IOException, TrainingException {
        Training.Trained trained = training().roles(headings());
        Files.write(folder.resolve(Models.ROLES), trained.bytes());
        RoleWords roles = new RoleWords(DICTIONARY.roles());
        Features features = new Features(roles, new GenreWords(DICTIONARY.genres()));
        RoleReader reader = new RoleReader(roles, features, Models.of(folder));
        String heading = "做大做强竹笋种植";
        Label label = reader.ofHeading(heading, characters(heading));
        assertThat(label.name()).isEqualTo("economy");
        assertThat(label.confidence()).isBetween(0.5, 0.99);
        assertThat(trained.heldOut()).isGreaterThan(0.9);
    }

    @Test
    void aLineWithoutLabelIsNamed() {
        assertThatThrownBy(() -> training().roles(List.of("economy\t产业", "产业")))
                .isInstanceOf(TrainingException.class)
                .hasMessageContaining("line 2");
    }

    @Test
    void tooFewTextsAreRefused() {
        assertThatThrownBy(() -> training().roles(List.of("economy\t产业", "culture\t文化")))
                .isInstanceOf(TrainingException.class)
                .hasMessageContaining("found 2");
    }

    @Test
    void aFileThatIsNoModelIsRefused(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve(Models.GENRES), "no model at all");
        assertThatThrownBy(() -> Models.of(folder)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> Models.of(folder.resolve("none"))).isInstanceOf(IOException.class);
    }
}
