package hecha.letter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The hidden name of a line survives its way, and a changed one is noticed. */
class IdentityTest {
    private static final Identity LINE =
            new Identity("2026|秋%", 2, "甲\n县", "a589167776ec", "f00.1~2", 3, 45, "percent", "%", "coverage_rate");

    @Test
    void whatIsEncodedIsReadBack() {
        assertThat(Identity.parse(LINE.encoded())).contains(LINE);
        assertThat(Identity.parse("  " + LINE.encoded() + " ")).contains(LINE);
        assertThat(LINE.encoded().chars()).allMatch(c -> c >= ' ');
    }

    @Test
    void aChangedOneIsNone() {
        String encoded = LINE.encoded();
        for (int i = 0; i < encoded.length(); i++) {
            char other = encoded.charAt(i) == '0' ? '1' : '0';
            String changed = encoded.substring(0, i) + other + encoded.substring(i + 1);
            assertThat(Identity.parse(changed)).as(changed).isEmpty();
        }
        assertThat(Identity.parse("")).isEmpty();
        assertThat(Identity.parse("H1|a")).isEmpty();
    }
}
