package hecha.web.inbox;

import hecha.letter.AnswerCheck;
import hecha.letter.IssuedLines;
import hecha.letter.Replies;
import hecha.letter.SafeNames;
import hecha.model.Message;
import hecha.model.UnreadableException;
import hecha.office.AnswersReader;
import hecha.office.Desk;
import hecha.office.OutputFile;
import hecha.web.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The lists that units sent back filled in, and what each line of them comes to. */
final class ReturnedLists {
    private final Desk desk;
    private final LetterFolder letters;
    private final Path folder;
    private final Map<String, Returned> returned = new LinkedHashMap<>();
    private boolean loaded;

    ReturnedLists(Desk desk, LetterFolder letters, Path folder) {
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
     * Takes a file that may be a list.
     *
     * @return what came back; empty where the file is none of our lists
     * @throws Fault.FaultException where it is a list, but none that went out from here
     */
    synchronized Optional<Returned> take(String name, byte[] bytes) throws IOException {
        if (!AnswersReader.isList(name)) {
            return Optional.empty();
        }
        load();
        Path file = folder.resolve(new SafeNames().fresh(name));
        Path before = file.resolveSibling(file.getFileName() + ".tmp");
        OutputFile.write(before, to -> to.write(bytes));
        Optional<Read> read = read(before);
        if (read.isEmpty()) {
            Files.deleteIfExists(before);
            return Optional.empty();
        }
        if (read.get().replies().replies().isEmpty()) {
            Files.deleteIfExists(before);
            List<Message> faults = read.get().replies().faults();
            throw new Fault(
                            409,
                            "foreign-list",
                            faults.isEmpty() ? new Message("清单里一行也没有", "there is no line in the list") : faults.get(0),
                            name,
                            new Message("请核对是不是这一批发出的清单", "is it a list of this batch?"))
                    .thrown();
        }
        Files.move(before, file, StandardCopyOption.REPLACE_EXISTING);
        desk.units().answered(desk.files(), read.get().replies(), name, true, today());
        return Optional.of(keep(name, read.get()));
    }

    /** A list and the reader who knows the lines that went out. */
    private record Read(Replies replies, AnswersReader reader) {}

    /**
     * Reads a list by the record of the lines that it went out with: the newest that knows the most of them.
     *
     * @return empty where the file is no list
     */
    private Optional<Read> read(Path file) throws IOException {
        Optional<Read> best = Optional.empty();
        for (IssuedLines issued : letters.sent()) {
            AnswersReader reader = new AnswersReader(
                    new AnswerCheck(desk.office().dictionary()),
                    Optional.of(issued),
                    Optional.empty(),
                    desk.office().waivers());
            Replies replies;
            try {
                replies = reader.read(file);
            } catch (UnreadableException e) {
                return Optional.empty();
            }
            if (best.isEmpty()
                    || replies.faults().size() < best.get().replies().faults().size()) {
                best = Optional.of(new Read(replies, reader));
            }
        }
        return best;
    }

    private Returned keep(String name, Read read) {
        List<Row> rows = new ArrayList<>();
        for (Replies.Reply reply : read.replies().replies()) {
            Optional<IssuedLines.Line> line = read.reader().line(reply.identity());
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
        String unit = read.replies().units().stream().findFirst().orElse("");
        Returned one =
                new Returned(name, unit, List.copyOf(rows), read.replies().faults());
        returned.put(unit, one);
        return one;
    }

    /** The last list of each unit. */
    synchronized Map<String, Returned> all() throws IOException {
        load();
        return new LinkedHashMap<>(returned);
    }

    /** The lists that came back before the program was started, once everything on the desk is judged. */
    private void load() throws IOException {
        if (loaded || !desk.progress().complete()) {
            return;
        }
        loaded = true;
        if (!Files.isDirectory(folder)) {
            return;
        }
        List<Path> files;
        try (Stream<Path> there = Files.list(folder)) {
            files = there.filter(Files::isRegularFile)
                    .sorted(Comparator.comparing(file -> file.toFile().lastModified()))
                    .toList();
        }
        for (Path file : files) {
            String name = String.valueOf(file.getFileName());
            Optional<Read> read = AnswersReader.isList(name) ? read(file) : Optional.empty();
            if (read.isPresent() && !read.get().replies().replies().isEmpty()) {
                desk.units().answered(desk.files(), read.get().replies(), name, false, today());
                keep(name, read.get());
            }
        }
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.systemDefault());
    }
}
