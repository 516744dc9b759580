package hecha.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Holds how much each module may have of what should be little: lines in a class (400) and a method (60), and Chinese
 * words in the code of the stages that read the language, whose place is {@code dictionaries/}. What exceeds stands in
 * {@code limits/MODULE.txt} with its size, which may only fall; {@code -Dhecha.accept} writes lower ones down.
 */
class SizeTest {
    private static final int CLASS_LINES = 400;
    private static final int METHOD_LINES = 60;
    private static final Set<String> LANGUAGE = Set.of("extract", "numeral", "check", "classify", "structure");
    private static final String LITERALS = "chinese-literals";
    static final Path LIMITS = Repository.ROOT.resolve("pipeline/tests/src/test/resources/limits");

    static List<String> modules() throws IOException {
        try (Stream<Path> modules = Files.list(Repository.ROOT.resolve("pipeline"))) {
            return modules.filter(m -> Files.isDirectory(m.resolve("src/main/java")))
                    .map(m -> m.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("modules")
    void nothingGrowsOverItsLimit(String module) throws IOException {
        Map<String, Integer> sizes = sizes(module);
        Path file = LIMITS.resolve(module + ".txt");
        Map<String, Integer> limits = limits(file);
        List<String> grown = sizes.entrySet().stream()
                .filter(size -> size.getValue() > limits.getOrDefault(size.getKey(), 0))
                .map(size -> size.getKey() + " is " + size.getValue() + ", may be "
                        + limits.getOrDefault(size.getKey(), usual(size.getKey())))
                .toList();
        assertThat(grown).as("what grew in " + module).isEmpty();
        if (System.getProperty("hecha.accept") != null && !sizes.equals(limits)) {
            List<String> lines = new ArrayList<>();
            sizes.forEach((what, size) -> lines.add(what + " " + size));
            Files.deleteIfExists(file);
            if (!lines.isEmpty()) {
                Files.write(file, lines);
            }
        }
    }

    private static int usual(String what) {
        return what.equals(LITERALS) ? 0 : what.contains("#") ? METHOD_LINES : CLASS_LINES;
    }

    private static Map<String, Integer> limits(Path file) throws IOException {
        Map<String, Integer> limits = new TreeMap<>();
        if (Files.exists(file)) {
            for (String line : Files.readAllLines(file)) {
                int space = line.lastIndexOf(' ');
                limits.put(line.substring(0, space), Integer.valueOf(line.substring(space + 1)));
            }
        }
        return limits;
    }

    /** What of a module exceeds, by name: {@code Class}, {@code Class#method}, {@link #LITERALS}. */
    private static Map<String, Integer> sizes(String module) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        Map<String, Integer> sizes = new TreeMap<>();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null);
                Stream<Path> sources = Files.walk(Repository.ROOT.resolve("pipeline/" + module + "/src/main/java"))) {
            List<Path> files =
                    sources.filter(p -> p.toString().endsWith(".java")).toList();
            JavacTask task = (JavacTask)
                    compiler.getTask(null, manager, null, null, null, manager.getJavaFileObjectsFromPaths(files));
            SourcePositions positions = Trees.instance(task).getSourcePositions();
            for (CompilationUnitTree unit : task.parse()) {
                unit.accept(new Measure(unit, positions, LANGUAGE.contains(module), sizes), null);
            }
        }
        return sizes;
    }

    /** Measures one file. */
    private static final class Measure extends TreeScanner<@Nullable Void, @Nullable Void> {
        private final CompilationUnitTree unit;
        private final SourcePositions positions;
        private final boolean language;
        private final Map<String, Integer> sizes;
        private String type = "";

        Measure(CompilationUnitTree unit, SourcePositions positions, boolean language, Map<String, Integer> sizes) {
            this.unit = unit;
            this.positions = positions;
            this.language = language;
            this.sizes = sizes;
        }

        @Override
        public @Nullable Void visitClass(ClassTree tree, @Nullable Void none) {
            String outer = type;
            type = outer.isEmpty() ? tree.getSimpleName().toString() : outer + "." + tree.getSimpleName();
            put(type, lines(tree), CLASS_LINES);
            super.visitClass(tree, null);
            type = outer;
            return null;
        }

        @Override
        public @Nullable Void visitMethod(MethodTree tree, @Nullable Void none) {
            put(type + "#" + tree.getName(), lines(tree), METHOD_LINES);
            return super.visitMethod(tree, null);
        }

        @Override
        public @Nullable Void visitLiteral(LiteralTree tree, @Nullable Void none) {
            if (language
                    && (tree.getValue() instanceof String || tree.getValue() instanceof Character)
                    && tree.getValue().toString().codePoints().anyMatch(Character::isIdeographic)) {
                sizes.merge(LITERALS, 1, Integer::sum);
            }
            return null;
        }

        private void put(String name, int lines, int limit) {
            if (lines > limit) {
                sizes.merge(name, lines, Math::max);
            }
        }

        private int lines(Tree tree) {
            long from = unit.getLineMap().getLineNumber(positions.getStartPosition(unit, tree));
            long to = unit.getLineMap().getLineNumber(positions.getEndPosition(unit, tree));
            return (int) (to - from) + 1;
        }
    }
}
