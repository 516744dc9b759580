package hecha.web;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** Opens an address in the browser of whoever sits at this machine. */
public final class Browser {
    private Browser() {}

    /** Opens {@code address}; where that is not possible, nothing happens, since the address was printed. */
    public static void open(String address) {
        try {
            new ProcessBuilder(command(System.getProperty("os.name", ""), address))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            // A machine without a desktop: whoever wants the page goes to the printed address.
        }
    }

    static List<String> command(String system, String address) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.contains("windows")) {
            return List.of("rundll32", "url.dll,FileProtocolHandler", address);
        }
        return List.of(name.contains("mac") ? "open" : "xdg-open", address);
    }
}
