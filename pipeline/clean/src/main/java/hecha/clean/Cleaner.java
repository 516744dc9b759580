package hecha.clean;

import hecha.dictionary.Dictionary;
import hecha.model.Offsets;
import hecha.model.Passage;
import hecha.model.Source;
import java.util.List;
import java.util.stream.IntStream;

/** Makes the clean text of a report; every clean character knows its place in the original. */
public final class Cleaner {
    public Cleaner(Dictionary dictionary) {}

    public Passage clean(Source source) {
        String text = source.text();
        return new Passage(
                source, text, Offsets.of(IntStream.range(0, text.length()).toArray()), List.of());
    }
}
