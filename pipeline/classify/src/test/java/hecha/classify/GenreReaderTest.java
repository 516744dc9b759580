package hecha.classify;

import static org.assertj.core.api.Assertions.assertThat;

import hecha.dictionary.Dictionary;
import hecha.dictionary.DictionaryFiles;
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
}
