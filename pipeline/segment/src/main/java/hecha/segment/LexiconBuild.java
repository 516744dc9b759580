package hecha.segment;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.collection.trie.DoubleArrayTrie;
import com.hankcs.hanlp.corpus.tag.Nature;
import com.hankcs.hanlp.dictionary.CoreDictionary;
import com.hankcs.hanlp.dictionary.DynamicCustomDictionary;
import com.hankcs.hanlp.dictionary.other.CharType;
import com.hankcs.hanlp.utility.Predefine;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Makes the {@link Lexicon} of HanLP's two dictionaries; a step of the build. */
public final class LexiconBuild {
    private LexiconBuild() {}

    /**
     * @param arguments the folder where the file is written
     * @throws IOException where it cannot be written
     */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        Files.createDirectories(folder);
        Files.write(folder.resolve(Lexicon.NAME), bytes());
    }

    private static byte[] bytes() throws IOException {
        List<String> natures = new ArrayList<>();
        TreeMap<String, Integer> entries = new TreeMap<>();
        // A word of both has the cost of the first and the part of speech of the second, as in HanLP's own segmenter.
        Map<String, CoreDictionary.Attribute> core = words(CoreDictionary.trie);
        Map<String, CoreDictionary.Attribute> custom =
                words(new DynamicCustomDictionary(HanLP.Config.CustomDictionaryPath).dat);
        core.forEach((word, told) ->
                entries.put(word, Lexicon.entry(cost(told), index(natures, nature(custom.getOrDefault(word, told))))));
        custom.forEach((word, told) ->
                entries.putIfAbsent(word, Lexicon.entry(cost(told), index(natures, nature(told)))));
        for (Nature nature : Nature.values()) {
            index(natures, nature);
        }
        DoubleArrayTrie<Integer> trie = new DoubleArrayTrie<>(entries);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeByte(natures.size());
        for (String nature : natures) {
            byte[] name = nature.getBytes(StandardCharsets.US_ASCII);
            out.writeByte(name.length);
            out.write(name);
        }
        types(out);
        out.writeInt(entries.size());
        for (int entry : entries.values()) {
            out.writeInt(entry);
        }
        out.writeInt(trie.getSize());
        for (int[] half : List.of(trie.getBase(), trie.getCheck())) {
            for (int i = 0; i < trie.getSize(); i++) {
                out.writeInt(half[i]);
            }
        }
        return bytes.toByteArray();
    }

    /** The types of all characters as runs: the type, and how many more characters have it. */
    private static void types(DataOutputStream out) throws IOException {
        for (int at = 0; at <= Character.MAX_VALUE; ) {
            byte type = CharType.get((char) at);
            int end = at + 1;
            while (end <= Character.MAX_VALUE && CharType.get((char) end) == type) {
                end++;
            }
            out.writeByte(type);
            out.writeChar(end - at - 1);
            at = end;
        }
    }

    /** HanLP's cost of a word behind any other, in thousandths of a nat: its bigram weight without a bigram. */
    private static int cost(CoreDictionary.Attribute told) {
        double unigram = (double) told.totalFrequency / Predefine.TOTAL_FREQUENCY;
        return (int)
                Math.round(-1000 * Math.log(Predefine.lambda * (1 - Predefine.myu) + (1 - Predefine.lambda) * unigram));
    }

    private static int index(List<String> natures, Nature nature) {
        String name = nature.toString();
        if (!natures.contains(name)) {
            natures.add(name);
        }
        return natures.indexOf(name);
    }

    /** HanLP gives words that are nothing but a number or a string the part of speech of their class. */
    private static Nature nature(CoreDictionary.Attribute told) {
        Nature nature = told.nature[0];
        int itsClass = -1;
        if (nature.startsWith('m')) {
            itsClass = CoreDictionary.M_WORD_ID;
        } else if (nature.startsWith('x')) {
            itsClass = CoreDictionary.X_WORD_ID;
        }
        return told.nature.length == 1 && itsClass >= 0 ? CoreDictionary.get(itsClass).nature[0] : nature;
    }

    /** The words of a double array, which keeps none of them as a text: each end is followed back to the root. */
    private static Map<String, CoreDictionary.Attribute> words(DoubleArrayTrie<CoreDictionary.Attribute> trie) {
        int[] base = trie.getBase();
        int[] check = trie.getCheck();
        int[] owner = new int[base.length];
        for (int at = 0; at < base.length; at++) {
            if (base[at] > 0 && (at == 0 || check[at] > 0)) {
                owner[base[at]] = at;
            }
        }
        Map<String, CoreDictionary.Attribute> words = new TreeMap<>();
        for (int end = 1; end < base.length; end++) {
            if (check[end] == end && base[end] < 0) {
                StringBuilder backward = new StringBuilder();
                int state = owner[end];
                while (state != 0) {
                    backward.append((char) (state - check[state] - 1));
                    state = owner[check[state]];
                }
                words.put(backward.reverse().toString(), trie.getValueAt(-base[end] - 1));
            }
        }
        if (words.size() != trie.size()) {
            throw new IllegalStateException("read " + words.size() + " words of " + trie.size());
        }
        return words;
    }
}
