package hecha.clean;

import hecha.dictionary.FurnitureForms;
import hecha.model.Furniture;
import hecha.model.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells which lines are no part of the report. */
final class FurnitureFinder {
    private static final int LONGEST = 120;
    private static final int LONGEST_NOTICE = 40;
    private static final int SHORT = 16;
    private static final int LONGEST_CONTENTS = 300;

    private record Known(Furniture.Type type, Template template) {}

    private final Map<Character, List<Known>> templatesByFirst = new HashMap<>();
    private final List<Known> templates = new ArrayList<>();
    private final List<String> notices = new ArrayList<>();
    private final Set<String> menu = new HashSet<>();
    private final Set<String> heads = new HashSet<>();

    FurnitureFinder(FurnitureForms forms) {
        for (FurnitureForms.Form form : forms.forms()) {
            for (String line : form.lines()) {
                Known known = new Known(form.type(), new Template(line));
                char first = Template.fold(line).charAt(0);
                if (first == '#' || first == '…') {
                    templates.add(known);
                } else {
                    templatesByFirst
                            .computeIfAbsent(first, c -> new ArrayList<>())
                            .add(known);
                }
            }
            notices.addAll(form.inside());
            menu.addAll(form.menu());
            heads.addAll(form.heads());
        }
    }

    /** For each line what kind of furniture it is, or null. */
    @Nullable
    Furniture.Type[] find(FoldedCharacters letters, List<Line> lines) {
        @Nullable Furniture.Type[] types = new Furniture.Type[lines.size()];
        String[] folded = new String[lines.size()];
        for (int i = 0; i < folded.length; i++) {
            Line line = lines.get(i);
            folded[i] = Template.fold(text(letters, line, LONGEST));
            types[i] = line.length() > LONGEST ? null : known(folded[i]);
        }
        publishedHead(folded, types);
        menus(folded, types);
        runningHeads(folded, types);
        contents(folded, types);
        return types;
    }

    private static String text(FoldedCharacters letters, Line line, int longest) {
        return new String(letters.chars, line.from(), Math.min(line.length(), longest));
    }

    private Furniture.@Nullable Type known(String line) {
        if (line.isEmpty()) {
            return null;
        }
        for (Known known : templatesByFirst.getOrDefault(line.charAt(0), List.of())) {
            if (known.template.matches(line)) {
                return known.type;
            }
        }
        for (Known known : templates) {
            if (known.template.matches(line)) {
                return known.type;
            }
        }
        return isScript(line) ? Furniture.Type.WEB_RESIDUE : isLeader(line) ? Furniture.Type.CONTENTS_LINE : null;
    }

    private static boolean isScript(String line) {
        char last = line.charAt(line.length() - 1);
        return (last == ';' || last == '{' || last == '}' || last == ')')
                && (line.startsWith("var")
                        || line.startsWith("document.")
                        || line.startsWith("window.")
                        || line.startsWith("$(")
                        || line.startsWith("function")
                        || line.equals("}")
                        || line.equals("});"));
    }

    /** A heading, a row of dots, and a page: a line of a table of contents. */
    private static boolean isLeader(String line) {
        int end = line.length();
        while (end > 0 && Character.isDigit(line.charAt(end - 1))) {
            end--;
        }
        if (end == line.length() || line.length() - end > 3) {
            return false;
        }
        int dots = end;
        int weight = 0;
        while (dots > 0 && "….·⋯．・_-".indexOf(line.charAt(dots - 1)) >= 0) {
            dots--;
            weight += line.charAt(dots) == '…' || line.charAt(dots) == '⋯' ? 3 : 1;
        }
        return dots > 0 && weight >= 6;
    }

    /** The table of index number, category and date that stands before a published document. */
    private void publishedHead(String[] folded, @Nullable Furniture.Type[] types) {
        int last = -1;
        int labels = 0;
        for (int i = 0; i < Math.min(folded.length, 60); i++) {
            int colon = folded[i].indexOf(':');
            if (colon > 0 && heads.contains(folded[i].substring(0, colon))) {
                labels++;
                last = colon + 1 == folded[i].length() && i + 1 < folded.length && labelFollows(folded, i + 1)
                        ? i + 1
                        : i;
            }
        }
        if (labels >= 3) {
            Arrays.fill(types, 0, last + 1, Furniture.Type.WEB_RESIDUE);
        }
    }

