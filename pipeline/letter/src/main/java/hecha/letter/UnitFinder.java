package hecha.letter;

import hecha.model.Message;
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

    private static final Message NOTHING = new Message("", "");
    private static final String MASKS = "XxＸ×*＊_〇○□{某";

    /** What names a unit of the roster, the surest first. */
    private static final List<Message> TOLD = List.of(
            new Message("文件名", "file name"),
            new Message("文件夹", "folder"),
            new Message("落款", "signature"),
            new Message("标题", "title"),
            new Message("地区", "region"));

    private final List<Roster.Unit> units;
    private final List<String> roots;

    /** What a report was assigned by. */
    public enum Basis {
        ROSTER("名册", "roster"),
        ISSUER("落款单位", "signature"),
        REGION("地区", "region"),
        FOLDER("文件夹", "folder"),
        NONE("未识别", "nothing tells");

        private final String zh;
        private final String en;

        Basis(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }

        public String zh() {
            return zh;
        }
    }

    /**
     * A unit and what says so.
     *
     * @param where what named a unit of the roster, such as 文件夹; empty where no roster tells
     */
    public record Found(String unit, Basis basis, Message where) {
        Found(String unit, Basis basis) {
            this(unit, basis, NOTHING);
        }

        /** What says so, for people: {@code 名册·文件夹}. */
        public String by() {
            return told().zh();
        }

        private Message told() {
            return where.zh().isEmpty()
                    ? new Message(basis.zh, basis.en)
                    : new Message(basis.zh + "·" + where.zh(), basis.en + ", " + where.en());
        }

        /** The unit, for people; in words where none is known. */
        public Message named() {
            return new Message(unit, unit.equals(UNKNOWN) ? "unknown unit" : unit);
        }

        /** The unit and what says so, for people. */
        public Message shown() {
            return new Message(unit + "（" + by() + "）", named().en() + " (" + told().en() + ")");
        }
    }

    /**
     * @param roots the inputs as the user named them: a folder above the reports is no unit
     */
    public UnitFinder(List<Roster.Unit> units, List<String> roots) {
        this.units = List.copyOf(units);
        this.roots = roots.stream().map(UnitFinder::folder).toList();
    }

    /** An input, of a pattern the folders before its first wildcard. */
    private static String folder(String root) {
        String tidy = tidy(root);
        for (int i = 0; i < tidy.length(); i++) {
            if ("*?[{".indexOf(tidy.charAt(i)) >= 0) {
                return tidy.substring(0, Math.max(0, tidy.lastIndexOf('/', i)));
            }
        }
        return tidy;
    }

    /**
     * @param source what the user called the file, with {@code /} between folders
     */
    public Found find(String source, String title, Metadata metadata) {
        String path = below(source);
        String file = path.substring(path.lastIndexOf('/') + 1);
        String folders = path.substring(0, path.length() - file.length());
        String issuer = metadata.issuer().filter(UnitFinder::known).orElse("");
        String region = metadata.region()
                .map(Place::name)
                .or(metadata::regionAsWritten)
                .filter(UnitFinder::known)
                .orElse("");
        List<String> told = List.of(file, folders, issuer, title, region);
        for (int i = 0; i < told.size(); i++) {
            Optional<String> unit = inRoster(told.get(i));
            if (unit.isPresent()) {
                return new Found(unit.get(), Basis.ROSTER, TOLD.get(i));
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

    /**
     * The path of a report below the input that holds it: the same in each round, wherever the round's folder lies.
     *
     * @param source what the user called the file
     */
    public String below(String source) {
        String path = tidy(source);
        String best = root(path);
        return best.isEmpty() ? path : path.substring(best.length() + 1);
    }

    /**
     * As {@link #below}, but never a bare file name where the input has a folder: {@code 甲县/汇报.txt} also where 甲县 is the
     * input, since a bare name is that of many reports.
     */
    public String withFolder(String source) {
        String path = tidy(source);
        String below = below(source);
        return below.indexOf('/') < 0 && below.length() < path.length()
                ? path.substring(path.lastIndexOf('/', path.length() - below.length() - 2) + 1)
                : below;
    }

    /** The longest of the inputs that hold the file. */
    private String root(String path) {
        String best = "";
        for (String root : roots) {
            if (path.startsWith(root + "/") && root.length() > best.length()) {
                best = root;
            }
        }
        return best;
    }

    private static String tidy(String name) {
        String tidy = name.replace('\\', '/');
        while (tidy.startsWith("./")) {
            tidy = tidy.substring(2);
        }
        return tidy.length() > 1 && tidy.endsWith("/") ? tidy.substring(0, tidy.length() - 1) : tidy;
    }
}
