package hecha.dictionary;

import hecha.model.Message;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The files of {@code dictionaries/}: those that the program carries, and over them those of a user's folder. */
public final class DictionaryFiles {
    private static final String ROOT = "dictionaries/";
    private static final String ANCHOR = ROOT + "hedges.yml";

    private final NavigableMap<String, String> textByName;
    private final Set<String> own;

    private DictionaryFiles(NavigableMap<String, String> textByName, Set<String> own) {
        this.textByName = textByName;
        this.own = Set.copyOf(own);
    }

    /** The files that the program carries. */
    public static DictionaryFiles builtIn() {
        TreeMap<String, String> files = new TreeMap<>();
        URL anchor = DictionaryFiles.class.getClassLoader().getResource(ANCHOR);
        if (anchor == null) {
            throw new DictionaryException(
                    "hedges.yml", 1, new Message("程序里没有词典，请重新构建或安装", "the program was built without its dictionaries"));
        }
        try {
            if (anchor.getProtocol().equals("jar")) {
                readJar((JarURLConnection) anchor.openConnection(), files);
            } else {
                readFolder(Path.of(anchor.toURI()).resolveSibling(""), files);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
        return new DictionaryFiles(files, Set.of());
    }

    /**
     * These files with those below {@code folder} added; a file of the same name replaces the one that is here.
     *
     * @throws DictionaryException where a file there can be none of a dictionary
     * @throws IOException where it cannot be read
     */
    public DictionaryFiles with(Path folder) throws IOException {
        TreeMap<String, String> files = new TreeMap<>(textByName);
        Map<String, String> users = new OwnFiles(textByName.navigableKeySet()).read(folder);
        files.putAll(users);
        return new DictionaryFiles(files, users.keySet());
    }

    /** The files that a user's folder added or replaced. */
    public Set<String> own() {
        return own;
    }

    /** Names below {@code folder} that end with {@code suffix}, such as {@code kinds/area.yml}, sorted. */
    public List<String> in(String folder, String suffix) {
        String prefix = folder + "/";
        return textByName.tailMap(prefix).keySet().stream()
                .takeWhile(name -> name.startsWith(prefix))
                .filter(name -> name.endsWith(suffix))
                .toList();
    }

    public String text(String name) {
        String text = textByName.get(name);
        if (text == null) {
            throw new DictionaryException(name, 1, new Message("没有这个文件", "file not found"));
        }
        return text;
    }

    /** The entry in the YAML file {@code name}. */
    public Entry entry(String name) {
        return Entry.parse(name, text(name));
    }

    /** The entries of all YAML files below {@code folder}. */
    public List<Entry> entries(String folder) {
        return in(folder, ".yml").stream().map(this::entry).toList();
    }

    private static void readJar(JarURLConnection jar, Map<String, String> into) throws IOException {
        jar.setUseCaches(false);
        try (var file = jar.getJarFile()) {
            for (var item : (Iterable<java.util.jar.JarEntry>) file.stream()::iterator) {
                if (!item.isDirectory() && item.getName().startsWith(ROOT)) {
                    try (InputStream in = file.getInputStream(item)) {
                        into.put(
                                item.getName().substring(ROOT.length()),
                                new String(in.readAllBytes(), StandardCharsets.UTF_8));
                    }
                }
            }
        }
    }

    private static void readFolder(Path folder, Map<String, String> into) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path path : (Iterable<Path>) walk.filter(Files::isRegularFile)::iterator) {
                String name = folder.relativize(path).toString().replace('\\', '/');
                if (name.endsWith(".yml") || name.endsWith(".txt") || name.endsWith(".tsv")) {
                    into.put(name, Files.readString(path));
                }
            }
        }
    }
}
