package hecha.index;

import hecha.index.query.Target;
import java.util.List;
import java.util.Random;

/** Queries by chance, over all fields, in the words of {@link SampleReports}. */
final class RandomQueries {
    private final Random random;

    RandomQueries(long seed) {
        random = new Random(seed);
    }

    String next() {
        String target = random.nextInt(4) == 0
                ? ""
                : "of:" + any(List.of(Target.values())).id() + " ";
        return target + group(2);
    }

    private String group(int depth) {
        StringBuilder query = new StringBuilder();
        boolean or = random.nextInt(4) == 0;
        for (int i = random.nextInt(3); i >= 0; i--) {
            query.append(query.isEmpty() ? "" : or ? " OR " : " ");
            query.append(random.nextInt(5) == 0 ? "-" : "");
            query.append(depth > 0 && random.nextInt(4) == 0 ? "(" + group(depth - 1) + ")" : condition());
        }
        return query.toString();
    }

    private String condition() {
        return switch (random.nextInt(30)) {
            case 0, 1, 2, 3 -> word();
            case 4 -> "\"" + word() + word() + "\"";
            case 5 -> "\"" + word() + " " + word() + "\"~" + (1 + random.nextInt(9));
            case 6 -> word() + any(List.of("*", "?", "??", "*?")) + word();
            case 7 -> "词:" + any(List.of(word(), word().charAt(0) + "*", "?" + word().charAt(0), "*" + word()));
            case 8 -> "文种:" + any(List.of("工作汇报", "plan", "deeds,plan", "*"));
            case 9 -> "地区:" + any(List.of("清远", "广东/清远", "柳州市", "*", "连南,融水"));
            case 10 -> "地点:" + any(List.of("连山", "广西", "*"));
            case 11 -> "年份" + any(List.of(":2019..2021", ">=2020", "<2018", "=2019", ":*"));
            case 12 -> "期间" + any(List.of(":2019-03..2019-09", ">2020-06", "<=2017", ":*"));
            case 13 -> "日期" + any(List.of(":2020", ">=2021-05-03", "<2019-02", ":..2020-06", ":*"));
            case 14 -> any(List.of("空缺", "数字", "发现", "错误", "警告", "章节数")) + any(List.of(">1", ":2..4", "=0", "!=1"));
            case 15 -> "缺少:" + any(List.of("下一步", "problems", "*"));
            case 16 -> "章节:" + word();
            case 17 -> "作用:" + any(List.of("存在问题", "publicity", "next_steps"));
            case 18 -> "句:" + word();
            case 19 -> "指标:" + any(List.of("资金", "覆盖率", word()));
            case 20 -> "类别:" + any(List.of("资金", "trainees", "(projects OR funds)"));
            case 21 -> "对象:" + word();
            case 22 ->
                "值"
                        + any(List.of(
                                ">=20",
                                "<7",
                                ":3..30",
                                "=12",
                                ">2.5",
                                ":1..3万元",
                                ">=10%",
                                "!=5",
                                ":10人次..400人次",
                                ":*"));
            case 23 -> any(List.of("下限", "上限")) + any(List.of(">=20", ":1..10", ":*", "<15"));
            case 24 -> "计量单位:" + any(List.of("元", "%", "人*"));
            case 25 -> any(List.of("约数:约", "约数:exact", "性质:目标", "性质:reported", "变化:上升", "变化:*"));
            case 26 -> any(List.of("应填:数量", "应填:money", "写法:letter_x", "写法:a*"));
            case 27 -> "规则:" + any(List.of("figure", "numbering/gap", "section/*", "gap/placeholder"));
            case 28 -> any(List.of("严重:错误", "severity:info", "说明:" + word(), "层级:2", "层级<2"));
            default ->
                any(List.of(
                        "标题:" + word(),
                        "报送单位:" + word(),
                        "文号:2024",
                        "文件:" + random.nextInt(99) + ".txt",
                        "标题:*",
                        "全文:" + word()));
        };
    }

    private String word() {
        String word = any(SampleReports.WORDS);
        return word.equals("，") || word.startsWith("“") ? any(List.of("的", "民", "𠮷", "团结进步", "２０２１年", "Gdp")) : word;
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
