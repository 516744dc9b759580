package hecha.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;

import hecha.audit.Baseline;
import hecha.audit.BrokenFileException;
import hecha.audit.Waivers;
import hecha.dictionary.Dictionary;
import hecha.dictionary.DictionaryException;
import hecha.dictionary.DictionaryFiles;
import hecha.flow.QueryVocabulary;
import hecha.index.query.QueryException;
import hecha.index.query.QueryParser;
import hecha.index.query.Vocabulary;
import hecha.office.CheckConfig;
import hecha.office.Failure;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What people write for the program, changed at random 20,000 times a kind ({@code hecha.mutations}), is read or refused
 * in words; nothing else is thrown, and none but the first of each kind takes a second of the
 * processor.
 */
class MutatedInputsTest {
    private static final int MUTATIONS = Integer.getInteger("hecha.mutations", 20_000);
    private static final long SEED = Long.getLong("hecha.seed", 20_240_601);
    private static final long MOST_NANOS = 1_000_000_000;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final Dictionary DICTIONARY = new Dictionary(DictionaryFiles.builtIn());
    private static final String[] BITS = {
        "\n",
        "\t",
        ":",
        "[",
        "]",
        "{",
        "}",
        "*",
        "&a",
        "!!",
        "\"",
        "'",
        ",",
        "，",
        "|",
        ">",
        "-",
        "%",
        "#",
        "1e999999999",
        "\u0000",
        "\uFEFF",
        "\uD800",
        "：",
        "(",
        ")",
        "and",
        "or",
        "not",
        "..",
        "/",
        "\\",
        "X",
        "万",
        "2024年",
        "((((((((",
        "[[[[[[[["
    };

    private final Random random = new Random(SEED);

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void file() {
        file = folder.resolve("f");
    }

    /** Reads a text; throws what it refuses it with. */
    private interface Reading {
        void read(String text) throws Exception;
    }

    private void survives(List<String> seeds, Reading reading) {
        int read = 0;
        for (int i = 0; i < MUTATIONS; i++) {
            String text = mutated(seeds.get(i % seeds.size()));
            long start = THREADS.getCurrentThreadCpuTime();
            try {
                reading.read(text);
                read++;
            } catch (Failure | DictionaryException | BrokenFileException | QueryException e) {
                assertThat(e.getMessage()).isNotBlank();
            } catch (Throwable e) {
                fail("seed " + SEED + ", mutation " + i + ": " + text, e);
            }
            if (i >= seeds.size()) {
                assertThat(THREADS.getCurrentThreadCpuTime() - start).as(text).isLessThan(MOST_NANOS);
            }
        }
        assertThat(read).as("some of them can be read").isPositive();
    }

    private String mutated(String seed) {
        StringBuilder text = new StringBuilder(seed);
        for (int n = 1 + random.nextInt(4); n > 0; n--) {
            int at = random.nextInt(text.length() + 1);
            int to = Math.min(text.length(), at + random.nextInt(8));
            switch (random.nextInt(5)) {
                case 0 -> text.delete(at, to);
                case 1 -> text.insert(at, BITS[random.nextInt(BITS.length)]);
                case 2 -> text.insert(at, text.substring(at, to).repeat(1 + random.nextInt(20)));
                case 3 -> text.replace(at, to, BITS[random.nextInt(BITS.length)]);
                default -> {
                    if (at < text.length()) {
                        text.setCharAt(at, (char)
                                (random.nextInt(8) == 0 ? random.nextInt(0x10000) : 32 + random.nextInt(95)));
                    }
                }
            }
        }
        return text.toString();
    }

    @Test
    void configurations() {
        survives(
                List.of(
                        "profile: work_report\nfail-on: warning\nformats: [json]\n",
                        "severities:\n  numbering/gap: error\n  section/missing: off\nkinds: [funds, trainees]\n",
                        "thresholds:\n  figure/percent-mismatch:\n    points: 0.5\nwaivers: w.csv\n"),
                text -> {
                    Files.write(file, text.getBytes(StandardCharsets.UTF_8));
                    CheckConfig.read(DICTIONARY, file);
                });
    }

    @Test
    void dictionaries() throws IOException {
        DictionaryFiles files = DictionaryFiles.builtIn();
        Path mine = folder.resolve("mine");
        Files.createDirectories(mine.resolve("profiles"));
        Path profile = mine.resolve("profiles/deeds.yml");
        Path rule = Files.createDirectories(mine.resolve("checks/numbering")).resolve("gap.yml");
        String rulePage = files.text("checks/numbering/gap.yml");
        survives(List.of(files.text("profiles/deeds.yml"), rulePage), text -> {
            boolean page = text.contains("message");
            Files.write(page ? rule : profile, text.getBytes(StandardCharsets.UTF_8));
            Files.deleteIfExists(page ? profile : rule);
            Dictionary dictionary = new Dictionary(files.with(mine));
            if (page) {
                dictionary.rules().page("numbering/gap");
            } else {
                dictionary.profiles().find("deeds");
            }
        });
    }

    @Test
    void waivers() {
        survives(
                List.of(
                        "文件,规则,证据,理由,批准人,到期日\n某县.txt,numbering/gap,四、,原文如此,张三,2030-01-01\n",
                        "文件,规则,证据,理由,批准人,到期日\n*.txt,gap/placeholder,\"X,次\",待补,李四,\n"),
                text -> Waivers.parse("w.csv", text, DICTIONARY.rules().names()));
    }

    @Test
    void baselines() {
        Baseline empty = new Baseline(folder);
        survives(
                List.of(
                        empty.text(),
                        "{\"schema\":\"hecha-baseline/1\",\"findings\":[{\"file\":\"a.txt\",\"rule\":\"numbering/gap\","
                                + "\"fingerprint\":\"00\",\"message\":\"x\"}]}"),
                text -> Baseline.parse(file, text));
    }

    @Test
    void queries() {
        Vocabulary vocabulary = QueryVocabulary.of(DICTIONARY);
        QueryParser parser = new QueryParser(vocabulary);
        survives(
                List.of(
                        "kind:funds value>1000万元 and 投资",
                        "of:report (genre:工作汇报 or not 贫困) period:2021年",
                        "text:\"森林覆盖率\" ~3 rule:numbering/gap",
                        "of:gap slot:money unit:万元 file:*.txt"),
                text -> parser.parse(text, Optional.empty()));
    }
}
