package hecha.tests;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The shape of the house: no circles, no stage knows another, each outer library has its module. */
class HouseTest {
    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("hecha");

    private static final List<String> STAGES = List.of(
            "read", "clean", "structure", "segment", "classify", "extract", "check", "index", "audit", "evaluate");

    /** Library package and the modules that may use it. */
    private static final Map<String, List<String>> LIBRARIES = Map.ofEntries(
            Map.entry("com.hankcs..", List.of("segment")),
            Map.entry("opennlp..", List.of("classify")),
            Map.entry("org.apache.lucene..", List.of("index", "bench")),
            Map.entry("org.apache.poi..", List.of("read", "letter")),
            Map.entry("org.yaml..", List.of("dictionary")),
            Map.entry("com.fasterxml.jackson..", List.of("record")),
            Map.entry("picocli..", List.of("cli", "cluster")),
            Map.entry("org.apache.spark..", List.of("cluster")),
            Map.entry("org.dhatim..", List.of("audit")),
            Map.entry("org.apache.commons.csv..", List.of("audit", "letter")),
            Map.entry("gg.jte..", List.of("audit", "web")),
            Map.entry("io.javalin..", List.of("web")),
            Map.entry("org.eclipse.jetty..", List.of("web")),
            Map.entry("jakarta.servlet..", List.of("web")),
            Map.entry("org.apache.commons.text..", List.of("text")),
            Map.entry("org.apache.pdfbox..", List.of("read")),
            Map.entry("org.apache.fontbox..", List.of("read")),
            Map.entry("org.jsoup..", List.of("read")),
            Map.entry("com.rtfparserkit..", List.of("read")),
            Map.entry("org.apache.james..", List.of("read")),
            Map.entry("org.apache.commons.compress..", List.of("read")));

    @Test
    void thereAreNoCircles() {
        slices().matching("hecha.(*)..").should().beFreeOfCycles().check(HOUSE);
    }

    /**
     * Two files that each name the other can only be read together: one of them asks for an interface or a type between.
     * Those that still do stand in {@code limits/circles.txt}, which may only get shorter.
     */
    @Test
    void noTwoFilesNameEachOther() throws IOException {
        Map<String, Set<String>> named = new TreeMap<>();
        for (JavaClass type : HOUSE) {
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                String from = file(type);
                String to = file(dependency.getTargetClass().getBaseComponentType());
                if (!from.equals(to) && to.startsWith("hecha.")) {
                    named.computeIfAbsent(from, k -> new TreeSet<>()).add(to);
                }
            }
        }
        List<String> circles = new ArrayList<>();
        named.forEach((from, all) -> all.stream()
                .filter(to -> from.compareTo(to) < 0
                        && named.getOrDefault(to, Set.of()).contains(from))
                .forEach(to -> circles.add(from + " and " + to)));
        Path known = SizeTest.LIMITS.resolve("circles.txt");
        assertThat(circles).isSubsetOf(Files.readAllLines(known));
        if (System.getProperty("hecha.accept") != null) {
            Files.write(known, circles);
        }
    }

    private static String file(JavaClass type) {
        String name = type.getName();
        return name.contains("$") ? name.substring(0, name.indexOf('$')) : name;
    }

    static List<String> stages() {
        return STAGES;
    }

    @ParameterizedTest
    @MethodSource("stages")
    void aStageImportsNoOtherStage(String stage) {
        for (String other : STAGES) {
            if (!other.equals(stage)) {
                noClasses()
                        .that()
                        .resideInAPackage("hecha." + stage + "..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("hecha." + other + "..")
                        .check(HOUSE);
            }
        }
    }

    static List<Map.Entry<String, List<String>>> libraries() {
        return LIBRARIES.entrySet().stream().sorted(Map.Entry.comparingByKey()).toList();
    }

    @ParameterizedTest
    @MethodSource("libraries")
    void anOuterLibraryLivesInItsModule(Map.Entry<String, List<String>> library) {
        String[] homes =
                library.getValue().stream().map(m -> "hecha." + m + "..").toArray(String[]::new);
        noClasses()
                .that()
                .resideOutsideOfPackages(homes)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library.getKey())
                .check(HOUSE);
    }

    /** The rooms on the ground know nothing of ours; model knows no library at all. */
    @ParameterizedTest
    @CsvSource({"text, org.apache.commons.text..", "model, hecha.model.."})
    void aRoomOnTheGroundKnowsNothingButItself(String room, String library) {
        noClasses()
                .that()
                .resideInAPackage("hecha." + room + "..")
                .should()
                .dependOnClassesThat()
                .resideOutsideOfPackages("hecha." + room + "..", "java..", "org.jspecify..", library)
                .check(HOUSE);
    }

    @Test
    void theNumeralReaderKnowsNoStage() {
        noClasses()
                .that()
                .resideInAPackage("hecha.numeral..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        STAGES.stream().map(s -> "hecha." + s + "..").toArray(String[]::new))
                .check(HOUSE);
    }
}
