package hecha.check;

import hecha.dictionary.Profile;
import hecha.model.Figure;
import hecha.model.Gap;
import hecha.model.Label;
import hecha.model.Section;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Reports the figures that the profile or the settings ask for and the report does not give. */
public final class MissingFigureCheck implements Check {
    private static final String RULE = "figure/missing";

    @Override
    public void check(CheckContext context, Consumer<FindingDraft> findings) {
        List<Profile.Wanted> wanted = context.profile().map(Profile::figures).orElse(List.of());
        if (wanted.isEmpty() && context.settings().kinds().isEmpty()) {
            return;
        }
        Map<String, Set<String>> given = new HashMap<>();
        for (Figure figure : context.facts().figures()) {
            given.computeIfAbsent(figure.kind(), k -> new HashSet<>()).addAll(roles(context, figure.section()));
        }
        Set<String> blank = new HashSet<>();
        for (Gap gap : context.facts().gaps()) {
            gap.kind().ifPresent(blank::add);
        }
        for (Profile.Wanted figure : wanted) {
            Set<String> places = given.get(figure.kind());
            boolean stands = places != null
                    && (figure.roles().isEmpty() || figure.roles().stream().anyMatch(places::contains));
            if (!stands) {
                findings.accept(draft(context, figure.kind(), blank.contains(figure.kind()))
                        .weighing(figure.severity())
                        .saying("title", figure.title().zh(), figure.title().en()));
            }
        }
        for (String kind : context.settings().kinds()) {
            if (!given.containsKey(kind)
                    && wanted.stream().noneMatch(figure -> figure.kind().equals(kind))) {
                findings.accept(draft(context, kind, blank.contains(kind)).saying("title", kind));
            }
        }
    }

    private static FindingDraft draft(CheckContext context, String kind, boolean blank) {
        int end = context.text().length();
        return FindingDraft.of(RULE, end, end, -1, kind)
                .as(blank ? "blank" : "")
                .with("kind", kind);
    }

    /** The roles of the section and of those that hold it. */
    private static Set<String> roles(CheckContext context, int section) {
        Set<String> roles = new HashSet<>();
        for (int at = section; at >= 0; ) {
            Section holder = context.sections().get(at);
            holder.role().map(Label::name).ifPresent(roles::add);
            at = holder.parent();
        }
        return roles;
    }
}
