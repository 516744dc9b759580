package hecha.check;

import hecha.dictionary.Dictionary;
import hecha.dictionary.Rubric;
import hecha.dictionary.RulePage;
import hecha.model.Block;
import hecha.model.Facts;
import hecha.model.Figure;
import hecha.model.Gap;
import hecha.model.Message;
import hecha.model.Nature;
import hecha.model.Sentence;
import hecha.model.Span;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Holds a report against a rubric: for each item the sentences that speak of it and what they are worth, for reference. */
public final class RubricCoverage {
    private static final String RULE = "rubric/uncovered";
    private static final int MOST_EVIDENCE = 3;
    private static final int LEAST_SHARED = 3;
    private static final BigDecimal HALF = new BigDecimal("0.5");

    /** What a report tells of an item. */
    public enum State {
        /** 有结果: a figure, or a dated act. */
        RESULT("有结果", "result"),
        /** 有举措: an act without a figure, or one below the item's threshold. */
        ACT("有举措", "act"),
        /** 仅承诺: only what is planned. */
        PROMISE("仅承诺", "promise only"),
        /** 未见: nothing, or only a blank. */
        NONE("未见", "not found");

        private final String zh;
        private final String en;

        State(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }

        public Message text() {
            return new Message(zh, en);
        }
    }

    /**
     * A sentence that speaks of an item.
     *
     * @param blank whether it holds a blank, so that it is worth nothing
     */
    public record Evidence(int sentence, Span span, String words, State state, boolean blank) {}

    /**
     * What a report is worth on one item.
     *
     * @param evidence at most three sentences, the best first
     * @param suggested a suggested score, for reference only
     * @param blank whether the item has evidence that only lacks its figure
     * @param note what stands against the item's own threshold
     */
    public record Line(
            Rubric.Item item,
            State state,
            List<Evidence> evidence,
            BigDecimal suggested,
            boolean blank,
            Optional<Message> note) {
        public Line {
            evidence = List.copyOf(evidence);
        }
    }

    /** A report beside its rubric. */
    public record Held(Rubric rubric, List<Line> lines) {
        public Held {
            lines = List.copyOf(lines);
        }

        /** The suggested points of all items, for reference only. */
        public BigDecimal suggested() {
            return lines.stream().map(Line::suggested).reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }

    private final RulePage words;

    public RubricCoverage(Dictionary dictionary) {
        this(dictionary.rules().page(RULE));
    }

    RubricCoverage(RulePage words) {
        this.words = words;
    }

    public Held hold(Rubric rubric, Facts facts) {
        Map<String, Double> weights = weights(rubric);
        List<Set<String>> sentences = new ArrayList<>();
        for (Sentence sentence : facts.report().sentences()) {
            boolean heading = isTitle(facts, sentence);
            sentences.add(heading ? Set.of() : pairs(facts.report().text().substring(sentence.from(), sentence.to())));
        }
        List<Line> lines = new ArrayList<>();
        for (Rubric.Item item : rubric.items()) {
            lines.add(line(item, facts, sentences, weights));
        }
        return new Held(rubric, lines);
    }

    private static boolean isTitle(Facts facts, Sentence sentence) {
        List<Block> blocks = facts.report().outline().blocks();
        if (sentence.block() < 0 || sentence.block() >= blocks.size()) {
            return false;
        }
        Block.Type type = blocks.get(sentence.block()).type();
        return type == Block.Type.HEADING || type == Block.Type.TITLE;
    }

    private record Match(int sentence, double share) {}

    private Line line(Rubric.Item item, Facts facts, List<Set<String>> sentences, Map<String, Double> weights) {
        Set<String> wanted = pairs(item.indicator() + "，" + item.content());
        double whole = wanted.stream().mapToDouble(weights::get).sum();
        List<Match> matches = new ArrayList<>();
        double least = words.number("share").doubleValue();
        for (int i = 0; i < sentences.size(); i++) {
            double shared = 0;
            int count = 0;
            for (String pair : sentences.get(i)) {
                if (wanted.contains(pair)) {
                    shared += weights.getOrDefault(pair, 0.0);
                    count++;
                }
            }
            if (count >= LEAST_SHARED && shared / whole >= least) {
                matches.add(new Match(i, shared / whole));
            }
        }
        matches.sort(Comparator.comparingDouble(Match::share).reversed().thenComparingInt(Match::sentence));
        List<Evidence> evidence = new ArrayList<>();
        for (Match match : matches.subList(0, Math.min(MOST_EVIDENCE, matches.size()))) {
            evidence.add(evidence(facts, match.sentence()));
        }
        return judged(item, facts, evidence);
    }

    private Line judged(Rubric.Item item, Facts facts, List<Evidence> evidence) {
        State best = State.NONE;
        boolean blank = false;
        for (Evidence one : evidence) {
            blank |= one.blank();
            if (!one.blank() && one.state().compareTo(best) < 0) {
                best = one.state();
            }
        }
        Optional<Message> note = Optional.empty();
        if (best == State.RESULT) {
            note = below(item, facts, evidence);
            best = note.isPresent() ? State.ACT : best;
        }
        boolean onlyBlank = blank && best.compareTo(State.ACT) > 0;
        if (onlyBlank) {
            note = Optional.of(note("note-blank", Map.of()));
        }
        BigDecimal score = switch (best) {
            case RESULT -> item.score();
            case ACT ->
                item.score().multiply(HALF).setScale(1, RoundingMode.HALF_UP).stripTrailingZeros();
            case PROMISE, NONE -> BigDecimal.ZERO;
        };
        return new Line(item, best, evidence, score, onlyBlank, note);
    }

