package hecha.extract;

import static org.assertj.core.api.Assertions.assertThat;

import hecha.model.Figure;
import hecha.model.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What figures count, of which kind they are, and whether they are reached: each row is a rule of the language. */
class ReadingTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "发布预警信号23条，其中红色⟦2条⟧、橙色⟦6条⟧。 | other, other | 预警信号, 预警信号 | reported, reported",
                "年度起付线200元；封顶线按病种确定：高血压⟦1200元⟧，糖尿病⟦1800元⟧。 | funds, funds | 封顶线, 封顶线 | target, target",
                "资金来源：中央补助100万元、县级配套⟦120万元⟧。 | funds | 县级配套 | reported",
                "报销比例一次提高15个百分点，基金每年将增支740万元，暂不具备条件。拟分步实施：2027年提高到⟦70%⟧。 | share | 报销比例 | target",
                "基金支出3亿元。起付线2027年起降至⟦150元⟧。 | funds | 起付线 | target",
                "嵌入式服务中心和老年食堂加快布点，前者⟦24个⟧，后者⟦38处⟧。 | organisations, facilities | 嵌入式服务中心, 老年食堂 | reported, reported",
                "村卫生室联网163个，占总数⟦187个⟧的87.2%。 | facilities | 村卫生室 | reported",
                "守护着⟦4.3万亩⟧天然林和⟦1.1万亩⟧人工林。 | area, area | 天然林, 人工林 | reported, reported",
                "作出⟦142件⟧行政处罚决定。 | documents | 行政处罚决定 | reported",
                "引进⟦12英寸⟧晶圆生产线3条。 | - | - | -",
                "市级储备规模落实到位，清河区⟦2.1万吨⟧、安陵县⟦1.9万吨⟧、白石县⟦1.75万吨⟧，合计⟦5.75万吨⟧。 | mass, mass, mass, mass | 市级储备规模, 市级储备规模, 市级储备规模, 市级储备规模 | reported, reported, reported, reported",
                "受灾人口及安置人口：云台乡⟦8230人⟧、⟦412人⟧，石牛镇⟦6915人⟧、⟦287人⟧。 | population, population, population, population | 受灾人口, 安置人口, 受灾人口, 安置人口 | reported, reported, reported, reported",
                "发现问题4286个，市容秩序类⟦1905个⟧、环境卫生类⟦1428个⟧；按期办结⟦3097个⟧。 | tasks, tasks, tasks | 问题, 问题, 问题 | reported, reported, reported",
                "营造林任务8.6万亩，其中人工造林⟦1.35万亩⟧、封山育林⟦2.8万亩⟧、退化林修复⟦1.47万亩⟧。 | area, area, area | 人工造林, 封山育林, 退化林修复 | reported, reported, reported",
                "业务收入4.86亿元，比上年的⟦4.52亿元⟧增长⟦7.5%⟧。 | income, growth_rate | 业务收入, 业务收入 | reported, reported",
                "购销总额25亿元，同比增长⟦11.3%⟧。 | growth_rate | 购销总额 | reported",
                "排查隐患1032条，已完成整改⟦968条⟧。 | tasks | 隐患 | reported",
                "查处走私案件43起，移送公安机关⟦5起⟧。 | other | 走私案件 | reported",
                "全县公路2186公里，其中国道2条⟦112.6公里⟧。 | length | 国道 | reported",
                "服务效能（⟦400分⟧）自评⟦386分⟧，业务建设（⟦300分⟧）自评⟦278分⟧。 | score, score, score, score | 服务效能, 服务效能, 业务建设, 业务建设 | target, reported, target, reported",
                "完成年度任务（⟦600户⟧）的七成。 | households | 年度任务 | reported",
                "机械老旧，使用年限超过⟦10年⟧的占六成。 | - | - | -",
                "更换运行⟦15年⟧以上的老旧管网418公里。 | - | - | -",
                "缴费率排名后⟦3位⟧的乡镇要说明原因。 | - | - | -",
                "各地任务：铁西区⟦52公里⟧、城东区⟦18公里⟧。 | length, length | 任务, 任务 | target, target",
                "拨打⟦12345⟧市民服务热线。 | - | - | -",
                "建成⟦300亩⟧以上采摘园41个。 | - | - | -",
                "建成300亩以上采摘园⟦41个⟧。 | facilities | 采摘园 | reported",
                "专题研究民族工作⟦5次⟧。 | meetings | 专题研究民族工作 | reported",
                "治理背街小巷⟦36条⟧。 | facilities | 背街小巷 | reported",
                "连南森林覆盖率⟦86.2%⟧。 | coverage_rate | 连南森林覆盖率 | reported",
                "贫困发生率由⟦16.7%⟧降至⟦0.8%⟧。 | other_rate, other_rate | 贫困发生率, 贫困发生率 | reported, reported",
                "应急广播覆盖全区⟦3镇⟧⟦57村⟧。 | townships, villages | 镇, 村 | reported, reported",
                "干部共计⟦50余人⟧参加会议。 | participants | 干部 | reported",
                "带动⟦120户⟧脱贫。 | households | 脱贫 | reported",
                "散埋骨灰迁移补助⟦2000元/座⟧。 | funds | 散埋骨灰迁移补助 | reported",
                "公益性岗位工资由⟦2100元/月⟧提高到⟦2400元/月⟧。 | income, income | 公益性岗位工资, 公益性岗位工资 | reported, reported",
                "慢性病门诊报销比例提高⟦8%⟧。 | growth_rate | 慢性病门诊报销比例 | reported",
                "住院报销比例提高到⟦98%⟧。 | share | 住院报销比例 | reported",
                "全年检测核酸样本⟦12.6万份⟧。 | other | 检测核酸样本 | reported",
                "农（牧）民专业合作社⟦46家⟧。 | enterprises | 农（牧）民专业合作社 | reported",
                "发展4/5G用户⟦12.3万户⟧。 | households | 4/5G用户 | reported",
                "年末常住人口①⟦34.6万人⟧。 | population | 常住人口 | reported",
                "参保职工3671人，参保离退休人员1364人，分别增加⟦179人⟧和⟦48人⟧。 | personnel, personnel | 参保职工, 参保离退休人员 | reported, reported",
                "国务院发现的典型经验做法（共⟦130项⟧）印发。 | honours | 典型经验做法 | reported",
                "某某县工作总结\\n今年计划新建公厕⟦9座⟧，实际建成⟦12座⟧。 | facilities, facilities | 公厕, 公厕 | target, reported",
                "某某县政府工作报告\\n一、2024年工作回顾\\n新建公厕⟦9座⟧。\\n二、2025年工作安排\\n新建公厕⟦12座⟧。 | facilities, facilities | 公厕, 公厕 | reported, target",
                "全区组织⟦14.7万名⟧职工建功新时代。 | personnel | 职工 | reported",
                "帮助⟦870户⟧果农销售蜜柚。 | households | 果农 | reported",
                "仍有⟦2处⟧商业综合体空置率偏高。 | facilities | 商业综合体 | reported",
                "减免⟦216家⟧承租国有房屋商户租金。 | enterprises | 承租国有房屋商户 | reported",
                "举办⟦9个⟧工种的技能比武。 | events | 工种 | reported",
                "覆盖⟦20个⟧部门、单位。 | organisations | 部门、单位 | reported",
                "慰问⟦300名⟧65岁以上老人。 | beneficiaries | 老人 | reported",
                "配置⟦2具⟧4公斤干粉灭火器。 | goods | 干粉灭火器 | reported",
                "年货节设置⟦400个⟧标准展位。 | facilities | 标准展位 | reported",
                "首店须承诺⟦两年⟧以上经营期限。 | duration | 经营期限 | target",
                "建设投入⟦2600万元⟧专项资金。 | funds | 专项资金 | reported",
                "受理投诉案件30件，审核通过⟦21件⟧。 | tasks | 投诉案件 | reported",
                "起数和死亡人数分别减少⟦6起⟧、⟦3人⟧，下降⟦18.2%⟧和⟦13.6%⟧。 | other, population, growth_rate, growth_rate | 起数, 死亡人数, 起数, 死亡人数 | reported, reported, reported, reported",
                "生猪存栏88万头、牛存栏14万头，分别下降⟦3.7%⟧和增长⟦6.9%⟧。 | growth_rate, growth_rate | 生猪存栏, 牛存栏 | reported, reported",
                "工业投资完成年度计划的⟦90%⟧。 | other_rate | 工业投资 | reported",
                "试点村由⟦20个⟧扩大到⟦30个⟧行政村。 | villages, villages | 试点村, 试点村 | reported, reported",
                "棚体肩高不得小于⟦2.2米⟧。 | length | 棚体肩高 | target",
                "计划安装水表160块。实际安装⟦151块⟧。 | facilities | 水表 | reported",
                "三年累计解决饮水不稳定人口（按乡镇）：\\n城关镇：⟦312户⟧⟦1187人⟧，投资286万元。 | households, population | 饮水不稳定人口, 饮水不稳定人口 | reported, reported",
                "浑浊度不大于3度，特殊情况下不超过⟦5度⟧。 | other | 浑浊度 | target",
                "采购垃圾清运车⟦12台⟧。 | goods | 垃圾清运车 | reported",
                "全县脱贫劳动力务工⟦2.3万人⟧，其中省外⟦1.1万人⟧、省内县外⟦0.4万人⟧。 | population, population, population | 劳动力, 劳动力, 劳动力 | reported, reported, reported",
                "门诊特病病种由⟦18种⟧增加到⟦25种⟧。 | other, other | 门诊特病病种, 门诊特病病种 | reported, reported",
                "对去年建设的⟦3200座⟧户厕开展排查。 | facilities | 户厕 | reported",
                "让⟦12个⟧早期科创项目得到支持。 | projects | 早期科创项目 | reported",
                "全年⟦6名⟧领军人才流失。 | personnel | 领军人才 | reported",
                "首批⟦4个⟧实训基地挂牌。 | facilities | 实训基地 | reported",
                "⟦18座⟧污水处理站中有⟦4座⟧未达标。 | facilities, facilities | 污水处理站, 污水处理站 | reported, reported",
                "对⟦35名⟧社区矫正对象落实帮教措施。 | population | 社区矫正对象 | reported",
                "保费补贴占保费总额的60%，其中中央承担⟦七成⟧。 | share | 保费补贴 | reported",
                "发放租房补贴30万元。按博士每月⟦1500元⟧、硕士每月⟦900元⟧的标准执行。 | funds, funds | 租房补贴, 租房补贴 | reported, target",
                "博士、硕士分别给予⟦12万元⟧和⟦6万元⟧安家补贴。 | funds, funds | 安家补贴, 安家补贴 | reported, reported",
                "聘请教师90名，按每课时⟦120元⟧发放课酬。 | funds | 课酬 | reported",
                "全年接待游客284万人次，旅游收入23.6亿元，分别恢复到2019年的⟦112%⟧和⟦108.5%⟧。 | other_rate, other_rate | 接待游客, 旅游收入 | reported, reported",
                "污水治理率达52%，比全省平均水平⟦45.8%⟧高出6.2个百分点。 | other_rate | 污水治理率 | reported",
                "劳务报酬占比为31%，达到⟦30%⟧的规定要求。 | share | 劳务报酬占比 | target",
                "发放租房补贴30万元，分期按⟦40%⟧、⟦60%⟧的比例兑付。 | share, share | 租房补贴, 租房补贴 | reported, reported",
                "全县86所学校中，自办食堂的⟦71所⟧、配餐的⟦15所⟧。 | facilities, facilities | 学校, 学校 | reported, reported",
                "确诊病例64例（轻型⟦58例⟧、普通型⟦6例⟧）。 | other, other | 确诊病例, 确诊病例 | reported, reported",
                "城区有棚户区⟦930套⟧。 | goods | 棚户区 | reported",
                "参保户数⟦2.4万⟧，参加人数⟦3.6万⟧。 | households, participants | 参保户数, 参加人数 | reported, reported",
                "工伤待遇支付⟦1120人次⟧、⟦960万元⟧。 | participants, funds | 工伤待遇支付, 工伤待遇支付 | reported, reported",
                "注册商标总量⟦1.2万件⟧，存贷比⟦66%⟧。 | honours, other_rate | 注册商标总量, 存贷比 | reported, reported",
                "收到信访件90件，另有⟦32件⟧。 | tasks | 信访件 | reported",
                "为⟦210名⟧行动不便的残疾人上门评残。 | beneficiaries | 残疾人 | reported",
                "为⟦68位⟧无人照料的独居老人安装呼叫器。 | beneficiaries | 独居老人 | reported",
                "挂牌督办案件：7件（涉渔⟦3件⟧，涉砂⟦4件⟧）。 | tasks, tasks | 案件, 案件 | reported, reported",
                "发现⟦467个⟧消防、食品等方面的问题隐患。 | tasks | 问题隐患 | reported",
                "支持⟦11个⟧公办托育项目建设。 | projects | 公办托育项目 | reported",
                "共有除雪机械⟦86台⟧，超过八年的占近⟦四成⟧。 | goods, share | 除雪机械, 除雪机械 | reported, reported",
                "主要产品产量中，轴承⟦2.31亿套⟧、下降⟦1.5%⟧。 | goods, growth_rate | 轴承, 轴承 | reported, reported",
                "聘用⟦3名⟧以上残疾人并签订一年以上合同。 | population | 残疾人 | reported",
                "旅行社组织⟦20人⟧以上团队入住民宿连住2晚。 | population | 团队 | reported",
                "农产品协会组织⟦20人⟧以上团队12个。 | - | - | -",
                "按户数1比1配备。 | - | - | -",
                "账上记着⟦4.3万元⟧欠账。 | funds | 欠账 | reported",
                "居民人均可支配收入21486元，其中城镇、农村分别增长⟦4.9%⟧、⟦6.3%⟧。 | growth_rate, growth_rate | 居民人均可支配收入, 居民人均可支配收入 | reported, reported",
                "居民人均可支配收入21346元，城镇、农村居民分别为⟦31208元⟧和⟦12874元⟧，分别增长⟦4.6%⟧、⟦6.5%⟧。 | income, income, growth_rate, growth_rate | 居民人均可支配收入, 居民人均可支配收入, 居民人均可支配收入, 居民人均可支配收入 | reported, reported, reported, reported",
                "县级抢险队⟦86人⟧全员到岗。 | personnel | 县级抢险队 | reported",
                "全县辖⟦20街道⟧、⟦156行政村⟧。 | townships, villages | 街道, 行政村 | reported, reported",
                "2023年全年接待游客⟦56万人次⟧，比上年的⟦48万人次⟧增加⟦8万人次⟧。 | participants, participants, participants | 接待游客, 接待游客, 接待游客 | reported, reported, reported"
            })
    void aFigureIsReadWhole(String text, String kinds, String subjects, String natures) {
        List<Figure> figures = Reports.marked(text.replace("\\n", "\n"));
        assertThat(joined(figures, Figure::kind)).isEqualTo(kinds);
        assertThat(joined(figures, Reports::subject)).isEqualTo(subjects);
        assertThat(joined(figures, f -> f.nature().id())).isEqualTo(natures);
    }

    private static String joined(List<Figure> figures, Function<Figure, String> reading) {
        return figures.isEmpty() ? "-" : figures.stream().map(reading).collect(Collectors.joining(", "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "残疾人1.8万人，约占总人口的⟦2.9%⟧。 | about",
                "单户企业全年奖补，不得超过其当年财政贡献的⟦80%⟧。 | at_most",
                "上半年签约11个，不到去年同期的⟦一半⟧。 | at_most",
                "参会人数不少于全体成员的⟦三分之二⟧。 | at_least",
                "签约不到11个，占去年同期的⟦一半⟧。 | exact"
            })
    void aShareIsHedgedBeforeTheWholeThatItIsOf(String text, String approx) {
        assertThat(joined(Reports.marked(text), f -> f.quantity().approx().id()))
                .isEqualTo(approx);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "某某县2023年工作总结\\n二〇二二年接待游客⟦48万人次⟧。 | 2022-01-01 | 2022-12-31",
                "某某县2023年工作总结\\n一季度发放补贴⟦30万元⟧。 | 2023-01-01 | 2023-03-31",
                "某某县2023年工作总结\\n发放补贴⟦30万元⟧。 | 2023-01-01 | 2023-12-31",
                "某某县2024年卫生工作总结\\n药费占27.8%，比上年（⟦31.7%⟧）下降3.9个百分点。 | 2023-01-01 | 2023-12-31",
                "某某县2023年工作总结\\n2022年，开工项目6个。发放补贴⟦30万元⟧。 | 2022-01-01 | 2022-12-31",
                "2023年某某县政府工作报告\\n一、2022年工作回顾\\n实现产值5亿元。\\n二、2023年工作安排\\n今年发放补贴⟦30万元⟧。 | 2023-01-01 | 2023-12-31"
            })
    void aFigureHoldsForATime(String text, LocalDate from, LocalDate to) {
        List<Figure> figures = Reports.marked(text.replace("\\n", "\n"));
        assertThat(figures).singleElement().extracting(Figure::period).isEqualTo(Optional.of(Period.of(from, to)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "指标\t单位\t2023年\t比上年增长（%）\\n粮食产量\t万吨\t⟦45.6⟧\t⟦-1.2⟧ | 粮食产量, 粮食产量 | 千克, %",
                "单位\t面积（亩）\\n孙家集街道\t⟦8000⟧\\n洛城街道\t⟦7500⟧ | 面积, 面积 | 亩, 亩",
                "表1　主要农产品产量\\n产品\t产量（吨）\\n油料\t⟦731⟧\\n花生\t⟦586⟧ | 油料产量, 花生产量 | 千克, 千克",
                "项目\t分值\t自评分\\n组织领导\t⟦20⟧\t⟦18⟧ | 组织领导分值, 组织领导自评分 | 分, 分"
            })
    void aCellCountsWhatItsRowAndColumnName(String text, String subjects, String units) {
        List<Figure> figures = Reports.marked(text.replace("\\n", "\n").replace("\\t", "\t"));
        assertThat(joined(figures, Reports::subject)).isEqualTo(subjects);
        assertThat(joined(figures, f -> f.quantity().unit())).isEqualTo(units);
    }

    @Test
    void linesOfPipesAreATable() {
        List<Figure> figures = Reports.marked("| 单位 | 造林（万亩） |\n| --- | ---: |\n| 白桦县 | ⟦3.2⟧ |\n| 黑泉县 | ⟦4.1⟧ |");
        assertThat(joined(figures, Reports::subject)).isEqualTo("造林, 造林");
        assertThat(joined(
                        figures,
                        f -> f.quantity().value().orElseThrow().toPlainString()
                                + f.quantity().unit()))
                .isEqualTo("32000亩, 41000亩");
    }

    @Test
    void aDummyWithAPointIsOneBlank() {
        assertThat(Reports.read("全县粮食总产X.X万吨，增产XX%，户均增收X,XXX元。").gaps()).hasSize(3);
    }
}
