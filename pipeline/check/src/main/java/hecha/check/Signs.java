package hecha.check;

/** The characters and words that numerals, dates, units and lists are written with. */
final class Signs {
    static final char ONE = '一';
    static final char DOUBLED = '番';
    static final char TEN_THOUSAND = '万';
    static final char TWO = '两';
    static final char COUNTER = '个';
    static final char AMONG = '中';
    static final char HUNDRED_MILLION = '亿';
    static final char POINT = '分';
    static final char TEN = '十';
    static final char RESPECTIVE = '各';
    static final char MEAN = '均';
    static final char YEAR = '年';
    static final char DAY = '日';
    static final char MONTH = '月';
    static final char EACH = '每';
    static final char MILLE = '‰';
    static final char RATE = '率';
    static final String AVERAGE = "平均";
    static final String MEAN_WORD = String.valueOf(MEAN);
    static final String IS = "是";
    static final char THAN = '比';
    static final char RATIO = THAN;
    static final char ORDINAL = '第';
    static final String ONE_WORD = String.valueOf(ONE);
    static final String TEN_THOUSAND_WORD = String.valueOf(TEN_THOUSAND);
    static final String TWO_WORD = String.valueOf(TWO);
    static final String COUNTER_WORD = String.valueOf(COUNTER);
    static final String AMONG_WORD = String.valueOf(AMONG);
    static final String HUNDRED_MILLION_WORD = String.valueOf(HUNDRED_MILLION);
    static final String POINT_WORD = String.valueOf(POINT);
    static final String TEN_WORD = String.valueOf(TEN);
    static final String RESPECTIVE_WORD = String.valueOf(RESPECTIVE);
    static final String YEAR_WORD = String.valueOf(YEAR);
    static final String MONTH_WORD = String.valueOf(MONTH);
    static final String RATE_WORD = String.valueOf(RATE);
    static final String ORDINAL_WORD = String.valueOf(ORDINAL);
    static final String ATTACHED_WORD = "附";
    static final String NUMERALS = "一二两三四五六七八九十";
    static final String MONTHS = "个月";
    static final String POINTS = "个百分点";
    static final String PERSONS = "人";
    static final String MULTIPLE = "倍";
    static final String MONEY = "元";
    static final String OF_THESE = "其中";
    static final String RESPECTIVELY = "分别";
    static final String SHARE_OF = "占";
    static final String DAYS = "天";

    /** What says between numeral and unit that it is somewhat more: 30多人. */
    static final String AND_MORE = "多余来";

    private static final String DATES = "年月日";

    private Signs() {}

    /** Whether {@code c} ends a year, a month or a day of a date. */
    static boolean isOfDate(char c) {
        return DATES.indexOf(c) >= 0;
    }
}
