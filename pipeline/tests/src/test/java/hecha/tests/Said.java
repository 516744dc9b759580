package hecha.tests;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an output says of one report.
 *
 * @param items rows to mend
 * @param missing sections that are missing
 * @param blanks blanks that count
 * @param contradictions figures that contradict each other
 */
record Said(String verdict, Found found, int items, int missing, int blanks, int contradictions) {
    /** Findings that count by severity, and those that do not. */
    record Found(int error, int warning, int info, int waived, int baselined) {
        static final Found NOTHING = new Found(0, 0, 0, 0, 0);

        /** With one more of a status and severity, as the formats of a check name them. */
        Found and(String status, String severity) {
            return switch (status.equals("open") ? severity : status) {
                case "error" -> new Found(error + 1, warning, info, waived, baselined);
                case "warning" -> new Found(error, warning + 1, info, waived, baselined);
                case "info" -> new Found(error, warning, info + 1, waived, baselined);
                case "waived" -> new Found(error, warning, info, waived + 1, baselined);
                case "baselined" -> new Found(error, warning, info, waived, baselined + 1);
                default -> throw new AssertionError("neither severity nor status: " + status + ", " + severity);
            };
        }

        int all() {
            return error + warning + info + waived + baselined;
        }
    }

    /** The counts of a report as every output in JSON names them. */
    static Said of(String verdict, Map<?, ?> counts) {
        return new Said(
                verdict,
                new Found(
                        number(counts, "error"),
                        number(counts, "warning"),
                        number(counts, "info"),
                        number(counts, "waived"),
                        number(counts, "baselined")),
                number(counts, "items"),
                number(counts, "missingSections"),
                number(counts, "blanks"),
                number(counts, "contradictions"));
    }

    static int number(Map<?, ?> map, String key) {
        return number(map.get(key));
    }

    static int number(@Nullable Object written) {
        return Integer.parseInt(String.valueOf(written));
    }

    /** The verdict by the name that the formats of a check give it. */
    static String verdict(String shown) {
        return switch (shown) {
            case "可收" -> "accept";
            case "需人工看" -> "look";
            case "退回补正" -> "return";
            default -> throw new AssertionError("no verdict: " + shown);
        };
    }
}
