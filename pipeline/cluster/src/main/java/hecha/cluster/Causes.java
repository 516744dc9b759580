package hecha.cluster;

/** Finds what an engine's failure says in one line. */
final class Causes {
    private Causes() {}

    /** The first line of the deepest cause. */
    static String deepest(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        String message = cause.getMessage();
        return message == null
                ? cause.getClass().getSimpleName()
                : message.lines().findFirst().orElse("").strip();
    }
}
