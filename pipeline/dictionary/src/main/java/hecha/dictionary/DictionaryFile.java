package hecha.dictionary;

/** One file of a dictionary. */
interface DictionaryFile {
    /** What is written in it. */
    String text();

    /**
     * The values of a YAML file.
     *
     * @param name how errors call it
     * @throws DictionaryException where it is none, with the line
     */
    Value.Pairs values(String name);

    /** A file that a user wrote. */
    record Written(String text) implements DictionaryFile {
        @Override
        public Value.Pairs values(String name) {
            return YamlText.parse(name, text);
        }
    }
}
