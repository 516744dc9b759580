package hecha.check;

import hecha.check.Measure.Stage;
import hecha.check.Measure.Statistic;
import hecha.dictionary.RulePage;
import hecha.model.Approx;
import hecha.model.Nature;
import hecha.model.Section;
import hecha.text.Dates;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the values of measures that a report may give twice: what is measured, when and where, as far as it is said. */
final class ValueReader {
    private static final int LEAST = 4;
    private static final int SPECIFIC = 6;
    /** A name with 、 in it that is so long is told in the same words only of the same. */
    private static final int LONG = 10;

    /** Words so far before a figure speak of it. */
    private static final int REACH = 30;

    private static final int LONGEST_DATE = 12;

    private final CheckContext context;
    private final RulePage rule;
    private final String title;
    /** The last year of each heading that was asked for. */
    private final Map<String, String> years = new HashMap<>();

    /**
     * A value of a measure.
     *
     * @param area the words for the area that it is told of (全县); empty where there are none
     * @param loose whether neither place nor time stands beside it, so that it may be told of something named before
     * @param words the words of its clause before it, without marks
     * @param quoted the same with the figure, as written
     */
    record Value(Term term, Measure measure, String area, boolean loose, String words, String quoted) {}

    ValueReader(CheckContext context, RulePage rule) {
        this.context = context;
        this.rule = rule;
        title = context.outline().title().orElse("");
    }

    /** The value with its measure, empty where the words do not say enough. */
    Optional<Value> value(Statement statement, Term term) {
        boolean of = rule.words("of").anyBegins(term.tail());
        boolean start = of && rule.words("starts").anyIn(term.tail());
        boolean behind = of
                && (term.own().isEmpty()
                        || (start && !rule.words("starts").anyBegins(term.tail().substring(1))));
        if ((term.figure().nature() == Nature.TARGET && !start)
                || term.figure().quantity().approx() != Approx.EXACT
                || term.value().isEmpty()
                || term.base()
                || term.origin()
                || !(term.isLevel() || term.is(Statistic.RATE) || term.is(Statistic.MEAN))
                || term.figure().origin().isPresent()) {
            return Optional.empty();
        }
        String before = statement.words(statement.from(), term.from());
        int clause = statement.clauseFrom(term.from(), statement.from());
        String lead = statement.words(clause, term.from());
        String area = area(behind ? term.tail() : lead);
        String noun = wholeNoun(term, lead, area);
        String thing = !noun.isEmpty() ? noun : behind ? subject(term, area) : thing(term, area);
        String near = before.substring(Math.max(0, before.length() - Math.max(REACH, lead.length())));
        boolean alone = term.index() == 0 && clause == statement.from();
        boolean loose = !alone && area.isEmpty() && !isDated(before, lead) && noun.isEmpty();
        boolean listed = lead.indexOf('、') >= 0;
        if (listed && Marks.bare(lead).length() >= LONG && !area.isEmpty()) {
            thing = plain(lead);
            listed = false;
        }
        if (listed
                || (!context.figures(clause, term.from()).isEmpty() && !isNoun(term, area))
                || (loose && thing.length() < SPECIFIC)
                || rule.words("other").anyIn(near)
                || thing.length() < (area.isEmpty() ? (isHeld(lead) ? LEAST - 1 : LEAST) : 2)) {
            return Optional.empty();
        }
        Measure said = term.measure();
        return Optional.of(new Value(
                term,
                new Measure(
                        thing,
                        said.unit(),
                        said.statistic(),
                        said.stage() == Stage.DONE ? Stage.UNSAID : said.stage(),
                        said.flow(),
                        year(statement, term),
                        times(near),
                        said.place(),
                        said.side()),
                area,
                loose,
                plain(lead),
                lead.strip() + term.number().words() + (behind ? term.tail() : "")));
    }

    /** 耕地 of 全村2680亩耕地全部流转: what stands behind a figure that counts all of it; empty where none does. */
    private String wholeNoun(Term term, String lead, String area) {
        String tail = Marks.bare(term.tail());
        boolean bare = term.own().isEmpty() || Marks.bare(lead).equals(term.own());
        if (!bare || (area.isEmpty() && !isHeld(lead))) {
            return "";
        }
        return rule.words("whole").stream()
                .map(tail::indexOf)
                .filter(at -> at >= 2 && at <= SPECIFIC)
                .map(at -> tail.substring(0, at))
                .findFirst()
                .orElse("");
    }

    /** The words without those that only lead to a number or sum up: 共, 已, 为. */
    private String plain(String lead) {
        return rule.words("unsaid").removedFrom(Marks.bare(lead));
    }

    private List<String> times(String near) {
        List<String> times = new ArrayList<>(
                rule.words("times").stream().filter(near::contains).toList());
        Dates.in(near).stream()
                .filter(date -> date.month().isPresent())
                .forEach(date -> times.add(date.month().getAsInt() + Signs.MONTH_WORD));
        return times;
    }

    /** Whether nothing but a time stands before the clause: 2023年，粮食总产量. */
    private static boolean isDated(String before, String lead) {
        String topic = Marks.bare(before.substring(0, before.length() - lead.length()));
        List<Dates.Written> dates = topic.length() > LONGEST_DATE ? List.of() : Dates.in(topic);
        return !dates.isEmpty() && dates.get(0).from() == 0 && dates.get(0).to() == topic.length();
    }

    private String area(String words) {
        return rule.words("area").stream().filter(words::contains).findFirst().orElse("");
    }

    /** What 63.7%的全县森林覆盖率 is a value of. */
    private static String subject(Term term, String area) {
        String subject = term.figure().subject().map(s -> Marks.bare(s.text())).orElse("");
        return !area.isEmpty() && subject.startsWith(area) ? subject.substring(area.length()) : subject;
    }

    private boolean isHeld(String lead) {
        return rule.words("held").anyIn(lead);
    }

    /** 全县12个乡镇236个行政村: whether the figure counts what stands behind it in the whole area. */
    private boolean isNoun(Term term, String area) {
        return term.own().isEmpty() && !area.isEmpty() && rule.words("nouns").contains(Marks.bare(term.tail()));
    }

    /** What is counted: the words before the figure, or for 全县120个行政村 those after it. */
    private String thing(Term term, String area) {
        if (!term.own().isEmpty() || area.isEmpty()) {
            return term.own();
        }
        String noun = Marks.bare(term.tail());
        return rule.words("nouns").contains(noun) ? noun : "";
    }

    /** The year that the figure holds for as far as statement, headings and title say. */
    private String year(Statement statement, Term term) {
        String year = last(context.dates(statement.from(), term.from()));
        for (int section = term.figure().section(); year.isEmpty() && section >= 0; ) {
            Section holder = context.sections().get(section);
            year = years.computeIfAbsent(holder.heading(), heading -> last(Dates.in(heading)));
            section = holder.parent();
        }
        return year.isEmpty() ? years.computeIfAbsent(title, words -> last(Dates.in(words))) : year;
    }

    /** The last year that is named; empty where none is. */
    private static String last(List<Dates.Written> dates) {
        for (int i = dates.size() - 1; i >= 0; i--) {
            if (dates.get(i).year().isPresent()) {
                return Integer.toString(dates.get(i).year().getAsInt());
            }
        }
        return "";
    }
}
