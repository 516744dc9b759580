package hecha.classify;

import static org.assertj.core.api.Assertions.assertThat;

import hecha.dictionary.Dictionary;
import hecha.dictionary.DictionaryFiles;
import hecha.model.Label;
import hecha.model.Report;
import hecha.model.Section;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RoleReaderTest {
    private static final Dictionary DICTIONARY = new Dictionary(DictionaryFiles.builtIn());
    private static final RoleReader READER = new RoleReader(
            new HeadingReader(new RoleWords(DICTIONARY.roles()), DICTIONARY.headingWords()), Optional.empty());
    private static final String BODY = "全县上下齐心协力，各项工作取得明显成效，群众满意度不断提高。";

    private static List<Section> read(String genre, String... chapters) {
        Reports report = Reports.report().title("平川县2023年工作总结");
        int number = 0;
        for (String chapter : chapters) {
            report.chapter("一二三四五六".charAt(number++) + "、" + chapter).paragraph(BODY);
        }
        Report made = report.make();
        return READER.read(made, new SectionWords(made), new Label(genre, 1, ""), OptionalInt.of(2023));
    }

    private static String last(String genre, String... chapters) {
        List<Section> sections = read(genre, chapters);
        return sections.get(sections.size() - 1).role().orElseThrow().name();
    }

    @ParameterizedTest
    @CsvSource({
        // what a plan lays down are tasks, whatever the field
        "plan, 酒店建设, tasks",
        "plan, 教育培训提质, tasks",
        "plan, 组织领导, leadership",
        "plan, 严格时间节点, schedule",
        "plan, 2024年重点任务, tasks",
        // what a summary tells are achievements, or the field that it only tells of
        "work_report, 路网建设提速加力, achievements",
        "work_report, 工业生产稳中有进, economy",
        "work_report, 抓思想引领，凝聚职工奋进力量, achievements",
        "work_report, 组织领导, leadership",
        "work_report, 四季度工作安排, next_steps",
        "work_report, 对下步工作的几点意见, next_steps",
        "work_report, 着眼长远，谋划未来, next_steps",
        "work_report, 关于后续维护费用, achievements",
        "plan, 活动的组织安排, schedule",
        "deeds, 一名党员就是一面旗帜, achievements",
        // a year after the report's is next steps, but not what tells how it went
        "work_report, 2024年目标任务, next_steps",
        "work_report, 2024年主要工作, next_steps",
        "work_report, 2023年重点任务, tasks",
        // a government's report lays its coming year down as tasks
        "government_report, 2024年重点任务, tasks",
        // elsewhere a part that only tells of something is no achievement
        "other, 婚姻变化情况, other",
        "other, 粮食生产, economy",
        "other, 热带低压, other",
        "other, 抗灾救灾工作, achievements",
        "notice, 总体进度, achievements",
        "plan, 工作进度, schedule",
    })
    void theRoleFollowsHeadingAndGenre(String genre, String heading, String role) {
        assertThat(last(genre, heading)).isEqualTo(role);
    }

    @ParameterizedTest
    @CsvSource({
        // a notice that tells how things went, and one that lays down
        "notice, 关于全市劳动力务工情况的通报, 务工就业, livelihood",
        "notice, 关于全市劳动力务工情况的通报, 就业帮扶车间和公益岗位, livelihood",
        "notice, 关于做好劳动力务工工作的通知, 务工就业, tasks",
        // a rule lays down what is to be done
        "other, 平川县农村饮水工程管理办法（试行）, 水费收缴与使用, tasks",
        "other, 平川县农村饮水工程管理办法, 总则, other",
        "other, 平川县农村饮水工程概况, 水费收缴与使用, other",
    })
    void theTitleTellsWhatANoticeOrARuleDoes(String genre, String title, String heading, String role) {
        Report made = Reports.report()
                .title(title)
                .chapter("一、" + heading)
                .paragraph(BODY)
                .make();
        List<Section> read = READER.read(made, new SectionWords(made), new Label(genre, 1, ""), OptionalInt.of(2023));

        assertThat(read.get(0).role().orElseThrow().name()).isEqualTo(role);
    }

    @Test
    void measuresBehindTheProblemsAreNextSteps() {
        assertThat(last("work_report", "主要工作", "存在的问题", "主要措施")).isEqualTo("next_steps");
        assertThat(last("work_report", "主要措施")).isEqualTo("tasks");
        assertThat(last("work_report", "存在的问题", "战略目标")).isEqualTo("goals");
        assertThat(last("plan", "存在的问题", "主要措施")).isEqualTo("tasks");
        assertThat(last("work_report", "存在的问题", "强化整改，补齐短板")).isEqualTo("next_steps");
        assertThat(last("work_report", "强化整改，补齐短板")).isEqualTo("achievements");
        assertThat(last("government_report", "存在的问题", "路网建设提速加力")).isEqualTo("achievements");
    }

    @Test
    void whatCarriesAPlanOutStandsBehindItsTasks() {
        assertThat(last("plan", "重点任务", "压紧压实各方责任")).isEqualTo("safeguards");
        assertThat(last("plan", "重点任务", "严肃工作纪律")).isEqualTo("safeguards");
        assertThat(last("plan", "压紧压实各方责任")).isEqualTo("tasks");
        assertThat(last("work_report", "重点任务", "压紧压实各方责任")).isEqualTo("achievements");
    }

    @Test
    void theTopicStandsBesideTheRole() {
        Section section = read("plan", "实施文化惠民工程").get(0);
        assertThat(section.role().orElseThrow().name()).isEqualTo("tasks");
        assertThat(section.topic()).hasValue("culture");
        assertThat(read("plan", "主要任务").get(0).topic()).isEmpty();
    }

    /** The roles of a chapter and of the one section in it, with two sentences of text. */
    private static List<String> nested(String genre, String chapter, String sub) {
        Report made = Reports.report()
                .title("平川县2023年工作总结")
                .chapter(chapter)
                .sub(sub)
                .paragraph(BODY)
                .make();
        return READER.read(made, new SectionWords(made), new Label(genre, 1, ""), OptionalInt.of(2023)).stream()
                .map(section -> section.role().orElseThrow().name())
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        // what the chapter does its sections do, unless they say what else they do
        "work_report, 一、存在的问题, （一）工业生产稳中有进, problems, problems",
        "work_report, 一、下一步打算, （一）工业生产稳中有进, next_steps, next_steps",
        "work_report, 一、主要做法, （一）工业生产稳中有进, experience, experience",
        "work_report, 一、主要做法, （一）存在的问题, experience, problems",
        "plan, 一、保障措施, （一）扎实办好民生实事, safeguards, safeguards",
        "plan, 一、基本原则, （一）扎实办好民生实事, principles, principles",
        "plan, 一、实施步骤, （一）扎实办好民生实事, schedule, schedule",
        // the field of a chapter is not what its sections do
        "work_report, 一、工业生产稳中有进, （一）扎实办好民生实事, economy, livelihood",
        // what the genre alone told is not handed down
        "work_report, 一、路网建设提速加力, （一）工业生产稳中有进, achievements, economy",
        // attachments are that throughout
        "work_report, 附件评分表, （一）存在的问题, attachment, attachment",
        // a government's report on what is to come lays down tasks
        "government_report, 一、奋斗目标, （一）工业生产稳中有进, goals, tasks",
        "government_report, 一、指导思想, （一）工业生产稳中有进, guiding_ideology, tasks",
        "work_report, 一、奋斗目标, （一）工业生产稳中有进, goals, goals",
        "government_report, 一、存在的问题, （一）工业生产稳中有进, problems, problems",
    })
    void whatAChapterDoesItsSectionsDo(String genre, String chapter, String sub, String role, String below) {
        assertThat(nested(genre, chapter, sub)).containsExactly(role, below);
    }

    @Test
    void articlesTellWhatWasDone() {
        Report made = Reports.report().article("存在的问题得到解决").paragraph(BODY).make();
        Section section = READER.read(made, new SectionWords(made), new Label("newsletter", 1, ""), OptionalInt.empty())
                .get(0);
        assertThat(section.role().orElseThrow()).isEqualTo(new Label("achievements", 0.6, "article"));
    }

    @ParameterizedTest
    @CsvSource({
        // the words of a rule name no part: a whole sentence, a long heading, one with a comma
        "clause, 第一条存在的问题应当及时处理。, tasks",
        "clause, 第一条 发现存在的问题，应当及时处理存在的问题, tasks",
        "clause, 第一条 存在的问题, problems",
        "decimal, 第一条 对各单位在农村饮水安全工作中发现的各类重大问题和突出问题, tasks",
        "chinese, 第一条 发现存在的问题，应当及时处理存在的问题, problems",
    })
    void theWordsOfARuleNameNoPart(String style, String heading, String role) {
        Report made = Reports.report()
                .title("平川县农村饮水工程实施方案")
                .section(1, 3, style, heading)
                .make();
        Section section = READER.read(made, new SectionWords(made), new Label("plan", 1, ""), OptionalInt.empty())
                .get(0);
        assertThat(section.role().orElseThrow().name()).isEqualTo(role);
    }

    @Test
    void theTopicOfAChapterIsThatOfItsSections() {
        Report made = Reports.report()
                .title("平川县2023年工作总结")
                .chapter("一、实施文化惠民工程")
                .sub("（一）主要任务")
                .paragraph(BODY)
                .chapter("附表")
                .sub("（一）主要任务")
                .paragraph(BODY)
                .make();
        List<Section> read = READER.read(made, new SectionWords(made), new Label("plan", 1, ""), OptionalInt.empty());
        assertThat(read)
                .extracting(section -> section.topic().orElse("-"))
                .containsExactly("culture", "culture", "-", "-");
    }
}
