package hecha.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import hecha.index.query.Column;
import hecha.index.query.Query;
import hecha.index.query.Target;
import hecha.model.Audit;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever fails, the last commit stays, and one clear line says what to do. */
class FailureTest {
    private static final List<Audit> AUDITS = new SampleReports(77).reports(24);

    @TempDir
    static Path shared;

    @TempDir
    Path folder;

    /** An index of two steps, to be copied. */
    @BeforeAll
    static void sound() throws IOException {
        try (ReportIndexer indexer = ReportIndexer.open(shared.resolve("sound"))) {
            for (int i = 0; i < 20; i++) {
                indexer.add(AUDITS.get(i));
                if (i == 9) {
                    indexer.commit();
                    copy(shared.resolve("sound"), shared.resolve("older"));
                }
            }
            indexer.commit();
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }

    private static Set<String> held(Path folder) throws IOException {
        try (ReportIndex index = ReportIndex.open(folder)) {
            Answer answer = index.search(new Query("", Target.REPORT, Optional.empty(), List.of(), List.of("file")));
            Set<String> files = new TreeSet<>();
            for (int i = 0; i < answer.size(); i++) {
                files.add(answer.row(i).text(Column.FILE));
            }
            return files;
        }
    }

    /** A disk of so many bytes; when it is full, it says what the operating system says. */
    private static final class SmallDisk extends FilterDirectory {
        private long left;

        SmallDisk(Directory in, long bytes) {
            super(in);
            left = bytes;
        }

        private void take(long bytes) throws IOException {
            left -= bytes;
            if (left < 0) {
                throw new IOException("No space left on device");
            }
        }

        @Override
        public IndexOutput createOutput(String name, IOContext context) throws IOException {
            return limited(super.createOutput(name, context));
        }

        @Override
        public IndexOutput createTempOutput(String prefix, String suffix, IOContext context) throws IOException {
            return limited(super.createTempOutput(prefix, suffix, context));
        }

        private IndexOutput limited(IndexOutput out) {
            return new IndexOutput(out.toString(), out.getName()) {
                @Override
                public void close() throws IOException {
                    out.close();
                }

                @Override
                public long getFilePointer() {
                    return out.getFilePointer();
                }

                @Override
                public long getChecksum() throws IOException {
                    return out.getChecksum();
                }

                @Override
                public void writeByte(byte b) throws IOException {
                    take(1);
                    out.writeByte(b);
                }

                @Override
                public void writeBytes(byte[] b, int offset, int length) throws IOException {
                    take(length);
                    out.writeBytes(b, offset, length);
                }
            };
        }
    }

    @Test
    void aDiskThatFillsUpAnywhereLeavesTheLastStep() throws IOException {
        int full = 0;
        Random random = new Random(9);
        for (int i = 0; i < Integer.getInteger("hecha.disks", 12); i++) {
            Path target = folder.resolve("disk" + i);
            copy(shared.resolve("sound"), target);
            IndexFolder place = new IndexFolder(target);
            int bytes = 1 + random.nextInt(i % 3 == 0 ? 2000 : 90_000);
            IndexException failed = null;
            try (ReportIndexer indexer =
                    ReportIndexer.open(place, new SmallDisk(FSDirectory.open(place.lucene()), bytes))) {
                for (int k = 0; k < AUDITS.size(); k++) {
                    indexer.add(AUDITS.get(k));
                    if (k == 21) {
                        indexer.commit();
                    }
                }
                indexer.commit();
            } catch (IndexException e) {
                failed = e;
            }
            Set<String> held = held(target);
            assertThat(held.size()).as("%d bytes", bytes).isIn(20, 22, 24);
            if (failed != null) {
                full++;
                assertThat(failed.code()).isEqualTo("disk-full");
                assertThat(failed.text().zh()).contains("磁盘空间不足", held.size() + " 份完好", "运行同一命令");
                assertThat(held.size()).isLessThan(24);
            }
            assertThat(new IndexKeeper(target).verify().faults()).isEmpty();
            try (ReportIndexer again = ReportIndexer.open(target)) {
                for (Audit audit : AUDITS) {
                    again.add(audit);
                }
                again.finish();
            }
            assertThat(held(target)).hasSize(24);
        }
        assertThat(full).isGreaterThan(4);
    }

    @Test
    void aDiskThatIsFullForTheRecordsLeavesTheLastStep() throws IOException {
        assumeTrue(Files.exists(Path.of("/dev/full")));
        copy(shared.resolve("sound"), folder.resolve("i"));
        try (ReportIndexer indexer = ReportIndexer.open(folder.resolve("i"))) {
            Files.createSymbolicLink(folder.resolve("i/records/00000003.pack"), Path.of("/dev/full"));
            IndexException failed = catchThrowableOfType(IndexException.class, () -> indexer.add(AUDITS.get(20)));
            assertThat(failed.code()).isEqualTo("disk-full");
        }
        Files.delete(folder.resolve("i/records/00000003.pack"));
        assertThat(held(folder.resolve("i"))).hasSize(20);
        assertThat(new IndexKeeper(folder.resolve("i")).verify().faults()).isEmpty();
    }

    @Test
    void aFolderThatCannotBeWrittenIsSaidSo() throws IOException {
        IndexFolder place = new IndexFolder(folder);
        place.create();
        Directory readOnly = new FilterDirectory(FSDirectory.open(place.lucene())) {
            @Override
            public IndexOutput createOutput(String name, IOContext context) throws IOException {
                throw new AccessDeniedException(name);
            }
        };

        IndexException failed = catchThrowableOfType(IndexException.class, () -> ReportIndexer.open(place, readOnly));

        assertThat(failed.code()).isEqualTo("read-only");
        assertThat(failed.text().zh()).doesNotContain("\n");
    }

    @Test
    void theSecondWriterIsToldOfTheFirst() throws IOException {
        copy(shared.resolve("sound"), folder);
        try (ReportIndexer first = ReportIndexer.open(folder)) {
            first.add(AUDITS.get(20));
            IndexException failed = catchThrowableOfType(IndexException.class, () -> ReportIndexer.open(folder));
            assertThat(failed.code()).isEqualTo("locked");
            assertThat(catchThrowableOfType(
                                    IndexException.class, () -> new IndexKeeper(folder).rebuild((done, of) -> {}))
                            .code())
                    .isEqualTo("locked");
            first.commit();
        }
        assertThat(held(folder)).hasSize(21);
    }

    @Test
    void anOlderIndexIsRefusedWithTheCommandThatRebuildsIt() throws IOException {
        copy(shared.resolve("sound"), folder);
        schema("0");
        for (IndexException refused : List.of(
                catchThrowableOfType(IndexException.class, () -> ReportIndex.open(folder)),
                catchThrowableOfType(IndexException.class, () -> ReportIndexer.open(folder)))) {
            assertThat(refused.code()).isEqualTo("old-schema");
            assertThat(refused.text().zh()).contains("hecha index --rebuild --index " + folder);
        }
        assertThat(new IndexKeeper(folder).rebuild((done, of) -> {}).reports()).isEqualTo(20);
        assertThat(held(folder)).hasSize(20);
    }

    @Test
    void aNewerIndexGetsOneAdviceFromEverybodyAndStaysAsItIs() throws IOException {
        copy(shared.resolve("sound"), folder);
        schema("99");
        IndexKeeper keeper = new IndexKeeper(folder);
        for (IndexException refused : List.of(
                catchThrowableOfType(IndexException.class, () -> ReportIndex.open(folder)),
                catchThrowableOfType(IndexException.class, () -> ReportIndexer.open(folder)),
                catchThrowableOfType(IndexException.class, keeper::verify),
                catchThrowableOfType(IndexException.class, () -> keeper.rebuild((done, of) -> {})))) {
            assertThat(refused.code()).isEqualTo("new-schema");
            assertThat(refused.text().zh()).contains("请更新程序").doesNotContain("--rebuild");
        }
        schema(String.valueOf(CommitState.SCHEMA));
        assertThat(held(folder)).hasSize(20);
    }

    @Test
    void anIndexKilledBeforeItsFirstCommitIsUnfinishedAndNotDamaged() throws IOException {
        Files.createDirectories(folder.resolve("lucene"));
        Files.createDirectories(folder.resolve("records"));
        Files.writeString(folder.resolve("lucene/write.lock"), "");
        Files.writeString(folder.resolve("lucene/pending_segments_1"), "half");
        IndexException told = catchThrowableOfType(IndexException.class, () -> new IndexKeeper(folder).verify());
        assertThat(told.code()).isEqualTo("unfinished");
        assertThat(told.text().zh()).contains("hecha index").doesNotContain("损坏", "--rebuild");
        try (ReportIndexer indexer = ReportIndexer.open(folder)) {
            indexer.add(AUDITS.get(0));
            indexer.commit();
        }
        assertThat(new IndexKeeper(folder).verify().faults()).isEmpty();
    }

    private void schema(String version) throws IOException {
        try (Directory directory = FSDirectory.open(folder.resolve("lucene"));
                IndexWriter writer = new IndexWriter(directory, ReportIndexer.config())) {
            Map<String, String> data = new TreeMap<>();
            writer.getLiveCommitData().forEach(e -> data.put(e.getKey(), e.getValue()));
            data.put(CommitState.SCHEMA_KEY, version);
            writer.setLiveCommitData(data.entrySet());
            writer.commit();
        }
    }

    @Test
    void aFolderWithOtherThingsInItBecomesNoIndex() throws IOException {
        Files.writeString(folder.resolve("重要.txt"), "x");
        assertThat(catchThrowableOfType(IndexException.class, () -> ReportIndexer.open(folder))
                        .code())
                .isEqualTo("foreign");
        assertThat(catchThrowableOfType(IndexException.class, () -> ReportIndex.open(folder))
                        .code())
                .isEqualTo("missing");
        assertThat(folder.resolve("lucene")).doesNotExist();
    }

    @Test
    void everyFileDamagedInFiveWaysIsNoticedAndRebuiltWithoutItsLoss() throws IOException {
        List<String> missed = new ArrayList<>();
        Random random = new Random(4);
        List<Path> files;
        try (Stream<Path> walk = Files.walk(shared.resolve("sound"))) {
            files = walk.filter(Files::isRegularFile)
                    .filter(f -> !f.endsWith("write.lock"))
                    .map(f -> shared.resolve("sound").relativize(f))
                    .toList();
        }
        int tried = 0;
        for (Path file : files) {
            for (String way : List.of("delete", "zero", "halve", "flip", "older")) {
                Path target = folder.resolve(tried++ + way);
                copy(shared.resolve("sound"), target);
                Path damaged = target.resolve(file.toString());
                if (!damage(damaged, way, shared.resolve("older").resolve(file.toString()), random)) {
                    continue;
                }
                if (sound(target)) {
                    missed.add(way + " " + file);
                }
                new IndexKeeper(target).rebuild((done, of) -> {});
                assertThat(new IndexKeeper(target).verify().faults())
                        .as(way + " " + file)
                        .isEmpty();
                int least = file.toString().endsWith(".pack") ? way.equals("flip") ? 19 : 10 : 20;
                assertThat(held(target).size()).as(way + " " + file).isGreaterThanOrEqualTo(least);
            }
        }
        assertThat(missed).isEmpty();
        assertThat(tried).isGreaterThan(20);
    }

    private static boolean sound(Path target) {
        try {
            return new IndexKeeper(target).verify().faults().isEmpty();
        } catch (IndexException e) {
            assertThat(e.code()).isEqualTo("damaged");
            return false;
        }
    }

    private static boolean damage(Path file, String way, Path older, Random random) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        switch (way) {
            case "delete" -> Files.delete(file);
            case "zero" -> Files.write(file, new byte[bytes.length]);
            case "halve" -> Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length / 2));
            case "flip" -> {
                bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
                Files.write(file, bytes);
            }
            default -> {
                byte[] other = Files.exists(older) ? Files.readAllBytes(older) : new byte[] {1, 2, 3};
                if (java.util.Arrays.equals(other, bytes)) {
                    return false;
                }
                Files.write(file, other);
            }
        }
        return true;
    }
}
