package hecha.office;

import hecha.audit.ReturnPolicy;
import hecha.audit.format.FindingsFormat;
import hecha.check.CheckSettings;
import hecha.dictionary.Dictionary;
import hecha.dictionary.DictionaryException;
import hecha.dictionary.Entry;
import hecha.dictionary.Profile;
import hecha.dictionary.Rubric;
import hecha.model.Severity;
import hecha.text.NearestWord;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/** How to check, as {@code hecha.yml} says and the command line overrides, each value with where it comes from. */
public final class CheckConfig {
    public static final String FILE = "hecha.yml";
    public static final String WAIVERS = "waivers.csv";
    public static final List<String> FAIL_ON = List.of("error", "warning", "info", "never");

    private static final String UNSET = "# ";
    private static final String OFF = "off";
    private static final List<String> LEVELS = List.of("error", "warning", "info", OFF);
    private static final String PROFILE_KEY = "profile";
    private static final String DICTIONARIES_KEY = "dictionaries";
    private static final String RUBRIC_KEY = "rubric";
    private static final String FAIL_ON_KEY = "fail-on";
    private static final String RETURN_ON_KEY = "return-on";
    private static final String FORMATS_KEY = "formats";
    private static final String SEVERITIES_KEY = "severities";
    private static final String THRESHOLDS_KEY = "thresholds";
    private static final String KINDS_KEY = "kinds";
    private static final String WAIVERS_KEY = "waivers";
    private static final String BASELINE_KEY = "baseline";
    private static final List<String> KEYS = List.of(
            DICTIONARIES_KEY,
            PROFILE_KEY,
            RUBRIC_KEY,
            FAIL_ON_KEY,
            RETURN_ON_KEY,
            FORMATS_KEY,
            SEVERITIES_KEY,
            THRESHOLDS_KEY,
            KINDS_KEY,
            WAIVERS_KEY,
            BASELINE_KEY);

    private final Dictionary dictionary;
    private final Optional<Path> file;
    private Setting<Optional<Path>> dictionaries = Setting.byDefault(Optional.empty());
    private Setting<String> profile = Setting.byDefault("");
    private Setting<String> rubric = Setting.byDefault("");
    private Setting<String> failOn = Setting.byDefault("error");
    private Setting<List<String>> returnOn = Setting.byDefault(ReturnPolicy.DEFAULT.grounds());
    private Setting<List<String>> formats = Setting.byDefault(List.of("text"));
    private Setting<List<String>> kinds = Setting.byDefault(List.of());
    private Setting<Optional<Path>> waivers = Setting.byDefault(Optional.empty());
    private Setting<Optional<Path>> baseline = Setting.byDefault(Optional.empty());
    private final Map<String, Setting<String>> severities = new TreeMap<>();
    private final Map<String, Setting<BigDecimal>> thresholds = new TreeMap<>();

    private CheckConfig(Dictionary dictionary, Optional<Path> file) {
        this.dictionary = dictionary;
        this.file = file;
    }

    /** Everything by default. */
    public static CheckConfig none(Dictionary dictionary) {
        return new CheckConfig(dictionary, Optional.empty());
    }

    /**
     * Reads a configuration.
     *
     * @throws Failure that names file, line and the nearest known name where something in it is not known
     */
    public static CheckConfig read(Dictionary dictionary, Path file) throws IOException {
        CheckConfig none = new CheckConfig(dictionary, Optional.of(file));
        CheckConfig config = parsed(file, entry -> none.read(entry, file)).orElse(none);
        Path beside = file.resolveSibling(WAIVERS);
        if (config.waivers.value().isEmpty() && Files.isRegularFile(beside)) {
            config.waivers = Setting.inFile(beside, 1, Optional.of(beside));
        }
        return config;
    }

    /**
     * The folder of own dictionaries that a configuration names, which is to be known before the rest is read.
     *
     * @throws Failure where the folder is not there
     */
    public static Optional<Path> dictionaries(Path file) throws IOException {
        return parsed(file, entry -> folder(entry, file)).flatMap(folder -> folder);
    }

