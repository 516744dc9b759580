package hecha.structure;

import hecha.dictionary.StageWords;
import hecha.dictionary.TitleWords;
import java.util.List;
import java.util.Locale;

/** What kind of line a short line of the head or foot of a report is, by its form and by the words of titles. */
final class Shapes {
    private static final String FILE = "lines";
    private static final int LONGEST_TITLE = 60;
    private static final int LONGEST_OFFICE = 40;
    private static final int LONGEST_NAME = 4;
    private static final int LONGEST_LABEL = 8;
    private static final int LONGEST_COLUMN = 12;

    private final TitleWords words;
    private final String dateNumerals;
    private final String dateMarks;
    private final String dateOthers;
    private final String numberEnd;
    private final String ordinal;
    private final String issue;
    private final String beforeIssue;
    private final List<String> given;
    private final char year;
    private final String attachment;
    private final List<String> publication;
    private final String times;
    private final String bullets;

    Shapes(TitleWords words, StageWords lines) {
        this.words = words;
        dateNumerals = lines.text(FILE, "date-numerals");
        dateMarks = lines.text(FILE, "date-marks");
        dateOthers = lines.text(FILE, "date-others");
        numberEnd = lines.text(FILE, "number-end");
        ordinal = lines.text(FILE, "ordinal");
        issue = lines.text(FILE, "issue");
        beforeIssue = lines.text(FILE, "before-issue");
        given = lines.words(FILE, "given");
        year = lines.text(FILE, "year").charAt(0);
        attachment = lines.text(FILE, "attachment");
        publication = lines.words(FILE, "publication");
        times = lines.text(FILE, "times");
        bullets = lines.text(FILE, "bullets");
    }

    /** Whether a line begins as one does that announces attachments. */
    boolean isAttachment(Paragraph p) {
        return p.startsWith(attachment);
    }

    /** The end of the word that announces attachments and of its colon, or -1. */
    int attachmentColon(Paragraph p) {
        boolean colon = p.startsWith(attachment + "：") || p.startsWith(attachment + ":");
        return colon ? p.from() + attachment.length() + 1 : -1;
    }

    /** Whether a line says how the document is published: {@code （此件公开发布）}. */
    boolean isIssueNote(Paragraph p) {
        return publication.stream().anyMatch(p::startsWith);
    }

    /** Whether a character behind a digit makes it a time and no amount. */
    boolean isTime(char c) {
        return times.indexOf(c) >= 0;
    }

    /** Whether a title names a year: {@code 2023年工作总结}. */
    boolean namesYear(String line) {
        int at = line.indexOf(year);
        return at >= 4 && Character.isDigit(line.charAt(at - 1));
    }

    /** {@code 2023年2月8日}, {@code 二○一一年十二月十五日}, {@code ____年__月__日}, in brackets too. */
    boolean isDate(Paragraph p) {
        if (p.length() > 30 || p.length() < 4) {
            return false;
        }
        int marks = 0;
        for (int i = p.from(); i < p.to(); i++) {
            char c = p.text().charAt(i);
            if (dateMarks.indexOf(c) >= 0) {
                marks++;
            } else if (dateNumerals.indexOf(c) < 0 && dateOthers.indexOf(c) < 0) {
                return false;
            }
        }
        return marks >= 2;
    }

    /** {@code 国办发〔2018〕128号}. */
    boolean isDocumentNumber(Paragraph p) {
        boolean bracket = p.contains('〔') || p.contains('[') || p.contains('【') || p.contains('（') || p.contains('(');
        return p.length() <= 30
                && ((p.endsWith(numberEnd) && bracket && !p.holdsSentence() && !namesMatter(p.string()))
                        || (p.startsWith(ordinal) && (p.endsWith(issue) || p.endsWith(numberEnd)) && p.length() <= 12));
    }

    /** {@code 2023年第12期}, {@code 总第45期}. */
    boolean isIssue(Paragraph p) {
        String line = p.string();
        return p.length() <= 30
                && line.contains(issue)
                && isIssueHead(line)
                && (p.endsWith(issue) || p.last() == '）' || p.last() == ')' || isDateTail(line));
    }

    /** Nothing but a year and marks before 第: {@code 2023年第12期}, no {@code 工作简报（第3期）}. */
    private boolean isIssueHead(String line) {
        int at = line.indexOf(ordinal);
        for (int i = 0; i < at; i++) {
            if (Character.isIdeographic(line.charAt(i)) && beforeIssue.indexOf(line.charAt(i)) < 0) {
                return false;
            }
        }
        return at >= 0;
    }

    private boolean isDateTail(String line) {
        return line.endsWith(given.get(1)) && line.indexOf(year) >= 0;
    }

