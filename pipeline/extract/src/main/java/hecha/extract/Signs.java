package hecha.extract;

/** The signs and the few words of grammar and of units that the rules of several classes name one by one. */
final class Signs {
    /** Closes an attribute. */
    static final char OF = '的';

    static final String OF_WORD = String.valueOf(OF);
    static final char YEAR = '年';
    static final char MONTH = '月';
    static final char DAY = '日';
    static final char IS = '是';
    static final char AS = '为';
    static final char AMONG = '中';
    static final char BY = '由';
    static final char SHARE = '占';
    static final char GRADE = '级';
    static final char SORT = '类';
    static final char ALIKE = '等';
    static final char WITHIN = '内';
    static final char BEFORE = '前';
    static final char ORDINAL = '第';
    static final char ONE = '一';
    static final char HALF = '半';
    static final char TWO = '两';
    static final char FIVE = '五';
    static final char TEN = '十';
    static final String PART = "其中";
    static final String RESPECTIVELY = "分别";
    static final String PERCENT = "%";
    static final String MULTIPLE = "倍";
    static final String POINTS = "个百分点";
    static final String MONEY = "元";
    static final String SCORE = "分";
    static final String METRE = "米";
    static final String PERSON = "人";
    static final String HOUSEHOLD = "户";

    private static final String DIGITS = "〇一二三四五六七八九";
    private static final String NOUGHTS = "零○";

    private Signs() {}

    /** The value of a Chinese digit, -1 of another character. */
    static int digit(char c) {
        return NOUGHTS.indexOf(c) >= 0 ? 0 : DIGITS.indexOf(c);
    }

    /** Whether a unit is this one sign. */
    static boolean is(String unit, char sign) {
        return unit.length() == 1 && unit.charAt(0) == sign;
    }
}
