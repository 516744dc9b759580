package hecha.audit;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What a person decided of one finding of one report.
 *
 * @param id the decision that the row is part of: a row of the sheet that covers several findings is decided as one
 * @param file the report's path below the folder of the batch
 * @param evidence the fingerprint of the finding
 * @param words what the finding says, for people who read the file
 * @param expires the last day on which a waiver holds
 * @param undoes the id of the decision that is taken back; empty for all other kinds
 */
public record Decision(
        String id,
        LocalDate date,
        String person,
        Kind kind,
        String file,
        String rule,
        String evidence,
        String words,
        String reason,
        Optional<LocalDate> expires,
        String undoes) {
    /** What was decided. */
    public enum Kind {
        STANDS("成立", "stands"),
        /** The finding is wrong: it does not count, and is exported for those who write the rules. */
        FALSE_ALARM("误报", "false alarm"),
        /** The finding is right and accepted as it is. */
        WAIVED("豁免", "waived"),
        REMARK("备注", "remark"),
        UNDONE("撤销", "undone");

        private final String zh;
        private final String en;

        Kind(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }

        public String zh() {
            return zh;
        }

        public String en() {
            return en;
        }

        /** Whether it says what becomes of the finding. */
        public boolean rules() {
            return this == STANDS || removes();
        }

        /** Whether the finding no longer counts. */
        public boolean removes() {
            return this == FALSE_ALARM || this == WAIVED;
        }
    }

    /** What a decision is about: the same fault of the same report. */
    public record Subject(String file, String rule, String evidence) {}

    public Subject subject() {
        return new Subject(file, rule, evidence);
    }
}
