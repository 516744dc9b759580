package hecha.extract;

import hecha.dictionary.WordTrie;
import hecha.model.Quantity;
import hecha.model.Word;
import hecha.text.Chars;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Finds what a figure counts by how its sentence goes on: the noun that opens it alone, the deed that is told again, the name that ends
 * like the one before, the list behind words of sharing out.
 */
final class SentenceTopics {
    private static final String PARTS = "；;：:";

    /** A noun that opens a sentence alone is no longer. */
    private static final int NAME = 16;

    /** What is shared out was counted so many figures back. */
    private static final int ITEMS = 16;

    /** A grant that a short verb gives is named no farther before. */
    private static final int GRANT = 400;

    /** A name like the one before is no longer. */
    private static final int HOLDER = 4;

    private final LeadReader leads;
    private final PhraseBefore before;
    private final NounTests nouns;

    SentenceTopics(LeadReader leads, PhraseBefore before, NounTests nouns) {
        this.leads = leads;
        this.before = before;
        this.nouns = nouns;
    }

    /** 问题厕所，摸排出137户，整改131户: the noun that alone fills the clause with which its part of the sentence opens. */
    Optional<Subject> alone(Frames.Frame frame, Situation situation, Topics topics) {
        Clause clause = situation.clause();
        String text = clause.text();
        int floor = Math.max(clause.sentence().from(), clause.from() - Clause.REACH);
        int part = NatureWords.lastOf(text, PARTS, floor, clause.from()) + 1;
        int begin = Chars.skipBlanks(text, Math.max(floor, part), clause.from());
        int end = clause.end(begin);
        int first = clause.at();
        while (first > 0 && clause.all().get(first - 1).from() > end) {
            first--;
        }
        boolean opens = end < clause.begin(clause.from())
                && end - begin <= NAME
                && "，,".indexOf(text.charAt(end)) >= 0
                && clause.begin(clause.all().get(first).from()) == end + 1
                && frame.beforeWords()
                        .filter(words -> words.longest(text, end, begin) != null)
                        .isEmpty()
                && isName(clause, begin, end);
        if (!opens || (situation.before().type() != Phrase.Type.VERB && !goesOn(frame, clause, topics, first))) {
            return Optional.empty();
        }
        Phrase noun = leads.begin(clause, end) == end ? before.find(clause, end) : Phrase.NONE;
        boolean amount = clause.isMoney() || clause.isPercent();
        boolean fits = amount ? noun.type() == Phrase.Type.INDICATOR : noun.isNoun() && !isDoer(clause, noun);
        return fits && noun.from() == begin && noun.to() == end
                ? Subject.of(noun, frame, Subject.Source.TOPIC)
                : Optional.empty();
    }

    /** Whether a clause ends with a noun and has neither verb nor numeral. */
    private boolean isName(Clause clause, int from, int to) {
        List<Word> words = clause.sentence().words();
        boolean noun = nouns.knownFrom(clause.text(), to, from) < to;
        for (int i = clause.word(from); i < words.size() && words.get(i).from() < to; i++) {
            Word word = words.get(i);
            noun |= word.isNoun() && word.to() == to;
            if ((word.pos().startsWith("v") && !word.isNoun()) || word.pos().startsWith("m")) {
                return false;
            }
        }
        return noun;
    }

    /** 新入职教师，每人听课40节: persons and bodies are not what is counted of what they do. */
    private boolean isDoer(Clause clause, Phrase noun) {
        String text = clause.text();
        boolean counted = nouns.endsWithCounted(clause, noun.from(), noun.to());
        boolean thing = nouns.endsWithThing(text, noun.from(), noun.to());
        return !counted
                && (thing
                        ? nouns.endsWithPersons(text, noun.from(), noun.to())
                        : nouns.isAgent(text, noun.from(), noun.to()));
    }

    /** Whether every figure since the topic was told to count it. */
    private static boolean goesOn(Frames.Frame frame, Clause clause, Topics topics, int first) {
        for (int k = first; k < clause.at(); k++) {
            if (topics.of(k).filter(s -> !s.rule().equals(frame.id())).isPresent()) {
                return false;
            }
        }
        return true;
    }

