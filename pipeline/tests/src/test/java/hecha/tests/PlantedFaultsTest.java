package hecha.tests;

import static org.assertj.core.api.Assertions.assertThat;

import hecha.model.Finding;
import hecha.model.Severity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Faults of arithmetic planted into sentences of varied wording, and the same sentences without the fault: nearly all are
 * found, and nearly nothing else is.
 */
class PlantedFaultsTest {
    private static final int EACH = 48;
    private static final long SEED = 20240715;
    private static final String[] AREAS = {"全县", "全市", "全区", "全镇", "我县", "该镇"};
    private static final String[][] STAFF = {
        {"招聘乡村医生", "名", "本科以上学历"}, {"现有村级网格员", "名", "女性"}, {"选派驻村工作队员", "名", "党员干部"},
        {"发展新党员", "名", "青年农民"}, {"排查安全隐患", "项", "重大隐患"}, {"实施重点项目", "个", "产业项目"},
        {"新建养老服务站", "个", "农村服务站"}, {"受理信访事项", "件", "网上信访"}, {"培育家庭农场", "家", "省级示范农场"},
        {"调解矛盾纠纷", "件", "婚姻家庭纠纷"},
    };
    private static final String[] PLACES = {"东城街道", "西山镇", "南河乡", "北塘镇", "中坝村", "石桥镇"};

    /** A way to write a sentence: with the fault or without. */
    private record Form(String rule, String name, BiFunction<Random, Boolean, String> sentence) {}

