package hecha.index;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import org.apache.lucene.util.BytesRef;

/**
 * Exact decimals as bytes whose order is the order of the numbers, so that values are compared and sorted without
 * binary floating point: sign, exponent, then the digits without zeros at their end; a negative number has all bits
 * after its sign turned over.
 */
final class SortableDecimal {
    /** Before every number. */
    static final BytesRef LEAST = new BytesRef(new byte[] {0});

    /** After every number. */
    static final BytesRef GREATEST = new BytesRef(new byte[] {(byte) 0xFF});

    private static final int NEGATIVE = 0x40;
    private static final int ZERO = 0x80;
    private static final int POSITIVE = 0xC0;

    private SortableDecimal() {}

    static BytesRef encode(BigDecimal value) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        if (value.signum() == 0) {
            bytes.write(ZERO);
            return new BytesRef(bytes.toByteArray());
        }
        boolean negative = value.signum() < 0;
        int turn = negative ? 0xFF : 0;
        BigDecimal plain = value.stripTrailingZeros();
        String digits = plain.unscaledValue().abs().toString();
        int exponent = (digits.length() - plain.scale()) ^ 0x80000000;
        bytes.write(negative ? NEGATIVE : POSITIVE);
        for (int shift = 24; shift >= 0; shift -= 8) {
            bytes.write(((exponent >>> shift) & 0xFF) ^ turn);
        }
        for (int i = 0; i < digits.length(); i++) {
            bytes.write((digits.charAt(i) - '0' + 1) ^ turn);
        }
        bytes.write(turn);
        return new BytesRef(bytes.toByteArray());
    }
}
