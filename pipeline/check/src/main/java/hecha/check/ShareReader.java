package hecha.check;

import hecha.check.Measure.Statistic;
import hecha.dictionary.RelationForm;
import hecha.model.Severity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Finds shares (占总数的60%), rates that are named after their part (办结300件，办结率94%), and completions of a plan. */
final class ShareReader {
    private static final String OF = Signs.SHARE_OF;
    private static final int STEM = 2;
    /** How far before a share its total may stand, in statements. */
    private static final int NEAR = 12;

    private final CheckContext context;
    private final RelationForm words;
    private final RelationForm measure;
    private final CompletionReader completions;
    private final RateReader rates;
    private @Nullable Totals totals;

    ShareReader(CheckContext context) {
        this.context = context;
        words = context.relation("share");
        measure = context.relation("measure");
        completions = new CompletionReader(context);
        rates = new RateReader(context);
    }

    /**
     * A share whose total was not found.
     *
     * @param from clean index where its words begin
     */
    record Open(Term part, Term percent, int from) {}

    void read(
            Statement statement,
            List<Term> terms,
            List<PartOf> parts,
            Consumer<Relation> relations,
            Consumer<Open> uncheckable) {
        for (int i = 1; i < terms.size(); i++) {
            Term percent = terms.get(i);
            if (!percent.unit().equals("%")) {
                continue;
            }
            if (completions.read(statement, terms, percent, relations)) {
                continue;
            }
            if (half(statement, terms, percent, relations) || behind(statement, terms, percent, relations)) {
                continue;
            }
            if (percent.is(Statistic.SHARE)) {
                share(statement, terms, percent, parts, relations, uncheckable);
            } else {
                rates.read(statement, terms, percent, parts, relations);
            }
        }
    }

    /** The completions and the rates that are named after their part, without shares. */
    void rates(Statement statement, List<Term> terms, Consumer<Relation> relations) {
        for (int i = 1; i < terms.size(); i++) {
            Term percent = terms.get(i);
            if (percent.unit().equals("%") && !completions.read(statement, terms, percent, relations)) {
                rates.named(statement, terms, percent, relations);
            }
        }
    }

    /** 应到236人，实到112人，超过半数: a fraction of the amount before the last, with no word of its own. */
    private boolean half(Statement statement, List<Term> terms, Term percent, Consumer<Relation> relations) {
        boolean fraction = words.words("fractions").anyIn(percent.figure().raw());
        if (!fraction
                || percent.index() < 2
                || !words.words("only").removedFrom(percent.own()).isEmpty()) {
            return false;
        }
        Term part = terms.get(percent.index() - 1);
        Term whole = terms.get(percent.index() - 2);
        String between = statement.words(part.to(), percent.from());
        boolean beside = between.length() <= STEM * 4
                && between.chars()
                                .filter(c -> Marks.isComma((char) c) || Marks.isOpening((char) c))
                                .count()
                        == 1
                && !Marks.holdsStop(between)
                && between.indexOf('、') < 0;
        if (!beside
                || !part.isLevel()
                || whole.measure().statistic() != Statistic.LEVEL
                || !part.unit().equals(whole.unit())
                || part.amount().exceeds(whole.amount())) {
            return false;
        }
        relations.accept(new Share(Share.Form.SHARE, part, whole, percent, Severity.WARNING));
        return true;
    }

    /** 接待游客42万人次，其中省外游客占35%，达14.7万人次: the part stands behind its share. */
    private boolean behind(Statement statement, List<Term> terms, Term percent, Consumer<Relation> relations) {
        if (!percent.is(Statistic.SHARE) || percent.index() + 1 >= terms.size() || percent.index() == 0) {
            return false;
        }
        Term part = terms.get(percent.index() + 1);
        Term whole = terms.get(percent.index() - 1);
        String between = Marks.bare(statement.words(percent.to(), part.from()));
        String name = name(statement.words(whole.to(), percent.from()).replace(Statement.OF_THESE, ""));
        boolean named =
                !name.isEmpty() && !statement.words(whole.to(), percent.from()).startsWith(OF);
        if (!named
                || !words.words("reached").contains(between)
                || !part.isLevel()
                || !whole.isLevel()
                || !part.unit().equals(whole.unit())
                || Marks.holdsStop(statement.words(whole.to(), part.from()))
                || context.hasGap(whole.from(), part.to())) {
            return false;
        }
        BigDecimal room = context.number("figure/percent-mismatch", "points");
        // 护林员642名，其中党员护林员163名，50岁以上的占58.6%，达376名: behind parts the whole may be any of them or theirs
        List<Share> shares = terms.subList(0, percent.index()).stream()
                .filter(term -> term.isLevel() && term.unit().equals(part.unit()))
                .map(term -> new Share(Share.Form.SHARE, part, term, percent, Severity.WARNING))
                .toList();
        boolean parted = shares.stream()
                .map(Share::whole)
                .anyMatch(term -> term.cue() >= 0 && !Marks.holdsStop(statement.words(term.to(), part.from())));
        shares.stream()
                .filter(share -> share.fits(room))
                .findFirst()
                .or(() -> parted ? Optional.empty() : Optional.of(shares.get(shares.size() - 1)))
                .ifPresent(relations);
        return true;
    }

