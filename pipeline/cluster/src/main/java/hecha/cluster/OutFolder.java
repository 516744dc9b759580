package hecha.cluster;

import hecha.cli.Version;
import hecha.office.Failure;
import hecha.record.Analysis;
import hecha.record.AnalysisJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * The folder of results. Each step of a run is worked out aside and then moved in, table by table; the table of files comes
 * last and says that the step is whole. What a run that was killed had begun to move is swept away by the next.
 */
final class OutFolder {
    /** The tables in the order in which they are moved in; the last one says that the step is whole. */
    static final List<String> TABLES = List.of("analysis", "reports", "figures", "gaps", "findings", "files");

    private static final String MANIFEST = "hecha-cluster.json";
    private static final String WORK = "_working";
    private static final int FORMAT = 1;

    private final String name;
    private final Path folder;
    private final FileSystem system;

    private OutFolder(String name, Path folder, FileSystem system) {
        this.name = name;
        this.folder = folder;
        this.system = system;
    }

    /**
     * Opens the results of an earlier run, or begins new ones.
     *
     * @param in where the reports are, which must be elsewhere
     * @throws Failure where something else is there, or results of another version or other settings
     */
    static OutFolder open(String name, List<String> in, Setup setup, Configuration configuration) throws IOException {
        Path path = Listing.path(name);
        FileSystem system = Listing.system(path, name, configuration);
        OutFolder out = new OutFolder(name, system.makeQualified(path), system);
        for (String input : in) {
            out.standApart(input, configuration);
        }
        Map<String, String> wanted = settings(setup);
        Path manifest = new Path(out.folder, MANIFEST);
        if (system.exists(manifest)) {
            out.hold(wanted, out.read(manifest));
        } else if (system.exists(out.folder)
                && (!system.getFileStatus(out.folder).isDirectory() || system.listStatus(out.folder).length > 0)) {
            throw Failure.usage(
                    name + "：已有别的内容，不是本程序的结果，请换一个 OUT",
                    name + ": holds something else than results of this program; name another OUT");
        } else {
            system.mkdirs(out.folder);
            try (OutputStream file = system.create(manifest, false)) {
                file.write((AnalysisJson.json(wanted) + "\n").getBytes(StandardCharsets.UTF_8));
            }
        }
        out.sweep();
        return out;
    }

    /** What decides what the results are. */
    private static Map<String, String> settings(Setup setup) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("format", String.valueOf(FORMAT));
        settings.put("program", Version.text());
        settings.put("record", Analysis.SCHEMA);
        settings.put("dictionaries", setup.words());
        settings.put("limits", setup.limits().toString());
        return settings;
    }

    private Map<?, ?> read(Path manifest) throws IOException {
        try (InputStream in = system.open(manifest)) {
            return (Map<?, ?>) AnalysisJson.tree(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException | ClassCastException e) {
            throw Failure.usage(manifest + "：读不懂，请换一个 OUT", manifest + ": cannot be understood; name another OUT");
        }
    }

    private void hold(Map<String, String> wanted, Map<?, ?> there) {
        for (Map.Entry<String, String> setting : wanted.entrySet()) {
            Object its = there.get(setting.getKey());
            if (!setting.getValue().equals(its)) {
                String difference = setting.getKey() + " " + its + " ≠ " + setting.getValue();
                throw Failure.usage(
                        name + "：其中是另一版本或另一种设置的结果（" + difference + "），请换一个 OUT",
                        name + ": holds results of another version or of other settings (" + difference
                                + "); name another OUT");
            }
        }
    }

    /** Takes away what a killed run left of a step that was not whole. */
    private void sweep() throws IOException {
        system.delete(new Path(folder, WORK), true);
        List<String> whole = steps();
        for (String table : TABLES) {
            for (String step : steps(table)) {
                if (!whole.contains(step)) {
                    system.delete(new Path(new Path(folder, table), step), true);
                }
            }
        }
    }

    /** As the user wrote it. */
    String name() {
        return name;
    }

    /** The steps that are whole, in their order. */
    List<String> steps() throws IOException {
        return steps(TABLES.get(TABLES.size() - 1));
    }

    private List<String> steps(String table) throws IOException {
        Path path = new Path(folder, table);
        TreeSet<String> steps = new TreeSet<>();
        if (system.exists(path)) {
            for (FileStatus status : system.listStatus(path)) {
                if (status.getPath().getName().startsWith("step=")) {
                    steps.add(status.getPath().getName());
                }
            }
        }
        return new ArrayList<>(steps);
    }

    /** Where a table is, with all its steps. */
    String table(String table) {
        return new Path(folder, table).toString();
    }

    /** Where something of the step at work is put. */
    String work(String table) {
        return new Path(new Path(folder, WORK), table).toString();
    }

    /** Moves in what was worked out, as the next step. */
    void commit() throws IOException {
        List<String> whole = steps();
        int next = whole.isEmpty()
                ? 0
                : Integer.parseInt(whole.get(whole.size() - 1).substring("step=".length())) + 1;
        String step = "step=%06d".formatted(next);
        for (String table : TABLES) {
            Path from = new Path(work(table));
            plainNames(from, table.equals("analysis") ? "jsonl" : "parquet");
            Path to = new Path(new Path(folder, table), step);
            system.mkdirs(Objects.requireNonNull(to.getParent()));
            if (system.exists(to) || !system.rename(from, to)) {
                throw Failure.usage(
                        name + "：另一个进程也在往里写，请等它结束后再运行同一命令",
                        name + ": another process writes to it, too; wait for it and run the same command again");
            }
        }
        system.delete(new Path(folder, WORK), true);
    }

    /** The names of Spark differ from run to run. */
    private void plainNames(Path work, String suffix) throws IOException {
        FileStatus[] files = system.listStatus(work);
        Arrays.sort(files);
        int number = 0;
        for (FileStatus file : files) {
            if (file.getPath().getName().startsWith("part-")) {
                system.rename(file.getPath(), new Path(work, "part-%05d.%s".formatted(number++, suffix)));
            } else {
                system.delete(file.getPath(), false);
            }
        }
    }

    /** Results among the reports would be taken for reports by the next run. */
    private void standApart(String input, Configuration configuration) {
        Path path = Listing.path(input);
        String other = Listing.system(path, input, configuration).makeQualified(path) + "/";
        String own = folder + "/";
        if (own.startsWith(other) || other.startsWith(own)) {
            throw Failure.usage(
                    name + "：结果和报告不能放在同一个文件夹里，请换一个 OUT",
                    name + ": results and reports cannot be in one folder; name another OUT");
        }
    }
}
