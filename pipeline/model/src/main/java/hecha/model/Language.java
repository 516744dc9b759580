package hecha.model;

/**
 * The language in which one person reads what the program says.
 *
 * @param code {@code zh} or {@code en}
 */
public record Language(String code) {
    public static final Language CHINESE = new Language("zh");
    public static final Language ENGLISH = new Language("en");

    /** One of two texts. */
    public String say(String zh, String en) {
        return english() ? en : zh;
    }

    public String say(Message message) {
        return message.in(code);
    }

    public boolean english() {
        return code.equals("en");
    }

    /** The language as HTML names it. */
    public String tag() {
        return english() ? "en" : "zh-CN";
    }
}
