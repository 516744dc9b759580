package hecha.cli;

import hecha.cli.AnalystWorld.Said;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The right answers about the reports of a made-up world, computed from what they were made of. */
final class AnalystTruth {
    private static final Comparator<Said> BY_PLACE =
            Comparator.comparing(Said::county).thenComparing(Said::year);

    private final AnalystWorld world;
    private final Path reports;

    /** @param reports the folder that holds the reports */
    AnalystTruth(AnalystWorld world, Path reports) {
        this.world = world;
        this.reports = reports;
    }

    AnalystWorld world() {
        return world;
    }

    List<Said> said(Predicate<Said> which) {
        return world.said().stream().filter(which).sorted(BY_PLACE).toList();
    }

    static String plain(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString();
    }

    static BigDecimal yuan(BigDecimal yi) {
        return yi.multiply(BigDecimal.valueOf(100_000_000));
    }

    static boolean first(Said s) {
        return s.year() == 2021;
    }

    long investments(int tenths) {
        return world.said().stream()
                .filter(s -> !AnalystWorld.NO_INVESTMENT.contains(s.key())
                        && s.investment().compareTo(BigDecimal.valueOf(tenths, 1)) > 0)
                .count();
    }

    long funds(int from, int to) {
        return world.said().stream()
                .filter(s -> s.file().contains("县20") && s.funds() >= from && s.funds() <= to)
                .count();
    }

    long trainees(int least) {
        return world.said().stream().filter(s -> s.trainees() > least).count();
    }

    long trainings(int least) {
        return world.said().stream()
                .filter(s -> s.trainings() > least && !AnalystWorld.BLANK.contains(s.key()))
                .count();
    }

    Stream<String> blanks() {
        return said(s -> AnalystWorld.BLANK.contains(s.key())).stream().map(s -> s.county() + " " + s.year());
    }

    Stream<String> forest(Predicate<Said> which) {
        return said(which).stream().map(s -> s.county() + " " + plain(s.forest()));
    }

    String path(Said s) {
        return reports.resolve(s.file()).toString();
    }

    boolean told(String county, int year) {
        return !AnalystWorld.SILENT.contains(county + year);
    }

    String forest(String county, int year) {
        return told(county, year) ? plain(world.of(county, year).forest()) : "null";
    }

    String change(String county) {
        return told(county, 2022) && told(county, 2021)
                ? plain(world.of(county, 2022)
                        .forest()
                        .subtract(world.of(county, 2021).forest()))
                : "null";
    }

    Stream<String> ranked() {
        List<String> lines = new ArrayList<>();
        said(s -> s.year() == 2022).stream()
                .sorted(Comparator.comparing(Said::forest).reversed())
                .forEach(s -> lines.add(lines.size() + 1 + " " + s.county()));
        lines.add("null 阳山县");
        return lines.stream();
    }

    Stream<String> risen() {
        List<String> lines = new ArrayList<>();
        AnalystWorld.COUNTIES.stream()
                .filter(c -> !change(c).equals("null"))
                .sorted(Comparator.comparing((String c) -> new BigDecimal(change(c)))
                        .reversed())
                .forEach(c -> lines.add(lines.size() + 1 + " " + c));
        AnalystWorld.COUNTIES.stream().filter(c -> change(c).equals("null")).forEach(c -> lines.add("null " + c));
        return lines.stream();
    }

    Stream<String> invested() {
        List<String> lines = new ArrayList<>();
        said(s -> first(s) && !AnalystWorld.NO_INVESTMENT.contains(s.key())).stream()
                .sorted(Comparator.comparing(Said::investment).reversed())
                .forEach(s -> lines.add(lines.size() + 1 + " " + s.county()));
        lines.add("null 恭城瑶族自治县");
        return lines.stream();
    }

    String grown(String county) {
        if (!told(county, 2020)) {
            return "null";
        }
        BigDecimal before = world.of(county, 2020).investment();
        BigDecimal now = world.of(county, 2021).investment();
        return plain(now.subtract(before).multiply(BigDecimal.valueOf(100)).divide(before, 2, RoundingMode.HALF_UP));
    }

    Stream<String> sums(Predicate<Said> which, Function<Said, String> by) {
        TreeMap<String, Long> sums = new TreeMap<>();
        said(which).forEach(s -> sums.merge(by.apply(s), s.funds() * 10_000L, Long::sum));
        return sums.entrySet().stream().map(e -> e.getKey() + " " + e.getValue());
    }

    String trained(String city) {
        return String.join(
                " ",
                AnalystWorld.YEARS.stream()
                        .map(y -> String.valueOf(said(s -> s.city().equals(city) && s.year() == y).stream()
                                .mapToLong(Said::trainees)
                                .sum()))
                        .toList());
    }

    String greatest() {
        return String.join(
                " ",
                AnalystWorld.YEARS.stream()
                        .map(y -> plain(said(s -> s.year() == y).stream()
                                .map(Said::forest)
                                .max(BigDecimal::compareTo)
                                .orElseThrow()))
                        .toList());
    }

    String middle() {
        List<BigDecimal> all =
                said(AnalystTruth::first).stream().map(Said::forest).sorted().toList();
        return plain(all.get(4).add(all.get(5)).divide(BigDecimal.valueOf(2))) + " " + plain(all.get(0)) + " "
                + plain(all.get(9));
    }
}
