package hecha.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is said of a text, in full: each finding with its rule, severity and message. */
class FindingsInFullTest {
    static Stream<Arguments> rows() {
        return Stream.of(
                row("全镇共建成服务站45个，其中东山镇、西河镇、南湖镇各20个。", "figure/sum-mismatch warning “建成服务站45个”的分项相加：20个×3＝60个，已超过总数。"),
                row("东区、西区、南区各新建站点12个，共计46个。", "figure/sum-mismatch warning “46个”的分项相加：12个×3＝36个，与总数不符。"),
                row("茶园面积户均由2.5亩增加到4亩，增加2亩。", "figure/sum-mismatch warning 从“茶园面积户均2.5亩”到“4亩”相差1.5亩，文中写“2亩”。"),
                row("周明1980年3月出生，1975年8月参加工作。", "date/inconsistent warning “1980年3月出生，1975年8月参加工作”：参加工作早于出生。"),
                row(
                        "户籍人口由上年的86.4万人增加到88.1万人，净增2.7万人。",
                        "figure/sum-mismatch warning 从“户籍人口86.4万人”到“88.1万人”相差1.7万人，文中写“2.7万人”。"),
                row(
                        "森林覆盖率由62.3%提高到64.8%，提高3.5个百分点。",
                        "figure/percent-mismatch warning 从“森林覆盖率62.3%”到“64.8%”，变化应为2.5个百分点，文中写“3.5个百分点”。"),
                row(
                        "粮食产量58.9万吨，比上年增加6.5万吨，增长21%。",
                        "figure/percent-mismatch warning “粮食产量58.9万吨”比上期变化“6.5万吨”，变化应为12.41%，文中写“21%”。"),
                row(
                        "玉米产量58.9万吨，上年为52.4万吨，同比增长21.4%。",
                        "figure/percent-mismatch warning 从“52.4万吨”到“玉米产量58.9万吨”，变化应为12.4%，文中写“21.4%”。"),
                row(
                        "商品房销售面积86万平方米，下降12%，上年同期为92万平方米。",
                        "figure/percent-mismatch warning 从“92万平方米”到“商品房销售面积86万平方米”，变化应为-6.52%，文中写“12%”。"),
                row(
                        "企业数量由120家增加到360家，增长4.5倍。",
                        "figure/percent-mismatch warning 从“企业数量120家”到“360家”，后者是前者的300%，文中写“4.5倍”。"),
                row("案件由136件增加到112件。", "figure/sum-mismatch warning 从“案件136件”到“112件”，与文中“增加到”的方向相反。"),
                row(
                        "全年培训24期，培训农民1200人次，平均每期80人次。",
                        "figure/percent-mismatch warning “培训农民1200人次”除以“培训24期”应为50人次，文中写“平均每期80人次”。"),
                row(
                        "全镇招聘医生64名，其中本科以上学历48名，占60%。",
                        "figure/percent-mismatch warning “本科以上学历48名”占“招聘医生64名”应为75%，文中写“60%”。"),
                row(
                        "完成投资9.8亿元，占年度计划12亿元的91.7%。",
                        "figure/percent-mismatch warning “投资9.8亿元”为“年度计划12亿元”的81.67%，文中写“91.7%”。"),
                row(
                        "计划招商引资30亿元，实际到位36亿元，超额完成30%。",
                        "figure/percent-mismatch warning “36亿元”比“计划招商引资30亿元”超出20%，文中写“超额30%”。"),
                row(
                        "受理案件320件，办结300件，办结率98%。",
                        "figure/percent-mismatch warning 按“办结300件”与“受理案件320件”计算应为93.75%，文中写“办结率98%”。"),
                row("上级安排给三县的专项资金3.82亿元，占全市专项资金的80.64%。", "figure/uncheckable info “占全市专项资金的80.64%”的总数没有写明，无法核对。"),
                row("三次产业结构调整为11.6∶35.2∶56.4。", "figure/sum-mismatch warning “11.6∶35.2∶56.4”各部分相加为103.2，应为100。"),
                row(
                        "第一产业、第二产业、第三产业占比分别为11.2%、38.5%、52.3%。",
                        "figure/sum-mismatch warning “11.2%、38.5%、52.3%”各部分相加为102，应为100。"),
                row("居民消费价格指数为102.3，比上年上涨3.3%。", "figure/percent-mismatch warning 指数“102.3”表示变化2.3%，文中写“比上年上涨3.3%”。"),
                row("落实五项措施（领导包联、定期调度、资金奖补、督查通报）。", "numbering/count warning 前文说“五项措施”，后面列出4项。"),
                row("全县有国家级示范社3家，分别是兴农合作社、惠民合作社、绿源合作社、金穗合作社。", "numbering/count warning 前文说“3家”，后面列出4项。"),
                row("采取了五项措施，一是加强领导；二是落实责任；三是严格考核；四是加大投入。", "numbering/count warning 前文说“五项措施”，后面列出4项。"),
                row("该项目于2023年5月开工建设，2023年3月竣工投入使用。", "date/inconsistent warning “2023年5月开工建设，2023年3月竣工”，完成早于开始。"),
                row("会议于2024年3月15日（星期三）召开。", "date/inconsistent warning “2024年3月15日（星期三”与日历不符，当天是星期五。"),
                row("全县小麦面积12万亩、玉米种植面积、油菜面积3.6万亩。", "gap/unmarked warning “玉米种植面积”后面应有数字而没有。"),
                row(
                        "全县现有家庭农场312家。目前全县家庭农场321家，其中省级15家。",
                        "figure/conflict warning “家庭农场”前后不一：“全县现有家庭农场312家”与“目前全县家庭农场321家”。"),
                row(
                        "2023年全县实现地区生产总值121.5亿元。2023年全县实现地区生产总值121.5万元。",
                        "figure/conflict warning “地区生产总值”前后相差一万倍：“2023年全县实现地区生产总值121.5亿元”与“2023年全县实现地区生产总值121.5万元”，单位“万”“亿”可能写错。"),
                row(
                        "进出口总额86.4亿元，其中出口52.1亿元，进口30.3亿元。",
                        "figure/sum-mismatch warning “进出口总额86.4亿元”的分项相加：出口52.1亿元＋进口30.3亿元＝82.4亿元，与总数不符。"),
                row(
                        "全年化解纠纷860件：婚姻家庭310件，邻里纠纷280件，土地纠纷190件，其他60件。",
                        "figure/sum-mismatch warning “化解纠纷860件”的分项相加：婚姻家庭310件＋邻里纠纷280件＋土地纠纷190件＋其他60件＝840件，与总数不符。"),
                row("A项20分、B项28分，两项合计58分。", "figure/sum-mismatch error “两项58分”的分项相加：A项20分＋B项28分＝48分，与总数不符。"),
                row(
                        "森林公安出动警力320人次，交警出动150人次，消防出动90人次，三支队伍合计出动580人次。",
                        "figure/sum-mismatch error “队伍合计出动580人次”的分项相加：森林公安出动警力320人次＋交警出动150人次＋消防出动90人次＝560人次，与总数不符。"));
    }

    private static Arguments row(String text, String... findings) {
        return Arguments.of(text, List.of(findings));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void aTextHasTheseFindings(String text, List<String> findings) {
        assertThat(CheckedText.findings(text)).isEqualTo(findings);
    }
}
