package hecha.check;

import hecha.dictionary.RelationForm;
import hecha.model.Sentence;
import hecha.model.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Finds the figures that a text says to be parts of others: 其中, （含…）, N个…中. */
final class PartReader {
    private static final String SCORE = "score";
    /** Characters that may stand between the whole and 中. */
    private static final int AMONG = 16;
    /** A name is no shorter. */
    private static final int NAME = 3;

    private final CheckContext context;
    private final RelationForm words;

    PartReader(CheckContext context) {
        this.context = context;
        words = context.relation("part");
    }

    void read(Statement statement, List<Term> terms, Consumer<Relation> found) {
        Consumer<PartOf> relations = relation -> {
            if (relation.wholes().stream().allMatch(this::isSum)) {
                found.accept(relation);
            }
        };
        for (int i = 0; i < terms.size(); i++) {
            if (terms.get(i).cue() >= 0) {
                for (Term part : parts(statement, terms, i)) {
                    PartOf relation = relation(statement, terms, i, part);
                    if (!relation.wholes().isEmpty()) {
                        relations.accept(relation);
                    }
                }
            } else if (i > 0) {
                among(terms.get(i - 1), terms.get(i), relations);
                amongTold(terms, i, relations);
                due(terms.get(i - 1), terms.get(i), relations);
                amongNamed(terms, i, relations);
                ofAll(statement, terms, i, relations);
            }
        }
    }

    /** 120个行政村中，135个建成了文化广场. */
    private void among(Term whole, Term part, Consumer<PartOf> relations) {
        String between = context.text().substring(whole.to(), part.from());
        int comma = 0;
        while (comma < between.length()
                && !Marks.isComma(between.charAt(comma))
                && !Marks.isDigit(between.charAt(comma))) {
            comma++;
        }
        String tail = between.substring(0, comma).strip();
        int word = tail.lastIndexOf(Signs.AMONG);
        // 120个行政村中有135个
        if (word >= 0 && comma == between.length() && words.words("among_verbs").contains(tail.substring(word + 1))) {
            tail = tail.substring(0, word + 1);
        }
        if (tail.length() > AMONG
                || !words.words("among").anyEnds(tail)
                || words.words("not_among").anyEnds(tail)
                || between.chars()
                                .filter(c -> c == '、' || Marks.partsClauses((char) c))
                                .count()
                        > 1
                || !whole.isLevel()
                || !part.isLevel()
                || isElsewhere(part)
                || part.measure().partOf(whole.measure()) != Likeness.SAME) {
            return;
        }
        relations.accept(new PartOf(List.of(whole), part, true));
    }

    /** 18个村（社区）中，集体收入超过10万元的有21个: other figures stand between. */
    private void amongTold(List<Term> terms, int index, Consumer<PartOf> relations) {
        Term part = terms.get(index);
        for (int i = index - 2; i >= 0; i--) {
            Term whole = terms.get(i);
            if (!whole.unit().equals(part.unit())) {
                continue;
            }
            String between = context.text().substring(whole.to(), part.from());
            String noun = Marks.withoutBrackets(between.substring(0, Marks.clauseTo(between, 0, between.length())));
            if (noun.length() <= AMONG / 2
                    && noun.endsWith(Signs.AMONG_WORD)
                    && !words.words("not_among").anyEnds(noun)
                    && !Marks.holdsStop(between)
                    && between.chars().filter(c -> Marks.isComma((char) c)).count() == 1
                    && whole.isLevel()
                    && part.isLevel()
                    && part.own().isEmpty()
                    && part.measure().partOf(whole.measure()) == Likeness.SAME) {
                relations.accept(new PartOf(List.of(whole), part, true));
            }
            return;
        }
    }

