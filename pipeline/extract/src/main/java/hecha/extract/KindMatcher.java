package hecha.extract;

import hecha.dictionary.Kinds;
import hecha.dictionary.WordTrie;
import hecha.model.Quantity;
import hecha.model.Reason;
import hecha.text.Chars;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Gives a figure its kind by all evidence together: the head of what it counts, the words before it in its clause and
 * sentence, the predicate behind, the word of change, and the unit. The heaviest kind that its unit allows wins.
 */
final class KindMatcher {
    private static final int HEAD = 10;
    private static final int DIRECT = 20;
    private static final int SHARE = 14;
    private static final int STRONG = 24;
    private static final int OWN = 7;
    private static final int NEAR = 5;
    private static final int FAR = 2;
    private static final int AFTER = 5;
    private static final int NEVER = -30;
    private static final int OF_WHOLE = 8;

    /** The predicate is looked for no further behind. */
    private static final int REACH = 24;

    /** Weaker than a word of share before the figure, stronger than what falls back on the unit. */
    private static final int AMOUNT = 4;

    /** All of what is counted is a rate and no share of it: 学校100%达标. */
    private static final BigDecimal WHOLE = new BigDecimal(100);

    private static final Set<String> THINGS = Set.of(
            "population",
            "personnel",
            "participants",
            "beneficiaries",
            "households",
            "enterprises",
            "organisations",
            "facilities",
            "goods",
            "villages",
            "townships",
            "communities");

    /** What persons have a part in; those of them that 其中 names have it, too. */
    private static final Set<String> TAKING_PART = Set.of("trainees", "participants", "beneficiaries");

    private static final Set<String> AMOUNTS = Set.of("output", "income");

    private final Kinds kinds;
    private final Kinds.Kind other;
    private final List<Kinds.Kind> growth;
    private final List<Kinds.Kind> share;
    private final List<Kinds.Kind> funds;
    private final List<Kinds.Kind> beneficiaries;
    private final Map<String, Long> accepting;
    private final Map<String, Long> owning;
    private final Map<String, Long> falling;
    private final long anyUnit;
    private final Set<String> levels;

    /** @param levels words that before a percentage compare with a level */
    KindMatcher(Kinds kinds, Set<String> levels) {
        this.levels = Set.copyOf(levels);
        this.kinds = kinds;
        this.other = named(kinds, "other");
        this.growth = List.of(named(kinds, "growth_rate"));
        this.funds = List.of(named(kinds, "funds"));
        this.share = List.of(named(kinds, "share"));
        this.beneficiaries = List.of(named(kinds, "beneficiaries"));
        accepting = byUnit(kinds, Kinds.Kind::units);
        owning = byUnit(kinds, Kinds.Kind::own);
        falling = byUnit(kinds, Kinds.Kind::fallback);
        long any = 0;
        for (Kinds.Kind kind : kinds.all()) {
            any |= kind.units().isEmpty() ? 1L << kind.index() : 0;
        }
        anyUnit = any;
    }

    /** The kinds, as bits by their index, whose words of one sort name a unit. */
    private static Map<String, Long> byUnit(Kinds kinds, Function<Kinds.Kind, Set<String>> units) {
        Map<String, Long> found = new HashMap<>();
        for (Kinds.Kind kind : kinds.all()) {
            units.apply(kind).forEach(unit -> found.merge(unit, 1L << kind.index(), (a, b) -> a | b));
        }
        return Map.copyOf(found);
    }

    /** The kinds that a figure with this unit can be of, as bits. */
    private long accepting(Quantity quantity) {
        if (quantity.unit().indexOf('/') > 0) {
            long bits = 0;
            for (Kinds.Kind kind : kinds.all()) {
                bits |= kind.accepts(quantity.unit(), quantity.unitAsWritten()) ? 1L << kind.index() : 0;
            }
            return bits;
        }
        return anyUnit | bits(accepting, quantity.unit()) | bits(accepting, quantity.unitAsWritten());
    }

    private static long bits(Map<String, Long> byUnit, String unit) {
        return byUnit.getOrDefault(unit, 0L);
    }

