package hecha.index;

import hecha.model.Span;
import hecha.record.Analysis.FigurePart;
import hecha.record.Analysis.PeriodPart;
import hecha.record.Analysis.PositionPart;
import hecha.record.Surroundings;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.DataInput;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a record, field by field instead of figure by figure: what repeats stands side by side and packs well, and
 * what the text says (the words of the figure, of its sentence and of its subject) is not written again.
 */
final class FigureColumns {
    /** Texts in the order of their first use; 0 stands for none. */
    private final Map<String, Integer> texts = new LinkedHashMap<>();

    private final List<FigurePart> figures;
    private final String text;
    private final ByteBuffersDataOutput out = new ByteBuffersDataOutput();

    private FigureColumns(List<FigurePart> figures, String text) {
        this.figures = figures;
        this.text = text;
    }

    /** @param text the report's, in which the figures stand */
    static byte[] encode(List<FigurePart> figures, String text) throws IOException {
        return new FigureColumns(figures, text).encoded();
    }

    private byte[] encoded() throws IOException {
        int last = 0;
        for (FigurePart f : figures) {
            out.writeZInt(f.span().start() - last);
            last = f.span().start();
        }
        numbers(f -> f.span().length());
        numbers(f -> f.span().start() - f.sentenceSpan().start());
        numbers(f -> f.sentenceSpan().length());
        numbers(f -> f.subjectSpan() == null ? 0 : 1 + f.subjectSpan().length());
        numbers(f ->
                f.subjectSpan() == null ? 0 : f.span().start() - f.subjectSpan().start());
        // A subject in the words of the text is known by its place.
        texts(f -> f.subjectSpan() != null && f.subjectSpan().of(text).equals(f.subject()) ? null : f.subject());
        numbers(f -> number(f.section()));
        numbers(f -> number(f.from()));
        numbers(f -> number(f.partOf()));
        for (Function<FigurePart, @Nullable String> field : List.<Function<FigurePart, @Nullable String>>of(
                FigurePart::kind,
                FigurePart::unit,
                FigurePart::approx,
                FigurePart::nature,
                FigurePart::change,
                FigurePart::sort,
                FigurePart::place,
                f -> f.placePath() == null ? null : String.join("\0", f.placePath()),
                f -> decimal(f.value()),
                f -> decimal(f.low()),
                f -> decimal(f.high()),
                f -> f.period() == null
                        ? null
                        : "" + f.period().from() + '\0' + f.period().to())) {
            texts(field);
        }
        texts(f -> f.position() == null ? null : f.position().part());
        texts(f -> f.position() == null ? null : f.position().sheet());
        texts(f -> f.position() == null ? null : f.position().cell());
        numbers(f -> f.position() == null || f.position().page() == null
                ? 0
                : f.position().page());
        numbers(f -> f.position() == null || f.position().paragraph() == null
                ? 0
                : f.position().paragraph());
        ByteBuffersDataOutput all = new ByteBuffersDataOutput();
        all.writeVInt(figures.size());
        all.writeVInt(texts.size());
        for (String one : texts.keySet()) {
            all.writeString(one);
        }
        all.writeBytes(out.toArrayCopy());
        return all.toArrayCopy();
    }

    private void numbers(ToIntFunction<FigurePart> field) throws IOException {
        for (FigurePart figure : figures) {
            out.writeZInt(field.applyAsInt(figure));
        }
    }

    private void texts(Function<FigurePart, @Nullable String> field) throws IOException {
        for (FigurePart figure : figures) {
            String value = field.apply(figure);
            if (value == null) {
                out.writeVInt(0);
            } else {
                Integer known = texts.get(value);
                int index = known == null ? texts.size() + 1 : known;
                texts.putIfAbsent(value, index);
                out.writeVInt(index);
            }
        }
    }

    private static int number(@Nullable String id) {
        return id == null ? 0 : Integer.parseInt(id.substring(1));
    }

