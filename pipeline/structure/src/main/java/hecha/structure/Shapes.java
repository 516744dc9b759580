package hecha.structure;

import java.util.List;

/** What kind of line a short line of the head or foot of a report is, by its form alone. */
final class Shapes {
    private static final String NUMERALS = "0123456789〇○零一二三四五六七八九十Xx×*_□ ";
    private static final List<String> TITLE_ENDS = List.of(
            "方案", "报告", "通知", "意见", "规划", "汇报", "总结", "材料", "计划", "办法", "纪实", "简报", "要点", "任务", "分析", "通报", "决定", "公报",
            "细则", "制度", "名单", "清单", "情况", "表", "书", "函", "复", "事迹", "规定", "公告", "预案", "安排", "措施", "标准", "目录", "指标",
            "一览", "汇总", "明细", "分工", "台账", "守则");

    private Shapes() {}

    /** {@code 2023年2月8日}, {@code 二○一一年十二月十五日}, {@code ____年__月__日}, in brackets too. */
    static boolean isDate(Paragraph p) {
        if (p.length() > 30 || p.length() < 4) {
            return false;
        }
        int marks = 0;
        for (int i = p.from(); i < p.to(); i++) {
            char c = p.text().charAt(i);
            if ("年月日".indexOf(c) >= 0) {
                marks++;
            } else if (NUMERALS.indexOf(c) < 0 && "（）()-/.".indexOf(c) < 0) {
                return false;
            }
        }
        return marks >= 2;
    }

    /** {@code 国办发〔2018〕128号}. */
    static boolean isDocumentNumber(Paragraph p) {
        boolean bracket = p.contains('〔') || p.contains('[') || p.contains('【') || p.contains('（') || p.contains('(');
        return p.length() <= 30
                && ((p.last() == '号' && bracket && !p.holdsSentence())
                        || (p.startsWith("第") && (p.last() == '期' || p.last() == '号') && p.length() <= 12));
    }

    /** {@code 2023年第12期}, {@code 总第45期}. */
    static boolean isIssue(Paragraph p) {
        String line = p.string();
        return p.length() <= 30
                && line.contains("期")
                && line.contains("第")
                && (p.last() == '期' || p.last() == '）' || p.last() == ')' || isDateTail(line));
    }

    private static boolean isDateTail(String line) {
        return line.endsWith("日") && line.contains("年");
    }

    /** {@code （苏格真 秦川华）}, {@code （通讯员：张三）}, {@code 作者：李四}. */
    static boolean isByline(Paragraph p) {
        if (p.length() > 40 || p.length() < 2 || p.holdsSentence()) {
            return false;
        }
        String line = p.string();
        boolean bracketed = "（(".indexOf(line.charAt(0)) >= 0 && "）)".indexOf(line.charAt(line.length() - 1)) >= 0;
        String inner = bracketed ? line.substring(1, line.length() - 1) : line;
        for (String mark : List.of("通讯员", "记者", "作者", "供稿", "撰稿", "文/", "文图", "图/", "报送单位", "供稿单位")) {
            if (inner.startsWith(mark)) {
                return true;
            }
        }
        return bracketed && areNames(inner);
    }

    /** Two to four letters each, with spaces or 、 between. */
    static boolean areNames(String line) {
        int letters = 0;
        int names = 0;
        for (int i = 0; i <= line.length(); i++) {
            char c = i < line.length() ? line.charAt(i) : ' ';
            if (c == ' ' || c == '、') {
                if (letters == 1 || letters > 4) {
                    return false;
                }
                names += letters > 0 ? 1 : 0;
                letters = 0;
            } else if ((c >= '\u4E00' && c <= '\u9FFF')
                    || c == '·'
                    || c == 'X'
                    || c == '*'
                    || c == '×'
                    || c == '□'
                    || c == '_') {
                letters++;
            } else {
                return false;
            }
        }
        return names > 0;
    }

    /** Whom a document is sent to, or a greeting: {@code 各县（区）人民政府：}, {@code 各位代表：}. */
    static boolean isAddressee(Paragraph p) {
        if ((p.last() != '：' && p.last() != ':') || p.length() > 200 || p.holdsSentence()) {
            return false;
        }
        String line = p.string();
        if (line.startsWith("各") || line.startsWith("尊敬的") || line.startsWith("网友")) {
            return true;
        }
        for (String end : List.of(
                "局", "委", "办", "府", "厅", "会", "部", "院", "单位", "部门", "公司", "同志", "领导", "代表", "小组", "中心", "同志们", "朋友")) {
            if (line.regionMatches(line.length() - 1 - end.length(), end, 0, end.length())) {
                return true;
            }
        }
        return false;
    }

    /** Whether a title can end with these words. */
    static boolean endsTitle(String line) {
        int end = line.length();
        while (end > 0 && "”》）)（试行）".indexOf(line.charAt(end - 1)) >= 0) {
            end--;
        }
        for (String word : TITLE_ENDS) {
            if (line.startsWith(word, end - word.length())) {
                return true;
            }
        }
        return false;
    }

    /** A title without the document number that stands on its line. */
    static String withoutNumber(String line) {
        int bracket = line.indexOf('〔');
        if (bracket < 0 || !line.endsWith("号")) {
            return line;
        }
        for (int end = bracket; end > Math.max(0, bracket - 8); end--) {
            if (endsTitle(line.substring(0, end))) {
                return line.substring(0, end);
            }
        }
        return line;
    }

    /** A line that can be a title, a headline or a name: short, one piece, open at its end. */
    static boolean isTitleLike(Paragraph p) {
        return p.length() <= 60 && p.isBare() && !p.holdsSentence();
    }

    static boolean isSubtitle(Paragraph p) {
        return p.length() <= 60 && (p.startsWith("——") || p.startsWith("--") || p.startsWith("—"));
    }
}