    /** {@code （苏格真 秦川华）}, {@code （通讯员：张三）}, {@code 作者：李四}. */
    boolean isByline(Paragraph p) {
        if (p.length() > 40 || p.length() < 2 || p.holdsSentence()) {
            return false;
        }
        String line = p.string();
        boolean bracketed = "（(".indexOf(line.charAt(0)) >= 0 && "）)".indexOf(line.charAt(line.length() - 1)) >= 0;
        String inner = bracketed ? line.substring(1, line.length() - 1) : line;
        return startsWithAny(inner, words.bylines())
                || (bracketed && (areNames(inner) || endsWithAny(inner, words.offices())));
    }

    /** Two to four letters each, with spaces or 、 between. */
    static boolean areNames(String line) {
        int letters = 0;
        int names = 0;
        for (int i = 0; i <= line.length(); i++) {
            char c = i < line.length() ? line.charAt(i) : ' ';
            if (c == ' ' || c == '、') {
                if (letters == 1 || letters > 4) {
                    return false;
                }
                names += letters > 0 ? 1 : 0;
                letters = 0;
            } else if ((c >= '\u4E00' && c <= '\u9FFF')
                    || c == '·'
                    || c == 'X'
                    || c == '*'
                    || c == '×'
                    || c == '□'
                    || c == '_') {
                letters++;
            } else {
                return false;
            }
        }
        return names > 0;
    }

    /** Whom a document is sent to, or a greeting: {@code 各县（区）人民政府：}, {@code 各位代表！}. */
    boolean isAddressee(Paragraph p) {
        boolean calls = p.last() == '：' || p.last() == ':' || p.last() == '！' || p.last() == '!';
        if (!calls || p.length() > 200 || p.length() < 2) {
            return false;
        }
        Paragraph called = new Paragraph(p.text(), p.from(), p.to() - 1);
        if (called.holdsSentence()) {
            return false;
        }
        String line = called.string();
        boolean greets = startsWithAny(line, words.greetings());
        if (p.last() == '！' || p.last() == '!') {
            return greets && line.length() <= LONGEST_OFFICE && line.indexOf('，') < 0;
        }
        return greets || endsWithAny(line, words.addressees());
    }

    /** Whether a title can end with these words. */
    boolean endsTitle(String line) {
        int end = line.length();
        while (end > 0 && "”》）)".indexOf(line.charAt(end - 1)) >= 0) {
            end--;
        }
        return endsWithAny(line.substring(0, end), words.ends());
    }

    /** A title without the document number that stands on its line. */
    String withoutNumber(String line) {
        int bracket = line.indexOf('〔');
        if (bracket < 0 || !line.endsWith(numberEnd)) {
            return line;
        }
        for (int end = bracket; end > Math.max(0, bracket - 8); end--) {
            if (endsTitle(line.substring(0, end))) {
                return line.substring(0, end);
            }
        }
        return line;
    }

    /** Whether the words say what a title is about: {@code 关于…}. */
    boolean namesMatter(String line) {
        return line.contains(words.about());
    }

    /** Whether a title begins here that names its matter: {@code 关于加强供水工作的通知}. */
    boolean beginsTitle(String line) {
        return line.startsWith(words.about());
    }

    /** A title without the column in brackets before it and the mark of a note behind: {@code 【巾帼风采】纪实[1]} → {@code 纪实}. */
    static String withoutMarks(String line) {
        String bare = line;
        int close = bare.indexOf('】');
        if (bare.startsWith("【") && close > 0 && close <= LONGEST_COLUMN && bare.length() - close > LONGEST_NAME) {
            bare = bare.substring(close + 1).strip();
        }
        int open = bare.lastIndexOf('[');
        boolean note = open > 0 && bare.endsWith("]") && bare.length() - open > 2;
        for (int i = open + 1; note && i < bare.length() - 1; i++) {
            note = Character.isDigit(bare.charAt(i));
        }
        return note ? bare.substring(0, open).strip() : bare;
    }

    /** A line that can be a title, a headline or a name: short, one piece, open at its end. */
    static boolean isTitleLike(Paragraph p) {
        return p.length() <= LONGEST_TITLE && p.isBare() && !p.holdsSentence();
    }

    static boolean isSubtitle(Paragraph p) {
        return p.length() <= 60 && !isRule(p) && (p.startsWith("——") || p.startsWith("--") || p.startsWith("—"));
    }

    /** A line of the page around the report, or what an editor shows where nobody wrote a title: {@code Insert title here}. */
    boolean isPageLine(Paragraph p) {
        String line = p.string().strip();
        String squeezed = line.replace(" ", "");
        return words.crumbs().contains(squeezed)
                || isTrail(line)
                || words.junk().contains(line.toLowerCase(Locale.ROOT))
                || (!holdsHan(p) && !holdsBlank(p));
    }

    /** {@code 首页 > 政务公开 > 工作总结}: the way to a page. */
    private static boolean isTrail(String line) {
        int steps = 0;
        for (int i = 1; i < line.length(); i++) {
            steps += (line.charAt(i) == '>' || line.charAt(i) == '»') && line.charAt(i - 1) != '>' ? 1 : 0;
        }
        return steps >= 2;
    }

