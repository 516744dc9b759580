package hecha.numeral;

import hecha.dictionary.Dictionary;
import hecha.dictionary.Slogans;
import hecha.dictionary.Slogans.Phrase;
import hecha.dictionary.WordTrie.Match;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Finds phrases that hold a numeral and are no figure: the lists of {@code dictionaries/slogans}; what stands in short
 * quotation marks (“四个意识”, “3+5”) or in the title of a document (《关于表彰100个先进集体的决定》); 1+N; 三年行动, 100周年.
 */
public final class FixedPhrases {
    private static final int MAX_QUOTED = 16;
    private static final int MAX_TITLE = 120;
    private static final List<String> AFTER_YEARS =
            List.of("行动", "规划", "计划", "攻坚", "提升行动", "大变样", "倍增", "禁渔", "禁捕", "变样", "强基", "整治行动", "滚动");

    private static final List<String> COURSES =
            List.of("培训", "班", "简报", "专栏", "节目", "讲座", "活动", "论坛", "沙龙", "课程", "专刊", "宣讲", "刊", "信息", "通报");

    private final FixedWords words;

    public FixedPhrases(Dictionary dictionary) {
        Slogans slogans = dictionary.slogans();
        List<Phrase> all = new ArrayList<>(slogans.words());
        all.addAll(slogans.phrases());
        words = new FixedWords(all, new UnitReader(dictionary.units()));
    }

    /** The places within {@code from..to} that fixed phrases cover: what {@link QuantityScanner#scan} takes as blocked. */
    public BitSet find(CharSequence scanned, int from, int to) {
        String text = scanned.toString();
        BitSet places = new BitSet();
        NumeralReader numerals = new NumeralReader();
        numerals.over(text, to);
        Numeral numeral = new Numeral();
        int i = from;
        int read = from;
        while (i < to) {
            char c = text.charAt(i);
            int next = i + 1;
            if (FixedWords.isNumeral(c)) {
                Match<Phrase> word = words.covering(text, i, read, to, numerals);
                if (word != null) {
                    places.set(word.from(), word.to());
                    next = word.to();
                } else {
                    next = numerals.read(i, false, numeral) ? pattern(text, numeral, from, to, places) : i + 1;
                }
                read = next;
            } else if (c == '“' || c == '‘' || c == '「' || c == '《') {
                quoted(text, i, to, places);
            }
            i = Math.max(next, i + 1);
        }
        return places;
    }

    /** Marks 1+N, 三年行动 and 100周年; gives the index after the number. */
    private static int pattern(String text, Numeral numeral, int from, int to, BitSet places) {
        int i = numeral.from;
        int end = numeral.to;
        if (text.startsWith("分之", end)) {
            return end + 3;
        }
        if (end + 1 < to && (text.charAt(end) == '+' || text.charAt(end) == '＋')) {
            int last = end + 1;
            while (last < to && (isSummand(text.charAt(last)) || (last > end + 1 && isPlus(text.charAt(last))))) {
                last++;
            }
            if (last > end + 1) {
                places.set(i, last);
                return last;
            }
        }
        if (text.startsWith("周年", end)) {
            places.set(i, end + 2);
            return end + 2;
        }
        if (end + 1 < to && !numeral.arabic && isPlaceName(text, end, to)) {
            places.set(i, end + 2);
            return end + 2;
        }
        if (end < to && text.charAt(end) == '期' && isPhase(text, numeral, from)) {
            places.set(i, end + 1);
            return end + 1;
        }
        if (end < to && text.charAt(end) == '年' && numeral.small() <= 30 && !(i > from && text.charAt(i - 1) == '第')) {
            for (String rest : AFTER_YEARS) {
                if (text.startsWith(rest, end + 1)) {
                    places.set(i, end + 1 + rest.length());
                    return end + 1 + rest.length();
                }
            }
        }
        return end;
    }

    /** Whether the number leads the name of a village or street: 五道沟镇, 八里庄街道. */
    private static boolean isPlaceName(String text, int at, int to) {
        if ("里道棵岔门台眼".indexOf(text.charAt(at)) < 0) {
            return false;
        }
        for (int i = at + 1; i < Math.min(to, at + 4); i++) {
            if (i > at + 1 && "村镇乡屯街".indexOf(text.charAt(i)) >= 0) {
                return true;
            }
            if ("沟堡庄营寨铺湾岭坡桥河".indexOf(text.charAt(i)) >= 0 && i == at + 1) {
                return true;
            }
        }
        return false;
    }

    /** Whether N期 is a phase of works (校区二期建成), not a number of courses or issues (举办三期培训班). */
    private static boolean isPhase(String text, Numeral numeral, int from) {
        int at = numeral.from;
        char before = at > from ? text.charAt(at - 1) : 0;
        return !numeral.arabic
                && numeral.small() >= 1
                && numeral.small() <= 5
                && text.charAt(at) != '两'
                && (before == 0 || "办了发出展开共计刊成播训班达约近余各每满第过连续组织举推".indexOf(before) < 0)
                && COURSES.stream().noneMatch(course -> text.startsWith(course, numeral.to + 1));
    }

    private static boolean isPlus(char c) {
        return c == '+' || c == '＋';
    }

    private static boolean isSummand(char c) {
        return Chars.isDigit(c) || c == 'N' || c == 'n' || c == 'X' || c == 'x';
    }

    /** Marks what stands between short quotation marks, if a number in it is a name and no amount. */
    private static void quoted(String text, int open, int to, BitSet places) {
        char c = text.charAt(open);
        char close = switch (c) {
            case '“' -> '”';
            case '‘' -> '’';
            case '「' -> '」';
            default -> '》';
        };
        int limit = Math.min(to, open + (c == '《' ? MAX_TITLE : MAX_QUOTED) + 2);
        for (int i = open + 1; i < limit; i++) {
            char at = text.charAt(i);
            if (at == close) {
                places.set(open + 1, i);
                return;
            }
            boolean sentence =
                    at == '。' || at == '\n' || (c != '《' && (at == '%' || at == '％' || at == '元' || at == '“'));
            if (sentence) {
                return;
            }
        }
    }
}
