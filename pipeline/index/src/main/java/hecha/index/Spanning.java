package hecha.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.DocIdSetIterator;

/**
 * Finds a text where it runs over several tokens: its beginning ends one, whole tokens may follow, and its end begins
 * another. {@code 族团} stands in 民族|团结. The list of tokens says in which ways it can lie at all; of these alone
 * the places are read, from that side on which they are fewer.
 */
final class Spanning {
    private final TokenList tokens;
    private final int length;
    /** Where each character of the text begins in it. */
    private final int[] at;

    private final String text;
    /** By the number of characters of the text that stand in the first token: the tokens that end with them. */
    private final List<List<String>> firsts = new ArrayList<>();
    /** By the same number: the tokens that begin with the rest. */
    private final List<List<String>> lasts = new ArrayList<>();
    /** Whole tokens in the text, by where they begin. */
    private final List<Whole> wholes = new ArrayList<>();

    /** A token that is the characters {@code from..to} of the text. */
    private record Whole(String token, int from, int to) {}

    private Spanning(TokenList tokens, String text) {
        this.tokens = tokens;
        this.text = text;
        this.length = text.codePointCount(0, text.length());
        this.at = new int[length + 1];
        for (int i = 1; i <= length; i++) {
            at[i] = text.offsetByCodePoints(at[i - 1], 1);
        }
    }

    /** The places at which {@code text}, of two characters or more, runs over several tokens. */
    static Places find(TokenList tokens, String text) throws IOException {
        Spanning spanning = new Spanning(tokens, text);
        return spanning.lies() ? spanning.places() : new Places();
    }

    // ---- the ways in which it can lie

    /** Whether there is any way; what is on none is dropped. */
    private boolean lies() throws IOException {
        boolean[] reached = forward();
        boolean[] leads = backward();
        boolean any = false;
        for (int i = 1; i < length; i++) {
            boolean on = reached[i] && leads[i];
            any |= on;
            if (!on) {
                firsts.set(i, List.of());
                lasts.set(i, List.of());
            }
        }
        wholes.removeIf(w -> !reached[w.from] || !leads[w.to]);
        return any;
    }

    private boolean[] forward() throws IOException {
        boolean[] reached = new boolean[length];
        boolean may = true;
        for (int i = 0; i < length; i++) {
            may &= i == 0 || tokens.hasPart(part(0, i));
            firsts.add(i == 0 || !may ? List.of() : tokens.endingWith(part(0, i)));
        }
        for (int i = 1; i < length; i++) {
            reached[i] |= !firsts.get(i).isEmpty();
            for (int to = i + 1; reached[i] && to < length && tokens.hasBeginning(part(i, to)); to++) {
                for (String token : tokens.exactly(part(i, to))) {
                    wholes.add(new Whole(token, i, to));
                    reached[to] = true;
                }
            }
        }
        return reached;
    }

    private boolean[] backward() throws IOException {
        boolean[] leads = new boolean[length];
        boolean may = true;
        for (int i = length - 1; i >= 0; i--) {
            may &= i > 0 && tokens.hasPart(part(i, length));
            lasts.add(0, may ? tokens.beginningWith(part(i, length)) : List.of());
            leads[i] = !lasts.get(0).isEmpty();
        }
        for (int i = wholes.size() - 1; i >= 0; i--) {
            leads[wholes.get(i).from] |= leads[wholes.get(i).to];
        }
        return leads;
    }

    private String part(int from, int to) {
        return text.substring(at[from], at[to]);
    }

    // ---- the places

    private Places places() throws IOException {
        return cost(firsts) <= cost(lasts) ? fromTheLeft() : fromTheRight();
    }

    private long cost(List<List<String>> lists) throws IOException {
        long cost = 0;
        for (List<String> list : lists) {
            cost += tokens.frequency(list);
        }
        return cost;
    }

    /** By the character of the text at which a token begins: where that character stands. */
    private Places fromTheLeft() throws IOException {
        List<Places> borders = borders();
        Places found = new Places();
        for (int i = 1; i < length; i++) {
            Places border = borders.get(i);
            for (String token : firsts.get(i)) {
                all(token, Tokens.length(token), border);
            }
            border.sort();
            for (Whole whole : wholes) {
                if (whole.from == i) {
                    joined(border, whole.token, 0, whole.to - whole.from, borders.get(whole.to));
                }
            }
            for (String token : lasts.get(i)) {
                joined(border, token, 0, -i, found);
            }
        }
        return found;
    }

    private Places fromTheRight() throws IOException {
        List<Places> borders = borders();
        Places found = new Places();
        for (int i = length - 1; i > 0; i--) {
            Places border = borders.get(i);
            for (String token : lasts.get(i)) {
                all(token, 0, border);
            }
            border.sort();
            for (Whole whole : wholes) {
                if (whole.to == i) {
                    joined(border, whole.token, whole.to - whole.from, 0, borders.get(whole.from));
                }
            }
            for (String token : firsts.get(i)) {
                int characters = Tokens.length(token);
                joined(border, token, characters, characters - i, found);
            }
        }
        return found;
    }

    private List<Places> borders() {
        List<Places> borders = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            borders.add(new Places());
        }
        return borders;
    }

    /** Adds where the token stands, moved by {@code shift}. */
    private void all(String token, int shift, Places into) throws IOException {
        PostingsEnum postings = tokens.postings(token, PostingsEnum.POSITIONS);
        for (int document = postings.nextDoc();
                document != DocIdSetIterator.NO_MORE_DOCS;
                document = postings.nextDoc()) {
            for (int left = postings.freq(); left > 0; left--) {
                into.add(document, postings.nextPosition() + shift);
            }
        }
    }

    /** Adds where the token stands, moved by {@code result}, if moved by {@code shift} it is at one of the borders. */
    private void joined(Places borders, String token, int shift, int result, Places into) throws IOException {
        if (borders.size() == 0) {
            return;
        }
        PostingsEnum postings = tokens.postings(token, PostingsEnum.POSITIONS);
        for (int i = 0; i < borders.size(); ) {
            int wanted = borders.document(i);
            int document = postings.docID() < wanted ? postings.advance(wanted) : postings.docID();
            if (document == DocIdSetIterator.NO_MORE_DOCS) {
                return;
            }
            if (document > wanted) {
                // Mostly one of the two is rare, and the other is not gone through.
                i = borders.in(document, i);
                continue;
            }
            int left = postings.freq();
            int position = Integer.MIN_VALUE;
            for (; i < borders.size() && borders.document(i) == wanted; i++) {
                while (left > 0 && position + shift < borders.position(i)) {
                    position = postings.nextPosition();
                    left--;
                }
                if (position + shift == borders.position(i)) {
                    into.add(wanted, position + result);
                }
            }
        }
    }
}
