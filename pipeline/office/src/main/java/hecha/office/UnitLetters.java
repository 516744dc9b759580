package hecha.office;

import hecha.audit.ReproducibleZip;
import hecha.audit.ReviewSheet;
import hecha.audit.SingleBlanks;
import hecha.audit.Stamp;
import hecha.audit.table.KeptTable;
import hecha.letter.DraftForm;
import hecha.letter.Identity;
import hecha.letter.IssuedLines;
import hecha.letter.LetterDocx;
import hecha.letter.LetterTemplate;
import hecha.letter.ListWorkbook;
import hecha.letter.ReportReturn;
import hecha.letter.Returns;
import hecha.letter.Returns.DraftReport;
import hecha.letter.Roster;
import hecha.letter.RosterLog;
import hecha.letter.RosterLog.Entry;
import hecha.letter.RosterLog.Event;
import hecha.letter.SafeNames;
import hecha.letter.UnitFinder;
import hecha.letter.UnitFinder.Basis;
import hecha.letter.UnitFinder.Found;
import hecha.letter.UnitReturn;
import hecha.model.Message;
import hecha.model.Metadata;
import hecha.model.Reconciliation;
import hecha.text.Shelf;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Writes what goes back to each unit into a folder of its own: the letter, the list to fill in, a commented copy of each
 * Word document. Of the reports themselves only the lines of the lists stay in memory.
 */
public final class UnitLetters implements Closeable {
    /** The folder of the units' folders. */
    public static final String FOLDER = "各单位";

    /** Says which unit each report was given to, and by what. */
    public static final String ASSIGNED = "单位对应.csv";

    private static final String COPIES = "批注副本";

    /** Begins a file of the results. */
    @FunctionalInterface
    public interface Outputs {
        /** @throws Failure where it is one of the reports */
        OutputFile begin(Path target) throws IOException;
    }

    private final LetterSettings settings;
    private final Outputs outputs;
    private final Path out;
    private final Stamp stamp;
    private final Roster roster;
    private final RosterLog log;
    private final String batch;
    private final Optional<LetterTemplate> template;
    private final UnitFinder finder;
    private final SafeNames folders = new SafeNames();
    private final Map<String, Unit> units = new LinkedHashMap<>();
    private final Set<String> paths = new HashSet<>();
    private final Set<String> copied = new HashSet<>();
    private final Map<String, Received> bySource = new HashMap<>();
    private final Shelf<DraftReport> drafts = new Shelf<>(new DraftForm());
    private final AssignedReports assigned = new AssignedReports();

    /** What a unit sent, as far as it is known. */
    private static final class Unit {
        private final List<Back> back = new ArrayList<>();
        private final List<ReportReturn> unreadable = new ArrayList<>();
        private final List<Sent> sent = new ArrayList<>();
        private final Set<String> files = new HashSet<>();
        private final SafeNames copies = new SafeNames();
        private final Set<Basis> basis = new LinkedHashSet<>();
        private int copied;
    }

    /**
     * What goes back of a report.
     *
     * @param draft its place on the shelf
     * @param path what lists know it by
     * @param lines of the list
     */
    private record Back(int draft, String path, int lines) {}

    /**
     * A report as it was first met.
     *
     * @param back what goes back of it
     * @param copy where its commented copy was written
     */
    private record Received(String unit, String id, Event event, Optional<Back> back, Optional<Path> copy) {}

    /**
     * A report that came.
     *
     * @param file what the log knows it by over the rounds
     */
    private record Sent(String file, String id, Event event, int wanted) {}

    /**
     * @param names the inputs as the user wrote them
     * @param outputs begins each file that is written
     */
    public UnitLetters(LetterSettings settings, List<String> names, Outputs outputs, Path out, Stamp stamp)
            throws IOException {
        this.settings = settings;
        this.outputs = outputs;
        this.out = out;
        this.stamp = stamp;
        settings.checkFresh(out);
        settings.round();
        settings.day(Optional.empty(), stamp.date());
        roster = settings.units();
        log = settings.log();
        batch = settings.batch(log, names);
        template = settings.template();
        finder = new UnitFinder(roster.units(), names);
    }

    /**
     * @param blanks those of a report that goes back
     * @param copy a commented copy of the report; empty where there is none
     * @return whose report it is and what says so, for people
     */
    public Message add(ReviewSheet sheet, Metadata metadata, Optional<SingleBlanks> blanks, byte[] copy)
            throws IOException {
        Found found = finder.find(sheet.source(), sheet.title(), metadata);
        Optional<Back> back = blanks.map(b -> kept(Returns.draft(path(sheet.source()), sheet, b)));
        Optional<Path> written = Optional.empty();
        if (copy.length > 0) {
            Path target = copyOf(found.unit(), sheet.source());
            write(target, to -> to.write(copy));
            written = Optional.of(target);
        }
        Event event = LoggedEvents.of(sheet);
        Received received = new Received(found.unit(), Identity.shortId(sheet.id()), event, back, written);
        add(sheet.source(), found, received, sheet.verdict().title().zh());
        bySource.put(sheet.source(), received);
        return found.shown();
    }

