package hecha.segment;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.dictionary.DynamicCustomDictionary;
import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.common.Term;
import hecha.dictionary.Dictionary;
import hecha.dictionary.WordList;
import hecha.model.Block;
import hecha.model.Metadata;
import hecha.model.Outline;
import hecha.model.Report;
import hecha.model.Sentence;
import hecha.model.Word;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts blocks into sentences and sentences into words, by HanLP with our own dictionary in this instance alone.
 *
 * <p>HanLP gets one sentence at a time, and never its number-quantifier merge, person names or multithreading: these
 * lose text or shift offsets.
 */
public final class Segmenter {
    private final Segment segment;

    public Segmenter(Dictionary dictionary) {
        DynamicCustomDictionary words = new DynamicCustomDictionary(HanLP.Config.CustomDictionaryPath);
        for (WordList.Word word : dictionary.words().words()) {
            words.insert(word.text(), word.nature() + " 1000");
        }
        segment = HanLP.newSegment()
                .enableCustomDictionary(words)
                .enableCustomDictionaryForcing(true)
                .enableNameRecognize(false)
                .enableTranslatedNameRecognize(false)
                .enableJapaneseNameRecognize(false)
                .enablePlaceRecognize(true)
                .enableNumberQuantifierRecognize(false)
                .enableOffset(true);
    }

    public Report segment(Outline outline) {
        List<Sentence> sentences = new ArrayList<>();
        String text = outline.passage().text();
        for (int b = 0; b < outline.blocks().size(); b++) {
            Block block = outline.blocks().get(b);
            for (int from = block.from(); from < block.to(); ) {
                int to = Sentences.end(text, from, block.to());
                sentences.add(new Sentence(
                        sentences.size(), b, from, to, outline.passage().span(from, to), words(text, from, to)));
                from = to;
            }
        }
        return new Report(outline, sentences, Report.UNCLASSIFIED, Metadata.UNKNOWN);
    }

    /** The words of any text, such as a query. */
    public List<Word> words(String text) {
        return words(text, 0, text.length());
    }

    private List<Word> words(String text, int from, int to) {
        List<Word> words = new ArrayList<>();
        for (int at = from; at < to; ) {
            int end = Sentences.stretchEnd(text, at, to);
            for (Term term : segment.seg(text.substring(at, end))) {
                words.add(new Word(at + term.offset, at + term.offset + term.length(), term.nature.toString()));
            }
            at = end;
        }
        return words;
    }
}
