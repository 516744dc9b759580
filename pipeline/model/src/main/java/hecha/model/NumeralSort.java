package hecha.model;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a numeral expression is. */
public enum NumeralSort {
    /** 300 without a unit. */
    NUMBER,
    /** 15 %, 百分之十五, 七成. */
    PERCENT,
    /** 2 个百分点. */
    PERCENTAGE_POINTS,
    /** 五分之一, 一半. */
    FRACTION,
    /** 3 倍, 翻一番. */
    MULTIPLE,
    /** 300万元. */
    MONEY,
    /** 30人, 5公里. */
    QUANTITY,
    /** 3至5亿元, 几十户: a value between two bounds. */
    RANGE,
    /** 第三, 前10位. */
    ORDINAL,
    /** 60岁. */
    AGE,
    /** 2024年7月. */
    DATE,
    /** 近三年, 1—9月. */
    DATE_RANGE,
    /** 30天. */
    DURATION;

    /** The name in records and dictionaries, such as {@code date_range}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The sort of this name; empty if there is none. */
    public static Optional<NumeralSort> of(String id) {
        return Stream.of(values()).filter(sort -> sort.id().equals(id)).findFirst();
    }

    /** Whether it is a place in time, which has no value. */
    public boolean isDate() {
        return this == DATE || this == DATE_RANGE;
    }
}
