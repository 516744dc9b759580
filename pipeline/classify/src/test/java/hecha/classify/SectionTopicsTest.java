package hecha.classify;

import static org.assertj.core.api.Assertions.assertThat;

import hecha.dictionary.Dictionary;
import hecha.dictionary.DictionaryFiles;
import hecha.model.Report;
import hecha.model.Section;
import hecha.model.Sentence;
import hecha.model.Word;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which words below a heading tell what its section is about, and that the model of topics is asked with them. */
final class SectionTopicsTest {
    private static final Dictionary DICTIONARY = new Dictionary(DictionaryFiles.builtIn());

    private static String words(Report report, int section, int length) {
        return String.join(
                "", new SectionWords(report).words(report.outline().sections().get(section), length));
    }

    @Test
    void theWordsOfASectionStandBelowItsHeading() {
        Report report = Reports.report()
                .title("工作汇报")
                .chapter("一、做法")
                .paragraph("全县种水稻。群众增收。")
                .paragraph("  修通公路。")
                .chapter("二、成效")
                .paragraph("办好学校。")
                .make();
        assertThat(words(report, 0, 400)).isEqualTo("全县种水稻。群众增收。  修通公路。");
        assertThat(words(report, 0, 5)).isEqualTo("全县种水稻");
        assertThat(words(report, 0, 6)).isEqualTo("全县种水稻。");
        assertThat(words(report, 1, 400)).isEqualTo("办好学校。");
    }

    @Test
    void aSectionThatBeginsWithAnotherOrWithATableHasNone() {
        Report report = Reports.report()
                .chapter("一、做法")
                .sub("（一）水稻")
                .paragraph("全县种水稻。")
                .chapter("二、任务")
                .table("种水稻")
                .chapter("三、要求")
                .make();
        assertThat(words(report, 0, 400)).isEmpty();
        assertThat(words(report, 1, 400)).isEqualTo("全县种水稻。");
        assertThat(words(report, 2, 400)).isEmpty();
        assertThat(words(report, 3, 400)).isEmpty();
    }

    @Test
    void blanksBeforeTheFirstWordAreNoWords() {
        Report report = Reports.report().chapter("一、做法").paragraph("  全县种水稻。").make();
        assertThat(words(report, 0, 3)).isEqualTo("全县种");
    }

    /** The same report with a word for every two characters, as the model knows them. */
    private static Report paired(Report report) {
        List<Sentence> sentences = new ArrayList<>();
        for (Sentence sentence : report.sentences()) {
            List<Word> words = new ArrayList<>();
            for (int i = sentence.from(); i + 2 <= sentence.to(); i++) {
                words.add(new Word(i, i + 2, "n"));
            }
            sentences.add(new Sentence(
                    sentence.index(), sentence.block(), sentence.from(), sentence.to(), sentence.span(), words));
        }
        return new Report(report.outline(), sentences, report.genre(), report.metadata());
    }

    private static Models trained(Path folder) throws IOException, TrainingException {
        List<String> headings = new ArrayList<>();
        List<String> passages = new ArrayList<>();
        List<String> crops = List.of("水稻", "茶叶", "油茶", "生猪", "蔬菜", "水果", "药材", "花卉", "桑蚕", "烟叶", "蜂蜜", "山羊");
        for (int i = 0; i < crops.size(); i++) {
            headings.add("economy\t做大做强" + crops.get(i) + "养殖种植");
            headings.add("livelihood\t让老人孩子吃上" + crops.get(i));
            passages.add("report-" + i + "\teconomy\t全乡做大做强水稻养殖种植，产值增长");
            passages.add("report-" + i + "\tlivelihood\t让老人孩子吃上蔬菜");
        }
        Training training = new Training(DICTIONARY, SectionTopicsTest::pairs);
        Files.write(
                folder.resolve(Models.TOPICS),
                training.topics(headings, passages).bytes());
        return Models.of(folder);
    }

    private static List<String> pairs(String text) {
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i + 2 <= text.length(); i++) {
            pairs.add(text.substring(i, i + 2));
        }
        return pairs;
    }

    @Test
    void theModelTellsTheTopicWhereNoHeadingDoes(@TempDir Path folder) throws IOException, TrainingException {
        Report report = paired(Reports.report()
                .title("平川县2023年工作总结")
                .chapter("一、第一方面")
                .paragraph("全乡做大做强水稻养殖种植，产值增长。")
                .chapter("二、第二方面")
                .paragraph("abc。")
                .chapter("三、产业发展")
                .sub("（一）第一方面")
                .paragraph("让老人孩子吃上蔬菜。")
                .chapter("附件")
                .paragraph("全乡做大做强水稻养殖种植，产值增长。")
                .make());
        Report read = new Classifier(DICTIONARY, trained(folder)).classify(report);
        assertThat(read.outline().sections())
                .extracting(Section::heading, section -> section.topic().orElse("-"))
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("第一方面", "economy"),
                        org.assertj.core.groups.Tuple.tuple("第二方面", "-"),
                        // the heading's field, and that of the section above, before the model's
                        org.assertj.core.groups.Tuple.tuple("产业发展", "economy"),
                        org.assertj.core.groups.Tuple.tuple("第一方面", "economy"),
                        org.assertj.core.groups.Tuple.tuple("", "-"));
        Report without = new Classifier(DICTIONARY, Models.none()).classify(report);
        assertThat(without.outline().sections().get(0).topic()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "全国统一部署, 全国/国统/统一/一部/部署",
        "共有12户, 共有",
        "水稻水稻, 水稻/稻水",
        "好, ''",
    })
    void theWordsOfAModelAreChineseAndOfTwoCharacters(String text, String words) {
        assertThat(String.join("/", TopicModel.features(pairs(text)))).isEqualTo(words);
    }
}
