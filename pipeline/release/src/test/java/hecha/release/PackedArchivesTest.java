package hecha.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.module.FindException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

/** What is in the archives, and that their sums, notices and list of modules hold. */
class PackedArchivesTest {
    private static final long MOST = 120_000_000;

    @Test
    void theSumsAreThoseOfTheFiles() throws IOException {
        List<String> sums = Files.readAllLines(Unpacked.DIST.resolve(Checksums.FILE));
        Set<String> names = new TreeSet<>();
        for (String line : sums) {
            String[] parts = line.split(" {2}", 2);
            assertThat(Checksums.sha256(Unpacked.DIST.resolve(parts[1]))).isEqualTo(parts[0]);
            names.add(parts[1]);
        }
        try (Stream<Path> files = Files.list(Unpacked.DIST)) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> !name.equals(Checksums.FILE)))
                    .containsExactlyInAnyOrderElementsOf(names);
        }
        assertThat(names.stream().map(name -> name.replaceFirst("hecha-[0-9.]*\\d", "hecha")))
                .containsExactlyInAnyOrder(
                        "bom.json",
                        "bom.xml",
                        "hecha.jar",
                        "hecha-linux.tar.gz",
                        "hecha-macos.tar.gz",
                        "hecha-windows.zip");
    }

    @Test
    void theZipIsSmallEnoughAndHoldsWhatAClerkNeeds() throws IOException {
        Path zip = Unpacked.archive("windows.zip");
        assertThat(Files.size(zip)).isLessThan(MOST);
        try (ZipFile file = new ZipFile(zip.toFile())) {
            Set<String> names = Collections.list(file.entries()).stream()
                    .map(entry -> entry.getName().replaceFirst("^hecha-[^/]*/", ""))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(names)
                    .contains(
                            "hecha.cmd",
                            "使用说明.txt",
                            "LICENSE.txt",
                            "报告/",
                            "app/sample.txt",
                            "app/bom.json",
                            "app/licenses/THIRD-PARTY.txt",
                            "app/messages/no-java.txt");
            assertThat(names.stream().filter(name -> name.matches("[^/]+")))
                    .containsExactlyInAnyOrder("hecha.cmd", "使用说明.txt", "LICENSE.txt");
            for (ZipEntry entry : Collections.list(file.entries())) {
                if (entry.getName().endsWith(".cmd")
                        || entry.getName().matches("[^/]*/([^/]*|app/messages/.*)\\.txt")) {
                    try (InputStream in = file.getInputStream(entry)) {
                        String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                        assertThat(text.replace("\r\n", "")).as(entry.getName()).doesNotContain("\r", "\n");
                    }
                }
            }
        }
    }

    @Test
    void everyLibraryHasItsLicence() throws IOException {
        String table = Files.readString(Path.of("target/notices/licenses").resolve(Notices.TABLE));
        for (Path jar : Notices.jars(Path.of("target/app/lib"))) {
            String name = jar.getFileName().toString().replaceFirst("\\.jar$", "");
            if (!name.matches("(?!hanlp).*-0\\.1\\.0")) {
                assertThat(table).contains(name + "/");
            }
        }
    }

    /** What the libraries ask for by name of their classes is in the image; what they ask for otherwise is not seen here. */
    @Test
    void theImageHasTheModulesThatTheLibrariesNeed() throws IOException {
        Set<String> needed = new TreeSet<>();
        for (Path jar : Notices.jars(Path.of("target/app/lib"))) {
            needed.addAll(needs(jar));
        }
        assertThat(needed).contains("java.desktop", "java.logging", "java.sql").isSubsetOf(JavaImages.MODULES);
    }

    /** What the jar says of itself; empty where it is no module, or, packed into another name, tells of classes that it has not. */
    private static Optional<ModuleDescriptor> module(Path jar) {
        try {
            return ModuleFinder.of(jar).findAll().stream()
                    .map(ModuleReference::descriptor)
                    .filter(descriptor -> !descriptor.isAutomatic())
                    .findFirst();
        } catch (FindException e) {
            return Optional.empty();
        }
    }

    /** A jar that is a module says itself what it needs; of any other, {@code jdeps} finds it in the classes. */
    private static List<String> needs(Path jar) {
        Optional<ModuleDescriptor> module = module(jar);
        if (module.isPresent()) {
            return module.get().requires().stream()
                    .filter(need -> !need.modifiers().contains(ModuleDescriptor.Requires.Modifier.STATIC))
                    .map(ModuleDescriptor.Requires::name)
                    .filter(name -> name.startsWith("java.") || name.startsWith("jdk."))
                    .toList();
        }
        StringWriter said = new StringWriter();
        try (PrintWriter out = new PrintWriter(said)) {
            int code = ToolProvider.findFirst("jdeps")
                    .orElseThrow()
                    .run(
                            out,
                            out,
                            "--multi-release",
                            "17",
                            "--ignore-missing-deps",
                            "--print-module-deps",
                            jar.toString());
            assertThat(code).as("%s: %s", jar, said).isZero();
        }
        return List.of(said.toString().strip().split(","));
    }
}
