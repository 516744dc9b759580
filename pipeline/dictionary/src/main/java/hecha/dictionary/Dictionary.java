package hecha.dictionary;

import java.util.List;

/** All that {@code dictionaries/} says, each part read when it is first asked for. */
public final class Dictionary {
    private final DictionaryFiles files;
    private final Lazy<Places> places;
    private final Lazy<HeadingStyles> headings;
    private final Lazy<FurnitureForms> furniture;
    private final Lazy<WordList> words;
    private final Lazy<List<GapForm>> gapForms;
    private final Lazy<Slots> slots;

    public Dictionary(DictionaryFiles files) {
        this.files = files;
        places = new Lazy<>(() -> new Places(files));
        headings = new Lazy<>(() -> new HeadingStyles(files));
        furniture = new Lazy<>(() -> FurnitureForms.read(files));
        words = new Lazy<>(() -> WordList.read(files));
        gapForms =
                new Lazy<>(() -> files.entries("gaps").stream().map(GapForm::of).toList());
        slots = new Lazy<>(() -> Slots.of(files.entries("slots")));
    }

    public DictionaryFiles files() {
        return files;
    }

    /** The gazetteer. */
    public Places places() {
        return places.get();
    }

    /** The ways to label a heading. */
    public HeadingStyles headings() {
        return headings.get();
    }

    /** What is no part of a report. */
    public FurnitureForms furniture() {
        return furniture.get();
    }

    /** Compound terms for the segmenter. */
    public WordList words() {
        return words.get();
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
