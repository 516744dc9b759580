package hecha.classify;

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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads the time that a report covers: 2019年, 2020—2022年, 2023年上半年, 2024年前三季度, 1—6月. */
final class Periods {
    private static final int LONGEST_OPENING = 40;
    private static final Map<String, int[]> PARTS = Map.ofEntries(
            Map.entry("上半年", new int[] {1, 6}),
            Map.entry("下半年", new int[] {7, 12}),
            Map.entry("前三季度", new int[] {1, 9}),
            Map.entry("前三个季度", new int[] {1, 9}),
            Map.entry("第一季度", new int[] {1, 3}),
            Map.entry("一季度", new int[] {1, 3}),
            Map.entry("第二季度", new int[] {4, 6}),
            Map.entry("二季度", new int[] {4, 6}),
            Map.entry("第三季度", new int[] {7, 9}),
            Map.entry("三季度", new int[] {7, 9}),
            Map.entry("第四季度", new int[] {10, 12}),
            Map.entry("四季度", new int[] {10, 12}));

    private Periods() {}

    /**
     * The period of a report: what its heading on past work names where it is a government's report, else its title,
     * else the year that its first paragraph begins with.
     */
    static Optional<Period> of(Report report, List<int[]> titles, Label genre, Optional<LocalDate> date) {
        String text = report.text();
        if (genre.name().equals("government_report")) {
            for (Section section : report.outline().sections()) {
                String heading = section.heading();
                if (heading.contains("回顾") || heading.contains("完成情况") || heading.contains("总结")) {
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
                                && !head.contains("以来")
                                && !head.contains("日")
                        ? in(head, date)
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** The period that words name; months and quarters without a year are of the year of {@code date}. */
    static Optional<Period> in(String words, Optional<LocalDate> date) {
        List<Integer> years = years(words);
        if (years.isEmpty() && date.isEmpty()) {
            return Optional.empty();
        }
        int year = years.isEmpty() ? date.orElseThrow().getYear() : years.get(0);
        Optional<int[]> part = PARTS.entrySet().stream()
                .filter(entry -> words.contains(entry.getKey()) && isWhole(words, entry.getKey()))
                .min(Comparator.comparingInt(entry -> words.indexOf(entry.getKey())))
                .map(Map.Entry::getValue);
        if (part.isPresent()) {
            return Optional.of(months(year, part.get()[0], part.get()[1]));
        }
        Optional<int[]> months = monthRange(words);
        if (months.isPresent()) {
            return Optional.of(months(year, months.get()[0], months.get()[1]));
        }
        if (years.isEmpty()) {
            return Optional.empty();
        }
        boolean range = years.size() > 1 && years.get(1) > year && isRange(words);
        return Optional.of(Period.of(LocalDate.of(year, 1, 1), LocalDate.of(range ? years.get(1) : year, 12, 31)));
    }

    /** The latest year that words name. */
    static OptionalInt latestYear(String words) {
        return years(words).stream().mapToInt(year -> year).max();
    }

    /** 前三季度 holds 三季度, 第一季度 holds 一季度: the longest counts. */
    private static boolean isWhole(String words, String part) {
        return PARTS.keySet().stream()
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
    private static boolean isRange(String words) {
        for (int i = 4; i < words.length() - 3; i++) {
            char before = words.charAt(i - 1);
            boolean joins = "—–-~至到".indexOf(words.charAt(i)) >= 0;
            if (joins && (Chars.isDigit(before) || before == '年' || before == '—')) {
                int next = i + 1;
                while (next < words.length() && "—–-~".indexOf(words.charAt(next)) >= 0) {
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

    /** 1—6月 → 1, 6. */
    private static Optional<int[]> monthRange(String words) {
        int end = words.indexOf('月');
        int i = end;
        while (i > 0 && Chars.isDigit(words.charAt(i - 1))) {
            i--;
        }
        int last = i;
        while (i > 0 && "—–-~至到月".indexOf(words.charAt(i - 1)) >= 0) {
            i--;
        }
        int dash = i;
        while (i > 0 && Chars.isDigit(words.charAt(i - 1))) {
            i--;
        }
        if (end < 0 || last == end || dash == last || i == dash || end - last > 2 || dash - i > 2) {
            return Optional.empty();
        }
        int from = Integer.parseInt(words.substring(i, dash));
        int to = Integer.parseInt(words.substring(last, end));
        return from >= 1 && from <= to && to <= 12 ? Optional.of(new int[] {from, to}) : Optional.empty();
    }

    /** A subtitle such as （2022年12月28日在…会议上） dates the report and names no period. */
    private static String withoutDates(String title) {
        boolean dated = title.contains("日在") || title.contains("会议上") || title.contains("大会上");
        return dated && Dates.first(title, 0, title.length()).isPresent() ? "" : title;
    }
}
