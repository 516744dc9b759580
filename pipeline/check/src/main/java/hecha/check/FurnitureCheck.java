package hecha.check;

import hecha.model.Figure;
import hecha.model.Furniture;
import hecha.model.Layout;
import hecha.model.Severity;
import hecha.model.Span;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Reports what was set apart as no part of the report, and bytes that could not be decoded. */
public final class FurnitureCheck implements Check {
    private static final int QUOTED = 40;
    private static final int LONGEST_FIGURE = 40;
    /** A sound character may stand between a figure and what was lost beside it. */
    private static final int TOUCHING = 1;

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
                case PAGE_NUMBER, RUNNING_HEAD, CONTENTS_LINE, GARBLED -> {}
            }
        }
        omitted(context, findings);
        for (Span span : context.source().undecodable()) {
            FindingDraft draft = at(context, "text/undecodable", span).with("at", span.start());
            findings.accept(beside(context, span)
                    .map(figure -> draft.as("beside").with("figure", figure).saying("number", figure.raw()))
                    .orElse(draft));
        }
    }

    /** The figure that undecodable bytes touch: a digit or a unit of it may be among them. */
    private static Optional<Figure> beside(CheckContext context, Span lost) {
        int at = context.passage().offsets().clean(lost.start());
        return context.figures(at - LONGEST_FIGURE, at + LONGEST_FIGURE).stream()
                .filter(figure -> figure.span().end() >= lost.start() - TOUCHING
                        && figure.span().start() <= lost.end() + TOUCHING)
                .findFirst();
    }

    /** Words that the file holds and its text does not: one finding for all of a kind, at the first of them. */
    private static void omitted(CheckContext context, Consumer<FindingDraft> findings) {
        Map<Layout.Omission.Kind, List<Layout.Omission>> byKind = context.source().layout().omissions().stream()
                .collect(Collectors.groupingBy(Layout.Omission::kind, TreeMap::new, Collectors.toList()));
        byKind.forEach((kind, omissions) -> {
            String variant = switch (kind) {
                case HIDDEN -> "formatted";
                case COMMENT -> "comment";
                case RUBY -> "ruby";
                case DELETED, NOTE_MARK -> "";
            };
            if (!variant.isEmpty()) {
                int at = Math.min(omissions.get(0).at(), context.source().text().length());
                StringBuilder words = new StringBuilder();
                omissions.stream()
                        .limit(5)
                        .forEach(o ->
                                words.append(words.length() == 0 ? "" : " / ").append(o.words()));
                findings.accept(at(context, "text/hidden", new Span(Math.max(0, at - 1), at))
                        .as(variant)
                        .weighing(weight(kind))
                        .saying("words", shortened(words.toString()))
                        .with("places", omissions.size())
                        .with(
                                "characters",
                                omissions.stream()
                                        .mapToInt(Layout.Omission::length)
                                        .sum()));
            }
        });
    }

    private static Severity weight(Layout.Omission.Kind kind) {
        return switch (kind) {
            case HIDDEN -> Severity.ERROR;
            case COMMENT -> Severity.WARNING;
            case RUBY, DELETED, NOTE_MARK -> Severity.INFO;
        };
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
                .saying("words", shortened(words));
    }

    private static String shortened(String words) {
        return words.length() <= QUOTED ? words : words.substring(0, QUOTED) + "…";
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
