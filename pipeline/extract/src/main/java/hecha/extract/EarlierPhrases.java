package hecha.extract;

import hecha.model.NumeralSort;
import hecha.model.Sentence;
import hecha.model.Word;
import hecha.text.Chars;
import java.util.Optional;

/** Finds what a figure counts where its phrase stands apart: in an earlier clause, before a colon or a bracket, in a heading. */
final class EarlierPhrases {
    /** No more clauses are gone back. */
    private static final int CLAUSES = 4;

    /** The name of a class that has an indicator is no longer. */
    private static final int HOLDER = 3;

    /** The last name of a label is no longer. */
    private static final int LABEL = 12;

    private final LeadReader leads;
    private final PhraseBefore before;
    private final NounTests nouns;

    EarlierPhrases(LeadReader leads, PhraseBefore before, NounTests nouns) {
        this.leads = leads;
        this.before = before;
        this.nouns = nouns;
    }

    Optional<Subject> beforeBracket(Frames.Frame frame, Clause clause) {
        int open = LeadReader.bracket(clause);
        boolean within = open > clause.sentence().from();
        Phrase phrase = within ? before.find(clause, open) : Phrase.NONE;
        boolean name =
                phrase.isNoun() || (clause.quantity().unit().equals(Signs.SCORE) && phrase.type() == Phrase.Type.VERB);
        return name && phrase.to() - phrase.from() > 1
                ? Subject.of(phrase, frame, Subject.Source.TOPIC)
                : Optional.empty();
    }

    /** 土地平整面积：双桥镇9200亩、柳湾镇8650亩: the noun before the colon. */
    Optional<Subject> label(Frames.Frame frame, Clause clause, Topics topics) {
        int floor = Math.max(clause.sentence().from(), clause.from() - Clause.REACH);
        for (int i = clause.from() - 1; i > floor; i--) {
            char c = clause.text().charAt(i);
            if (c == '；' || c == ';') {
                break;
            }
            if (Lists.isColon(c)) {
                int joint = isPaired(clause) ? joint(clause.text(), i, floor) : -1;
                Phrase noun = before.find(clause, joint < 0 ? i : joint);
                Phrase known = noun.type() == Phrase.Type.KNOWN || joint >= 0 ? Phrase.NONE : takenBy(clause, i);
                if (known.isNoun() || noun.isNoun()) {
                    return Subject.of(known.isNoun() ? known : noun, frame, Subject.Source.TOPIC);
                }
                break;
            }
        }
        return topics.opener().flatMap(sentence -> {
            Clause opener = new Clause(clause.text(), sentence, clause.at(), clause.numerals());
            int end = Chars.skipBlanksBack(clause.text(), sentence.to(), sentence.from());
            Phrase noun = before.find(opener, leads.begin(opener, end));
            return noun.isNoun() ? Subject.of(noun, frame, Subject.Source.TOPIC) : Optional.empty();
        });
    }

    /** 安家补贴按类别确定：A类200万元: the last phrase before the colon that the figure's unit can count. */
    Optional<Subject> knownLabel(Frames.Frame frame, Clause clause, Topics topics) {
        String text = clause.text();
        int floor = Math.max(clause.sentence().from(), clause.from() - Clause.REACH);
        int i = clause.from() - 1;
        while (i >= floor && "；;：:".indexOf(text.charAt(i)) < 0) {
            i--;
        }
        Clause label = clause;
        if (i < floor && floor == clause.sentence().from()) {
            Optional<Sentence> before = topics.label(clause.sentence());
            label = before.map(sentence -> new Clause(text, sentence, clause.at(), clause.numerals()))
                    .orElse(clause);
            i = before.map(sentence -> Chars.skipBlanksBack(text, sentence.to(), sentence.from()) - 1)
                    .orElse(-1);
        }
        Phrase known = i > 0 && Lists.isColon(text.charAt(i)) ? takenBy(label, i) : Phrase.NONE;
        return known.isNoun() ? Subject.of(known, frame, Subject.Source.TOPIC) : Optional.empty();
    }

    /** 接待量居前的有：, 补贴按类别确定：: the last phrase before {@code to} in its clause that the figure's unit can count. */
    private Phrase takenBy(Clause clause, int to) {
        int floor = clause.begin(to);
        for (int i = clause.word(to - 1); i >= 0; i--) {
            Word word = clause.sentence().words().get(i);
            if (word.from() < floor) {
                break;
            }
            boolean indicator = !Situation.unitClass(clause).equals("count")
                    && nouns.endsWithIndicator(clause.text(), word.from(), word.to());
            if (word.to() <= to && (indicator || nouns.endsWithCounted(clause, word.from(), word.to()))) {
                return before.find(clause, word.to());
            }
        }
        return Phrase.NONE;
    }

    /** Whether another figure is joined to this one by 、 alone, as in 云台乡8230人、412人. */
    private static boolean isPaired(Clause clause) {
        int next = clause.at() + 1;
        return next < clause.all().size()
                && clause.all().get(next).from() == clause.to() + 1
                && clause.text().charAt(clause.to()) == '、';
    }