    private void share(
            Statement statement,
            List<Term> terms,
            Term percent,
            List<PartOf> parts,
            Consumer<Relation> relations,
            Consumer<Open> uncheckable) {
        int at = context.text().lastIndexOf(OF, percent.from() - 1);
        Optional<Term> found = part(statement, terms, percent, at);
        if (found.isEmpty() || context.hasGap(found.get().from(), percent.to())) {
            return;
        }
        Term part = found.get();
        List<Term> inside = terms.stream()
                .filter(term -> term.from() > at && term.from() < percent.from())
                .toList();
        if (!inside.isEmpty()) {
            if (inside.size() == 1
                    && inside.get(0).isLevel()
                    && inside.get(0).unit().equals(part.unit())) {
                relations.accept(new Share(Share.Form.SHARE, part, inside.get(0), percent, Severity.ERROR));
            }
            return;
        }
        String name = name(context.text().substring(at + 1, percent.from()));
        List<Term> said = parts.stream()
                .filter(relation ->
                        relation.part().equals(part) && relation.wholes().size() == 1)
                .map(relation -> relation.wholes().get(0))
                .filter(whole -> !name.isEmpty() && whole.own().endsWith(name) && !hasShare(terms, whole))
                .toList();
        List<Term> wholes =
                !said.isEmpty() ? said : name.isEmpty() ? unnamed(terms, part, parts) : named(terms, part, name);
        boolean here = !wholes.isEmpty();
        if (!here) {
            wholes = behind(terms, part, percent, name.isEmpty() ? among(part) : name);
            here = wholes.size() == 1;
        }
        if (!here && !name.isEmpty()) {
            wholes = earlier(statement, part, name);
        }
        List<Share> shares = wholes.stream()
                .map(whole -> new Share(Share.Form.SHARE, part, whole, percent, Severity.WARNING))
                .toList();
        BigDecimal room = context.number("figure/percent-mismatch", "points");
        Optional<Share> fitting =
                shares.stream().filter(share -> share.fits(room)).findFirst();
        if (fitting.isPresent()) {
            relations.accept(fitting.get());
        } else if (here && shares.size() == 1) {
            relations.accept(shares.get(0));
        } else if (shares.isEmpty()
                && (name.isEmpty() ? named(terms, part, part.unit()).isEmpty() : isOfThisReport(name))
                && !totals().holds(name, part)
                && !agreesNearby(statement, part, percent)) {
            uncheckable.accept(new Open(part, percent, at));
        }
    }

    private Totals totals() {
        if (totals == null) {
            totals = new Totals(context, words.words("empty"));
        }
        return totals;
    }

    /** A report does not state the totals of the nation or the world. */
    private boolean isOfThisReport(String name) {
        return !words.words("elsewhere").anyBegins(name);
    }

    /** The figure that the share tells of: in the same clause before 占, or the one before a clause that opens with 占. */
    private Optional<Term> part(Statement statement, List<Term> terms, Term percent, int at) {
        int clause = statement.clauseFrom(percent.from(), statement.from());
        String subject = Marks.bare(statement.words(clause, at));
        if (subject.isEmpty() && tellsOfSomethingElse(statement, terms, percent, clause)) {
            return Optional.empty();
        }
        for (int i = percent.index() - 1; i >= 0; i--) {
            Term term = terms.get(i);
            if (term.from() >= at
                    || term.is(Statistic.GROWTH)
                    || term.is(Statistic.RATE)
                    || term.is(Statistic.INCREASE)
                    || isBracketed(statement.words(term.to(), at))) {
                continue;
            }
            boolean here = term.from() >= clause;
            boolean follows = Marks.bare(statement.words(term.to(), at)).length() <= STEM;
            boolean taken = terms.subList(i + 1, percent.index()).stream().anyMatch(t -> t.is(Statistic.SHARE));
            boolean again = subject.length() >= STEM && isTold(term, subject);
            boolean bare = subject.isEmpty() || words.words("only").contains(subject);
            return term.isLevel() && !taken && (here ? follows : bare || again) ? Optional.of(term) : Optional.empty();
        }
        return Optional.empty();
    }

    /** 回收问卷5736份，市民最不满意的是停车难，占三成七: the clause before a share has words of its own and no figure. */
    private boolean tellsOfSomethingElse(Statement statement, List<Term> terms, Term percent, int clause) {
        int from = statement.clauseFrom(Math.max(statement.from(), clause - 1), statement.from());
        String said = words.words("only").removedFrom(Marks.bare(statement.words(from, clause)));
        Term before = terms.get(percent.index() - 1);
        return said.length() > STEM && before.to() <= from;
    }

    /** 乡村教师1944人（含教学点527人），占61.1%: whether a bracket ends in {@code between} that began before it. */
    private static boolean isBracketed(String between) {
        int depth = 0;
        for (int i = 0; i < between.length() && depth >= 0; i++) {
            depth += Marks.isOpening(between.charAt(i)) ? 1 : Marks.isClosing(between.charAt(i)) ? -1 : 0;
        }
        return depth < 0;
    }

