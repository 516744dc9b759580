package hecha.extract;

import hecha.dictionary.WordTrie;
import hecha.model.Quantity;
import hecha.model.Word;
import java.util.List;
import java.util.Optional;

/** Takes the phrase that a frame says is counted: beside the figure, before it in its sentence, or a topic. */
final class PhraseTaker {
    /** A topic holds for the figures of its sentence and those soon after. */
    private static final int NEAR = 2 * Clause.REACH;

    /** The next figure of the same unit is looked for no further. */
    private static final int NEXT = 4;

    /** So many sentences back a deed finds its thing. */
    private static final int BACK = 2;

    private static final int HEADLESS = Frames.contexts(List.of("headless"));

    private final LeadReader leads;
    private final PhraseBefore before;
    private final PhraseBehind behind;
    private final NounTests nouns;
    private final EarlierPhrases earlier;
    private final SentenceTopics sentence;

    PhraseTaker(LeadReader leads, PhraseBefore before, PhraseBehind behind, NounTests nouns) {
        this.leads = leads;
        this.before = before;
        this.behind = behind;
        this.nouns = nouns;
        earlier = new EarlierPhrases(leads, before, nouns);
        sentence = new SentenceTopics(leads, before, nouns);
    }

    /** @throws IllegalStateException if the frame takes what there is no rule for */
    Optional<Subject> taken(Frames.Frame frame, Situation situation, Topics topics) {
        Clause clause = situation.clause();
        return switch (frame.takes()) {
            case "before" -> before(frame, situation);
            case "behind" -> Subject.of(situation.behind(), frame, Subject.Source.BEHIND);
            case "behind-verb" -> verbBehind(frame, clause, situation.lead());
            case "before-word" -> wordBefore(frame, situation);
            case "lead-word" -> leadWord(frame, situation);
            case "topic-unit-or-word" ->
                wordBefore(frame, situation)
                        .map(word -> topics.ofUnit(clause.quantity().unit())
                                .map(s -> s.as(frame.id(), Subject.Source.TOPIC))
                                .orElse(word));
            case "topic-unit-for-word" ->
                isBare(frame, situation)
                        ? topics.ofUnit(clause.quantity().unit()).map(s -> s.as(frame.id(), Subject.Source.TOPIC))
                        : Optional.empty();
            case "topic-label" -> earlier.label(frame, clause, topics);
            case "topic-label-limit" -> limit(frame, situation, topics);
            case "topic-label-known" -> earlier.knownLabel(frame, clause, topics);
            case "behind-deed" -> deedBehind(frame, clause);
            case "behind-grant" -> grantBehind(frame, situation);
            case "before-bracket" -> earlier.beforeBracket(frame, clause);
            case "counter" -> counter(frame, clause);
            case "next" -> next(frame, clause);
            case "topic-unit" ->
                topics.ofUnit(clause.quantity().unit()).map(s -> s.as(frame.id(), Subject.Source.TOPIC));
            case "topic-unit-near" ->
                topics.ofUnitNear(clause, reach(situation)).map(s -> s.as(frame.id(), Subject.Source.TOPIC));
            case "topic-sentence" ->
                topics.last()
                        .filter(s -> s.rule().equals("row") || clause.from() - s.to() < NEAR)
                        .map(s -> s.as(frame.id(), Subject.Source.TOPIC));
            case "topic-clause-before" -> earlier.clauseBefore(frame, situation);
            case "topic-indicator" -> earlier.indicator(frame, situation, topics);
            case "topic-alone" -> sentence.alone(frame, situation, topics);
            case "topic-part" ->
                ((situation.contexts() & HEADLESS) != 0 ? sentence.part(clause, topics) : Optional.<Subject>empty())
                        .or(() -> topics.ofUnit(clause.quantity().unit()))
                        .map(s -> s.as(frame.id(), Subject.Source.TOPIC));
            case "topic-whole" -> sentence.whole(frame, situation, topics);
            case "topic-grant" -> sentence.grant(frame, situation, topics);
            case "topic-verb-money" -> earlier.money(frame, situation);
            case "topic-alike" -> sentence.alike(frame, situation, topics);
            case "topic-again" -> sentence.again(frame, situation, topics);
            case "topic-pair" -> sentence.paired(frame, situation);
            case "topic-rate" -> topics.ofRate().map(s -> s.as(frame.id(), Subject.Source.TOPIC));
            case "topic-shared" -> sentence.shared(frame, clause, topics);
            case "topic-among" -> earlier.among(frame, clause);
            case "topic-time" -> earlier.timed(frame, clause);
            case "topic-clause" -> earlier.earlierClause(frame, clause, false);
            case "topic-clause-counted" -> earlier.earlierClause(frame, clause, true);
            case "noun-in-verb" -> earlier.nounIn(frame, situation);
            case "topic-verb" -> earlier.patient(frame, situation);
            case "topic-counted" -> earlier.counted(frame, situation);
            case "topic-heading" -> earlier.heading(frame, clause, topics);
            default -> throw new IllegalStateException(frame.id() + ": takes " + frame.takes());
        };
    }