    private static Kinds.Kind named(Kinds kinds, String id) {
        return kinds.all().stream()
                .filter(kind -> kind.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** A kind and what decided for it. */
    record Decision(String kind, Reason reason) {}

    /**
     * @param before the kind of the percentage before it in its sentence, if there is one: a percentage for which nothing
     *     speaks is of the same kind (占比为31%，但石泉县仅26%)
     * @param whole the kind of the persons that it is a part of: 培训1.6万人次，其中班组长2400人次
     */
    Decision decide(
            Clause clause,
            Optional<Subject> subject,
            String changeWord,
            Optional<Decision> before,
            Optional<Decision> whole) {
        KindEvidence evidence = new KindEvidence(clause.text(), kinds.all().size());
        whole.filter(w -> TAKING_PART.contains(w.kind()))
                .ifPresent(w -> evidence.add(List.of(named(kinds, w.kind())), STRONG, Signs.PART));
        before(clause, evidence);
        behind(clause, subject, evidence);
        changes(clause, changeWord, evidence);
        shares(clause, evidence);
        growths(clause, subject, changeWord, evidence);
        subject.filter(s -> s.source() != Subject.Source.SCOPE)
                .ifPresent(s -> counted(clause, s, changeWord, evidence));
        return isPrice(clause, evidence)
                ? new Decision(
                        other.id(),
                        new Reason("kind", other.file(), clause.quantity().unitAsWritten()))
                : heaviest(clause, evidence, before);
    }

    /** 每斤1.12元: what each of a weight costs, where no word of a grant stands before. */
    private boolean isPrice(Clause clause, KindEvidence evidence) {
        return clause.isMoney()
                && kinds.eachWeight().longest(clause.text(), clause.from(), clause.begin(clause.from())) != null
                && evidence.weight(funds.get(0)) <= 0;
    }

    private void before(Clause clause, KindEvidence evidence) {
        int begin = clause.begin(clause.from());
        scan(Math.max(clause.sentence().from(), clause.from() - Clause.REACH), begin, FAR, evidence);
        scan(begin, clause.from(), NEAR, evidence);
        forWhom(clause, begin, evidence);
        for (int i = begin; i < clause.from(); i++) {
            WordTrie.Match<List<Kinds.Kind>> strong = kinds.stronglyBefore().longest(clause.text(), i, clause.from());
            if (strong != null) {
                evidence.add(strong, STRONG);
                i = strong.to() - 1;
            }
        }
    }

    private void scan(int from, int to, int weight, KindEvidence evidence) {
        for (int i = from; i < to; i++) {
            WordTrie.Match<List<Kinds.Kind>> match = kinds.before().longest(evidence.text(), i, to);
            if (match != null) {
                evidence.atLeast(match, weight);
                i = match.to() - 1;
            }
        }
    }

    /** 50余人参加会议: the predicate directly behind outweighs the noun; farther words add to it. */
    private void behind(Clause clause, Optional<Subject> subject, KindEvidence evidence) {
        String text = clause.text();
        int end = Math.min(clause.end(clause.to()), clause.to() + REACH);
        int following = clause.at() + 1;
        if (following < clause.all().size() && clause.all().get(following).from() - clause.to() > 2) {
            end = Math.min(
                    end, Math.max(clause.to(), clause.all().get(following).from()));
        }
        int at = subject.filter(s -> s.source() == Subject.Source.BEHIND)
                .map(s -> Math.max(s.to(), clause.to()))
                .orElse(clause.to());
        int next = Chars.skipBlanks(text, at, end);
        WordTrie.Match<List<Kinds.Kind>> strong = kinds.stronglyAfter().longest(text, next, Math.max(next, end));
        if (strong == null) {
            next = KindEvidence.behindAdverbs(clause, next, end);
            strong = kinds.stronglyAfter().longest(text, next, Math.max(next, end));
        }
        if (strong != null) {
            evidence.add(strong, STRONG);
        }
        for (int i = clause.to(); i < end; i++) {
            WordTrie.Match<List<Kinds.Kind>> match = kinds.after().longest(text, i, end);
            if (match != null) {
                evidence.atLeast(match, AFTER);
            }
        }
    }

    /** 占总数的5%, 控制在总数的20%以内 and 企业中有四成 are shares of what stands before. */
    private void shares(Clause clause, KindEvidence evidence) {
        if (!clause.isPercent()) {
            return;
        }
        String text = clause.text();
        if (clause.quantity().unit().equals(Signs.MULTIPLE)) {
            WordTrie.Match<List<Kinds.Kind>> grows =
                    kinds.directlyBefore().longest(text, clause.from() + 1, clause.from());
            if (grows != null) {
                // 翻了一番
                evidence.add(grows.value(), DIRECT, text.substring(grows.from(), grows.to()));
            }
            if (text.startsWith(Signs.OF_WORD, clause.to())) {
                // 2倍的罚款 is no share of it
                evidence.add(share, NEVER, Signs.OF_WORD);
            }
            return;
        }
        int begin = clause.begin(clause.from());
        String hedge = clause.quantity().hedge();
        int at = clause.from();
        if (!hedge.isEmpty() && text.startsWith(hedge, Math.max(begin, at - hedge.length()))) {
            at -= hedge.length();
        }
        boolean among = kinds.among().longest(text, at, begin) != null;
        boolean of = at > begin
                && text.startsWith(Signs.OF_WORD, at - 1)
                && NatureWords.has(kinds.ofWhole(), text, begin, at);
        if (among || of) {
            evidence.add(share, OF_WHOLE, text.substring(Math.max(begin, at - 2), at));
        }
    }

    /** 提高5% is a growth, 提高到98% none, nor is 低于95%, which is a level. */
    private void changes(Clause clause, String changeWord, KindEvidence evidence) {
        if (changeWord.isEmpty()) {
            return;
        }
        WordTrie.Match<List<Kinds.Kind>> direct = kinds.directlyBefore().longest(changeWord, changeWord.length(), 0);
        boolean level = clause.quantity().unit().equals("%")
                && levels.contains(changeWord)
                && clause.text().startsWith(changeWord, clause.from() - changeWord.length());
        boolean state = level || isState(clause, changeWord);
        if (direct != null && !state) {
            evidence.add(direct.value(), DIRECT, changeWord);
        }
    }

    /** 提高到98%, 由68%上升为78%: the word, or what stands between it and the figure, leads to a level. */
    private static boolean isState(Clause clause, String changeWord) {
        char last = clause.from() > clause.begin(clause.from())
                        && clause.text().startsWith(changeWord, clause.from() - 1 - changeWord.length())
                ? clause.text().charAt(clause.from() - 1)
                : changeWord.charAt(changeWord.length() - 1);
        return clause.units().rangeTo().longest(String.valueOf(last), 0, 1) != null;
    }

    /** Of an amount (地区生产总值有望达到5.8%) a percentage that is no share is its growth, and so is one below zero. */
    private void growths(Clause clause, Optional<Subject> subject, String changeWord, KindEvidence evidence) {
        if (!clause.isPercent()) {
            return;
        }
        if (clause.quantity().value().map(BigDecimal::signum).orElse(0) < 0) {
            evidence.add(growth, SHARE, "-");
        }
        if (subject.isPresent() && subject.get().source() != Subject.Source.BEHIND) {
            WordTrie.Match<List<Kinds.Kind>> head = kinds.heads()
                    .longest(clause.text(), subject.get().to(), subject.get().from());
            int from = Math.min(subject.get().to(), clause.from());
            // 营业额的15% is a share of it
            boolean share = clause.text().substring(from, clause.from()).contains(Signs.OF_WORD);
            boolean whole = clause.quantity()
                    .value()
                    .filter(value -> value.compareTo(WHOLE) == 0)
                    .isPresent();
            if (head != null && changeWord.isEmpty() && !share && !whole && isThing(head.value())) {
                evidence.add(this.share, AMOUNT, clause.text().substring(head.from(), head.to()));
            }
            if (head != null && !share && head.value().stream().allMatch(kind -> AMOUNTS.contains(kind.id()))) {
                evidence.add(growth, AMOUNT, clause.text().substring(head.from(), head.to()));
            }
        }
    }

    /** 过夜游客超过四成: of what is counted, and has no rate of its own, a percentage is a share. */
    private static boolean isThing(List<Kinds.Kind> kinds) {
        return kinds.stream().allMatch(kind -> THINGS.contains(kind.id()));
    }

    /** 为1.1万名户外劳动者配送物资: a clause that 为 opens before persons says for whom something is done. */
    private void forWhom(Clause clause, int begin, KindEvidence evidence) {
        boolean opens = clause.from() - 1 == begin && clause.text().charAt(begin) == Signs.AS;
        if (opens && Situation.unitClass(clause).equals("persons")) {
            evidence.add(beneficiaries, STRONG, clause.text().substring(begin, clause.from()));
        }
    }

    private void counted(Clause clause, Subject what, String changeWord, KindEvidence evidence) {
        String text = clause.text();
        WordTrie.Match<List<Kinds.Kind>> head = kinds.heads().longest(text, what.to(), what.from());
        if (head == null) {
            int end = KindEvidence.withoutVerb(clause, what);
            head = kinds.heads().longest(text, end, Math.min(end, what.from()));
        }
        Quantity quantity = clause.quantity();
        boolean fits = head != null
                && head.value().stream().anyMatch(kind -> kind.accepts(quantity.unit(), quantity.unitAsWritten()));
        WordTrie.Match<String> number = fits ? null : kinds.numbers().longest(text, what.to(), what.from());
        if (number != null) {
            // 教师数 counts what 教师 does, and in 件 档案总量 what 档案 does
            head = kinds.heads().longest(text, number.from(), what.from());
        }
        WordTrie.Match<List<Kinds.Kind>> column =
                kinds.heads().longest(what.more(), what.more().length(), 0);
        if (column != null) {
            // 建筑工程 in a column 占比 is told as a share
            evidence.add(column.value(), HEAD + 2 * (column.to() - column.from()), what.more());
        } else if (head != null) {
            evidence.add(head, HEAD + 2 * (head.to() - head.from()));
        }
        if (what.source() == Subject.Source.BEHIND) {
            boolean times = clause.quantity().unit().equals(Signs.MULTIPLE);
            // 给予30%补贴 is no share of it
            boolean granted = what.from() == clause.to() && head != null && funds.containsAll(head.value());
            if (clause.isPercent() && !times && !granted && changeWord.isEmpty()) {
                kinds.all().stream()
                        .filter(kind -> kind.id().equals("share"))
                        .forEach(kind -> evidence.raise(kind, SHARE));
            }
            scan(what.from(), what.to(), FAR, evidence);
        }
        for (int i = what.from(); i < what.to(); i++) {
            WordTrie.Match<List<Kinds.Kind>> never = kinds.never().longest(text, i, what.to());
            if (never != null) {
                evidence.add(never, NEVER);
            }
        }
    }

    private Decision heaviest(Clause clause, KindEvidence evidence, Optional<Decision> before) {
        Quantity quantity = clause.quantity();
        Kinds.Kind best = other;
        int most = FAR;
        long accepted = accepting(quantity);
        long owned = bits(owning, quantity.unit()) | bits(owning, quantity.unitAsWritten());
        long fallback = bits(falling, quantity.unit());
        boolean counts = !clause.isMeasure() && !clause.isMoney() && !clause.isPercent();
        for (Kinds.Kind kind : kinds.all()) {
            long bit = 1L << kind.index();
            if ((accepted & bit) == 0 || (kind.index() == other.index() && !counts)) {
                continue;
            }
            int weight = evidence.weight(kind);
            if ((owned & bit) != 0) {
                weight += OWN;
                evidence.name(kind, quantity.unitAsWritten());
            }
            if (weight >= 0 && weight <= FAR && (fallback & bit) != 0) {
                weight = FAR + 1;
            }
            if (weight > most) {
                most = weight;
                best = kind;
            }
        }
        if (most <= FAR + 1 && quantity.unit().equals("%") && before.isPresent()) {
            return before.get();
        }
        return new Decision(best.id(), new Reason("kind", best.file(), evidence.word(best)));
    }
}
