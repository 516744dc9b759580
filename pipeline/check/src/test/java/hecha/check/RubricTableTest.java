package hecha.check;

import static org.assertj.core.api.Assertions.assertThat;

import hecha.dictionary.Rubric;
import hecha.model.Hint;
import hecha.model.Source;
import hecha.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is read as a rubric: its total and its items, in full, of tables (rows parted by ⏎, cells by |, lines of a cell by /) and of lists. */
class RubricTableTest {
    private static final String HEAD = "某区创建工作实施方案\n\n";

    static Stream<Arguments> tables() {
        return Stream.of(
                table(
                        "测评项目|测评指标|测评内容|测评方法|责任单位|完成时限⏎加强领导|高度重视|成立领导小组（得2分），有专人负责（得2分）|听取汇报、查阅资料|区政府办公室/区民宗局|2024年7月底⏎||制定工作方案，措施具体。（得3分）|查阅资料|残/联/民政局|⏎|营造氛围|开展宣传|实地查看|各单位|2024年8月底",
                        "新表 某区创建工作实施方案",
                        "1 加强领导-高度重视 成立领导小组（得2分），有专人负责（得2分） [2, 2] [听取汇报, 查阅资料] [区政府办公室, 区民宗局] 2024年7月底",
                        "2 加强领导-高度重视 制定工作方案，措施具体。（得3分） [3] [查阅资料] [残联, 民政局] "),
                table(
                        "项目|内容|分值⏎组织领导|成立领导小组|4分⏎组织领导|制定工作方案|3.5⏎宣传教育|1.张贴标语（2分）；2.发放资料（1.5分）|3.5⏎宣传教育|开展比武|不计分",
                        "新表 某区创建工作实施方案",
                        "1 组织领导- 成立领导小组 [4] [] [] ",
                        "1 宣传教育- 张贴标语（2分） [2] [] [] ",
                        "2 宣传教育- 发放资料（1.5分） [1.5] [] [] "),
                table(
                        "考核项目|考核指标|考核内容|标准分⏎组织|领导|成立小组（ 1分)|9⏎组织|领导|落实经费（0分起）|2分⏎组织|领导|每年培训12.5分钟|",
                        "新表 某区创建工作实施方案",
                        "1 组织-领导 成立小组（1分) [1] [] [] ",
                        "2 组织-领导 落实经费（0分起） [2] [] [] "),
                table("项目|单位|数量⏎组织领导|个|4"),
                table(
                        "序号|工作要求|责任部门⏎1|3.设立举报箱（得2分），4.公布电话（得1分），6.建立台账（得5分）|综合处外事组⏎2|走访2023.5万户（计1分）|村委会、某某会馆",
                        "新表 某区创建工作实施方案",
                        "3 - 设立举报箱（得2分） [2] [] [综合处外事组] ",
                        "4 - 公布电话（得1分），6.建立台账（得5分） [1, 5] [] [综合处外事组] ",
                        "3 - 走访2023.5万户（计1分） [1] [] [村委会, 某某会馆] "));
    }

    static Stream<Arguments> lists() {
        return Stream.of(
                table(
                        "考核满分为100分。⏎1.成立领导小组，有专人负责（5分）⏎2.制定工作方案，措施具体（得3分）；3.开展宣传（计2.5分）⏎4.未设分值的条目",
                        "新表 某区创建工作实施方案 100",
                        "1 - 成立领导小组，有专人负责（5分） [5] [] [] ",
                        "2 - 制定工作方案，措施具体（得3分） [3] [] [] ",
                        "3 - 开展宣传（计2.5分） [2.5] [] [] "),
                table("总分：50分。⏎（1）成立领导小组（5分）"),
                table("共计12人，总分50分。⏎1、成立领导小组（记5分）。⏎2．建立台账【10分】", "新表 某区创建工作实施方案 50", "1 - 成立领导小组（记5分） [5] [] [] "),
                table(
                        "满分一百分。⏎12.成立领导小组（5分）⏎15.建立台账（10分）",
                        "新表 某区创建工作实施方案",
                        "12 - 成立领导小组（5分） [5] [] [] ",
                        "15 - 建立台账（10分） [10] [] [] "),
                table("合计1000000分。⏎1.成立领导小组（得5.分）⏎2.建立台账（.5分）⏎3.公布电话（赢3分）⏎4.走访群众（3分以上）"),
                table("1.成立领导小组；⏎2.制定工作方案。"),
                table("一、组织领导⏎成立领导小组（5分）⏎1.5万户参加测评（5分）⏎1.建立台账（5分）", "新表 某区创建工作实施方案", "1 - 建立台账（5分） [5] [] [] "));
    }

    private static Arguments table(String text, String... items) {
        return Arguments.of(text, List.of(items));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tables")
    void theScoredRowsOfATableAreItems(String table, List<String> items) {
        assertThat(ofTable(table)).isEqualTo(items);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lists")
    void theScoredParagraphsOfATextAreItems(String text, List<String> items) {
        assertThat(ofText(text)).isEqualTo(items);
    }

    static List<String> ofTable(String table) {
        StringBuilder text = new StringBuilder(HEAD);
        List<Hint> hints = new ArrayList<>();
        String[] rows = table.split("⏎", -1);
        for (int row = 0; row < rows.length; row++) {
            String[] cells = rows[row].split("\\|", -1);
            for (int column = 0; column < cells.length; column++) {
                for (String line : cells[column].split("/", -1)) {
                    int from = text.length();
                    text.append(line).append('\n');
                    if (!line.isEmpty()) {
                        hints.add(new Hint(new Span(from, text.length() - 1), Hint.Type.CELL, 0, row, column));
                    }
                }
            }
        }
        return read(new Source("0", "plan", "text/plain", "UTF-8", text.toString(), hints, List.of()));
    }

    static List<String> ofText(String text) {
        String lines = HEAD + text.replace("⏎", "\n\n");
        return read(new Source("0", "plan", "text/plain", "UTF-8", lines, List.of(), List.of()));
    }

    private static List<String> read(Source source) {
        Optional<Rubric> rubric = new RubricTable(CheckedText.DICTIONARY)
                .read("新表", CheckedText.report(source).report());
        List<String> read = new ArrayList<>();
        rubric.ifPresent(found -> {
            read.add(found.name() + " " + found.title()
                    + found.total().map(total -> " " + total).orElse(""));
            found.items().forEach(item -> read.add(words(item)));
        });
        return read;
    }

    private static String words(Rubric.Item item) {
        return item.number() + " " + item.group() + "-" + item.indicator() + " " + item.content() + " " + item.points()
                + " " + item.methods() + " " + item.units() + " "
                + item.deadline().orElse("");
    }
}
