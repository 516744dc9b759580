package hecha.letter;

import hecha.letter.AnswerBook.Line;
import hecha.model.Message;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the lines of a list that came back come to: for each line that went out one reply, and every line that cannot be
 * taken by its row and reason.
 *
 * @param replies one for each line of each list, by number
 * @param faults what is wrong with rows that belong to no line
 * @param notes what is odd, but takes nothing away
 */
public record Replies(List<Reply> replies, List<Message> faults, List<Message> notes) {
    public Replies {
        replies = List.copyOf(replies);
        faults = List.copyOf(faults);
        notes = List.copyOf(notes);
    }

    /** What became of a line. */
    public enum State {
        GIVEN("已补"),
        WAIVED("准予不补"),
        /** The unit asks not to fill it in; the office has not said yes. */
        ASKED("申请不补"),
        REFUSED("不能用"),
        OPEN("仍欠"),
        DELETED("行被删去");

        private final String zh;

        State(String zh) {
            this.zh = zh;
        }

        public String zh() {
            return zh;
        }

        /** Whether nothing more is wanted of the unit. */
        public boolean settled() {
            return this == GIVEN || this == WAIVED;
        }
    }

    /**
     * What became of one line.
     *
     * @param row in the sheet, from 1; 0 where it is gone
     * @param value the answer, where one is given; else what was written
     * @param why it cannot be taken, or what the office should know
     */
    public record Reply(
            Identity identity,
            int row,
            State state,
            String value,
            String reason,
            String person,
            Optional<Message> why) {}

    /**
     * What the log tells of a list that came back: a line for each unit.
     *
     * @param file its name without folders
     */
    public List<RosterLog.Entry> logged(String file, LocalDate day) {
        Map<String, List<Reply>> byUnit = new LinkedHashMap<>();
        replies.forEach(reply -> byUnit.computeIfAbsent(reply.identity().addressee(), k -> new ArrayList<>())
                .add(reply));
        List<RosterLog.Entry> entries = new ArrayList<>();
        byUnit.forEach((unit, rows) -> {
            int settled = (int) rows.stream().filter(r -> r.state().settled()).count();
            int asked =
                    (int) rows.stream().filter(r -> r.state() == State.ASKED).count();
            entries.add(new RosterLog.Entry(
                    day.toString(),
                    rows.get(0).identity().batch(),
                    rows.get(0).identity().round(),
                    unit,
                    RosterLog.Event.ANSWERED,
                    file,
                    "",
                    Optional.empty(),
                    rows.size(),
                    settled,
                    asked,
                    (int) rows.stream()
                            .filter(r -> !r.state().settled() && r.state() != State.ASKED)
                            .count()));
        });
        return entries;
    }

    public long count(State state) {
        return replies.stream().filter(reply -> reply.state() == state).count();
    }

    /** How many lines are not settled. */
    public long open() {
        return replies.stream().filter(reply -> !reply.state().settled()).count();
    }

    /** What the office knows of the lines that went out. */
    public interface Issued {
        /** Why a line is none of those that are being answered now; empty where it is one. */
        Optional<Message> foreign(Identity identity);

        /** Whether the office granted that the line stays open. */
        boolean waived(Identity identity);

        /** The lines of the list that {@code identity} is of; empty where the office keeps none. */
        List<Identity> ofList(Identity identity);
    }

    /** Takes the lines of one file. */
    public static Replies of(List<Line> lines, AnswerCheck check, Issued issued) {
        List<Message> faults = new ArrayList<>();
        List<Message> notes = new ArrayList<>();
        Map<String, Reply> replies = new LinkedHashMap<>();
        Map<String, Identity> lists = new LinkedHashMap<>();
        int last = 0;
        boolean moved = false;
        for (Line line : lines) {
            if (line.identity().isEmpty()) {
                faults.add(nameless(line));
                continue;
            }
            Identity identity = line.identity().get();
            Optional<Message> foreign = issued.foreign(identity);
            if (foreign.isPresent()) {
                faults.add(at(line, foreign.get()));
                continue;
            }
            lists.putIfAbsent(list(identity), identity);
            moved |= identity.number() < last;
            last = identity.number();
            Reply reply = reply(line, identity, check, issued);
            Reply before = replies.get(identity.encoded());
            if (before == null) {
                replies.put(identity.encoded(), reply);
            } else {
                replies.put(identity.encoded(), copied(before, reply, faults));
            }
        }
        if (moved) {
            notes.add(new Message(
                    "行的次序与发出时不同，已按识别码逐项对上", "the rows stand in another order; each was told by its identity"));
        }
        lists.values().forEach(identity -> deleted(identity, replies, issued));
        if (replies.isEmpty() && faults.isEmpty()) {
            faults.add(new Message(
                    "没有一行带识别码，各行都被删去了；请在发出的清单里填写",
                    "no row has an identity, all are deleted; fill in the list that was sent"));
        }
        List<Reply> all = new ArrayList<>(replies.values());
        all.sort((a, b) -> {
            int byUnit = list(a.identity()).compareTo(list(b.identity()));
            return byUnit != 0
                    ? byUnit
                    : Integer.compare(a.identity().number(), b.identity().number());
        });
        return new Replies(all, faults, notes);
    }

