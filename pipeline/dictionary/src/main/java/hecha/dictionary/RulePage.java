package hecha.dictionary;

import hecha.model.Message;
import hecha.model.Severity;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is said of one rule: its name, why it is there, what its findings say, and the examples that test it.
 *
 * @param rule its name in the analysis record, such as {@code numbering/gap}
 * @param severity the severity of its findings where the check does not say otherwise
 * @param waive how a finding is accepted as it is
 * @param texts what findings say, by variant; {@code ""} is the plain one
 * @param words word lists of the rule, by name
 * @param numbers thresholds of the rule, by name
 * @param needs what the rule needs beside one report, such as {@code rubric}; empty for a rule that is always tried
 * @param bad reports in which the rule finds a fault
 * @param good reports in which it finds none
 */
public record RulePage(
        String rule,
        Message name,
        Severity severity,
        Message why,
        Message waive,
        Map<String, Text> texts,
        Map<String, Words> words,
        Map<String, BigDecimal> numbers,
        Optional<String> needs,
        List<String> bad,
        List<String> good) {
    private static final Message WAIVE = new Message(
            "在豁免表中写明文件、规则、证据文字、理由和批准人；到期后重新提示。",
            "List it in the waivers with file, rule, evidence, reason and approver; it comes back when the waiver"
                    + " expires.");

    /**
     * What a finding says; {@code {name}} stands for a value of the finding.
     *
     * @param supply what the unit that submitted the report should supply or mend
     */
    public record Text(Message message, Message supply) {}

    public RulePage {
        texts = Map.copyOf(texts);
        words = Map.copyOf(words);
        numbers = Map.copyOf(numbers);
        bad = List.copyOf(bad);
        good = List.copyOf(good);
    }

    /**
     * The words of the rule's list {@code list}.
     *
     * @throws IllegalArgumentException where the rule has no such list
     */
    public Words words(String list) {
        Words found = words.get(list);
        if (found == null) {
            throw new IllegalArgumentException(rule + " has no word list “" + list + "”");
        }
        return found;
    }

    /**
     * The rule's threshold {@code threshold}.
     *
     * @throws IllegalArgumentException where the rule has no such threshold
     */
    public BigDecimal number(String threshold) {
        BigDecimal found = numbers.get(threshold);
        if (found == null) {
            throw new IllegalArgumentException(rule + " has no threshold “" + threshold + "”");
        }
        return found;
    }

    static RulePage of(String rule, Entry entry) {
        entry.only(
                "name",
                "name-en",
                "severity",
                "why",
                "why-en",
                "waive",
                "waive-en",
                "message",
                "message-en",
                "supply",
                "supply-en",
                "variants",
                "words",
                "numbers",
                "needs",
                "bad",
                "good");
        Map<String, Text> texts = new LinkedHashMap<>();
        Text plain = text(entry);
        texts.put("", plain);
        Entry variants = entry.entry("variants");
        for (String variant : variants.keys()) {
            Entry text = variants.entry(variant).only("message", "message-en", "supply", "supply-en");
            texts.put(variant, text.has("supply") ? text(text) : new Text(message(text, "message"), plain.supply()));
        }
        Map<String, Words> words = new LinkedHashMap<>();
        Entry lists = entry.entry("words");
        lists.keys().forEach(list -> words.put(list, Words.of(lists.texts(list))));
        Map<String, BigDecimal> numbers = new LinkedHashMap<>();
        Entry thresholds = entry.entry("numbers");
        thresholds.keys().forEach(threshold -> numbers.put(threshold, thresholds.number(threshold)));
        return new RulePage(
                rule,
                message(entry, "name"),
                severity(entry),
                message(entry, "why"),
                entry.has("waive") ? message(entry, "waive") : WAIVE,
                texts,
                words,
                numbers,
                entry.optionalText("needs"),
                entry.texts("bad"),
                entry.texts("good"));
    }

    private static Text text(Entry entry) {
        return new Text(message(entry, "message"), message(entry, "supply"));
    }

    private static Message message(Entry entry, String key) {
        return new Message(entry.text(key), entry.text(key + "-en"));
    }

    private static Severity severity(Entry entry) {
        String name = entry.text("severity");
        if (!Set.of("error", "warning", "info").contains(name)) {
            throw new DictionaryException(
                    entry.file(),
                    entry.lineOf("severity"),
                    new Message("“severity”应是 error、warning 或 info", "“severity” must be error, warning or info"));
        }
        return Severity.valueOf(name.toUpperCase(Locale.ROOT));
    }
}
