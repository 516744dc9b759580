package hecha.extract;

import java.util.List;

/**
 * A figure and what is told of it, as the weights of {@link NatureTraining} are learned from.
 *
 * @param from clean index of the figure's first character
 * @param to clean index behind its last one
 * @param cues each a name, a tabulator and a value
 */
public record NatureChoice(int from, int to, List<String> cues) {
    public NatureChoice {
        cues = List.copyOf(cues);
    }
}
