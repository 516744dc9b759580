package hecha.audit;

import hecha.audit.BarChart.Bar;
import hecha.audit.LineDetails.Measure;
import hecha.model.Language;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Chooses what of a batch is drawn: blanks by kind, completeness by report, the measure that most reports give. */
final class BatchCharts {
    private static final int MOST_BARS = 15;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Reviews reviews;
    private final Terms terms;
    private final Language language;
    private final Function<BatchLine, String> links;
    private final List<BarChart> charts = new ArrayList<>();

    /**
     * @param links where the sheet of a report is
     */
    BatchCharts(Reviews reviews, Terms terms, Language language, Function<BatchLine, String> links) {
        this.links = links;
        this.reviews = reviews;
        this.terms = terms;
        this.language = language;
    }

    List<BarChart> of(Outliers outliers) {
        blanks();
        completeness();
        measure(outliers.mostGiven());
        return charts;
    }

    private void blanks() {
        List<Bar> bars = new ArrayList<>();
        reviews.blanksBySlot()
                .forEach((slot, count) -> bars.add(new Bar(
                        language.say(terms.slot(slot)), "", BigDecimal.valueOf(count), Integer.toString(count))));
        bars.sort(Comparator.comparing(Bar::value).reversed());
        draw(language.say("空缺：应填什么（处）", "Blanks by what is wanted (places)"), bars, BigDecimal.ZERO);
    }

    private void completeness() {
        List<Bar> bars = reviews.lines().stream()
                .filter(line -> line.counts().blanks() > 0)
                .sorted(Comparator.comparing(BatchLine::filledPercent).thenComparing(BatchLine::number))
                .map(line -> new Bar(
                        line.sender(),
                        links.apply(line),
                        BigDecimal.valueOf(line.filledPercent()),
                        line.filledPercent() + "%"))
                .toList();
        draw(
                language.say(
                        "有空缺的材料的填报率：已填 ÷（已填 + 空缺），低的在前",
                        "Filled in, of reports with blanks: given ÷ (given + blank), lowest first"),
                bars,
                HUNDRED);
    }

    private void measure(Map<BatchLine, Measure> values) {
        if (values.isEmpty()) {
            return;
        }
        List<Bar> bars = new ArrayList<>();
        values.forEach((line, measure) ->
                bars.add(new Bar(line.sender(), links.apply(line), measure.value(), measure.words())));
        bars.sort(Comparator.comparing(Bar::value).reversed());
        String subject = values.values().iterator().next().subject();
        draw(language.say("各材料的“" + subject + "”", "“" + subject + "” in each report"), bars, BigDecimal.ZERO);
    }

    private void draw(String title, List<Bar> bars, BigDecimal full) {
        if (!bars.isEmpty()) {
            boolean cut = bars.size() > MOST_BARS;
            charts.add(BarChart.of(
                    title
                            + (cut
                                    ? language.say(
                                            "（" + bars.size() + " 项中的前 " + MOST_BARS + " 项）",
                                            " (first " + MOST_BARS + " of " + bars.size() + ")")
                                    : ""),
                    cut ? bars.subList(0, MOST_BARS) : bars,
                    full));
        }
    }
}
