package hecha.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts that are right under the reading that a careful clerk has, and wrong under a nearer one: nothing is said of them. */
class ConsistentTextTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                // an increase is no whole
                "全市用水量较上年多出1.2亿立方米，其中生活用水4.6亿立方米。",
                "公交比去年多运送乘客210万人次，其中早高峰线路运送乘客880万人次。",
                "税收增收1.4亿元，其中建筑业税收完成6.3亿元。",
                // the plan that was changed
                "年初预算16.5亿元，年中调整为15.2亿元，完成15.6亿元，为调整预算的102.6%。",
                "计划抽查企业210家，因故调整为160家，实际抽查176家，完成调整后计划的110%，完成原计划的83.8%。",
                "年初支出预算18.4亿元，调整预算23.5亿元，支出22.1亿元，执行率94.0%。",
                "计划抽查企业210家，因故调整为160家，实际抽查176家，完成率110%。",
                // what a mean is told for
                "自2018年开办以来培训学员2400名，年均培训400名，今年培训526名。",
                "三万多名民工挖土二百一十余万方，人均七十方上下。",
                // the name of the next row is not what this one counts
                "指标名称\t数值\n生产总值（亿元）\t939.05\n工业增加值（亿元）\t184.11\n人均生产总值（元）\t26858\n",
                "互助会参保6420人，赔付212人次，金额53.0万元，人均2500元。",
                // what a rest is left of
                "公安机关移送线索24条。线索中已立案13条，不立案6条，其余5条正在核查。",
                // a bracket that ends before the share
                "全县教师2000人，其中农村教师1240人（含教学点教师310人），占62%。",
                // a share that is named after its part, which has no number here
                "预计地区生产总值1486亿元，一般公共预算收入91.2亿元，税占比66.1%。",
                // of two persons
                "周明，1980年3月出生，其父1965年8月参加工作，现已退休。",
                "吴岚1982年6月出生，母亲1970年7月入党，1985年10月任职于县医院。",
                // what is expected of one thing is no plan of another
                "预计实现地区生产总值112.4亿元，固定资产投资增长7.1%，一般公共预算收入6.3亿元，完成年度任务的101.2%。",
                // cells of a table are read by rows and columns
                "| 4 | 设备管理 | 25 | 按期年检 |\n| 6 | 满意度 | 10 | 满意率90%以上得10分 |",
                // names without their number may be some of more
                "创建美丽乡村示范村14个，东河镇、西柳镇、槐店乡分别创建5个、3个、2个。",
                // what comes and goes together is not what comes
                "货物进出口总额31.6亿元，其中出口24.1亿元、进口7.5亿元，贸易顺差16.6亿元。",
                // the rate before is of the number before
                "参考504人，其中上线398人。与上年相比，上线人数由371人增加到398人，上线率由72.1%提高6.9个百分点。",
                // a bound of a rule is no mean
                "惠及居民1.2万户，兑付补贴资金9600万元。对低保家庭另给予补助，每户不超过6000元。",
                // only a time that is faster is less
                "上届五年审计领导干部73名，本届走过两年半，已审51名，年均20.4名，比上届的14.6名快出近六名。",
                // what is left of a later stage
                "临时救助，申请640人，村里审过618人，公示剩605人，发放603人。",
                // a part that is told by its time alone
                "去年全年受理投诉1340件，前年1512件，今年到9月底1016件，其中由去年转来未办结的41件。",
                // more can be done and spent than what was due
                "去年底账上应安排386.4万元，实际安排420万元，多出部分用于前几年漏管的泵站。",
                "应巡查36次，已巡查40次，其中夜间巡查9次。",
                // a list that begins farther off
                "按照省、市、县5∶3∶2的比例，重建补助由三级分别负担1000万元、600万元和400万元，合计2000万元。",
                "争取上级救灾资金1600万元，市级400万元，县级筹措500万元，合计2500万元。",
            })
    void nothingIsSaid(String text) {
        assertThat(CheckedText.findings(text)).isEmpty();
    }
}
