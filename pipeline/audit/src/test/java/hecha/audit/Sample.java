package hecha.audit;

import hecha.dictionary.Dictionary;
import hecha.dictionary.DictionaryFiles;
import hecha.model.Approx;
import hecha.model.Audit;
import hecha.model.Block;
import hecha.model.Facts;
import hecha.model.Figure;
import hecha.model.Finding;
import hecha.model.Gap;
import hecha.model.Message;
import hecha.model.Metadata;
import hecha.model.Nature;
import hecha.model.NumeralSort;
import hecha.model.Offsets;
import hecha.model.Outline;
import hecha.model.Passage;
import hecha.model.Quantity;
import hecha.model.Reconciliation;
import hecha.model.Report;
import hecha.model.Sentence;
import hecha.model.Severity;
import hecha.model.Source;
import hecha.model.Span;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Builds an audit by hand: every X is a blank, the first line is the title, a sentence ends at 。 or the line's end. */
final class Sample {
    static final Dictionary DICTIONARY = new Dictionary(DictionaryFiles.builtIn());
    static final Stamp STAMP = new Stamp("test", Optional.empty());

    /** The head of a table of waivers. */
    static final String WAIVERS = "文件,规则,证据,理由,批准人,到期日\n";

    private final String name;
    private final String text;
    private final List<Sentence> sentences = new ArrayList<>();
    private final List<Figure> figures = new ArrayList<>();
    private final List<Gap> gaps = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    /** A judge who takes these rows of waivers. */
    static Judge judge(String rows, ReturnPolicy policy, LocalDate today) throws BrokenFileException {
        Waivers waivers = rows.isEmpty()
                ? Waivers.NONE
                : Waivers.parse("w.csv", WAIVERS + rows, DICTIONARY.rules().names());
        return new Judge(DICTIONARY, waivers, Optional.empty(), policy, today);
    }

    Sample(String name, String text) {
        this.name = name;
        this.text = text;
        int from = 0;
        for (int i = 0; i <= text.length(); i++) {
            boolean end = i == text.length() || text.charAt(i) == '\n';
            if (end || text.charAt(i) == '。') {
                int to = end ? i : i + 1;
                if (to > from) {
                    sentences.add(new Sentence(sentences.size(), 0, from, to, new Span(from, to), List.of()));
                }
                from = i + 1;
            }
        }
        for (int i = text.indexOf('X'); i >= 0; i = text.indexOf('X', i + 1)) {
            gaps.add(new Gap(
                    gaps.size(),
                    "letter_x",
                    "quantity",
                    Optional.empty(),
                    Optional.empty(),
                    i,
                    i + 1,
                    new Span(i, i + 1),
                    "X",
                    sentenceAt(i),
                    -1,
                    List.of()));
        }
    }

    private int sentenceAt(int at) {
        for (Sentence sentence : sentences) {
            if (at < sentence.to()) {
                return sentence.index();
            }
        }
        return sentences.size() - 1;
    }

    /** A figure where {@code words} stand. */
    Sample figure(String words, String subject, String unit, String value) {
        int from = text.indexOf(words);
        Span span = new Span(from, from + words.length());
        Quantity quantity = new Quantity(
                from,
                from + words.length(),
                NumeralSort.QUANTITY,
                Optional.of(new BigDecimal(value)),
                Optional.empty(),
                Optional.empty(),
                unit,
                unit,
                Approx.EXACT,
                "");
        figures.add(new Figure(
                figures.size(),
                "other",
                Optional.of(new Figure.Phrase(span, subject)),
                quantity,
                Nature.REPORTED,
                Optional.empty(),
                span,
                words,
                sentenceAt(from),
                -1,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of()));
        return this;
    }

    /** A finding where {@code words} stand. */
    Sample finding(String rule, Severity severity, String words, String message, Map<String, Object> data) {
        int from = text.indexOf(words);
        Map<String, Object> all = new HashMap<>(data);
        all.put("fingerprint", rule + words);
        findings.add(new Finding(
                findings.size(),
                rule,
                severity,
                new Message(message, message),
                new Message("请改正。", "mend it"),
                new Span(from, from + words.length()),
                -1,
                all,
                figures.stream()
                        .filter(figure -> data.values().toString().contains(figure.id()))
                        .toList(),
                List.of()));
        return this;
    }

    /** The findings of the blanks, one a sentence. */
    Sample blankFindings() {
        return blankFindings(Severity.ERROR);
    }

    Sample blankFindings(Severity severity) {
        Map<Integer, List<Gap>> bySentence = new TreeMap<>();
        gaps.forEach(gap -> bySentence
                .computeIfAbsent(gap.sentence(), k -> new ArrayList<>())
                .add(gap));
        bySentence.forEach((sentence, list) -> findings.add(new Finding(
                findings.size(),
                "gap/placeholder",
                severity,
                new Message("有" + list.size() + "处空缺。", list.size() + " blanks"),
                new Message("填写。", "fill in"),
                list.get(0).span().join(list.get(list.size() - 1).span()),
                -1,
                Map.of("gaps", list.stream().map(Gap::id).toList(), "fingerprint", "gap" + sentence),
                List.of(),
                list)));
        return this;
    }

    Audit audit() {
        Source source = new Source(
                "%012xcdef".formatted(name.hashCode()) + name, name, "text/plain", "UTF-8", text, List.of(), List.of());
        Passage passage = new Passage(
                source, text, Offsets.of(IntStream.range(0, text.length()).toArray()), List.of());
        int titleEnd = Math.max(0, text.indexOf('\n'));
        Outline outline = new Outline(
                passage,
                Optional.of(text.substring(0, titleEnd)),
                List.of(new Block(Block.Type.TITLE, 0, titleEnd, -1, Optional.empty())),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        return new Audit(
                new Facts(new Report(outline, sentences, Report.UNCLASSIFIED, Metadata.UNKNOWN), figures, gaps),
                findings);
    }

    /** A judge for whom everything counts that was found. */
    static Judge judge() {
        return new Judge(DICTIONARY, Waivers.NONE, Optional.empty(), ReturnPolicy.DEFAULT, LocalDate.EPOCH);
    }

    static Judgement judged(Audit audit) {
        return judge().judge(audit);
    }

    static ReviewSheet sheet(Audit audit) {
        return new Reviewer(DICTIONARY, Optional.empty()).review(audit, judged(audit));
    }

    static Reviews reviews(List<Audit> audits) {
        Reviews reviews = new Reviews();
        audits.forEach(audit -> reviews.add(new Reviewed(audit, sheet(audit))));
        return reviews;
    }

    static Reconciliation audited(int reports) {
        return new Reconciliation(reports, List.of(), List.of(), List.of());
    }
}
