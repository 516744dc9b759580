package hecha.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import hecha.model.Audit;
import hecha.model.Figure;
import hecha.model.Gap;
import hecha.record.Analyses;
import hecha.record.Analysis;
import hecha.record.AnalysisJson;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every analysis record is valid against its schema, points into the text, and is read back as it was. */
class RecordTest {
    static List<Path> reports() {
        return Repository.reports();
    }

    @ParameterizedTest
    @MethodSource("reports")
    void theRecordIsValidAgainstItsSchema(Path file) throws IOException {
        try (InputStream schemaFile = AnalysisJson.class.getResourceAsStream(AnalysisJson.SCHEMA_RESOURCE)) {
            Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(schemaFile);
            String json = AnalysisJson.line(Analyses.of(Repository.audit(file)));
            assertThat(schema.validate(json, InputFormat.JSON)).isEmpty();
            assertThat(json).doesNotContain("\n");
        }
    }

    @ParameterizedTest
    @MethodSource("reports")
    void everySpanHoldsItsWords(Path file) {
        Audit audit = Repository.audit(file);
        String text = audit.source().text();
        for (Figure figure : audit.facts().figures()) {
            assertThat(figure.span().of(text)).isEqualTo(figure.raw());
        }
        for (Gap gap : audit.facts().gaps()) {
            assertThat(gap.span().of(text)).isEqualTo(gap.raw());
        }
        for (var section : audit.report().outline().sections()) {
            assertThat(section.headingSpan().of(text)).startsWith(section.label());
            assertThat(section.span().contains(section.headingSpan())).isTrue();
        }
        for (var finding : audit.findings()) {
            assertThat(finding.span().end()).isLessThanOrEqualTo(text.length());
        }
    }

    @ParameterizedTest
    @MethodSource("reports")
    void aRecordReadBackIsTheSame(Path file) {
        String line = AnalysisJson.line(Analyses.of(Repository.audit(file)));
        Analysis read = AnalysisJson.read(line);
        assertThat(AnalysisJson.line(read)).isEqualTo(line);
    }
}
