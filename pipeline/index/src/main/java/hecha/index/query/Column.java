package hecha.index.query;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A column of an answer: its names, what has it, and whether it is there unasked. */
public enum Column {
    FILE("文件", "RSNFGD", "RSNFGD"),
    TITLE("标题", "RSNFGD", "R"),
    GENRE("文种", "RSNFGD", "R"),
    REGION("地区", "RSNFGD", "RF"),
    PROVINCE("省", "RSNFGD", ""),
    CITY("市", "RSNFGD", ""),
    COUNTY("县", "RSNFGD", ""),
    YEAR("年份", "RF", ""),
    ISSUER("报送单位", "RSNFGD", "R"),
    DATE("日期", "RSNFGD", "R"),
    NUMBER("文号", "RSNFGD", ""),
    SECTION("章节", "SNFGD", "SNFGD"),
    ROLE("作用", "SNFGD", "S"),
    LEVEL("层级", "S", "S"),
    RULE("规则", "D", "D"),
    SEVERITY("严重程度", "D", "D"),
    SLOT("应填", "G", "G"),
    FORM("写法", "G", ""),
    KIND("类别", "FG", "FG"),
    SUBJECT("对象", "F", "F"),
    VALUE("值", "F", "F"),
    LOW("下限", "F", "F"),
    HIGH("上限", "F", "F"),
    UNIT("计量单位", "FG", "FG"),
    APPROX("约数", "F", "F"),
    NATURE("性质", "F", "F"),
    CHANGE("变化", "F", "F"),
    PLACE("地点", "F", "F"),
    PERIOD("期间", "RF", "RF"),
    CHARS("字数", "R", "R"),
    SECTIONS("章节数", "R", "R"),
    FIGURES("数字", "R", "R"),
    GAPS("空缺", "R", "R"),
    FINDINGS("发现", "R", "R"),
    ERRORS("错误", "R", "R"),
    WARNINGS("警告", "R", "R"),
    MISSING("缺少", "R", "R"),
    MESSAGE("说明", "D", "D"),
    SUPPLY("请补", "D", "D"),
    RAW("原文", "FGD", "FG"),
    HITS("命中", "RSN", "R"),
    CONTEXT("上下文", "RSNFGD", "RSNFGD"),
    START("起", "RSNFGD", "SNFGD"),
    END("止", "RSNFGD", "SNFGD"),
    ITEM("项", "SNFGD", "SNFGD"),
    ID("编号", "RSNFGD", "RSNFGD");

    private final String zh;
    private final String of;
    private final String unasked;

    /**
     * @param of the letters of those that have it: {@link #letter}
     * @param unasked the letters of those whose answers have it unasked
     */
    Column(String zh, String of, String unasked) {
        this.zh = zh;
        this.of = of;
        this.unasked = unasked;
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

    /** The columns that an answer has unless others are asked for. */
    public static List<Column> usual(Target target) {
        return Arrays.stream(values())
                .filter(c -> c.unasked.indexOf(letter(target)) >= 0)
                .toList();
    }

    /** The column of this English or Chinese name. */
    public static Optional<Column> named(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(c -> c.zh.equals(name) || c.id().equals(lower))
                .findFirst();
    }
}
