package hecha.extract;

import hecha.dictionary.Dictionary;
import hecha.dictionary.Kinds;
import hecha.dictionary.WordTrie;
import hecha.model.Quantity;
import hecha.model.Word;
import hecha.text.Chars;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Finds the words that say what a figure counts: the frames say which phrase around it, or which topic, that is. */
final class SubjectFinder {
    /** A topic holds for the figures of its sentence and those soon after. */
    private static final int NEAR = 2 * Clause.REACH;

    /** The next figure of the same unit is looked for no further. */
    private static final int NEXT = 4;

    private static final Set<Phrase.Type> NOUNS =
            EnumSet.of(Phrase.Type.KNOWN, Phrase.Type.INDICATOR, Phrase.Type.NOUN, Phrase.Type.CLAUSE);

    private final Frames frames;
    private final LeadReader leads;
    private final PhraseBefore before;
    private final PhraseBehind behind;
    private final NounTests nouns;
    private final Rows rows;

    SubjectFinder(Dictionary dictionary) {
        SubjectWords words = SubjectWords.read(dictionary.files());
        Kinds kinds = dictionary.kinds();
        frames = Frames.read(dictionary.files());
        nouns = new NounTests(words, kinds);
        leads = new LeadReader(words);
        before = new PhraseBefore(nouns);
        behind = new PhraseBehind(nouns, before, words, kinds);
        rows = new Rows(before, nouns);
    }

    /** What a figure counts, if it was found, and what leads up to it. */
    record Found(Optional<Subject> subject, Lead lead) {}

    Lead lead(Clause clause) {
        return leads.read(clause);
    }

    Found find(Clause clause, Topics topics) {
        Lead lead = leads.read(clause);
        int previous = clause.previous();
        if (previous >= 0
                && topics.of(previous).isPresent()
                && clause.move(previous).leadsOn()) {
            Subject start = topics.of(previous).get();
            return new Found(Optional.of(start.as("range", Subject.Source.TOPIC)), lead);
        }
        if (lead.distributed()) {
            Phrase part = rows.find(
                    clause,
                    lead,
                    k -> topics.of(k)
                            .map(s -> new Phrase(s.from(), s.to(), Phrase.Type.NOUN))
                            .orElse(Phrase.NONE));
            if (!part.isNone()) {
                return new Found(Optional.of(subject(part, "respectively", Subject.Source.BEFORE)), lead);
            }
        }
        Situation situation = situation(clause, lead, topics);
        for (Frames.Frame frame : frames.all()) {
            if (frame.fits(situation)) {
                Optional<Subject> subject = taken(frame, situation, topics);
                if (subject.isPresent()) {
                    return new Found(subject, lead);
                }
            }
        }
        return new Found(Optional.empty(), lead);
    }

    private static Subject subject(Phrase phrase, String rule, Subject.Source source) {
        return new Subject(phrase.from(), phrase.to(), rule, source);
    }

    private Situation situation(Clause clause, Lead lead, Topics topics) {
        String text = clause.text();
        boolean joined = lead.at() < clause.all().get(lead.first()).from()
                && lead.at() > clause.sentence().from()
                && text.charAt(lead.at() - 1) == '、';
        boolean apart = (joined || isConjoined(clause)) && clause.previous() >= 0;
        Phrase first = apart ? Phrase.NONE : before.find(clause, lead.at());
        boolean shares = !isNoun(first) || clause.isMoney();
        Phrase next = clause.leadsOn() ? Phrase.NONE : shares ? behind(clause, lead) : behind.find(clause);
        if (next.type() == Phrase.Type.VERBAL && isNoun(first)) {
            next = Phrase.NONE;
        }
        Set<String> contexts = new HashSet<>();
        if (lead.last() > lead.first()) {
            contexts.add("row");
        }
        if (clause.previous() >= 0 && clause.all().get(clause.previous()).to() == clause.from()) {
            contexts.add("adjoined");
        }
        if (LeadReader.bracket(clause) >= 0) {
            contexts.add("bracket");
        }
        if (isPart(clause)) {
            contexts.add("part");
        }
        if (lead.label()) {
            contexts.add("label");
            if (topics.isList()) {
                contexts.add("list-label");
            }
        }
        if (lead.according()) {
            contexts.add("according");
        }
        if (lead.at() == clause.begin(clause.from())) {
            contexts.add("opens");
        }
        return new Situation(clause, lead, Situation.unitClass(clause), first, next, contexts);
    }

