package hecha.model;

import java.util.List;

/** A report with every figure that it states and every blank that it leaves, each in text order. */
public record Facts(Report report, List<Figure> figures, List<Gap> gaps) {
    public Facts {
        figures = List.copyOf(figures);
        gaps = List.copyOf(gaps);
    }
}
