package hecha.office;

import hecha.audit.Waivers;
import hecha.letter.AnswerBook;
import hecha.letter.AnswerCheck;
import hecha.letter.BrokenRosterException;
import hecha.letter.Identity;
import hecha.letter.IssuedLines;
import hecha.letter.Replies;
import hecha.letter.RosterLog;
import hecha.model.Message;
import hecha.model.UnreadableException;
import hecha.read.Limits;
import hecha.read.Reader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads lists that came back, and says of each line what it comes to by all that the office knows. */
public final class AnswersReader implements Replies.Issued {
    /** Endings of tables, also of programs whose files are refused by name. */
    private static final Set<String> TABLES =
            Set.of("xlsx", "xls", "et", "csv", "xlsm", "xltx", "xlsb", "ett", "ods", "ots", "fods", "numbers");

    /** A list of 10,000 lines has 1 MB, and unpacks to 15. */
    private static final Limits LIMITS =
            Limits.DEFAULT.withBytes(8L << 20).withUnpacked(48L << 20).withEntries(500);

    private final AnswerCheck check;
    private final Optional<IssuedLines> issued;
    private final Optional<RosterLog> log;
    private final Waivers waivers;
    private final LocalDate today = LocalDate.now(ZoneId.systemDefault());

    public AnswersReader(AnswerCheck check, Optional<IssuedLines> issued, Optional<RosterLog> log, Waivers waivers) {
        this.check = check;
        this.issued = issued;
        this.log = log;
        this.waivers = waivers;
    }

    /** The office's record of what went out: the file, or the folder of results that holds it. */
    public static Optional<IssuedLines> issued(Optional<Path> named) throws IOException {
        if (named.isEmpty()) {
            return Optional.empty();
        }
        Path file = Files.isDirectory(named.get()) ? named.get().resolve(IssuedLines.FILE) : named.get();
        if (!Files.isRegularFile(file)) {
            throw Failure.usage(
                    file + "：文件不存在，应是 audit --out 文件夹里的" + IssuedLines.FILE,
                    file + ": no such file; it is " + IssuedLines.FILE + " in the folder of audit --out");
        }
        try {
            return Optional.of(IssuedLines.read(file.toString(), Files.readAllBytes(file)));
        } catch (BrokenRosterException e) {
            throw Rosters.broken(e);
        }
    }

    /**
     * What came back.
     *
     * @param lists files that are lists by their names, also those of programs whose tables cannot be read: they are told
     * @param others files of the folders that are none
     */
    public record Returned(List<Path> lists, List<Path> others) {}

    /** The lists that {@code named} names: files, and the tables of folders. */
    public static Returned files(List<Path> named) throws IOException {
        List<Path> lists = new ArrayList<>();
        List<Path> others = new ArrayList<>();
        for (Path path : named) {
            if (Files.isDirectory(path)) {
                try (Stream<Path> inside = Files.walk(path)) {
                    inside.filter(Files::isRegularFile)
                            .filter(file -> !isLock(String.valueOf(file.getFileName())))
                            .sorted()
                            .forEach(file -> (isList(file) ? lists : others).add(file));
                }
            } else if (Files.isRegularFile(path)) {
                lists.add(path);
            } else {
                throw Failure.usage(path + "：文件不存在，请检查路径", path + ": no such file; check the path");
            }
        }
        if (lists.isEmpty()) {
            throw Failure.usage(named + "：里面没有清单（xlsx）", named + ": there is no list (xlsx) in it");
        }
        return new Returned(lists, others);
    }

    private static boolean isList(Path file) {
        return isList(String.valueOf(file.getFileName()));
    }

