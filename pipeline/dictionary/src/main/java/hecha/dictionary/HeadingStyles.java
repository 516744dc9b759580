package hecha.dictionary;

import hecha.model.Message;
import hecha.text.Chars;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/** Finds labels of headings ({@code dictionaries/headings}) in a text. */
public final class HeadingStyles {
    private static final String DIGITS = "一二三四五六七八九";
    private static final String STEMS = "甲乙丙丁戊己庚辛壬癸";
    private static final String LEGAL = "壹贰叁肆伍陆柒捌玖";
    private static final String LEGAL_OLD = "壹貳參肆伍陸柒捌玖";
    private static final List<String> ROMAN = List.of(
            "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV", "XVI",
            "XVII", "XVIII", "XIX", "XX");
    private static final int LONGEST_NUMBER = 99;

    private final List<HeadingStyle> styles;
    private final boolean[] starts = new boolean[1 << 16];

    /**
     * A label found in a text.
     *
     * @param to after the label
     */
    public record Match(HeadingStyle style, int from, int to, OptionalInt number) {}

    HeadingStyles(DictionaryFiles files) {
        styles = files.entries("headings").stream()
                .map(HeadingStyles::style)
                .sorted(Comparator.comparingInt(HeadingStyle::rank))
                .toList();
        for (HeadingStyle style : styles) {
            for (String label : style.labels()) {
                markStarts(style, label.charAt(0));
            }
        }
    }

    public List<HeadingStyle> styles() {
        return styles;
    }

