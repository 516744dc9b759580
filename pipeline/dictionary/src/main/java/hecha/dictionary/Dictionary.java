package hecha.dictionary;

import java.util.List;

/** All that {@code dictionaries/} says, each part read when it is first asked for. */
public final class Dictionary {
    private final DictionaryFiles files;
    private final Lazy<List<GapForm>> gapForms =
            new Lazy<>(() -> files().entries("gaps").stream().map(GapForm::of).toList());
    private final Lazy<Slots> slots = new Lazy<>(() -> Slots.of(files().entries("slots")));

    public Dictionary(DictionaryFiles files) {
        this.files = files;
    }

    public DictionaryFiles files() {
        return files;
    }

    /** The forms of blank, by file name. */
    public List<GapForm> gapForms() {
        return gapForms.get();
    }

    /** What tells the thing that should stand at a blank. */
    public Slots slots() {
        return slots.get();
    }
}