    /** 一产增加值8.2亿元，增长3.9%；二产92.7亿元: the indicator before which a name stood that ends like this one. */
    Optional<Subject> alike(Frames.Frame frame, Situation situation, Topics topics) {
        Clause clause = situation.clause();
        String text = clause.text();
        Phrase holder = situation.before();
        Optional<Subject> last = topics.ofUnit(clause.quantity().unit());
        if (last.isEmpty() || holder.to() - holder.from() > HOLDER) {
            return Optional.empty();
        }
        int to = last.get().to();
        int name = nouns.knownFrom(text, to, Math.max(0, to - NAME));
        boolean ordinal = text.charAt(holder.from()) == Signs.ORDINAL;
        boolean known = nouns.knownFrom(text, holder.to(), holder.from()) < holder.to();
        boolean same = name > 0
                && to - name > 1
                && (ordinal || (!known && holder.to() - holder.from() < HOLDER))
                && text.charAt(name - 1) == text.charAt(holder.to() - 1);
        return same ? Optional.of(new Subject(name, to, frame.id(), Subject.Source.TOPIC)) : Optional.empty();
    }

    /** 抽检食品1200批次，实际抽检1318批次: the deed that was told of a figure of the same unit is told once more. */
    Optional<Subject> again(Frames.Frame frame, Situation situation, Topics topics) {
        Clause clause = situation.clause();
        String text = clause.text();
        int previous = clause.previous();
        if (previous < 0
                || !clause.all().get(previous).unit().equals(clause.quantity().unit())) {
            return Optional.empty();
        }
        int to = clause.all().get(previous).from();
        int from = clause.begin(to);
        String deed =
                text.substring(situation.before().from(), situation.before().to());
        return text.substring(from, to).contains(deed)
                ? topics.of(previous)
                        .filter(s -> s.from() >= from && s.to() <= to)
                        .map(s -> s.as(frame.id(), Subject.Source.TOPIC))
                : Optional.empty();
    }

    /** 老年人9.24万人，其中80岁以上的1.37万人，空巢老人七千人，失能的3862名: what the figure of the unit before 其中 counts. */
    Optional<Subject> part(Clause clause, Topics topics) {
        int floor = Math.max(clause.sentence().from(), clause.from() - Clause.REACH);
        int part = clause.from();
        while (part > floor && !clause.text().startsWith(Signs.PART, part)) {
            part--;
        }
        for (int k = clause.at() - 1; k >= 0 && clause.all().get(k).from() >= floor; k--) {
            boolean whole = clause.all().get(k).to() <= part
                    && clause.all().get(k).unit().equals(clause.quantity().unit());
            if (whole && topics.of(k).isPresent()) {
                return topics.of(k);
            }
        }
        return Optional.empty();
    }

    /** 校车共52辆（公司化运营34辆，学校自有18辆）: what the figure counts behind which the bracket opens, in the same unit. */
    Optional<Subject> whole(Frames.Frame frame, Situation situation, Topics topics) {
        Clause clause = situation.clause();
        Phrase part = situation.before();
        if (part.type() == Phrase.Type.NOUN && isThing(clause, part)) {
            return Optional.empty();
        }
        int open = LeadReader.bracket(clause);
        if (open >= 0 && clause.text().startsWith(Signs.PART, open + 1)) {
            return Optional.empty();
        }
        int whole = open < 0 ? -1 : clause.quantityEndingAt(open);
        boolean same = whole >= 0
                && clause.all().get(whole).unit().equals(clause.quantity().unit());
        return same ? topics.of(whole).map(s -> s.as(frame.id(), Subject.Source.TOPIC)) : Optional.empty();
    }

    /** Whether a phrase ends with the name of a thing: 初中, not 公司化运营. */
    private static boolean isThing(Clause clause, Phrase phrase) {
        Word last = clause.sentence().words().get(clause.word(phrase.to() - 1));
        return "vbd".indexOf(last.pos().charAt(0)) < 0;
    }

