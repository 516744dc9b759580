package hecha.dictionary;

import java.util.List;

/** How parts of a report begin that no heading names: its problems and its next steps. */
public record Closings(Problems problems, NextSteps nextSteps) {
    /**
     * A sentence that opens the problems has a lack that exists, and says so of the writer's own work.
     *
     * @param lack what is lacking (问题, 差距)
     * @param exists that it is there (存在, 仍有)
     * @param turns how such a sentence begins (虽然, 当前)
     * @param contrasts those of them that, behind a comma, turn within a sentence (但)
     * @param sees what the writer does who begins to speak of them (清醒认识到)
     * @param counts how a paragraph begins that goes on counting them (一是, 其)
     * @param own that it is the writer's own (我县, 工作中)
     * @param degree how much of it is left (还, 一些)
     * @param more how the list of lacks goes on (一是)
     * @param handled that it is dealt with instead (解决, 排查)
     */
    public record Problems(
            List<String> lack,
            List<String> exists,
            List<String> turns,
            List<String> contrasts,
            List<String> sees,
            List<String> counts,
            List<String> own,
            List<String> degree,
            List<String> more,
            List<String> handled) {}

    /**
     * A sentence that opens the next steps.
     *
     * @param sure how it begins where hardly anything else is meant (下一步)
     * @param turns how it begins where the past may be meant too (下半年)
     * @param will words of which one must follow a sure turn (将, 持续)
     * @param firm words of which one must follow another turn (将, 计划)
     */
    public record NextSteps(List<String> sure, List<String> turns, List<String> will, List<String> firm) {}

    static Closings of(DictionaryFiles files) {
        Entry problems = files.entry("closings/problems.yml")
                .only(
                        "role",
                        "lack",
                        "exists",
                        "turns",
                        "contrasts",
                        "sees",
                        "counts",
                        "own",
                        "degree",
                        "more",
                        "handled",
                        "found",
                        "ignored");
        Entry next = files.entry("closings/next_steps.yml")
                .only("role", "sure", "turns", "will", "firm", "found", "ignored");
        return new Closings(
                new Problems(
                        problems.texts("lack"),
                        problems.texts("exists"),
                        problems.texts("turns"),
                        problems.texts("contrasts"),
                        problems.texts("sees"),
                        problems.texts("counts"),
                        problems.texts("own"),
                        problems.texts("degree"),
                        problems.texts("more"),
                        problems.texts("handled")),
                new NextSteps(next.texts("sure"), next.texts("turns"), next.texts("will"), next.texts("firm")));
    }
}
