package hecha.classify;

import static org.assertj.core.api.Assertions.assertThat;

import hecha.dictionary.Dictionary;
import hecha.dictionary.DictionaryFiles;
import hecha.dictionary.Entry;
import hecha.dictionary.Example;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

final class RoleExamplesTest {
    private static final Dictionary DICTIONARY = new Dictionary(DictionaryFiles.builtIn());
    private static final NameReading NAMES = new NameReading(DICTIONARY);

    @TestFactory
    List<DynamicTest> headingsHaveTheRoleThatTheirEntryGives() {
        List<DynamicTest> tests = new ArrayList<>();
        for (Entry entry : DICTIONARY.files().entries("roles")) {
            assertThat(entry.has("found") && entry.has("ignored"))
                    .as(entry.file())
                    .isTrue();
            for (Example example : entry.examples()) {
                tests.add(DynamicTest.dynamicTest(example.file() + ":" + example.line() + " " + example.text(), () -> {
                    String role = NAMES.role(
                                    example.text(),
                                    entry.text("role"),
                                    !example.marked().isEmpty())
                            .orElse("");
                    if (example.marked().isEmpty()) {
                        assertThat(role).isNotEqualTo(entry.text("role"));
                    } else {
                        assertThat(role).isEqualTo(example.reading());
                    }
                }));
            }
        }
        return tests;
    }

    @TestFactory
    List<DynamicTest> titlesHaveTheGenreThatTheirEntryGives() {
        List<DynamicTest> tests = new ArrayList<>();
        for (Entry entry : DICTIONARY.files().entries("genres")) {
            assertThat(entry.has("found") && entry.has("ignored"))
                    .as(entry.file())
                    .isTrue();
            for (Example example : entry.examples()) {
                tests.add(DynamicTest.dynamicTest(example.file() + ":" + example.line() + " " + example.text(), () -> {
                    List<String> genres = NAMES.genres(example.text());
                    if (example.marked().isEmpty()) {
                        assertThat(genres).isNotEqualTo(List.of(entry.text("genre")));
                    } else {
                        assertThat(genres).contains(example.reading());
                    }
                }));
            }
        }
        return tests;
    }

    @Test
    void everyRoleAndGenreOfTheRecordHasItsEntry() {
        assertThat(DICTIONARY.roles().all())
                .extracting(role -> role.id())
                .containsExactlyInAnyOrder(
                        "preamble",
                        "leadership",
                        "publicity",
                        "economy",
                        "livelihood",
                        "culture",
                        "exchange",
                        "governance",
                        "achievements",
                        "experience",
                        "guiding_ideology",
                        "goals",
                        "principles",
                        "tasks",
                        "schedule",
                        "safeguards",
                        "problems",
                        "next_steps",
                        "attachment",
                        "other");
        assertThat(DICTIONARY.genres().all())
                .extracting(genre -> genre.id())
                .containsExactlyInAnyOrder(
                        "work_report",
                        "deeds",
                        "plan",
                        "newsletter",
                        "government_report",
                        "self_assessment",
                        "notice",
                        "other");
    }
}