    private Back kept(DraftReport draft) {
        drafts.add(draft);
        return new Back(drafts.size() - 1, draft.path(), draft.lines());
    }

    private void add(String source, Found found, Received received, String verdict) {
        Unit unit = units.computeIfAbsent(found.unit(), k -> new Unit());
        unit.basis.add(found.basis());
        received.back().ifPresent(unit.back::add);
        unit.copied += received.copy().isPresent() ? 1 : 0;
        int wanted = received.back().map(Back::lines).orElse(0);
        unit.sent.add(new Sent(logged(unit, source), received.id(), received.event(), wanted));
        assigned.add(source, found.unit(), found.by(), verdict, wanted);
    }

    /** A unit that sent the very bytes of another has reported as well: it gets its own letter and its own list. */
    private void duplicate(Reconciliation.Duplicate file) throws IOException {
        Received first = bySource.get(file.of());
        Found found = finder.find(file.name(), "", Metadata.UNKNOWN);
        String verdict = "与 " + file.of() + " 逐字节相同";
        if (first == null
                || found.basis() == Basis.NONE
                || found.unit().equals(first.unit())
                || !copied.add(file.of() + "|" + found.unit())) {
            String unit = first == null || found.basis() != Basis.NONE ? found.unit() : first.unit();
            assigned.add(file.name(), unit, found.by(), verdict, 0);
            return;
        }
        Optional<Path> copy = Optional.empty();
        if (first.copy().isPresent()) {
            Path target = copyOf(found.unit(), file.name());
            Path written = first.copy().get();
            write(target, to -> Files.copy(written, to));
            copy = Optional.of(target);
        }
        String path = path(file.name());
        add(
                file.name(),
                found,
                new Received(
                        found.unit(),
                        first.id(),
                        first.event(),
                        first.back().map(back -> new Back(back.draft(), path, back.lines())),
                        copy),
                verdict);
    }

    private Path copyOf(String unit, String source) {
        String name = units.computeIfAbsent(unit, k -> new Unit()).copies.fresh(stem(source));
        return folder(unit).resolve(COPIES).resolve(name + ".docx");
    }

    /** The name of a file without folders and ending. */
    public static String stem(String source) {
        String file = source.substring(source.lastIndexOf('/') + 1);
        int dot = file.lastIndexOf('.');
        return dot > 0 ? file.substring(0, dot) : file;
    }

    /** What the log knows a report of the unit by: two of one name lie in two folders. */
    private String logged(Unit unit, String source) {
        String below = finder.below(source);
        return unit.files.add(below) ? below : source;
    }

    /** What lists and waivers know a report by, which no other of the batch has. */
    private String path(String source) {
        String path = finder.withFolder(source);
        return paths.add(path) ? path : source;
    }

    private Path folder(String unit) {
        return out.resolve(FOLDER).resolve(folders.of(unit));
    }

    /** Writes the letters and lists, and the office's own tables; says what was written. */
    public void finish(Consumer<Message> say, Reconciliation reconciliation) throws IOException {
        for (Reconciliation.Duplicate file : reconciliation.duplicates()) {
            duplicate(file);
        }
        for (Reconciliation.Unreadable file : reconciliation.unreadable()) {
            unreadable(file);
        }
        int returned = 0;
        int blanks = 0;
        int changes = 0;
        try (OutputFile file = new OutputFile(out.resolve(IssuedLines.FILE))) {
            try (KeptTable issued = IssuedLines.begin(file.writer())) {
                for (Map.Entry<String, Unit> entry : units.entrySet()) {
                    Optional<UnitReturn> unit = one(entry.getKey(), entry.getValue());
                    if (unit.isPresent()) {
                        letter(unit.get());
                        IssuedLines.add(unit.get(), issued);
                        returned++;
                        blanks += unit.get().blanks();
                        changes += unit.get().changes();
                    }
                }
            }
            file.keep();
        }
        OutputFile.writeText(out.resolve(ASSIGNED), assigned::write);
        draftRoster(say);
        Rosters.keep(settings.roster(), log);
        say.accept(new Message(
                "退改 " + returned + " 个单位：空缺 " + blanks + " 处，修改 " + changes + " 处；在 " + out.resolve(FOLDER)
                        + "，每个单位一个文件夹",
                returned + " units have something to mend: " + blanks + " blanks, " + changes + " changes; in "
                        + out.resolve(FOLDER) + ", a folder each"));
        int unknown = assigned.unknown();
        if (unknown > 0) {
            say.accept(new Message(
                    unknown + " 份材料认不出单位，放在“" + UnitFinder.UNKNOWN + "”；在名册的“简称”里写上文件名里的叫法即可认出（见 " + ASSIGNED + "）",
                    unknown + " reports tell of no unit and are under “" + UnitFinder.UNKNOWN
                            + "”; name them by 简称 in the roster (see " + ASSIGNED + ")"));
        }
    }

