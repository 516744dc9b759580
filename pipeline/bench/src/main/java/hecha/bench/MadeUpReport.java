package hecha.bench;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** A report of any genre made up by chance, filled in or blank, of 1 to 40 KB, with all that is true of it: what it states, where, and what it leaves blank. */
final class MadeUpReport {
    private static final List<String> PLACES = List.of(
            "连南瑶族自治县",
            "连山壮族瑶族自治县",
            "融水苗族自治县",
            "三江侗族自治县",
            "龙胜各族自治县",
            "恭城瑶族自治县",
            "互助土族自治县",
            "门源回族自治县",
            "肃南裕固族自治县",
            "景宁畲族自治县",
            "长阳土家族自治县",
            "城步苗族自治县",
            "江华瑶族自治县",
            "靖州苗族侗族自治县",
            "芷江侗族自治县",
            "印江土家族苗族自治县",
            "玉屏侗族自治县",
            "威宁彝族回族苗族自治县");
    private static final List<String> TOPICS =
            List.of("民族团结进步创建", "乡村振兴", "安全生产", "生态环境保护", "教育均衡发展", "基层党建", "卫生健康", "优化营商环境", "森林防火", "文化旅游");
    private static final List<String> OPENINGS = List.of(
            "今年以来，在县委、县政府的正确领导下，",
            "全县上下牢牢把握工作主线，",
            "按照上级统一部署，",
            "坚持问题导向和目标导向相统一，",
            "县直各部门密切配合，",
            "各乡镇结合实际，",
            "坚持以人民为中心，",
            "着眼长远、立足当前，");
    private static final List<String> MIDDLES = List.of(
            "扎实推进{topic}各项任务落地见效，",
            "建立健全{topic}长效机制，",
            "把{topic}纳入年度考核，",
            "广泛开展{topic}宣传教育，",
            "压实{topic}工作责任，",
            "加大{topic}投入力度，",
            "深化{topic}改革创新，",
            "召开{topic}专题会议研究部署，");
    private static final List<String> ENDINGS =
            List.of("取得了阶段性成效。", "群众满意度持续提升。", "工作水平不断提高。", "形成了齐抓共管的良好局面。", "为高质量发展提供了有力保障。", "受到上级充分肯定。");
    private static final List<String> TOWNS =
            List.of("安", "大", "石", "龙", "白", "清", "永", "和", "新", "金", "高", "平", "双", "柳", "杨", "青");
    private static final List<String> TOWN_ENDS = List.of("坪", "塘", "坡", "桥", "岭", "河", "洞", "湾", "冲", "沟", "寨", "埠");
    private static final List<String> ACTORS = List.of(
            "县委办", "县教育局", "县民政局", "县卫生健康局", "县农业农村局", "县水利局", "县财政局", "县林业局", "县交通运输局", "县文化和旅游局", "县应急管理局", "县人社局");
    private static final List<String> DEEDS = List.of("组织", "督促", "指导", "协调", "推动", "支持", "鼓励", "引导");
    private static final List<String> OBJECTS =
            List.of("驻村工作队", "网格员", "志愿服务队", "家庭医生团队", "合作社", "种养大户", "返乡青年", "退役军人", "民营企业", "护林员", "河长", "校外辅导员");
    private static final List<String> WORKS = List.of(
            "开展入户走访", "排查安全隐患", "整治人居环境", "推广优良品种", "维修灌溉渠道", "开办农民夜校", "化解矛盾纠纷", "建立工作台账", "签订责任书", "宣讲惠民政策", "巡查重点河段",
            "改造危旧管网");
    private static final String NUMERALS = "一二三四五六七八九十";

    /**
     * A kind of statement.
     *
     * @param before words before the number
     * @param scale how many base units one of the written units is
     */
    private record Statement(
            String kind,
            String subject,
            String before,
            String written,
            String unit,
            BigDecimal scale,
            int most,
            boolean decimal) {}

    private static final List<Statement> STATEMENTS = List.of(
            new Statement("coverage_rate", "森林覆盖率", "森林覆盖率达", "%", "%", BigDecimal.ONE, 100, true),
            new Statement("funds", "专项资金", "投入专项资金", "万元", "元", BigDecimal.valueOf(10_000), 9000, false),
            new Statement("funds", "固定资产投资", "完成固定资产投资", "亿元", "元", BigDecimal.valueOf(100_000_000), 90, true),
            new Statement("trainings", "培训班", "举办培训班", "期", "期", BigDecimal.ONE, 60, false),
            new Statement("trainees", "干部群众", "培训干部群众", "人次", "人次", BigDecimal.ONE, 9000, false),
            new Statement("growth_rate", "地区生产总值", "地区生产总值同比增长", "%", "%", BigDecimal.ONE, 20, true),
            new Statement("households", "困难群众", "走访慰问困难群众", "户", "户", BigDecimal.ONE, 900, false),
            new Statement("projects", "重点项目", "实施重点项目", "个", "个", BigDecimal.ONE, 200, false),
            new Statement("area", "高标准农田", "新增高标准农田", "万亩", "亩", BigDecimal.valueOf(10_000), 30, true),
            new Statement("villages", "行政村", "覆盖行政村", "个", "个", BigDecimal.ONE, 200, false),
            new Statement("meetings", "专题会议", "召开专题会议", "次", "次", BigDecimal.ONE, 40, false),
            new Statement("enterprises", "规模以上企业", "新增规模以上企业", "家", "家", BigDecimal.ONE, 40, false),
            new Statement("length", "农村公路", "改造农村公路", "公里", "米", BigDecimal.valueOf(1000), 300, true),
            new Statement("funds", "财政资金", "争取财政资金", "万元", "元", BigDecimal.valueOf(10_000), 9000, false),
            new Statement("facilities", "文化广场", "建成文化广场", "个", "个", BigDecimal.ONE, 60, false),
            new Statement("population", "脱贫人口", "巩固脱贫人口", "人", "人", BigDecimal.ONE, 9000, false),
            new Statement("mass", "粮食", "收获粮食", "万吨", "千克", BigDecimal.valueOf(10_000_000), 40, true),
            new Statement("publicity", "信息", "编发工作信息", "篇", "篇", BigDecimal.ONE, 300, false));