    private static Optional<Path> folder(Entry entry, Path file) {
        Optional<String> named = entry.optionalText(DICTIONARIES_KEY).filter(name -> !name.isEmpty());
        Optional<Path> folder = named.map(file::resolveSibling);
        if (folder.isPresent() && !Files.isDirectory(folder.get())) {
            throw broken(
                    file,
                    entry.lineOf(DICTIONARIES_KEY),
                    "词典文件夹“" + named.get() + "”不存在（从 hecha.yml 所在的文件夹算起）",
                    "there is no dictionary folder “" + named.get() + "” (beside hecha.yml)");
        }
        return folder;
    }

    /** What {@code reading} takes from a configuration; empty where the file says nothing. */
    private static <T> Optional<T> parsed(Path file, Function<Entry, T> reading) throws IOException {
        try {
            String text = Files.readString(file);
            return text.isBlank() ? Optional.empty() : Optional.of(reading.apply(Entry.parse(file.toString(), text)));
        } catch (MalformedInputException e) {
            throw broken(file, 1, "请把文件存成 UTF-8", "save the file as UTF-8");
        } catch (DictionaryException e) {
            throw broken(file, e.line(), e.text().zh(), e.text().en());
        }
    }

    private CheckConfig read(Entry entry, Path source) {
        for (String key : entry.keys()) {
            known(key, KEYS, source, entry.lineOf(key), "键", "key");
        }
        for (String key : List.of(DICTIONARIES_KEY, PROFILE_KEY, RUBRIC_KEY, FAIL_ON_KEY, WAIVERS_KEY, BASELINE_KEY)) {
            if (entry.has(key)) {
                single(key, entry.text(key), source, entry.lineOf(key));
            }
        }
        if (entry.has(FORMATS_KEY)) {
            readFormats(entry, source);
        }
        if (entry.has(RETURN_ON_KEY)) {
            Set<String> names = ReturnPolicy.names(Set.copyOf(dictionary.rules().names()));
            returnOn = known(entry, RETURN_ON_KEY, names, source, "退回标准", "ground for a return");
        }
        if (entry.has(KINDS_KEY)) {
            kinds = known(entry, KINDS_KEY, kinds(), source, "数字种类", "kind of figure");
        }
        readRules(entry, source);
        return this;
    }

    /** The names under {@code key}, each of them known. */
    private Setting<List<String>> known(
            Entry entry, String key, Collection<String> names, Path source, String zh, String en) {
        for (String name : entry.texts(key)) {
            known(name, names, source, entry.lineOf(key, name), zh, en);
        }
        return Setting.inFile(source, entry.lineOf(key), entry.texts(key));
    }

    private void readFormats(Entry entry, Path source) {
        for (String format : entry.texts(FORMATS_KEY)) {
            if (format.indexOf('=') >= 0) {
                throw broken(
                        source,
                        entry.lineOf(FORMATS_KEY),
                        "配置不能指定输出文件“" + format + "”，请在命令行写 --format " + format,
                        "a configuration cannot name an output, “" + format + "”; say --format " + format
                                + " on the command line");
            }
        }
        formats = known(entry, FORMATS_KEY, FindingsFormat.NAMES, source, "格式", "format");
    }

    /** Severities and thresholds. */
    private void readRules(Entry entry, Path source) {
        Entry levels = entry.entry(SEVERITIES_KEY);
        for (String rule : levels.keys()) {
            int line = levels.lineOf(rule);
            known(rule, dictionary.rules().names(), source, line, "规则", "rule");
            String level = levels.text(rule);
            known(level, LEVELS, source, line, "级别", "severity");
            severities.put(rule, Setting.inFile(source, line, level));
        }
        Entry numbers = entry.entry(THRESHOLDS_KEY);
        for (String rule : numbers.keys()) {
            known(rule, dictionary.rules().names(), source, numbers.lineOf(rule), "规则", "rule");
            Entry mine = numbers.entry(rule);
            Set<String> names = dictionary.rules().page(rule).numbers().keySet();
            for (String name : mine.keys()) {
                known(name, names, source, mine.lineOf(name), "阈值", "threshold");
                thresholds.put(rule + "." + name, Setting.inFile(source, mine.lineOf(name), mine.number(name)));
            }
        }
    }

