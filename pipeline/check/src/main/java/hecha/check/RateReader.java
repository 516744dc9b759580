package hecha.check;

import hecha.check.Measure.Statistic;
import hecha.dictionary.RelationForm;
import hecha.model.Severity;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Finds rates with their part and whole: named after the part (办结300件，办结率94%), right behind a part, or of what was due. */
final class RateReader {
    private static final String RATE = Signs.RATE_WORD;
    private static final int STEM = 2;

    private final CheckContext context;
    private final RelationForm words;
    private final RelationForm due;

    RateReader(CheckContext context) {
        this.context = context;
        words = context.relation("share");
        due = context.relation("part");
    }

    void read(Statement statement, List<Term> terms, Term percent, List<PartOf> parts, Consumer<Relation> relations) {
        if (!general(statement, terms, percent, parts, relations)) {
            named(statement, terms, percent, relations);
        }
    }

    /** Passes on the rate where it is named after its part. */
    void named(Statement statement, List<Term> terms, Term percent, Consumer<Relation> relations) {
        if (isNamed(percent)) {
            rate(statement, terms, percent, relations);
        }
    }

    /** 其中建成288所，覆盖率80%: a rate of no name of its own right behind a part; what came of what was due. */
    private boolean general(
            Statement statement, List<Term> terms, Term percent, List<PartOf> parts, Consumer<Relation> relations) {
        Term part = terms.get(percent.index() - 1);
        // 应配356台、实配301台，缺额15.4%: what is missing, not what came
        if (!percent.is(Statistic.RATE)
                || words.words("lacks").anyIn(percent.lead())
                || Marks.holdsStop(statement.words(part.to(), percent.from()))
                || context.hasGap(statement.from(), percent.to())) {
            return false;
        }
        Optional<Term> whole = words.words("general_rates").contains(percent.own())
                ? parts.stream()
                        .filter(relation -> relation.part().equals(part)
                                && relation.wholes().size() == 1)
                        .map(relation -> relation.wholes().get(0))
                        .findFirst()
                : Optional.empty();
        if (whole.isEmpty()
                && percent.index() > 1
                && PartReader.isDue(due, terms.get(percent.index() - 2), part)
                && statement.words(part.to(), percent.from()).length()
                        <= percent.lead().length() + STEM) {
            whole = Optional.of(terms.get(percent.index() - 2));
        }
        whole.ifPresent(of -> relations.accept(new Share(Share.Form.RATE, part, of, percent, Severity.WARNING)));
        return whole.isPresent();
    }

    /** Whether the per cent is a rate of a part in a whole by its name: 办结率. */
    private boolean isNamed(Term percent) {
        return percent.is(Statistic.RATE)
                && words.words("rate_ends").anyEnds(percent.own())
                && (!words.words("other_rates").anyEnds(percent.own())
                        || words.words("plain_rates").anyEnds(percent.own()));
    }

    /** 受理320件，办结300件，办结率93.75%: the rate is named after the part. */
    private void rate(Statement statement, List<Term> terms, Term percent, Consumer<Relation> relations) {
        String end = words.words("rate_ends").stream()
                .filter(percent.own()::endsWith)
                .max(Comparator.comparingInt(String::length))
                .orElse(RATE);
        String name = percent.own().substring(0, percent.own().length() - end.length());
        Optional<Term> part = Optional.empty();
        for (int i = percent.index() - 1; i >= 0 && part.isEmpty(); i--) {
            part = Optional.of(terms.get(i)).filter(term -> term.isLevel() && isNamedAfter(term, name));
        }
        if (part.isEmpty()) {
            return;
        }
        Term of = part.get();
        // 分阶段整改的完成18个，持续整改的完成4个，总计73个，整改完成率84.9%: of the sum
        if (terms.subList(of.index() + 1, percent.index()).stream().anyMatch(term -> isSum(term, of))) {
            return;
        }
        // 去年同期181天，优良率95.2%: a rate of then
        if (context.relation("measure").words("base").stream()
                .anyMatch(base -> base.length() > 1
                        && statement.words(of.to(), percent.from()).contains(base))) {
            return;
        }
        // 上线人数由271人增加到298人，上线率由69.1%提高: what it was before is of what was there before
        if (percent.origin() || isOfAnother(statement, terms, of, percent) || isBesideOthers(terms, of, percent)) {
            return;
        }
        // 合格582批次，抽样总数600批次，合格率97%: what is told to be all may stand behind the part
        List<Term> wholes = terms.subList(0, percent.index()).stream()
                .filter(term -> term.isLevel()
                        && term.unit().equals(of.unit())
                        && (term.index() < of.index()
                                || (term.index() > of.index()
                                        && isAll(term)
                                        && of.measure().flow() != Measure.Flow.ADDED))
                        && !of.amount().exceeds(term.amount()))
                .toList();
        List<Share> rates = wholes.stream()
                .filter(whole -> words(statement, whole, percent).contains(modifier(of, name)))
                .filter(whole -> !isOfItsPart(statement, whole, of, name))
                .map(whole -> new Share(Share.Form.RATE, of, whole, percent, Severity.WARNING))
                .toList();
        BigDecimal room = context.number("figure/percent-mismatch", "points");
        boolean fits = rates.stream().anyMatch(rate -> rate.fits(room));
        // 发放3500份，收回3200份，其中有效2976份: of the nearest, where it is of none of them
        if (!fits && !rates.isEmpty() && rates.size() == wholes.size()) {
            relations.accept(rates.get(rates.size() - 1));
        } else {
            rates.stream().filter(rate -> rate.fits(room)).findFirst().ifPresent(relations);
        }
    }

