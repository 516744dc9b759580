package hecha.office;

import hecha.audit.Comparer;
import hecha.audit.Comparison;
import hecha.audit.Decision;
import hecha.audit.Decisions;
import hecha.audit.SingleBlanks;
import hecha.flow.Batch;
import hecha.flow.Input;
import hecha.flow.Inputs;
import hecha.flow.Pipeline;
import hecha.letter.SafeNames;
import hecha.letter.UnitFinder;
import hecha.model.Audit;
import hecha.model.Metadata;
import hecha.model.Reconciliation;
import hecha.model.UnreadableException;
import hecha.read.Reader;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * A batch that lies on the desk: the reports of a folder, and those that were handed in through a page, judged as they come
 * and judged anew when they or the decisions change. Many threads may ask while one judges.
 */
public final class Desk implements Closeable {
    /** How often the folder is looked through. */
    private static final long LOOK_MILLIS = 700;

    private final DeskFolders folders;
    private final Reader reader;
    private final int jobs;
    private final DecisionFile decisionFile;
    private final CheckConfig config;
    private final Pipeline pipeline;
    private final DeskUnits units;
    private final Map<String, DeskFile> files = new TreeMap<>();
    private final Map<String, Input> replaced = new HashMap<>();
    private final AtomicLong version = new AtomicLong();
    private final List<DeskFollower> followers = new CopyOnWriteArrayList<>();
    private final HeldAudits audits;
    private final Thread watcher;
    private volatile Judging office;
    private volatile Reviewing reviewing;
    private volatile Progress progress = new Progress(0, 0, false);
    private volatile boolean closed;

    /**
     * How far the judging is.
     *
     * @param complete whether every file that was there at the last look is judged
     */
    public record Progress(int done, int total, boolean complete) {}

    /**
     * @param folder the reports; empty where all are handed in through a page
     * @param handedIn the folder of what is handed in, of our own
     * @param office what the office has set
     * @param pipeline checks by these settings
     */
    public Desk(
            Optional<Path> folder,
            Path handedIn,
            Judging office,
            Pipeline pipeline,
            DecisionFile decisionFile,
            DeskUnits units,
            Reader reader,
            int jobs)
            throws IOException {
        folders = new DeskFolders(folder, handedIn, reader.limits());
        this.reader = reader;
        this.jobs = jobs;
        this.decisionFile = decisionFile;
        this.units = units;
        config = office.config();
        this.pipeline = pipeline;
        audits = new HeldAudits(reader, pipeline);
        this.office = office;
        reviewing = new Reviewing(office);
        watcher = new Thread(this::watch, "hecha-desk");
        watcher.setDaemon(true);
    }

    /** Begins to judge, and to look for what changes. */
    public void open() {
        watcher.start();
    }

    /** From now on {@code follower} hears of what becomes of reports; it is closed with the desk. */
    public void follow(DeskFollower follower) {
        followers.add(follower);
    }

    /** Changes with everything that a page shows. */
    public long version() {
        return version.get();
    }

    public Progress progress() {
        return progress;
    }

    public Judging office() {
        return office;
    }

    public DeskUnits units() {
        return units;
    }

    /** The folder of the reports as the user named it, else that of what was handed in. */
    public Path folder() {
        return folders.shown();
    }

    public Decisions decisions() {
        return office.decisions();
    }

    /** Where decisions are kept. */
    public Path decisionsFile() {
        return decisionFile.path();
    }

    /** The files in the order of their names. */
    public synchronized List<DeskFile> files() {
        return List.copyOf(files.values());
    }

    public synchronized Optional<DeskFile> file(String name) {
        return Optional.ofNullable(files.get(name));
    }

    /** What became of every file, as a batch command says it. */
    public Reconciliation reconciliation() {
        return DeskFile.reconciliation(files());
    }

    /**
     * The whole analysis of a report, made anew where it is not at hand.
     *
     * @throws UnreadableException where its file can no longer be read
     */
    public Audit audit(DeskFile file) throws UnreadableException {
        return audits.of(file.input(), file.mark());
    }

