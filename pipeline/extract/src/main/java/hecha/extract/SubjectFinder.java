package hecha.extract;

import hecha.dictionary.Dictionary;
import hecha.dictionary.Kinds;
import hecha.model.Approx;
import hecha.model.Word;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the words that say what a figure counts: the frames say which phrase around it, or which topic, that is. */
final class SubjectFinder {
    /** Figures that are run together are no more. */
    private static final int NEXT = 4;

    /** The name of a deed has so many characters, or more. */
    private static final int NAME = 4;

    private final Kinds kinds;
    private final Frames frames;
    private final LeadReader leads;
    private final PhraseBefore before;
    private final PhraseBehind behind;
    private final NounTests nouns;
    private final Rows rows;
    private final PhraseTaker taker;
    private final SubjectRanker ranker;
    private final ListItems items;

    SubjectFinder(Dictionary dictionary, SubjectWords words) {
        kinds = dictionary.kinds();
        frames = Frames.read(dictionary.files());
        nouns = new NounTests(words, kinds);
        leads = new LeadReader(words, nouns);
        before = new PhraseBefore(nouns);
        behind = new PhraseBehind(nouns, before, new NounRun(nouns, words, kinds));
        rows = new Rows(before, nouns);
        taker = new PhraseTaker(leads, before, behind, nouns);
        items = new ListItems(leads, before, nouns);
        ranker = new SubjectRanker(new Candidates(before, leads), before, nouns, kinds);
    }

    /**
     * What a figure counts, if it was found, and what leads up to it.
     *
     * @param framed what the frames alone say that it counts: what the figures behind it go on with
     */
    record Found(Optional<Subject> subject, Optional<Subject> framed, Lead lead) {
        private Found(Optional<Subject> subject, Lead lead) {
            this(subject, subject, lead);
        }
    }

    Lead lead(Clause clause) {
        return leads.read(clause);
    }

    /** 限高1.2米 is at most, 约占总人口的2.9% about: what the words that lead up to a figure say of a number without a hedge. */
    Approx approx(Clause clause, Lead lead) {
        return leads.approx(clause, lead);
    }

    /** What the phrases of a report end with, told as it is asked for. */
    PhraseEnds ends(String text) {
        return new PhraseEnds(text, nouns, kinds);
    }