    private void unreadable(Reconciliation.Unreadable file) {
        Found found = finder.find(file.name(), "", Metadata.UNKNOWN);
        Unit unit = units.computeIfAbsent(found.unit(), k -> new Unit());
        unit.basis.add(found.basis());
        boolean theirs = LoggedEvents.unitCanMend(file.code());
        if (theirs) {
            String why = file.reason().zh();
            String plain =
                    why.startsWith(file.name()) ? why.substring(file.name().length()) : why;
            String reason = plain.startsWith("：") ? plain.substring(1) : plain;
            unit.unreadable.add(ReportReturn.unreadable(path(file.name()), reason));
        }
        unit.sent.add(new Sent(logged(unit, file.name()), "", theirs ? Event.RETURNED : Event.TO_LOOK, theirs ? 1 : 0));
        assigned.add(file.name(), found.unit(), found.by(), theirs ? "未能读取" : "未能读取，待本单位处理", 0);
    }

    private Optional<UnitReturn> one(String name, Unit unit) {
        Set<String> ids = new LinkedHashSet<>();
        unit.sent.forEach(sent -> ids.add(sent.id()));
        int round = settings.round().orElseGet(() -> log.round(batch, name, ids));
        Optional<LocalDate> day = settings.day(roster.find(name), stamp.date());
        for (Sent sent : unit.sent) {
            log.add(new Entry(
                    stamp.date().map(LocalDate::toString).orElse(""),
                    batch,
                    round,
                    name,
                    sent.event(),
                    sent.file(),
                    sent.id(),
                    sent.event() == Event.RETURNED ? day : Optional.empty(),
                    sent.wanted(),
                    0,
                    0,
                    sent.wanted()));
        }
        if (unit.back.isEmpty() && unit.unreadable.isEmpty()) {
            return Optional.empty();
        }
        List<DraftReport> back = unit.back.stream()
                .map(one -> drafts.get(one.draft()).at(one.path()))
                .toList();
        List<ReportReturn> all = new ArrayList<>(Returns.numbered(back, batch, round, name));
        all.addAll(unit.unreadable);
        return Optional.of(new UnitReturn(
                batch,
                round,
                name,
                LetterSettings.inWords(day),
                settings.contact(),
                settings.office(),
                stamp.date().map(LetterSettings::words).orElse(""),
                unit.copied,
                all));
    }

    private void letter(UnitReturn unit) throws IOException {
        Path folder = folder(unit.unit());
        write(folder.resolve("退改函.docx"), to -> {
            if (template.isPresent()) {
                template.get().write(unit, to);
            } else {
                LetterDocx.write(unit, to);
            }
        });
        if (!unit.asked().isEmpty()) {
            write(folder.resolve("退改清单.xlsx"), to -> ListWorkbook.write(unit, to));
        }
    }

    /** Writes bytes. */
    @FunctionalInterface
    private interface Bytes {
        void write(OutputStream to) throws IOException;
    }

    private void write(Path target, Bytes writer) throws IOException {
        try (OutputFile file = outputs.begin(target)) {
            String name = target.toString();
            if ((name.endsWith(".docx") && !name.contains(COPIES)) || name.endsWith(".xlsx")) {
                try (ReproducibleZip zip = new ReproducibleZip(file.stream())) {
                    writer.write(zip);
                }
            } else {
                writer.write(file.stream());
            }
            file.keep();
        }
    }

    private void draftRoster(Consumer<Message> say) throws IOException {
        Optional<Path> file = settings.roster();
        if (file.isEmpty() || Files.exists(file.get())) {
            return;
        }
        Map<String, Integer> counts = new TreeMap<>();
        Map<String, String> basis = new TreeMap<>();
        units.forEach((name, unit) -> {
            counts.put(name, unit.sent.size());
            basis.put(name, String.join("、", unit.basis.stream().map(Basis::zh).toList()));
        });
        OutputFile.writeText(file.get(), to -> Roster.draft(counts, basis, to));
        say.accept(new Message(
                "名册 " + file.get() + " 已按这一批起草，请核对单位，补上联系人、期限和应报份数",
                "the roster " + file.get() + " was drafted from this batch; look it through and add contacts and"
                        + " deadlines"));
    }

    @Override
    public void close() throws IOException {
        try {
            drafts.close();
        } finally {
            assigned.close();
        }
    }
}
