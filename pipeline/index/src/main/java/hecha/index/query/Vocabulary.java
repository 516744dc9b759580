package hecha.index.query;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The words that a query may use for things that have a name in the analysis record: kinds, roles and genres as the
 * dictionaries name them, units, and the fixed lists of the record itself.
 */
public final class Vocabulary {
    private final Map<QueryField, Map<String, String>> names = new EnumMap<>(QueryField.class);
    private final Function<String, Optional<QueryAmount>> amounts;
    private final Function<String, List<String>> cutter;
    private final Measures measures;
    private final Rounds rounds;
    private final Function<String, List<List<String>>> places;
    private final Map<String, String> things;

    /** A vocabulary in which no measure has more than one name, and no title says anything of rounds. */
    public Vocabulary(
            Map<String, String> kinds,
            Map<String, String> roles,
            Map<String, String> genres,
            Function<String, Optional<QueryAmount>> amounts,
            Function<String, List<String>> cutter) {
        this(kinds, roles, genres, amounts, cutter, Measures.none(), Rounds.none(), name -> List.of(), Map.of());
    }

    /**
     * @param kinds name to id, ids themselves included; the same for roles and genres
     * @param amounts reads a value with its unit
     * @param cutter cuts a text into words
     * @param measures what figures measure, by one name
     * @param rounds how titles say that a report was submitted again
     * @param places the paths of the places that a name stands for besides those that begin with it: of a region (长三角),
     *     or of a short name that ends with the word for the level (恩施州)
     * @param things what figures count (贷款), with the id of the kind that it is of
     */
    public Vocabulary(
            Map<String, String> kinds,
            Map<String, String> roles,
            Map<String, String> genres,
            Function<String, Optional<QueryAmount>> amounts,
            Function<String, List<String>> cutter,
            Measures measures,
            Rounds rounds,
            Function<String, List<List<String>>> places,
            Map<String, String> things) {
        Map<String, String> missing = new LinkedHashMap<>(kinds);
        roles.forEach(missing::putIfAbsent);
        names.put(QueryField.KIND, folded(kinds));
        names.put(QueryField.ROLE, folded(roles));
        names.put(QueryField.GENRE, folded(genres));
        names.put(QueryField.MISSING, folded(missing));
        names.put(
                QueryField.APPROX,
                fixed(
                        "exact 确切 准确",
                        "about 约 左右 大约",
                        "nearly 近 接近",
                        "over 多 余 超过 突破",
                        "at_least 以上 至少 不少于",
                        "at_most 以下 至多 不超过"));
        names.put(QueryField.NATURE, fixed("reported 已完成 完成", "target 目标 任务"));
        names.put(QueryField.CHANGE, fixed("up 上升 增长 提高", "down 下降 减少 降低"));
        names.put(QueryField.SEVERITY, fixed("error 错误", "warning 警告", "info 提示"));
        names.put(
                QueryField.SLOT,
                fixed(
                        "quantity 数量",
                        "percent 比例 百分比",
                        "money 金额 资金",
                        "date 日期 时间",
                        "place 地名 地点",
                        "organisation 机构 单位",
                        "person 人名 姓名",
                        "phone 电话 联系方式",
                        "document_number 文号",
                        "other 其他"));
        this.amounts = amounts;
        this.cutter = cutter;
        this.measures = measures;
        this.rounds = rounds;
        this.places = places;
        this.things = things;
    }

    /** The paths of the places that a name stands for besides those that begin with it. */
    List<List<String>> places(String name) {
        return places.apply(name);
    }

    /** What figures measure, by one name. */
    public Measures measures() {
        return measures;
    }

    Rounds rounds() {
        return rounds;
    }

    private static Map<String, String> folded(Map<String, String> map) {
        Map<String, String> folded = new LinkedHashMap<>();
        map.forEach((name, id) -> folded.put(FoldedText.fold(name), id));
        return folded;
    }

    private static Map<String, String> fixed(String... lines) {
        Map<String, String> map = new LinkedHashMap<>();
        for (String line : lines) {
            List<String> words = Arrays.asList(line.split(" ", -1));
            words.forEach(word -> map.put(word, words.get(0)));
        }
        return map;
    }

    /** The id of a name in {@code field}. */
    Optional<String> id(QueryField field, String name) {
        return Optional.ofNullable(known(field).get(FoldedText.fold(name)));
    }

    /**
     * The name in {@code field} that a word which is none was probably meant to be: the kind of what it is, one that another field has for the same
     * (the money of a blank is 资金 among the kinds), else the nearest by its letters; empty where the field has no names.
     */
    Optional<String> meant(QueryField field, String folded) {
        Map<String, String> known = known(field);
        String kind = field == QueryField.KIND ? things.get(folded) : null;
        if (kind != null) {
            return Optional.of(display(field, kind));
        }
        return names.values().stream()
                .flatMap(other -> same(other, folded))
                .filter(known::containsKey)
                .findFirst()
                .or(() -> Nearest.to(folded, known.keySet().stream()))
                .or(() -> Nearest.ofAll(folded, known.keySet().stream()));
    }

    /** All names that are for the same as {@code word}. */
    private static Stream<String> same(Map<String, String> names, String word) {
        String id = names.get(word);
        return id == null
                ? Stream.of()
                : names.entrySet().stream()
                        .filter(name -> name.getValue().equals(id))
                        .map(Map.Entry::getKey);
    }

    /** All names of {@code field}, folded, with their ids. */
    public Map<String, String> known(QueryField field) {
        return names.getOrDefault(field, Map.of());
    }

    /** What people call {@code id} in {@code field}: its first Chinese name, or the id itself. */
    public String display(QueryField field, String id) {
        return known(field).entrySet().stream()
                .filter(e -> e.getValue().equals(id) && e.getKey().charAt(0) > 0x2E80)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(id);
    }

    /** What people call each of {@code field}. */
    List<String> offered(QueryField field) {
        return known(field).values().stream()
                .distinct()
                .map(id -> display(field, id))
                .toList();
    }

    Optional<QueryAmount> amount(String text) {
        return amounts.apply(text);
    }

    List<String> words(String text) {
        return cutter.apply(text);
    }
}
