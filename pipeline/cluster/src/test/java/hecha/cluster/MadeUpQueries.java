package hecha.cluster;

import hecha.index.IndexException;
import hecha.index.Searchable;
import hecha.index.ask.Asking;
import hecha.index.ask.Refusal;
import hecha.index.query.Column;
import hecha.index.query.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Queries by chance over all fields, in words that the reports have; the same for the same seed. */
final class MadeUpQueries {
    private final Random random;
    private final List<String> subjects;
    private final List<String> regions;
    private final List<String> titles;
    private final List<String> headings;
    private final List<String> issuers;

    MadeUpQueries(long seed, Searchable reports, Asking asking) throws Refusal, IndexException {
        random = new Random(seed);
        subjects = values(reports, asking, Target.FIGURE, Column.SUBJECT);
        regions = values(reports, asking, Target.FIGURE, Column.REGION);
        titles = values(reports, asking, Target.REPORT, Column.TITLE);
        headings = values(reports, asking, Target.SECTION, Column.SECTION);
        issuers = values(reports, asking, Target.REPORT, Column.ISSUER);
    }

    private static List<String> values(Searchable reports, Asking asking, Target target, Column column)
            throws Refusal, IndexException {
        List<String> values = new ArrayList<>(reports.search(asking.read("", Optional.of(target)))
                .counts(column)
                .keySet());
        values.removeIf(value -> value.codePointCount(0, value.length()) < 2);
        return values;
    }

    String search() {
        String target = random.nextInt(3) == 0
                ? ""
                : "of:" + any(List.of(Target.values())).id() + " ";
        return target + group(1) + order();
    }

    /** Of figures, for tables of statistics. */
    String figures() {
        return any(List.of(
                "指标:" + subject(),
                "类别:" + any(List.of("资金", "培训人次", "projects", "覆盖率", "trainees", "funds")),
                "地区:" + region(),
                "年份" + years() + " 性质:完成",
                "指标:" + subject() + " 年份" + years(),
                "值" + values(),
                "计量单位:" + any(List.of("元", "%", "个", "人"))));
    }

    private String order() {
        return switch (random.nextInt(12)) {
            case 0, 1 -> " 排序:值 降序";
            case 2 -> " 排序:年份,-值";
            case 3 -> " 排序:地区";
            case 4 -> " 排序:日期 降序";
            case 5, 6 -> " 排序:相关";
            case 7 -> " 列:文件,章节,作用,句子,相关度";
            default -> "";
        };
    }

    private String group(int depth) {
        StringBuilder query = new StringBuilder();
        boolean or = random.nextInt(4) == 0;
        for (int i = random.nextInt(3); i >= 0; i--) {
            query.append(query.isEmpty() ? "" : or ? " OR " : " ");
            query.append(random.nextInt(6) == 0 ? "-" : "");
            query.append(depth > 0 && random.nextInt(4) == 0 ? "(" + group(depth - 1) + ")" : condition());
        }
        return query.toString();
    }

    private String condition() {
        return switch (random.nextInt(32)) {
            case 0, 1, 2, 3 -> word();
            case 4 -> "\"" + word() + "\"";
            case 5 -> "\"" + word() + " " + word() + "\"~" + (1 + random.nextInt(9));
            case 6 -> word() + any(List.of("*", "?", "??", "*?")) + word();
            case 7 -> "词:" + any(List.of(word(), word().charAt(0) + "*", "?" + word().charAt(0), "*" + word()));
            case 8 -> "文种:" + any(List.of("工作汇报", "plan", "工作总结", "*"));
            case 9 -> "地区:" + any(List.of(region(), "*", region() + "," + region()));
            case 10 -> "地点:" + any(List.of(region(), "*"));
            case 11 -> "年份" + years();
            case 12 -> "期间" + any(List.of(":2019-03..2021-09", ">2020-06", "<=2019", ":*"));
            case 13 -> "日期" + any(List.of(":2020", ">=2021-05-03", "<2021-02", ":..2020-06", ":*"));
            case 14 -> any(List.of("空缺", "数字", "发现", "错误", "警告", "章节数")) + any(List.of(">1", ":2..4", "=0", "!=1"));
            case 15 -> "缺少:" + any(List.of("下一步", "problems", "*"));
            case 16 -> "章节:" + part(any(headings));
            case 17 -> "作用:" + any(List.of("存在问题", "next_steps", "background", "*"));
            case 18 -> "句:" + word();
            case 19 -> "指标:" + any(List.of("资金", "覆盖率", subject()));
            case 20 -> "类别:" + any(List.of("资金", "trainees", "(projects OR funds)"));
            case 21 -> "对象:" + subject();
            case 22, 23 -> "值" + values();
            case 24 -> any(List.of("下限", "上限")) + any(List.of(">=20", ":1..10", ":*", "<15"));
            case 25 -> "计量单位:" + any(List.of("元", "%", "人*"));
            case 26 -> any(List.of("约数:约", "约数:exact", "性质:目标", "性质:reported", "变化:上升", "变化:*"));
            case 27 -> any(List.of("应填:数量", "应填:money", "写法:letter_x", "写法:*"));
            case 28 -> "规则:" + any(List.of("figure", "numbering/gap", "section/*", "gap/placeholder"));
            case 29 -> any(List.of("严重:错误", "severity:info", "说明:" + word(), "层级:2", "层级<2"));
            default ->
                any(List.of(
                        "标题:" + part(any(titles)),
                        "报送单位:" + part(any(issuers)),
                        "文号:20",
                        "文件:" + random.nextInt(99),
                        "标题:*",
                        "全文:" + word()));
        };
    }

    private String values() {
        return any(List.of(
                ">=20", "<7", ":3..30", "=12", ">2.5", ":1..3万元", ">=10%", "!=5", ":10人次..400人次", ":*", ">=100万元"));
    }

    private String years() {
        return any(List.of(":2019..2021", ">=2020", "<2020", "=2021", ":*"));
    }

    private String region() {
        String path = any(regions);
        String[] names = path.split("/", -1);
        return any(List.of(path, names[random.nextInt(names.length)]));
    }

    private String subject() {
        return part(any(subjects));
    }

    private String word() {
        return any(List.of(subject(), part(any(titles)), part(any(headings)), any(List.of("的", "工作", "群众", "2021年"))));
    }

    /** Some characters in a row, none of which means anything in a query. */
    private String part(String value) {
        StringBuilder plain = new StringBuilder();
        value.codePoints().filter(Character::isLetterOrDigit).forEach(plain::appendCodePoint);
        int[] points = plain.codePoints().toArray();
        if (points.length < 2) {
            return "工作";
        }
        int length = Math.min(points.length, 2 + random.nextInt(4));
        int from = random.nextInt(points.length - length + 1);
        return new String(points, from, length);
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
