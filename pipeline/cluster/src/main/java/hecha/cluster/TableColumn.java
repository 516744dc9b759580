package hecha.cluster;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.Function;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import scala.collection.Seq;
import scala.jdk.javaapi.CollectionConverters;

/**
 * A column of a table: its name, its type, and what stands in it.
 *
 * @param <T> what a row is made of
 */
record TableColumn<T>(String name, DataType type, Function<T, @Nullable Object> value) {
    /** Wide enough for trillions of yuan to ten places; what it does not hold exactly is left to the record. */
    private static final DecimalType NUMBER = DataTypes.createDecimalType(38, 10);

    static <T> TableColumn<T> text(String name, Function<T, @Nullable Object> value) {
        return new TableColumn<>(name, DataTypes.StringType, value);
    }

    static <T> TableColumn<T> whole(String name, Function<T, @Nullable Object> value) {
        return new TableColumn<>(name, DataTypes.IntegerType, value);
    }

    static <T> TableColumn<T> texts(String name, Function<T, @Nullable List<String>> value) {
        return new TableColumn<>(name, DataTypes.createArrayType(DataTypes.StringType), row -> {
            List<String> texts = value.apply(row);
            return texts == null ? null : array(texts);
        });
    }

    /** A list as Spark takes it. */
    static Seq<?> array(List<?> list) {
        return CollectionConverters.asScala(list).toSeq();
    }

    static <T> TableColumn<T> number(String name, Function<T, @Nullable BigDecimal> value) {
        return new TableColumn<>(name, NUMBER, row -> fitting(value.apply(row)));
    }

    private static @Nullable BigDecimal fitting(@Nullable BigDecimal number) {
        if (number == null || number.stripTrailingZeros().scale() > NUMBER.scale()) {
            return null;
        }
        BigDecimal scaled = number.setScale(NUMBER.scale(), RoundingMode.UNNECESSARY);
        return scaled.precision() > NUMBER.precision() ? null : scaled;
    }

    static <T> StructType schema(List<TableColumn<T>> columns) {
        return new StructType(columns.stream()
                .map(column -> DataTypes.createStructField(column.name, column.type, true))
                .toArray(StructField[]::new));
    }

    static <T> Row row(List<TableColumn<T>> columns, T of) {
        return RowFactory.create(
                columns.stream().map(column -> column.value.apply(of)).toArray());
    }
}
