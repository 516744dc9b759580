package hecha.index;

import hecha.index.query.Measures;
import hecha.model.Message;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The sum of some figures of one kind and unit, where adding is sound, or the reason why it is not: they must measure one
 * thing, in one period, all done or all aimed at, all levels or all changes, one report for a place, and none may be a part
 * of another, be it said (其中), by its value, or by its place.
 *
 * @param value the sum
 * @param why the reason for none, or what was left out of it
 */
record Sum(Optional<BigDecimal> value, Optional<Message> why) {
    static Sum of(List<Observation> all, Measures measures) {
        if (all.isEmpty()) {
            return new Sum(Optional.empty(), Optional.empty());
        }
        List<Observation> figures = withoutSaidParts(all);
        return notOneThing(figures, measures)
                .or(() -> withinAnother(figures))
                .map(Sum::none)
                .orElseGet(() -> added(figures, all.size()));
    }

    private static Sum none(Message why) {
        return new Sum(Optional.empty(), Optional.of(why));
    }

    private static Optional<Message> because(String zh, String en) {
        return Optional.of(new Message(zh, en));
    }

    private static List<Observation> withoutSaidParts(List<Observation> all) {
        if (all.stream().allMatch(f -> f.wholes().isEmpty())) {
            return all;
        }
        Set<String> here = all.stream().map(f -> f.report() + f.item()).collect(Collectors.toSet());
        return all.stream()
                .filter(f -> f.wholes().stream().noneMatch(whole -> here.contains(f.report() + whole)))
                .toList();
    }

    private static Optional<Message> notOneThing(List<Observation> figures, Measures measures) {
        if (!figures.stream().allMatch(Observation::isAmount)) {
            return because("比率、分值、时长不相加", "rates, scores and times are not added");
        }
        if (figures.get(0).unit().indexOf('/') >= 0) {
            return because("单价等每单位的数不相加", "amounts per unit are not added");
        }
        Set<String> names = new TreeSet<>();
        figures.forEach(f -> names.add(f.measure()));
        Optional<String> never =
                names.stream().filter(m -> !measures.isAdded(m)).findFirst();
        if (never.isPresent()) {
            return because(never.get() + "不相加", never.get() + " is not added");
        }
        if (names.size() > 1) {
            return because("不是同一指标：" + some(names), "not one measure: " + some(names));
        }
        if (figures.size() > 1 && names.contains("")) {
            return because("没有写明是什么指标", "it is not said what they measure");
        }
        if (figures.stream().map(Observation::nature).distinct().count() > 1) {
            return because("既有已完成又有目标", "some is reported, some a target");
        }
        if (figures.stream().map(Observation::change).distinct().count() > 1) {
            return because("既有总量又有增减量", "some tell a level, some a change");
        }
        Set<String> years = new TreeSet<>();
        figures.forEach(f -> years.add(f.years()));
        if (years.size() > 1) {
            return because("期间不同：" + some(years), "different periods: " + some(years));
        }
        return figures.stream().anyMatch(f -> f.value().isEmpty())
                ? because("有的只给出范围", "some give a range only")
                : Optional.empty();
    }

    /** A city beside one of its counties, or a place that is not known beside one of another report. */
    private static Optional<Message> withinAnother(List<Observation> figures) {
        if (figures.stream().anyMatch(f -> f.path().isEmpty())
                && figures.stream().map(Observation::report).distinct().count() > 1) {
            return because("有的不知是哪里的数", "of some the place is not known");
        }
        Set<String> places = new TreeSet<>();
        figures.forEach(f -> places.add(f.place()));
        for (String place : places) {
            for (int at = place.indexOf('/'); at >= 0; at = place.indexOf('/', at + 1)) {
                String above = place.substring(0, at);
                if (places.contains(above)) {
                    return because("既有" + above + "又有其下的" + place, "both " + above + " and " + place + " within it");
                }
            }
        }
        return Optional.empty();
    }

    /** Without those that are parts of a whole that is here, too. */
    private static Sum added(List<Observation> figures, int all) {
        Set<Integer> parts = new HashSet<>();
        byPlace(figures)
                .forEach(own -> own.stream()
                        .collect(Collectors.groupingBy(Observation::report))
                        .values()
                        .forEach(report -> parts.addAll(parts(report))));
        List<Observation> wholes =
                figures.stream().filter(f -> !parts.contains(f.row())).toList();
        Optional<Message> twice = toldTwice(wholes);
        if (twice.isPresent()) {
            return none(twice.get());
        }
        BigDecimal sum = wholes.stream().flatMap(f -> f.value().stream()).reduce(BigDecimal.ZERO, BigDecimal::add);
        int left = all - wholes.size();
        return new Sum(
                Optional.of(sum),
                left == 0
                        ? Optional.empty()
                        : because(left + " 个是其中数，未再相加", left + " are parts of another and were not added again"));
    }

    /** One place of which several reports tell, or one for a half year and the year; or such periods of several places. */
    private static Optional<Message> toldTwice(List<Observation> wholes) {
        for (List<Observation> own : byPlace(wholes)) {
            Observation first = own.get(0);
            if (!first.path().isEmpty()
                    && (own.stream().map(Observation::report).distinct().count() > 1 || Time.overlap(times(own)))) {
                String place = first.path().get(first.path().size() - 1);
                return because("同一地方有几个数：" + place, "several figures of one place: " + place);
            }
        }
        List<Time> times = times(wholes);
        if (!Time.overlap(times)) {
            return Optional.empty();
        }
        Set<String> days = new TreeSet<>();
        times.forEach(t -> days.add(t.days()));
        return because("期间不同：" + some(days), "different periods: " + some(days));
    }

    private static List<Time> times(List<Observation> figures) {
        return figures.stream().flatMap(f -> f.time().stream()).toList();
    }

    private static Collection<List<Observation>> byPlace(List<Observation> figures) {
        return figures.stream()
                .collect(Collectors.groupingBy(Observation::place, TreeMap::new, Collectors.toList()))
                .values();
    }

    /**
     * Where one figure of a report is the sum of the others of the same place and time, the rows of those. Zeros tell nothing
     * of a sum.
     */
    private static List<Integer> parts(List<Observation> own) {
        List<Observation> counted = new ArrayList<>();
        own.stream().filter(f -> f.value().orElseThrow().signum() > 0).forEach(counted::add);
        if (counted.size() < 3
                || counted.stream().map(Observation::time).distinct().count() > 1) {
            return List.of();
        }
        BigDecimal all = counted.stream().flatMap(f -> f.value().stream()).reduce(BigDecimal.ZERO, BigDecimal::add);
        for (Observation whole : counted) {
            if (whole.value().orElseThrow().multiply(BigDecimal.valueOf(2)).compareTo(all) == 0) {
                return counted.stream()
                        .map(Observation::row)
                        .filter(row -> row != whole.row())
                        .toList();
            }
        }
        return List.of();
    }

    private static String some(Set<String> names) {
        String shown = names.stream().limit(3).map(n -> n.isEmpty() ? "—" : n).collect(Collectors.joining("、"));
        return shown + (names.size() > 3 ? " …" + names.size() : "");
    }
}