    private boolean labelFollows(String[] folded, int value) {
        int colon = value + 1 < folded.length ? folded[value + 1].indexOf(':') : -1;
        return (colon > 0 && heads.contains(folded[value + 1].substring(0, colon))) || Template.isDate(folded[value]);
    }

    /** Runs of short lines with words of a site's navigation in them, at the head or the foot of a page. */
    private void menus(String[] folded, @Nullable Furniture.Type[] types) {
        for (int from = 0; from < folded.length; ) {
            int to = from;
            int words = 0;
            int first = -1;
            int last = -1;
            while (to < folded.length && isMenuLike(folded[to])) {
                if (isMenu(folded[to])) {
                    words++;
                    first = first < 0 ? to : first;
                }
                last = isMenu(folded[to]) || types[to] != null ? to : last;
                to++;
            }
            if (words >= 3 && words * 10 >= last - first) {
                Arrays.fill(types, first, afterMarks(folded, last + 1), Furniture.Type.WEB_RESIDUE);
            }
            from = Math.max(to, from + 1);
        }
        for (int i = 0; i < folded.length; i++) {
            if (types[i] == null && isMenuBar(folded[i])) {
                types[i] = Furniture.Type.WEB_RESIDUE;
            }
        }
    }

    /** The index after the lines from {@code at} on that hold marks alone, as the 】 that closes a menu. */
    private static int afterMarks(String[] folded, int at) {
        int end = at;
        while (end < folded.length && folded[end].length() == 1 && "])|>".indexOf(folded[end].charAt(0)) >= 0) {
            end++;
        }
        return end;
    }

    private static boolean isMenuLike(String line) {
        return (line.length() <= SHORT && "。，；：、,;".indexOf(line.charAt(line.length() - 1)) < 0)
                || line.endsWith("字号:")
                || line.endsWith("字体:");
    }

    private boolean isMenu(String line) {
        return menu.contains(line) || isMenuBar(line);
    }

    /** Several menu words in one line: {@code 首页|政务公开|政务服务}. */
    private boolean isMenuBar(String line) {
        int words = 0;
        int others = 0;
        for (int from = 0; from <= line.length(); ) {
            int bar = from;
            while (bar < line.length() && "|>»·".indexOf(line.charAt(bar)) < 0) {
                bar++;
            }
            if (bar > from) {
                words += menu.contains(line.substring(from, bar)) ? 1 : 0;
                others++;
            }
            from = bar + 1;
        }
        return words >= 2 && words * 2 >= others;
    }

    /** The lines after 目录 until its first entry comes again as a heading. */
    private static void contents(String[] folded, @Nullable Furniture.Type[] types) {
        for (int i = 0; i + 1 < folded.length; i++) {
            if (types[i] != Furniture.Type.CONTENTS_LINE || !(folded[i].equals("目录") || folded[i].equals("目次"))) {
                continue;
            }
            String first = withoutPage(folded[i + 1]);
            for (int j = i + 2; j < Math.min(folded.length, i + LONGEST_CONTENTS) && !first.isEmpty(); j++) {
                if (folded[j].length() > 60) {
                    break;
                }
                if (folded[j].startsWith(first)) {
                    Arrays.fill(types, i, entriesEnd(folded, types, i + 1, j), Furniture.Type.CONTENTS_LINE);
                    break;
                }
            }
        }
    }

    /** The index after the entries: what stands between them and the first heading is the report's own title. */
    private static int entriesEnd(String[] folded, @Nullable Furniture.Type[] types, int from, int to) {
        int end = from;
        while (end < to
                && (types[end] != null
                        || "一二三四五六七八九十第（(附".indexOf(folded[end].charAt(0)) >= 0
                        || Character.isDigit(folded[end].charAt(0))
                        || Character.isDigit(folded[end].charAt(folded[end].length() - 1)))) {
            end++;
        }
        return end;
    }

    private static String withoutPage(String line) {
        int end = line.length();
        while (end > 0 && (Character.isDigit(line.charAt(end - 1)) || "….·⋯-_".indexOf(line.charAt(end - 1)) >= 0)) {
            end--;
        }
        return line.substring(0, end);
    }

