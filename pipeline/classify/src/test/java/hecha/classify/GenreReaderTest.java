package hecha.classify;

import static org.assertj.core.api.Assertions.assertThat;

import hecha.dictionary.Dictionary;
import hecha.dictionary.DictionaryFiles;
import hecha.model.Block;
import hecha.model.Label;
import hecha.model.Report;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class GenreReaderTest {
    private static final Dictionary DICTIONARY = new Dictionary(DictionaryFiles.builtIn());
    private static final GenreReader READER = new GenreReader(
            new GenreWords(DICTIONARY.genres(), DICTIONARY.titleWords()),
            new HeadingReader(new RoleWords(DICTIONARY.roles()), DICTIONARY.headingWords()));
    private static final String BODY = "全县上下齐心协力，各项工作取得明显成效，群众满意度不断提高。";

    private static Label read(Report report) {
        return READER.read(report);
    }

    @ParameterizedTest
    @CsvSource({
        "平川县2023年农业工作总结, work_report",
        "平川县2023年国民经济和社会发展统计公报, other",
        "平川县2023年度护林防火责任区评分细则, other",
        "关于李某某同志廉情报告, other",
        "关于全县农田水利建设情况的通报, notice",
        "平川县农村供水提升行动实施方案, plan",
        "平川县民族地区教育事业的发展状况, other",
        "平川县司法局“八五”普法中期工作报告, work_report",
        "平川县2024年政府工作报告, government_report",
        "平川县2023年法治政府建设年度报告, work_report",
        "平川县2024年春季爱国卫生运动活动安排, plan",
        "平川公交三公司事迹简介, deeds",
        "平川社区创建示范社区经验交流, deeds",
    })
    void aTitleNamesTheGenreForSure(String title, String genre) {
        Label label = read(Reports.report().title(title).paragraph(BODY).make());
        assertThat(label.name()).isEqualTo(genre);
        assertThat(label.confidence()).isGreaterThanOrEqualTo(GenreReader.SURE);
    }

    @ParameterizedTest
    @CsvSource({
        "您好！函件收悉，经调查处理，现将有关情况回复如下：近些年来，市委、市政府高度重视。, other",
        "为提升全县供水水平，结合我县实际，制定本方案。各单位要认真落实。, plan",
        "2023年，全县农业工作稳步推进，现将工作情况总结如下。, work_report",
        "对照评分标准，我局开展了自查自评，现将自评情况报告如下。, self_assessment",
    })
    void aFormulaOfTheOpeningNamesItToo(String opening, String genre) {
        Label label = read(Reports.report().paragraph(opening).make());
        assertThat(label.name()).isEqualTo(genre);
        assertThat(label.confidence()).isGreaterThanOrEqualTo(GenreReader.SURE);
    }

    @Test
    void whatOnlyTheBuildTellsIsNotSure() {
        Label label = read(Reports.report()
                .chapter("一、存在的问题")
                .paragraph(BODY)
                .chapter("二、下一步打算")
                .paragraph(BODY)
                .make());
        assertThat(label.name()).isEqualTo("work_report");
        assertThat(label.confidence()).isLessThan(GenreReader.SURE);
    }

    @Test
    void chaptersOfAPlanMakeAPlan() {
        assertThat(read(Reports.report()
                                .chapter("一、总体要求")
                                .paragraph(BODY)
                                .chapter("二、保障措施")
                                .paragraph(BODY)
                                .make())
                        .name())
                .isEqualTo("plan");
    }

    @Test
    void chaptersInClausesTellWhatWasDone() {
        assertThat(read(Reports.report()
                                .chapter("一、夯实基层网底，服务能力稳步提升")
                                .paragraph(BODY)
                                .chapter("二、深化医改联动，运行效率不断提高")
                                .paragraph(BODY)
                                .make())
                        .name())
                .isEqualTo("work_report");
    }

    @Test
    void itemsOfNewsMakeANewsletter() {
        assertThat(read(Reports.report()
                                .paragraph("4月1日，市局召开安全生产启动会，安排部署全年工作。")
                                .paragraph("会议要求，各单位要统一思想，提高认识。")
                                .paragraph("5月10日，市消防支队检查验收配送库。")
                                .make())
                        .name())
                .isEqualTo("newsletter");
    }

    @Test
    void anAccountOfOnePersonTellsDeeds() {
        assertThat(read(Reports.report()
                                .paragraph("今年50岁的吴建群是高级技师。吴建群坚持做检修笔记。吴建群处处以身作则。")
                                .paragraph("他带领班组攻关。他每天最早到岗。吴建群说自己只是做了该做的事。")
                                .make())
                        .name())
                .isEqualTo("deeds");
    }

    @Test
    void whatAlwaysGoesOnAlikeIsNoName() {
        assertThat(read(Reports.report()
                                .paragraph("共享充电宝涨价了。共享充电宝难找。共享充电宝不便宜。共享充电宝收费高。")
                                .make())
                        .name())
                .isEqualTo("other");
    }

    @Test
    void nothingTellsNothing() {
        Label label = read(Reports.report().paragraph(BODY).make());
        assertThat(label.name()).isEqualTo("other");
        assertThat(label.confidence()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        // the last word decides, but of two joined the first
        "关于印发平川县农村饮水工作方案的通知, notice",
        "平川县2023年农业工作总结及2024年工作计划, work_report",
        "平川县2023年农业工作总结和2024年工作计划, work_report",
        "平川县2023年农业工作总结与2024年工作计划, work_report",
        "平川县2023年农业工作总结暨2024年工作计划, work_report",
        "关于报送农业工作总结的通知, notice",
        // what stands in brackets or behind a stop at the end is no part of it
        "平川县农村供水实施方案（2024—2026年）, plan",
        "平川县农村供水实施方案(试行), plan",
        "平川县农村供水实施方案〔讨论稿〕, plan",
        "平川县农村供水实施方案（2024—2026年）（试行）, plan",
        "平川县农村供水实施方案：, plan",
        "平川县农村供水实施方案。, plan",
        "平川县农村供水实施方案…, plan",
        // a report of another body than the government
        "平川县人大常委会2023年工作报告, work_report",
    })
    void theLastWordOfATitleNamesTheGenre(String title, String genre) {
        Label label = read(Reports.report().title(title).paragraph(BODY).make());
        assertThat(label.name()).isEqualTo(genre);
        assertThat(label.confidence()).isGreaterThanOrEqualTo(GenreReader.SURE);
    }

    @ParameterizedTest
    @CsvSource({
        // 汇报 amid a title is less sure than a formula
        "平川县饮水工作汇报会上的话, 为提升全县供水水平，结合我县实际，制定本方案。各单位要认真落实。, plan, 0.93",
        "平川县饮水工作汇报会上的话, 全县上下齐心协力。, work_report, 0.7",
        "平川县饮水工作汇报, 为提升全县供水水平，结合我县实际，制定本方案。各单位要认真落实。, work_report, 0.97",
    })
    void aWordAmidATitleIsLessSureThanAFormula(String title, String opening, String genre, double confidence) {
        Label label = read(Reports.report().title(title).paragraph(opening).make());
        assertThat(label.name()).isEqualTo(genre);
        assertThat(label.confidence()).isEqualTo(confidence);
    }

    @ParameterizedTest
    @CsvSource({
        "平川县农村饮水实施方案, ——在全县动员会上的讲话, other",
        "强化措施 狠抓落实, ——平川县2023年农业工作总结, work_report",
        "平川县农业工作总结, 全县上下齐心协力, work_report",
    })
    void aSubtitleThatNamesAGenreAsSurelyGoesBeforeTheTitle(String title, String subtitle, String genre) {
        assertThat(read(Reports.report()
                                .title(title)
                                .block(Block.Type.SUBTITLE, subtitle)
                                .paragraph(BODY)
                                .make())
                        .name())
                .isEqualTo(genre);
    }

    @Test
    void aTitleBelowTheFirstHeadingIsNone() {
        assertThat(read(Reports.report()
                                .chapter("一、水源")
                                .block(Block.Type.TITLE, "平川县2023年农业工作总结")
                                .paragraph(BODY)
                                .make())
                        .name())
                .isEqualTo("other");
        assertThat(read(Reports.report()
                                .paragraph(BODY)
                                .block(Block.Type.SUBTITLE, "平川县2023年农业工作总结")
                                .make())
                        .name())
                .isEqualTo("other");
    }

    @ParameterizedTest
    @CsvSource({
        // 办法 of a plan has chapters of a plan, that of a rule has none
        "一、指导思想, plan",
        "一、主要任务, plan",
        "一、实施步骤, plan",
        "一、附则, other",
    })
    void theChaptersTellWhatADocumentOfTwoGenresIs(String chapter, String genre) {
        assertThat(read(Reports.report()
                                .title("平川县农村饮水工程奖补办法")
                                .chapter(chapter)
                                .paragraph(BODY)
                                .make())
                        .name())
                .isEqualTo(genre);
    }

    @Test
    void theOpeningTellsWhatADocumentOfTwoGenresIs() {
        assertThat(read(Reports.report()
                                .title("平川县农村饮水工程奖补办法")
                                .paragraph("为管好农村饮水工程，结合我县实际，制定本方案。各单位要认真落实。")
                                .make())
                        .name())
                .isEqualTo("plan");
        // a formula of a genre that the title does not leave open
        assertThat(read(Reports.report()
                                .title("平川县农村饮水工程奖补办法")
                                .paragraph("您好！函件收悉，现将有关情况汇报如下。")
                                .make())
                        .name())
                .isEqualTo("other");
        assertThat(read(Reports.report()
                                .title("平川县农村饮水工程奖补办法")
                                .paragraph("现将有关情况汇报如下。")
                                .make())
                        .name())
                .isEqualTo("other");
        // the greeting belongs to the opening
        assertThat(read(Reports.report()
                                .block(Block.Type.ADDRESSEE, "网友您好：")
                                .paragraph(BODY)
                                .make())
                        .name())
                .isEqualTo("other");
        // a formula far behind the beginning is none of the opening
        assertThat(read(Reports.report()
                                .paragraph(BODY.repeat(15))
                                .paragraph("现将有关情况汇报如下。")
                                .make())
                        .confidence())
                .isZero();
    }

    @Test
    void severalArticlesMakeANewsletter() {
        Label label = read(Reports.report()
                .article("南河乡掀起春耕热潮")
                .paragraph(BODY)
                .article("北山镇饮水工程完工")
                .paragraph(BODY)
                .make());
        assertThat(label.name()).isEqualTo("newsletter");
        assertThat(label.confidence()).isEqualTo(0.8);
        assertThat(read(Reports.report().article("南河乡掀起春耕热潮").paragraph(BODY).make())
                        .name())
                .isEqualTo("other");
    }

    @ParameterizedTest
    @CsvSource({
        // two chapters that only plans have; one is not enough, and one of a report speaks against it
        "总体要求, 保障措施, 组织分工, plan",
        "总体要求, 水源, 组织分工, other",
        "总体要求, 保障措施, 存在的问题, other",
        "存在的问题, 水源, 组织分工, other",
        "水源, 下一步打算, 组织分工, other",
        "水源, 存在的问题, 下一步打算, work_report",
        // two of three chapters in clauses; one of three is too few
        "夯实基础，服务提升, 深化改革，效率提高, 水源, work_report",
        "'夯实基础,服务提升', 深化改革，效率提高, 水源, work_report",
        "夯实基础，服务提升, 水源, 管网, other",
        "夯实基础，服务提升, 深化改革，效率提高, 总体要求, other",
    })
    void whatTheChaptersDoTellsTheGenre(String first, String second, String third, String genre) {
        Label label = read(Reports.report()
                .chapter("一、" + first)
                .paragraph(BODY)
                .chapter("二、" + second)
                .paragraph(BODY)
                .chapter("三、" + third)
                .paragraph(BODY)
                .make());
        assertThat(label.name()).isEqualTo(genre);
    }

    @Test
    void oneChapterInClausesTellsNothingAndSectionsOfAChapterDoNotCount() {
        assertThat(read(Reports.report().chapter("一、夯实基础，服务提升").paragraph(BODY).make())
                        .name())
                .isEqualTo("other");
        assertThat(read(Reports.report()
                                .chapter("一、水源")
                                .sub("（一）夯实基础，服务提升")
                                .paragraph(BODY)
                                .sub("（二）深化改革，效率提高")
                                .paragraph(BODY)
                                .make())
                        .name())
                .isEqualTo("other");
    }

    @ParameterizedTest
    @CsvSource({
        "4月1日，市局召开启动会。, 5月10日，支队检查配送库。, newsletter",
        // one item, or a text that begins otherwise
        "4月1日，市局召开启动会。, 各单位要统一思想。, other",
        "各单位要统一思想。, 5月10日，支队检查配送库。, other",
    })
    void twoItemsOfNewsTheFirstAmongThemMakeANewsletter(String first, String second, String genre) {
        assertThat(read(Reports.report().paragraph(first).paragraph(second).make())
                        .name())
                .isEqualTo(genre);
    }

    @Test
    void textBetweenItemsOfNewsDoesNotCountAndChaptersSpeakAgainstThem() {
        assertThat(read(Reports.report()
                                .paragraph("各单位要统一思想。")
                                .paragraph("4月1日，市局召开启动会。")
                                .paragraph("5月10日，支队检查配送库。")
                                .make())
                        .name())
                .isEqualTo("other");
        assertThat(read(Reports.report()
                                .chapter("一、水源")
                                .paragraph("4月1日，市局召开启动会。")
                                .paragraph("5月10日，支队检查配送库。")
                                .make())
                        .name())
                .isEqualTo("other");
    }

    @ParameterizedTest
    @CsvSource({
        // the name three times and four begins in all
        "吴建群坚持做笔记。吴建群处处带头。吴建群说好。他带领班组攻关。, deeds",
        "吴建群坚持做笔记。吴建群处处带头。吴建群说好。班组攻关有他一份。, other",
        "吴建群坚持做笔记。吴建群处处带头。他说好。她带领班组攻关。他每天最早到岗。, other",
        "吴建群坚持做笔记！吴建群处处带头？吴建群说好；她带领班组攻关。, deeds",
        // inside a clause a name does not begin it
        "师傅吴建群坚持做笔记。师傅吴建群处处带头。师傅吴建群说好。他攻关。他到岗。, other",
    })
    void aNameThatBeginsManyClausesIsOfThePersonToldOf(String text, String genre) {
        assertThat(read(Reports.report().paragraph(text).make()).name()).isEqualTo(genre);
    }

    @Test
    void aNameInALongTextIsToldOfInPassing() {
        String named = "吴建群坚持做笔记。吴建群处处带头。吴建群说好。他带领班组攻关。";
        assertThat(read(Reports.report()
                                .paragraph(named)
                                .paragraph(BODY.repeat(100))
                                .make())
                        .name())
                .isEqualTo("deeds");
        assertThat(read(Reports.report()
                                .paragraph(named)
                                .paragraph(BODY.repeat(120))
                                .make())
                        .name())
                .isEqualTo("other");
    }
}