    /** 应到45人，实到42人. */
    private void due(Term whole, Term part, Consumer<PartOf> relations) {
        boolean told = whole.unit().equals(part.unit())
                && words.words("due").anyIn(Marks.bare(whole.lead()))
                && words.words("came").anyIn(Marks.bare(part.lead()));
        // 应演练24场，已演练26场: more can be done, and spent, than what was due
        boolean bounded = !words.words("unbounded").anyIn(Marks.bare(whole.lead()));
        if (told || (bounded && isDue(words, whole, part) && !isParted(whole, part))) {
            relations.accept(new PartOf(List.of(whole), part, true));
        }
    }

    /** Whether the second is what came of the first: 应种8500剂次，实种8330剂次; 应签订56家，已签订55家. */
    static boolean isDue(RelationForm words, Term whole, Term part) {
        if (!whole.unit().equals(part.unit()) || (!whole.isLevel() && !whole.isPlanned()) || !part.isLevel()) {
            return false;
        }
        String due = Marks.bare(whole.lead());
        String came = Marks.bare(part.lead());
        int at = -1;
        for (String head : words.words("due_heads")) {
            int last = due.lastIndexOf(head);
            at = last < 0 ? at : Math.max(at, last + head.length());
        }
        if (at < 0 || at >= due.length()) {
            return false;
        }
        String verb = due.substring(at, at + 1);
        return words.words("came_heads").stream().anyMatch(head -> came.startsWith(head + verb));
    }

    /** 其中脱贫家庭学生1830人，…；脱贫家庭学生中，高中阶段2016人: among those that were counted before by that name. */
    private void amongNamed(List<Term> terms, int index, Consumer<PartOf> relations) {
        Term part = terms.get(index);
        String region = context.text().substring(terms.get(index - 1).to(), part.from());
        int among = amongAt(region);
        if (among < 0 || !part.isLevel() || Marks.bare(region.substring(among)).length() > AMONG) {
            return;
        }
        int from = among;
        while (from > 0 && Marks.isWord(region.charAt(from - 1))) {
            from--;
        }
        String name = region.substring(from, among);
        Term before = terms.get(index - 1);
        // 女学员96人，女学员中少数民族48人
        boolean again = name.length() >= 2 && before.own().endsWith(name) && from <= 1;
        if ((name.length() < NAME && !again) || words.words("not_among").anyEnds((name + Signs.AMONG_WORD))) {
            return;
        }
        List<Term> wholes = terms.subList(0, index).stream()
                .filter(term -> term.isLevel()
                        && (term.own().endsWith(name) || Marks.bare(term.lead()).endsWith(name))
                        && part.measure().partOf(term.measure()) == Likeness.SAME)
                .toList();
        if (wholes.size() == 1) {
            relations.accept(new PartOf(wholes, part, false, true));
        }
    }

    /** 本届代表共248名，基层一线代表131名: of all that bear the name, those of one sort. */
    private void ofAll(Statement statement, List<Term> terms, int index, Consumer<PartOf> relations) {
        Term part = terms.get(index);
        for (Term whole : terms.subList(Math.max(0, index - 2), index)) {
            String name = words.words("all_of").removedFrom(whole.own());
            boolean all = words.words("score_sums").anyEnds(Marks.bare(whole.lead()));
            if (all
                    && name.length() == 2
                    && part.own().length() > 2
                    && part.own().endsWith(name)
                    && whole.isLevel()
                    && part.isLevel()
                    && !Marks.holdsStop(statement.words(whole.to(), part.from()))
                    && part.measure().partOf(whole.measure()) == Likeness.SAME) {
                relations.accept(new PartOf(List.of(whole), part, false));
            }
        }
    }

    /** Where the last 中 stands that a comma or a verb follows; -1 where there is none. */
    private int amongAt(String region) {
        // 专任教师里高级职称52人
        String among = region;
        for (String inside : words.words("inside")) {
            among = among.contains(inside) ? among.replace(inside, Signs.AMONG_WORD) : among;
        }
        for (int at = among.lastIndexOf(Signs.AMONG); at >= 0; at = among.lastIndexOf(Signs.AMONG, at - 1)) {
            String after = region.substring(at + 1);
            int start = at;
            while (start > 0 && Marks.isWord(region.charAt(start - 1))) {
                start--;
            }
            if (after.isEmpty()
                    || (start <= 1 && at - start >= 2)
                    || Marks.isComma(after.charAt(0))
                    || words.words("among_verbs").anyBegins(after)) {
                return at;
            }
        }
        return -1;
    }

