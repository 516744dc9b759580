package hecha.audit;

import hecha.model.Message;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What a document says of its own making.
 *
 * @param version of the program
 * @param date of the review; empty where the document must be the same on every day
 */
public record Stamp(String version, Optional<LocalDate> date) {
    /** The program and the day, in one line. */
    Message made() {
        return new Message(
                "核查 " + version + date.map(d -> "，审查日期 " + d).orElse(""),
                "Hecha " + version + date.map(d -> ", audited on " + d).orElse(""));
    }

    /** What stands below a document for the office. */
    Message foot() {
        return new Message(
                "本单由程序生成，供参考；“无法核对”不是错误。申诉或豁免请注明序号和理由。" + made().zh(),
                "Made by a program, for reference; what “cannot be checked” is no fault. To object or to ask for a waiver, "
                        + "name the row and the reason. " + made().en());
    }
}
