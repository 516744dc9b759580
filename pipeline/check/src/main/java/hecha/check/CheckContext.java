package hecha.check;

import hecha.dictionary.Dictionary;
import hecha.dictionary.HeadingWords;
import hecha.dictionary.Profile;
import hecha.dictionary.RelationForm;
import hecha.dictionary.RulePage;
import hecha.model.Block;
import hecha.model.Facts;
import hecha.model.Figure;
import hecha.model.Gap;
import hecha.model.Outline;
import hecha.model.Passage;
import hecha.model.Report;
import hecha.model.Section;
import hecha.model.Sentence;
import hecha.model.Source;
import hecha.text.Dates;
import hecha.text.Intervals;
import hecha.text.Lazy;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/** What every check is given: the facts of one report, the rules that apply, and quick ways to what stands where. */
public final class CheckContext {
    /** What is longer without a full stop is no statement that a person wrote; nothing is computed from it. */
    private static final int LONGEST_ASPECT = 14;

    private static final int LONGEST_STATEMENT = 4000;

    private final Facts facts;
    private final Dictionary dictionary;
    private final CheckSettings settings;
    private final TreeMap<Integer, Integer> innermost = new TreeMap<>();
    private final List<Statement> statements;
    private final Map<Integer, List<Term>> terms = new HashMap<>();
    private final WordReaders readers;
    private final Map<Class<?>, Object> shared = new HashMap<>();
    private final Lazy<List<Dates.Written>> dates = new Lazy<>(() -> Dates.in(text()));

    CheckContext(Facts facts, Dictionary dictionary, CheckSettings settings) {
        this(facts, dictionary, settings, WordReaders.of(dictionary));
    }

    CheckContext(Facts facts, Dictionary dictionary, CheckSettings settings, WordReaders readers) {
        this.facts = facts;
        this.dictionary = dictionary;
        this.settings = settings;
        markSections();
        statements = cut();
        this.readers = readers;
    }

    /** For each place where a section begins or ends, the innermost section that goes on from there. */
    private void markSections() {
        TreeSet<Integer> edges = new TreeSet<>(List.of(0));
        for (Section section : sections()) {
            edges.add(section.from());
            edges.add(section.to());
        }
        Deque<Section> open = new ArrayDeque<>();
        int next = 0;
        for (int at : edges) {
            while (!open.isEmpty() && open.peek().to() <= at) {
                open.pop();
            }
            while (next < sections().size() && sections().get(next).from() <= at) {
                if (sections().get(next).to() > at) {
                    open.push(sections().get(next));
                }
                next++;
            }
            innermost.put(at, open.isEmpty() ? -1 : open.peek().index());
        }
    }

    public Facts facts() {
        return facts;
    }

    public CheckSettings settings() {
        return settings;
    }

    public Source source() {
        return facts.report().source();
    }

    public Report report() {
        return facts.report();
    }

    public Outline outline() {
        return facts.report().outline();
    }

    public Passage passage() {
        return outline().passage();
    }

    /** The clean text. */
    public String text() {
        return passage().text();
    }

    public List<Section> sections() {
        return outline().sections();
    }

    public String genre() {
        return report().genre().name();
    }

    public RulePage rule(String rule) {
        return dictionary.rules().page(rule);
    }

    /** The words that tell how a heading is built. */
    HeadingWords headingWords() {
        return dictionary.headingWords();
    }

    /** The words by which {@code relation} is stated. */
    public RelationForm relation(String relation) {
        return dictionary.relations().form(relation);
    }

    /** The terms of {@code statement}, which is one of {@link #statements()}; read once. */
    List<Term> terms(Statement statement) {
        List<Term> known = terms.get(statement.index());
        if (known == null) {
            known = readers.terms().read(statement);
            terms.put(statement.index(), known);
        }
        return known;
    }

    /** What one class makes of this report and others ask for, too; made once. */
    <T> T shared(Class<T> type, Function<CheckContext, T> maker) {
        Object known = shared.get(type);
        if (known == null) {
            known = maker.apply(this);
            shared.put(type, known);
        }
        return type.cast(known);
    }

    /** The dates of the text, in its order; read once. */
    List<Dates.Written> dates() {
        return dates.get();
    }

