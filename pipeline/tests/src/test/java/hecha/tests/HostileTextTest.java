package hecha.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import hecha.model.Audit;
import hecha.model.Figure;
import hecha.model.Gap;
import hecha.model.Sentence;
import hecha.model.Word;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.TestFactory;

/** No text makes the pipeline fail, hang, or point to a place that does not hold what it says. */
class HostileTextTest {
    /** Generous, since the machine may be busy; quadratic work on these texts would take minutes. */
    private static final Duration LIMIT = Duration.ofSeconds(30);

    @TestFactory
    Stream<DynamicTest> everyHostileTextEndsInTime() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        try (Stream<Path> files = Files.list(Repository.ROOT.resolve("corpus/hostile"))) {
            files.filter(Files::isRegularFile)
                    .sorted()
                    .forEach(file -> tests.add(DynamicTest.dynamicTest(
                            String.valueOf(file.getFileName()),
                            () -> assertTimeoutPreemptively(LIMIT, () -> holds(Repository.audit(file))))));
        }
        List.of(
                        "9".repeat(100_000),
                        "*".repeat(100_000),
                        "X县".repeat(20_000),
                        "10个、".repeat(10_000),
                        "（一）".repeat(30_000),
                        "一是".repeat(30_000),
                        "《".repeat(100_000),
                        "其中1个，".repeat(10_000),
                        "汉".repeat(200_000),
                        "\ud840".repeat(5_000) + "有\u0000效",
                        "增长12.5%\n\n\n".repeat(5_000))
                .forEach(text -> tests.add(DynamicTest.dynamicTest(
                        text.substring(0, 3) + "… " + text.length(),
                        () -> assertTimeoutPreemptively(LIMIT, () -> holds(Repository.audit(text))))));
        return tests.stream();
    }

    @RepeatedTest(40)
    void textsSplicedAtRandomKeepTheirPlaces(RepetitionInfo repetition) throws IOException {
        Random random = new Random(20_241_122L + repetition.getCurrentRepetition());
        List<Path> seeds = Repository.seeds();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 12; i++) {
            String seed = Files.readString(seeds.get(random.nextInt(seeds.size())));
            int from = random.nextInt(seed.length());
            text.append(seed, from, Math.min(seed.length(), from + random.nextInt(300)));
            if (random.nextInt(4) == 0) {
                text.append("\r\n\u3000\u200b３．５％*亿元\ufeff".charAt(random.nextInt(12)));
            }
        }
        text.append("完");
        holds(Repository.audit(text.toString()));
    }

    private static void holds(Audit audit) {
        String text = audit.source().text();
        for (Figure figure : audit.facts().figures()) {
            assertThat(figure.span().of(text)).isEqualTo(figure.raw());
            figure.subject().ifPresent(phrase -> assertThat(phrase.span().end()).isLessThanOrEqualTo(text.length()));
        }
        for (Gap gap : audit.facts().gaps()) {
            assertThat(gap.span().of(text)).isEqualTo(gap.raw());
        }
        for (Sentence sentence : audit.report().sentences()) {
            int at = sentence.from();
            for (Word word : sentence.words()) {
                assertThat(word.from()).isEqualTo(at);
                at = word.to();
            }
            assertThat(at).isEqualTo(sentence.to());
        }
        audit.findings().forEach(finding -> assertThat(finding.span().end()).isLessThanOrEqualTo(text.length()));
    }
}