    /** Where the two names of a label are joined: 受灾人口及安置人口：, or -1. */
    private int joint(String text, int colon, int floor) {
        int begin = Math.max(floor, colon - LABEL);
        for (int i = colon - 1; i > begin; i--) {
            if (nouns.rows().joints().indexOf(text.charAt(i)) >= 0) {
                return i;
            }
            if (!Chars.isHan(text.charAt(i))) {
                return -1;
            }
        }
        return -1;
    }

    /** 移民搬迁入住1469户: the noun that opens the phrase of the verb. */
    Optional<Subject> nounIn(Frames.Frame frame, Situation situation) {
        Clause clause = situation.clause();
        Phrase verb = situation.before();
        for (int to = verb.to() - 1; to > verb.from(); to--) {
            if (nouns.endsWithThing(clause.text(), verb.from(), to)) {
                return Optional.of(new Subject(verb.from(), to, frame.id(), Subject.Source.TOPIC));
            }
        }
        return Optional.empty();
    }

    /** 纪念证去年发放6200本: the noun before the verb that stands before the figure. */
    Optional<Subject> patient(Frames.Frame frame, Situation situation) {
        Clause clause = situation.clause();
        int by = agent(clause, situation.before().from());
        if (by >= 0) {
            Phrase noun = before.find(clause, by);
            return noun.isNoun() ? Subject.of(noun, frame, Subject.Source.TOPIC) : Optional.empty();
        }
        if (clause.isPercent() || clause.isMoney()) {
            return Optional.empty();
        }
        Phrase noun = before.find(clause, leads.begin(clause, situation.before().from()));
        boolean label = !noun.isNone() && Lists.isColon(clause.text().charAt(noun.to()));
        boolean thing = noun.isNoun() && !label && !nouns.isAgent(clause.text(), noun.from(), noun.to());
        return thing ? Subject.of(noun, frame, Subject.Source.TOPIC) : Optional.empty();
    }

    /** 明年预算列支480万元: the kind of money that opens the phrase of the verb or stands directly before it. */
    Optional<Subject> money(Frames.Frame frame, Situation situation) {
        Clause clause = situation.clause();
        Phrase verb = situation.before();
        for (int end = verb.to() - 1; end > verb.from() + 1; end--) {
            if (isWordEnd(clause, end) && nouns.endsWithCounted(clause, verb.from(), end)) {
                return Optional.of(new Subject(verb.from(), end, frame.id(), Subject.Source.TOPIC));
            }
        }
        int to = leads.begin(clause, verb.from());
        Phrase noun = before.find(clause, to);
        return noun.type() == Phrase.Type.KNOWN && noun.to() == to
                ? Subject.of(noun, frame, Subject.Source.TOPIC)
                : Optional.empty();
    }

    /** 古籍中破损的占37%: the noun before 中, of which a part is named by a clause alone. */
    Optional<Subject> among(Frames.Frame frame, Clause clause) {
        int floor = Math.max(clause.sentence().from(), clause.from() - Clause.REACH);
        for (int i = clause.from() - 1; i > floor; i--) {
            if (clause.text().charAt(i) == Signs.AMONG) {
                Word word = clause.sentence().words().get(clause.word(i));
                if (word.from() == i && word.pos().startsWith("f")) {
                    Phrase noun = before.find(clause, i);
                    return noun.isNoun() ? Subject.of(noun, frame, Subject.Source.TOPIC) : Optional.empty();
                }
            }
        }
        return Optional.empty();
    }

    /** Where 由 stands in the clause before {@code to}, or -1. */
    private static int agent(Clause clause, int to) {
        int begin = clause.begin(to);
        for (int i = to - 1; i > begin; i--) {
            if (clause.text().charAt(i) == Signs.BY) {
                Word word = clause.sentence().words().get(clause.word(i));
                return word.from() == i && word.to() == i + 1 ? i : -1;
            }
        }
        return -1;
    }

