package hecha.check;

import hecha.dictionary.Words;
import hecha.model.Sentence;
import java.util.function.Consumer;

/** Reports sentences that a web page put into the report: （本文由范文大全网收集整理，仅供参考）. */
public final class ResidueCheck implements Check {
    private static final String RULE = "text/boilerplate";
    private static final int LONGEST = 80;

    @Override
    public void check(CheckContext context, Consumer<FindingDraft> findings) {
        Words phrases = context.rule(RULE).words("phrases");
        for (Sentence sentence : context.report().sentences()) {
            if (sentence.to() - sentence.from() > LONGEST) {
                continue;
            }
            String words = context.text().substring(sentence.from(), sentence.to());
            if (phrases.anyIn(words)) {
                findings.accept(
                        FindingDraft.of(RULE, sentence.from(), sentence.to(), context.sectionAt(sentence.from()), words)
                                .saying("words", words.strip()));
            }
        }
    }
}
