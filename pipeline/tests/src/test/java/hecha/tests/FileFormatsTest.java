package hecha.tests;

import static org.assertj.core.api.Assertions.assertThat;

import hecha.flow.Batch;
import hecha.flow.Inputs;
import hecha.model.Audit;
import hecha.model.Reconciliation;
import hecha.read.Reader;
import hecha.record.Analyses;
import hecha.record.Analysis;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One report in every format gives one analysis; what cannot be read is one line of the batch, with its reason. */
class FileFormatsTest {
    private static final Path FILES = Repository.ROOT.resolve("pipeline/read/src/test/resources/hecha/read");

    /** What an analysis says, without the places that differ between formats. */
    private static List<String> said(Analysis analysis) {
        List<String> said = new ArrayList<>();
        said.add(analysis.report().title() + " " + analysis.report().genre() + " "
                + analysis.report().period());
        analysis.sections().forEach(s -> said.add(s.level() + s.label() + s.heading() + " " + s.role()));
        analysis.figures()
                .forEach(f -> said.add(f.raw() + " " + f.kind() + " " + f.subject() + " " + f.value() + f.unit() + " "
                        + f.approx() + " " + f.nature() + " " + f.sentence()));
        analysis.gaps().forEach(g -> said.add(g.raw() + " " + g.form() + " " + g.slot() + " " + g.unit()));
        analysis.findings().forEach(f -> said.add(f.rule() + " " + f.message()));
        return said;
    }

    private static Analysis analysis(String name) throws IOException {
        return Analyses.of(Repository.PIPELINE.audit(new Reader().read(FILES.resolve(name), name)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"docx", "doc", "rtf", "odt", "pdf", "html"})
    void theAnalysisOfAReportDoesNotDependOnItsFormat(String format) throws IOException {
        assertThat(said(analysis("report." + format))).isEqualTo(said(analysis("report.txt")));
    }

    private static byte[] zip(Map<String, String> parts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                out.putNextEntry(new ZipEntry(part.getKey()));
                out.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    @Test
    void filesBrokenInTenWaysAreNamedWithTheirReasonsAndTheOthersAreAudited(@TempDir Path folder) throws Exception {
        byte[] docx = Files.readAllBytes(FILES.resolve("report.docx"));
        byte[] pdf = Files.readAllBytes(FILES.resolve("report.pdf"));
        Map<String, byte[]> broken = new TreeMap<>();
        broken.put("damaged 截断.docx", Arrays.copyOf(docx, docx.length / 2));
        broken.put("damaged 半份.pdf", Arrays.copyOf(pdf, 600));
        broken.put("empty 空.txt", new byte[0]);
        broken.put("empty 空白.txt", " \r\n\u3000".getBytes(StandardCharsets.UTF_8));
        broken.put("encrypted 加密.docx", "%TSD-Header-###%\0\1\2".getBytes(StandardCharsets.ISO_8859_1));
        broken.put("unknown 乱.bin", new byte[] {0, 1, 2, 3, (byte) 0xFE});
        broken.put(
                "unsafe 外部.docx",
                zip(new TreeMap<>(Map.of(
                        "[Content_Types].xml", "<a/>",
                        "_rels/.rels", "<a/>",
                        "word/document.xml", "<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>"))));
        broken.put("unsupported 图.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
        broken.put("unsupported 压缩.rar", "Rar!\u001A\u0007\1\0".getBytes(StandardCharsets.ISO_8859_1));
        broken.put("unsupported 数据.xml", "<?xml version=\"1.0\"?><a>数据</a>".getBytes(StandardCharsets.UTF_8));
        for (Map.Entry<String, byte[]> file : broken.entrySet()) {
            Files.write(folder.resolve(file.getKey()), file.getValue());
        }
        for (String good : List.of("report.docx", "report.txt", "report.pdf")) {
            Files.copy(FILES.resolve(good), folder.resolve(good));
        }
        List<Audit> audits = new ArrayList<>();

        Reconciliation all = new Batch(new Reader(), Repository.PIPELINE, 2)
                .run(Inputs.of(List.of(folder.toString()), "-"), audits::add, (done, of, name) -> {});

        assertThat(all.unreadable())
                .extracting(file -> file.code()
                        + file.name()
                                .substring(file.name().lastIndexOf('/') + 1)
                                .replaceFirst("\\S+", ""))
                .containsExactlyElementsOf(broken.keySet());
        assertThat(all.unreadable()).allMatch(file -> file.reason().zh().startsWith(file.name() + "："));
        assertThat(audits).hasSize(3);
        assertThat(all.received()).isEqualTo(13);
    }
}