    /** Characters of the shortest and of the longest report: 1 and 40 KB in UTF-8. */
    private static final int SHORTEST = 340;

    private static final int LONGEST = 13_300;

    private final StringBuilder text = new StringBuilder();
    private final List<Map<String, Object>> figures = new ArrayList<>();
    private final List<Map<String, Object>> gaps = new ArrayList<>();
    private final Random random;
    private final MadeUpGenre genre;
    private final String place;
    private final String topic;
    private final String title;
    private final int year;

    /** Of twenty numbers, so many are left blank: one of a report that is filled in, twelve of one that is a form. */
    private final int blank;

    MadeUpReport(long seed) {
        random = new Random(seed * 0x9E3779B97F4A7C15L + 1);
        genre = any(List.of(MadeUpGenre.values()));
        place = any(PLACES);
        topic = any(TOPICS);
        year = 2015 + random.nextInt(10);
        blank = random.nextInt(5) == 0 ? 12 : 1;
        // As many reports of 1 to 2 KB as of 20 to 40.
        double size = SHORTEST * Math.pow((double) LONGEST / SHORTEST, random.nextDouble());
        title = named(genre.title);
        text.append(title).append("\n\n　　").append(named(genre.opening)).append('\n');
        int sections = Math.min(genre.headings.size(), 2 + (int) (size / 400));
        for (int s = 0; s < sections; s++) {
            text.append(NUMERALS.charAt(s))
                    .append('、')
                    .append(genre.headings.get(s))
                    .append('\n');
            do {
                paragraph();
            } while (text.length() < size * (s + 1) / sections - 100);
        }
        text.append('\n').append(named(genre.ending));
    }

    private String named(String form) {
        return form.replace("{place}", place)
                .replace("{topic}", topic)
                .replace("{year}", String.valueOf(year))
                .replace("{day}", String.valueOf(1 + random.nextInt(28)));
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private void paragraph() {
        text.append("　　");
        for (int s = 1 + random.nextInt(6); s > 0; s--) {
            if (random.nextInt(2) == 0) {
                text.append(any(OPENINGS));
            }
            String about = random.nextInt(3) == 0 ? any(TOPICS) : topic;
            text.append(any(MIDDLES).replace("{topic}", about));
            if (random.nextInt(3) > 0) {
                text.append(any(ACTORS)).append(any(DEEDS)).append(any(OBJECTS));
                if (random.nextInt(2) == 0) {
                    text.append('在').append(any(TOWNS)).append(any(TOWN_ENDS)).append('村');
                }
                text.append(any(WORKS)).append('，');
            }
            if (random.nextInt(10) < 6) {
                statement(any(STATEMENTS));
            }
            text.append(any(ENDINGS));
        }
        text.append('\n');
    }

    private void statement(Statement statement) {
        text.append(statement.before());
        int from = text.length();
        if (random.nextInt(20) < blank) {
            text.append("XX");
            gaps.add(entry("span", List.of(from, text.length()), "kind", statement.kind()));
            text.append(statement.written()).append('，');
            return;
        }
        BigDecimal number = statement.decimal()
                ? BigDecimal.valueOf(1 + random.nextInt(statement.most() * 10 - 1), 1)
                : BigDecimal.valueOf(1 + random.nextInt(statement.most()));
        text.append(number.toPlainString()).append(statement.written());
        Map<String, Object> figure = entry("span", List.of(from, text.length()), "kind", statement.kind());
        figure.put("subject", statement.subject());
        figure.put("value", number.multiply(statement.scale()));
        figure.put("unit", statement.unit());
        figures.add(figure);
        text.append('，');
    }

    private static Map<String, Object> entry(String name, Object value, String other, Object otherValue) {
        Map<String, Object> entry = new TreeMap<>();
        entry.put(name, value);
        entry.put(other, otherValue);
        return entry;
    }

    String text() {
        return text.toString();
    }

    /** What is true of the report, as one JSON object. */
    Map<String, Object> truth(String file) {
        Map<String, Object> truth = new TreeMap<>();
        truth.put("file", file);
        truth.put("genre", genre.id);
        truth.put("title", title);
        truth.put("place", place);
        truth.put("figures", figures);
        truth.put("gaps", gaps);
        return truth;
    }
}
