package hecha.office;

import hecha.audit.ReviewSheet;
import hecha.audit.SingleBlanks;
import hecha.audit.Stamp;
import hecha.audit.Verdict;
import hecha.letter.Identity;
import hecha.letter.LetterTemplate;
import hecha.letter.LetterText;
import hecha.letter.Replies;
import hecha.letter.Returns;
import hecha.letter.Roster;
import hecha.letter.RosterLog;
import hecha.letter.RosterLog.Entry;
import hecha.letter.RosterLog.Event;
import hecha.letter.UnitFinder;
import hecha.letter.UnitReturn;
import hecha.letter.UnitStanding;
import hecha.model.Message;
import hecha.model.Metadata;
import hecha.model.Reconciliation;
import hecha.model.UnreadableException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * The units of a batch on the desk: whose each report is, how each unit stands, and what goes back to it. Of the user's
 * own files the log of the roster alone is written, when letters go out and lists come back, as {@code hecha audit} and
 * {@code hecha compare} write it.
 */
public final class DeskUnits {
    private static final byte[] NONE = {};

    private final LetterSettings settings;
    private final List<String> roots;
    private final UnitFinder finder;
    private final Roster roster;
    private final String batch;
    private final List<Answered> answered = new CopyOnWriteArrayList<>();

    /**
     * A list that came back.
     *
     * @param ids the reports of its unit that lay on the desk then: with others the list is of a draft before
     */
    private record Answered(Entry entry, Set<String> ids) {}

    /**
     * @param settings what the office says of its letters
     * @param roots the folders of the reports
     * @throws Failure where the roster or its log are broken
     */
    public DeskUnits(LetterSettings settings, List<String> roots) throws IOException {
        this.settings = settings;
        this.roots = List.copyOf(roots);
        roster = settings.units();
        batch = settings.batch(settings.log(), roots);
        finder = new UnitFinder(roster.units(), roots);
    }

    public String batch() {
        return batch;
    }

    /** Whether there is a roster, so that a unit can be told not to have handed in. */
    public boolean listed() {
        return !roster.units().isEmpty();
    }

    UnitFinder.Found find(String source, String title, Metadata metadata) {
        return finder.find(source, title, metadata);
    }

    /** How each unit stands with what lies on the desk, those of the roster first. */
    public List<UnitStanding> standings(List<DeskFile> files, LocalDate today) throws IOException {
        RosterLog log = settings.log();
        Map<String, List<DeskFile>> byUnit = new LinkedHashMap<>();
        files.forEach(file -> byUnit.computeIfAbsent(file.unit().unit(), k -> new ArrayList<>())
                .add(file));
        byUnit.forEach((unit, its) -> note(log, unit, its, today));
        for (Answered list : answered) {
            if (list.ids().equals(ids(byUnit.getOrDefault(list.entry().unit(), List.of())))) {
                log.add(list.entry());
            }
        }
        return UnitStanding.of(roster, log, batch, today);
    }

    /** The log tells of the reports of a unit. */
    private void note(RosterLog log, String unit, List<DeskFile> its, LocalDate today) {
        Optional<LocalDate> day = settings.day(roster.find(unit), Optional.of(today));
        int round = round(log, unit, its);
        for (DeskFile file : its) {
            if (file.unread().filter(DeskFile.Unread::duplicate).isEmpty()) {
                log.add(entry(file, unit, round, day, today));
            }
        }
    }

    private int round(RosterLog log, String unit, List<DeskFile> its) {
        return settings.round().orElseGet(() -> log.round(batch, unit, ids(its)));
    }

    private static Set<String> ids(List<DeskFile> its) {
        Set<String> ids = new LinkedHashSet<>();
        its.forEach(file -> ids.add(id(file)));
        return ids;
    }

    private static List<DeskFile> of(String unit, List<DeskFile> files) {
        return files.stream().filter(file -> file.unit().unit().equals(unit)).toList();
    }

    /** Whether there is a log in which letters and lists are noted. */
    public boolean logged() {
        return settings.roster().isPresent();
    }

    /**
     * Notes in the log of the roster, where there is one, that letters went out.
     *
     * @param unit whose; empty for those of all units
     * @throws IOException where the log cannot be written, as where a spreadsheet holds it open
     */
    public synchronized void issued(List<DeskFile> files, String unit, LocalDate today) throws IOException {
        if (!logged()) {
            return;
        }
        RosterLog log = settings.log();
        Map<String, List<DeskFile>> byUnit = new LinkedHashMap<>();
        files.stream()
                .filter(file -> unit.isEmpty() || file.unit().unit().equals(unit))
                .forEach(file -> byUnit.computeIfAbsent(file.unit().unit(), k -> new ArrayList<>())
                        .add(file));
        byUnit.forEach((name, its) -> note(log, name, its, today));
        Rosters.keep(settings.roster(), log);
    }

