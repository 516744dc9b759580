package hecha.dictionary;

/** All that {@code dictionaries/} says, each part read when it is first asked for. */
public final class Dictionary {
    private final DictionaryFiles files;

    public Dictionary(DictionaryFiles files) {
        this.files = files;
    }

    public DictionaryFiles files() {
        return files;
    }
}