    /** 封顶线按病种确定：高血压1200元: what the label names, but for an item that is a deed. */
    private Optional<Subject> limit(Frames.Frame frame, Situation situation, Topics topics) {
        Clause clause = situation.clause();
        return isDeed(clause, situation.before()) ? Optional.empty() : earlier.knownLabel(frame, clause, topics);
    }

    /** 县级配套, 单位自筹: a name that a verb ends is what is counted itself. */
    private static boolean isDeed(Clause clause, Phrase phrase) {
        Word last = clause.sentence().words().get(clause.word(phrase.to() - 1));
        return last.pos().startsWith("v");
    }

    private static Optional<Subject> leadWord(Frames.Frame frame, Situation situation) {
        return Optional.ofNullable(frame.leadWord(situation))
                .map(word -> new Subject(word.from(), word.to(), frame.id(), Subject.Source.BEFORE));
    }

    private static Optional<Subject> wordBefore(Frames.Frame frame, Situation situation) {
        Clause clause = situation.clause();
        int at = situation.lead().at();
        return frame.beforeWords()
                .flatMap(words -> Optional.ofNullable(
                        words.longest(clause.text(), at, clause.sentence().from())))
                .map(word -> new Subject(word.from(), word.to(), frame.id(), Subject.Source.BEFORE));
    }

    /** Whether one of the frame's words is all that stands before. */
    private static boolean isBare(Frames.Frame frame, Situation situation) {
        Phrase phrase = situation.before();
        return !phrase.isNone()
                && frame.beforeWords()
                        .map(words -> words.longest(situation.clause().text(), phrase.to(), phrase.from()))
                        .filter(word -> word.from() == phrase.from())
                        .isPresent();
    }

    private static Optional<Subject> before(Frames.Frame frame, Situation situation) {
        Phrase phrase = situation.before();
        boolean ends = !phrase.isNone()
                && frame.beforeWords()
                        .map(words -> words.longest(situation.clause().text(), phrase.to(), phrase.from()) != null)
                        .orElse(true);
        return ends ? Subject.of(phrase, frame, source(phrase)) : Optional.empty();
    }

    private static Subject.Source source(Phrase phrase) {
        return phrase.type() == Phrase.Type.SCOPE ? Subject.Source.SCOPE : Subject.Source.BEFORE;
    }

    private static Optional<Subject> verbBehind(Frames.Frame frame, Clause clause, Lead lead) {
        int last = lead.last();
        while (last + 1 < clause.all().size()
                && clause.all().get(last + 1).from() == clause.all().get(last).to()) {
            last++;
        }
        int at = clause.all().get(last).to();
        WordTrie.Match<String> verb = frame.verbs().longest(clause.text(), at, clause.end(at));
        return verb == null || !endsWord(clause, verb.to())
                ? Optional.empty()
                : Optional.of(new Subject(verb.from(), verb.to(), frame.id(), Subject.Source.BEHIND));
    }

    /** Whether a word ends there and no noun follows: the 脱贫 of 脱贫户 is none. */
    private static boolean endsWord(Clause clause, int to) {
        List<Word> all = clause.sentence().words();
        int next = clause.word(to);
        boolean noun =
                next < all.size() && to < clause.end(to) && all.get(next).pos().startsWith("n");
        return all.get(clause.word(to - 1)).to() == to && !noun;
    }

