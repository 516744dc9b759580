package hecha.audit.format;

import java.util.Collection;
import java.util.Locale;

/** Finds the known name that a mistyped one is nearest to. */
public final class Nearest {
    private static final int LONGEST = 80;

    private Nearest() {}

    /** The one of {@code known} with the fewest letters to change, the first of several; {@code ""} if none is known. */
    public static String to(String name, Collection<String> known) {
        String nearest = "";
        int least = Integer.MAX_VALUE;
        String typed = (name.length() > LONGEST ? name.substring(0, LONGEST) : name).toLowerCase(Locale.ROOT);
        for (String candidate : known) {
            int distance = distance(typed, candidate.toLowerCase(Locale.ROOT));
            if (distance < least) {
                least = distance;
                nearest = candidate;
            }
        }
        return nearest;
    }

    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int above = row[j];
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(row[j - 1], above) + 1, diagonal + change);
                diagonal = above;
            }
        }
        return row[b.length()];
    }
}
