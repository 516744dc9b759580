package hecha.dictionary;

import hecha.model.Message;

/**
 * The characters of {@code dictionaries/characters} that stand for others, one for one: traditional for simplified ones,
 * signs of radicals for characters.
 */
public final class Characters {
    private static final String FOLDER = "characters";
    private static final String TRADITIONAL = FOLDER + "/traditional.txt";
    private static final String RADICALS = FOLDER + "/radicals.txt";

    private final char[] simplified = new char[1 << 16];
    private final char[] radicals = new char[1 << 16];
    private final boolean[] onlySimplified = new boolean[1 << 16];

    private Characters() {
        for (int c = 0; c < simplified.length; c++) {
            simplified[c] = (char) c;
            radicals[c] = (char) c;
        }
    }

    static Characters read(DictionaryFiles files) {
        Characters characters = new Characters();
        for (WordLine line : WordLine.read(files, TRADITIONAL)) {
            pair(line);
            characters.simplified[line.word().charAt(0)] = line.word().charAt(1);
        }
        for (char c = 0; c < Character.MAX_VALUE; c++) {
            char simple = characters.simplified[c];
            characters.onlySimplified[simple] |= simple != c;
        }
        for (WordLine line : WordLine.read(files, RADICALS)) {
            pair(line);
            characters.radicals[line.word().charAt(0)] = line.word().charAt(1);
        }
        return characters;
    }

    private static void pair(WordLine line) {
        if (line.word().length() != 2) {
            throw new DictionaryException(
                    line.file(),
                    line.line(),
                    new Message(
                            "应是两个字，现为“" + line.word() + "”", "expected two characters, found “" + line.word() + "”"));
        }
    }

    /** The simplified form of a traditional character; any other as it is. */
    public char simplified(char c) {
        return simplified[c];
    }

    /** The character that the sign of a radical stands for; any other as it is. */
    public char ofRadical(char c) {
        return radicals[c];
    }

    /** The text with each traditional character as its simplified one, at the same place. */
    public String simplified(String text) {
        char[] chars = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (simplified[c] != c) {
                chars = chars == null ? text.toCharArray() : chars;
                chars[i] = simplified[c];
            }
        }
        return chars == null ? text : new String(chars);
    }

    /** Whether a text is written in traditional characters: more of them than of those that only simplified texts have. */
    public boolean isTraditional(CharSequence text) {
        int balance = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            balance += simplified[c] != c ? 1 : onlySimplified[c] ? -1 : 0;
        }
        return balance > 0;
    }
}