    /** Whether a file of this name may be a list, by its ending: a workbook or a table of a spreadsheet. */
    public static boolean isList(String name) {
        return TABLES.contains(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
    }

    private static boolean isLock(String name) {
        return name.startsWith("~$") || name.startsWith(".");
    }

    /**
     * @throws UnreadableException where the file is no list that can be read
     */
    public Replies read(Path file) throws IOException {
        if (Files.exists(file.resolveSibling("~$" + file.getFileName()))
                || Files.exists(file.resolveSibling(".~lock." + file.getFileName() + "#"))) {
            throw new UnreadableException(
                    "open",
                    new Message(
                            file + "：正在 Excel、WPS 或 LibreOffice 中打开，请保存并关闭后再读",
                            file + ": is open in another program; save and close it first"));
        }
        return Replies.of(AnswerBook.read(file.toString(), bytes(file)), check, this);
    }

    /** A list comes from a stranger: what is far larger than any list is not opened. */
    private static byte[] bytes(Path file) throws UnreadableException {
        try {
            return new Reader(LIMITS).workbook(file, file.toString());
        } catch (UnreadableException e) {
            if (!e.code().equals("too-large")) {
                throw e;
            }
            throw new UnreadableException(
                    e.code(),
                    new Message(
                            file + "：比一份清单大得多（上限 " + (LIMITS.bytes() >> 20) + " MB，解开后 " + (LIMITS.unpacked() >> 20)
                                    + " MB），没有打开；请核对是不是发出的清单",
                            file + ": far larger than a list (" + (LIMITS.bytes() >> 20) + " MB, unpacked "
                                    + (LIMITS.unpacked() >> 20)
                                    + " MB at most); not opened; is it a list that was sent?"));
        }
    }

    @Override
    public Optional<Message> foreign(Identity identity) {
        Optional<Message> foreign = issued.flatMap(i -> i.foreign(identity));
        if (foreign.isPresent() || log.isEmpty()) {
            return foreign;
        }
        int round = log.get().lastRound(identity.batch(), identity.addressee());
        if (round == 0) {
            return Optional.of(new Message(
                    "名册记录里没有批次“" + identity.batch() + "”发给“" + identity.addressee() + "”的清单",
                    "the log has no list of batch “" + identity.batch() + "” for “" + identity.addressee() + "”"));
        }
        return round == identity.round()
                ? Optional.empty()
                : Optional.of(new Message(
                        "是第" + identity.round() + "轮的清单，“" + identity.addressee() + "”现在是第" + round + "轮",
                        "of round " + identity.round() + ", while “" + identity.addressee() + "” is in round "
                                + round));
    }

    /** Whether a waiver speaks of the very finding in the very report: two units may leave the same blank open. */
    @Override
    public boolean waived(Identity identity) {
        String print = print(identity);
        Optional<IssuedLines.Line> went = line(identity);
        return went.isPresent()
                && !print.isEmpty()
                && waivers.forReport(went.get().file()).stream()
                        .anyMatch(waiver ->
                                !waiver.expired(today) && waiver.evidence().equals(print));
    }

    /** The fingerprint of the finding that the line is of, as a table of waivers names it. */
    public static String print(Identity identity) {
        String mark = identity.mark();
        if (mark.startsWith("d.")) {
            return mark.substring(2);
        }
        int dot = mark.lastIndexOf('.');
        return dot < 0 ? mark : mark.substring(0, dot);
    }

    @Override
    public List<Identity> ofList(Identity identity) {
        return issued.map(i -> i.ofList(identity)).orElse(List.of());
    }

    /** The units whose lists went out and are in none of {@code units}, each with how many lines it has. */
    public Map<String, Integer> notBack(Set<String> units) {
        Map<String, Integer> missing = new LinkedHashMap<>();
        issued.map(IssuedLines::all).orElse(List.of()).stream()
                .map(line -> line.identity().addressee())
                .filter(unit -> !units.contains(unit))
                .forEach(unit -> missing.merge(unit, 1, Integer::sum));
        return missing;
    }

    /** The words of a line, where the office keeps them. */
    public Optional<IssuedLines.Line> line(Identity identity) {
        return issued.flatMap(i -> i.find(identity));
    }
}
