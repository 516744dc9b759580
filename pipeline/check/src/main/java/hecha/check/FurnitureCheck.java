package hecha.check;

import hecha.model.Furniture;
import hecha.model.Span;
import java.util.function.Consumer;

/** Reports what was set apart as no part of the report, and bytes that could not be decoded. */
public final class FurnitureCheck implements Check {
    private static final int QUOTED = 40;

    @Override
    public void check(Dossier dossier, Consumer<Draft> findings) {
        Furniture before = null;
        for (Furniture furniture : dossier.passage().furniture()) {
            switch (furniture.type()) {
                case HIDDEN_NOTICE -> findings.accept(hidden(dossier, furniture.span()));
                case TEASER ->
                    findings.accept(
                            at(dossier, "text/truncated", furniture.span()).as("teaser"));
                case WEB_RESIDUE -> {
                    if (before == null || !adjoins(dossier, before.span(), furniture.span())) {
                        findings.accept(at(dossier, "text/boilerplate", furniture.span()));
                    }
                    before = furniture;
                }
                case PAGE_NUMBER, RUNNING_HEAD, CONTENTS_LINE -> {}
            }
        }
        for (Span span : dossier.source().undecodable()) {
            findings.accept(at(dossier, "text/undecodable", span).with("at", span.start()));
        }
    }

    private static Draft hidden(Dossier dossier, Span span) {
        String words = span.of(dossier.source().text());
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < words.length() && digits.length() < 9; i++) {
            char c = words.charAt(i);
            if (c >= '0' && c <= '9') {
                digits.append(c);
            } else if (!digits.isEmpty()) {
                break;
            }
        }
        Draft draft = at(dossier, "text/hidden", span);
        return digits.isEmpty() ? draft : draft.as("counted").with("characters", Integer.parseInt(digits.toString()));
    }

    private static Draft at(Dossier dossier, String rule, Span span) {
        int from = dossier.passage().offsets().clean(span.start());
        String words = span.of(dossier.source().text()).strip();
        return Draft.of(rule, from, from, dossier.sectionAt(from), words)
                .at(span)
                .saying("words", words.length() <= QUOTED ? words : words.substring(0, QUOTED) + "…");
    }

    /** Whether nothing but white space stands between the two. */
    private static boolean adjoins(Dossier dossier, Span first, Span second) {
        for (int i = first.end(); i < second.start(); i++) {
            if (!Character.isWhitespace(dossier.source().text().charAt(i))
                    && dossier.source().text().charAt(i) != '　') {
                return false;
            }
        }
        return true;
    }
}
