package hecha.dictionary;

import java.util.List;

/** The words of {@code dates/words.yml} that dates are written with: 去年, 上个月, 底, 光绪. */
public final class DateWords {
    private static final String FILE = "dates/words.yml";

    private final Entry entry;

    private DateWords(Entry entry) {
        this.entry = entry.only(
                "years",
                "months",
                "days",
                "weeks",
                "halves",
                "seasons",
                "calendars",
                "eras",
                "ends",
                "leads",
                "year_leads",
                "year_ends",
                "year_events",
                "spent",
                "editions",
                "found",
                "ignored");
    }

    static DateWords read(DictionaryFiles files) {
        return new DateWords(files.entry(FILE));
    }

    /** 去年, 今年. */
    public List<String> years() {
        return entry.texts("years");
    }

    /** 本月, 上个月. */
    public List<String> months() {
        return entry.texts("months");
    }

    /** 今天, 大年初一. */
    public List<String> days() {
        return entry.texts("days");
    }

    /** 上周, 下周末. */
    public List<String> weeks() {
        return entry.texts("weeks");
    }

    /** 上半年, 一季度: parts of a year. */
    public List<String> halves() {
        return entry.texts("halves");
    }

    /** 春季, 夏天. */
    public List<String> seasons() {
        return entry.texts("seasons");
    }

    /** 农历, 公元: before a date. */
    public List<String> calendars() {
        return entry.texts("calendars");
    }

    /** 光绪, 民国: before a year. */
    public List<String> eras() {
        return entry.texts("eras");
    }

    /** 底, 初, 中旬: behind a year or month. */
    public List<String> ends() {
        return entry.texts("ends");
    }

    /** 近, 过去, 未来: before a length of time that they make a period. */
    public List<String> leads() {
        return entry.texts("leads");
    }

    /** 截至, 自: before a year of two digits. */
    public List<String> yearLeads() {
        return entry.texts("year_leads");
    }

    /** 底, 上半年: behind a year of two digits. */
    public List<String> yearEnds() {
        return entry.texts("year_ends");
    }

    /** 恢复, 那年: behind a year that could be a number of years. */
    public List<String> yearEvents() {
        return entry.texts("year_events");
    }

    /** 经过, 历时: before a length of time that is no period. */
    public List<String> spent() {
        return entry.texts("spent");
    }

    /** 版, 届: what is named by its year. */
    public List<String> editions() {
        return entry.texts("editions");
    }
}