    /** @param ranks whether a phrase that is clearly likelier takes the place of the frames' choice */
    Found find(Clause clause, Topics topics, PhraseEnds ends, boolean ranks) {
        Lead lead = leads.read(clause);
        int previous = clause.previous();
        if (previous >= 0
                && topics.of(previous).isPresent()
                && clause.move(previous).leadsOn()) {
            Subject start = topics.chosen(previous).orElse(topics.of(previous).get());
            return new Found(Optional.of(start.as("range", Subject.Source.TOPIC)), lead);
        }
        Optional<Subject> grown = grown(clause, lead, topics);
        if (grown.isPresent()) {
            return new Found(grown, lead);
        }
        if (lead.distributed() && !isRowBehind(clause, lead)) {
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
        Optional<Phrase> earlier = ofEarlierRow(clause, lead, topics);
        if (earlier.isPresent()) {
            return new Found(Optional.of(subject(earlier.get(), "respectively", Subject.Source.TOPIC)), lead);
        }
        Situation situation = situation(clause, lead, topics);
        Optional<Subject> listed = items.find(situation, topics);
        if (listed.isPresent()) {
            return new Found(listed, lead);
        }
        Optional<Framed> framed = framed(situation, topics);
        Optional<Subject> choice = framed.map(Framed::subject);
        boolean guessed = ranks && framed.isPresent() && !framed.get().frame().sure();
        return new Found(
                guessed ? choice.map(chosen -> ranker.choose(situation, topics, chosen, ends)) : choice, choice, lead);
    }

    /** 主要产品产量中，轴承2.31亿套、下降1.5%: a change directly behind a figure is the change of what that was told to count. */
    private static Optional<Subject> grown(Clause clause, Lead lead, Topics topics) {
        int previous = clause.previous();
        boolean beside = previous >= 0
                && clause.isPercent()
                && lead.change() != 0
                && lead.at() - clause.all().get(previous).to() == 1
                && clause.text().charAt(lead.at() - 1) == '、';
        return beside ? topics.chosen(previous).map(s -> s.as("carried", Subject.Source.TOPIC)) : Optional.empty();
    }

    /** What a frame says that a figure counts. */
    private record Framed(Frames.Frame frame, Subject subject) {}

    private Optional<Framed> framed(Situation situation, Topics topics) {
        for (Frames.Frame frame : frames.all()) {
            if (frame.fits(situation)) {
                Optional<Subject> subject = taker.taken(frame, situation, topics);
                if (subject.isPresent()) {
                    return Optional.of(new Framed(frame, subject.get()));
                }
            }
        }
        return Optional.empty();
    }

    /** The phrases among which {@link SubjectRanker} chooses, if the frames have a choice. */
    Optional<SubjectChoice> choice(Clause clause, Topics topics, PhraseEnds ends) {
        Situation situation = situation(clause, leads.read(clause), topics);
        return framed(situation, topics)
                .map(framed -> new SubjectChoice(
                        clause.from(), clause.to(), ranker.options(situation, topics, framed.subject(), ends)));
    }

    /** 分别给予5万元、8万元奖补, 博士、硕士分别给予15万元、8万元购房补贴: the row counts what stands behind it. */
    private boolean isRowBehind(Clause clause, Lead lead) {
        Phrase next = behind(clause, lead);
        boolean opens = lead.at() == clause.begin(lead.at());
        return opens ? next.isNoun() : clause.isMoney() && next.type() == Phrase.Type.KNOWN;
    }

    /** 起数和人数分别减少6起、3人，下降18.2%和13.6%: a row that opens its clause goes on with what the row before it counts. */
    private Optional<Phrase> ofEarlierRow(Clause clause, Lead lead, Topics topics) {
        int size = lead.last() - lead.first() + 1;
        int previous = lead.first() - 1;
        boolean opens = size > 1 && !lead.distributed() && lead.at() == clause.begin(lead.at());
        if (!opens
                || previous < size - 1
                || clause.all().get(previous).from() < clause.sentence().from()) {
            return Optional.empty();
        }
        Lead row = leads.read(clause.move(previous));
        boolean pairs = row.distributed() && row.last() - row.first() + 1 == size;
        return pairs
                ? topics.of(row.first() + lead.group()).map(s -> new Phrase(s.from(), s.to(), Phrase.Type.NOUN))
                : Optional.empty();
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
        boolean headless = lead.headless() || isHeadless(clause, first);
        if (headless) {
            first = Phrase.NONE;
        }
        boolean shares = !first.isNoun() || clause.isMoney();
        int open = LeadReader.bracket(clause);
        boolean bracketed = open >= 0 && open == clause.from() - 1 && isClosed(clause);
        boolean alone = bracketed || clause.leadsOn() || leads.isCompared(clause);
        Phrase next = alone ? Phrase.NONE : shares ? behind(clause, lead) : behind.find(clause);
        boolean predicate = next.type() == Phrase.Type.CLAUSE && headless;
        if (predicate || (next.type() == Phrase.Type.VERBAL && first.isNoun())) {
            next = Phrase.NONE;
        }
        if (first.type() == Phrase.Type.VERB && isNominal(clause, first)) {
            first = first.as(Phrase.Type.NOUN);
        }
        if (first.type() == Phrase.Type.NOUN && isCounting(clause) && nouns.isRecipient(clause, first)) {
            first = first.as(Phrase.Type.VERB);
        }
        if (isGoverned(clause, first, next)) {
            first = first.as(Phrase.Type.VERB);
        }
        Set<String> contexts = contexts(clause, lead, topics, open >= 0);
        if (headless) {
            contexts.add("headless");
        }
        if (bracketed) {
            contexts.add("bracketed");
        }
        String unitClass = Situation.unitClass(clause);
        return new Situation(clause, lead, unitClass, Frames.units(unitClass), first, next, Frames.contexts(contexts));
    }

    /** Where the figure stands, in the words of the frames. */
    private Set<String> contexts(Clause clause, Lead lead, Topics topics, boolean bracket) {
        Set<String> contexts = new HashSet<>();
        if (lead.last() > lead.first()) {
            contexts.add("row");
        }
        if (clause.previous() >= 0 && clause.all().get(clause.previous()).to() == clause.from()) {
            contexts.add("adjoined");
        }
        if (bracket) {
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
        if (nouns.isThreshold(clause)) {
            contexts.add("threshold");
        }
        if (lead.at() == clause.begin(clause.from())) {
            contexts.add("opens");
        }
        String hedge = clause.quantity().hedge();
        if (isWithin(clause) || (!hedge.isEmpty() && hedge.charAt(hedge.length() - 1) == Signs.WITHIN)) {
            contexts.add("within");
        }
        return contexts;
    }

    /** 5个工作日内: a bound directly behind. */
    private static boolean isWithin(Clause clause) {
        return clause.to() < clause.text().length() && clause.text().charAt(clause.to()) == Signs.WITHIN;
    }

    private static boolean isCounting(Clause clause) {
        return switch (Situation.unitClass(clause)) {
            case "count", "persons" -> true;
            default -> false;
        };
    }

    /** Whether a bracket closes directly behind the figure. */
    private static boolean isClosed(Clause clause) {
        return clause.to() < clause.sentence().to()
                && (clause.text().charAt(clause.to()) == '）' || clause.text().charAt(clause.to()) == ')');
    }

    /** 达到Ⅱ类的9个, 自办食堂的71所: what 的 closes is no deed, and is not what is counted. */
    private static boolean isHeadless(Clause clause, Phrase phrase) {
        boolean closed = phrase.to() >= 0
                && phrase.to() < clause.text().length()
                && clause.text().charAt(phrase.to()) == Signs.OF;
        if (closed && clause.quantityEndingAt(phrase.to()) >= 0) {
            // 超过八年的占四成
            return true;
        }
        return switch (phrase.type()) {
            case VERB -> closed;
            case KNOWN, NOUN -> closed && clause.from() == phrase.to() + 1 && isOfMany(clause, phrase);
            default -> false;
        };
    }

    /** Of things any clause names a part; of persons one that names no persons itself: 坐校车的1870人. */
    private static boolean isOfMany(Clause clause, Phrase phrase) {
        return switch (Situation.unitClass(clause)) {
            case "count" -> true;
            case "persons", "households" -> phrase.type() == Phrase.Type.NOUN;
            default -> false;
        };
    }

    /** 土地平整5.13万亩, 封山育林2.8万亩: what a noun opens, or the name of a deed, is measured as a whole. */
    private boolean isNominal(Clause clause, Phrase deed) {
        Word word = clause.sentence().words().get(clause.word(deed.from()));
        Word last = clause.sentence().words().get(clause.word(deed.to() - 1));
        boolean part = clause.isMoney() && isPart(clause);
        if ((clause.isMeasure() || part) && deed.to() == clause.from() && isNamed(clause, deed)) {
            return true;
        }
        boolean planned = nouns.isTarget(clause.text().substring(last.from(), Math.min(last.to(), deed.to())));
        if (planned && word.pos().startsWith("n") && deed.to() - deed.from() >= NAME) {
            return true;
        }
        return (clause.isMeasure() || clause.isPercent())
                && !nouns.isVerb(clause.text().substring(last.from(), Math.min(last.to(), deed.to())))
                && word.pos().startsWith("n")
                && word.to() - word.from() > 1
                && word.to() < deed.to();
    }

    /** 人工造林, 退化林修复: four characters or more that begin behind a sign or 其中, not all of them verbs known as such. */
    private boolean isNamed(Clause clause, Phrase deed) {
        String text = clause.text();
        boolean begins = deed.from() == clause.sentence().from()
                || !Character.isLetterOrDigit(text.charAt(deed.from() - 1))
                || text.startsWith(Signs.PART, deed.from() - Signs.PART.length());
        boolean name = false;
        List<Word> all = clause.sentence().words();
        for (int i = clause.word(deed.from()); i < all.size() && all.get(i).from() < deed.to(); i++) {
            String form = text.substring(all.get(i).from(), Math.min(all.get(i).to(), deed.to()));
            if (nouns.isScope(form)) {
                return false;
            }
            name |= !nouns.isVerb(form);
        }
        return name && begins && deed.to() - deed.from() >= NAME;
    }

    /** 承诺两年经营期限, 投入2600万元专项资金: a word that can be a verb governs the noun behind an amount. */
    private boolean isGoverned(Clause clause, Phrase first, Phrase next) {
        boolean amount = clause.isMoney() || clause.isMeasure();
        if (!amount || !first.isNoun() || (next.type() != Phrase.Type.KNOWN && next.type() != Phrase.Type.NOUN)) {
            return false;
        }
        Word last = clause.sentence().words().get(clause.word(first.to() - 1));
        String form = clause.text().substring(last.from(), Math.min(last.to(), first.to()));
        boolean measures = first.type() == Phrase.Type.INDICATOR && !nouns.isVerb(form);
        return last.pos().startsWith("v") && !measures && last.to() == first.to();
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
    private boolean isConjoined(Clause clause) {
        int at = clause.from() - 1;
        if (at < clause.sentence().from()
                || nouns.rows().conjunctions().indexOf(clause.text().charAt(at)) < 0) {
            return false;
        }
        Word word = clause.sentence().words().get(clause.word(at));
        return word.from() == at && word.pos().startsWith("c");
    }

    /** Whether 其中 stands before the figure in its sentence. */
    private static boolean isPart(Clause clause) {
        int from = Math.max(clause.sentence().from(), clause.from() - Clause.REACH);
        // No search through the text before it: its length would count for each figure.
        for (int at = clause.from(); at >= from; at--) {
            if (clause.text().startsWith(Signs.PART, at)) {
                return true;
            }
        }
        return false;
    }
}
