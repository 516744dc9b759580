package hecha.index.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import hecha.index.query.Node.And;
import hecha.index.query.Node.Condition;
import hecha.index.query.Node.Not;
import hecha.index.query.Node.Or;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryParserTest {
    private static final Vocabulary VOCABULARY = new Vocabulary(
            names("资金 funds", "覆盖率 coverage_rate", "培训人员 trainees"),
            names("组织领导 leadership", "下一步 next_steps"),
            names("工作汇报 work_report", "实施方案 plan"),
            text -> QueryAmount.read(text, Map.of("万元", new QueryAmount.Unit("元", BigDecimal.valueOf(10000)))),
            text -> List.of(text.substring(0, text.length() / 2), text.substring(text.length() / 2)));

    private final QueryParser parser = new QueryParser(VOCABULARY);

    private static Map<String, String> names(String... pairs) {
        Map<String, String> names = new TreeMap<>();
        for (String pair : pairs) {
            int blank = pair.indexOf(' ');
            names.put(pair.substring(0, blank), pair.substring(blank + 1));
            names.put(pair.substring(blank + 1), pair.substring(blank + 1));
        }
        return names;
    }

    private Query parse(String text) {
        try {
            return parser.parse(text, Optional.empty());
        } catch (QueryException e) {
            throw new AssertionError(e.text().zh(), e);
        }
    }

    private QueryException refused(String text) {
        QueryException refused = catchThrowableOfType(QueryException.class, () -> parser.parse(text, Optional.empty()));
        assertThat(refused).as(text).isNotNull();
        return refused;
    }

    /** A short form of what was read, for comparison. */
    private static String shown(Node node) {
        if (node instanceof And and) {
            return "(" + and.parts().stream().map(QueryParserTest::shown).collect(Collectors.joining(" & ")) + ")";
        }
        if (node instanceof Or or) {
            return "(" + or.parts().stream().map(QueryParserTest::shown).collect(Collectors.joining(" | ")) + ")";
        }
        if (node instanceof Not not) {
            return "!" + shown(not.part());
        }
        Condition condition = (Condition) node;
        return condition.field().id() + " " + shown(condition.test());
    }

    private static String shown(hecha.index.query.Predicate test) {
        if (test instanceof hecha.index.query.Predicate.Contains contains) {
            return contains.pattern().pieces().stream()
                    .map(p -> (p.maxGap() == 0 ? "" : "<" + p.minGap() + "-" + p.maxGap() + ">") + p.text())
                    .collect(Collectors.joining());
        }
        if (test instanceof hecha.index.query.Predicate.AnyOf any) {
            return String.join("/", any.ids());
        }
        if (test instanceof hecha.index.query.Predicate.Like like) {
            return "like " + like.wildcard();
        }
        if (test instanceof hecha.index.query.Predicate.Through through) {
            return String.join(">", through.names());
        }
        if (test instanceof hecha.index.query.Predicate.Between between) {
            return between.low()
                            .map(b -> (b.inclusive() ? "[" : "(") + b.value().toPlainString())
                            .orElse("..")
                    + ","
                    + between.high()
                            .map(b -> b.value().toPlainString() + (b.inclusive() ? "]" : ")"))
                            .orElse("..")
                    + between.unit().orElse("");
        }
        if (test instanceof hecha.index.query.Predicate.Within within) {
            return within.low() + ".." + within.high();
        }
        return test instanceof hecha.index.query.Predicate.Word word ? "word " + word.word() : "present";
    }

    private static final List<String[]> READ = List.of(
            new String[] {"民族团结", "own 民族团结"},
            new String[] {"\"民族团结\" AND 培训 NOT 座谈会", "(own 民族团结 & own 培训 & !own 座谈会)"},
            new String[] {"民族 或 团结 进步", "(own 民族 | (own 团结 & own 进步))"},
            new String[] {"-座谈会 非 培训", "(!own 座谈会 & !own 培训)"},
            new String[] {"（民族 OR 团结） 进步", "((own 民族 | own 团结) & own 进步)"},
            new String[] {"“民族　团结”", "own 民族团结"},
            new String[] {"\"民族 团结\"~3", "own 民族<0-3>团结"},
            new String[] {"\"民族团结\"~3", "own 民族<0-3>团结"},
            new String[] {"森林*率", "own 森林<0-10>率"},
            new String[] {"森?率*", "own 森<1-1>率"},
            new String[] {"森**?率", "own 森<1-21>率"},
            new String[] {"指标:森林覆盖率", "subject 森林覆盖率"},
            new String[] {"指标:覆盖率", "(kind coverage_rate | subject 覆盖率)"},
            new String[] {"值>=80%", "value [80,..%"},
            new String[] {"值 >= 80 %", "(value [80,.. & own %)"},
            new String[] {"value:1000万元..2亿元", "value [10000000,200000000]元"},
            new String[] {"值:3..5亿元", "value [300000000,500000000]元"},
            new String[] {"值:<3000人次", "value ..,3000)人次"},
            new String[] {"值：１，２００", "value [1200,1200]"},
            new String[] {"值:-5..3", "value [-5,3]"},
            new String[] {"值!=5", "!value [5,5]"},
            new String[] {"值:..5", "value ..,5]"},
            new String[] {"值:*", "value present"},
            new String[] {"地区:广东/清远", "region 广东>清远"},
            new String[] {"地区:清远,韶关", "(region 清远 | region 韶关)"},
            new String[] {"年份:2019..2021", "year 2019..2021"},
            new String[] {"年份>2019", "year 2020..9999"},
            new String[] {"日期:2024-02", "date 19754..19782"},
            new String[] {"日期>2024年2月29日", "date 19783..9223372036854775807"},
            new String[] {
                "文种:工作汇报 空缺>5 缺少:下一步", "(genre work_report & gaps 6..9223372036854775807 & missing next_steps)"
            },
            new String[] {"文种:(工作汇报 OR plan)", "(genre work_report | genre plan)"},
            new String[] {"规则:figure/part-exceeds-whole", "rule figure/part-exceeds-whole"},
            new String[] {"规则:figure", "rule like figure/*"},
            new String[] {"编号:ab12", "id like ab12*"},
            new String[] {"词:培训", "word word 培训"},
            new String[] {"章节:培训 作用:leadership", "(section 培训 & role leadership)"},
            new String[] {"ANDROID NOTE 或者", "(own android & own note & own 或者)"},
            new String[] {"\"12:30\"", "own 12:30"},
            new String[] {"NOT NOT 甲", "!!own 甲"});

    static List<String[]> read() {
        return READ;
    }

    @ParameterizedTest
    @MethodSource("read")
    void aQueryIsReadAsItIsMeant(String query, String meaning) {
        assertThat(shown(parse(query).filter().orElseThrow())).isEqualTo(meaning);
    }

    @ParameterizedTest
    @CsvSource({
        "民族,REPORT",
        "文种:plan 空缺>5,REPORT",
        "值>5 地区:清远,FIGURE",
        "应填:数量,GAP",
        "应填:数量 值>5,FIGURE",
        "规则:figure,FINDING",
        "作用:leadership,SECTION",
        "句:甲,SENTENCE",
        "of:gaps 值>5,GAP",
        "查:句子 规则:figure,SENTENCE",
        "'',REPORT"
    })
    void whatIsLookedForFollowsFromTheFields(String query, Target target) {
        assertThat(parse(query).target()).isEqualTo(target);
    }

    @Test
    void orderAndColumnsAreRead() {
        Query query = parse("类别:资金 sort:value desc 列:文件,值,计量单位");

        assertThat(query.sort()).containsExactly(new Query.SortKey(QueryField.VALUE, true));
        assertThat(query.columns()).containsExactly("文件", "值", "计量单位");
        assertThat(parse("值>1 排序:地区,-值").sort())
                .containsExactly(
                        new Query.SortKey(QueryField.REGION, false), new Query.SortKey(QueryField.VALUE, true));
        assertThat(shown(parse("值>1 排序:值 description").filter().orElseThrow()))
                .isEqualTo("(value (1,.. & own description)");
    }

    private static final List<String[]> REFUSED = List.of(
            new String[] {"文中:工作汇报", "unknown-field", "0", "文种:工作汇报"},
            new String[] {"开会 12:30", "unknown-field", "3", "开会 \"12:30\""},
            new String[] {"文种:工作汇", "unknown-name", "3", "文种:工作汇报"},
            new String[] {"类别:money", "unknown-name", "3", "类别:资金"},
            new String[] {"类别:xyz", "unknown-name", "3", "类别:覆盖率"},
            new String[] {"性质:abc", "unknown-name", "3", "性质:target"},
            new String[] {"(民族 团结", "open-parenthesis", "0", "(民族 团结)"},
            new String[] {"民族) 团结", "stray-parenthesis", "2", "民族 团结"},
            new String[] {"\"民族 团结", "open-quote", "0", "\"民族 团结\""},
            new String[] {"民族 AND", "missing-operand", "3", "民族"},
            new String[] {"OR 民族", "missing-operand", "0", "民族"},
            new String[] {"民族 NOT", "missing-operand", "3", "民族"},
            new String[] {"值>=", "missing-value", "3", ""},
            new String[] {"民族 值>=", "missing-value", "6", "民族"},
            new String[] {"值>=很多", "bad-number", "3", "值>=*"},
            new String[] {"值:5..3", "reversed-range", "2", "值:3..5"},
            new String[] {"值:5%..3元", "mixed-units", "2", "值:3元..5元"},
            new String[] {"标题>5", "no-comparison", "2", "标题:5"},
            new String[] {"单位:元", "ambiguous-field", "0", "计量单位:元"},
            new String[] {"单位:清远市民族宗教局", "ambiguous-field", "0", "报送单位:清远市民族宗教局"},
            new String[] {"日期:2024-13", "bad-date", "3", "日期:*"},
            new String[] {"民族 ()", "empty-group", "3", "民族"},
            new String[] {"\"民族\"~", "bad-slop", "5", "\"民族\"~5"},
            new String[] {"sort:valeu 值>1", "unknown-name", "5", "sort:value 值>1"},
            new String[] {"(of:figures)", "misplaced", "1", "of:figures"},
            new String[] {"of:reports 列:值", "no-such-column", "13", ""},
            new String[] {"of:reports sort:value", "no-such-order", "16", "of:reports"},
            new String[] {"\"\"", "missing-value", "0", ""},
            new String[] {"词:*", "nothing-to-find", "2", ""},
            new String[] {"文中:工作汇 (民族", "unknown-field", "0", "文件:工作汇 (民族)"});

    static List<String[]> faulty() {
        return REFUSED;
    }

    @ParameterizedTest
    @MethodSource("faulty")
    void aFaultyQueryIsRefusedWithItsPlaceAndASuggestion(String query, String code, int position, String suggestion) {
        QueryException refused = refused(query);

        assertThat(refused.code()).isEqualTo(code);
        assertThat(refused.position()).isEqualTo(position);
        assertThat(refused.suggestion().orElse("")).isEqualTo(suggestion);
    }

    @Test
    void theMarkStandsUnderTheFault() {
        assertThat(refused("民族 值>=ab").text().zh().lines()).containsSequence("  民族 值>=ab", "  " + " ".repeat(9) + "^");
    }

    @Test
    void everySuggestionCanBeRead() {
        Random random = new Random(3);
        List<String> parts = List.of(
                "值",
                ">=",
                ":",
                "80%",
                "..",
                "(",
                ")",
                "\"",
                " ",
                " ",
                "AND",
                "OR",
                "NOT",
                "-",
                "民族",
                "文种",
                "工作汇报",
                "*",
                "?",
                ",",
                "~",
                "sort:",
                "of:",
                "of:figures",
                "fields:",
                "列:值",
                "年份",
                "2019",
                "单位",
                "规则",
                "指标:",
                "空缺",
                "　",
                "：",
                "“",
                "非",
                "\0",
                "\uD800",
                "𠮷",
                "/",
                "!=",
                "词:",
                "日期");
        int suggested = 0;
        int read = 0;
        for (int i = 0; i < 10_000; i++) {
            StringBuilder query = new StringBuilder();
            for (int k = random.nextInt(12); k >= 0; k--) {
                query.append(parts.get(random.nextInt(parts.size())));
            }
            try {
                parser.parse(query.toString(), Optional.empty());
                read++;
            } catch (QueryException e) {
                assertThat(e.position()).isBetween(0, query.length());
                assertThat(e.text().zh()).contains("^");
                if (e.suggestion().isPresent()) {
                    parse(e.suggestion().get());
                    suggested++;
                }
            }
        }
        assertThat(read).isGreaterThan(400);
        assertThat(suggested).isGreaterThan(2000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(",
                ")",
                "\"",
                "-",
                "NOT ",
                "*",
                "a* ",
                "*a",
                "甲 OR ",
                "值>1 ",
                "值:(",
                "~",
                ":",
                "文种:plan,",
                "“甲”~9 ",
                "..",
                "9",
                "\0",
                "甲"
            })
    void tenThousandCharactersAreReadOrRefusedAtOnce(String part) {
        String query = part.repeat(10_000 / part.length());
        long start = System.nanoTime();
        try {
            parser.parse(query, Optional.empty());
        } catch (QueryException e) {
            assertThat(e.text().zh()).isNotEmpty();
        }
        assertThat(System.nanoTime() - start).isLessThan(2_000_000_000L);
    }

    @Test
    void aQueryIsBounded() {
        assertThat(refused("甲 ".repeat(5001)).code()).isEqualTo("too-long");
        assertThat(refused("甲 ".repeat(200)).code()).isEqualTo("too-many");
        assertThat(refused("(".repeat(60) + "甲").code()).isEqualTo("too-deep");
    }

    @ParameterizedTest
    @CsvSource({
        "80%,80,%",
        "1.2亿元,120000000,元",
        "3000人次,3000,人次",
        "-3.5,-3.5,''",
        "1000万元,10000000,元",
        "'1,067',1067,''"
    })
    void aValueIsReadInItsBaseUnit(String text, BigDecimal value, String unit) {
        QueryAmount amount = VOCABULARY.amount(text).orElseThrow();

        assertThat(amount.value()).isEqualByComparingTo(value);
        assertThat(amount.unit()).isEqualTo(unit);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "元", "1.", ".5", "1.2.3", "5万千", "1e5", "一二", "5元5"})
    void whatIsNoValueIsNone(String text) {
        assertThat(VOCABULARY.amount(text)).isEmpty();
    }
}
