package hecha.index;

import hecha.index.query.QueryField;
import hecha.index.query.Target;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.index.DocValuesType;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.util.BytesRef;

/**
 * What the values of our documents are called in the documents of a search cluster, and how they are written there: a text as
 * it is, a number with {@code _l} behind its name, bytes whose order counts in hexadecimal digits with {@code _x}.
 */
final class ClusterFields {
    static final String ID = "id";
    /** The id of the report, at everything in it. */
    static final String ROOT = "_root_";
    /** What the document is: the name of a target. */
    static final String THING = "thing";
    /** Where it lies in the block of its report. */
    static final String AT = "at";
    /** By this all things are in the order of the files of their reports and of their places in them. */
    static final String ORDER = "order";
    /** Characters of its text. */
    static final String LENGTH = "length";
    /** Of a section, its id, to be led to what is in it. */
    static final String SELF = "self";
    /** Ids of the sections that it is in. */
    static final String SECTIONS = "inside";
    /** Each two characters that follow one another. */
    static final String GRAMS = "grams";
    /** The words that segmentation cut. */
    static final String WORDS = "words";
    /** Of a report, all that the index keeps of it. */
    static final String RECORD = "record";
    /** Of a report, what it has in common with those that may take its place. */
    static final String GROUP = "group";

    static final String FIRST_YEAR = "first_l";
    static final String LAST_YEAR = "last_l";
    static final String FIRST_DAY = "from_l";
    static final String LAST_DAY = "to_l";

    private static final String NUMBER = "_l";
    private static final String BYTES = "_x";
    private static final String OF_GRAMS = "_g";
    private static final String BLOCK = "block_b";

    /** Values that are bytes and no texts. */
    private static final Set<String> ORDERED = Set.of(
            Documents.TIME, Documents.MIN, Documents.MAX, QueryField.LOW.id() + "Key", QueryField.HIGH.id() + "Key");

    /** What the place in our own files is asked by. */
    private static final Set<String> OURS = Set.of(Documents.PACK, Documents.OFFSET);

    /** Counts by which a report says what documents are before it. */
    private static final Set<String> COUNTS = Set.of(
            QueryField.SECTIONS.id() + NUMBER,
            QueryField.FIGURES.id() + NUMBER,
            QueryField.GAPS.id() + NUMBER,
            QueryField.FINDINGS.id() + NUMBER);

    /** Where it stands in the file that people open. */
    private static final List<String> POSITION = List.of("page" + NUMBER, "paragraph" + NUMBER, "sheet", "cell");

    /** By kind of thing, all that is read back, record and words aside; each by its name, since patterns cost a search each. */
    private static final Map<Target, List<String>> READ = new EnumMap<>(Map.of(
            Target.REPORT,
            List.of(
                    GROUP,
                    BLOCK,
                    "report",
                    "file",
                    "title",
                    "issuer",
                    "number",
                    "genre",
                    "region",
                    "period",
                    "missing",
                    "date" + NUMBER,
                    "chars" + NUMBER,
                    "sections" + NUMBER,
                    "figures" + NUMBER,
                    "gaps" + NUMBER,
                    "findings" + NUMBER,
                    "errors" + NUMBER,
                    "warnings" + NUMBER,
                    Documents.TIME + BYTES),
            Target.SECTION,
            List.of("section", "role", "level" + NUMBER),
            Target.SENTENCE,
            List.of(),
            Target.FIGURE,
            List.of(
                    "kind",
                    "unit",
                    "approx",
                    "sort",
                    "wholes",
                    "nature",
                    "change",
                    "subject",
                    "place",
                    "region",
                    "period",
                    "value",
                    "low",
                    "high",
                    "lowKey" + BYTES,
                    "highKey" + BYTES,
                    Documents.MIN + BYTES,
                    Documents.MAX + BYTES,
                    Documents.TIME + BYTES),
            Target.GAP,
            List.of("slot", "form", "kind", "unit"),
            Target.FINDING,
            List.of("rule", "severity", "message", "notes")));

    private ClusterFields() {}

