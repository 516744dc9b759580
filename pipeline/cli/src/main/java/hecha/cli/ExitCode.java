package hecha.cli;

/** What the program ends with; scripts rely on these numbers. */
final class ExitCode {
    static final int FINE = 0;
    /** {@code check} found something at or above its threshold. */
    static final int FINDINGS = 1;
    /** Wrong usage or configuration, or an internal error. */
    static final int USAGE = 2;
    /** Finished, but some inputs could not be read. */
    static final int UNREADABLE = 3;

    private ExitCode() {}
}
