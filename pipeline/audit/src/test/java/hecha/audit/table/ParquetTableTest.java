package hecha.audit.table;

import static org.assertj.core.api.Assertions.assertThat;

import hecha.record.Table.Note;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.convert.GroupRecordConverter;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.io.ColumnIOFactory;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.io.RecordReader;
import org.apache.parquet.schema.LogicalTypeAnnotation.DecimalLogicalTypeAnnotation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A Parquet file is read back as it was written. */
class ParquetTableTest {
    @TempDir
    Path folder;

    private File file;

    @BeforeEach
    void here() {
        file = folder.resolve("表.parquet").toFile();
    }

    @SafeVarargs
    private void write(List<String> columns, List<? extends @Nullable Object>... rows) throws IOException {
        try (OutputStream out = Files.newOutputStream(file.toPath())) {
            ParquetTable.write(out, List.of(new Note("query", "指标:森林覆盖率"), new Note("total", 3)), columns, visitor -> {
                for (List<? extends @Nullable Object> row : rows) {
                    visitor.row(row);
                }
            });
        }
    }

    private List<String> read(String column) throws IOException {
        List<String> cells = new ArrayList<>();
        try (ParquetFileReader reader = ParquetFileReader.open(new LocalInputFile(file.toPath()))) {
            var schema = reader.getFooter().getFileMetaData().getSchema();
            var type = schema.getType(column);
            for (PageReadStore pages = reader.readNextRowGroup(); pages != null; pages = reader.readNextRowGroup()) {
                RecordReader<Group> records = new ColumnIOFactory()
                        .getColumnIO(schema)
                        .getRecordReader(pages, new GroupRecordConverter(schema));
                for (long i = pages.getRowCount(); i > 0; i--) {
                    Group row = records.read();
                    if (row.getFieldRepetitionCount(column) == 0) {
                        cells.add("-");
                    } else if (!type.isPrimitive()) {
                        Group list = row.getGroup(column, 0);
                        List<String> elements = new ArrayList<>();
                        for (int k = 0; k < list.getFieldRepetitionCount(0); k++) {
                            elements.add(list.getGroup(0, k).getString(0, 0));
                        }
                        cells.add(elements.toString());
                    } else if (type.getLogicalTypeAnnotation() instanceof DecimalLogicalTypeAnnotation decimal) {
                        cells.add(new BigDecimal(
                                        new BigInteger(row.getBinary(column, 0).getBytes()), decimal.getScale())
                                .toPlainString());
                    } else {
                        cells.add(row.getValueToString(schema.getFieldIndex(column), 0));
                    }
                }
            }
        }
        return cells;
    }

    private String type(String column) throws IOException {
        try (ParquetFileReader reader = ParquetFileReader.open(new LocalInputFile(file.toPath()))) {
            return reader.getFooter()
                    .getFileMetaData()
                    .getSchema()
                    .getType(column)
                    .toString();
        }
    }

    @Test
    void eachCellIsReadAsItWasWritten() throws IOException {
        write(
                List.of("county", "value", "line", "date", "missing"),
                Arrays.asList("连山县", new BigDecimal("86.25"), 3L, LocalDate.of(2021, 12, 20), List.of("计划", "问题")),
                Arrays.asList("灌阳县", new BigDecimal("-1234567890123456789.5"), 12, null, List.of()),
                Arrays.asList(null, new BigDecimal("1E+3"), null, LocalDate.of(1949, 10, 1), null));
        assertThat(read("county")).containsExactly("连山县", "灌阳县", "-");
        assertThat(read("value")).containsExactly("86.25", "-1234567890123456789.50", "1000.00");
        assertThat(read("line")).containsExactly("3", "12", "-");
        assertThat(read("date"))
                .containsExactly(
                        String.valueOf(LocalDate.of(2021, 12, 20).toEpochDay()),
                        "-",
                        String.valueOf(LocalDate.of(1949, 10, 1).toEpochDay()));
        assertThat(read("missing")).containsExactly("[计划, 问题]", "[]", "-");
        assertThat(type("value")).contains("DECIMAL(21,2)");
        assertThat(type("line")).contains("int64");
        assertThat(type("date")).contains("DATE");
    }

    @Test
    void whatNoNumberOfParquetHoldsIsText() throws IOException {
        write(
                List.of("long", "mixed", "empty", "numbers"),
                Arrays.asList(new BigDecimal("1".repeat(30) + ".123456789"), 5, null, 5),
                Arrays.asList(new BigDecimal("0.1"), "五", null, new BigDecimal("2.5")));
        assertThat(read("long")).containsExactly("1".repeat(30) + ".123456789", "0.1");
        assertThat(read("mixed")).containsExactly("5", "五");
        assertThat(read("empty")).containsExactly("-", "-");
        assertThat(read("numbers")).containsExactly("5.0", "2.5");
    }

    @Test
    void aTableWithoutRowsHasItsColumnsAndWhatIsSaidOfIt() throws IOException {
        write(List.of("county"));
        assertThat(read("county")).isEmpty();
        assertThat(type("county")).contains("binary", "STRING");
        try (ParquetFileReader reader = ParquetFileReader.open(new LocalInputFile(file.toPath()))) {
            assertThat(reader.getFooter().getFileMetaData().getKeyValueMetaData())
                    .containsEntry("hecha.query", "指标:森林覆盖率")
                    .containsEntry("hecha.total", "3");
        }
    }
}