    /** The nearest thing before in the sentence that is counted with the figure's unit. */
    Optional<Subject> counted(Frames.Frame frame, Situation situation) {
        Clause clause = situation.clause();
        int floor = Math.max(clause.sentence().from(), clause.from() - Clause.REACH);
        for (int i = clause.word(situation.lead().at()) - 1; i >= 0; i--) {
            Word word = clause.sentence().words().get(i);
            if (word.from() < floor) {
                break;
            }
            if (nouns.endsWithCounted(clause, word.from(), word.to())
                    && !nouns.isVerb(clause.text().substring(word.from(), word.to()))) {
                Phrase phrase = before.find(clause, word.to());
                return phrase.type() == Phrase.Type.KNOWN
                        ? Subject.of(phrase, frame, Subject.Source.TOPIC)
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** 收缴率低，仅收回61.8%; 起数上升，升幅达40%: what the clause before, which has no figure, says of an indicator. */
    Optional<Subject> clauseBefore(Frames.Frame frame, Situation situation) {
        Clause clause = situation.clause();
        int begin = clause.begin(clause.from());
        int previous = clause.at() - 1;
        while (previous >= 0 && !clause.isFigure(previous)) {
            previous--;
        }
        int first = begin > clause.sentence().from() ? clause.begin(begin - 1) : begin;
        if (first >= begin || (previous >= 0 && clause.all().get(previous).to() > first)) {
            return Optional.empty();
        }
        int to = leads.begin(clause, begin - 1);
        Word last = clause.sentence().words().get(clause.word(to - 1));
        boolean predicate = "avd".indexOf(last.pos().charAt(0)) >= 0
                && !last.pos().equals("vn")
                && !nouns.endsWithIndicator(clause.text(), first, to);
        if (predicate && last.from() > first) {
            to = leads.begin(clause, last.from());
        }
        Phrase noun = before.find(clause, to);
        boolean measure = !noun.isNone() && nouns.endsWithIndicator(clause.text(), noun.from(), noun.to());
        return measure || (noun.isNoun() && situation.lead().change() != 0)
                ? Subject.of(noun, frame, Subject.Source.TOPIC)
                : Optional.empty();
    }

    /** 工期为3月1日至9月30日，共计214天: a length of time is that of what the clause before has a time for. */
    Optional<Subject> timed(Frames.Frame frame, Clause clause) {
        int to = clause.begin(clause.from()) - 1;
        int time = to > clause.sentence().from() ? clause.quantityEndingAt(to) : -1;
        boolean lasts = clause.quantity().sort() == NumeralSort.DURATION
                && time >= 0
                && RowSigns.isTime(clause.all().get(time));
        Phrase noun = lasts ? before.find(clause, leads.begin(clause, to)) : Phrase.NONE;
        return noun.isNoun() ? Subject.of(noun, frame, Subject.Source.TOPIC) : Optional.empty();
    }

    /** 公用经费小学720元、初中940元; 用房面积，小学4.5平方米: the indicator that a class of things has. */
    Optional<Subject> indicator(Frames.Frame frame, Situation situation, Topics topics) {
        Clause clause = situation.clause();
        String text = clause.text();
        Phrase holder = situation.before();
        boolean counts = Situation.unitClass(clause).equals("count");
        int shortest = Math.max(holder.from() + 2, holder.to() - HOLDER);
        for (int to = holder.to() - 2; !counts && to >= shortest; to--) {
            if (nouns.endsWithIndicator(text, holder.from(), to) && isWordEnd(clause, to)) {
                return Optional.of(new Subject(holder.from(), to, frame.id(), Subject.Source.TOPIC));
            }
        }
        int previous = clause.previous();
        Optional<Subject> told = previous < 0 ? Optional.empty() : topics.of(previous);
        if (told.filter(s -> s.rule().equals(frame.id())).isPresent()
                && clause.all().get(previous).unit().equals(clause.quantity().unit())) {
            return told;
        }
        int begin = holder.from();
        boolean opens = begin > clause.sentence().from() + 1
                && (Lists.isColon(text.charAt(begin - 1)) || text.charAt(begin - 1) == '，');
        Phrase noun = opens ? before.find(clause, begin - 1) : Phrase.NONE;
        boolean measure = noun.isNoun() && nouns.endsWithIndicator(text, noun.from(), noun.to());
        return measure ? Subject.of(noun, frame, Subject.Source.TOPIC) : Optional.empty();
    }

    private static boolean isWordEnd(Clause clause, int at) {
        return clause.sentence().words().get(clause.word(at - 1)).to() == at;
    }

    /** The noun that ends an earlier clause of the sentence which has no figure. */
    Optional<Subject> earlierClause(Frames.Frame frame, Clause clause, boolean counted) {
        int to = clause.begin(clause.from());
        for (int clauses = 0; clauses < CLAUSES && to > clause.sentence().from(); clauses++) {
            Phrase phrase = before.find(clause, to - 1);
            if (counted ? phrase.type() == Phrase.Type.KNOWN : phrase.isNoun()) {
                return Subject.of(phrase, frame, Subject.Source.TOPIC);
            }
            to = clause.begin(to - 1);
        }
        return Optional.empty();
    }

    /** The noun that ends a heading above, where it is counted with the figure's unit. */
    Optional<Subject> heading(Frames.Frame frame, Clause clause, Topics topics) {
        for (int[] place : topics.headings()) {
            int to = Chars.skipBlanksBack(clause.text(), Math.min(place[1], clause.from()), place[0]);
            while (to > place[0] && "。：:\n".indexOf(clause.text().charAt(to - 1)) >= 0) {
                to--;
            }
            int from = nouns.knownFrom(clause.text(), to, place[0]);
            if (from < to && nouns.endsWithCounted(clause, place[0], to)) {
                return Optional.of(new Subject(from, to, frame.id(), Subject.Source.TOPIC));
            }
        }
        return Optional.empty();
    }
}
