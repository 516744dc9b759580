package hecha.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether figures are reached or asked for: each row is a rule of the language, all its marked figures are read. */
class NatureTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "某某县自评报告\\n一、存在问题及下一步打算\\n入住率只有⟦30%⟧，设施陈旧。下一步，推出产品⟦10项⟧。引进导游⟦6名⟧。 | reported, target, target",
                "某某县自评报告\\n一、存在问题及整改措施\\n淡季入住率不足⟦三成⟧。下一步，推出产品⟦10项⟧。 | reported, target",
                "某某县工作汇报\\n一要严排查。汛前完成⟦126处⟧隐患点复查，每村演练⟦1次⟧。 | target, target",
                "某某县工作汇报\\n一、年度目标\\n新签约项目不少于⟦30个⟧。上半年的情况是：项目签约⟦17个⟧、开工⟦12个⟧。 | target, reported, reported",
                "某某县工作汇报\\n主要指标完成情况及下年计划见下表：\\n指标\\t2025年计划\\t2025年完成\\t2026年计划\\n人工造林（亩）\\t⟦1200⟧\\t⟦1260⟧\\t⟦1000⟧ | target, reported, target",
                "某某县工作汇报\\n要建成驿站⟦2座⟧，监控增加到⟦50套⟧。原有监控⟦31套⟧。 | target, target, reported",
                "某某县工作汇报\\n要建成驿站⟦2座⟧；林下面积扩大到⟦1000亩⟧，带动⟦300户⟧；去年总收入⟦276万元⟧。 | target, target, target, reported",
                "某某县工作汇报\\n大队计划⟦两年内⟧添置机器人9台，持证率达到⟦100%⟧。 | target, target",
                "某某县工作汇报\\n实现利润⟦1186万元⟧（计划⟦1300万元⟧），完成⟦91.2%⟧。 | reported, target, reported",
                "某某县工作汇报\\n完成全年目标任务的⟦72.5%⟧。 | reported",
                "某某县工作汇报\\n全年计划投资⟦9600万元⟧，实际完成⟦1.03亿元⟧。 | target, reported",
                "某某县工作汇报\\n所里公开承诺：接到报修后，城区⟦45分钟⟧到场，报装⟦3个工作日内⟧办结。 | target, target",
                "某某县工作汇报\\n管道已列入改造计划，更换⟦2.4公里⟧，加装⟦6台⟧增压泵。 | target, target",
                "某某县工作汇报\\n评价细则要求，抽检量达到每千人⟦5批次⟧以上、处置率⟦100%⟧。全年抽检⟦312批次⟧。 | target, target, reported",
                "某某县工作汇报\\n药占比⟦26.4%⟧，控制在县局下达的⟦30%⟧以内。 | reported, target",
                "某某县答复\\n每件补贴最高⟦2000元⟧，每人限补⟦1件⟧。 | target, target",
                "某某县答复\\n城乡居民医保起付线⟦200元⟧，报销⟦65%⟧；透析等⟦12种⟧特殊病报销⟦80%⟧。 | target, target, target, target",
                "某某县答复\\n报销比例提高到⟦70%⟧，起付线降到⟦200元⟧，药品扩大到⟦3088种⟧。 | reported, reported, reported",
                "某某县工作汇报\\n为确保颗粒归仓，全县投入农机⟦1.35万台⟧。 | reported",
                "某某县工作汇报\\n全年新签约项目⟦86个⟧，总投资⟦274亿元⟧，超年度目标⟦24亿元⟧，其中外资项目⟦9个⟧。 | reported, reported, reported, reported",
                "某某县工作汇报\\n流动人口登记率低于区定⟦95%⟧的目标⟦2.6个百分点⟧。 | target, reported",
                "某某县工作汇报\\n大队担负着全县⟦61万⟧群众的救援任务。 | reported",
                "某某县工作汇报\\n她把准备买农机的⟦1200元⟧拿出来，办起了书屋。 | reported",
                "某某县工作汇报\\n按照计划，全县秋收基本结束，播种面积不少于⟦58万亩⟧，良种覆盖率⟦98%⟧。 | target, target",
                "某某县工作汇报\\n已有⟦63个⟧项目入驻，预计可带来⟦8亿元⟧产值。 | reported, target",
                "某某县工作安排\\n今年销售计划⟦14亿元⟧，1—9月完成⟦12亿元⟧，完成计划的⟦86%⟧，增长⟦15.8%⟧；农资计划⟦6亿元⟧。 | target, reported, reported, reported, target",
                "某某县工作汇报\\n将⟦6218名⟧残疾人纳入低保，应保尽保率⟦100%⟧。 | reported, reported",
                "关于城市管理考评的通报文件\\n发放问卷⟦6000份⟧。 | reported",
                "2024年某某县政府工作报告\\n一、2023年工作回顾\\n完成投资⟦5亿元⟧。\\n二、2024年主要工作\\n开工项目⟦8个⟧。 | reported, target",
                "某某县工作汇报\\n一、工作总结\\n（一）建设\\n新建公厕⟦6座⟧。\\n（二）工作计划\\n新建公厕⟦9座⟧。 | reported, target",
                "2024年某某县政府工作报告\\n一、2023年工作总结\\n（一）2023年工作安排\\n建成公厕⟦9座⟧。 | reported",
                "某某县统计公报\\n年内淘汰老旧渔船⟦74艘⟧。 | reported",
                "关于务工情况的通报\\n全年省定任务是务工规模不低于⟦18.6万人⟧。截至6月底务工⟦17.92万人⟧。发放补助⟦2720万元⟧。 | target, reported, reported",
                "关于食堂整治的通知\\n针对督查中发现的⟦134个⟧问题，决定开展整治。 | reported",
                "关于食堂整治的通知\\n一、工作要求\\n对验收得分在⟦70分以下⟧的扣减绩效⟦2分至5分⟧。 | target, target",
                "某某县考核评分细则\\n被省级、市级、县级媒体采用的，分别计⟦3分⟧、⟦2分⟧、⟦1分⟧。 | target, target, target",
                "某某县工作汇报\\n出台办法，对评为“红旗村”的奖励⟦10万元⟧。 | target",
                "某某县工作汇报\\n她把自己的奖金、补助共⟦6.8万元⟧用在了书屋上。 | reported",
                "某某县工作汇报\\n前三季度死亡人数控制在市里下达指标⟦88人⟧以内。 | target",
                "某某县工作汇报\\n孙村乡任务⟦7000亩⟧，仅完成⟦2940亩⟧。 | target, reported",
                "某某县工作汇报\\n修复善本142册，比计划的⟦120册⟧多22册。 | target",
                "某某县工作汇报\\n这为全年完成⟦320亿元⟧零售目标打下了基础。 | target",
                "某某县工作汇报\\n超额完成市里下达的⟦3500人⟧的任务。 | target",
                "某某县工作汇报\\n建会率只有五成，与市里要求的⟦80%⟧还有差距。 | target",
                "某某县工作汇报\\n完成年度任务的⟦76%⟧，进度居全市第二。 | reported",
                "某某县工作汇报\\n各镇进度均已超过年度任务的⟦九成⟧。 | reported",
                "某某县工作汇报\\n利用外资1.3亿美元，完成年度计划⟦4亿美元⟧的⟦31.5%⟧。 | target, reported",
                "某某县工作汇报\\n市里下达我县任务⟦6.8万亩⟧（其中节水灌溉⟦1.2万亩⟧）。 | target, target",
                "某某县工作汇报\\n他们每年召开⟦3次⟧创新目标计划会。 | reported",
                "某某县工作汇报\\n梳理重点任务⟦32项⟧，全部交账。 | reported",
                "某某县工作汇报\\n您单元的⟦22万元⟧补贴将于9月底前拨付。 | target",
                "某某县工作安排\\n全区本年度预算⟦3000万元⟧已于5月用完。 | reported",
                "某某县工作汇报\\n乡镇\\t任务面积（亩）\\t已完成（亩）\\n孙村乡\\t⟦9800⟧\\t⟦9200⟧ | target, reported",
                "某某县食用菌产业奖补办法（试行）\\n实际投资达到⟦200万元⟧的，累计补助⟦40万元⟧。 | target, target",
                "某某县秸秆禁烧考核评分细则\\n配备网格员⟦4名⟧，少一名扣⟦1分⟧，得分⟦90分以上⟧为优秀。 | target, target, target",
                "某某县工作汇报\\n得分⟦92分⟧，扣⟦8分⟧。 | reported, reported",
                "某某县工作汇报\\n带动⟦5名以上⟧妇女就业的项目，财政再给予⟦50%⟧的贴息。 | target, target",
                "某某县工作汇报\\n对全国首店给予⟦100万元⟧一次性奖励，区域首店给予⟦30万元⟧奖励。 | target, target",
                "某某县创业贷款的答复\\n最高可给予⟦20万元⟧授信，利率下浮⟦20%⟧。 | target, target",
                "某某县工作汇报\\n基地入驻⟦35个⟧创业团队，首年免收租金，孵化成功率达⟦74.3%⟧。 | reported, reported",
                "某某县工作汇报\\n镇里整合资金⟦280万元⟧，制定了奖补政策：种植⟦5亩以上⟧的，给予⟦1000元⟧补助。 | reported, target, target",
                "四层以上的住宅每台补贴⟦18万元⟧，每月发放。 | target",
                "某某县工作汇报\\n据了解，您所在单元共⟦14户⟧，签字同意⟦12户⟧，一次性给予⟦3.6万元⟧补偿。 | reported, reported, reported",
                "经查，验收后按规定应在⟦30个工作日内⟧拨付，实际用时⟦71个工作日⟧。 | target, reported",
                "某某县工作汇报\\n全年计划新开工项目⟦62个⟧，上半年实际开工⟦21个⟧。 | target, reported",
                "某某县工作汇报\\n培育本土主播⟦58人⟧，半年内开展直播⟦130余场⟧。 | reported, reported",
                "某某县答复\\n一、关于补贴标准\\n每户补贴⟦2万元⟧。 | target",
                "某某县造林任务的通知\\n一、目标任务\\n森林覆盖率稳定在⟦46.8%⟧，较上年的⟦46.5%⟧提高⟦0.3个百分点⟧。 | target, reported, target",
                "某某县工作汇报\\n尚有⟦7所⟧学校单项指标未达标。 | reported",
                "2024年某某县政府工作报告\\n一、2023年目标任务完成情况\\n过去一年，地区生产总值完成⟦286亿元⟧，税收占比七成。 | reported",
                "某某县工作汇报\\n投资仅增长⟦1.8%⟧，没有达到⟦5%⟧的预期。 | reported, target",
                "关于造林任务的通知\\n一、时间要求\\n春季造林4月底前完成总任务的⟦70%⟧。 | target",
                "关于电动自行车火灾的通知\\n今年以来，我县先后发生火灾⟦14起⟧，造成⟦2人⟧受伤。 | reported, reported",
                "某某县自评报告\\n一、下一步打算\\n对整改不力的学校，年度考核扣减⟦5分⟧。 | target",
                "某某县2023年工作总结\\n到2025年森林覆盖率达到⟦46%⟧。 | target",
                "2024年某某县政府工作报告\\n一、2023年工作回顾\\n到2025年建成公园⟦6个⟧。 | target",
                "某某园区自评报告\\n力争下一年度自评突破⟦90分⟧。本年度自评⟦87分⟧。 | target, reported",
                "某某园区自评报告\\n聘请⟦9名⟧专家，会同人员逐条打分，坚持又看现场实际，缺佐证材料的一律不予认分。 | reported",
                "某某县农机补助办法（试行）\\n2024年先行试点期间，全县补助⟦312台⟧机具。\\n一、补助标准\\n每台补助⟦2万元⟧。 | reported, target",
                "某某县工作汇报\\n全县用水总量⟦6900万立方米⟧，全年“红线”为⟦1.52亿立方米⟧。 | reported, target",
                "校车安全技术条件\\n每车配备灭火器⟦2具⟧。 | target"
            })
    void aFigureIsReachedOrAskedFor(String text, String natures) {
        String read = text.replace("\\n", "\n").replace("\\t", "\t");
        assertThat(Reports.marked(read).stream().map(f -> f.nature().id()).collect(Collectors.joining(", ")))
                .isEqualTo(natures);
    }
}