    static Stream<Arguments> forms() {
        List<Form> forms = List.of(
                new Form("figure/part-exceeds-whole", "其中", PlantedFaultsTest::part),
                new Form("figure/part-exceeds-whole", "被采用", PlantedFaultsTest::adopted),
                new Form("figure/percent-mismatch", "占", PlantedFaultsTest::share),
                new Form("figure/percent-mismatch", "率", PlantedFaultsTest::rate),
                new Form("figure/percent-mismatch", "增长", PlantedFaultsTest::growth),
                new Form("figure/percent-mismatch", "百分点", PlantedFaultsTest::points),
                new Form("figure/sum-mismatch", "合计", PlantedFaultsTest::total),
                new Form("figure/sum-mismatch", "合计亿元", PlantedFaultsTest::roundedTotal),
                new Form("figure/sum-mismatch", "分别为", PlantedFaultsTest::respectively),
                new Form("figure/sum-mismatch", "括号", PlantedFaultsTest::bracket),
                new Form("figure/implausible", "率过百", PlantedFaultsTest::overHundred),
                new Form("figure/implausible", "通率过百", PlantedFaultsTest::reachOverHundred),
                new Form("figure/implausible", "户人", PlantedFaultsTest::households),
                new Form("figure/conflict", "前后不一", PlantedFaultsTest::conflict),
                new Form("figure/conflict", "万亿", PlantedFaultsTest::slip));
        return forms.stream().map(form -> Arguments.of(form.rule(), form.name(), form));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("forms")
    void plantedFaultsAreFoundAndCleanSentencesAreNot(String rule, String name, Form form) {
        Random random = new Random(SEED + name.hashCode());
        List<String> missed = new ArrayList<>();
        List<String> false_ = new ArrayList<>();
        int found = 0;
        for (int i = 0; i < EACH; i++) {
            String faulty = form.sentence().apply(random, true);
            if (rules(faulty).contains(rule)) {
                found++;
            } else {
                missed.add(faulty);
            }
            String clean = form.sentence().apply(random, false);
            if (rules(clean).stream().anyMatch(PlantedFaultsTest::isArithmetic)) {
                false_.add(clean);
            }
        }
        assertThat((double) found / EACH).as("recall; missed %s", missed).isGreaterThanOrEqualTo(0.95);
        assertThat((double) found / (found + false_.size()))
                .as("precision; false %s", false_)
                .isGreaterThanOrEqualTo(0.99);
    }

    @Test
    void theProjectsOwnReportsHoldNoErrorOfArithmeticThatTheirReadersDidNotSee() {
        for (var file : Repository.seeds()) {
            long errors = Repository.audit(file).findings().stream()
                    .filter(finding -> finding.severity() == Severity.ERROR && isArithmetic(finding.rule()))
                    .count();
            assertThat(errors)
                    .as("%s", file)
                    .isEqualTo(String.valueOf(file.getFileName()).startsWith("000") ? 1 : 0);
        }
    }

    private static boolean isArithmetic(String rule) {
        return rule.startsWith("figure/") && !rule.equals("figure/uncheckable") && !rule.equals("figure/missing");
    }

    private static List<String> rules(String text) {
        return Repository.audit(text).findings().stream().map(Finding::rule).toList();
    }

    private static String part(Random random, boolean fault) {
        String[] staff = STAFF[random.nextInt(STAFF.length)];
        int whole = 20 + random.nextInt(900);
        int part = fault ? whole + 1 + random.nextInt(200) : 1 + random.nextInt(whole);
        return pick(random, AREAS)
                + pick(random, "", "今年", "累计", "共")
                + staff[0]
                + whole
                + staff[1]
                + pick(random, "，其中", "（其中", "，其中，").replace("（", "，")
                + staff[2]
                + part
                + staff[1]
                + pick(random, "。", "，各项工作有序推进。", "；服务水平不断提升。");
    }

    private static String adopted(Random random, boolean fault) {
        int whole = 10 + random.nextInt(40);
        int first = 1 + random.nextInt(4);
        int last = fault ? whole + 1 + random.nextInt(30) : 1 + random.nextInt(whole / 2);
        return pick(random, "撰写信息", "推出新媒体报道", "报送工作信息") + whole + "篇，其中" + first + "篇被" + pick(random, "学习强国", "人民网")
                + "采用，" + last + "篇被" + pick(random, "省级媒体", "市政府网站") + pick(random, "采用", "刊发") + "。";
    }

    private static String share(Random random, boolean fault) {
        String[] staff = STAFF[random.nextInt(STAFF.length)];
        int whole = 40 + random.nextInt(800);
        int part = 5 + random.nextInt(whole - 5);
        BigDecimal percent = percent(part, whole, 1);
        BigDecimal stated = fault ? percent.add(off(random, percent)) : percent;
        return pick(random, AREAS) + staff[0] + whole + staff[1] + "，其中" + staff[2] + part + staff[1] + "，占"
                + pick(random, "", "总数的", "比") + plain(stated) + "%。";
    }

    private static String rate(Random random, boolean fault) {
        String[][] words = {
            {"排查矛盾纠纷", "件", "化解", "化解率"},
            {"受理群众诉求", "件", "办结", "办结率"},
            {"发现问题隐患", "项", "整改", "整改率"},
            {"受理调解案件", "件", "调解成功", "调解成功率"},
        };
        String[] word = words[random.nextInt(words.length)];
        int whole = 100 + random.nextInt(4000);
        int part = whole / 2 + random.nextInt(whole / 2);
        BigDecimal percent = percent(part, whole, 1);
        BigDecimal stated = fault ? percent.subtract(new BigDecimal(3 + random.nextInt(20))) : percent;
        return pick(random, AREAS) + pick(random, "共", "累计", "全年") + word[0] + whole + word[1] + "，"
                + pick(random, "已", "") + word[2] + part + word[1] + "，" + word[3] + pick(random, "", "达", "为", "达到")
                + plain(stated)
                + "%。";
    }

    private static String growth(Random random, boolean fault) {
        int first = 8000 + random.nextInt(20000);
        int second = first + 200 + random.nextInt(first / 3);
        BigDecimal percent = percent(second - first, first, 1);
        BigDecimal stated = fault ? percent.add(off(random, percent)) : percent;
        return pick(random, "农村居民人均可支配收入", "脱贫人口人均纯收入", "村民人均年收入") + pick(random, "由上年的", "从去年的", "由") + first + "元"
                + pick(random, "提高到", "增加到", "增长到") + second + "元，" + pick(random, "增长", "增幅达") + plain(stated) + "%。";
    }

    private static String points(Random random, boolean fault) {
        BigDecimal first = BigDecimal.valueOf(300 + random.nextInt(400), 1);
        BigDecimal step = BigDecimal.valueOf(5 + random.nextInt(200), 1);
        BigDecimal second = first.add(step);
        BigDecimal stated = fault ? step.add(BigDecimal.valueOf(4 + random.nextInt(60), 1)) : step;
        return pick(random, "森林覆盖率", "学生体质健康优良率", "农村自来水普及率") + pick(random, "从", "由") + plain(first) + "%"
                + pick(random, "提高到", "上升到", "提升至") + plain(second) + "%，" + pick(random, "提高", "提升", "上升")
                + plain(stated)
                + "个百分点。";
    }

    private static String total(Random random, boolean fault) {
        int count = 3 + random.nextInt(3);
        int sum = 0;
        StringBuilder list = new StringBuilder();
        for (int i = 0; i < count; i++) {
            int part = 5 + random.nextInt(60);
            sum += part;
            list.append(i == 0 ? "" : "、").append(PLACES[i]).append(part).append("个");
        }
        int total = fault ? sum + (random.nextBoolean() ? 1 : -1) * (1 + random.nextInt(4)) : sum;
        String number = pick(random, "", List.of("三", "四", "五").get(count - 3) + "项");
        return "建成便民服务点情况：" + list + "，" + number + pick(random, "合计", "共计", "总计") + total + "个。";
    }

    /** Parts and total in 亿元 with one decimal; without the fault, off by what rounding or cutting off allows at most. */
    private static String roundedTotal(Random random, boolean fault) {
        String[] names = {"增值税", "企业所得税", "个人所得税", "资源税", "其他各税"};
        int count = 3 + random.nextInt(3);
        int tenths = 0;
        StringBuilder list = new StringBuilder();
        for (int i = 0; i < count; i++) {
            int part = 11 + random.nextInt(80);
            tenths += part;
            list.append(i == 0 ? "" : i == count - 1 ? pick(random, "、", "和") : "、")
                    .append(names[i])
                    .append(BigDecimal.valueOf(part, 1).toPlainString())
                    .append("亿元");
        }
        int off = fault ? (random.nextBoolean() ? 1 : -1) * (count + 1 + random.nextInt(9)) : random.nextInt(count) - 1;
        return pick(random, "分税种看，", "从税种看，", "") + list + "，"
                + pick(random, "", List.of("三", "四", "五").get(count - 3) + "项", count + "项")
                + pick(random, "合计", "共计", "总计", "合计为", "合计达")
                + BigDecimal.valueOf(tenths + off, 1).toPlainString() + "亿元。";
    }

    private static String respectively(Random random, boolean fault) {
        int first = 10 + random.nextInt(50);
        int second = 10 + random.nextInt(50);
        int third = 10 + random.nextInt(50);
        int total = first + second + third + (fault ? 1 + random.nextInt(9) : 0);
        return pick(random, AREAS) + pick(random, "共有", "共建成", "共设立") + pick(random, "社区、村、园区三类网格", "城区、乡镇、园区三类服务站")
                + total + "个，" + pick(random, "分别为", "分别是") + first + "个、" + second + "个" + pick(random, "、", "和")
                + third
                + "个。";
    }

    private static String bracket(Random random, boolean fault) {
        int first = 10 + random.nextInt(50);
        int second = 10 + random.nextInt(50);
        int third = 10 + random.nextInt(50);
        int total = first + second + third + (fault ? 1 + random.nextInt(9) : 0);
        boolean colon = random.nextBoolean();
        return pick(random, AREAS) + pick(random, "共举办培训班", "共开展宣讲活动") + total + "场" + (colon ? "：" : "（") + PLACES[0]
                + first + "场、" + PLACES[1] + second + "场、" + PLACES[2] + third + "场" + (colon ? "。" : "）。");
    }

    private static String overHundred(Random random, boolean fault) {
        BigDecimal rate = BigDecimal.valueOf((fault ? 1005 : 600) + random.nextInt(fault ? 800 : 400), 1);
        return pick(random, AREAS) + pick(random, "森林覆盖率", "医保参保率", "群众满意率", "隐患整改率", "适龄儿童入学率")
                + pick(random, "达", "达到", "为", "") + plain(rate) + "%"
                + pick(random, "。", "，完成年度任务的112%。", "，同比增长120%。");
    }

    private static String reachOverHundred(Random random, boolean fault) {
        BigDecimal rate = BigDecimal.valueOf(1005 + random.nextInt(800), 1);
        String reach = pick(random, "建制村通客车率", "自然村通硬化路率", "行政村通宽带率", "农户通自来水率", "村民小组通动力电率", "行政村通邮率");
        String free = pick(random, "交通投资增长率", "年度计划完成率", "小学毛入学率", "拨备覆盖率", "通信业务增长率", "通关效率", "资产负债率");
        return pick(random, AREAS) + (fault ? reach : free) + pick(random, "达", "达到", "为", "提高到", "") + plain(rate)
                + "%" + pick(random, "。", "，群众出行更加方便。", "，同比提高1.2个百分点。");
    }

    private static String households(Random random, boolean fault) {
        int households = 50 + random.nextInt(2000);
        int persons = fault
                ? (random.nextBoolean() ? households / 4 : households * 14 + random.nextInt(100))
                : households * 2 + random.nextInt(households * 3);
        return pick(random, AREAS) + pick(random, "建档立卡贫困人口", "脱贫人口", "易地搬迁群众") + households + "户" + persons
                + pick(random, "人", "名") + "。";
    }

    private static String conflict(Random random, boolean fault) {
        String measure = pick(random, "森林覆盖率", "农作物播种总面积", "农村居民人均可支配收入", "粮食总产量", "规模以上工业总产值");
        String unit = unit(measure);
        int first = 20 + random.nextInt(70);
        int second = fault ? first + 2 + random.nextInt(9) : first;
        return "某县2023年工作总结\n\n一、主要成效\n2023年，" + "全县" + measure + "达到" + first + unit + "，各项工作取得新进展。\n\n二、特色做法\n"
                + "全县上下齐心协力。2023年全县" + measure + pick(random, "达", "为", "达到") + second + unit + "，成效明显。\n";
    }

    private static String slip(Random random, boolean fault) {
        BigDecimal number = BigDecimal.valueOf(101 + random.nextInt(9000), 2);
        return "某县2023年工作总结\n\n一、主要成效\n2023年，全县实现地区生产总值" + plain(number) + "亿元，运行平稳。\n\n二、特色做法\n"
                + "全县上下齐心协力。2023年全县实现地区生产总值" + plain(number) + (fault ? "万元" : "亿元") + "，成效明显。\n";
    }

    private static String unit(String measure) {
        return switch (measure) {
            case "森林覆盖率" -> "%";
            case "农作物播种总面积" -> "万亩";
            case "农村居民人均可支配收入" -> "00元";
            case "粮食总产量" -> "万吨";
            default -> "亿元";
        };
    }

    private static BigDecimal percent(int part, int whole, int decimals) {
        return BigDecimal.valueOf(part)
                .movePointRight(2)
                .divide(BigDecimal.valueOf(whole), decimals, RoundingMode.HALF_UP);
    }

    /** A difference that no rounding explains and that keeps the share below 100. */
    private static BigDecimal off(Random random, BigDecimal percent) {
        BigDecimal off = BigDecimal.valueOf(2 + random.nextInt(12));
        return percent.compareTo(BigDecimal.valueOf(60)) > 0 ? off.negate() : off;
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private static String pick(Random random, String... words) {
        return words[random.nextInt(words.length)];
    }
}
