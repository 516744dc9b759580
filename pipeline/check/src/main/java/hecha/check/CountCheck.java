package hecha.check;

import hecha.dictionary.Words;
import hecha.model.Enumeration;
import hecha.model.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Holds a stated number of things against the list that follows it: 五大工程 that lists four. */
public final class CountCheck implements Check {
    private static final String COUNT = "numbering/count";
    private static final int LEAD = 300;
    private static final int CLAUSE = 30;
    private static final int MOST = 20;
    private static final int NOUN = 6;
    /** How many characters may stand between the number and a list that no colon opens. */
    private static final int NEAR = 2;

    @Override
    public void check(CheckContext context, Consumer<FindingDraft> findings) {
        List<List<Section>> children = new ArrayList<>();
        for (int i = 0; i < context.sections().size(); i++) {
            children.add(new ArrayList<>());
        }
        for (Section section : context.sections()) {
            if (section.parent() >= 0 && section.number().isPresent()) {
                children.get(section.parent()).add(section);
            }
        }
        for (Section section : context.sections()) {
            subsections(context, section, children.get(section.index()), findings);
        }
        for (Enumeration chain : context.outline().enumerations()) {
            runIn(context, chain, findings);
        }
    }

    /** 以“五大工程”为抓手 before sub-sections whose headings all speak of a 工程. */
    private static void subsections(
            CheckContext context, Section section, List<Section> children, Consumer<FindingDraft> findings) {
        if (children.size() < 2 || children.size() > MOST) {
            return;
        }
        int to = Math.min(children.get(0).from(), section.from() + LEAD);
        for (Announcement said : announcements(context, section.from(), to)) {
            if (said.thing().isEmpty() || said.number() == children.size()) {
                continue;
            }
            boolean all = true;
            for (Section child : children) {
                all &= child.heading().contains(said.thing());
            }
            if (all) {
                findings.accept(draft(context, said, children.size(), section.index())
                        .with("sections", children.stream().map(Section::id).toList())
                        .explainedIn(section.from(), section.to()));
                return;
            }
        }
    }

    /** 做好以下三个方面工作：一是…二是… */
    private static void runIn(CheckContext context, Enumeration chain, Consumer<FindingDraft> findings) {
        List<Enumeration.Mark> marks = chain.marks();
        if (marks.size() < 2 || marks.get(0).number() != 1) {
            return;
        }
        int at = marks.get(0).from();
        if (at == 0 || Marks.isWord(context.text().charAt(at - 1))) {
            return;
        }
        int from = at - 1;
        while (from > 0
                && at - from < CLAUSE
                && !Marks.partsClauses(context.text().charAt(from - 1))) {
            from--;
        }
        List<Announcement> said = announcements(context, from, at);
        boolean any = said.isEmpty();
        if (any) {
            said = anyThing(context, from, at);
        }
        if (said.size() == 1
                && (Marks.isColon(context.text().charAt(at - 1))
                        || at - 1 - said.get(0).to() <= NEAR)
                && said.get(0).number() > 1
                && (!any
                        || Math.abs(said.get(0).number()
                                        - marks.get(marks.size() - 1).number())
                                == 1)
                && said.get(0).number() != marks.get(marks.size() - 1).number()) {
            findings.accept(draft(
                            context,
                            said.get(0),
                            marks.get(marks.size() - 1).number(),
                            context.sectionAt(said.get(0).from()))
                    .explainedIn(at, marks.get(marks.size() - 1).end()));
        }
    }

    /** 抓了四件事：一是…: a number of whatever things right before the colon that opens the list. */
    private static List<Announcement> anyThing(CheckContext context, int from, int to) {
        List<Announcement> found = new ArrayList<>();
        for (Count count : Count.in(context, from, to, "list-counters")) {
            boolean next = Marks.isColon(context.text().charAt(to - 1))
                    && Marks.wordTo(context.text(), count.counterTo(), to) == to - 1
                    && to - 1 - count.counterTo() <= NOUN;
            if (count.hasCounter() && count.value() >= 2 && count.value() <= MOST && next) {
                found.add(new Announcement(count.from(), to - 1, count.value(), ""));
            }
        }
        return found;
    }

    private static FindingDraft draft(CheckContext context, Announcement said, int listed, int section) {
        String words = context.text().substring(said.from(), said.to());
        return FindingDraft.of(COUNT, said.from(), said.to(), section, words)
                .with("words", words)
                .with("stated", said.number())
                .with("listed", listed);
    }

    /**
     * A number of things that is said to follow.
     *
     * @param thing what is counted; empty where only a general word (方面) follows
     */
    private record Announcement(int from, int to, int number, String thing) {}

    private static List<Announcement> announcements(CheckContext context, int from, int to) {
        List<Announcement> found = new ArrayList<>();
        Words things = context.rule(COUNT).words("things");
        Words general = context.rule(COUNT).words("general");
        for (Count count : Count.in(context, from, to, "counters")) {
            if (!count.hasCounter() || count.value() < 2 || count.value() > MOST) {
                continue;
            }
            String thing = things.longestAt(context.text(), count.counterTo());
            String noun = thing.isEmpty() ? general.longestAt(context.text(), count.counterTo()) : thing;
            if (!noun.isEmpty()) {
                found.add(new Announcement(count.from(), count.counterTo() + noun.length(), count.value(), thing));
            }
        }
        return found;
    }
}
