package hecha.extract;

import hecha.dictionary.WordTrie;

/** Finds where the words begin that say what a figure's thing is compared with: 比上年, 占全市的, 完成计划的, 距路口. */
final class Comparison {
    /** The words are no longer. */
    private static final int LONGEST = 30;

    private final SubjectWords words;

    Comparison(SubjectWords words) {
        this.words = words;
    }

    /** 比上年同期, 较2018年, 占全市…的, 是2016年的: the figure speaks of what stands before these. */
    int begin(Clause clause, int at, boolean changed, int floor) {
        String text = clause.text();
        String unit = clause.quantity().unit();
        boolean changes = changed || unit.equals(Signs.MULTIPLE) || isStart(clause);
        for (int i = at - 1; unit.equals(Signs.METRE) && i >= Math.max(floor, at - LONGEST); i--) {
            if (isDistance(clause, i, at)) {
                return i;
            }
        }
        for (int i = at - 1; i >= Math.max(floor, at - LONGEST); i--) {
            char c = text.charAt(i);
            if (c == '、' || c == '（' || c == '）' || Lists.isColon(c)) {
                break;
            }
            boolean stands = (changes && compares(text, i, at))
                    || isApart(text, i, at, unit)
                    || isPart(text, i, at, floor, unit)
                    || isBase(text, i, at, unit);
            if (stands) {
                int back = i;
                while (back > floor && words.comparisons().adverbs().indexOf(text.charAt(back - 1)) >= 0) {
                    back--;
                }
                return back;
            }
        }
        return at;
    }

    /** The 45.8% of 比全省平均水平45.8%高出6.2个百分点: the value that another is compared with. */
    boolean isStart(Clause clause) {
        int next = clause.at() + 1;
        if (next >= clause.all().size() || clause.all().get(next).from() >= clause.end(clause.to())) {
            return false;
        }
        int to = clause.all().get(next).from();
        WordTrie.Match<String> up = words.growth().longest(clause.text(), to, clause.to());
        WordTrie.Match<String> down = words.decline().longest(clause.text(), to, clause.to());
        return (up != null && up.from() == clause.to()) || (down != null && down.from() == clause.to());
    }

    /** 站点距弯道、交叉口不少于50米: a length of way from the thing before 距. */
    private boolean isDistance(Clause clause, int i, int at) {
        WordTrie.Match<String> away = words.away().longest(clause.text(), i, at);
        return away != null
                && clause.sentence().words().get(clause.word(i)).from() == i
                && clause.sentence().words().get(clause.word(i)).to() == away.to()
                && words.indicators().longest(clause.text(), at, i) == null;
    }

    private boolean compares(String text, int i, int at) {
        char c = text.charAt(i);
        boolean ratio = (c == Signs.IS || c == Signs.AS) && text.charAt(at - 1) == Signs.OF;
        ComparisonWords opening = words.comparisons();
        return (ratio || opening.openings().indexOf(c) >= 0)
                && !(i + 1 < text.length() && opening.notBehind().indexOf(text.charAt(i + 1)) >= 0)
                && !(i > 0 && opening.notBefore().indexOf(text.charAt(i - 1)) >= 0);
    }

    /** 高于全国平均, 落后: points that stand between two values. */
    private boolean isApart(String text, int i, int at, String unit) {
        if (words.comparisons().points().longest(unit, unit.length(), 0) == null || i + 1 >= at) {
            return false;
        }
        WordTrie.Match<String> apart = words.apart().longest(text, i, at);
        boolean attribute = words.comparisons().ranks().longest(text, i, text.length()) != null;
        return apart != null && !(attribute && words.indicators().longest(text, at, i) != null);
    }

    /** 完成年度计划的, 超额完成任务, 与要求的: what the figure's thing is held against is not what it counts. */
    private boolean isBase(String text, int i, int at, String unit) {
        WordTrie.Match<String> held = words.against().longest(text, i, at);
        if (held == null || held.to() >= at) {
            return false;
        }
        int end = text.charAt(at - 1) == Signs.OF ? at - 1 : at;
        if (unit.equals("%")) {
            return end < at;
        }
        return words.bases().longest(text, end, held.to()) != null;
    }

    private boolean isPart(String text, int i, int at, int floor, String unit) {
        char c = text.charAt(i);
        boolean ofPart = unit.equals("%") && at > floor && text.charAt(at - 1) == Signs.OF;
        if (ofPart
                && (c == Signs.AS
                        || c == Signs.IS
                        || words.comparisons().parts().longest(text, i, text.length()) != null)) {
            return true;
        }
        return words.comparisons().shares().longest(text, i, text.length()) != null
                && words.comparisons().noShares().longest(text, i, text.length()) == null;
    }
}
