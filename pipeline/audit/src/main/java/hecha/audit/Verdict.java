package hecha.audit;

import hecha.model.Message;

/** What the office does with a report. */
public enum Verdict {
    /** 可收: nothing to mend. */
    ACCEPT(new Message("可收", "accept")),
    /** 需人工看: nothing is surely wrong, but a person should look. */
    LOOK(new Message("需人工看", "a person must look")),
    /** 退回补正: goes back to the unit that submitted it. */
    RETURN(new Message("退回补正", "return for mending"));

    private final Message title;

    Verdict(Message title) {
        this.title = title;
    }

    public Message title() {
        return title;
    }
}
