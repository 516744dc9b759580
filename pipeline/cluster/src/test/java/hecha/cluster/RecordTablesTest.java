package hecha.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The tables are as the README describes them, and numbers are there exactly or not at all. */
class RecordTablesTest {
    private static final Map<String, StructType> SCHEMAS = Map.of(
            "reports", RecordTables.REPORTS,
            "figures", RecordTables.FIGURES,
            "gaps", RecordTables.GAPS,
            "findings", RecordTables.FINDINGS,
            "files", Step.FILES);

    @ParameterizedTest
    @ValueSource(strings = {"reports", "figures", "gaps", "findings", "files"})
    void theReadmeDescribesEachColumn(String table) throws IOException {
        List<String> described = new ArrayList<>();
        boolean inside = false;
        for (String line : Files.readAllLines(Processes.MODULE.resolve("README.md"))) {
            if (line.startsWith("#")) {
                inside = line.equals("### " + table);
            } else if (inside && line.startsWith("| `")) {
                String[] cells = line.split("\\|", -1);
                for (String name : cells[1].replace("`", "").split(",", -1)) {
                    described.add(name.strip() + " " + cells[2].strip());
                }
            }
        }
        List<String> columns = new ArrayList<>();
        for (StructField field : Objects.requireNonNull(SCHEMAS.get(table)).fields()) {
            columns.add(field.name() + " " + field.dataType().simpleString());
        }
        assertThat(described).isEqualTo(columns);
    }

    @ParameterizedTest
    @CsvSource({
        "27000000, 27000000.0000000000",
        "86.2, 86.2000000000",
        "0.12345678901,",
        "12345678901234567890123456789,",
        "1234567890123456789012345678, 1234567890123456789012345678.0000000000",
    })
    void aNumberIsThereExactlyOrNotAtAll(BigDecimal number, BigDecimal held) {
        TableColumn<BigDecimal> column = TableColumn.number("value", n -> n);
        assertThat(column.value().apply(number)).isEqualTo(held);
    }

    @Test
    void whatIsUnknownIsNull() {
        assertThat(TableColumn.<Object>number("value", n -> null).value().apply(""))
                .isNull();
        assertThat(TableColumn.<Object>texts("place", n -> null).value().apply(""))
                .isNull();
    }
}