    /**
     * Takes in how units stand by a list that came back.
     *
     * @param name of its file
     * @param fresh whether it comes now, so that the log is told of it
     * @throws IOException where the log cannot be written
     */
    public synchronized void answered(
            List<DeskFile> files, Replies replies, String name, boolean fresh, LocalDate today) throws IOException {
        RosterLog log = settings.log();
        for (Entry entry : replies.logged(name, today)) {
            List<DeskFile> its = of(entry.unit(), files);
            answered.removeIf(list -> list.entry().unit().equals(entry.unit()));
            answered.add(new Answered(entry, ids(its)));
            note(log, entry.unit(), its, today);
            log.add(entry);
        }
        if (fresh) {
            Rosters.keep(settings.roster(), log);
        }
    }

    private Entry entry(DeskFile file, String unit, int round, Optional<LocalDate> day, LocalDate today) {
        Event event = file.judged()
                .map(judged -> LoggedEvents.of(judged.sheet()))
                .orElseGet(() -> file.unread()
                                .filter(why -> LoggedEvents.unitCanMend(why.code()))
                                .isPresent()
                        ? Event.RETURNED
                        : Event.TO_LOOK);
        int wanted = file.judged()
                .filter(judged -> judged.sheet().verdict() == Verdict.RETURN)
                .map(judged -> Returns.draft(file.name(), judged.sheet(), judged.blanks())
                        .lines())
                .orElse(event == Event.RETURNED ? 1 : 0);
        return new Entry(
                today.toString(),
                batch,
                round,
                unit,
                event,
                file.name(),
                id(file),
                event == Event.RETURNED ? day : Optional.empty(),
                wanted,
                0,
                0,
                wanted);
    }

    private static String id(DeskFile file) {
        return file.judged()
                .map(judged -> Identity.shortId(judged.sheet().id()))
                .orElse("");
    }

    /**
     * The letter of one report as plain lines; empty where it does not go back.
     *
     * @param files what lies on the desk
     */
    public List<String> letter(DeskFile file, List<DeskFile> files) throws IOException {
        if (file.judged().isEmpty() || file.judged().get().sheet().verdict() != Verdict.RETURN) {
            return List.of();
        }
        ReviewSheet sheet = file.judged().get().sheet();
        SingleBlanks blanks = file.judged().get().blanks();
        String unit = file.unit().unit();
        LocalDate today = LocalDate.now(ZoneId.systemDefault());
        int round = round(settings.log(), unit, of(unit, files));
        return LetterText.lines(new UnitReturn(
                batch,
                round,
                unit,
                LetterSettings.inWords(settings.day(roster.find(unit), Optional.of(today))),
                settings.contact(),
                settings.office(),
                LetterSettings.words(today),
                file.judged().get().docx() ? 1 : 0,
                Returns.numbered(List.of(Returns.draft(file.name(), sheet, blanks)), batch, round, unit)));
    }

    /**
     * Writes the letter, the list and the commented copies of each unit into {@code out}, as {@code hecha audit} does.
     *
     * @param files what lies on the desk
     * @param say takes what is to be said of it
     */
    public void write(List<DeskFile> files, Reconciliation reconciliation, Path out, Stamp stamp, Consumer<Message> say)
            throws IOException {
        try (UnitLetters letters = new UnitLetters(new OnDesk(settings), roots, OutputFile::new, out, stamp)) {
            for (DeskFile file : files) {
                if (file.judged().isEmpty()) {
                    continue;
                }
                DeskFile.Judged judged = file.judged().get();
                boolean back = judged.sheet().verdict() == Verdict.RETURN;
                letters.add(
                        judged.sheet(),
                        judged.metadata(),
                        Optional.of(judged.blanks()).filter(b -> back),
                        back && judged.docx() ? copy(file, say) : NONE);
            }
            letters.finish(say, reconciliation);
        }
    }

    /** The commented copy of a report; empty where it cannot be made, which is said. */
    private static byte[] copy(DeskFile file, Consumer<Message> say) throws IOException {
        DeskFile.Judged judged = file.judged().orElseThrow();
        try {
            return CommentedCopy.of(judged.sheet(), judged.chars(), file.input().bytes(), Instant.now());
        } catch (UnreadableException e) {
            say.accept(e.text());
            return NONE;
        }
    }

    /** The office's settings, by which nothing of the user's is written. */
    private record OnDesk(LetterSettings settings) implements LetterSettings {
        @Override
        public void checkFresh(Path out) {
            // The folder is our own.
        }

        @Override
        public String office() {
            return settings.office();
        }

        @Override
        public String contact() {
            return settings.contact();
        }

        @Override
        public Optional<Path> roster() {
            return Optional.empty();
        }

        @Override
        public Roster units() throws IOException {
            return settings.units();
        }

        @Override
        public RosterLog log() throws IOException {
            return settings.log();
        }

        @Override
        public String batch(RosterLog log, List<String> inputs) {
            return settings.batch(log, inputs);
        }

        @Override
        public Optional<Integer> round() {
            return settings.round();
        }

        @Override
        public Optional<LocalDate> day(Optional<Roster.Unit> unit, Optional<LocalDate> today) {
            return settings.day(unit, today);
        }

        @Override
        public Optional<LetterTemplate> template() throws IOException {
            return settings.template();
        }
    }
}
