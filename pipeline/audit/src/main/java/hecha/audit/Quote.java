package hecha.audit;

/** Words of the report with their place. */
public record Quote(Where where, Excerpt words) {}
