package hecha.audit.table;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;
import org.jspecify.annotations.Nullable;

/** One column of a Parquet file: its type is the narrowest that holds all its cells exactly. */
final class ParquetColumn {
    /** So many digits 16 bytes hold, and readers know no more. */
    private static final int MOST_DIGITS = 38;

    private static final int BYTES = 16;

    private final String name;
    private Shape shape = Shape.NONE;
    private int scale;
    private int digits;

    /** What its cells are; a column without cells is one of texts. */
    private enum Shape {
        NONE,
        WHOLE,
        DECIMAL,
        DAY,
        LIST,
        TEXT
    }

    ParquetColumn(String name) {
        this.name = name;
    }

    String name() {
        return name;
    }

    /** Takes notice of a cell. */
    void see(@Nullable Object cell) {
        if (cell == null) {
            return;
        }
        Shape its = of(cell);
        if (its == Shape.WHOLE || its == Shape.DECIMAL) {
            BigDecimal decimal = decimal(cell);
            scale = Math.max(scale, decimal.scale());
            digits = Math.max(digits, decimal.precision() - decimal.scale());
        }
        boolean numbers =
                (shape == Shape.WHOLE && its == Shape.DECIMAL) || (shape == Shape.DECIMAL && its == Shape.WHOLE);
        shape = shape == Shape.NONE || shape == its ? its : numbers ? Shape.DECIMAL : Shape.TEXT;
    }

    private static Shape of(Object cell) {
        if (cell instanceof Integer || cell instanceof Long) {
            return Shape.WHOLE;
        }
        return cell instanceof BigDecimal
                ? Shape.DECIMAL
                : cell instanceof LocalDate ? Shape.DAY : cell instanceof List ? Shape.LIST : Shape.TEXT;
    }

    private static BigDecimal decimal(Object cell) {
        BigDecimal decimal = cell instanceof BigDecimal big ? big : BigDecimal.valueOf(((Number) cell).longValue());
        return decimal.scale() < 0 ? decimal.setScale(0) : decimal;
    }

    private Shape held() {
        return shape == Shape.DECIMAL && digits + scale > MOST_DIGITS ? Shape.TEXT : shape;
    }

    Type type() {
        return switch (held()) {
            case WHOLE -> Types.optional(PrimitiveTypeName.INT64).named(name);
            case DECIMAL ->
                Types.optional(PrimitiveTypeName.FIXED_LEN_BYTE_ARRAY)
                        .length(BYTES)
                        .as(LogicalTypeAnnotation.decimalType(scale, Math.max(1, digits + scale)))
                        .named(name);
            case DAY ->
                Types.optional(PrimitiveTypeName.INT32)
                        .as(LogicalTypeAnnotation.dateType())
                        .named(name);
            case LIST ->
                Types.optionalList()
                        .optionalElement(PrimitiveTypeName.BINARY)
                        .as(LogicalTypeAnnotation.stringType())
                        .named(name);
            default ->
                Types.optional(PrimitiveTypeName.BINARY)
                        .as(LogicalTypeAnnotation.stringType())
                        .named(name);
        };
    }

    /** Writes a cell that {@link #see} has seen. */
    void write(Object cell, RecordConsumer to) {
        switch (held()) {
            case WHOLE -> to.addLong(((Number) cell).longValue());
            case DECIMAL -> to.addBinary(fixed(decimal(cell).setScale(scale).unscaledValue()));
            case DAY -> to.addInteger((int) ((LocalDate) cell).toEpochDay());
            case LIST -> list((List<?>) cell, to);
            default ->
                to.addBinary(Binary.fromString(
                        cell instanceof BigDecimal decimal ? decimal.toPlainString() : cell.toString()));
        }
    }

    private static Binary fixed(BigInteger unscaled) {
        byte[] shortest = unscaled.toByteArray();
        byte[] bytes = new byte[BYTES];
        Arrays.fill(bytes, 0, BYTES - shortest.length, (byte) (unscaled.signum() < 0 ? -1 : 0));
        System.arraycopy(shortest, 0, bytes, BYTES - shortest.length, shortest.length);
        return Binary.fromConstantByteArray(bytes);
    }

    private static void list(List<?> cells, RecordConsumer to) {
        to.startGroup();
        if (!cells.isEmpty()) {
            to.startField("list", 0);
            for (Object cell : cells) {
                to.startGroup();
                to.startField("element", 0);
                to.addBinary(Binary.fromString(String.valueOf(cell)));
                to.endField("element", 0);
                to.endGroup();
            }
            to.endField("list", 0);
        }
        to.endGroup();
    }
}