    private static HeadingStyle style(Entry entry) {
        entry.only("style", "level", "rank", "number", "inline", "labels", "found", "ignored");
        HeadingStyle.Numerals numerals;
        try {
            numerals = HeadingStyle.Numerals.valueOf(entry.text("number").toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new DictionaryException(
                    entry.file(),
                    entry.lineOf("number"),
                    new Message(
                            "“number”应是 chinese、arabic、either、circled、legal、stems、roman 或 optional",
                            "“number” must be chinese, arabic, either, circled, legal, stems, roman or optional"));
        }
        return new HeadingStyle(
                entry.text("style"),
                entry.has("level") ? OptionalInt.of(entry.integer("level", 0)) : OptionalInt.empty(),
                entry.integer("rank", 0),
                numerals,
                entry.flag("inline"),
                entry.texts("labels"),
                entry.examples());
    }

    private void markStarts(HeadingStyle style, char first) {
        if (first != '#') {
            starts[first] = true;
            return;
        }
        String only = switch (style.numerals()) {
            case CIRCLED -> "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳";
            case LEGAL -> LEGAL + LEGAL_OLD + "拾";
            case STEMS -> STEMS;
            case ROMAN -> "ivxIVXⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫ";
            case CHINESE, ARABIC, EITHER, OPTIONAL -> "";
        };
        only.chars().forEach(c -> starts[c] = true);
        if (!only.isEmpty()) {
            return;
        }
        if (style.numerals() != HeadingStyle.Numerals.ARABIC) {
            for (char c : (DIGITS + "十").toCharArray()) {
                starts[c] = true;
            }
        }
        if (style.numerals() != HeadingStyle.Numerals.CHINESE) {
            for (char c = '0'; c <= '9'; c++) {
                starts[c] = true;
            }
        }
    }

    /** The label that begins at {@code at}, if one does; the longest where several do. */
    public Optional<Match> at(CharSequence text, int at, int limit) {
        if (at >= limit || !starts[text.charAt(at)]) {
            return Optional.empty();
        }
        Match best = null;
        for (HeadingStyle style : styles) {
            for (String label : style.labels()) {
                Match match = match(style, label, text, at, limit);
                if (match != null && (best == null || match.to > best.to)) {
                    best = match;
                }
            }
        }
        return Optional.ofNullable(best);
    }

    private static @org.jspecify.annotations.Nullable Match match(
            HeadingStyle style, String label, CharSequence text, int from, int limit) {
        int at = from;
        int number = -1;
        for (int i = 0; i < label.length(); i++) {
            char want = label.charAt(i);
            at = i == 0 ? at : skipSpaces(text, at, limit);
            if (want != '#') {
                if (at >= limit || text.charAt(at) != want) {
                    return null;
                }
                at++;
                continue;
            }
            Numeral read = number(style.numerals(), text, at, limit);
            if (read == null) {
                if (style.numerals() != HeadingStyle.Numerals.OPTIONAL) {
                    return null;
                }
            } else {
                number = read.value;
                at = read.to;
            }
        }
        char last = label.charAt(label.length() - 1);
        if ((last == '.' || last == '、') && at < limit && countsOn(style, text, at, limit)) {
            return null;
        }
        return new Match(style, from, at, number < 0 ? OptionalInt.empty() : OptionalInt.of(number));
    }

    /**
     * What follows is a number of its own, as in {@code 1.3万元}, {@code 1、2月份} and {@code 一、二产业}, or
     * another letter as in {@code 甲、乙两村}; a year is not.
     */
    private static boolean countsOn(HeadingStyle style, CharSequence text, int at, int limit) {
        if (style.numerals() == HeadingStyle.Numerals.STEMS) {
            return STEMS.indexOf(text.charAt(at)) >= 0;
        }
        if (!Chars.isDigit(text.charAt(at))) {
            return style.numerals() == HeadingStyle.Numerals.CHINESE
                    && digit(text, at, limit, DIGITS) > 0
                    && at + 1 < limit
                    && "、产".indexOf(text.charAt(at + 1)) >= 0;
        }
        if (style.numerals() != HeadingStyle.Numerals.ARABIC) {
            return false;
        }
        int to = at;
        while (to < limit && Chars.isDigit(text.charAt(to))) {
            to++;
        }
        boolean year = (to - at == 4 && to < limit && "年—-～至".indexOf(text.charAt(to)) >= 0)
                || (to - at == 2 && to < limit && "×X*".indexOf(text.charAt(to)) >= 0);
        return !year;
    }

    private record Numeral(int value, int to) {}

    private static @org.jspecify.annotations.Nullable Numeral number(
            HeadingStyle.Numerals numerals, CharSequence text, int from, int limit) {
        if (from >= limit) {
            return null;
        }
        char first = text.charAt(from);
        return switch (numerals) {
            case CIRCLED -> first >= '①' && first <= '⑳' ? new Numeral(first - '①' + 1, from + 1) : null;
            case ARABIC -> arabic(text, from, limit);
            case CHINESE -> chinese(text, from, limit, DIGITS, '十');
            case LEGAL -> {
                Numeral now = chinese(text, from, limit, LEGAL, '拾');
                yield now == null ? chinese(text, from, limit, LEGAL_OLD, '拾') : now;
            }
            case STEMS -> STEMS.indexOf(first) >= 0 ? new Numeral(STEMS.indexOf(first) + 1, from + 1) : null;
            case ROMAN -> roman(text, from, limit);
            case EITHER, OPTIONAL ->
                Chars.isDigit(first) ? arabic(text, from, limit) : chinese(text, from, limit, DIGITS, '十');
        };
    }

    private static @org.jspecify.annotations.Nullable Numeral arabic(CharSequence text, int from, int limit) {
        int value = 0;
        int at = from;
        int end = from;
        while (at < limit && Chars.isDigit(text.charAt(at))) {
            value = value * 10 + Character.digit(text.charAt(at), 10);
            if (value > LONGEST_NUMBER * 10) {
                return null;
            }
            end = ++at;
            at = skipSpaces(text, at, limit);
        }
        return end == from || value == 0 ? null : new Numeral(value, end);
    }

    private static @org.jspecify.annotations.Nullable Numeral chinese(
            CharSequence text, int from, int limit, String digits, char ten) {
        int at = from;
        int tens = 0;
        int ones = 0;
        int digit = digit(text, at, limit, digits);
        if (digit > 0) {
            at++;
            if (at < limit && text.charAt(at) == ten) {
                tens = digit;
                at++;
            } else {
                ones = digit;
            }
        } else if (text.charAt(at) == ten) {
            tens = 1;
            at++;
        } else {
            return null;
        }
        if (tens > 0) {
            digit = digit(text, at, limit, digits);
            if (digit > 0) {
                ones = digit;
                at++;
            }
        }
        return new Numeral(tens * 10 + ones, at);
    }

    /** In letters of one case, or as one character. */
    private static @org.jspecify.annotations.Nullable Numeral roman(CharSequence text, int from, int limit) {
        char first = text.charAt(from);
        if (first >= 'Ⅰ' && first <= 'Ⅻ') {
            return new Numeral(first - 'Ⅰ' + 1, from + 1);
        }
        int to = from;
        while (to < limit && to - from < 6 && "ivxIVX".indexOf(text.charAt(to)) >= 0) {
            to++;
        }
        String letters = text.subSequence(from, to).toString();
        boolean oneCase =
                letters.equals(letters.toLowerCase(Locale.ROOT)) || letters.equals(letters.toUpperCase(Locale.ROOT));
        int value = oneCase ? ROMAN.indexOf(letters.toUpperCase(Locale.ROOT)) + 1 : 0;
        return value == 0 ? null : new Numeral(value, to);
    }

    private static int digit(CharSequence text, int at, int limit, String digits) {
        return at < limit ? digits.indexOf(text.charAt(at)) + 1 : 0;
    }

    private static int skipSpaces(CharSequence text, int from, int limit) {
        int at = from;
        while (at < limit && at - from < 2 && (text.charAt(at) == ' ' || text.charAt(at) == '\u3000')) {
            at++;
        }
        return at;
    }

    /** The examples of all styles. */
    public List<Example> examples() {
        List<Example> examples = new ArrayList<>();
        styles.forEach(style -> examples.addAll(style.examples()));
        return examples;
    }
}