    private void single(String key, String value, Path source, int line) {
        switch (key) {
            case DICTIONARIES_KEY ->
                dictionaries = Setting.inFile(source, line, Optional.of(source.resolveSibling(value)));
            case PROFILE_KEY -> {
                known(value, dictionary.profiles().names(), source, line, "核查模板", "profile");
                profile = Setting.inFile(source, line, value);
            }
            case RUBRIC_KEY -> {
                known(value, dictionary.rubrics().names(), source, line, "测评表", "rubric");
                rubric = Setting.inFile(source, line, value);
            }
            case FAIL_ON_KEY -> {
                known(value, FAIL_ON, source, line, "级别", "severity");
                failOn = Setting.inFile(source, line, value);
            }
            case WAIVERS_KEY -> waivers = Setting.inFile(source, line, Optional.of(source.resolveSibling(value)));
            default -> baseline = Setting.inFile(source, line, Optional.of(source.resolveSibling(value)));
        }
    }

    /** The kinds of figure that there are, as far as the dictionary names them. */
    private Set<String> kinds() {
        Set<String> names = new TreeSet<>();
        for (String name : dictionary.files().in("kinds", ".yml")) {
            names.add(name.substring("kinds/".length(), name.length() - ".yml".length()));
        }
        return names;
    }

    private static void known(String name, Collection<String> known, Path file, int line, String zh, String en) {
        if (!known.contains(name)) {
            String nearest = NearestWord.to(name, known).orElse("");
            throw broken(
                    file,
                    line,
                    "没有" + zh + "“" + name + "”" + (nearest.isEmpty() ? "" : "，最接近的是 " + nearest),
                    "there is no " + en + " “" + name + "”" + (nearest.isEmpty() ? "" : "; the nearest is " + nearest));
        }
    }

    private static Failure broken(Path file, int line, String zh, String en) {
        return Failure.usage(file + ":" + line + "：" + zh, file + ":" + line + ": " + en);
    }

    public void profile(String flag, String name) {
        flagged(flag, name, dictionary.profiles().names());
        profile = Setting.byFlag(flag, name);
    }

    public void rubric(String flag, String name) {
        flagged(flag, name, dictionary.rubrics().names());
        rubric = Setting.byFlag(flag, name);
    }

    public void failOn(String flag, String level) {
        flagged(flag, level, FAIL_ON);
        failOn = Setting.byFlag(flag, level);
    }

    public void formats(String flag, List<String> wanted) {
        formats = Setting.byFlag(flag, List.copyOf(wanted));
    }

    public void waivers(String flag, Path path) {
        waivers = Setting.byFlag(flag, Optional.of(path));
    }

    public void baseline(String flag, Path path) {
        baseline = Setting.byFlag(flag, Optional.of(path));
    }

    private static void flagged(String flag, String name, Collection<String> known) {
        if (!known.contains(name)) {
            throw Failure.usage(
                    flag + "：没有“" + name + "”，最接近的是 "
                            + NearestWord.to(name, known).orElse(""),
                    flag + ": there is no “" + name + "”; the nearest is "
                            + NearestWord.to(name, known).orElse(""));
        }
    }

    /** The threshold of failure; none for {@code never}. */
    public Optional<Severity> failOn() {
        return failOn.value().equals("never") ? Optional.empty() : Optional.of(severity(failOn.value()));
    }

    /** What sends a report back. */
    public ReturnPolicy policy() {
        return new ReturnPolicy(returnOn.value());
    }

    /** The profile that all reports are held against; empty for the one of each report's genre. */
    public Optional<Profile> profile() {
        return optional(profile).flatMap(name -> dictionary.profiles().find(name));
    }

    /** The rubric that all reports are held against. */
    public Optional<Rubric> rubric() {
        return optional(rubric).flatMap(name -> dictionary.rubrics().find(name));
    }

    /** Formats as written: {@code text}; on the command line {@code sarif=a.sarif}, too. */
    public List<String> formats() {
        return formats.value();
    }