    private static boolean isNoun(Phrase phrase) {
        return NOUNS.contains(phrase.type());
    }

    /** The phrase behind the figure, behind the last of its row, or behind the one that is run together with it. */
    private Phrase behind(Clause clause, Lead lead) {
        int last = lead.last();
        while (last + 1 < clause.all().size()
                && last - clause.at() < NEXT
                && clause.all().get(last + 1).from() == clause.all().get(last).to()) {
            last++;
        }
        return behind.find(clause.move(last));
    }

    /** In 备案博物馆和29家类博物馆 what stands before 和 is counted by another figure. */
    private static boolean isConjoined(Clause clause) {
        int at = clause.from() - 1;
        if (at < clause.sentence().from() || "和与及".indexOf(clause.text().charAt(at)) < 0) {
            return false;
        }
        Word word = clause.sentence().words().get(clause.word(at));
        return word.from() == at && word.nature().startsWith("c");
    }

    /** Whether 其中 stands before the figure in its sentence. */
    private static boolean isPart(Clause clause) {
        int from = Math.max(clause.sentence().from(), clause.from() - Clause.REACH);
        int at = clause.text().lastIndexOf("其中", clause.from());
        return at >= from;
    }

    private Optional<Subject> taken(Frames.Frame frame, Situation situation, Topics topics) {
        Clause clause = situation.clause();
        return switch (frame.takes()) {
            case "before" -> before(frame, situation);
            case "behind" -> phrase(situation.behind(), frame, Subject.Source.BEHIND);
            case "behind-verb" -> verbBehind(frame, clause, situation.lead());
            case "before-word" -> wordBefore(frame, situation);
            case "before-bracket" -> beforeBracket(frame, clause);
            case "counter" -> counter(frame, clause);
            case "next" -> next(frame, clause);
            case "topic-unit" ->
                topics.ofUnit(clause.quantity().unit()).map(s -> s.as(frame.id(), Subject.Source.TOPIC));
            case "topic-unit-near" -> topics.ofUnitNear(clause).map(s -> s.as(frame.id(), Subject.Source.TOPIC));
            case "topic-sentence" ->
                topics.last()
                        .filter(s -> s.rule().equals("row") || clause.from() - s.to() < NEAR)
                        .map(s -> s.as(frame.id(), Subject.Source.TOPIC));
            case "topic-clause" -> earlierClause(frame, clause, false);
            case "topic-clause-counted" -> earlierClause(frame, clause, true);
            case "noun-in-verb" -> nounIn(frame, situation);
            case "topic-verb" -> patient(frame, situation);
            case "topic-counted" -> counted(frame, situation);
            case "topic-heading" -> heading(frame, clause, topics);
            default -> throw new IllegalStateException(frame.id() + ": takes " + frame.takes());
        };
    }

    private static Optional<Subject> before(Frames.Frame frame, Situation situation) {
        Phrase phrase = situation.before();
        boolean ends = !phrase.isNone()
                && frame.beforeWords()
                        .map(words -> words.longest(situation.clause().text(), phrase.to(), phrase.from()) != null)
                        .orElse(true);
        return ends ? phrase(phrase, frame, source(phrase)) : Optional.empty();
    }

    private static Subject.Source source(Phrase phrase) {
        return phrase.type() == Phrase.Type.SCOPE ? Subject.Source.SCOPE : Subject.Source.BEFORE;
    }

