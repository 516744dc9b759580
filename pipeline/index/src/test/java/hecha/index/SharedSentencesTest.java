package hecha.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SharedSentencesTest {
    private static final String[] PHRASES = {
        "今年以来，在县委、县政府的正确领导下，",
        "压实教育均衡发展工作责任，",
        "县林业局协调网格员建立工作台账，",
        "群众满意度持续提升。",
        "新增高标准农田21万亩，",
        "走访慰问困难群众722户，",
        "形成了齐抓共管的良好局面。",
        "取得了阶段性成效。",
        "全县上下牢牢把握工作主线，"
    };

    @Test
    void findsTheSentenceWithOtherFigures() {
        SharedSentences one = new SharedSentences(List.of("开展义务植树活动12场，参加干部群众3400人次。", "短句12人。"));
        SharedSentences other = new SharedSentences(List.of("短句12人。", "开展义务植树活动5场，参加干部群众860人次。"));
        assertThat(one.with(other)).containsExactly(new SharedSentences.Match(0, 1, 1));
        assertThat(one.comparable()).isEqualTo(1);
    }

    @Test
    void findsNoSentenceThatOnlyBeginsAlike() {
        SharedSentences one = new SharedSentences(List.of("今年以来，在县委、县政府的正确领导下，造林12万亩。"));
        SharedSentences other = new SharedSentences(List.of("今年以来，在县委、县政府的正确领导下，全县公路总里程达860公里。"));
        assertThat(one.with(other)).isEmpty();
    }

    /** What is looked up by few shingles is what holding every sentence against every other finds. */
    @Test
    void findsWhatComparingAllFinds() {
        Random random = new Random(20261128);
        for (int round = 0; round < 60; round++) {
            List<String> ones = made(random);
            List<String> others = made(random);
            assertThat(new SharedSentences(ones).with(new SharedSentences(others)))
                    .isEqualTo(compared(ones, others));
        }
    }

    private static List<String> made(Random random) {
        List<String> sentences = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            StringBuilder sentence = new StringBuilder();
            for (int part = 1 + random.nextInt(4); part > 0; part--) {
                sentence.append(PHRASES[random.nextInt(PHRASES.length)]);
            }
            if (random.nextInt(3) == 0) {
                sentence.setCharAt(random.nextInt(sentence.length()), '改');
            }
            sentences.add(sentence.toString());
        }
        return sentences;
    }

    private static List<SharedSentences.Match> compared(List<String> ones, List<String> others) {
        List<SharedSentences.Match> found = new ArrayList<>();
        for (int one = 0; one < ones.size(); one++) {
            SharedSentences.Match best = null;
            for (int other = 0; other < others.size(); other++) {
                double likeness = likeness(ones.get(one), others.get(other));
                if (likeness >= SharedSentences.LIKE && (best == null || best.likeness() < likeness)) {
                    best = new SharedSentences.Match(one, other, likeness);
                }
            }
            if (best != null) {
                found.add(best);
            }
        }
        return found;
    }

    private static double likeness(String one, String other) {
        Set<Long> ones = shingles(one);
        Set<Long> common = shingles(other);
        int all = ones.size() + common.size();
        if (Math.min(ones.size(), common.size()) < Sketch.SHORTEST - 2) {
            return 0;
        }
        common.retainAll(ones);
        return (double) common.size() / (all - common.size());
    }

    private static Set<Long> shingles(String sentence) {
        Set<Long> shingles = new HashSet<>();
        for (long shingle : Sketch.shingles(sentence)) {
            shingles.add(shingle);
        }
        return shingles;
    }
}
