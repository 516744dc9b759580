package hecha.segment;

import hecha.dictionary.Dictionary;
import hecha.dictionary.WordList;
import hecha.dictionary.WordTrie;
import hecha.model.Block;
import hecha.model.Metadata;
import hecha.model.Outline;
import hecha.model.Report;
import hecha.model.Sentence;
import hecha.model.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Cuts blocks into sentences and sentences into words: those of HanLP's dictionaries and ours, by HanLP's costs. HanLP's own
 * segmenter weighs pairs of words and looks for names besides: that takes ten times as long and changes no figure, and its merging
 * of numbers and its search for names of people lose text or shift offsets.
 */
public final class Segmenter {
    private final Lexicon lexicon = Lexicon.carried();
    private final WordTrie<Integer> own;

    public Segmenter(Dictionary dictionary) {
        Map<String, Integer> words = new TreeMap<>();
        for (WordList.Word word : dictionary.words().words()) {
            words.put(word.text(), lexicon.entry(word.pos()));
        }
        own = WordTrie.forward(words);
    }

    public Report segment(Outline outline) {
        List<Sentence> sentences = new ArrayList<>();
        String text = outline.passage().text();
        CheapestPath path = new CheapestPath(lexicon, own);
        for (int b = 0; b < outline.blocks().size(); b++) {
            Block block = outline.blocks().get(b);
            for (int from = block.from(); from < block.to(); ) {
                int to = Sentences.end(text, from, block.to());
                sentences.add(new Sentence(
                        sentences.size(), b, from, to, outline.passage().span(from, to), words(path, text, from, to)));
                from = to;
            }
        }
        return new Report(outline, sentences, Report.UNCLASSIFIED, Metadata.UNKNOWN);
    }

    /** The words of any text, such as a query. */
    public List<Word> words(String text) {
        return words(new CheapestPath(lexicon, own), text, 0, text.length());
    }

    private static List<Word> words(CheapestPath path, String text, int from, int to) {
        List<Word> words = new ArrayList<>();
        for (int at = from; at < to; ) {
            int end = Sentences.stretchEnd(text, at, to);
            path.cut(text, at, end, words);
            at = end;
        }
        return words;
    }
}
