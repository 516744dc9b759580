package hecha.web.inbox;

import hecha.audit.ReviewSheet;
import hecha.audit.Verdict;
import hecha.letter.UnitStanding;
import hecha.model.Language;
import hecha.model.Reconciliation;
import hecha.office.Desk;
import hecha.office.DeskFile;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The inbox as its page shows it: what the templates ask. */
final class InboxView {
    /** Rows of one page. */
    static final int PAGE = 200;

    private final Desk desk;
    private final List<DeskFile> files;
    private final Map<String, ReturnedLists.Returned> lists;
    private final Language language;
    private final int from;
    private final List<UnitStanding> standings;

    InboxView(Desk desk, Map<String, ReturnedLists.Returned> lists, Language language, int from) throws IOException {
        this.desk = desk;
        this.lists = lists;
        this.language = language;
        this.from = from;
        files = desk.files().stream()
                .sorted(Comparator.comparingInt(InboxView::urgency).thenComparing(DeskFile::name))
                .toList();
        standings = desk.units().standings(files, LocalDate.now(ZoneId.systemDefault()));
    }

    /** A state of units and how many have it. */
    record State(String name, int count, List<String> units) {}

    /** What cannot be read first, then what goes back, what a person must look at, what can be taken, copies. */
    private static int urgency(DeskFile file) {
        if (file.unread().isPresent()) {
            return file.unread().get().duplicate() ? 4 : 0;
        }
        return switch (file.judged().map(j -> j.sheet().verdict()).orElse(Verdict.LOOK)) {
            case RETURN -> 1;
            case LOOK -> 2;
            case ACCEPT -> 3;
        };
    }

    Language language() {
        return language;
    }

    List<DeskFile> rows() {
        return files.subList(Math.min(from, files.size()), Math.min(files.size(), from + PAGE));
    }

    int total() {
        return files.size();
    }

    int from() {
        return from;
    }

    boolean more() {
        return from + PAGE < files.size();
    }

    Desk.Progress progress() {
        return desk.progress();
    }

    Reconciliation reconciliation() {
        return desk.reconciliation();
    }

    String folder() {
        return desk.folder().toString();
    }

    String decisions() {
        return desk.decisionsFile().toString();
    }

    String batch() {
        return desk.units().batch();
    }

    long count(Verdict verdict) {
        return files.stream()
                .filter(file -> file.judged()
                        .filter(j -> j.sheet().verdict() == verdict)
                        .isPresent())
                .count();
    }

    /** The units by their states, in the order of the work. */
    List<State> states() {
        Map<UnitStanding.State, List<String>> byState = new EnumMap<>(UnitStanding.State.class);
        for (UnitStanding standing : standings) {
            byState.computeIfAbsent(standing.state(), k -> new ArrayList<>())
                    .add(standing.unit() + (standing.open() > 0 ? "（" + standing.open() + "）" : ""));
        }
        List<State> states = new ArrayList<>();
        byState.forEach((state, units) -> states.add(new State(name(state), units.size(), units)));
        return states;
    }

    private String name(UnitStanding.State state) {
        return switch (state) {
            case NOT_IN -> language.say("未报", "not in");
            case OVERDUE -> language.say("逾期", "overdue");
            case TO_LOOK -> language.say("待审", "to look at");
            case RETURNED -> language.say("退回", "goes back");
            case ANSWERED -> language.say("已回", "answered");
            case ACCEPTED -> language.say("可收", "accepted");
        };
    }

    /** The first thing that a report owes, and how many there are. */
    String owes(DeskFile file) {
        ReviewSheet sheet = file.judged().orElseThrow().sheet();
        return language.say(sheet.reason());
    }

    /** Why a file was not judged, without its name, which stands beside it. */
    String why(DeskFile file) {
        String why = language.say(file.unread().orElseThrow().reason());
        String name = file.input().name();
        String plain = why.startsWith(name) ? why.substring(name.length()) : why;
        return plain.startsWith("：") ? plain.substring(1) : plain.startsWith(": ") ? plain.substring(2) : plain;
    }

    /** The list of a unit that came back, as one line; empty where none has. */
    String answered(DeskFile file) {
        ReturnedLists.Returned list = lists.get(file.unit().unit());
        return list == null
                ? ""
                : language.say(
                        "清单已回：填 " + list.filled() + "，未填 " + list.open() + "，不采用 " + list.refused(),
                        "list is back: " + list.filled() + " filled, " + list.open() + " open, " + list.refused()
                                + " refused");
    }

    /** What a letter is noted by in the log of the roster when it is taken: its unit; nothing where there is no log. */
    @Nullable
    String noted(String unit) {
        return desk.units().logged() ? unit : null;
    }

    boolean goesBack(DeskFile file) {
        return file.judged().filter(j -> j.sheet().verdict() == Verdict.RETURN).isPresent();
    }

    static String url(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** The page for programs: its numbers and rows. */
    Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("complete", progress().complete());
        json.put("received", reconciliation().received());
        json.put("audited", reconciliation().audited());
        json.put("unreadable", reconciliation().unreadable().size());
        json.put("duplicates", reconciliation().duplicates().size());
        for (Verdict verdict : Verdict.values()) {
            json.put(verdict.id(), count(verdict));
        }
        json.put("rows", lines());
        json.put(
                "states",
                states().stream()
                        .map(state -> Map.of("state", state.name(), "count", state.count()))
                        .toList());
        return json;
    }

    /** The rows of all files, for programs. */
    List<Map<String, Object>> lines() {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (DeskFile file : files) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("name", file.name());
            row.put("unit", file.unit().unit());
            file.judged().ifPresent(judged -> {
                ReviewSheet sheet = judged.sheet();
                row.put("verdict", sheet.verdict().id());
                row.put("reason", language.say(sheet.reason()));
                row.put("blanks", sheet.counts().blanks());
                row.put("errors", sheet.counts().errors());
                row.put("contradictions", sheet.counts().contradictions());
                row.put("items", sheet.items().size());
            });
            file.unread().ifPresent(why -> {
                row.put("code", why.code());
                row.put("why", why(file));
            });
            rows.add(row);
        }
        return rows;
    }
}