    /** {@code 工 作 简 报} → {@code 工作简报}: characters set apart so that a masthead fills its line. */
    static String closedUp(String line) {
        String[] pieces = line.split(" +");
        for (String piece : pieces) {
            if (piece.length() != 1) {
                return line;
            }
        }
        return String.join("", pieces);
    }

    /** {@code 发布时间：2016-04-05}, {@code 索引号：nyj/2024-00037}: says something of the file. */
    boolean isLabelLine(Paragraph p) {
        int colon = Math.max(p.indexOf('：', p.from()), p.indexOf(':', p.from()));
        if (colon < 0 || colon - p.from() > LONGEST_LABEL) {
            return false;
        }
        String label = p.text().substring(p.from(), colon).replace(" ", "").replace("【", "");
        return words.labels().contains(label);
    }

    /** Who issued it, and behind a space the day: {@code 平川县水利局办公室  2024年3月20日}. */
    boolean isDated(Paragraph p) {
        int space = p.text().lastIndexOf(' ', p.to() - 1);
        return p.length() <= LONGEST_TITLE && space > p.from() && isDate(new Paragraph(p.text(), space + 1, p.to()));
    }

    /** The name of an office and nothing else. */
    boolean isOffice(Paragraph p) {
        if (p.length() > LONGEST_OFFICE || p.holdsSentence() || p.contains('，') || p.contains('：')) {
            return false;
        }
        String line = p.string().strip();
        return line.length() >= 4
                && line.chars().noneMatch(c -> c >= '0' && c <= '9')
                && endsWithAny(line, words.offices());
    }

    /** {@code 孙守刚}, {@code 重庆市人民政府市长 胡衡华}, {@code 上海市市长 龚 正}. */
    boolean isPerson(Paragraph p) {
        String line = p.string();
        if (line.length() <= 3) {
            boolean named = words.surnames().contains(line.substring(0, 1)) || holdsBlank(p);
            return line.length() > 1 && named && areNames(line);
        }
        for (int space = line.indexOf(' '); space > 0; space = line.indexOf(' ', space + 1)) {
            String name = line.substring(space + 1).replace(" ", "");
            if (name.length() > 1
                    && name.length() <= LONGEST_NAME
                    && areNames(name)
                    && endsWithAny(line.substring(0, space), words.posts())) {
                return true;
            }
        }
        return false;
    }

    /** A line that says when and where a report was given: {@code ——2026年2月3日在市第十六届人民代表大会上}. */
    boolean isGiven(Paragraph p) {
        String line = p.string();
        boolean dated = given.stream().allMatch(mark -> line.indexOf(mark) > 0);
        return p.length() <= 80 && dated && words.given().stream().anyMatch(line::contains);
    }

    /** Whether the words name a periodical: {@code 平川水利工作简报}. */
    boolean isMasthead(String line) {
        return line.length() <= 30 && endsWithAny(line, words.mastheads());
    }

    /** Whether a paragraph begins as an item of news does: {@code 3月12日，}, {@code 近日，}. */
    boolean isLead(Paragraph p) {
        return words.beginsNews(p.string());
    }

    /** Whether a headline says that somebody did something: {@code 县水利局召开春灌工作会议}. */
    boolean tellsDeed(String line) {
        return words.deeds().stream().anyMatch(deed -> line.indexOf(deed) > 1);
    }

    /** Whether a title that these words begin wants more: an office, or 关于 without the noun that closes it. */
    boolean wantsMore(String line) {
        return !endsTitle(line) && (namesMatter(line) || endsWithAny(line, words.offices()));
    }

    /** A line of a list of contents: {@code ★ 青石镇：“小庭院”种出“大效益”}. */
    boolean isBullet(Paragraph p) {
        return bullets.indexOf(p.first()) >= 0;
    }

    /** A line of dashes or stars, which sets apart what stands above and below it. */
    static boolean isRule(Paragraph p) {
        for (int i = p.from(); i < p.to(); i++) {
            if (Character.isLetterOrDigit(p.text().charAt(i)) || p.text().charAt(i) == '_') {
                return false;
            }
        }
        return true;
    }

    static boolean holdsHan(Paragraph p) {
        for (int i = p.from(); i < p.to(); i++) {
            if (Character.isIdeographic(p.text().charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a dummy stands in it, as in the title of a template. */
    private static boolean holdsBlank(Paragraph p) {
        return p.contains('X') || p.contains('×') || p.contains('□') || p.contains('$');
    }

    private static boolean startsWithAny(String line, List<String> starts) {
        return starts.stream().anyMatch(line::startsWith);
    }

    private static boolean endsWithAny(String line, List<String> ends) {
        return ends.stream().anyMatch(line::endsWith);
    }
}