    private Evidence evidence(Facts facts, int index) {
        Sentence sentence = facts.report().sentences().get(index);
        String text = facts.report().text().substring(sentence.from(), sentence.to());
        boolean blank = facts.gaps().stream().map(Gap::sentence).anyMatch(s -> s == index);
        boolean promised = words.words("promise").anyIn(text);
        boolean counted = facts.figures().stream()
                .anyMatch(figure -> figure.sentence() == index && figure.nature() == Nature.REPORTED);
        boolean plan = facts.report().genre().name().equals("plan");
        State state = promised || plan ? State.PROMISE : counted ? State.RESULT : State.ACT;
        return new Evidence(index, sentence.span(), text.strip(), state, blank);
    }

    /** Where the item asks for a number of times that no sentence of the evidence reaches: 每年不少于2次 against 三年3次. */
    private Optional<Message> below(Rubric.Item item, Facts facts, List<Evidence> evidence) {
        for (String unit : words.words("times")) {
            int asked = asked(item.content(), unit);
            if (asked <= 0) {
                continue;
            }
            boolean yearly = words.words("yearly").anyIn(item.content());
            Optional<Message> below = Optional.empty();
            for (Evidence one : evidence) {
                BigDecimal needed = BigDecimal.valueOf((long) asked * (yearly ? years(one.words()) : 1));
                for (Figure figure : facts.figures()) {
                    Optional<BigDecimal> given = figure.quantity().value();
                    if (figure.sentence() != one.sentence()
                            || !figure.quantity().unit().equals(unit)
                            || given.isEmpty()) {
                        continue;
                    }
                    if (given.get().compareTo(needed) >= 0) {
                        return Optional.empty();
                    }
                    below = below.or(() -> Optional.of(shortOf(needed, unit, figure)));
                }
            }
            if (below.isPresent()) {
                return below;
            }
        }
        return Optional.empty();
    }

    private Message shortOf(BigDecimal needed, String unit, Figure given) {
        return note(
                "note-below", Map.of("needed", Numbers.plain(needed), "unit", unit, "given", Statement.shown(given)));
    }

    /** A note of the rule's texts with its values. */
    private Message note(String variant, Map<String, String> values) {
        Message text = Objects.requireNonNull(words.texts().get(variant)).message();
        String zh = text.zh();
        String en = text.en();
        for (Map.Entry<String, String> value : values.entrySet()) {
            zh = zh.replace("{" + value.getKey() + "}", value.getValue());
            en = en.replace("{" + value.getKey() + "}", value.getValue());
        }
        return new Message(zh, en);
    }

    /** The number that an item asks for: 不少于2次, 至少安排1次. */
    private int asked(String content, String unit) {
        for (String word : words.words("atLeast")) {
            int at = content.indexOf(word);
            if (at < 0) {
                continue;
            }
            for (int i = at + word.length(); i < Math.min(content.length(), at + word.length() + 6); i++) {
                int end = i;
                while (end < content.length() && Labels.value(content.substring(i, end + 1)) >= 0) {
                    end++;
                }
                if (end > i && content.startsWith(unit, end)) {
                    return Labels.value(content.substring(i, end));
                }
            }
        }
        return 0;
    }

    /** How many years a sentence speaks of: 近三年来. */
    private int years(String text) {
        for (int at = text.indexOf(Signs.YEAR); at > 0; at = text.indexOf(Signs.YEAR, at + 1)) {
            int years = Labels.value(text.substring(at - 1, at));
            String before = text.substring(0, at - 1);
            boolean span = words.words("recent").anyEnds(before)
                    || !words.words("years").longestAt(text, at).isEmpty();
            if (years > 1 && span) {
                return years;
            }
        }
        return 1;
    }

    /** How much each pair of characters tells one item from the others. */
    private static Map<String, Double> weights(Rubric rubric) {
        Map<String, Integer> counts = new HashMap<>();
        for (Rubric.Item item : rubric.items()) {
            pairs(item.indicator() + "，" + item.content()).forEach(pair -> counts.merge(pair, 1, Integer::sum));
        }
        Map<String, Double> weights = new HashMap<>();
        int items = rubric.items().size();
        counts.forEach((pair, count) -> weights.put(pair, Math.log((1.0 + items) / count)));
        return weights;
    }

    /** The pairs of neighbouring characters of a text, none over a mark. */
    private static Set<String> pairs(String text) {
        Set<String> pairs = new HashSet<>();
        for (int i = 1; i < text.length(); i++) {
            if (Marks.isWord(text.charAt(i - 1))
                    && Marks.isWord(text.charAt(i))
                    && !Character.isDigit(text.charAt(i))) {
                pairs.add(text.substring(i - 1, i + 1));
            }
        }
        return pairs;
    }
}
