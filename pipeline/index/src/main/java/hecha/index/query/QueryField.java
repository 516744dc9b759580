package hecha.index.query;

import hecha.model.Message;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a query can ask of a report and of what stands in it: names in both languages, and which things have it. */
public enum QueryField {
    /** The words of the thing itself; what words without a field are looked for in. */
    OWN(Type.CONTAINS, null, null, "本身的文字", "its own words", "own 本文"),
    WORD(Type.WORD, null, null, "整词（按分词）", "a whole word", "word 词"),
    TEXT(Type.CONTAINS, Target.REPORT, null, "整份报告的文字", "the whole report's words", "text 全文"),
    FILE(Type.CONTAINS, Target.REPORT, null, "文件名", "file name", "file 文件 name source"),
    ID(Type.KEYWORD, Target.REPORT, null, "报告编号（文件内容的 SHA-256）", "SHA-256 of the file", "id 编号"),
    TITLE(Type.CONTAINS, Target.REPORT, null, "标题", "title", "title 标题"),
    GENRE(Type.NAMED, Target.REPORT, null, "文种", "genre", "genre 文种"),
    REGION(
            Type.REGION,
            Target.REPORT,
            Target.FIGURE,
            "省、市、县，可写 广东/清远；数字按自己的地点",
            "province, city, county; of a figure, its own place",
            "region 地区"),
    ISSUER(Type.CONTAINS, Target.REPORT, null, "报送单位", "issuing unit", "issuer 报送单位 发文单位"),
    NUMBER(Type.CONTAINS, Target.REPORT, null, "文号", "document number", "number 文号"),
    DATE(Type.DAY, Target.REPORT, null, "成文日期", "date", "date 日期"),
    YEAR(Type.YEAR, Target.REPORT, Target.FIGURE, "所报年份；数字按自己的时间", "years covered; of a figure, its own", "year 年份"),
    PERIOD(
            Type.PERIOD,
            Target.REPORT,
            Target.FIGURE,
            "所报期间，与所给时间有交集即可",
            "period covered, overlapping what is given",
            "period 期间"),
    CHARS(Type.COUNT, Target.REPORT, null, "字数", "characters", "chars 字数"),
    SECTIONS(Type.COUNT, Target.REPORT, null, "章节数", "number of sections", "sections 章节数"),
    FIGURES(Type.COUNT, Target.REPORT, null, "数字个数", "number of figures", "figures 数字"),
    GAPS(Type.COUNT, Target.REPORT, null, "空缺处数", "number of blanks", "gaps 空缺"),
    FINDINGS(Type.COUNT, Target.REPORT, null, "发现数", "number of findings", "findings 发现"),
    ERRORS(Type.COUNT, Target.REPORT, null, "错误数", "number of errors", "errors 错误"),
    WARNINGS(Type.COUNT, Target.REPORT, null, "警告数", "number of warnings", "warnings 警告"),
    MISSING(
            Type.NAMED,
            Target.REPORT,
            null,
            "审查指出缺少的章节或指标",
            "what section/missing and figure/missing name",
            "missing 缺少"),
    SECTION(Type.CONTAINS, Target.SECTION, null, "章节标题", "heading", "section 章节 heading"),
    ROLE(Type.NAMED, Target.SECTION, null, "章节的作用", "role of a section", "role 作用 角色"),
    LEVEL(Type.COUNT, Target.SECTION, null, "章节层级", "level of a section", "level 层级"),
    SENTENCE(Type.CONTAINS, Target.SENTENCE, null, "同一句的文字", "words of one sentence", "sentence 句"),
    MEASURE(
            Type.MEASURE,
            Target.FIGURE,
            null,
            "指标：类别的名字，或对象里的词",
            "name of a kind, or words of the subject",
            "measure 指标"),
    KIND(Type.NAMED, Target.FIGURE, Target.GAP, "类别", "kind", "kind 类别"),
    SUBJECT(Type.CONTAINS, Target.FIGURE, null, "对象", "what is counted", "subject 对象"),
    VALUE(Type.DECIMAL, Target.FIGURE, null, "值，可带单位", "value, with or without unit", "value 值"),
    LOW(Type.DECIMAL, Target.FIGURE, null, "下限", "least value", "low 下限"),
    HIGH(Type.DECIMAL, Target.FIGURE, null, "上限", "greatest value", "high 上限"),
    UNIT(Type.KEYWORD, Target.FIGURE, Target.GAP, "计量单位", "unit", "unit 计量单位"),
    APPROX(Type.NAMED, Target.FIGURE, null, "约数", "hedge", "approx 约数"),
    NATURE(Type.NAMED, Target.FIGURE, null, "已完成或目标", "reported or target", "nature 性质"),
    CHANGE(Type.NAMED, Target.FIGURE, null, "上升或下降", "up or down", "change 变化"),
    PLACE(Type.REGION, Target.FIGURE, null, "数字写明的地点", "place named with a figure", "place 地点"),
    SLOT(Type.NAMED, Target.GAP, null, "空缺处该填什么", "what should stand at a blank", "slot 应填"),
    FORM(Type.KEYWORD, Target.GAP, null, "空缺的写法", "form of a blank", "form 写法"),
    RULE(Type.KEYWORD, Target.FINDING, null, "规则", "rule", "rule 规则"),
    SEVERITY(Type.NAMED, Target.FINDING, null, "严重程度", "severity", "severity 严重 严重程度"),
    MESSAGE(Type.CONTAINS, Target.FINDING, null, "发现的说明", "message of a finding", "message 说明");

    /** How the words after a field are read. */
    public enum Type {
        CONTAINS,
        WORD,
        KEYWORD,
        NAMED,
        REGION,
        COUNT,
        DECIMAL,
        DAY,
        YEAR,
        PERIOD,
        MEASURE
    }

    private static final Map<String, QueryField> BY_NAME = Arrays.stream(values())
            .flatMap(f -> f.names().stream().map(n -> Map.entry(n, f)))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private final Type type;
    private final @Nullable Target home;
    private final @Nullable Target other;
    private final String zh;
    private final String en;
    private final String names;

    /** @param names the English name, the Chinese name, and others, with blanks between them */
    QueryField(Type type, @Nullable Target home, @Nullable Target other, String zh, String en, String names) {
        this.type = type;
        this.home = home;
        this.other = other;
        this.zh = zh;
        this.en = en;
        this.names = names;
    }

    public Type type() {
        return type;
    }

    /** The English name, which is also the name in the index. */
    public String id() {
        return names().get(0);
    }

    public String zh() {
        return names().get(1);
    }

    /** All names, the English one first, the Chinese one second. */
    public List<String> names() {
        return Arrays.asList(names.split(" ", -1));
    }

    public Message meaning() {
        return new Message(zh, en);
    }

    public static Optional<QueryField> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name.toLowerCase(Locale.ROOT)));
    }

    /** All names of all fields. */
    static Stream<String> allNames() {
        return BY_NAME.keySet().stream().sorted();
    }

    /** Which thing this is asked of, when {@code target} is looked for. */
    public Target home(Target target) {
        Target first = home;
        return first == null || target == other ? target : first;
    }

    /** What a query that names this field looks for, if that follows. */
    Optional<Target> suggests() {
        return Optional.ofNullable(home).filter(h -> h != Target.REPORT);
    }
}
