package hecha.model;

import java.util.OptionalInt;

/** An attachment that the body announces ({@code 附件：1.名单}): number, title, and clean place. */
public record AttachmentNote(OptionalInt number, String title, int from, int to) {}
