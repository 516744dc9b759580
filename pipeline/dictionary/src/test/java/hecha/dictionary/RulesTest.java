package hecha.dictionary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class RulesTest {
    private final Dictionary dictionary = new Dictionary(DictionaryFiles.builtIn());

    @Test
    void everyRuleOfTheContractHasItsPage() {
        assertThat(dictionary.rules().names())
                .contains(
                        "section/missing",
                        "section/empty",
                        "section/order",
                        "numbering/gap",
                        "numbering/duplicate",
                        "numbering/level",
                        "numbering/single",
                        "numbering/count",
                        "gap/placeholder",
                        "gap/unmarked",
                        "gap/instruction",
                        "text/hidden",
                        "text/truncated",
                        "text/boilerplate",
                        "text/duplicate",
                        "text/no-title",
                        "text/undecodable",
                        "figure/missing",
                        "figure/conflict",
                        "figure/percent-mismatch",
                        "figure/sum-mismatch",
                        "figure/part-exceeds-whole",
                        "figure/implausible",
                        "figure/uncheckable",
                        "attachment/missing",
                        "attachment/unreferenced",
                        "date/inconsistent",
                        "rubric/uncovered",
                        "report/similar");
        dictionary.rules().names().forEach(dictionary.rules()::page);
    }

    @Test
    void everyProfileIsReadAndNamesItsGenre() {
        for (String name : dictionary.profiles().names()) {
            Profile profile = dictionary.profiles().find(name).orElseThrow();
            profile.genre().ifPresent(genre -> assertThat(name).isEqualTo(genre));
        }
        assertThat(dictionary.profiles().forGenre("work_report")).isPresent();
        assertThat(dictionary.profiles().forReport("plan", "实施方案")).isPresent();
        assertThat(dictionary.profiles().forGenre("minzu-chuangjian")).isEmpty();
    }

    @Test
    void aBrokenPageIsNamedWithItsLine() {
        Entry entry = Entry.parse("checks/a/b.yml", "name: 甲\nname-en: a\nseverity: fatal\n");
        assertThatThrownBy(() -> RulePage.of("a/b", entry)).hasMessageContaining("checks/a/b.yml");
    }
}