    /** Whether a clause begins with the name of the figure before it: 女党员360名，女党员占…, 税收收入18亿元，税收占比…. */
    private static boolean isTold(Term term, String subject) {
        return term.own().endsWith(subject)
                || (term.own().length() >= STEM && subject.startsWith(term.own()))
                || term.own().startsWith(subject);
    }

    /** What the share is a share of, without the words that only say 总数 or 的. */
    private String name(String said) {
        String bare = Marks.bare(said);
        for (String area : measure.words("areas")) {
            bare = bare.startsWith(area) ? bare.substring(area.length()) : bare;
        }
        return Marks.name(bare, words.words("empty"));
    }

    /** The wholes that 占60% can mean where it names none. */
    private static List<Term> unnamed(List<Term> terms, Term part, List<PartOf> parts) {
        for (PartOf relation : parts) {
            if (relation.part().equals(part)) {
                // 60岁及以上9.5万人，占22.8%，其中65岁及以上6.9万人，占16.5%: both may be of what the first is of
                return !relation.named() && relation.wholes().stream().anyMatch(whole -> hasShare(terms, whole))
                        ? List.of()
                        : relation.wholes();
            }
        }
        List<Term> wholes = new ArrayList<>();
        for (Term term : terms.subList(0, part.index())) {
            if (term.isLevel() && part.measure().partOf(term.measure()) == Likeness.SAME && !hasShare(terms, term)) {
                wholes.add(term);
            }
        }
        return wholes;
    }

    /** Whether the text gives the share of {@code term} itself, so that it is a part beside others. */
    private static boolean hasShare(List<Term> terms, Term term) {
        return term.index() + 1 < terms.size() && terms.get(term.index() + 1).is(Statistic.SHARE);
    }

    /** 专职队员120人，占消防人员总数的60%，全县消防人员200人: totals of that name behind the share. */
    private List<Term> behind(List<Term> terms, Term part, Term percent, String name) {
        return terms.stream()
                .filter(term -> !name.isEmpty()
                        && term.index() > percent.index()
                        && term.cue() < 0
                        && !part.amount().exceeds(term.amount())
                        && isNamed(term, part, name))
                .toList();
    }

    /** 职工 of 职工中女性312人; empty where the part is not among others. */
    private static String among(Term part) {
        String lead = Marks.bare(part.lead());
        int among = lead.indexOf(Signs.AMONG);
        return among < STEM ? "" : lead.substring(0, among);
    }

    private List<Term> named(List<Term> terms, Term part, String name) {
        return terms.stream()
                .filter(term -> term.index() < part.index()
                        && term.cue() < 0
                        && !part.amount().exceeds(term.amount())
                        && isNamed(term, part, name))
                .toList();
    }

    /** Totals of that name in the statements before, at most {@value #NEAR} of them. */
    private List<Term> earlier(Statement statement, Term part, String name) {
        List<Term> found = new ArrayList<>();
        for (int i = statement.index() - 1; i >= Math.max(0, statement.index() - NEAR); i--) {
            for (Term term : context.terms(context.statements().get(i))) {
                if (isNamed(term, part, name)) {
                    found.add(term);
                }
            }
        }
        return found;
    }

    private boolean isNamed(Term term, Term part, String name) {
        if (!term.isLevel() || !term.unit().equals(part.unit())) {
            return false;
        }
        String thing = Marks.name(term.own().isEmpty() ? Marks.bare(term.tail()) : term.own(), words.words("empty"));
        if (thing.equals(name)
                || words.words("in_all").stream().anyMatch(all -> term.own().endsWith(all + name))) {
            return true;
        }
        for (String general : words.words("general")) {
            if (name.endsWith(general)) {
                String modifier = name.substring(0, name.length() - general.length());
                return modifier.isEmpty()
                        ? thing.isEmpty() || thing.equals(general)
                        : modifier.length() >= STEM
                                && thing.startsWith(modifier)
                                && isHead(thing.substring(modifier.length()));
            }
        }
        return name.length() >= STEM
                && thing.endsWith(name)
                && isHead(thing.substring(0, thing.length() - name.length()));
    }

    /** Whether the words beside a shared name narrow nothing: 任务, 工作, a verb that leads to it. */
    private boolean isHead(String beside) {
        return beside.isEmpty() || words.words("beside").contains(beside);
    }

    private boolean agreesNearby(Statement statement, Term part, Term percent) {
        for (int i = statement.index(); i >= Math.max(0, statement.index() - NEAR / 2); i--) {
            for (Term term : context.terms(context.statements().get(i))) {
                if (term.isLevel()
                        && term.unit().equals(part.unit())
                        && !term.equals(part)
                        && new Share(Share.Form.SHARE, part, term, percent, Severity.INFO)
                                .fits(context.number("figure/percent-mismatch", "points"))) {
                    return true;
                }
            }
        }
        return false;
    }
}
