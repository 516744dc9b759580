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

    private static List<String> headings() {
        List<String> lines = new ArrayList<>();
        for (String what : List.of("水稻", "茶叶", "油茶", "生猪", "蔬菜", "水果", "药材", "花卉", "桑蚕", "烟叶", "蜂蜜", "山羊")) {
            lines.add("economy\t做大做强" + what + "养殖种植");
            lines.add("livelihood\t让老人孩子吃上" + what);
        }
        return lines;
    }

    private static Training training() {
        return new Training(DICTIONARY, TrainingTest::pairs);
    }

    private static List<String> pairs(String text) {
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i + 2 <= text.length(); i++) {
            pairs.add(text.substring(i, i + 2));
        }
        return pairs;
    }

    private static List<String> passages(String right, String wrong) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            lines.add("report-" + i + "\t" + right + "\t全乡做大做强水稻养殖种植，产值增长");
            lines.add("report-" + i + "\t" + wrong + "\t让老人孩子吃上蔬菜");
        }
        return lines;
    }

    @Test
    void theSameTextsGiveTheSameBytes() throws TrainingException {
        assertThat(training().topics(headings(), List.of()).bytes())
                .isEqualTo(training().topics(headings(), List.of()).bytes());
    }

    @Test
    void aModelSpeaksWhereItWasRightOnOtherDocuments() throws TrainingException {
        Training.Trained trained = training().topics(headings(), passages("economy", "livelihood"));
        assertThat(trained.right()).isEqualTo(1);
        assertThat(trained.texts()).isEqualTo(24);
        assertThat(trained.passages()).isEqualTo(24);
        assertThat(trained.threshold()).isGreaterThan(0.5).isLessThan(1);
    }

    @Test
    void aModelThatWasWrongOnOtherDocumentsNeverSpeaks(@TempDir Path folder) throws IOException, TrainingException {
        Training.Trained trained = training().topics(headings(), passages("culture", "culture"));
        assertThat(trained.threshold()).isEqualTo(1);
        Files.write(folder.resolve(Models.TOPICS), trained.bytes());
        assertThat(Models.of(folder).topics().orElseThrow().topic(pairs("做大做强竹笋种植")))
                .isEmpty();
    }

    @Test
    void aModelOfAnOfficeTellsTheTopicOfAText(@TempDir Path folder) throws IOException, TrainingException {
        Training.Trained trained = training().topics(headings(), passages("economy", "livelihood"));
        Files.write(folder.resolve(Models.TOPICS), trained.bytes());
        TopicModel model = Models.of(folder).topics().orElseThrow();
        assertThat(model.topic(pairs("全乡做大做强水稻养殖种植，产值增长")).map(Label::name)).hasValue("economy");
        assertThat(model.topic(pairs("abc"))).isEmpty();
        assertThat(model.topic(List.of())).isEmpty();
        assertThat(model.right()).isEqualTo(trained.right());
        assertThat(model.threshold()).isEqualTo(trained.threshold());
    }

    @Test
    void headingsOfNoFieldDoNotCount() throws TrainingException {
        List<String> lines = new ArrayList<>(headings());
        lines.add("problems\t存在的问题");
        assertThat(training().topics(lines, List.of()).texts()).isEqualTo(24);
    }

    @Test
    void aLineWithoutLabelIsNamed() {
        assertThatThrownBy(() -> training().topics(List.of("economy\t产业", "产业"), List.of()))
                .isInstanceOf(TrainingException.class)
                .hasMessageContaining("line 2");
    }

    @Test
    void tooFewTextsAreRefused() {
        assertThatThrownBy(() -> training().topics(List.of("economy\t产业", "culture\t文化"), List.of()))
                .isInstanceOf(TrainingException.class)
                .hasMessageContaining("found 2");
    }

    @Test
    void aFileThatIsNoModelIsRefused(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve(Models.TOPICS), "no model at all");
        assertThatThrownBy(() -> Models.of(folder)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> Models.of(folder.resolve("none"))).isInstanceOf(IOException.class);
    }
}
