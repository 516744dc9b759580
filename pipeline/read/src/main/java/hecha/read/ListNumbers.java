package hecha.read;

import java.util.Locale;

/** Numbers of lists the way Word, WPS and LibreOffice print them. */
final class ListNumbers {
    private static final String DIGITS = "〇一二三四五六七八九";
    private static final String LEGAL = "零壹贰叁肆伍陆柒捌玖";
    private static final String STEMS = "甲乙丙丁戊己庚辛壬癸";
    private static final String BRANCHES = "子丑寅卯辰巳午未申酉戌亥";

    private ListNumbers() {}

    /**
     * @param format as {@code w:numFmt} names it
     * @param value 0 and up
     */
    static String of(int value, String format) {
        return switch (format) {
            case "none", "bullet" -> "";
            case "decimalZero" -> value < 10 ? "0" + value : String.valueOf(value);
            case "decimalFullWidth", "decimalFullWidth2" -> wide(value);
            case "chineseCounting",
                    "chineseCountingThousand",
                    "japaneseCounting",
                    "taiwaneseCounting",
                    "taiwaneseCountingThousand",
                    "koreanCounting" -> value == 0 ? "〇" : counted(value, DIGITS, "十百千", "万");
            case "ideographDigital", "japaneseDigitalTenThousand", "taiwaneseDigital", "koreanDigital" -> digits(value);
            case "chineseLegalSimplified" -> counted(value, LEGAL, "拾佰仟", "万");
            case "ideographLegalTraditional", "japaneseLegal" -> counted(value, "零壹貳參肆伍陸柒捌玖", "拾佰仟", "萬");
            case "ideographTraditional" -> letter(value, STEMS);
            case "ideographZodiac" -> letter(value, BRANCHES);
            case "upperLetter" -> repeated(value).toUpperCase(Locale.ROOT);
            case "lowerLetter" -> repeated(value);
            case "upperRoman" -> roman(value).toUpperCase(Locale.ROOT);
            case "lowerRoman" -> roman(value);
            case "decimalEnclosedCircle", "decimalEnclosedCircleChinese" -> enclosed(value, '①');
            case "decimalEnclosedFullstop" -> enclosed(value, '⒈');
            case "decimalEnclosedParen" -> enclosed(value, '⑴');
            case "ideographEnclosedCircle" -> value >= 1 && value <= 10 ? String.valueOf((char) ('㊀' + value - 1)) : "";
            default -> String.valueOf(value);
        };
    }

    /**
     * The number of a list with all that is around it, as it stands before the first words: {@code 第1章}, {@code 1.},
     * and {@code 1} with a space. Empty for a bullet, which is an ornament: what has neither letter nor digit.
     */
    static String label(CharSequence shown) {
        if (shown.chars().noneMatch(Character::isLetterOrDigit) && !isEnclosed(shown)) {
            return "";
        }
        boolean parted = Character.isLetterOrDigit(shown.charAt(shown.length() - 1));
        return parted ? shown + " " : shown.toString();
    }

    /** {@code ①}, {@code ⑴}, {@code ⒈}, {@code ㊀}: signs that hold a number. */
    private static boolean isEnclosed(CharSequence shown) {
        return shown.chars().anyMatch(c -> (c >= '①' && c <= '⓿') || (c >= '㈠' && c <= '㊰') || (c >= '❶' && c <= '➓'));
    }

    private static String letter(int value, String letters) {
        return value >= 1 && value <= letters.length() ? letters.substring(value - 1, value) : String.valueOf(value);
    }

    private static String enclosed(int value, char one) {
        return value >= 1 && value <= 20 ? String.valueOf((char) (one + value - 1)) : String.valueOf(value);
    }

    /** a to z, then aa, bb. */
    private static String repeated(int value) {
        if (value < 1 || value > 780) {
            return String.valueOf(value);
        }
        return String.valueOf((char) ('a' + (value - 1) % 26)).repeat((value - 1) / 26 + 1);
    }

    private static String wide(int value) {
        StringBuilder wide = new StringBuilder();
        for (char c : String.valueOf(value).toCharArray()) {
            wide.append((char) (c - '0' + '０'));
        }
        return wide.toString();
    }

    private static String digits(int value) {
        StringBuilder digits = new StringBuilder();
        for (char c : String.valueOf(Math.abs(value)).toCharArray()) {
            digits.append(DIGITS.charAt(c - '0'));
        }
        return digits.toString();
    }

    private static String roman(int value) {
        if (value < 1 || value > 3999) {
            return String.valueOf(value);
        }
        int[] values = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
        String[] signs = {"m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"};
        StringBuilder roman = new StringBuilder();
        int rest = value;
        for (int i = 0; i < values.length; i++) {
            while (rest >= values[i]) {
                roman.append(signs[i]);
                rest -= values[i];
            }
        }
        return roman.toString();
    }

    /** 12 is 十二, 壹拾贰; 105 is 一百零五. */
    private static String counted(int value, String digits, String tens, String tenThousand) {
        if (value < 0 || value > 99_999_999) {
            return String.valueOf(value);
        }
        if (value >= 10_000) {
            String rest = value % 10_000 == 0 ? "" : counted(value % 10_000, digits, tens, tenThousand);
            String zero = value % 10_000 != 0 && value % 10_000 < 1000 ? "零" : "";
            return counted(value / 10_000, digits, tens, tenThousand) + tenThousand + zero + rest;
        }
        StringBuilder words = new StringBuilder();
        boolean zero = false;
        for (int power = 3, unit = 1000; power >= 0; power--, unit /= 10) {
            int digit = value / unit % 10;
            if (digit == 0) {
                zero = words.length() > 0;
            } else {
                boolean bareTen = power == 1 && digit == 1 && words.length() == 0 && digits.charAt(1) == '一';
                words.append(zero ? "零" : "").append(bareTen ? "" : digits.substring(digit, digit + 1));
                words.append(power > 0 ? tens.substring(power - 1, power) : "");
                zero = false;
            }
        }
        return words.length() == 0 ? digits.substring(0, 1) : words.toString();
    }
}
