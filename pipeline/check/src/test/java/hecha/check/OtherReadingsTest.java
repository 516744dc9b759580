package hecha.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OtherReadingsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                // the part is two of the others less what both have
                "全站职工240人，有焊工证的97人，有电工证的46人，两证都有的18人，有证的合计125人。",
                // the ratio is that of the totals
                "全年新进执业医师16名，总数达到220名；新进注册护士25名，总数达到330名，医护比为1∶1.5。",
                // what is left is told apart
                "特困人员按月调整，本月新纳入37户、退出15户，净增22户，月末在册1860户，其中集中供养另行统计。",
                // other signs
                "全年收案143件，上年结转22件，审结138件，年底未结27件，多为涉企纠纷。",
                // twice another level
                "2018年受灾，茶叶产量跌到1.6万吨，2020年恢复到2.4万吨，2023年达到3.2万吨，与2018年相比翻了一番。",
                // the growth is that of another pair
                "“十二五”末全市环卫车320辆，“十三五”末472辆，增长47.5%；截至上月底为506辆，比“十三五”末再增7.2%。",
                "今年目标是人均阅读3.0册次，实际为2.74册次，比目标差0.26册次，但较去年的2.25册次提升21.8%。",
                // another total stands before the revised one
                "全年生产总值275.4亿元（上年按普查结果由251.3亿元修订为262.8亿元）。其中，第一产业增加值41.2亿元，第二产业增加值104.6亿元，第三产业增加值129.6亿元。",
                // a rate of the same part and a whole with another unit
                "小学在校生1150人；福利院入住老人86名，自理的60名、失能的26名，床位106张，入住率81.1%。",
                // a rate of its whole, which is a part of another
                "来了村民代表56人，我得满意票51张、基本满意4张、弃权1张，满意率（不含基本满意）91.1%。",
                // the step is so many per cent of another level
                "婚姻登记数2015年最高，为4760对，2019年3215对，去年2108对，比2019年少1107对，减少34.4%。",
                "茶叶产量2021年18.2万吨、2022年18.9万吨、2023年19.4万吨，三年合计56.5万吨，2023年比2021年多1.2万吨，增长6.6%。",
                "经费预算1740万元，比上年预算1860万元压减120万元，降6.5%，上年实际只用了1690万元。",
                // who is there is not taken off
                "1990年全村有1164人；如今户籍人口962人，常住只剩397人，其中65岁以上的188人，占47.4%。",
                // one of two parts is nearly all
                "抽查当日在校642人，实测638人，视力不良9人、9例次。",
                // against two times
                "7月份全区接报盗窃警情93起，同比下降18.4%，较6月减少12起。",
                // a multiple that is told of another thing
                "农村低保标准由每人每年6480元提高到6960元；特困人员基本生活标准为低保标准的1.3倍。",
                // rows below one that is their sum
                "企业登记件数\n| 业务 | 件 |\n|---|---|\n| 设立登记 | 860 |\n| 　公司 | 230 |\n| 　个体 | 630 |\n| 变更登记 | 1540 |\n| 总计 | 2400 |",
                // rows that overlap, as a note says
                "技能登记\n| 技能 | 人数 |\n|---|---|\n| 英语 | 468 |\n| 急救 | 83 |\n| 手语 | 21 |\n| 合计 | 515 |\n注：一人可登记多项。",
                // how often, not how many
                "全年开展“一周一课”26期，外请专家5期。",
                // items that are named by their last character
                "馆内设“一厅两室三角”，即展示厅、档案室和阅览室，以及棋牌角、茶艺角、书法角，面积900平方米。",
            })
    void reach(String text) {
        assertThat(CheckedText.findings(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // the words say which is held against which
                "园区营业收入17.4亿元，比上年的18.6亿元增长6.9%。",
                // a bound is no amount that a ratio is of
                "小学在校生9120人，专任教师608人，生师比16.5∶1，56人以上大班额已经消除。",
                // four parts, one of which happens to be two others less the third
                "全年举办展览24场，一季度5场，二季度8场，三季度6场，四季度7场，观众16万人次。",
                // a round rate is made by chance
                "入库税收12.0亿元，比上年的10.0亿元增长30%；非税收入2.6亿元，上年2.0亿元。",
            })
    void doNotReach(String text) {
        assertThat(CheckedText.findings(text)).hasSize(1);
    }
}