    private static Optional<Subject> phrase(Phrase phrase, Frames.Frame frame, Subject.Source source) {
        return phrase.isNone() ? Optional.empty() : Optional.of(subject(phrase, frame.id(), source));
    }

    private static Optional<Subject> verbBehind(Frames.Frame frame, Clause clause, Lead lead) {
        int last = lead.last();
        while (last + 1 < clause.all().size()
                && clause.all().get(last + 1).from() == clause.all().get(last).to()) {
            last++;
        }
        int at = clause.all().get(last).to();
        WordTrie.Match<String> verb = frame.verbs().longest(clause.text(), at, clause.end(at));
        return verb == null
                ? Optional.empty()
                : Optional.of(new Subject(verb.from(), verb.to(), frame.id(), Subject.Source.BEHIND));
    }

    private static Optional<Subject> wordBefore(Frames.Frame frame, Situation situation) {
        Clause clause = situation.clause();
        int at = situation.lead().at();
        return frame.beforeWords()
                .flatMap(words -> Optional.ofNullable(
                        words.longest(clause.text(), at, clause.sentence().from())))
                .map(word -> new Subject(word.from(), word.to(), frame.id(), Subject.Source.BEFORE));
    }

    private Optional<Subject> beforeBracket(Frames.Frame frame, Clause clause) {
        int open = LeadReader.bracket(clause);
        boolean within = open > clause.sentence().from();
        Phrase phrase = within ? before.find(clause, open) : Phrase.NONE;
        return isNoun(phrase) && phrase.to() - phrase.from() > 1
                ? phrase(phrase, frame, Subject.Source.TOPIC)
                : Optional.empty();
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
                if (LeadReader.isTime(quantity)) {
                    continue;
                }
                break;
            }
            Clause moved = clause.move(k);
            Phrase own = before.find(moved, leads.read(moved).at());
            if (isNoun(own)) {
                break;
            }
            Phrase found = behind.find(moved);
            boolean whole = clause.isPercent() ? found.type() == Phrase.Type.CLAUSE : isNoun(found);
            if (whole) {
                return phrase(found, frame, Subject.Source.BEHIND);
            }
        }
        return Optional.empty();
    }

    /** 移民搬迁入住1469户: the noun that opens the phrase of the verb. */
    private Optional<Subject> nounIn(Frames.Frame frame, Situation situation) {
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
    private Optional<Subject> patient(Frames.Frame frame, Situation situation) {
        Clause clause = situation.clause();
        Phrase noun = before.find(clause, leads.begin(clause, situation.before().from()));
        boolean thing = isNoun(noun) && !nouns.isAgent(clause.text(), noun.from(), noun.to());
        return thing ? phrase(noun, frame, Subject.Source.TOPIC) : Optional.empty();
    }

    /** The nearest thing before in the sentence that is counted with the figure's unit. */
    private Optional<Subject> counted(Frames.Frame frame, Situation situation) {
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
                        ? phrase(phrase, frame, Subject.Source.TOPIC)
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** The noun that ends an earlier clause of the sentence which has no figure. */
    private Optional<Subject> earlierClause(Frames.Frame frame, Clause clause, boolean counted) {
        int to = clause.begin(clause.from());
        for (int clauses = 0; clauses < NEXT && to > clause.sentence().from(); clauses++) {
            Phrase phrase = before.find(clause, to - 1);
            if (counted ? phrase.type() == Phrase.Type.KNOWN : isNoun(phrase)) {
                return phrase(phrase, frame, Subject.Source.TOPIC);
            }
            to = clause.begin(to - 1);
        }
        return Optional.empty();
    }

    /** The noun that ends a heading above, where it is counted with the figure's unit. */
    private Optional<Subject> heading(Frames.Frame frame, Clause clause, Topics topics) {
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
