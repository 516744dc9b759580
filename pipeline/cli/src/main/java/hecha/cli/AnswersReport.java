package hecha.cli;

import hecha.letter.Identity;
import hecha.letter.IssuedLines;
import hecha.letter.Replies;
import hecha.letter.Replies.Reply;
import hecha.letter.Replies.State;
import hecha.model.Message;
import hecha.office.AnswersReader;
import hecha.record.AnalysisJson;
import hecha.text.DisplayWidth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Prints what became of the lines of a list that came back. */
final class AnswersReport {
    private final Console console;
    private final AnswersReader reader;

    AnswersReport(Console console, AnswersReader reader) {
        this.console = console;
        this.reader = reader;
    }

    /** The counts of a list, in one line. */
    static Message counts(Replies replies) {
        return new Message(
                "共 " + replies.replies().size() + " 项 = 已补 " + replies.count(State.GIVEN) + " + 准予不补 "
                        + replies.count(State.WAIVED) + " + 申请不补 " + replies.count(State.ASKED) + " + 不能用 "
                        + replies.count(State.REFUSED) + " + 仍欠 " + replies.count(State.OPEN) + " + 行被删去 "
                        + replies.count(State.DELETED),
                replies.replies().size() + " lines = given " + replies.count(State.GIVEN) + " + waived "
                        + replies.count(State.WAIVED) + " + asked to be waived " + replies.count(State.ASKED)
                        + " + not usable " + replies.count(State.REFUSED) + " + open " + replies.count(State.OPEN)
                        + " + deleted " + replies.count(State.DELETED));
    }

    private static String who(Replies replies) {
        return replies.replies().isEmpty()
                ? ""
                : String.join("、", replies.units()) + " 第"
                        + replies.replies().get(0).identity().round() + "轮";
    }

    /** What strangers wrote into cells is shown and never obeyed by a terminal. */
    private void line(String words) {
        console.out().println(DisplayWidth.shown(words));
    }

    void text(String file, Replies replies) {
        line(file + "（" + who(replies) + "）：" + console.say(counts(replies)));
        for (Reply reply : replies.replies()) {
            StringBuilder line = new StringBuilder("  ")
                    .append(reply.state().zh())
                    .append("  第")
                    .append(reply.identity().number())
                    .append("项");
            reader.line(reply.identity())
                    .ifPresent(went ->
                            line.append("  ").append(went.words()).append("  ").append(went.want()));
            if (!reply.value().isEmpty()) {
                line.append(reply.state() == State.GIVEN ? "  = " : "  写的是“")
                        .append(reply.value())
                        .append(reply.state() == State.GIVEN ? "" : "”");
            }
            if (!reply.reason().isEmpty() || !reply.person().isEmpty()) {
                line.append("  理由：").append(reply.reason()).append("  提出人：").append(reply.person());
            }
            reply.why()
                    .ifPresent(
                            why -> line.append("  （").append(console.say(why)).append("）"));
            line(line.toString());
        }
        replies.faults().forEach(fault -> line("  ！ " + console.say(fault)));
        replies.notes().forEach(note -> line("  · " + console.say(note)));
    }

    void json(String file, Replies replies) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("file", file);
        map.put("units", new ArrayList<>(replies.units()));
        map.put("lines", replies.replies().size());
        for (State state : State.values()) {
            map.put(state.name().toLowerCase(Locale.ROOT), replies.count(state));
        }
        map.put("unsettled", replies.open());
        map.put("rows", replies.replies().stream().map(this::json).toList());
        map.put("faults", replies.faults().stream().map(console::say).toList());
        map.put("notes", replies.notes().stream().map(console::say).toList());
        console.out().println(AnalysisJson.json(map));
    }

    private Map<String, Object> json(Reply reply) {
        Map<String, Object> map = new LinkedHashMap<>();
        Identity identity = reply.identity();
        Optional<IssuedLines.Line> line = reader.line(identity);
        map.put("batch", identity.batch());
        map.put("round", identity.round());
        map.put("unit", identity.addressee());
        map.put("report", identity.report());
        map.put("mark", identity.mark());
        map.put("number", identity.number());
        map.put("row", reply.row());
        map.put("slot", identity.slot());
        line.ifPresent(l -> map.put("words", l.words()));
        map.put("state", reply.state().name().toLowerCase(Locale.ROOT));
        map.put("value", reply.value());
        map.put("reason", reply.reason());
        map.put("person", reply.person());
        reply.why().ifPresent(why -> map.put("why", console.say(why)));
        return map;
    }

    /** A table of waivers to be granted: the office alone writes who approves. */
    List<List<String>> drafts(Replies replies) {
        Map<String, List<String>> drafts = new LinkedHashMap<>();
        for (Reply reply : replies.replies()) {
            if (reply.state() == State.ASKED) {
                // Without --issued, which --draft-waivers asks for, nothing is known of the line.
                String file = reader.line(reply.identity())
                        .map(IssuedLines.Line::file)
                        .orElseThrow();
                String print = AnswersReader.print(reply.identity());
                drafts.putIfAbsent(
                        file + "|" + print,
                        List.of(file, "*", print, reply.reason() + "（提出人：" + reply.person() + "）", "", ""));
            }
        }
        return List.copyOf(drafts.values());
    }
}
