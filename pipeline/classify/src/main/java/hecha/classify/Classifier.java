package hecha.classify;

import hecha.dictionary.Dictionary;
import hecha.model.Report;

/** Says what genre a report is and what each of its sections is for, and reads what it says of itself. */
public final class Classifier {
    public Classifier(Dictionary dictionary) {}

    public Report classify(Report report) {
        return report;
    }
}