    /** The terms of the list that the cue before {@code first} opens, all levels. */
    List<Term> parts(Statement statement, List<Term> terms, int first) {
        List<Term> parts = new ArrayList<>();
        Term opening = terms.get(first);
        if (isElsewhere(opening) && !repeats(terms, first)) {
            return parts;
        }
        String text = context.text();
        boolean bracket = opening.cue() > 0 && Marks.isOpening(text.charAt(opening.cue() - 1));
        int before = opening.cue();
        for (int i = first; i < terms.size(); i++) {
            Term term = terms.get(i);
            if (i > first && (term.cue() >= 0 || ends(text, before, term, bracket))) {
                break;
            }
            before = term.to();
            if (!term.isLevel() || isStart(terms, i)) {
                continue;
            }
            if (i > first
                    && !isParallel(
                            opening, term, text.substring(terms.get(i - 1).to(), term.from()))) {
                break;
            }
            parts.add(term);
        }
        return parts;
    }

    /** Whether the term is where a change starts from: 由120家增加到180家. */
    private static boolean isStart(List<Term> terms, int index) {
        return terms.get(index).origin()
                && index + 1 < terms.size()
                && terms.get(index + 1).arrival();
    }

    /** Whether the list ends between {@code before} and the term: at a full stop, or where its bracket closes. */
    private static boolean ends(String text, int before, Term term, boolean bracket) {
        int depth = 0;
        for (int at = before; at < term.from(); at++) {
            char c = text.charAt(at);
            if (Marks.isStop(c) || c == '\n') {
                return true;
            }
            depth += Marks.isOpening(c) ? 1 : 0;
            if (Marks.isClosing(c)) {
                depth--;
                if (bracket && depth < 0) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether a later term of a list is built as its first: 2篇被…采用，20篇被…采用, or a name and a number each. */
    private boolean isParallel(Term first, Term term, String between) {
        if (isElsewhere(term) || words.words("ends").anyIn(term.lead())) {
            return false;
        }
        boolean named = !first.own().isEmpty();
        if (named != !term.own().isEmpty()) {
            // 1100户4200人: the second of a pair has no words of its own
            return term.lead().isEmpty()
                    && term.from() > 0
                    && Character.isLetter(context.text().charAt(term.from() - 1));
        }
        if (!named) {
            return first.tail().isEmpty()
                    || (!term.tail().isEmpty()
                            && first.tail().charAt(0) == term.tail().charAt(0));
        }
        boolean listed = between.indexOf('、') >= 0 && between.chars().noneMatch(c -> Marks.partsClauses((char) c));
        return (listed || isAlike(first.own(), term.own())) && (beginsWithVerb(first) || !beginsWithVerb(term));
    }

    /** Whether two names are built alike: 本科学历, 研究生学历. */
    private static boolean isAlike(String one, String other) {
        return one.charAt(one.length() - 1) == other.charAt(other.length() - 1);
    }

    /** Whether the words of the term tell of something else than a part: 带动群众3000人. */
    private boolean isElsewhere(Term term) {
        String lead = Marks.bare(term.lead());
        String after = lead.startsWith(Statement.OF_THESE) ? lead.substring(Statement.OF_THESE.length()) : lead;
        return words.words("ends").anyBegins(after) || words.words("ends").anyBegins(term.own());
    }

    /** Whether the part repeats the verb of its whole: 发放补贴…，其中发放耕地地力保护补贴…. */
    private static boolean repeats(List<Term> terms, int first) {
        String part = terms.get(first).own();
        return first > 0 && part.length() > 2 && terms.get(first - 1).lead().contains(part.substring(0, 2));
    }

    private boolean beginsWithVerb(Term term) {
        Sentence sentence = context.report().sentences().get(term.figure().sentence());
        for (Word word : sentence.words()) {
            if (word.from() >= term.leadFrom() && Marks.isWord(context.text().charAt(word.from()))) {
                return word.pos().equals("v") && word.to() <= term.from();
            }
        }
        return false;
    }

    /** What {@code part} in the list of {@code first} is a part of. */
    private PartOf relation(Statement statement, List<Term> terms, int first, Term part) {
        Term opening = terms.get(first);
        List<Term> wholes = new ArrayList<>();
        boolean bracket = opening.cue() > 0 && Marks.isOpening(context.text().charAt(opening.cue() - 1));
        boolean beside = !part.equals(opening)
                && statement
                        .words(terms.get(part.index() - 1).to(), part.from())
                        .chars()
                        .anyMatch(c -> Marks.partsClauses((char) c));
        @Nullable Term nearest = null;
        boolean alone = true;
        for (int i = first - 1; i >= 0; i--) {
            Term term = terms.get(i);
            // 其中投资百万元以上的9座: the bound of a name is no whole
            if (term.cue() == opening.cue()) {
                continue;
            }
            if (nearest != null
                    && (bracket || terms.get(i + 1).cue() >= 0 || isParted(statement, term, terms.get(i + 1)))) {
                break;
            }
            if (!term.isLevel() || isStart(terms, i)) {
                continue;
            }
            if (nearest == null) {
                nearest = term;
            }
            // 第二产业使用外资…，其中制造业使用外资…；第三产业使用外资…: the third stands beside the first
            // 设计灌溉面积8.6万亩，有效灌溉面积7.4万亩: what is planned is not added to what there is
            boolean step = term.isPlanned() != nearest.isPlanned();
            alone &= !step;
            boolean same = part.measure().partOf(term.measure()) == Likeness.SAME
                    && !step
                    && (isGain(part) || !isGain(term))
                    && !(beside && isBeside(part.own(), term.own()) && isParted(terms.get(part.index() - 1), part));
            if (same && (wholes.isEmpty() ? isCoordinate(term, nearest) : true)) {
                wholes.add(0, term);
            }
        }
        return new PartOf(wholes, part, alone);
    }

    /**
     * 总分100分，其中笔试60分; a score that is a mean has parts that are more: 满意度91.6分，其中服务态度94.1分. So has what is left of
     * them: 净增3210户，其中新设5480户、注销2270户.
     */
    private boolean isSum(Term whole) {
        String lead = whole.lead();
        return !context.relation("balance").words("net").anyIn(lead)
                && (!whole.figure().kind().equals(SCORE)
                        || words.words("score_sums").anyIn(lead));
    }

    /** 税收增收2.1亿元，其中制造业税收完成13.8亿元: a gain may be one over the year before, and a level is no part of that. */
    private boolean isGain(Term term) {
        String lead = Marks.bare(term.lead());
        return words.words("gains").anyEnds(lead);
    }

    /** Whether a full stop or semicolon stands between two terms. */
    private boolean isParted(Term one, Term other) {
        return Marks.holdsStop(context.text().substring(one.to(), other.from()));
    }

    /** Whether a full stop or semicolon or the end of a line stands between two terms. */
    private boolean isParted(Statement statement, Term one, Term other) {
        String between = statement.words(one.to(), other.from());
        return Marks.holdsStop(between) || between.indexOf('\n') >= 0;
    }

    /** Whether a name is built like that of the whole, so that it names another whole. */
    private static boolean isBeside(String part, String whole) {
        return part.length() > 2
                && whole.length() > 2
                && (part.endsWith(whole.substring(whole.length() - 2)) || part.startsWith(whole.substring(0, 2)));
    }

    /** Whether {@code term} is the whole itself, or is joined with it: 3000户12000人. */
    private boolean isCoordinate(Term term, Term nearest) {
        if (term.equals(nearest)) {
            return true;
        }
        String between = context.text().substring(term.to(), nearest.from());
        return between.isBlank() || between.equals("、") || between.equals("，") || between.equals("/");
    }
}
