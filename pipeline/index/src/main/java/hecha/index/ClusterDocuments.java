package hecha.index;

import hecha.index.query.FoldedText;
import hecha.index.query.QueryField;
import hecha.index.query.Rounds;
import hecha.index.query.Target;
import hecha.model.Audit;
import hecha.record.AnalysisJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.util.BytesRef;

/**
 * Makes of a report the documents that a search cluster takes: the same that the index on one machine has, value by value, in
 * one block with ids that stay the same. What stands in a sentence lies before it, the report last, so that both are found
 * from what they hold by their place alone.
 */
public final class ClusterDocuments {
    private static final int GROUP_DIGITS = 24;

    private final Holding holding;
    private final List<Document> documents;
    private final String id;
    private final ReportBlock block;
    private final Positions positions;
    private final Tokens tokens;

    private ClusterDocuments(Holding holding) throws IOException {
        this.holding = holding;
        this.id = holding.id();
        documents = Documents.of(holding, 0, 0);
        Document report = report();
        block = ReportBlock.decode(Objects.requireNonNull(report.getBinaryValue(Documents.BLOCK)));
        positions = Positions.decode(
                Objects.requireNonNull(report.getBinaryValue(Documents.SENTENCES)), block.lengths(Target.SENTENCE));
        tokens = Objects.requireNonNull(words(report, QueryField.TEXT));
    }

    /**
     * The document of the report, with the others within.
     *
     * @param rounds how titles say that a report was submitted again
     */
    public static Map<String, Object> of(Audit audit, Rounds rounds) {
        try {
            return new ClusterDocuments(Holding.of(audit)).report(rounds);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private Document report() {
        return documents.get(documents.size() - 1);
    }

    private static @org.jspecify.annotations.Nullable Tokens words(Document document, QueryField field) {
        for (IndexableField one : document.getFields(field.id())) {
            if (one instanceof org.apache.lucene.document.Field text
                    && text.tokenStreamValue() instanceof Tokens words) {
                return words;
            }
        }
        return null;
    }

    private Map<String, Object> report(Rounds rounds) {
        String plain = tokens.plain();
        List<Map<String, Object>> things = things(plain.codePoints().toArray());
        Map<String, Object> report = written(block.size() - 1, id);
        report.put(ClusterFields.GRAMS, plain + Tokens.NO_WORD);
        List<Object> all = new ArrayList<>();
        int[] last = {-1};
        tokens.words((word, position) -> last[0] = token(all, word, position, last[0]));
        report.put(ClusterFields.WORDS, preAnalysed(all));
        report.put(ClusterFields.RECORD, Base64.getEncoder().encodeToString(holding.bytes()));
        String group = group(rounds);
        if (!group.isEmpty()) {
            report.put(ClusterFields.GROUP, group);
        }
        report.put("_childDocuments_", inOrder(things));
        return report;
    }

    /** What stands in a sentence before it, then what stands in none. */
    private List<Map<String, Object>> inOrder(List<Map<String, Object>> things) {
        List<List<Map<String, Object>>> inside = new ArrayList<>();
        for (int i = 0; i <= block.count(Target.SENTENCE); i++) {
            inside.add(new ArrayList<>());
        }
        for (int at = block.count(Target.SENTENCE); at < things.size(); at++) {
            int sentence = block.sentence(at);
            inside.get(sentence < 0 ? block.count(Target.SENTENCE) : sentence).add(things.get(at));
        }
        List<Map<String, Object>> ordered = new ArrayList<>();
        for (int i = 0; i < inside.size(); i++) {
            ordered.addAll(inside.get(i));
            if (i < block.count(Target.SENTENCE)) {
                ordered.add(things.get(i));
            }
        }
        return ordered;
    }

    /** @param points the characters of the text, its sentences first */
    private List<Map<String, Object>> things(int[] points) {
        List<Map<String, Object>> things = new ArrayList<>();
        for (int at = 0; at < block.size() - 1; at++) {
            Map<String, Object> thing = written(at, id(at));
            List<String> sections = new ArrayList<>();
            block.containers(at, Target.SECTION).forEach(section -> sections.add(id(section)));
            if (!sections.isEmpty()) {
                thing.put(ClusterFields.SECTIONS, sections);
            }
            if (block.target(at) == Target.SECTION) {
                thing.put(ClusterFields.SELF, id(at));
            }
            things.add(thing);
        }
        int sentences = block.count(Target.SENTENCE);
        List<List<Object>> words = new ArrayList<>();
        int[] last = new int[sentences];
        for (int i = 0; i < sentences; i++) {
            int start = positions.start(i);
            String text = new String(points, start, positions.end(i) - start);
            things.get(i).put(ClusterFields.GRAMS, text + Tokens.NO_WORD);
            words.add(new ArrayList<>());
            last[i] = start - 1;
        }
        tokens.words((word, position) -> {
            int sentence = positions.sentence(position, position + Tokens.length(word));
            if (sentence >= 0) {
                last[sentence] = token(words.get(sentence), word, position, last[sentence]);
            }
        });
        for (int i = 0; i < sentences; i++) {
            things.get(i).put(ClusterFields.WORDS, preAnalysed(words.get(i)));
        }
        return things;
    }

    private String id(int at) {
        return "%s/%06d".formatted(id, at);
    }

    private Map<String, Object> written(int at, String name) {
        Document document = documents.get(at);
        Target target = block.target(at);
        Map<String, Object> thing = new LinkedHashMap<>();
        thing.put(ClusterFields.ID, name);
        thing.put(ClusterFields.THING, target.id());
        thing.put(ClusterFields.AT, at);
        thing.put(ClusterFields.ORDER, "%s\0%06d".formatted(text(report(), QueryField.FILE), at));
        thing.put(
                ClusterFields.LENGTH,
                target == Target.REPORT
                        ? holding.analysis().report().chars()
                        : block.span(at).length());
        thing.putAll(ClusterFields.written(document));
        for (QueryField field : QueryField.values()) {
            if (field.type() == QueryField.Type.CONTAINS && thing.get(field.id()) instanceof String value) {
                Tokens whole = words(document, field);
                thing.put(
                        ClusterFields.grams(field),
                        FoldedText.fold(value)
                                + Tokens.NO_WORD
                                + (whole == null ? "" : whole.plain() + Tokens.NO_WORD));
            }
        }
        return thing;
    }

    private static int token(List<Object> into, String word, int position, int last) {
        Map<String, Object> token = new LinkedHashMap<>();
        token.put("t", word);
        token.put("i", position - last);
        into.add(token);
        return position;
    }

    private static String preAnalysed(List<Object> words) {
        Map<String, Object> text = new LinkedHashMap<>();
        text.put("v", "1");
        text.put("tokens", words);
        return AnalysisJson.json(text);
    }

    /** The same of all reports that can be submissions of one; empty where there can be no other. */
    private String group(Rounds rounds) {
        Document report = report();
        String title = rounds.plain(text(report, QueryField.TITLE));
        String from = text(report, QueryField.REGION) + '\0' + text(report, QueryField.ISSUER);
        if (title.isEmpty() || from.length() == 1) {
            return "";
        }
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest((from + '\0' + title).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, GROUP_DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(Document document, QueryField field) {
        BytesRef value = document.getBinaryValue(field.id());
        return value == null ? "" : value.utf8ToString();
    }
}
