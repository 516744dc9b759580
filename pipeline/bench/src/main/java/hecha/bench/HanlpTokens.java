package hecha.bench;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.common.Term;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/** HanLP's own words as tokens of plain Lucene, sentence by sentence as HanLP wants them. */
final class HanlpTokens extends Tokenizer {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final OffsetAttribute offsets = addAttribute(OffsetAttribute.class);
    private final Segment segment;
    private final StringBuilder text = new StringBuilder();
    private Iterator<Term> words = List.<Term>of().iterator();
    private int sentence;
    private int next;

    private HanlpTokens(Segment segment) {
        this.segment = segment;
    }

    static Analyzer analyzer() {
        Segment segment = HanLP.newSegment().enableOffset(true);
        return new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                return new TokenStreamComponents(new HanlpTokens(segment));
            }
        };
    }

    /** Index after the sentence that begins at {@code from}. */
    static int end(CharSequence text, int from) {
        int at = from;
        while (at < text.length() && "。！？；\n".indexOf(text.charAt(at)) < 0 && at - from < 500) {
            at++;
        }
        return Math.min(text.length(), at + 1);
    }

    @Override
    public boolean incrementToken() {
        while (!words.hasNext()) {
            if (next == text.length()) {
                return false;
            }
            sentence = next;
            next = end(text, sentence);
            words = segment.seg(text.substring(sentence, next)).iterator();
        }
        clearAttributes();
        Term word = words.next();
        term.append(word.word);
        offsets.setOffset(sentence + word.offset, sentence + word.offset + word.length());
        return true;
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        text.setLength(0);
        char[] part = new char[1 << 14];
        for (int read = input.read(part); read > 0; read = input.read(part)) {
            text.append(part, 0, read);
        }
        words = List.<Term>of().iterator();
        next = 0;
    }

    @Override
    public void end() throws IOException {
        super.end();
        offsets.setOffset(text.length(), text.length());
    }
}
