package hecha.index.query;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A column of an answer: its names, and what has it. */
public enum Column {
    PROVINCE("省", "RSNFGD"),
    CITY("市", "RSNFGD"),
    COUNTY("县", "RSNFGD"),
    REGION("地区", "RSNFGD"),
    YEAR("年份", "RSNFGD"),
    PERIOD("期间", "RF"),
    TITLE("标题", "RSNFGD"),
    GENRE("文种", "RSNFGD"),
    ISSUER("报送单位", "RSNFGD"),
    DATE("日期", "RSNFGD"),
    NUMBER("文号", "RSNFGD"),
    SECTION("章节", "SNFGD"),
    ROLE("作用", "SNFGD"),
    LEVEL("层级", "S"),
    RULE("规则", "D"),
    SEVERITY("严重程度", "D"),
    MESSAGE("说明", "D"),
    SUPPLY("请补", "D"),
    SLOT("应填", "G"),
    FORM("写法", "G"),
    KIND("类别", "FG"),
    MEASURE("指标", "F"),
    SUBJECT("对象", "F"),
    AMOUNT("值", "F"),
    VALUE("精确值", "F"),
    LOW("下限", "F"),
    HIGH("上限", "F"),
    UNIT("计量单位", "FG"),
    APPROX("约数", "F"),
    NATURE("性质", "F"),
    CHANGE("变化", "F"),
    PART("其中", "F"),
    PLACE("地点", "F"),
    CHARS("字数", "R"),
    SECTIONS("章节数", "R"),
    FIGURES("数字", "R"),
    GAPS("空缺", "R"),
    FINDINGS("发现", "R"),
    ERRORS("错误", "R"),
    WARNINGS("警告", "R"),
    MISSING("缺少", "R"),
    HITS("命中", "RSN"),
    SCORE("相关度", "RSNFGD"),
    RAW("原数", "FGD"),
    CONTEXT("原文", "RSNFGD"),
    SENTENCE("句子", "NFGD"),
    FILE("文件", "RSNFGD"),
    LINE("行", "RSNFGD"),
    PAGE("页", "FGD"),
    PARAGRAPH("段落", "FGD"),
    SHEET("工作表", "FGD"),
    CELL("单元格", "FGD"),
    START("起", "RSNFGD"),
    END("止", "RSNFGD"),
    ITEM("项", "SNFGD"),
    ID("编号", "RSNFGD");

    private final String zh;
    private final String of;

    /** @param of the letters of those that have it: {@link #letter} */
    Column(String zh, String of) {
        this.zh = zh;
        this.of = of;
    }

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String zh() {
        return zh;
    }

    private static char letter(Target target) {
        return switch (target) {
            case REPORT -> 'R';
            case SECTION -> 'S';
            case SENTENCE -> 'N';
            case FIGURE -> 'F';
            case GAP -> 'G';
            case FINDING -> 'D';
        };
    }

    public boolean isOf(Target target) {
        return of.indexOf(letter(target)) >= 0;
    }

    /** The columns that people are shown unless they ask for others. */
    public static List<Column> usual(Target target) {
        return switch (target) {
            case REPORT -> List.of(CITY, COUNTY, YEAR, TITLE, GENRE, FIGURES, GAPS, ERRORS, HITS, CONTEXT, FILE, LINE);
            case SECTION -> List.of(CITY, COUNTY, YEAR, SECTION, ROLE, CONTEXT, FILE, LINE);
            case SENTENCE -> List.of(CITY, COUNTY, YEAR, SECTION, CONTEXT, FILE, LINE);
            case FIGURE -> List.of(CITY, COUNTY, YEAR, SUBJECT, AMOUNT, VALUE, UNIT, NATURE, CONTEXT, FILE, LINE);
            case GAP -> List.of(CITY, COUNTY, YEAR, SLOT, KIND, UNIT, CONTEXT, FILE, LINE);
            case FINDING -> List.of(CITY, COUNTY, YEAR, SEVERITY, RULE, MESSAGE, SUPPLY, CONTEXT, FILE, LINE);
        };
    }

    /** All columns that there are of {@code target}: what a program is given, always the same. */
    public static List<Column> all(Target target) {
        return Arrays.stream(values()).filter(c -> c.isOf(target)).toList();
    }

    /** The column of this English or Chinese name. */
    public static Optional<Column> named(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(c -> c.zh.equals(name) || c.id().equals(lower))
                .findFirst();
    }
}