    /** The dates that begin in {@code from..to}. */
    List<Dates.Written> dates(int from, int to) {
        List<Dates.Written> all = dates();
        int first = Intervals.firstAtOrAfter(all, Dates.Written::from, from);
        return all.subList(first, Math.max(first, Intervals.firstAtOrAfter(all, Dates.Written::from, to)));
    }

    /** The groups of the dictionary that are apart from one another. */
    GroupSets groups() {
        return readers.groups().get();
    }

    /** The rule's threshold, or the number that the settings put in its place. */
    public BigDecimal number(String rule, String threshold) {
        BigDecimal set = settings.thresholds().get(rule + "." + threshold);
        return set == null ? rule(rule).number(threshold) : set;
    }

    /** The profile that the report is held against. */
    public Optional<Profile> profile() {
        return settings.profile().isPresent()
                ? dictionary.profiles().find(settings.profile().get())
                : dictionary.profiles().forReport(genre(), outline().title().orElse(""));
    }

    /** Index of the innermost section at clean index {@code at}, or -1. */
    public int sectionAt(int at) {
        return innermost.floorEntry(at).getValue();
    }

    /** The statements of the running text, in text order. */
    public List<Statement> statements() {
        return statements;
    }

    /** The figures that begin in {@code from..to}. */
    public List<Figure> figures(int from, int to) {
        List<Figure> all = facts.figures();
        int first = Intervals.firstAtOrAfter(all, f -> f.quantity().from(), from);
        return all.subList(
                first,
                Math.max(first, Intervals.firstAtOrAfter(all, f -> f.quantity().from(), to)));
    }

    /** Whether a gap stands in {@code from..to}. */
    public boolean hasGap(int from, int to) {
        return !gaps(from, to).isEmpty();
    }

    /** The gaps that begin in {@code from..to}. */
    public List<Gap> gaps(int from, int to) {
        List<Gap> all = facts.gaps();
        int first = Intervals.firstAtOrAfter(all, Gap::from, from);
        return all.subList(first, Math.max(first, Intervals.firstAtOrAfter(all, Gap::from, to)));
    }

    /** Sentences of one block are one statement as long as only a semicolon parts them. */
    private List<Statement> cut() {
        List<Statement> cut = new ArrayList<>();
        int from = -1;
        int block = -1;
        int to = -1;
        for (Sentence sentence : report().sentences()) {
            if (from >= 0 && (sentence.block() != block || !(endsWithSemicolon(to) || continues(sentence.from())))) {
                add(cut, from, to, block);
                from = -1;
            }
            if (from < 0) {
                from = sentence.from();
                block = sentence.block();
            }
            to = sentence.to();
        }
        if (from >= 0) {
            add(cut, from, to, block);
        }
        return cut;
    }

    private void add(List<Statement> cut, int from, int to, int block) {
        if (to - from <= LONGEST_STATEMENT) {
            cut.add(statement(cut.size(), from, to, block));
        }
    }

    /** What is said in {@code from..to} of a block, as one statement. */
    Statement statement(int index, int from, int to, int block) {
        return new Statement(text(), figures(from, to), index, from, to, block);
    }

    /** 其中, 其余, 分产业看: what speaks of the total that the sentence before states. */
    private boolean continues(int from) {
        return relation("division").words("continued").stream().anyMatch(words -> text().startsWith(words, from))
                || opensAspect(text().substring(
                                from, Marks.clauseTo(text(), from, Math.min(text().length(), from + LONGEST_ASPECT))));
    }

    /** Whether the words are no more than that a total is divided by something: 按职称划分, 从类型看. */
    boolean opensAspect(String words) {
        RelationForm division = relation("division");
        return words.length() <= LONGEST_ASPECT
                && division.words("by").anyBegins(words)
                && (division.words("aspects").anyEnds(words)
                        || division.words("counted_by").anyEnds(words));
    }

    private boolean endsWithSemicolon(int to) {
        return to > 0 && Marks.isSemicolon(text().charAt(to - 1));
    }

    /** Whether the block is running text rather than a heading, a cell or a line of the head or foot. */
    public boolean isRunningText(int block) {
        if (block < 0 || block >= outline().blocks().size()) {
            return false;
        }
        Block.Type type = outline().blocks().get(block).type();
        return type == Block.Type.PARAGRAPH || type == Block.Type.HEADING;
    }
}
