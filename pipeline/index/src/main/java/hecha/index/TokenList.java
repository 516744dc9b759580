package hecha.index;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.jspecify.annotations.Nullable;

/** The tokens of a field of a segment, to be looked for by what they contain, begin with or end with. */
final class TokenList {
    private static final char BETWEEN = '\u0000';

    private final @Nullable Terms terms;
    /** All tokens, one after the other, with a sign before and behind each. */
    private final String all;

    /** @param terms null for a field that no document has */
    TokenList(@Nullable Terms terms) throws IOException {
        this.terms = terms;
        StringBuilder list = new StringBuilder().append(BETWEEN);
        if (terms != null) {
            TermsEnum each = terms.iterator();
            while (each.next() != null) {
                list.append(each.term().utf8ToString()).append(BETWEEN);
            }
        }
        this.all = list.toString();
    }

    /** A token with {@code part} in it, which begins after so many of its characters. */
    record Part(String token, int before) {}

    /** Each token that has {@code part}, as often as it has it. */
    List<Part> containing(String part) {
        List<Part> parts = new ArrayList<>();
        for (int at = all.indexOf(part); at >= 0; at = all.indexOf(part, at + 1)) {
            String token = around(at);
            int from = all.lastIndexOf(BETWEEN, at) + (Tokens.isWord(token) ? 1 : 2);
            parts.add(new Part(token, all.codePointCount(from, at)));
        }
        return parts;
    }

    boolean hasPart(String part) {
        return all.contains(part);
    }

    List<String> endingWith(String part) {
        List<String> tokens = new ArrayList<>();
        String end = part + BETWEEN;
        for (int at = all.indexOf(end); at >= 0; at = all.indexOf(end, at + 1)) {
            tokens.add(around(at));
        }
        return tokens;
    }

    private String around(int at) {
        return all.substring(all.lastIndexOf(BETWEEN, at) + 1, all.indexOf(BETWEEN, at));
    }

    /** The words and other tokens that begin with {@code part}. */
    List<String> beginningWith(String part) throws IOException {
        List<String> tokens = new ArrayList<>();
        for (String beginning : List.of(part, Tokens.NO_WORD + part)) {
            BytesRef bytes = new BytesRef(beginning);
            TermsEnum each = iterator();
            for (TermsEnum.SeekStatus status = each.seekCeil(bytes);
                    status != TermsEnum.SeekStatus.END && StringHelper.startsWith(each.term(), bytes);
                    status = each.next() == null ? TermsEnum.SeekStatus.END : TermsEnum.SeekStatus.FOUND) {
                tokens.add(each.term().utf8ToString());
            }
        }
        return tokens;
    }

    /** Whether there is a word or other token that begins with {@code part}. */
    boolean hasBeginning(String part) throws IOException {
        for (String beginning : List.of(part, Tokens.NO_WORD + part)) {
            BytesRef bytes = new BytesRef(beginning);
            TermsEnum each = iterator();
            if (each.seekCeil(bytes) != TermsEnum.SeekStatus.END && StringHelper.startsWith(each.term(), bytes)) {
                return true;
            }
        }
        return false;
    }

    /** The word and the other token of exactly these characters, where they are there. */
    List<String> exactly(String part) throws IOException {
        List<String> tokens = new ArrayList<>();
        for (String token : List.of(part, Tokens.NO_WORD + part)) {
            if (iterator().seekExact(new BytesRef(token))) {
                tokens.add(token);
            }
        }
        return tokens;
    }

    /** How often the tokens stand in texts. */
    long frequency(List<String> tokens) throws IOException {
        long sum = 0;
        TermsEnum seek = iterator();
        for (String token : tokens) {
            sum += seek.seekExact(bytes(token)) ? seek.totalTermFreq() : 0;
        }
        return sum;
    }

    /** Where a token of the list stands. */
    PostingsEnum postings(String token, int flags) throws IOException {
        TermsEnum seek = iterator();
        if (!seek.seekExact(bytes(token))) {
            throw new IOException("a token that is not in its list");
        }
        return seek.postings(null, flags);
    }

    private static BytesRef bytes(String token) {
        return new BytesRef(token.getBytes(StandardCharsets.UTF_8));
    }

    private TermsEnum iterator() throws IOException {
        return terms == null ? TermsEnum.EMPTY : terms.iterator();
    }
}
