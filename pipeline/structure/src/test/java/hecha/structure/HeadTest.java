package hecha.structure;

import static org.assertj.core.api.Assertions.assertThat;

import hecha.dictionary.Dictionary;
import hecha.dictionary.DictionaryFiles;
import hecha.model.Offsets;
import hecha.model.Outline;
import hecha.model.Passage;
import hecha.model.Section;
import hecha.model.Source;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class HeadTest {
    private static final Structurer STRUCTURER = new Structurer(new Dictionary(DictionaryFiles.builtIn()));
    private static final String BODY = "近年来，全县上下齐心协力，各项工作取得明显成效，群众满意度不断提高。";

    private static Outline structure(String text) {
        Source source = new Source("0", "a.txt", "text/plain", "UTF-8", text, List.of(), List.of());
        return STRUCTURER.structure(new Passage(
                source, text, Offsets.of(IntStream.range(0, text.length()).toArray()), List.of()));
    }

    /** Lines are set apart by /, the text follows. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "平川县2023年农业工作总结, 平川县2023年农业工作总结",
                // a column in brackets and the mark of a note
                "【水利风采】平川县2023年春灌工作纪实, 平川县2023年春灌工作纪实",
                "平川县2023年统计公报[1], 平川县2023年统计公报",
                // wrapped lines; an office on a line of its own above a title that begins with 关于 issues it
                "平川县人民政府办公室关于加强/农村供水工作的通知, 平川县人民政府办公室关于加强农村供水工作的通知",
                "中共平川县委 平川县人民政府/关于支持重点产业加快发展的实施意见, 关于支持重点产业加快发展的实施意见",
                // columns, trails of links and labels of the page
                "县级考核依据/平川县2018年度河长制工作责任单位考核细则, 平川县2018年度河长制工作责任单位考核细则",
                "介绍/平川县教育事业的发展状况, 平川县教育事业的发展状况",
                "首页 > 政务公开 > 政府工作报告/2026年平川县政府工作报告, 2026年平川县政府工作报告",
                "信息公开目录/索引号：nyj/2024-00037/平川县农机站2023年度自查报告, 平川县农机站2023年度自查报告",
                // properties of a file, marks of Markdown, the name of a site
                "Administrator/user/1/2019-05-09T09:10:41Z/20160/关于李某某同志廉情报告, 关于李某某同志廉情报告",
                "# 平川县2023年文化发展统计公报, 平川县2023年文化发展统计公报",
                "当好职工的“娘家人”工作纪实-统战部/当好职工的“娘家人”工作纪实, 当好职工的“娘家人”工作纪实",
                "Insert title here, -",
                "在此处键入标题, -",
                "点击此处添加标题/平川县2023年农业工作总结, 平川县2023年农业工作总结",
                // who gave it, when and where
                "2026年平川县政府工作报告/——2026年2月3日在平川县第十六届人民代表大会上/平川县县长 龚 正, 2026年平川县政府工作报告",
                "2012年平川县统计公报/平川县统计局/（2013年3月20日）, 2012年平川县统计公报",
                // a subtitle that names the genre is a part of it
                "扎根边疆写忠诚/——李明同志先进事迹材料, 扎根边疆写忠诚——李明同志先进事迹材料",
                "工 作 简 报/第27期, 工作简报",
                "附件2/平川县秸秆禁烧考核评分细则, 平川县秸秆禁烧考核评分细则",
            })
    void theTitleIsToldFromWhatStandsAround(String lines, String title) {
        String text = lines.replace('/', '\n').replace("nyj\n2024", "nyj/2024") + "\n" + BODY + BODY;
        assertThat(structure(text).title().orElse(null)).isEqualTo(title);
    }

    @Test
    void aTextWithoutTitleHasNone() {
        assertThat(structure(BODY + BODY).title()).isEmpty();
        assertThat(structure("一、贫困情况\n" + BODY).title()).isEmpty();
    }

    @Test
    void underAMastheadEachHeadlineBeginsAnArticle() {
        Outline outline = structure(
                "平川水利工作简报\n第6期\n平川县水利局办公室 2024年3月20日\n县水利局召开春灌工作会议\n3月12日，" + BODY + "\n河道管理站开展巡河清障行动\n3月15日，" + BODY);

        assertThat(outline.title()).hasValue("平川水利工作简报");
        assertThat(outline.sections())
                .extracting(section -> section.style() + " " + section.level() + " " + section.heading())
                .containsExactly("article 1 县水利局召开春灌工作会议", "article 1 河道管理站开展巡河清障行动");
    }

    @Test
    void theHeadlineOfTheFirstOfSeveralArticlesIsAnArticle() {
        Outline outline = structure("林场召开大讨论总结会议\n5月22日，" + BODY + "\n管护站开展专题学习\n3月6日，" + BODY + "\n");

        assertThat(outline.sections()).extracting(Section::heading).containsExactly("林场召开大讨论总结会议", "管护站开展专题学习");
    }

    @Test
    void subHeadingsOfAnAccountAreNoArticles() {
        Outline outline = structure("吴建群先进事迹\n" + BODY + "\n一名党员就是一面旗帜\n" + BODY + "\n“送绝活”让技艺薪火相传\n" + BODY);

        assertThat(outline.sections())
                .extracting(section -> section.style() + " " + section.heading())
                .containsExactly("plain 一名党员就是一面旗帜", "plain “送绝活”让技艺薪火相传");
    }

    @Test
    void aWrappedLineIsNoHeadline() {
        String wrapped = "全年向283户企业发放稳岗返还23万元，惠及职工\n685人；发放补贴4万元，惠及职工28人次，较上年增加7人次，全部按期发放到位，没有拖欠。";
        Outline outline = structure("社会保障统计公报\n" + BODY + "\n" + wrapped + "\n" + wrapped);

        assertThat(outline.sections()).isEmpty();
    }

    @Test
    void anAttachmentHasTheTitleBelowItsLabel() {
        Outline outline = structure("关于表扬的通报\n" + BODY + "\n一、通报\n" + BODY + "\n附件\n典型经验做法名单\n1.甲县推进改革。");

        assertThat(outline.sections())
                .filteredOn(section -> section.label().equals("附件"))
                .extracting(Section::heading)
                .containsExactly("典型经验做法名单");
    }

    @Test
    void aCaptionAmidChaptersIsNoAttachment() {
        Outline outline = structure("情况通报\n一、进度\n" + BODY + "\n二、完成情况\n" + BODY + "\n附表：\n甲乡 9800\n三、要求\n" + BODY);

        assertThat(outline.sections()).extracting(Section::label).containsExactly("一、", "二、", "三、");
    }

    @Test
    void itemsThatEndInSemicolonsAreNoSections() {
        Outline outline = structure("物价工作总结\n为此采取以下措施：\n一、坚持分步骤理顺价格，以利于生产发展；\n二、控制涨幅，使价格保持稳定；\n三、给职工适当补贴。\n" + BODY);

        assertThat(outline.sections()).isEmpty();
    }

    @Test
    void chaptersAboveTheRowsOfAScoringTableAreSections() {
        Outline outline = structure(
                "考核评分细则\n序号\n考核内容\n分值\n评分标准\n得分\n一、组织领导\n20\n1\n成立机构\n6\n成立专班（2分）\n二、宣传发动\n15\n2\n宣传氛围\n15\n悬挂横幅5条以上");

        assertThat(outline.sections()).extracting(Section::heading).contains("组织领导", "宣传发动");
    }
}
