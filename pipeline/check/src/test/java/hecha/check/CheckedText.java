package hecha.check;

import hecha.classify.Classifier;
import hecha.classify.Models;
import hecha.clean.Cleaner;
import hecha.dictionary.Dictionary;
import hecha.dictionary.DictionaryFiles;
import hecha.extract.Extractor;
import hecha.model.Facts;
import hecha.model.Finding;
import hecha.model.Report;
import hecha.model.Source;
import hecha.segment.Segmenter;
import hecha.structure.Structurer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/** Reads texts as the pipeline does, without a genre, and checks them. */
final class CheckedText {
    static final Dictionary DICTIONARY = new Dictionary(DictionaryFiles.builtIn());
    private static final Cleaner CLEANER = new Cleaner(DICTIONARY);
    private static final Structurer STRUCTURER = new Structurer(DICTIONARY);
    private static final Segmenter SEGMENTER = new Segmenter(DICTIONARY);
    private static final Extractor EXTRACTOR = new Extractor(DICTIONARY);
    private static final Classifier CLASSIFIER = new Classifier(DICTIONARY, Models.none());
    private static final Checker CHECKER = new Checker(DICTIONARY);
    private static final Map<String, Facts> READ = new ConcurrentHashMap<>();
    private static final List<String> ARITHMETIC = List.of("figure/", "numbering/", "date/", "gap/");

    private CheckedText() {}

    static CheckContext context(String text) {
        return new CheckContext(facts(text), DICTIONARY, CheckSettings.DEFAULT);
    }

    /** The facts of {@code text}; read once, since what is tried on them is the checks alone. */
    static Facts facts(String text) {
        return READ.computeIfAbsent(text, CheckedText::read);
    }

    private static Facts read(String text) {
        Source source = new Source("0", "text", "text/plain", "UTF-8", text, List.of(), List.of());
        Report report = SEGMENTER.segment(STRUCTURER.structure(CLEANER.clean(source)));
        return EXTRACTOR.extract(report);
    }

    /** The facts of a whole report, with its genre and the roles of its sections. */
    static Facts report(Source source) {
        return EXTRACTOR.extract(CLASSIFIER.classify(SEGMENTER.segment(STRUCTURER.structure(CLEANER.clean(source)))));
    }

    /** The lines of a table behind the line that names what they are said of, which begin with a tab. */
    static Map<String, List<String>> told(String table) {
        try (InputStream stream = Objects.requireNonNull(CheckedText.class.getResourceAsStream(table))) {
            Map<String, List<String>> told = new LinkedHashMap<>();
            List<String> findings = new ArrayList<>();
            for (String line : new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                if (line.startsWith("\t")) {
                    findings.add(line.substring(1));
                } else {
                    findings = new ArrayList<>();
                    told.put(line, findings);
                }
            }
            return told;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Finding> findings(Facts facts) {
        return CHECKER.check(facts).findings();
    }

    /** The findings on figures, numbers, dates and blanks: rule, severity and message of each. */
    static List<String> findings(String text) {
        return findings(facts(text)).stream()
                .filter(finding -> ARITHMETIC.stream().anyMatch(finding.rule()::startsWith))
                .map(finding -> finding.rule() + " " + finding.severity().name().toLowerCase(java.util.Locale.ROOT)
                        + " " + finding.message().zh())
                .toList();
    }

    /** The relations that the text states, each with its name and its figures. */
    static List<Relation> relations(String text) {
        CheckContext context = context(text);
        return context.statements().stream()
                .flatMap(statement -> StatedRelations.of(context).reading(statement).relations().stream())
                .toList();
    }
}
