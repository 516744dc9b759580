package hecha.model;

/** A part of the original that is no part of the report: set apart so that nothing is read from it, and reported. */
public record Furniture(Span span, Type type) {
    /** What kind of thing was set apart. */
    public enum Type {
        PAGE_NUMBER,
        RUNNING_HEAD,
        CONTENTS_LINE,
        WEB_RESIDUE,
        HIDDEN_NOTICE,
        /** Text that was decoded in a wrong encoding before it was saved. */
        GARBLED,
        /** A cut copy of the title and opening that a web page shows before the report itself. */
        TEASER
    }
}
