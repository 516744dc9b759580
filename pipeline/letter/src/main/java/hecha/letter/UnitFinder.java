package hecha.letter;

import hecha.model.Metadata;
import hecha.model.Place;
import java.util.List;
import java.util.Optional;

/**
 * Says which unit a report belongs to: by the roster, else by who signed it or the region it speaks of, else by the
 * folder it lay in.
 */
public final class UnitFinder {
    /** The unit of reports that nothing tells of. */
    public static final String UNKNOWN = "未识别单位";

    private static final String MASKS = "XxＸ×*＊_〇○□{某";

    private final List<Roster.Unit> units;
    private final List<String> roots;

    /** What a report was assigned by. */
    public enum Basis {
        ROSTER("名册"),
        ISSUER("落款单位"),
        REGION("地区"),
        FOLDER("文件夹"),
        NONE("未识别");

        private final String zh;

        Basis(String zh) {
            this.zh = zh;
        }

        public String zh() {
            return zh;
        }
    }

    /** A unit and what says so. */
    public record Found(String unit, Basis basis) {}

    /**
     * @param roots the inputs as the user named them: a folder above the reports is no unit
     */
    public UnitFinder(List<Roster.Unit> units, List<String> roots) {
        this.units = List.copyOf(units);
        this.roots = roots.stream().map(UnitFinder::tidy).toList();
    }

    /**
     * @param source what the user called the file, with {@code /} between folders
     */
    public Found find(String source, String title, Metadata metadata) {
        String path = below(tidy(source));
        String file = path.substring(path.lastIndexOf('/') + 1);
        String folders = path.substring(0, path.length() - file.length());
        String issuer = metadata.issuer().filter(UnitFinder::known).orElse("");
        String region = metadata.region()
                .map(Place::name)
                .or(metadata::regionAsWritten)
                .filter(UnitFinder::known)
                .orElse("");
        for (String told : List.of(file, folders, issuer, title, region)) {
            Optional<String> unit = inRoster(told);
            if (unit.isPresent()) {
                return new Found(unit.get(), Basis.ROSTER);
            }
        }
        if (!issuer.isEmpty()) {
            return new Found(issuer, Basis.ISSUER);
        }
        if (!region.isEmpty()) {
            return new Found(region, Basis.REGION);
        }
        int slash = path.indexOf('/');
        String folder = slash < 0 ? "" : path.substring(0, slash).strip();
        return folder.isEmpty() || folder.equals("..") || folder.equals(".")
                ? new Found(UNKNOWN, Basis.NONE)
                : new Found(folder, Basis.FOLDER);
    }

    /** The unit with the longest name in {@code words}; none where two of the same length are named. */
    private Optional<String> inRoster(String words) {
        int best = 0;
        Optional<String> found = Optional.empty();
        for (Roster.Unit unit : units) {
            for (String name : unit.names()) {
                if (name.length() >= best && words.contains(name)) {
                    boolean tie = name.length() == best && !found.equals(Optional.of(unit.name()));
                    found = tie ? Optional.empty() : Optional.of(unit.name());
                    best = name.length();
                }
            }
        }
        return found;
    }

    private static boolean known(String name) {
        return !name.isBlank() && name.chars().noneMatch(c -> MASKS.indexOf(c) >= 0);
    }

    /** The path below the input that holds it. */
    private String below(String path) {
        String best = "";
        for (String root : roots) {
            if (path.startsWith(root + "/") && root.length() > best.length()) {
                best = root;
            }
        }
        return best.isEmpty() ? path : path.substring(best.length() + 1);
    }

    private static String tidy(String name) {
        String tidy = name.replace('\\', '/');
        while (tidy.startsWith("./")) {
            tidy = tidy.substring(2);
        }
        return tidy.length() > 1 && tidy.endsWith("/") ? tidy.substring(0, tidy.length() - 1) : tidy;
    }
}
