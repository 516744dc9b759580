package hecha.extract;

import java.util.List;

/** Learned weights of cues, in hundredths, each under its name and its value; as text one cue a line, tabulators between. */
final class CueWeights {
    private final WeightTable weights;

    private CueWeights(List<String> lines) {
        weights = new WeightTable(lines.size());
        lines.forEach(this::put);
    }

    /** @throws IllegalArgumentException where a line is no cue with its weight; the message is the line */
    static CueWeights of(List<String> lines) {
        return new CueWeights(lines);
    }

    private void put(String line) {
        int value = line.indexOf('\t') + 1;
        int weight = line.indexOf('\t', value) + 1;
        if (value == 0 || weight == 0 || line.indexOf('\t', weight) >= 0) {
            throw new IllegalArgumentException(line);
        }
        weights.put(
                key(line.substring(0, value - 1), line, value, weight - 1),
                Integer.parseInt(line, weight, line.length(), 10));
    }

    /** The weight of a cue, 0 where none was learned. */
    int get(String name, CharSequence text, int from, int to) {
        return weights.get(key(name, text, from, to));
    }

    private static long key(String name, CharSequence text, int from, int to) {
        long key = WeightTable.MIX;
        for (int i = 0; i < name.length(); i++) {
            key = WeightTable.mixed(key, name.charAt(i));
        }
        key = WeightTable.mixed(key, '\t');
        for (int i = from; i < to; i++) {
            key = WeightTable.mixed(key, kept(text.charAt(i)));
        }
        return key;
    }

    /** A blank in a value stands as {@code _}. */
    static char kept(char c) {
        return c <= ' ' || Character.isWhitespace(c) ? '_' : c;
    }
}