    private boolean isAll(Term term) {
        return words.words("in_all").anyIn(term.lead()) && term.cue() < 0;
    }

    private boolean isSum(Term term, Term part) {
        String lead = Marks.bare(term.lead());
        return term.isLevel()
                && term.unit().equals(part.unit())
                && context.relation("division").words("totals").anyBegins(lead);
    }

    /** 检测820批次，合格809批次，合格率98.7%；快速检测1.6万批次，合格率99.8%: the rate of another amount behind the part. */
    private static boolean isOfAnother(Statement statement, List<Term> terms, Term part, Term percent) {
        boolean parted = statement.words(part.to(), percent.from()).chars().anyMatch(c -> Marks.isSemicolon((char) c));
        return parted
                && terms.subList(part.index() + 1, percent.index()).stream()
                        .anyMatch(term -> term.isLevel() && term.unit().equals(part.unit()));
    }

    /** 参训138人，参训率96.5%；另有5人未参加: those behind belong to the whole, too, which is not told. */
    private boolean isBesideOthers(List<Term> terms, Term part, Term percent) {
        int next = percent.index() + 1;
        return next < terms.size()
                && terms.get(next).unit().equals(part.unit())
                && words.words("besides").anyBegins(Marks.bare(terms.get(next).lead()));
    }

    /** 总数18.7万人，其中重点人群签约7.4万人，重点人群签约率86.2%: the rate names a group of which the whole says nothing. */
    private boolean isOfItsPart(Statement statement, Term whole, Term part, String name) {
        String group = name.replace(name.substring(Math.max(0, name.length() - STEM)), "");
        return part.cue() >= 0
                && group.length() >= STEM
                && part.own().contains(group)
                && !statement
                        .words(statement.clauseFrom(whole.from(), statement.from()), part.leadFrom())
                        .contains(group);
    }

    /** The words from the clause of the whole to those of the rate. */
    private static String words(Statement statement, Term whole, Term percent) {
        return statement.words(statement.clauseFrom(whole.from(), statement.from()), percent.leadFrom());
    }

    /** What the name of a rate says beside the words of its part: 小学 in 小学达标率 beside 达标29项. */
    private String modifier(Term part, String name) {
        for (int length = Math.min(name.length(), STEM * 2); length >= STEM; length--) {
            if (isSaid(part, name.substring(name.length() - length))) {
                return Marks.name(name.substring(0, name.length() - length), words.words("empty"));
            }
        }
        return "";
    }

    /** Whether the words of the figure say what the rate is named after: 办结300件 for 办结率, 合格480批次 for 合格率. */
    private boolean isNamedAfter(Term term, String name) {
        for (int length = Math.min(name.length(), STEM * 2); length >= STEM; length--) {
            if (isSaid(term, name.substring(name.length() - length))) {
                return true;
            }
        }
        return isAlias(term, name);
    }

    /** 破获448起 for 破案率. */
    private boolean isAlias(Term term, String name) {
        return words.words("rate_alias").stream()
                .map(alias -> alias.split("=", 2))
                .anyMatch(alias -> name.endsWith(alias[0]) && isSaid(term, alias[1]));
    }

    /** 50米内换乘比例: whether the words go on to the name of a rate. */
    private boolean isRate(String behind) {
        return words.words("rate_ends").anyBegins(behind);
    }

    private boolean isSaid(Term term, String stem) {
        for (String place : List.of(Marks.bare(term.lead()), Marks.bare(term.tail()))) {
            int at = place.indexOf(stem);
            if (at >= 0
                    && !words.words("not").anyEnds(place.substring(0, at))
                    && !isRate(place.substring(at + stem.length()))) {
                return true;
            }
        }
        return false;
    }
}
