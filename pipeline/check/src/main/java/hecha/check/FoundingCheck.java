package hecha.check;

import hecha.dictionary.RulePage;
import hecha.text.Dates;
import java.util.List;
import java.util.function.Consumer;

/**
 * Holds what is told of one thing against when it came to be, and steps that follow one another against their order:
 * 某支部成立于2020年7月。2018年6月，某支部被评为…; 排查（4月11日至6月30日）；验收总结（5月1日至5月20日）.
 */
public final class FoundingCheck implements Check {
    private static final String RULE = "date/inconsistent";
    private static final int LEAD = 30;
    private static final int NAME = 4;
    private static final int FAR = 200;

    @Override
    public void check(CheckContext context, Consumer<FindingDraft> findings) {
        RulePage rule = context.rule(RULE);
        List<Dates.Written> dates =
                context.dates().stream().filter(date -> !date.impossible()).toList();
        for (int i = 0; i < dates.size(); i++) {
            Dates.Written date = dates.get(i);
            String lead = lead(context, date.from());
            String verb = ending(rule.words("founded"), lead);
            if (!verb.isEmpty() && date.year().isPresent()) {
                founded(rule, context, dates, i, lead.substring(0, lead.length() - verb.length()), verb, findings);
            }
        }
        stages(rule, context, dates, findings);
    }

    /** The words of the clause before {@code at}. */
    private static String lead(CheckContext context, int at) {
        int from = at;
        while (from > 0
                && at - from < LEAD
                && !Marks.partsClauses(context.text().charAt(from - 1))) {
            from--;
        }
        return Marks.bare(context.text().substring(from, at));
    }

    private static String ending(List<String> words, String text) {
        return words.stream().filter(text::endsWith).findFirst().orElse("");
    }

    private static void founded(
            RulePage rule,
            CheckContext context,
            List<Dates.Written> dates,
            int index,
            String name,
            String verb,
            Consumer<FindingDraft> findings) {
        Dates.Written founding = dates.get(index);
        String known = name.length() > NAME ? name.substring(name.length() - NAME) : name;
        for (int i = index + 1; i < dates.size() && dates.get(i).from() - founding.to() <= FAR; i++) {
            Dates.Written date = dates.get(i);
            String after =
                    context.text().substring(date.to(), Math.min(context.text().length(), date.to() + LEAD));
            // 创办于1958年，1962年更名: nobody else is named in between
            String between = context.text().substring(founding.to(), date.from());
            boolean same = (between.length() == 1 && Marks.isComma(between.charAt(0)) && isOfItself(rule, after))
                    || (name.length() >= NAME && after.contains(known))
                    || rule.words("same").anyBegins(Marks.bare(after));
            if (same
                    && date.year().isPresent()
                    && rule.words("honoured").anyIn(after)
                    && ChronologyCheck.isBefore(date, founding, date.year().getAsInt())) {
                findings.accept(ChronologyCheck.draft(context, founding.from(), date.to())
                        .as("order")
                        .saying("first", verb)
                        .saying("second", date(context, date)));
                return;
            }
        }
    }

    /** 1952年邻近的村办学校被评为先进单位 is told of another: whether nothing is named before what was done. */
    private static boolean isOfItself(RulePage rule, String after) {
        int to = rule.words("honoured").stream()
                .mapToInt(after::indexOf)
                .filter(at -> at >= 0)
                .min()
                .orElse(0);
        return rule.words("of_itself")
                .removedFrom(Marks.bare(after.substring(0, to)))
                .isEmpty();
    }

    private static String date(CheckContext context, Dates.Written date) {
        return context.text().substring(date.from(), date.to());
    }

    /** Stretches of dates one after another, each behind the name of a step, of which a later ends before an earlier. */
    private static void stages(
            RulePage rule, CheckContext context, List<Dates.Written> dates, Consumer<FindingDraft> findings) {
        int before = -1;
        for (int i = 0; i + 1 < dates.size(); i++) {
            if (!isStretch(rule, context, dates, i)) {
                continue;
            }
            if (before >= 0) {
                Dates.Written end = dates.get(before + 1);
                Dates.Written next = dates.get(i + 1);
                boolean near = dates.get(i).from() - end.to() <= FAR;
                boolean comparable = end.year().isPresent() == next.year().isPresent()
                        && next.month().isPresent()
                        && end.month().isPresent()
                        && (end.year().isPresent() || dates.get(i).month().isPresent());
                int year = end.year().orElse(ANY);
                if (near && comparable && ChronologyCheck.isBefore(next, end, year) && !wraps(dates.get(i), next)) {
                    findings.accept(ChronologyCheck.draft(context, dates.get(i).from(), next.to())
                            .as("order")
                            .saying("first", date(context, end))
                            .saying("second", date(context, next)));
                }
            }
            before = i;
        }
    }

    private static final int ANY = 2000;

    /** 11月至3月: the year ends in between. */
    private static boolean wraps(Dates.Written from, Dates.Written to) {
        return from.year().isEmpty()
                && from.month().isPresent()
                && to.month().orElse(0) < from.month().getAsInt();
    }

    private static boolean isStretch(RulePage rule, CheckContext context, List<Dates.Written> dates, int index) {
        Dates.Written from = dates.get(index);
        Dates.Written to = dates.get(index + 1);
        String between = context.text().substring(from.to(), to.from()).strip();
        int at = from.from();
        int begin = at;
        while (begin > 0
                && at - begin < LEAD
                && !Marks.isSemicolon(context.text().charAt(begin - 1))
                && !Marks.isStop(context.text().charAt(begin - 1))
                && context.text().charAt(begin - 1) != '\n') {
            begin--;
        }
        String lead = context.text().substring(begin, at);
        boolean named =
                rule.words("stages").anyIn(lead) && !lead.isEmpty() && Marks.isOpening(lead.charAt(lead.length() - 1));
        boolean forward = from.year().isEmpty()
                || to.year().isEmpty()
                || !ChronologyCheck.isBefore(to, from, from.year().getAsInt());
        return named && forward && rule.words("until").contains(between);
    }
}