    public Optional<Path> waivers() {
        return waivers.value();
    }

    public Optional<Path> baseline() {
        return baseline.value();
    }

    public CheckSettings settings() {
        Map<String, Severity> levels = new LinkedHashMap<>();
        Set<String> off = new HashSet<>();
        severities.forEach((rule, level) -> {
            if (level.value().equals(OFF)) {
                off.add(rule);
            } else {
                levels.put(rule, severity(level.value()));
            }
        });
        Map<String, BigDecimal> numbers = new LinkedHashMap<>();
        thresholds.forEach((name, number) -> numbers.put(name, number.value()));
        return new CheckSettings(levels, off, optional(profile), numbers, Set.copyOf(kinds.value()), rubric());
    }

    private static Optional<String> optional(Setting<String> setting) {
        return setting.value().isEmpty() ? Optional.empty() : Optional.of(setting.value());
    }

    private static Severity severity(String name) {
        return Severity.valueOf(name.toUpperCase(Locale.ROOT));
    }

    /** Every value as YAML that could be a configuration itself, with where it comes from. */
    public List<String> lines(String language) {
        List<String> lines = new ArrayList<>();
        String from = language.equals("en") ? "default" : "默认";
        lines.add("# " + file.map(Path::toString).orElse(language.equals("en") ? "no hecha.yml" : "没有 hecha.yml"));
        lines.add(line(DICTIONARIES_KEY, shown(dictionaries), dictionaries, language));
        lines.add(line(PROFILE_KEY, profile.value(), profile, language));
        lines.add(line(RUBRIC_KEY, rubric.value(), rubric, language));
        lines.add(line(FAIL_ON_KEY, failOn.value(), failOn, language));
        lines.add(line(RETURN_ON_KEY, "[" + String.join(", ", returnOn.value()) + "]", returnOn, language));
        lines.add(line(FORMATS_KEY, "[" + String.join(", ", formats.value()) + "]", formats, language));
        lines.add(line(KINDS_KEY, "[" + String.join(", ", kinds.value()) + "]", kinds, language));
        lines.add(line(WAIVERS_KEY, shown(waivers), waivers, language));
        lines.add(line(BASELINE_KEY, shown(baseline), baseline, language));
        lines.add((severities.isEmpty() ? UNSET : "") + SEVERITIES_KEY + ":");
        for (String rule : dictionary.rules().names()) {
            Setting<String> chosen = severities.get(rule);
            lines.add(
                    chosen == null
                            ? "  " + UNSET + rule + ": "
                                    + dictionary.rules().page(rule).severity().id() + "  # " + from
                            : line("  " + rule, chosen.value(), chosen, language));
        }
        lines.add((thresholds.isEmpty() ? UNSET : "") + THRESHOLDS_KEY + ":");
        for (String rule : dictionary.rules().names()) {
            thresholds(rule, from, language, lines);
        }
        return lines;
    }

    private void thresholds(String rule, String from, String language, List<String> lines) {
        Map<String, BigDecimal> numbers =
                new TreeMap<>(dictionary.rules().page(rule).numbers());
        if (!numbers.isEmpty()) {
            boolean any = numbers.keySet().stream().anyMatch(name -> thresholds.containsKey(rule + "." + name));
            lines.add("  " + (any ? "" : UNSET) + rule + ":");
        }
        numbers.forEach((name, number) -> {
            Setting<BigDecimal> chosen = thresholds.get(rule + "." + name);
            lines.add(
                    chosen == null
                            ? "    " + UNSET + name + ": " + number.toPlainString() + "  # " + from
                            : line("    " + name, chosen.value().toPlainString(), chosen, language));
        });
    }

    private static String shown(Setting<Optional<Path>> setting) {
        return setting.value().map(Path::toString).orElse("");
    }

    /** A line of YAML; commented out where there is no value. */
    private static String line(String key, String value, Setting<?> setting, String language) {
        return (value.isEmpty() ? UNSET : "") + key + ": " + value + "  # "
                + setting.origin().in(language);
    }
}
