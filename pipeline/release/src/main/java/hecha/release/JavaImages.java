package hecha.release;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/**
 * Links Java for each platform out of the modules that Hecha needs. jlink makes an image for any platform from the folder
 * {@code jmods} of a JDK for that platform of the same version; where there is none, the archive of that platform goes
 * out without Java, and one line says what is needed.
 */
public final class JavaImages {
    /**
     * What Hecha and its libraries ask for. {@code jdeps} names most; it does not see what is asked for by name alone:
     * charsets of old files, the words of Chinese dates, and what Lucene asks the machine's memory by.
     */
    static final List<String> MODULES = List.of(
            "java.base",
            "java.compiler",
            "java.desktop",
            "java.logging",
            "java.management",
            "java.naming",
            "java.net.http",
            "java.scripting",
            "java.security.jgss",
            "java.sql",
            "java.xml",
            "java.xml.crypto",
            "jdk.charsets",
            "jdk.localedata",
            "jdk.management",
            "jdk.unsupported",
            "jdk.xml.dom",
            "jdk.zipfs");

    private static final String LOCALES = "en,zh";

    private JavaImages() {}

    /**
     * @param args the folder that receives one image a platform, then {@code PLATFORM=JMODS} for windows, linux and macos,
     *     {@code JMODS} empty where there is none
     * @throws IllegalArgumentException where the folder named holds no JDK for its platform, or one of another version
     */
    public static void main(String[] args) throws IOException {
        Path images = Path.of(args[0]);
        for (Map.Entry<String, String> given :
                platforms(List.of(args).subList(1, args.length)).entrySet()) {
            String platform = given.getKey();
            Path image = images.resolve(platform);
            delete(image);
            Path jmods = given.getValue().isEmpty() && platform.equals(host())
                    ? Path.of(System.getProperty("java.home"), "jmods")
                    : Path.of(given.getValue());
            if (given.getValue().isEmpty() && !platform.equals(host())) {
                System.out.println("release: the archive for " + platform + " holds no Java; for one of its own give"
                        + " -Dhecha.jmods." + platform + "=DIR, the folder jmods of a JDK " + feature() + " for "
                        + platform);
            } else {
                link(platform, jmods, image);
            }
        }
    }

    private static Map<String, String> platforms(List<String> words) {
        Map<String, String> platforms = new LinkedHashMap<>();
        for (String word : words) {
            int at = word.indexOf('=');
            platforms.put(word.substring(0, at), word.substring(at + 1));
        }
        return platforms;
    }

    /** Links one image. Nothing in it is compressed: the archive is, and a start that unpacks classes is slower. */
    private static void link(String platform, Path jmods, Path image) {
        Path base = jmods.resolve("java.base.jmod");
        if (!Files.isRegularFile(base)) {
            throw new IllegalArgumentException(jmods + ": holds no java.base.jmod; -Dhecha.jmods." + platform
                    + " must name the folder jmods of a JDK");
        }
        String target = run("jmod", List.of("describe", base.toString()))
                .lines()
                .filter(line -> line.startsWith("platform "))
                .map(line -> line.substring("platform ".length()))
                .findFirst()
                .orElse("unknown");
        if (!target.startsWith(platform)) {
            throw new IllegalArgumentException(jmods + ": is of a JDK for " + target + ", not for " + platform);
        }
        List<String> words = new ArrayList<>(List.of(
                "--module-path",
                jmods.toString(),
                "--add-modules",
                String.join(",", MODULES),
                "--include-locales=" + LOCALES,
                "--strip-java-debug-attributes",
                "--no-header-files",
                "--no-man-pages",
                "--output",
                image.toString()));
        if (platform.equals(host())) {
            // Only a Java that runs here can write down its own classes; elsewhere the first start does.
            words.add("--generate-cds-archive");
        }
        run("jlink", words);
        System.out.println("release: Java for " + target + " from " + jmods);
    }

    private static String run(String tool, List<String> words) {
        StringWriter said = new StringWriter();
        try (PrintWriter out = new PrintWriter(said)) {
            int code = ToolProvider.findFirst(tool)
                    .orElseThrow(() -> new IllegalArgumentException("a JDK with " + tool + " must run the build"))
                    .run(out, out, words.toArray(String[]::new));
            if (code != 0) {
                throw new IllegalArgumentException(tool + ": " + said.toString().strip());
            }
        }
        return said.toString();
    }

    /** The platform that the build runs on. */
    static String host() {
        String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        return name.startsWith("windows") ? "windows" : name.startsWith("mac") ? "macos" : "linux";
    }

    private static int feature() {
        return Runtime.version().feature();
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
