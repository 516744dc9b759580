package hecha.numeral;

import java.math.BigDecimal;

/** Reads the 多, 余, 来 or 几 that leaves the end of a number open: 2700多, 三十来, 十几; not the 多 of 多元化. */
final class VagueEndReader {
    private String text = "";
    private int end;

    void over(String text, int end) {
        this.text = text;
        this.end = end;
    }

    /** Reads 多, 余, 来 or 几 behind a number. */
    void read(int at, Numeral out) {
        int i = Chars.skipSpaces(text, at, end);
        while (out.arabic
                && i < end
                && i - at < 8
                && (Chars.isLineBreak(text.charAt(i)) || Chars.isSpace(text.charAt(i)))) {
            i++;
        }
        BigDecimal value = out.value;
        if (i >= end || value == null) {
            return;
        }
        char c = text.charAt(i);
        boolean multiplied = i + 1 < end && Chars.kind(text.charAt(i + 1)) == Chars.BIG;
        if (out.isEstimate() && !multiplied) {
            return;
        }
        boolean hedged = switch (c) {
            case '多' -> !startsWord(i, "元化", "样", "层", "边", "党", "媒", "功", "少", "数", "方", "重", "维");
            case '余', '餘' -> !startsWord(i, "额", "地", "热", "量", "款", "姚", "杭", "下", "温");
            case '来', '來' ->
                !startsWord(i, "自", "源", "到", "访", "看", "说", "华", "的", "临", "宾", "电", "信", "了", "，", "。", "、");
            case '几', '幾' -> true;
            default -> false;
        };
        boolean round = value.stripTrailingZeros().scale() < 0;
        boolean scaled = out.scale.signum() > 0 && out.scale.compareTo(BigDecimal.ONE) > 0;
        if (!hedged || !(round || scaled || ((c == '多' || c == '余') && value.compareTo(BigDecimal.TEN) > 0))) {
            return;
        }
        if ((c == '来' || c == '來' || c == '几' || c == '幾') && !round) {
            return;
        }
        out.hedge = c;
        BigDecimal step =
                BigDecimal.ONE.scaleByPowerOfTen(-value.stripTrailingZeros().scale());
        if (c == '多' || c == '余' || c == '餘') {
            out.below = value.add(step);
        } else if (c == '几' || c == '幾') {
            BigDecimal tenth = step.divide(BigDecimal.TEN);
            out.high = NumeralReader.plain(value.add(tenth.multiply(BigDecimal.valueOf(9))));
            out.value = NumeralReader.plain(value.add(tenth));
        }
        out.to = i + 1;
    }

    private boolean startsWord(int at, String... rests) {
        for (String rest : rests) {
            boolean same = at + rest.length() < end;
            for (int k = 0; same && k < rest.length(); k++) {
                same = text.charAt(at + 1 + k) == rest.charAt(k);
            }
            if (same) {
                return true;
            }
        }
        return false;
    }
}