    private static Message at(Line line, Message what) {
        return new Message(
                "第" + line.row() + "行：" + what.zh() + "，没有采用", "row " + line.row() + ": " + what.en() + "; not taken");
    }

    private static Message nameless(Line line) {
        String words = line.answer().isEmpty() ? line.reason() : line.answer();
        String zh = line.faults().isEmpty()
                ? "没有识别码（可能是新插入或只复制了一部分）"
                : String.join("；", line.faults().stream().map(Message::zh).toList());
        String en = line.faults().isEmpty()
                ? "has no identity (inserted, or copied in part)"
                : String.join("; ", line.faults().stream().map(Message::en).toList());
        return at(line, new Message(zh + "，写的是“" + words + "”", en + ", with “" + words + "”"));
    }

    /** The list that a line is of. */
    static String list(Identity identity) {
        return identity.batch() + "|" + identity.addressee() + "|" + identity.round() + "|" + identity.total();
    }

    /** Two rows of one identity: the same answer counts once, two answers not at all. */
    private static Reply copied(Reply first, Reply second, List<Message> faults) {
        Message what = new Message(
                "第" + second.row() + "行是第" + first.row() + "行的复制（第"
                        + first.identity().number() + "项）",
                "row " + second.row() + " is a copy of row " + first.row() + " (item "
                        + first.identity().number() + ")");
        faults.add(what);
        boolean same = first.value().equals(second.value()) && first.reason().equals(second.reason());
        if (same || second.state() == State.OPEN) {
            return first;
        }
        if (first.state() == State.OPEN) {
            return second;
        }
        return new Reply(
                first.identity(),
                first.row(),
                State.REFUSED,
                first.value() + " / " + second.value(),
                "",
                "",
                Optional.of(new Message("两行填得不一样，不知以哪一行为准", "two rows give two answers")));
    }

    private static Reply reply(Line line, Identity identity, AnswerCheck check, Issued issued) {
        Optional<Message> fault = line.faults().stream().findFirst();
        String value = line.answer();
        State state;
        if (value.isEmpty() && issued.waived(identity)) {
            state = State.WAIVED;
            fault = Optional.empty();
        } else if (fault.isPresent()) {
            state = State.REFUSED;
        } else if (!value.isEmpty()) {
            AnswerCheck.Result result = check.check(identity.slot(), identity.unit(), identity.kind(), value);
            boolean wrongDate = line.date() && !identity.slot().equals("date");
            fault = wrongDate
                    ? Optional.of(new Message(
                            "被软件变成了日期，请把单元格设为文本后重填", "was made a date; set the cell to text and fill it in again"))
                    : result.fault();
            value = result.value();
            state = fault.isPresent() ? State.REFUSED : State.GIVEN;
        } else if (!line.reason().isEmpty() && !line.person().isEmpty()) {
            state = State.ASKED;
        } else if (!line.reason().isEmpty() || !line.person().isEmpty()) {
            state = State.REFUSED;
            fault = Optional.of(
                    line.reason().isEmpty()
                            ? new Message("申请不补没有写理由", "asks to be waived without a reason")
                            : new Message("申请不补没有写提出人", "asks to be waived without a person"));
        } else {
            state = State.OPEN;
        }
        return new Reply(identity, line.row(), state, value, line.reason(), line.person(), fault);
    }

    /** Adds the lines of the list that did not come back. */
    private static void deleted(Identity known, Map<String, Reply> replies, Issued issued) {
        List<Identity> went = issued.ofList(known);
        if (!went.isEmpty()) {
            went.stream()
                    .filter(identity -> !replies.containsKey(identity.encoded()))
                    .forEach(identity -> replies.put(identity.encoded(), gone(identity, issued)));
            return;
        }
        BitSet there = new BitSet();
        for (Reply reply : replies.values()) {
            if (list(reply.identity()).equals(list(known))) {
                there.set(reply.identity().number());
            }
        }
        for (int number = there.nextClearBit(1); number <= known.total(); number = there.nextClearBit(number + 1)) {
            Identity identity = new Identity(
                    known.batch(), known.round(), known.addressee(), "", "", number, known.total(), "", "", "");
            replies.put(identity.encoded(), gone(identity, issued));
        }
    }

    private static Reply gone(Identity identity, Issued issued) {
        return new Reply(
                identity, 0, issued.waived(identity) ? State.WAIVED : State.DELETED, "", "", "", Optional.empty());
    }

    /** The units whose lists are in it. */
    public Set<String> units() {
        Set<String> units = new LinkedHashSet<>();
        replies.forEach(reply -> units.add(reply.identity().addressee()));
        return units;
    }
}
