package hecha.read;

import java.text.Normalizer;

/** Characters that fonts of fixed layouts use for the look of others: radicals for ideographs, ligatures for letters. */
final class Folding {
    /** Radicals of the supplement that Unicode gives no equal for, each before the ideograph that it looks like. */
    private static final String RADICALS = "⺁厂⺃乚⺅亻⺆冂⺈刀⺊卜⺌小⺍小⺏兀⺐尢⺑尢⺒巳⺓幺⺔彐⺖忄⺗小⺘扌⺙攵⺛旡⺝月⺞歹⺟母⺠民⺡氵⺢水⺣灬⺤爫⺥爫⺦丬"
            + "⺧牛⺨犭⺩王⺪疋⺫罒⺬示⺭礻⺮竹⺯糹⺰纟⺱罓⺲罒⺳网⺵羊⺶羊⺷羊⺸羊⺹耂⺺聿⺼月⺽臼⺾艹⻀艹⻁虎⻂衤⻃西⻄西⻅见⻆角⻇角⻈讠⻉贝⻊足⻋车⻌辶⻍辶"
            + "⻎辶⻏阝⻐钅⻑長⻒長⻓长⻔门⻕阝⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻞食⻟飠⻠饣⻡首⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龟⻲亀⻳龟";

    private Folding() {}

    static String of(String text) {
        StringBuilder folded = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            String plain = null;
            if (c >= '\u2E80' && c <= '\u2EFF') {
                int at = RADICALS.indexOf(c);
                plain = at >= 0 && at % 2 == 0 ? RADICALS.substring(at + 1, at + 2) : null;
            } else if (c == '⼾') {
                // Unicode gives it the form of Taiwan; texts from the mainland mean theirs.
                plain = "户";
            } else if ((c >= '\u2F00' && c <= '\u2FDF') || (c >= '\uFB00' && c <= '\uFB06') || isCompatible(c)) {
                plain = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC);
            } else if (c == '\u00AD' || c == '\u200B' || c == '\uFEFF') {
                plain = "";
            }
            if (plain != null && folded == null) {
                folded = new StringBuilder(text.substring(0, i));
            }
            if (folded != null) {
                folded.append(plain == null ? String.valueOf(c) : plain);
            }
        }
        return folded == null ? text : folded.toString();
    }

    private static boolean isCompatible(char c) {
        return c >= '\uF900' && c <= '\uFAD9';
    }
}
