package hecha.office;

/** What the program ends with; scripts rely on these numbers. */
public final class ExitCode {
    public static final int FINE = 0;
    /** {@code check} found something at or above its threshold. */
    public static final int FINDINGS = 1;
    /** Wrong usage or configuration, or an internal error. */
    public static final int USAGE = 2;
    /** Finished, but some inputs could not be read. */
    public static final int UNREADABLE = 3;

    private ExitCode() {}
}