    /** What changed since the draft that a report took the place of. */
    public Optional<Comparison> comparison(DeskFile file) throws UnreadableException {
        if (file.before().isEmpty() || file.judged().isEmpty()) {
            return Optional.empty();
        }
        Judging now = office;
        return Optional.of(new Comparer(now.dictionary(), now.judge())
                .compare(audits.read(file.before().get()), audit(file)));
    }

    /**
     * Writes decisions down and judges the report anew.
     *
     * @throws IOException where they cannot be written
     * @throws Failure where the file of decisions is broken
     */
    public void decide(DeskFile file, List<Decision> decisions) throws IOException {
        decisionFile.add(decisions);
        takeDecisions();
        rejudged(file, judged(audit(file)));
        version.incrementAndGet();
    }

    /** Reads and takes at once: of two who do, the later one has read what the other had. */
    private synchronized void takeDecisions() throws UnreadableException {
        Judging now = Judging.of(
                config, office.dictionary(), Optional.of(decisionFile.path()).filter(Files::isRegularFile));
        office = now;
        reviewing = new Reviewing(now);
    }

    /** Whether the decisions were changed by somebody else, as with a spreadsheet, and can be read. */
    private boolean hasOthersDecisions() throws UnreadableException {
        if (!decisionFile.takeChange()) {
            return false;
        }
        try {
            takeDecisions();
            return true;
        } catch (Failure e) {
            return false; // told with the next decision on a page; until then those before it stand
        }
    }

    private synchronized void rejudged(DeskFile file, DeskFile.Judged judged) {
        files.put(file.name(), file.with(judged));
    }

    private DeskFile.Judged judged(Audit audit) {
        return new DeskFile.Judged(
                reviewing.sheet(audit),
                audit.report().metadata(),
                new SingleBlanks(audit, office.dictionary()),
                CommentedCopy.possible(audit),
                audit.source().text().length());
    }

    /**
     * Takes a file that was dropped on a page. One of the same name that was handed in before is kept as its draft before.
     *
     * @param name a file name without folders
     * @param bytes within the limits of reading
     * @param instead the name of the report that it takes the place of; empty for a new one
     */
    public void handIn(String name, byte[] bytes, String instead) throws IOException {
        String safe = new SafeNames().fresh(name);
        String shown = instead.isEmpty() ? safe : instead;
        Optional<DeskFile> old = file(shown).filter(file -> file.judged().isPresent());
        if (old.isPresent()) {
            Input kept = folders.setAside(old.get().input(), safe, version.get());
            synchronized (this) {
                replaced.put(shown, kept);
                replaced.put(safe, kept);
            }
        }
        folders.take(safe, bytes);
    }

    @Override
    public void close() {
        closed = true;
        watcher.interrupt();
        for (DeskFollower follower : followers) {
            try {
                follower.close();
            } catch (IOException e) {
                // It is of our own making and made anew where it is broken.
            }
        }
    }

    private void watch() {
        while (!closed) {
            try {
                look();
                Thread.sleep(LOOK_MILLIS);
            } catch (InterruptedException e) {
                return;
            } catch (IOException | RuntimeException e) {
                pause();
            }
        }
    }

