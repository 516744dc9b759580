package hecha.web.inbox;

import hecha.letter.AnswerCheck;
import hecha.letter.BrokenRosterException;
import hecha.letter.IssuedLines;
import hecha.letter.Replies;
import hecha.letter.SafeNames;
import hecha.model.Message;
import hecha.model.UnreadableException;
import hecha.office.AnswersReader;
import hecha.office.Desk;
import hecha.office.OutputFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The lists that units sent back filled in, and what each line of them comes to. */
final class ReturnedLists {
    private final Desk desk;
    private final Letters letters;
    private final Path folder;
    private final Map<String, Returned> returned = new LinkedHashMap<>();

    ReturnedLists(Desk desk, Letters letters, Path folder) {
        this.desk = desk;
        this.letters = letters;
        this.folder = folder;
    }

    /**
     * A list that came back.
     *
     * @param faults what of it was not taken
     */
    record Returned(String file, String unit, List<Row> rows, List<Message> faults) {
        long filled() {
            return rows.stream().filter(Row::settled).count();
        }

        long open() {
            return rows.stream().filter(row -> !row.settled() && !row.refused()).count();
        }

        long refused() {
            return rows.stream().filter(Row::refused).count();
        }
    }

    /**
     * A line of it: the old words beside the new.
     *
     * @param before the words that went out
     * @param after what the unit wrote
     */
    record Row(
            int number,
            String file,
            String place,
            String before,
            String after,
            String state,
            boolean settled,
            boolean refused,
            Message why) {}

    /**
     * Reads a file that may be a list.
     *
     * @return what came back; empty where the file is none of our lists
     */
    synchronized Optional<Returned> take(String name, byte[] bytes) throws IOException {
        if (!AnswersReader.isList(name)) {
            return Optional.empty();
        }
        Path file = folder.resolve(new SafeNames().fresh(name));
        OutputFile.write(file, to -> to.write(bytes));
        Optional<IssuedLines> issued = issued();
        AnswersReader reader = new AnswersReader(
                new AnswerCheck(desk.office().dictionary()),
                issued,
                Optional.empty(),
                desk.office().waivers());
        Replies replies;
        try {
            replies = reader.read(file);
        } catch (UnreadableException e) {
            Files.deleteIfExists(file);
            return Optional.empty();
        }
        if (replies.replies().isEmpty()) {
            Files.deleteIfExists(file);
            return Optional.empty();
        }
        List<Row> rows = new ArrayList<>();
        for (Replies.Reply reply : replies.replies()) {
            Optional<IssuedLines.Line> line = reader.line(reply.identity());
            rows.add(new Row(
                    reply.identity().number(),
                    line.map(IssuedLines.Line::file).orElse(""),
                    line.map(IssuedLines.Line::place).orElse(""),
                    line.map(IssuedLines.Line::words).orElse(""),
                    reply.value(),
                    reply.state().zh(),
                    reply.state().settled(),
                    reply.state() == Replies.State.REFUSED,
                    reply.why().orElse(new Message("", ""))));
        }
        String unit = replies.units().stream().findFirst().orElse("");
        Returned one = new Returned(name, unit, List.copyOf(rows), replies.faults());
        returned.put(unit, one);
        return Optional.of(one);
    }

    /** The last list of each unit. */
    synchronized Map<String, Returned> all() {
        return new LinkedHashMap<>(returned);
    }

    private Optional<IssuedLines> issued() throws IOException {
        Path file = letters.folder().resolve(IssuedLines.FILE);
        try {
            return Files.isRegularFile(file)
                    ? Optional.of(IssuedLines.read(file.toString(), Files.readAllBytes(file)))
                    : Optional.empty();
        } catch (BrokenRosterException e) {
            return Optional.empty();
        }
    }
}
