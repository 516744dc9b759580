package hecha.audit;

import hecha.audit.Comparison.State;
import hecha.model.Audit;
import hecha.model.Gap;
import hecha.model.Sentence;
import hecha.text.Intervals;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds where a blank of the old version stands in the new one, by the words before and after it. */
final class Fillings {
    private static final int GRAM = 4;
    private static final int CONTEXT = 10;
    private static final int LONGEST = 30;
    private static final int MOST_PLACES = 200;

    private final String before;
    private final String after;
    private final Audit old;
    private final Audit now;
    private final List<Gap> newGaps;
    private final Map<String, List<Integer>> grams = new HashMap<>();

    /** What stands where a blank was. */
    record Filling(State state, String words) {}

    Fillings(Audit old, Audit now) {
        this.old = old;
        this.now = now;
        before = old.report().text();
        after = now.report().text();
        newGaps = now.facts().gaps();
        for (int i = 0; i + GRAM <= after.length(); i++) {
            List<Integer> places = grams.computeIfAbsent(after.substring(i, i + GRAM), k -> new ArrayList<>(1));
            if (places.size() < MOST_PLACES) {
                places.add(i);
            }
        }
    }

    Filling of(Gap gap) {
        if (!Asks.standsInText(old, gap)) {
            return outside(gap);
        }
        Sentence sentence = old.report().sentences().get(gap.sentence());
        List<Gap> gaps = old.facts().gaps();
        int low = sentence.from();
        int high = sentence.to();
        if (gap.index() > 0) {
            low = Math.max(low, gaps.get(gap.index() - 1).to());
        }
        if (gap.index() + 1 < gaps.size()) {
            high = Math.min(high, gaps.get(gap.index() + 1).from());
        }
        String left = before.substring(Math.max(Math.min(low, gap.from()), gap.from() - CONTEXT), gap.from());
        String right = before.substring(gap.to(), Math.max(gap.to(), Math.min(high, gap.to() + CONTEXT)));
        int from = -1;
        int to = -1;
        int best = 0;
        for (int at : places(left, right)) {
            int matchedLeft = common(left, at);
            int end = end(right, at, after);
            if (end >= 0) {
                int score = matchedLeft * 2 + commonStart(right, end);
                if (score > best) {
                    best = score;
                    from = at;
                    to = end;
                }
            }
        }
        if (from < 0) {
            return new Filling(State.REWRITTEN, "");
        }
        return isBlank(from, to)
                ? new Filling(State.OPEN, after.substring(from, to))
                : new Filling(State.FILLED, after.substring(from, to));
    }

    /** A blank in a part that was set apart is open as long as its line is as it was. */
    private Filling outside(Gap gap) {
        String original = old.source().text();
        int start = original.lastIndexOf('\n', gap.span().start()) + 1;
        int end = original.indexOf('\n', gap.span().end());
        String line = original.substring(Math.min(start, gap.span().start()), end < 0 ? original.length() : end);
        return now.source().text().contains(line.strip())
                ? new Filling(State.OPEN, gap.raw())
                : new Filling(State.REWRITTEN, "");
    }

    /** Places of the new text where the left context ends, or a little before the right context begins. */
    private List<Integer> places(String left, String right) {
        if (left.length() >= GRAM) {
            return grams.getOrDefault(left.substring(left.length() - GRAM), List.of()).stream()
                    .map(i -> i + GRAM)
                    .toList();
        }
        if (right.length() < GRAM) {
            return List.of();
        }
        List<Integer> places = new ArrayList<>();
        for (int at : grams.getOrDefault(right.substring(0, GRAM), List.of())) {
            int start = at;
            while (start > 0 && at - start < LONGEST && !after.startsWith(left, start - left.length())) {
                start--;
            }
            if (start >= left.length() && after.startsWith(left, start - left.length())) {
                places.add(start);
            }
        }
        return places;
    }

    /** Where the right context begins at or after {@code at}, on the same line and not far; -1 if it does not. */
    private static int end(String right, int at, String text) {
        String first = right.substring(0, Math.min(right.length(), 2));
        if (first.isEmpty()) {
            return at <= text.length() ? Math.min(text.length(), at) : -1;
        }
        for (int end = at; end <= Math.min(text.length(), at + LONGEST); end++) {
            if (text.startsWith(first, end)) {
                return end;
            }
            if (end < text.length() && "。\n".indexOf(text.charAt(end)) >= 0) {
                return -1;
            }
        }
        return -1;
    }

    /** How many characters before {@code at} are the end of {@code left}. */
    private int common(String left, int at) {
        int same = 0;
        while (same < left.length()
                && at - same > 0
                && after.charAt(at - same - 1) == left.charAt(left.length() - same - 1)) {
            same++;
        }
        return same;
    }

    private int commonStart(String right, int at) {
        int same = 0;
        while (same < right.length() && at + same < after.length() && after.charAt(at + same) == right.charAt(same)) {
            same++;
        }
        return same;
    }

    /** Whether nothing, or a blank of the new version, stands in {@code from..to}. */
    private boolean isBlank(int from, int to) {
        if (from == to) {
            return true;
        }
        int next = Intervals.firstAtOrAfter(newGaps, Gap::to, from + 1);
        return next < newGaps.size() && newGaps.get(next).from() < to;
    }
}
