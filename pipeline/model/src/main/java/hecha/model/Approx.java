package hecha.model;

import java.util.Locale;

/** How the writer hedged a value. */
public enum Approx {
    EXACT,
    /** 约, 左右, 大约, 上下 */
    ABOUT,
    /** 近, 接近, 将近 */
    NEARLY,
    /** 多, 余, 超过, 突破, 逾 */
    OVER,
    /** 以上, 不少于, 至少 */
    AT_LEAST,
    /** 以下, 不超过, 至多 */
    AT_MOST;

    /** The name in the analysis record, such as {@code at_least}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