    /** A line that comes again and again beside a page number. */
    private static void runningHeads(String[] folded, @Nullable Furniture.Type[] types) {
        Map<String, Integer> besides = new HashMap<>();
        for (int i = 0; i < folded.length; i++) {
            if (types[i] == Furniture.Type.PAGE_NUMBER) {
                for (int j : new int[] {i - 1, i + 1}) {
                    if (j >= 0 && j < folded.length && types[j] == null && folded[j].length() <= 40) {
                        besides.merge(folded[j], 1, Integer::sum);
                    }
                }
            }
        }
        besides.values().removeIf(count -> count < 3);
        for (int i = 0; i < folded.length && !besides.isEmpty(); i++) {
            boolean beside = (i > 0 && types[i - 1] == Furniture.Type.PAGE_NUMBER)
                    || (i + 1 < folded.length && types[i + 1] == Furniture.Type.PAGE_NUMBER);
            if (types[i] == null && beside && besides.containsKey(folded[i])) {
                types[i] = Furniture.Type.RUNNING_HEAD;
            }
        }
    }

    /** The notices inside {@code line} that part of the text is hidden, as index pairs into the letters. */
    List<int[]> notices(FoldedCharacters letters, Line line) {
        List<int[]> found = new ArrayList<>();
        for (int i = line.from(); i < line.to(); i++) {
            char c = letters.chars[i];
            for (String notice : notices) {
                if (c == notice.charAt(0) && startsWith(letters, i, line.to(), notice)) {
                    int from = i;
                    while (from > line.from() && "-—=*…·(（[【 ".indexOf(letters.chars[from - 1]) >= 0) {
                        from--;
                    }
                    int to = noticeEnd(letters, i + notice.length(), line.to());
                    found.add(new int[] {from, to});
                    i = to - 1;
                    break;
                }
            }
        }
        return found;
    }

    /** After the words that go with a notice, and the dashes or brackets that close it. */
    private static int noticeEnd(FoldedCharacters letters, int from, int limit) {
        int at = from;
        while (at < limit && at - from < LONGEST_NOTICE && isNoticeWord(letters.chars[at])) {
            at++;
        }
        while (at < limit && "-—=*)）]】".indexOf(letters.chars[at]) >= 0) {
            at++;
        }
        return at;
    }

    private static boolean isNoticeWord(char c) {
        return Character.isDigit(c) || "字页个余约多,， 了下载后请可点击查看阅读全文登录购买会员付费继续部分内容".indexOf(c) >= 0;
    }

    private static boolean startsWith(FoldedCharacters letters, int at, int limit, String words) {
        if (at + words.length() > limit) {
            return false;
        }
        for (int i = 0; i < words.length(); i++) {
            if (letters.chars[at + i] != words.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /**
     * The lines that are a cut copy of what follows them: {@code 标题正文开头...} before 标题 and 正文.
     *
     * @return their spans
     */
    static List<Furniture> teasers(FoldedCharacters letters, List<Line> lines) {
        List<Furniture> teasers = new ArrayList<>();
        for (int i = 0; i + 1 < lines.size() && i < 5; i++) {
            Line line = lines.get(i);
            int end = line.to();
            while (end > line.from() && (letters.chars[end - 1] == '.' || letters.chars[end - 1] == '…')) {
                end--;
            }
            if (end < line.to()
                    && isCopy(letters, line.from(), end, lines.get(i + 1).from())) {
                teasers.add(new Furniture(
                        new Span(letters.origins[line.from()], letters.origins[line.to() - 1] + 1),
                        Furniture.Type.TEASER));
            }
        }
        return teasers;
    }

    private static boolean isCopy(FoldedCharacters letters, int from, int to, int original) {
        int other = original;
        int same = 0;
        for (int i = from; i < to; i++) {
            if (Lines.isSpace(letters.chars[i])) {
                continue;
            }
            while (other < letters.length() && (Lines.isSpace(letters.chars[other]) || letters.chars[other] == '\n')) {
                other++;
            }
            if (other >= letters.length() || letters.chars[other] != letters.chars[i]) {
                return false;
            }
            other++;
            same++;
        }
        return same >= 20;
    }
}
