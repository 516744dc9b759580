package hecha.audit;

import hecha.model.Message;
import java.util.Locale;

/** What the office does with a report. */
public enum Verdict {
    /** 可收: nothing to mend. */
    ACCEPT("可收", "accept"),
    /** 需人工看: nothing is surely wrong, but a person should look. */
    LOOK("需人工看", "a person must look"),
    /** 退回补正: goes back to the unit that submitted it. */
    RETURN("退回补正", "return for mending");

    private final String zh;
    private final String en;

    Verdict(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /** Its name in records. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Message title() {
        return new Message(zh, en);
    }
}