    private static @Nullable String id(String letter, int number) {
        return number == 0 ? null : letter + number;
    }

    private static @Nullable String decimal(@Nullable BigDecimal value) {
        return value == null ? null : value.toString();
    }

    private static @Nullable BigDecimal decimal(@Nullable String value) {
        return value == null ? null : new BigDecimal(value);
    }

    // ---- and back

    /** A position of which 0 stands for no page and no paragraph. */
    private static PositionPart position(
            int page, int paragraph, @Nullable String sheet, @Nullable String cell, String last) {
        return new PositionPart(page == 0 ? null : page, paragraph == 0 ? null : paragraph, sheet, cell, last);
    }

    static List<FigurePart> decode(byte[] bytes, String text) throws IOException {
        ByteArrayDataInput in = new ByteArrayDataInput(bytes);
        int count = in.readVInt();
        String[] texts = new String[in.readVInt() + 1];
        for (int i = 1; i < texts.length; i++) {
            texts[i] = in.readString();
        }
        int[] starts = numbers(in, count);
        for (int i = 1; i < count; i++) {
            starts[i] += starts[i - 1];
        }
        int[][] spans = new int[5][];
        for (int i = 0; i < spans.length; i++) {
            spans[i] = numbers(in, count);
        }
        @Nullable String[] subjects = texts(in, count, texts);
        int[][] ids = {numbers(in, count), numbers(in, count), numbers(in, count)};
        @Nullable String[][] named = new String[15][];
        for (int i = 0; i < named.length; i++) {
            named[i] = texts(in, count, texts);
        }
        int[] pages = numbers(in, count);
        int[] paragraphs = numbers(in, count);
        List<FigurePart> figures = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Span span = new Span(starts[i], starts[i] + spans[0][i]);
            int sentenceAt = starts[i] - spans[1][i];
            Span sentence = new Span(sentenceAt, sentenceAt + spans[2][i]);
            int subjectAt = starts[i] - spans[4][i];
            @Nullable Span subject = spans[3][i] == 0 ? null : new Span(subjectAt, subjectAt + spans[3][i] - 1);
            figures.add(new FigurePart(
                    "f" + (i + 1),
                    word(named[0][i]),
                    subjects[i] == null && subject != null ? subject.of(text) : subjects[i],
                    decimal(named[8][i]),
                    decimal(named[9][i]),
                    decimal(named[10][i]),
                    word(named[1][i]),
                    word(named[2][i]),
                    word(named[3][i]),
                    named[4][i],
                    span.of(text),
                    span,
                    Surroundings.of(text, sentence, span),
                    id("s", ids[0][i]),
                    named[6][i],
                    period(named[11][i]),
                    id("f", ids[1][i]),
                    sentence,
                    subject,
                    named[7][i] == null ? null : List.of(named[7][i].split("\0", -1)),
                    word(named[5][i]),
                    id("f", ids[2][i]),
                    named[12][i] == null
                            ? null
                            : position(pages[i], paragraphs[i], named[13][i], named[14][i], named[12][i])));
        }
        return figures;
    }

    private static String word(@Nullable String text) throws IOException {
        if (text == null) {
            throw new IOException("broken figure");
        }
        return text;
    }

    private static @Nullable PeriodPart period(@Nullable String days) {
        if (days == null) {
            return null;
        }
        String[] ends = days.split("\0", -1);
        return new PeriodPart(ends[0].equals("null") ? null : ends[0], ends[1].equals("null") ? null : ends[1]);
    }

    private static int[] numbers(DataInput in, int count) throws IOException {
        int[] numbers = new int[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = in.readZInt();
        }
        return numbers;
    }

    private static @Nullable String[] texts(DataInput in, int count, String[] texts) throws IOException {
        @Nullable String[] values = new String[count];
        for (int i = 0; i < count; i++) {
            int index = in.readVInt();
            if (index >= texts.length) {
                throw new IOException("broken figure");
            }
            values[i] = texts[index];
        }
        return values;
    }
}
