package hecha.classify;

import hecha.dictionary.StageWords;
import hecha.model.Block;
import hecha.model.Label;
import hecha.model.Period;
import hecha.model.Report;
import hecha.model.Section;
import hecha.text.Chars;
import hecha.text.Dates;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads the time that a report covers: 2019年, 2020—2022年, 2023年上半年, 2024年前三季度, 1—6月, 6月份. */
final class Periods {
    private static final int LONGEST_OPENING = 40;
    private static final String FILE = "periods";

    private final Map<String, int[]> parts = new LinkedHashMap<>();
    private final List<String> looksBack;
    private final List<String> noPeriod;
    private final String joins;
    private final String dashes;
    private final char year;
    private final Months months;
    private final String ofMonth;
    private final List<String> given;

    Periods(StageWords words) {
        words.pairs(FILE, "parts").forEach((part, span) -> parts.put(part, Months.span(span)));
        looksBack = words.words(FILE, "looks-back");
        noPeriod = words.words(FILE, "no-period");
        joins = words.text(FILE, "joins");
        dashes = words.text(FILE, "dashes");
        year = words.text(FILE, "year").charAt(0);
        months = new Months(words);
        ofMonth = words.text(FILE, "month") + words.text(FILE, "month-part");
        given = words.words(FILE, "given");
    }

    /**
     * The period of a report: what its heading on past work names where it is a government's report, else its title,
     * else the year that its first paragraph begins with.
     */
    Optional<Period> of(Report report, List<int[]> titles, Label genre, Optional<LocalDate> date) {
        String text = report.text();
        if (genre.name().equals("government_report")) {
            for (Section section : report.outline().sections()) {
                String heading = section.heading();
                if (looksBack.stream().anyMatch(heading::contains)) {
                    Optional<Period> period = in(heading, date);
                    if (period.isPresent()) {
                        return period;
                    }
                }
            }
        }
        for (int[] title : titles) {
            Optional<Period> period = in(withoutDates(text.substring(title[0], title[1])), date);
            if (period.isPresent()) {
                return period;
            }
        }
        for (Block block : report.outline().blocks()) {
            if (block.type() == Block.Type.PARAGRAPH && block.to() - block.from() > 20) {
                int comma = text.indexOf('，', block.from());
                int to = Math.min(block.to(), block.from() + LONGEST_OPENING);
                to = comma > 0 && comma < to ? comma : to;
                String head = text.substring(block.from(), to);
                return !head.isEmpty()
                                && Character.isDigit(head.charAt(0))
                                && noPeriod.stream().noneMatch(head::contains)
                        ? in(head, date).filter(period -> !isMonth(period) || head.contains(ofMonth))
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** {@code 2023年5月，县里启动创建…}: a month by itself tells when something happened; 5月份 is a period. */
    private static boolean isMonth(Period period) {
        return period.from().map(YearMonth::from).equals(period.to().map(YearMonth::from));
    }

    /** The period that words name; months and quarters without a year are of the year of {@code date}. */
    Optional<Period> in(String words, Optional<LocalDate> date) {
        List<Integer> years = years(words);
        if (years.isEmpty() && date.isEmpty()) {
            return Optional.empty();
        }
        int first = years.isEmpty() ? date.orElseThrow().getYear() : years.get(0);
        Optional<int[]> part = parts.entrySet().stream()
                .filter(entry -> words.contains(entry.getKey()) && isWhole(words, entry.getKey()))
                .min(Comparator.comparingInt(entry -> words.indexOf(entry.getKey())))
                .map(Map.Entry::getValue);
        if (part.isPresent()) {
            return Optional.of(months(first, part.get()[0], part.get()[1]));
        }
        Optional<Period> named = months.in(words, first);
        if (named.isPresent()) {
            return named;
        }
        if (years.isEmpty()) {
            return Optional.empty();
        }
        boolean range = years.size() > 1 && years.get(1) > first && isRange(words);
        return Optional.of(Period.of(LocalDate.of(first, 1, 1), LocalDate.of(range ? years.get(1) : first, 12, 31)));
    }

    /** The latest year that words name. */
    static OptionalInt latestYear(String words) {
        return years(words).stream().mapToInt(year -> year).max();
    }

    /** 前三季度 holds 三季度, 第一季度 holds 一季度: the longest counts. */
    private boolean isWhole(String words, String part) {
        return parts.keySet().stream()
                .noneMatch(other -> other.length() > part.length() && other.endsWith(part) && words.contains(other));
    }

    private static Period months(int year, int first, int last) {
        return Period.of(LocalDate.of(year, first, 1), YearMonth.of(year, last).atEndOfMonth());
    }

    /** Numbers from 1949 to 2099 of four digits by themselves, the first before 年 if there is one. */
    private static List<Integer> years(String words) {
        List<Integer> years = new ArrayList<>();
        for (int i = 0; i + 4 <= words.length(); i++) {
            boolean begins = i == 0 || !Chars.isDigit(words.charAt(i - 1));
            boolean ends = i + 4 == words.length() || !Chars.isDigit(words.charAt(i + 4));
            if (begins && ends && words.substring(i, i + 4).chars().allMatch(c -> Chars.isDigit((char) c))) {
                int year = Integer.parseInt(words.substring(i, i + 4));
                if (year >= 1949 && year < 2100) {
                    years.add(year);
                }
            }
        }
        return years;
    }

    /** Whether two years are joined by a dash, 至 or 到. */
    private boolean isRange(String words) {
        for (int i = 4; i < words.length() - 3; i++) {
            char before = words.charAt(i - 1);
            boolean joined = joins.indexOf(words.charAt(i)) >= 0;
            if (joined && (Chars.isDigit(before) || before == year || dashes.indexOf(before) >= 0)) {
                int next = i + 1;
                while (next < words.length() && dashes.indexOf(words.charAt(next)) >= 0) {
                    next++;
                }
                if (next + 4 <= words.length()
                        && words.substring(next, next + 4).chars().allMatch(c -> Chars.isDigit((char) c))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** A subtitle such as （2022年12月28日在…会议上） dates the report and names no period. */
    private String withoutDates(String title) {
        boolean dated = given.stream().anyMatch(title::contains);
        return dated && Dates.first(title, 0, title.length()).isPresent() ? "" : title;
    }
}