    /** 5个工作日内完成初验: what is to be done within the time, its noun or the verb. */
    private Optional<Subject> deedBehind(Frames.Frame frame, Clause clause) {
        String text = clause.text();
        int end = clause.end(clause.to());
        int from =
                clause.to() < text.length() && text.charAt(clause.to()) == Signs.WITHIN ? clause.to() + 1 : clause.to();
        int i = clause.word(from);
        List<Word> all = clause.sentence().words();
        if (from >= end || i >= all.size()) {
            return Optional.empty();
        }
        String form = text.substring(from, Math.max(from, all.get(i).to()));
        if (!all.get(i).pos().startsWith("v") && !nouns.isVerb(form)) {
            return Optional.empty();
        }
        Phrase object = behind.object(clause, all.get(i).to(), end);
        boolean named = i + 1 < all.size() && "vad".indexOf(all.get(i + 1).pos().charAt(0)) < 0;
        if (object.isNone() && named && nouns.isVerb(form) && end - all.get(i).to() == 2) {
            object = new Phrase(end - 2, end, Phrase.Type.NOUN);
        }
        Phrase deed = new Phrase(from, all.get(i).to(), Phrase.Type.VERB);
        return Subject.of(object.isNone() || object.to() < end ? deed : object, frame, Subject.Source.BEHIND);
    }

    /** 按年薪的10%给予企业奖励, 按到账额2%补助: what is granted at a share of what stands before, behind the verb or the verb itself. */
    private Optional<Subject> grantBehind(Frames.Frame frame, Situation situation) {
        Clause clause = situation.clause();
        String text = clause.text();
        Phrase base = situation.before();
        boolean row = situation.lead().group() > 0;
        boolean share = row || (!base.isNone() && text.startsWith(Signs.OF_WORD, base.to()));
        if (!share && (base.isNone() || base.type() == Phrase.Type.KNOWN)) {
            return Optional.empty();
        }
        int at = nouns.behindBound(
                text, clause.all().get(situation.lead().last()).to());
        boolean closed = text.startsWith(Signs.OF_WORD, at);
        at = behindScope(clause, closed ? at + 1 : at);
        WordTrie.Match<String> verb = frame.verbs().longest(text, at, clause.end(at));
        if (verb == null) {
            return Optional.empty();
        }
        boolean grant = nouns.endsWithIndicator(text, verb.from(), verb.to());
        Phrase object = behind.object(clause, verb.to(), clause.end(verb.to()));
        if (!closed && object.isNoun()) {
            return Subject.of(object, frame, Subject.Source.BEHIND);
        }
        int next = clause.at() + 1;
        boolean amount = next < clause.all().size() && clause.all().get(next).from() == verb.to();
        return grant && !amount
                ? Optional.of(new Subject(verb.from(), verb.to(), frame.id(), Subject.Source.BEHIND))
                : Optional.empty();
    }

    /** Behind 一次性 and other words of scope. */
    private int behindScope(Clause clause, int from) {
        List<Word> all = clause.sentence().words();
        int at = from;
        for (int i = clause.word(from); i < all.size() && all.get(i).from() == at; i++) {
            if (!nouns.isScope(clause.text().substring(at, all.get(i).to()))) {
                break;
            }
            at = all.get(i).to();
        }
        return at;
    }

    /** A deed, a place or a clause that 的 closes goes on with what the block counted a sentence or two before. */
    private static int reach(Situation situation) {
        Phrase.Type before = situation.before().type();
        boolean headless = (situation.contexts() & HEADLESS) != 0;
        return headless || before == Phrase.Type.VERB || before == Phrase.Type.PLACE ? BACK : 0;
    }

    private static Optional<Subject> counter(Frames.Frame frame, Clause clause) {
        int to = clause.to();
        String unit = clause.quantity().unitAsWritten();
        boolean closes = clause.text().startsWith(unit, to - unit.length());
        return closes
                ? Optional.of(new Subject(to - unit.length(), to, frame.id(), Subject.Source.BEHIND))
                : Optional.empty();
    }

    /** The phrase behind one of the next figures of the same unit: 新增12个、改造25个社区健身苑点. */
    private Optional<Subject> next(Frames.Frame frame, Clause clause) {
        for (int k = clause.at() + 1; k < Math.min(clause.all().size(), clause.at() + NEXT + 1); k++) {
            Quantity quantity = clause.all().get(k);
            if (quantity.to() > clause.sentence().to()) {
                break;
            }
            if (!quantity.unit().equals(clause.quantity().unit())) {
                if (RowSigns.isTime(quantity)) {
                    continue;
                }
                break;
            }
            Clause moved = clause.move(k);
            Phrase own = before.find(moved, leads.read(moved).at());
            if (own.isNoun()) {
                break;
            }
            Phrase found = behind.find(moved);
            boolean whole = clause.isPercent() ? found.type() == Phrase.Type.BEARER : found.isNoun();
            if (whole) {
                return Subject.of(found, frame, Subject.Source.BEHIND);
            }
        }
        return Optional.empty();
    }
}
