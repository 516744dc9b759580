package hecha.audit;

import hecha.model.Language;
import hecha.model.Message;
import hecha.model.Severity;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One thing that a report's unit is to mend or to know: one row of the list, from one finding or from several that belong
 * together.
 *
 * @param where empty for a thing that is missing altogether
 * @param severity of the gravest of its grounds
 * @param grounds why: the finding that explains the others first
 * @param asks the blanks to fill, each with the few words around it
 * @param slots how many blanks it asks to be filled
 * @param fingerprint names the row across versions of the report
 */
public record Item(
        int number,
        Optional<Where> where,
        Category category,
        Severity severity,
        Excerpt words,
        Message supply,
        List<Message> asks,
        List<Ground> grounds,
        int slots,
        String fingerprint) {
    public Item {
        asks = List.copyOf(asks);
        grounds = List.copyOf(grounds);
    }

    Item numbered(int row) {
        return new Item(row, where, category, severity, words, supply, asks, grounds, slots, fingerprint);
    }

    /** What is asked for, in one line of Chinese, as every record and letter has it. */
    public String request() {
        return request(Language.CHINESE);
    }

    /** What is asked for, in one line. */
    public String request(Language language) {
        return asks.isEmpty()
                ? language.say(supply)
                : asks.stream().map(language::say).collect(Collectors.joining(language.say("；", "; ")));
    }

    /** Why it is asked for, in one line: what was found, each thing once. */
    public String reason(Language language) {
        return reasons(language).stream().map(Item::withoutStop).collect(Collectors.joining(language.say("；", "; ")));
    }

    /** What was found, each thing once and with the number of its places where it has several. */
    public List<String> reasons(Language language) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        grounds.forEach(ground -> counts.merge(language.say(ground.message()), 1, Integer::sum));
        return counts.entrySet().stream()
                .map(reason -> severally(reason.getKey(), reason.getValue(), language))
                .toList();
    }

    private static String severally(String reason, int places, Language language) {
        if (places == 1) {
            return reason;
        }
        if (language.english()) {
            return reason + " (" + places + " places)";
        }
        return reason.startsWith("有") ? places + "处各" + reason : reason + "（" + places + " 处）";
    }

    /** The rules that found it, each once. */
    public List<String> rules() {
        return grounds.stream().map(Ground::rule).distinct().toList();
    }

    /** The row as a remark over its words: what is asked for and why. */
    public String remark() {
        return "【" + category.title().zh() + "】请补：" + withoutStop(request()) + "。原因：" + reason(Language.CHINESE) + "。";
    }

    /** The text without 。 at its end. */
    static String withoutStop(String text) {
        return text.endsWith("。") ? text.substring(0, text.length() - 1) : text;
    }
}
