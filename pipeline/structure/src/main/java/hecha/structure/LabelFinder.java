package hecha.structure;

import hecha.dictionary.HeadingStyle;
import hecha.dictionary.HeadingStyles;
import hecha.model.Passage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds labels at the start of paragraphs and, where a report stands in few long lines, inside them. */
final class LabelFinder {
    /** Labels are looked for inside paragraphs longer than this. */
    private static final int LONG = 80;

    private static final int LONGEST_QUOTE = 300;

    /** A label may follow the bare words of the heading above it, if these are no longer. */
    private static final int LONGEST_HEADING = 45;

    private final HeadingStyles headings;
    private final List<Paragraph> paragraphs;
    private final Map<Integer, HeadingStyles.Match> decimals;
    private final List<Candidate> found = new ArrayList<>();

    private LabelFinder(HeadingStyles headings, List<Paragraph> paragraphs, Passage passage, PageParts parts) {
        this.headings = headings;
        this.paragraphs = paragraphs;
        decimals = DecimalLabels.find(passage, paragraphs, parts);
    }

    /** The labels in text order, those inside paragraphs only where they count on. */
    static List<Candidate> find(Passage passage, HeadingStyles headings, List<Paragraph> paragraphs, PageParts parts) {
        LabelFinder finder = new LabelFinder(headings, paragraphs, passage, parts);
        for (int i = 0; i < paragraphs.size(); i++) {
            if (parts.isBody(i)) {
                finder.scan(i);
            }
        }
        return finder.consistent();
    }

    private void scan(int index) {
        Paragraph paragraph = paragraphs.get(index);
        String text = paragraph.text();
        int at = paragraph.contentFrom();
        Optional<HeadingStyles.Match> label = Optional.ofNullable(decimals.get(index))
                .or(() -> headings.at(text, paragraph.contentFrom(), paragraph.to()));
        int heading = Integer.MAX_VALUE;
        if (label.isPresent() && !isReference(text, label.get(), paragraph.to())) {
            found.add(new Candidate(label.get(), index, true, true));
            at = label.get().to();
            heading = at;
        }
        if (paragraph.length() <= LONG) {
            return;
        }
        for (int i = Math.max(at, paragraph.from() + 1); i < paragraph.to(); ) {
            char c = text.charAt(i);
            if (c == '“' || c == '《') {
                i = afterQuote(text, i, paragraph.to(), c == '“' ? '”' : '》');
                continue;
            }
            if ("。！？；".indexOf(c) >= 0) {
                heading = Integer.MAX_VALUE;
            }
            label = headings.at(text, i, paragraph.to());
            if (label.isPresent() && label.get().style().inline() && canStand(text, i, label.get(), heading)) {
                boolean strong = endsSentence(text.charAt(i - 1))
                        || (text.charAt(i - 1) == ' ' && i > 1 && endsSentence(text.charAt(i - 2)));
                found.add(new Candidate(label.get(), index, false, strong));
                heading = label.get().to();
                i = label.get().to();
            } else {
                i = c == '（' || c == '(' ? Math.max(i + 1, afterBracket(text, i, paragraph.to())) : i + 1;
            }
        }
    }

    /** {@code 附件1所列} and {@code 第三条规定}: the label begins a sentence that speaks of something else. */
    static boolean isReference(String text, HeadingStyles.Match label, int limit) {
        if (label.to() == limit) {
            return false;
        }
        char next = text.charAt(label.to());
        return switch (label.style().name()) {
            case "attachment" ->
                "：:".indexOf(text.charAt(label.to() - 1)) < 0
                        && (label.number().isEmpty() || "所中的规要）)、和及".indexOf(next) >= 0);
            case "clause" -> "规所款的和、至第".indexOf(next) >= 0;
            case "part", "chapter" -> "的是规和".indexOf(next) >= 0;
            default -> false;
        };
    }

    private boolean canStand(String text, int at, HeadingStyles.Match label, int heading) {
        char before = text.charAt(at - 1);
        char after = label.to() < text.length() ? text.charAt(label.to()) : '\n';
        if ("，。、；：）)」”".indexOf(after) >= 0 || after == '\n') {
            return false;
        }
        if (endsSentence(before)) {
            return true;
        }
        if (before == ' ') {
            return (at >= 2 && endsSentence(text.charAt(at - 2)))
                    || label.style().rank() < 40;
        }
        boolean afterWord =
                (before >= '\u4E00' && before <= '\u9FFF' && before != '第') || before == '”' || before == '）';
        return afterWord && label.number().orElse(0) == 1 && at - heading >= 2 && at - heading <= LONGEST_HEADING;
    }

    private static boolean endsSentence(char c) {
        return "。！？；：…".indexOf(c) >= 0;
    }

    private static int afterQuote(String text, int open, int limit, char close) {
        int end = Math.min(limit, open + LONGEST_QUOTE);
        int depth = 0;
        for (int i = open; i < end; i++) {
            char c = text.charAt(i);
            depth += c == text.charAt(open) ? 1 : c == close ? -1 : 0;
            if (depth == 0) {
                return i + 1;
            }
        }
        return open + 1;
    }

    private static int afterBracket(String text, int open, int limit) {
        int end = Math.min(limit, open + LONGEST_QUOTE);
        for (int i = open + 1; i < end; i++) {
            char c = text.charAt(i);
            if (c == '）' || c == ')') {
                return i + 1;
            }
            if (c == '（' || c == '(') {
                break;
            }
        }
        return open + 1;
    }

    /** Leaves out labels inside paragraphs that no neighbour confirms. */
    private List<Candidate> consistent() {
        boolean[] followed = new boolean[found.size()];
        Map<HeadingStyle, Integer> next = new HashMap<>();
        for (int i = found.size() - 1; i >= 0; i--) {
            Candidate candidate = found.get(i);
            followed[i] = next.getOrDefault(candidate.style(), -1) == candidate.number() + 1;
            next.put(candidate.style(), candidate.number());
        }
        List<Candidate> kept = new ArrayList<>();
        Map<HeadingStyle, Integer> last = new HashMap<>();
        for (int i = 0; i < found.size(); i++) {
            Candidate candidate = found.get(i);
            int before = last.getOrDefault(candidate.style(), 0);
            boolean countsOn = candidate.number() == before + 1 && before > 0;
            boolean begins = candidate.number() == 1 && followed[i];
            if (candidate.atStart() || (candidate.strong() && countsOn) || begins) {
                kept.add(candidate);
                last.put(candidate.style(), candidate.number());
                last.keySet().removeIf(style -> style.rank() > candidate.style().rank());
            }
        }
        return kept;
    }
}
