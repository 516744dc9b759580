package hecha.dictionary;

/** All that {@code dictionaries/} says, each part read when it is first asked for. */
public final class Dictionary {
    private final DictionaryFiles files;
    private final Lazy<Places> places;

    public Dictionary(DictionaryFiles files) {
        this.files = files;
        places = new Lazy<>(() -> new Places(files));
    }

    public DictionaryFiles files() {
        return files;
    }

    /** The gazetteer. */
    public Places places() {
        return places.get();
    }
}
