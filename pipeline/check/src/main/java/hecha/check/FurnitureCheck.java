package hecha.check;

import hecha.model.Furniture;
import hecha.model.Span;
import java.util.function.Consumer;

/** Reports what was set apart as no part of the report, and bytes that could not be decoded. */
public final class FurnitureCheck implements Check {
    private static final int QUOTED = 40;

    @Override
    public void check(CheckContext context, Consumer<FindingDraft> findings) {
        Furniture before = null;
        for (Furniture furniture : context.passage().furniture()) {
            switch (furniture.type()) {
                case HIDDEN_NOTICE -> findings.accept(hidden(context, furniture.span()));
                case TEASER ->
                    findings.accept(
                            at(context, "text/truncated", furniture.span()).as("teaser"));
                case WEB_RESIDUE -> {
                    if (before == null || !adjoins(context, before.span(), furniture.span())) {
                        findings.accept(at(context, "text/boilerplate", furniture.span()));
                    }
                    before = furniture;
                }
                case PAGE_NUMBER, RUNNING_HEAD, CONTENTS_LINE -> {}
            }
        }
        for (Span span : context.source().undecodable()) {
            findings.accept(at(context, "text/undecodable", span).with("at", span.start()));
        }
    }

    private static FindingDraft hidden(CheckContext context, Span span) {
        String words = span.of(context.source().text());
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < words.length() && digits.length() < 9; i++) {
            char c = words.charAt(i);
            if (c >= '0' && c <= '9') {
                digits.append(c);
            } else if (!digits.isEmpty()) {
                break;
            }
        }
        FindingDraft draft = at(context, "text/hidden", span);
        return digits.isEmpty() ? draft : draft.as("counted").with("characters", Integer.parseInt(digits.toString()));
    }

    private static FindingDraft at(CheckContext context, String rule, Span span) {
        int from = context.passage().offsets().clean(span.start());
        String words = span.of(context.source().text()).strip();
        return FindingDraft.of(rule, from, from, context.sectionAt(from), words)
                .at(span)
                .saying("words", words.length() <= QUOTED ? words : words.substring(0, QUOTED) + "…");
    }

    /** Whether nothing but white space stands between the two. */
    private static boolean adjoins(CheckContext context, Span first, Span second) {
        for (int i = first.end(); i < second.start(); i++) {
            if (!Character.isWhitespace(context.source().text().charAt(i))
                    && context.source().text().charAt(i) != '　') {
                return false;
            }
        }
        return true;
    }
}