    /** 服务中心和老年食堂加快布点，前者24个，后者38处: the first or the second of the two names that an earlier clause joins. */
    Optional<Subject> paired(Frames.Frame frame, Situation situation) {
        Clause clause = situation.clause();
        String text = clause.text();
        Phrase word = situation.before();
        boolean named = !word.isNone()
                && frame.beforeWords()
                        .filter(words -> words.longest(text, word.to(), word.from()) != null)
                        .isPresent();
        int floor = Math.max(clause.sentence().from(), clause.from() - Clause.REACH);
        for (int i = clause.begin(clause.from()) - 1; named && i > floor; i--) {
            if (nouns.rows().joints().indexOf(text.charAt(i)) >= 0 && isJoint(clause, i)) {
                boolean first = text.charAt(word.from()) == Signs.BEFORE;
                Phrase noun = before.find(clause, first ? i : secondEnd(clause, i + 1));
                return noun.isNoun() ? Subject.of(noun, frame, Subject.Source.TOPIC) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static boolean isJoint(Clause clause, int at) {
        Word word = clause.sentence().words().get(clause.word(at));
        return word.from() == at && word.to() == at + 1;
    }

    /** Where the nouns end that begin at {@code from}. */
    private static int secondEnd(Clause clause, int from) {
        List<Word> words = clause.sentence().words();
        int end = from;
        for (int i = clause.word(from);
                i < words.size() && words.get(i).from() == end && words.get(i).isNoun();
                i++) {
            end = words.get(i).to();
        }
        return end;
    }

    /** 每台补1.5万元: the grant that a heading above names, else the nearest before that the verb can give. */
    Optional<Subject> grant(Frames.Frame frame, Situation situation, Topics topics) {
        Clause clause = situation.clause();
        String text = clause.text();
        Phrase deed = situation.before();
        Optional<WordTrie.Match<String>> verb = deed.isNone()
                ? Optional.empty()
                : frame.beforeWords()
                        .flatMap(words -> Optional.ofNullable(words.longest(text, deed.to(), deed.from())))
                        .filter(word -> word.from() == deed.from() || word.to() - word.from() > 1);
        if (verb.isEmpty()) {
            return Optional.empty();
        }
        char gives = text.charAt(verb.get().to() - 1);
        return topics.headings().stream()
                .flatMap(place -> grant(frame, text, place[0], Math.min(place[1], clause.from()), gives).stream())
                .findFirst()
                .or(() -> grant(frame, text, Math.max(0, clause.from() - GRANT), deed.from(), gives))
                .or(() -> grant(frame, text, Math.max(0, clause.from() - GRANT), deed.from(), '\0'));
    }

    /** The last name of a grant within {@code from..to} that holds the character of the verb; any if that is 0. */
    private static Optional<Subject> grant(Frames.Frame frame, String text, int from, int to, char verb) {
        for (int i = to - 1; i >= from; i--) {
            WordTrie.Match<String> name = frame.verbs().longest(text, i, to);
            if (name != null && (verb == 0 || name.value().indexOf(verb) >= 0)) {
                return Optional.of(new Subject(name.from(), name.to(), frame.id(), Subject.Source.TOPIC));
            }
        }
        return Optional.empty();
    }

    /** 任务分到片区：河东片210户、河西片190户: a list behind words of sharing out counts what was counted with its unit. */
    Optional<Subject> shared(Frames.Frame frame, Clause clause, Topics topics) {
        String text = clause.text();
        int floor = Math.max(clause.sentence().from(), clause.from() - Clause.REACH);
        int colon = NatureWords.lastOf(text, PARTS, floor, clause.from());
        boolean label = colon > floor && Lists.isColon(text.charAt(colon));
        int begin = label ? clause.begin(colon) : colon;
        int verb = label ? NatureWords.first(frame.verbs(), text, begin, colon) : -1;
        if (verb < 0) {
            return Optional.empty();
        }
        Phrase noun = verb > begin ? before.find(clause, leads.begin(clause, verb)) : Phrase.NONE;
        return noun.isNoun() && !nouns.isTarget(text.substring(noun.from(), noun.to()))
                ? Subject.of(noun, frame, Subject.Source.TOPIC)
                : largest(clause, topics).map(s -> s.as(frame.id(), Subject.Source.TOPIC));
    }

    /** What the largest of the last figures with the unit counts: the whole that is shared out. */
    private static Optional<Subject> largest(Clause clause, Topics topics) {
        Optional<Subject> whole = Optional.empty();
        BigDecimal most = BigDecimal.ZERO;
        for (int k = clause.at() - 1; k >= Math.max(0, clause.at() - ITEMS); k--) {
            Quantity quantity = clause.all().get(k);
            BigDecimal value = quantity.value().orElse(BigDecimal.ZERO);
            if (quantity.unit().equals(clause.quantity().unit())
                    && topics.of(k).isPresent()
                    && value.compareTo(most) > 0) {
                whole = topics.of(k);
                most = value;
            }
        }
        return whole;
    }
}
