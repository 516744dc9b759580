package hecha.extract;

import hecha.extract.CandidateCues.Cue;
import hecha.extract.CandidateCues.Told;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Learned weights of features, in hundredths; a feature is a template, some cues together, with the values that a candidate
 * has for them.
 *
 * <p>As text one feature a line: the cues of the template, a tabulator, its values, a tabulator, the weight.
 */
final class RankWeights {
    /** Which cues are looked at together. */
    private static final List<List<Cue>> TEMPLATES =
            """
            side unit
            side ending
            side unit ending
            head
            unit head
            counter head
            char
            unit char
            counter char
            kind
            unit kind
            counter kind
            side kind
            source
            unit source
            side unit source
            side first
            side last
            side unit distance
            side unit commas
            side unit figures
            side unit same
            side unit after
            side unit nature
            side unit verbs
            side unit firstn
            side unit lastn
            side unit between
            side unit signs
            side unit sort
            side unit mark
            side unit opening
            side unit place
            side unit before
            side unit length
            side ending distance
            side ending commas figures
            side after ending
            side distance after
            side commas figures unit
            side ending commas figures after
            side mark commas figures
            side opening mark
            side ending mark
            side place figures
            side place ending unit
            side place clause commas
            side firstn distance
            side verbs distance
            side unit firstn verbs
            change side ending unit
            change side place figures
            side ending rank
            side ending rankk unit
            side ending rival
            side ending rival unit rankk
            """.lines().map(RankWeights::template).toList();

    /** The templates by their names in the file: to take the names apart on each line is what reading it would cost. */
    private static final Map<String, Integer> NAMES = IntStream.range(0, TEMPLATES.size())
            .boxed()
            .collect(Collectors.toUnmodifiableMap(t -> names(TEMPLATES.get(t)), t -> t));

    private static final int[][] CUES = TEMPLATES.stream()
            .map(template -> template.stream().mapToInt(Cue::at).toArray())
            .toArray(int[][]::new);

    private static final long[] STARTS =
            IntStream.range(0, TEMPLATES.size()).mapToLong(RankWeights::start).toArray();

    /** Of this cue and the one behind it a candidate can have several values. */
    private static final int SOURCE = Cue.SOURCE.at();

    private final WeightTable weights;

    private RankWeights(List<String> lines) {
        weights = new WeightTable(lines.size());
        for (String line : lines) {
            put(line);
        }
    }

    /** @throws IllegalArgumentException where a line is no feature with its weight; the message is the line */
    static RankWeights of(List<String> lines) {
        return new RankWeights(lines);
    }

    private static List<Cue> template(String names) {
        return Arrays.stream(names.split(" "))
                .map(name -> Cue.valueOf(name.toUpperCase(Locale.ROOT)))
                .toList();
    }

    private static String names(List<Cue> template) {
        return template.stream().map(cue -> cue.name().toLowerCase(Locale.ROOT)).collect(Collectors.joining(" "));
    }

    private void put(String line) {
        int values = line.indexOf('\t') + 1;
        int weight = line.indexOf('\t', values) + 1;
        int template = values == 0 ? -1 : NAMES.getOrDefault(line.substring(0, values - 1), -1);
        if (template < 0 || weight == 0 || line.indexOf('\t', weight) >= 0) {
            throw new IllegalArgumentException(line);
        }
        long key = start(template);
        int count = 0;
        for (int from = values; from < weight; count++) {
            int blank = line.indexOf(' ', from);
            int to = blank < 0 ? weight - 1 : blank;
            key = WeightTable.mixed(key, CueValue.code(line, from, to));
            from = to + 1;
        }
        if (count != CUES[template].length) {
            throw new IllegalArgumentException(line);
        }
        weights.put(key, Integer.parseInt(line, weight, line.length(), 10));
    }

    private static long start(int template) {
        return WeightTable.mixed(WeightTable.MIX, template + 1L);
    }

    /** The sum of the weights of a candidate's features. */
    int score(Told told) {
        int sum = 0;
        for (int t = 0; t < CUES.length; t++) {
            int[] template = CUES[t];
            long key = STARTS[t];
            int last = template.length - 1;
            for (int c = 0; c < last; c++) {
                key = WeightTable.mixed(key, told.get(template[c]));
            }
            int closing = template[last];
            if (closing < SOURCE) {
                sum += weights.get(WeightTable.mixed(key, told.get(closing)));
            } else {
                for (long value : closing == SOURCE ? told.sources : told.kinds) {
                    sum += weights.get(WeightTable.mixed(key, value));
                }
            }
        }
        return sum;
    }

    /** A candidate's features as the lines of the weights name them, without the weight. */
    static List<String> features(Told told) {
        List<String> features = new ArrayList<>();
        for (List<Cue> template : TEMPLATES) {
            StringBuilder values = new StringBuilder();
            for (Cue cue : template.subList(0, template.size() - 1)) {
                values.append(CueValue.text(told.get(cue))).append(' ');
            }
            Cue closing = template.get(template.size() - 1);
            long[] last = switch (closing) {
                case SOURCE -> told.sources;
                case KIND -> told.kinds;
                default -> new long[] {told.get(closing)};
            };
            for (long value : last) {
                features.add(names(template) + "\t" + values + CueValue.text(value));
            }
        }
        return features;
    }
}
