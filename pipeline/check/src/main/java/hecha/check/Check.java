package hecha.check;

import java.util.function.Consumer;

/**
 * One form of check: it looks at a report in one way and says what it finds. Forms are found by {@link
 * java.util.ServiceLoader}; what their findings say and weigh stands in {@code dictionaries/checks}.
 */
public interface Check {
    void check(CheckContext context, Consumer<FindingDraft> findings);
}