    /** All that is read back of such a thing, record and words aside. */
    static List<String> read(Target target) {
        List<String> all = new ArrayList<>(List.of(ID, AT));
        all.addAll(READ.getOrDefault(target, List.of()));
        if (target == Target.FIGURE || target == Target.GAP || target == Target.FINDING) {
            all.addAll(POSITION);
        }
        return all;
    }

    /** Whether the values of a field are there as they are. */
    static boolean isText(QueryField field) {
        return READ.values().stream().anyMatch(names -> names.contains(field.id()));
    }

    static String number(String field) {
        return field + NUMBER;
    }

    static String bytes(String field) {
        return field + BYTES;
    }

    static String grams(QueryField field) {
        return field.id() + OF_GRAMS;
    }

    static String hex(BytesRef bytes) {
        return HexFormat.of().formatHex(bytes.bytes, bytes.offset, bytes.offset + bytes.length);
    }

    static ReportBlock block(Map<String, Object> document) throws IOException {
        return ReportBlock.decode(new BytesRef(Base64.getDecoder().decode(String.valueOf(document.get(BLOCK)))));
    }

    /** The values of a document as a cluster takes them. */
    static Map<String, Object> written(Document document) {
        Map<String, Object> written = new LinkedHashMap<>();
        for (IndexableField field : document) {
            String name = field.name();
            DocValuesType type = field.fieldType().docValuesType();
            if (type == DocValuesType.SORTED) {
                BytesRef value = field.binaryValue();
                if (ORDERED.contains(name)) {
                    written.put(name + BYTES, hex(value));
                } else {
                    written.put(name, value.utf8ToString());
                }
            } else if (type == DocValuesType.NUMERIC && !OURS.contains(name)) {
                written.put(name + NUMBER, field.numericValue().longValue());
            } else if (type == DocValuesType.SORTED_SET) {
                List<Object> all = new ArrayList<>();
                if (written.get(name) instanceof List<?> before) {
                    all.addAll(before);
                }
                all.add(field.binaryValue().utf8ToString());
                written.put(name, all);
            } else if (name.equals(Documents.BLOCK)) {
                BytesRef value = BytesRef.deepCopyOf(field.binaryValue());
                written.put(BLOCK, Base64.getEncoder().encodeToString(value.bytes));
            }
        }
        Object time = written.get(Documents.TIME + BYTES);
        if (time != null) {
            days(Time.decoded(new BytesRef(HexFormat.of().parseHex(time.toString()))), written);
        }
        return written;
    }

    private static void days(Time time, Map<String, Object> written) {
        written.put(FIRST_DAY, time.from());
        written.put(LAST_DAY, time.to());
        if (time.hasYears()) {
            written.put(FIRST_YEAR, time.firstYear());
            written.put(LAST_YEAR, time.lastYear());
        }
    }

    /** What {@link #written} wrote. */
    static Document read(Map<String, Object> written) {
        Document document = new Document();
        written.forEach((name, value) -> {
            if (name.equals(BLOCK)) {
                document.add(new BinaryDocValuesField(
                        Documents.BLOCK, new BytesRef(Base64.getDecoder().decode(value.toString()))));
            } else if (name.endsWith(NUMBER)) {
                document.add(new NumericDocValuesField(
                        name.substring(0, name.length() - NUMBER.length()), ((Number) value).longValue()));
            } else if (name.endsWith(BYTES)) {
                document.add(new SortedDocValuesField(
                        name.substring(0, name.length() - BYTES.length()),
                        new BytesRef(HexFormat.of().parseHex(value.toString()))));
            } else if (value instanceof List<?> list) {
                list.forEach(one -> document.add(new SortedSetDocValuesField(name, new BytesRef(one.toString()))));
            } else if (value instanceof String text && !name.equals(ID)) {
                document.add(new SortedDocValuesField(name, new BytesRef(text)));
            }
        });
        return document;
    }

    /** A report without anything in it. */
    static Document readAlone(Map<String, Object> written) {
        Map<String, Object> alone = new LinkedHashMap<>(written);
        alone.keySet().removeAll(COUNTS);
        BytesRef none = ReportBlock.encode(List.of(List.of(), List.of(), List.of(), List.of(), List.of()));
        alone.put(BLOCK, Base64.getEncoder().encodeToString(BytesRef.deepCopyOf(none).bytes));
        return read(alone);
    }
}
