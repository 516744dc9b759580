package hecha.index.query;

import hecha.model.Message;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * The query language in words, for people: what {@link QueryParser} reads.
 *
 * <pre>{@code
 * query     = [ or ]
 * or        = and { ( "OR" | "或" ) and }
 * and       = not { [ "AND" | "且" ] not }
 * not       = { "NOT" | "非" | "-" } primary
 * primary   = "(" or ")" | condition | directive | phrase | word
 * condition = FIELD op ( value { "," value } | "(" or ")" )      in the parentheses, words are values of FIELD
 * op        = ":" | "=" | "!=" | ">" | ">=" | "<" | "<="
 * value     = word | phrase | range | "*"                         "*" alone: there is any
 * range     = [ word ] ".." [ word ]
 * phrase    = '"' characters '"' [ "~" NUMBER ]
 * word      = characters without blanks, parentheses and quotation marks; "*" and "?" are wildcards
 * directive = "sort:" FIELD { "," FIELD } [ "asc" | "desc" ] | "fields:" COLUMN { "," COLUMN } | "of:" TARGET
 * }</pre>
 */
public final class Grammar {
    private Grammar() {}

    /** The grammar, the fields and examples. */
    public static Message text() {
        return new Message(chinese(), english());
    }

    private static String chinese() {
        return """
            查询语言

              词            文字里含有它（按字查，不受分词影响；空白、全角半角、大小写不计）
              词* 中?词     * 代表 0 到 10 个字，? 代表一个字；同一句之内
              "几个 词"     连着出现；"民族 团结"~5 依次出现，相邻两词之间至多 5 个字
              甲 乙         两个都有（AND、且 可省）；甲 OR 乙、甲 或 乙；NOT 甲、非 甲、-甲；( ) 分组
              字段:值       文种:工作汇报   地区:广东/清远   规则:figure/*   日期:*（有日期的）
              字段:甲,乙    其中之一；字段:(甲 OR 乙) 亦可
              字段>=值      > >= < <= = !=，用于数和日期
              字段:甲..乙   范围，含两端，一端可空：年份:2019..2021   日期:..2024-06
              值            可带单位：80%  1.2亿元  3000人次，按基本单位比较；不写单位则不限单位

              查:数字       查什么：报告 章节 句子 数字 空缺 发现（默认由所用字段推定，否则为报告）
              排序:值 降序  sort:value desc；可写几个：sort:region,-value
              排序:相关     最合所查的词和指标的在前（BM25）；排序:左、排序:右 按左右的字排（逐处列出）
              列:文件,值    只要这些列

              一个条件说的若不是所查之物，则要求：它所在的报告、章节、句子如此，或它里面有这样的，或同一报告里有这样的。
              几个条件说的是同一种别的东西，则要求有同一个全部符合：“查:报告 指标:覆盖率 值>=80%”要求同一个数字。

            字段
            """ + fields(true) + """

            例
              指标:森林覆盖率 值>=80% 地区:清远 年份:2019..2021
              类别:资金 值:1000万元..2亿元 对象:扶贫 排序:值 降序
              "民族团结" AND 培训 NOT 座谈会
              文种:工作汇报 空缺>5 缺少:下一步
              规则:figure/part-exceeds-whole
            """;
    }

    private static String english() {
        return """
            The query language

              word          its characters stand in the text (whatever the segmentation; blanks, width and case
                            do not count)
              wo*rd wo?rd   * is 0 to 10 characters, ? is one, within a sentence
              "some words"  side by side; "some words"~5 in this order, at most 5 characters between neighbours
              a b           both (AND may be left out); a OR b; NOT a, -a; ( ) groups
              field:value   genre:work_report   region:广东/清远   rule:figure/*   date:* (any date)
              field:a,b     one of them; also field:(a OR b)
              field>=value  > >= < <= = !=, for numbers and days
              field:a..b    a range, ends included, either may be left out: year:2019..2021  date:..2024-06
              values        may have a unit: 80%  1.2亿元  3000人次, compared in base units; without one, any unit

              of:figures          what to look for: reports sections sentences figures gaps findings
                                  (by default what the fields suggest, or reports)
              sort:value desc     the order; several: sort:region,-value
              sort:relevance      what answers the words and measures best comes first (BM25); sort:left, sort:right:
                                  a line for each place, by the words beside it
              fields:file,value   only these columns

              A condition on something else than is looked for asks that what holds it be so, or that it hold one
              that is so, or that the same report have one. Several conditions on one kind of other thing must hold
              of one and the same.

            Fields
            """ + fields(false) + """

            Examples
              measure:森林覆盖率 value>=80% region:清远 year:2019..2021
              kind:funds value:1000万元..2亿元 subject:扶贫 sort:value desc
              "民族团结" AND 培训 NOT 座谈会
              genre:work_report gaps>5 missing:next_steps
              rule:figure/part-exceeds-whole
            """;
    }

    private static String fields(boolean chinese) {
        return Arrays.stream(QueryField.values())
                .map(f -> "  " + String.join(" ", f.names()) + "  "
                        + (chinese ? f.meaning().zh() : f.meaning().en()) + "\n")
                .collect(Collectors.joining());
    }
}
