package hecha.dictionary;

import hecha.model.Message;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/** The files of {@code dictionaries/}: those that the program carries, and over them those of a user's folder. */
public final class DictionaryFiles {
    private final NavigableMap<String, DictionaryFile> files;
    private final Set<String> own;

    private DictionaryFiles(NavigableMap<String, DictionaryFile> files, Set<String> own) {
        this.files = files;
        this.own = Set.copyOf(own);
    }

    /** The files that the program carries. */
    public static DictionaryFiles builtIn() {
        try (InputStream in = DictionaryFiles.class.getResourceAsStream(DictionaryPack.NAME)) {
            if (in == null) {
                throw new DictionaryException(
                        "hedges.yml",
                        1,
                        new Message("程序里没有词典，请重新构建或安装", "the program was built without its dictionaries"));
            }
            return new DictionaryFiles(DictionaryPack.unpack(in.readAllBytes()), Set.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * These files with those below {@code folder} added; a file of the same name replaces the one that is here.
     *
     * @throws DictionaryException where a file there can be none of a dictionary
     * @throws IOException where it cannot be read
     */
    public DictionaryFiles with(Path folder) throws IOException {
        return with(new OwnFiles(files.navigableKeySet()).read(folder));
    }

    /** As above, with the texts by name that {@link #ownTexts} gave elsewhere. */
    public DictionaryFiles with(Map<String, String> users) {
        NavigableMap<String, DictionaryFile> all = new TreeMap<>(files);
        users.forEach((name, text) -> all.put(name, new DictionaryFile.Written(text)));
        return new DictionaryFiles(all, users.keySet());
    }

    /** What a user's folder added or replaced, text by name, for another machine to go by. */
    public NavigableMap<String, String> ownTexts() {
        NavigableMap<String, String> texts = new TreeMap<>();
        own.forEach(name -> texts.put(name, text(name)));
        return texts;
    }

    /** The files that a user's folder added or replaced. */
    public Set<String> own() {
        return own;
    }

    /** Names below {@code folder} that end with {@code suffix}, such as {@code kinds/area.yml}, sorted. */
    public List<String> in(String folder, String suffix) {
        String prefix = folder + "/";
        return files.tailMap(prefix).keySet().stream()
                .takeWhile(name -> name.startsWith(prefix))
                .filter(name -> name.endsWith(suffix))
                .toList();
    }

    public String text(String name) {
        return file(name).text();
    }

    /** The entry in the YAML file {@code name}. */
    public Entry entry(String name) {
        return Entry.of(name, file(name).values(name));
    }

    private DictionaryFile file(String name) {
        DictionaryFile file = files.get(name);
        if (file == null) {
            throw new DictionaryException(name, 1, new Message("没有这个文件", "file not found"));
        }
        return file;
    }

    /** The entries of all YAML files below {@code folder}. */
    public List<Entry> entries(String folder) {
        return in(folder, ".yml").stream().map(this::entry).toList();
    }
}
