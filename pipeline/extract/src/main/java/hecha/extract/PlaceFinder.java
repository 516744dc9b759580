package hecha.extract;

import hecha.dictionary.PlaceMention;
import hecha.dictionary.Places;
import hecha.model.Place;
import hecha.model.Report;
import hecha.model.Sentence;
import hecha.model.Word;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** Says which place a figure belongs to: the last one that its sentence names before it; 全市 and 我县 mean the report's. */
final class PlaceFinder {
    private static final String WHOLE = "全我本";
    private static final String LEVELS = "省市县区州旗镇乡";

    private final List<PlaceMention> mentions;
    private final Optional<Place> region;
    private int next;

    PlaceFinder(Places places, Report report) {
        BitSet edges = new BitSet(report.text().length() + 1);
        for (Sentence sentence : report.sentences()) {
            for (Word word : sentence.words()) {
                edges.set(word.from());
                edges.set(word.to());
            }
        }
        mentions = places.mentions(report.text(), edges::get);
        region = report.metadata().region();
    }

    /** Figures are asked for in text order. */
    Optional<Place> of(Clause clause) {
        while (next < mentions.size() && mentions.get(next).to() <= clause.from()) {
            next++;
        }
        int floor = Math.max(clause.sentence().from(), clause.from() - Clause.REACH);
        int named = -1;
        if (next > 0 && mentions.get(next - 1).from() >= floor) {
            named = mentions.get(next - 1).from();
        }
        for (int i = clause.from() - 1; i > Math.max(floor, named); i--) {
            if (LEVELS.indexOf(clause.text().charAt(i)) >= 0
                    && WHOLE.indexOf(clause.text().charAt(i - 1)) >= 0) {
                char level = clause.text().charAt(i);
                return region.filter(place -> isOf(place, level));
            }
        }
        return named >= 0 && !isListed() && !isCounted(clause, named)
                ? mentions.get(next - 1).place()
                : Optional.empty();
    }

    /** The 六年乡 of 六年乡党委书记 is a length of time before a noun. */
    private static boolean isCounted(Clause clause, int at) {
        for (int k = clause.at() - 1; k >= 0 && clause.all().get(k).from() >= at; k--) {
            if (clause.all().get(k).from() == at) {
                return true;
            }
        }
        return false;
    }

    /** 连山、连南两个自治县 belong to no one place. */
    private boolean isListed() {
        return next > 1
                && mentions.get(next - 1).from() - mentions.get(next - 2).to() == 1;
    }

    private static boolean isOf(Place place, char level) {
        return switch (level) {
            case '省' -> place.level().equals("province");
            case '市', '州' -> place.level().equals("city") || place.name().endsWith("市");
            case '镇', '乡' -> place.level().equals("town");
            default ->
                place.level().equals("county")
                        || place.name().indexOf(level) == place.name().length() - 1;
        };
    }
}
