package hecha.read;

/** The look of the letters in a group of a document in Rich Text Format; a group inside begins with that of the one around it. */
final class RtfLook {
    boolean aside;
    boolean hidden;
    boolean raised;
    boolean underlined;
    boolean deleted;
    boolean table;
    boolean note;
    boolean comment;
    /** Whether this is what stands before the words of a paragraph in a list. */
    boolean label;

    /** The look of a group inside, which is no note because the one around it is one. */
    RtfLook copy() {
        RtfLook copy = new RtfLook();
        copy.aside = aside;
        copy.hidden = hidden;
        copy.raised = raised;
        copy.underlined = underlined;
        copy.deleted = deleted;
        copy.table = table;
        copy.comment = comment;
        copy.label = label;
        return copy;
    }
}
