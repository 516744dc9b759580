package hecha.letter;

import java.util.ArrayList;
import java.util.List;

/** The words of a letter, paragraph by paragraph, as an office writes them. */
public final class LetterText {
    private static final String[] TENS = {"", "十", "二十", "三十", "四十", "五十", "六十", "七十", "八十", "九十"};
    private static final String DIGITS = "〇一二三四五六七八九";

    /** How a paragraph looks. */
    enum Look {
        TITLE,
        ADDRESSEE,
        BODY,
        HEADING,
        /** What belongs together with the signature. */
        CLOSING,
        SIGNATURE
    }

    /** A paragraph. */
    record Paragraph(Look look, String text) {}

    private LetterText() {}

    static String title(UnitReturn unit) {
        return unit.round() > 1 ? "关于再次退改报送材料的函" : "关于退改报送材料的函";
    }

    /** The paragraphs as plain lines, empty ones left out. */
    public static List<String> lines(UnitReturn unit) {
        return of(unit).stream()
                .map(Paragraph::text)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    static List<Paragraph> of(UnitReturn unit) {
        List<Paragraph> letter = new ArrayList<>();
        letter.add(new Paragraph(Look.TITLE, title(unit)));
        letter.add(new Paragraph(Look.ADDRESSEE, unit.unit().equals(UnitFinder.UNKNOWN) ? "有关单位：" : unit.unit() + "："));
        letter.add(new Paragraph(Look.BODY, opening(unit)));
        letter.addAll(matters(unit));
        letter.add(new Paragraph(Look.CLOSING, request(unit)));
        if (!unit.contact().isEmpty()) {
            letter.add(new Paragraph(Look.CLOSING, "联系人：" + unit.contact()));
        }
        letter.add(new Paragraph(Look.CLOSING, ""));
        int number = 1;
        if (!unit.asked().isEmpty()) {
            letter.add(new Paragraph(
                    Look.CLOSING,
                    "附件：" + (unit.copies() > 0 ? number++ + "．" : "") + "退改清单（共"
                            + unit.asked().size() + "项）"));
        }
        if (unit.copies() > 0) {
            letter.add(new Paragraph(
                    Look.CLOSING, (number == 1 ? "附件：" : "　　　" + number + "．") + "加了批注的材料副本（" + unit.copies() + "份）"));
        }
        letter.add(new Paragraph(Look.CLOSING, ""));
        letter.add(new Paragraph(Look.SIGNATURE, (unit.office().isEmpty() ? "　　　　　　　　" : unit.office()) + "（印章）"));
        letter.add(new Paragraph(Look.SIGNATURE, unit.date().isEmpty() ? "　　　　年　　月　　日" : unit.date()));
        return letter;
    }

    private static String opening(UnitReturn unit) {
        int reports = unit.reports().size();
        StringBuilder text = new StringBuilder("你单位报送的");
        if (reports == 1) {
            text.append(unit.reports().get(0).name());
        } else {
            text.append(reports).append("份材料");
        }
        return text.append(unit.round() > 1 ? "，经再次审查，" : "，经审查，")
                .append(counts(unit.blanks(), unit.changes()))
                .append("，现予退回，请补正后重新报送。具体如下：")
                .toString();
    }

    /** {@code 有23处空着没有填，另有2处需要修改}. */
    static String counts(int blanks, int changes) {
        if (blanks == 0) {
            return "有" + changes + "处需要修改";
        }
        return "有" + blanks + "处空着没有填" + (changes == 0 ? "" : "，另有" + changes + "处需要修改");
    }

    /** What is to be mended, report by report, the points of each numbered. */
    static List<Paragraph> matters(UnitReturn unit) {
        List<Paragraph> matters = new ArrayList<>();
        boolean many = unit.reports().size() > 1;
        int number = 1;
        for (ReportReturn report : unit.reports()) {
            if (many) {
                matters.add(new Paragraph(
                        Look.HEADING,
                        chinese(number++) + "、" + report.name() + "（" + counts(report.blanks(), report.changes())
                                + "）"));
            }
            for (int i = 0; i < report.points().size(); i++) {
                matters.add(
                        new Paragraph(Look.BODY, (i + 1) + "．" + report.points().get(i)));
            }
        }
        return matters;
    }

    private static String request(UnitReturn unit) {
        if (unit.asked().isEmpty()) {
            return "请于" + unit.deadline() + "重新报送。";
        }
        return "请在所附退改清单中逐项填写，按所填内容改好材料，于" + unit.deadline() + "将材料和清单一并报回。确实不能补的，请在清单中写明理由和提出人，由我单位核定。";
    }

    /** 1 to 99 in Chinese digits. */
    static String chinese(int number) {
        if (number > 99) {
            return Integer.toString(number);
        }
        String ones = number % 10 == 0 ? "" : String.valueOf(DIGITS.charAt(number % 10));
        return TENS[number / 10] + ones;
    }
}
