package hecha.extract;

/** A phrase beside a figure: clean indices and what it can be. */
record Phrase(int from, int to, Type type) {
    /** What a phrase can be. */
    enum Type {
        /** It ends with the name of a thing that is counted with the figure's unit. */
        KNOWN,
        /** It ends with the name of an indicator. */
        INDICATOR,
        NOUN,
        /** A noun at the end of a clause that 的 closes. */
        CLAUSE,
        /** A noun behind 的 that directly follows the figure: it has what the figure measures. */
        BEARER,
        /** A noun phrase that a verb opens. */
        VERBAL,
        /** The object of a verb directly behind the figure. */
        OBJECT,
        /** The name of a place. */
        PLACE,
        /** A class (三星级, 省级) or an attribute without its noun. */
        CLASS,
        /** Who or what has the figure, and cannot itself be counted with its unit: 博士每月2000元. */
        HOLDER,
        /** A verb with what belongs to it. */
        VERB,
        /** Words of scope: 年内, 全县. */
        SCOPE,
        /** No phrase. */
        NONE;

        /** The name in {@code dictionaries/frames}. */
        String id() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    static final Phrase NONE = new Phrase(-1, -1, Type.NONE);

    /** Whether it is a noun phrase that can be what a figure counts. */
    boolean isNoun() {
        return switch (type) {
            case KNOWN, INDICATOR, NOUN, CLAUSE, BEARER -> true;
            default -> false;
        };
    }

    boolean isNone() {
        return type == Type.NONE;
    }

    Phrase as(Type other) {
        return new Phrase(from, to, other);
    }
}
