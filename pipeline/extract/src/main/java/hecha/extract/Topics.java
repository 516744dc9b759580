package hecha.extract;

import hecha.model.Block;
import hecha.model.Report;
import hecha.model.Section;
import hecha.model.Sentence;
import hecha.text.Chars;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What has been counted so far: the last of each unit in the block and in the words that open its list, and the last at
 * all. A new topic takes the place of the old one. One instance reads one report.
 */
final class Topics {
    private final Report report;
    private final Lists lists;
    private final Blocks blocks;
    private final Map<Integer, Subject> byQuantity = new HashMap<>();
    private final Map<Integer, Subject> chosen = new HashMap<>();
    private final Map<String, Entry> byUnit = new HashMap<>();
    private Optional<Subject> last = Optional.empty();
    private int block = -1;

    /** What was counted, and in which block. */
    private record Entry(Subject subject, int block, int sentence) {}

    Topics(Report report, Lists lists) {
        this.report = report;
        this.lists = lists;
        blocks = new Blocks(report);
    }

    /** A figure of another block begins anew, with the head of its row if it stands in a table. */
    void enter(int newBlock, Optional<Subject> row) {
        if (newBlock != block) {
            block = newBlock;
            last = row;
        }
    }

    void add(Clause clause, Subject subject) {
        byQuantity.put(clause.at(), subject);
        last = Optional.of(subject);
        boolean names =
                subject.source() != Subject.Source.SCOPE && !subject.rule().equals("phrase-before");
        if (names) {
            int opener = lists.opener(block);
            boolean taken = subject.source() == Subject.Source.TOPIC && opener >= 0;
            byUnit.put(
                    clause.quantity().unit(),
                    new Entry(subject, taken ? opener : block, clause.sentence().index()));
        }
    }

    /** What a figure was told to count in the end, where that is another phrase than the figures behind it go on with. */
    void choose(Clause clause, Subject subject) {
        if (!subject.equals(byQuantity.get(clause.at()))) {
            chosen.put(clause.at(), subject);
        }
    }

    Optional<Subject> chosen(int quantity) {
        return Optional.ofNullable(chosen.get(quantity));
    }

    Optional<Subject> last() {
        return last;
    }

    Optional<Subject> of(int quantity) {
        return Optional.ofNullable(byQuantity.get(quantity));
    }

    boolean isList() {
        return block >= 0 && lists.opener(block) >= 0;
    }

    /** What was counted last with this unit, in this block or in the words that open its list. */
    Optional<Subject> ofUnit(String unit) {
        Entry entry = byUnit.get(unit);
        return Optional.ofNullable(entry)
                .filter(last -> last.block() == block || last.block() == lists.opener(block))
                .map(Entry::subject);
    }

    /** What a percentage or percentage points were last told of, in this block. */
    Optional<Subject> ofRate() {
        return ofUnit(Signs.PERCENT).or(() -> ofUnit(Signs.POINTS));
    }

    /**
     * What was counted last with the figure's unit in its sentence.
     *
     * @param back so many sentences of the block before it, too
     */
    Optional<Subject> ofUnitNear(Clause clause, int back) {
        Entry entry = byUnit.get(clause.quantity().unit());
        if (entry == null || entry.block() != block) {
            return Optional.empty();
        }
        return clause.sentence().index() - entry.sentence() <= back ? Optional.of(entry.subject()) : Optional.empty();
    }

    /** The last sentence of the block whose colon opens the list of this one. */
    Optional<Sentence> opener() {
        int opener = block < 0 ? -1 : lists.opener(block);
        return opener < 0
                ? Optional.empty()
                : Optional.of(report.sentences()
                        .get(blocks.sentence(
                                report.outline().blocks().get(opener).to() - 1)));
    }

    /** The sentence before this one in its block, where a colon ends it: 第四条 安家补贴按类别确定：. */
    Optional<Sentence> label(Sentence sentence) {
        if (sentence.index() == 0) {
            return Optional.empty();
        }
        Sentence before = report.sentences().get(sentence.index() - 1);
        int end = Chars.skipBlanksBack(report.text(), before.to(), before.from());
        boolean label = end > before.from() && Lists.isColon(report.text().charAt(end - 1));
        return label ? Optional.of(before) : Optional.empty();
    }

    /** The clean places of the headings above, the nearest first. */
    List<int[]> headings() {
        List<int[]> places = new java.util.ArrayList<>();
        List<Block> all = report.outline().blocks();
        int index = block < 0 ? -1 : all.get(block).section();
        while (index >= 0) {
            Section section = report.outline().sections().get(index);
            places.add(new int[] {section.from(), section.bodyFrom()});
            index = section.parent();
        }
        return places;
    }

    /** The same, and behind them the title of the report. */
    List<int[]> headingsAndTitle() {
        List<int[]> places = headings();
        List<Block> all = report.outline().blocks();
        for (int b = 0; b < Math.min(all.size(), 3); b++) {
            if (all.get(b).type() == Block.Type.TITLE && b < block) {
                places.add(new int[] {all.get(b).from(), all.get(b).to()});
            }
        }
        return places;
    }
}