    /** After a look that failed, such as over a share that is away. */
    private static void pause() {
        try {
            Thread.sleep(5 * LOOK_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Judges what is new or changed, and forgets what is gone. */
    private void look() throws IOException {
        boolean anew = hasOthersDecisions();
        DeskFolders.Look look =
                folders.look(name -> file(name).filter(file -> !anew).map(DeskFile::mark));
        forget(look);
        if (!look.changed().isEmpty()) {
            judge(look);
        }
        if (!look.settling() && !progress.complete()) {
            progress = new Progress(progress.done(), progress.done(), true);
            version.incrementAndGet();
        }
    }

    /** Files that are gone, and copies whose first is gone or has changed: those the next look takes anew. */
    private synchronized void forget(DeskFolders.Look look) {
        List<DeskFile> gone = files.values().stream()
                .filter(file -> !look.there().containsKey(file.name())
                        || file.unread()
                                .flatMap(DeskFile.Unread::twin)
                                .filter(twin -> !stands(twin, look))
                                .isPresent())
                .toList();
        for (DeskFile file : gone) {
            files.remove(file.name());
            followers.forEach(follower -> follower.gone(file.input().name()));
        }
        if (!gone.isEmpty()) {
            followers.forEach(DeskFollower::settled);
            version.incrementAndGet();
        }
    }

    private boolean stands(String name, DeskFolders.Look look) {
        DeskFile file = files.get(name);
        return file != null && file.mark().equals(look.marks().get(name));
    }

    private void judge(DeskFolders.Look look) throws IOException {
        progress = new Progress(0, look.changed().size(), false);
        Map<String, Input> inputs = new HashMap<>();
        look.changed().forEach(input -> inputs.put(input.name(), input));
        Map<String, String> twins = twins(look);
        Reviewing begun = reviewing; // what is decided meanwhile counts
        Reconciliation reconciliation = new Batch(reader, pipeline, jobs)
                .run(
                        new Inputs(look.changed(), List.of()),
                        this::judged,
                        (audit, judged) -> keep(
                                audit,
                                begun.equals(reviewing) ? judged : judged(audit),
                                input(inputs, audit.source().name()),
                                look,
                                twins),
                        (done, total, name) -> {
                            progress = new Progress(done, total, false);
                            version.incrementAndGet();
                        });
        reconciliation
                .unreadable()
                .forEach(file -> unread(
                        input(inputs, file.name()),
                        look,
                        new DeskFile.Unread(file.code(), file.reason(), Optional.empty())));
        reconciliation
                .duplicates()
                .forEach(file ->
                        unread(input(inputs, file.name()), look, DeskFile.Unread.sameAs(folders.below(file.of()))));
        followers.forEach(DeskFollower::settled);
        version.incrementAndGet();
    }

    private static Input input(Map<String, Input> inputs, String name) {
        return Objects.requireNonNull(inputs.get(name), name);
    }

    /** The names of the judged reports by the identity of their bytes, without those that have changed. */
    private synchronized Map<String, String> twins(DeskFolders.Look look) {
        Map<String, String> twins = new HashMap<>();
        for (DeskFile file : files.values()) {
            if (file.judged().isPresent() && stands(file.name(), look)) {
                twins.put(file.judged().get().sheet().id(), file.name());
            }
        }
        return twins;
    }

    private synchronized void keep(
            Audit audit, DeskFile.Judged judged, Input input, DeskFolders.Look look, Map<String, String> twins) {
        String name = folders.below(input.name());
        @Nullable String first = twins.putIfAbsent(audit.source().id(), name);
        if (first != null && !first.equals(name)) {
            unread(input, look, DeskFile.Unread.sameAs(first));
            return;
        }
        put(
                input,
                look,
                Optional.of(judged),
                Optional.empty(),
                units.find(input.name(), judged.sheet().title(), judged.metadata()));
        followers.forEach(follower -> follower.audited(audit));
    }

    private void unread(Input input, DeskFolders.Look look, DeskFile.Unread why) {
        put(input, look, Optional.empty(), Optional.of(why), units.find(input.name(), "", Metadata.UNKNOWN));
    }

    private synchronized void put(
            Input input,
            DeskFolders.Look look,
            Optional<DeskFile.Judged> judged,
            Optional<DeskFile.Unread> unread,
            UnitFinder.Found unit) {
        String name = folders.below(input.name());
        files.put(
                name,
                new DeskFile(
                        name,
                        input,
                        look.marks().getOrDefault(name, ""),
                        judged,
                        unread,
                        unit,
                        Optional.ofNullable(replaced.get(name))));
    }
}
