package hecha.check;

import hecha.dictionary.RulePage;
import hecha.dictionary.Words;
import hecha.model.Block;
import hecha.model.Section;
import hecha.text.Dates;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;

/**
 * The reports that one file holds one after another: each has measures of its own. A new one begins with an article's
 * headline, with another title that names a year (某市2023年统计公报), or where the chapters are counted from one again.
 */
final class Articles {
    private static final String ARTICLE = "article";
    private static final int LONGEST_TITLE = 40;

    private final int[] starts;

    Articles(CheckContext context, RulePage rule) {
        TreeSet<Integer> found = new TreeSet<>();
        int highest = 0;
        for (Section section : context.sections()) {
            if (section.style().equals(ARTICLE)) {
                found.add(section.from());
            }
            if (section.level() == 1 && section.number().isPresent()) {
                if (section.number().getAsInt() == 1 && highest > 1) {
                    found.add(section.from());
                    highest = 0;
                }
                highest = Math.max(highest, section.number().getAsInt());
            }
        }
        List<Integer> titles = new ArrayList<>();
        for (Block block : context.outline().blocks()) {
            String line = context.text().substring(block.from(), block.to()).strip();
            if (line.length() <= LONGEST_TITLE && isTitle(line, rule.words("titles"))) {
                titles.add(block.from());
            }
        }
        found.addAll(titles.subList(Math.min(1, titles.size()), titles.size()));
        starts = found.stream().mapToInt(Integer::intValue).toArray();
    }

    private static boolean isTitle(String line, Words endings) {
        return endings.anyEnds(line)
                && Dates.in(line).stream().anyMatch(date -> date.year().isPresent())
                && line.chars().noneMatch(c -> Marks.partsClauses((char) c));
    }

    /** The number of the report that holds clean index {@code at}; 0 for the first. */
    int at(int at) {
        int found = Arrays.binarySearch(starts, at);
        return found >= 0 ? found + 1 : -found - 1;
    }
}
