package hecha.index;

import hecha.index.query.Measures;
import hecha.model.Message;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The sum of some figures of one kind and unit, where adding is sound, or the reason why it is not: they must measure one
 * thing, in one period, all done or all aimed at, and none may be a part of another, be it said (其中), by its value, or
 * by its place.
 *
 * @param value the sum
 * @param why the reason for none, or what was left out of it
 */
record Sum(Optional<BigDecimal> value, Optional<Message> why) {
    private static final Set<String> NEVER_ADDED =
            Set.of("coverage_rate", "growth_rate", "share", "other_rate", "score", "duration");
    private static final Set<String> UNITS_NEVER_ADDED = Set.of("%", "‰", "个百分点", "倍", "岁", "周岁", "分", "℃", "度");

    static Sum of(List<Observation> all, Measures measures) {
        if (all.isEmpty()) {
            return none("", "");
        }
        List<Observation> figures = all.stream()
                .filter(f -> !f.part()
                        || all.stream().noneMatch(o -> !o.part() && o.sentence().equals(f.sentence())))
                .toList();
        Observation first = figures.get(0);
        if (NEVER_ADDED.contains(first.kind()) || UNITS_NEVER_ADDED.contains(first.unit())) {
            return none("比率、分值、时长不相加", "rates, scores and times are not added");
        }
        if (first.unit().indexOf('/') >= 0) {
            return none("单价等每单位的数不相加", "amounts per unit are not added");
        }
        Optional<String> never = figures.stream()
                .map(Observation::measure)
                .filter(m -> !measures.isAdded(m))
                .findFirst();
        if (never.isPresent()) {
            return none(never.get() + "不相加", never.get() + " is not added");
        }
        Set<String> names = values(figures.stream().map(Observation::measure).toList());
        if (names.size() > 1) {
            return none("不是同一指标：" + some(names), "not one measure: " + some(names));
        }
        if (figures.stream().map(Observation::nature).distinct().count() > 1) {
            return none("既有已完成又有目标", "some is reported, some a target");
        }
        Set<String> years = values(figures.stream().map(Observation::year).toList());
        if (years.size() > 1) {
            return none("期间不同：" + some(years), "different periods: " + some(years));
        }
        if (figures.stream().anyMatch(f -> f.value().isEmpty())) {
            return none("有的只给出范围", "some give a range only");
        }
        Optional<Message> places = withinAnother(figures);
        return places.isPresent() ? new Sum(Optional.empty(), places) : added(figures, all.size());
    }

    private static Sum none(String zh, String en) {
        return new Sum(Optional.empty(), zh.isEmpty() ? Optional.empty() : Optional.of(new Message(zh, en)));
    }

    /** A city beside one of its counties. */
    private static Optional<Message> withinAnother(List<Observation> figures) {
        Set<String> paths =
                values(figures.stream().map(f -> String.join("/", f.path())).toList());
        for (String path : paths) {
            for (String other : paths) {
                if (!path.isEmpty() && other.startsWith(path + "/")) {
                    return Optional.of(new Message(
                            "既有" + path + "又有其下的" + other, "both " + path + " and " + other + " within it"));
                }
            }
        }
        return Optional.empty();
    }

    /** Without those that are parts of a whole that is here, too. */
    private static Sum added(List<Observation> figures, int all) {
        List<Observation> wholes = new ArrayList<>(figures);
        figures.stream()
                .collect(Collectors.groupingBy(Observation::report))
                .values()
                .forEach(own -> wholes.removeAll(parts(own)));
        BigDecimal sum = wholes.stream().flatMap(f -> f.value().stream()).reduce(BigDecimal.ZERO, BigDecimal::add);
        int left = all - wholes.size();
        return new Sum(
                Optional.of(sum),
                left == 0
                        ? Optional.empty()
                        : Optional.of(new Message(
                                left + " 个是其中数，未再相加", left + " are parts of another and were not added again")));
    }

    /** Where one figure of a report is the sum of the others, those. */
    private static List<Observation> parts(List<Observation> own) {
        if (own.size() < 3) {
            return List.of();
        }
        BigDecimal all = own.stream().flatMap(f -> f.value().stream()).reduce(BigDecimal.ZERO, BigDecimal::add);
        for (int i = 0; i < own.size(); i++) {
            BigDecimal twice = own.get(i).value().orElseThrow().multiply(BigDecimal.valueOf(2));
            if (twice.compareTo(all) == 0) {
                List<Observation> others = new ArrayList<>(own);
                others.remove(i);
                return others;
            }
        }
        return List.of();
    }

    private static Set<String> values(List<String> all) {
        return new TreeSet<>(all);
    }

    private static String some(Set<String> names) {
        String shown = names.stream().limit(3).map(n -> n.isEmpty() ? "—" : n).collect(Collectors.joining("、"));
        return shown + (names.size() > 3 ? " …" + names.size() : "");
    }
}
