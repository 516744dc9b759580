package hecha.model;

import java.util.Locale;

/** Whether a figure is said to be reached or asked for. */
public enum Nature {
    REPORTED,
    TARGET;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
