package hecha.extract;

import java.util.List;

/**
 * A figure and the phrases that it could count, as the weights of {@link SubjectTraining} are learned from them.
 *
 * @param from clean index of the figure's first character
 * @param to clean index behind its last one
 */
public record SubjectChoice(int from, int to, List<Option> options) {
    public SubjectChoice {
        options = List.copyOf(options);
    }

    /**
     * A phrase that the figure could count.
     *
     * @param words the phrase
     * @param rule the frame that chose it; empty if none did
     * @param features what is told of it, each the cues, a tabulator and their values
     */
    public record Option(String words, String rule, List<String> features) {
        public Option {
            features = List.copyOf(features);
        }
    }
}
