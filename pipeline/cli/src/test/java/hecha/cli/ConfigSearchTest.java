package hecha.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hecha.office.ConfigSearch;
import hecha.office.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Settings come from where the office stands, never from what it examines. */
class ConfigSearchTest {
    @TempDir
    private Path root;

    private Path office = Path.of("");
    private Path inbox = Path.of("");

    @BeforeEach
    void folders() throws IOException {
        office = Files.createDirectories(root.resolve("office"));
        inbox = Files.createDirectories(office.resolve("inbox/某县"));
        Files.writeString(inbox.resolve("汇报.txt"), "汇报");
    }

    private static Path config(Path folder) throws IOException {
        return Files.writeString(folder.resolve("hecha.yml"), "");
    }

    private ConfigSearch search(Path standing, String... inputs) {
        return ConfigSearch.from(List.of(inputs), standing, "");
    }

    @Test
    void theNearestInAndAboveTheWorkingFolderIsTaken() throws IOException {
        Path own = config(office);
        assertThat(search(office, "inbox").file()).contains(own);
        assertThat(search(Files.createDirectory(office.resolve("work")), "../inbox")
                        .file())
                .contains(own);
        assertThat(search(office, "-").file()).contains(own);
        assertThat(search(office, "inbox").notObeyed()).isEmpty();
    }

    @Test
    void oneInOrBesideWhatIsExaminedIsNamedAndNotTaken() throws IOException {
        Path own = config(office);
        Path theirs = config(inbox);
        Path waivers = Files.writeString(inbox.resolve("waivers.csv"), "");
        for (String input : List.of("inbox/某县", "inbox/某县/汇报.txt", "inbox/某县/*.txt", "./inbox/../inbox/某县")) {
            ConfigSearch found = search(office, input);
            assertThat(found.file()).contains(own);
            assertThat(found.notObeyed()).containsExactly(theirs, waivers);
        }
    }

    @Test
    void standingInsideWhatIsExaminedDoesNotHelpIt() throws IOException {
        Path own = config(office);
        Path theirs = config(inbox);
        assertThat(search(inbox, ".").file()).contains(own);
        assertThat(search(inbox, ".").notObeyed()).containsExactly(theirs);
        Files.delete(own);
        assertThat(search(inbox, "..").file()).isEmpty();
    }

    @Test
    void oneBesideAReportThatIsNamedByItselfIsNotTakenThoughItLiesInTheWorkingFolder() throws IOException {
        Path own = config(office);
        Path theirs = config(inbox);
        for (String input : List.of("汇报.txt", "*.txt", "./汇报.txt")) {
            assertThat(search(inbox, input).file()).contains(own);
            assertThat(search(inbox, input).notObeyed()).containsExactly(theirs);
        }
        assertThat(ConfigSearch.from(List.of("汇报.txt"), inbox, ".").file()).contains(theirs);
    }

    @Test
    void theRootThatTheOfficeHasSetComesFirst() throws IOException {
        config(office);
        Path elsewhere = config(Files.createDirectory(root.resolve("settings")));
        assertThat(ConfigSearch.from(List.of("inbox"), office, "../settings").file())
                .contains(elsewhere);
        Files.delete(elsewhere);
        assertThat(ConfigSearch.from(List.of("inbox"), office, "../settings").file())
                .isEmpty();
        assertThatThrownBy(() -> ConfigSearch.from(List.of("inbox"), office, "nowhere"))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("HECHA_ROOT");
    }

    @Test
    void inputsThatCannotBeAreLeftToThoseWhoReadThem() {
        assertThat(search(office, "none.txt", "\0").notObeyed()).isEmpty();
    }

    @Test
    void decisionsAreKeptWhereTheOfficeStandsAndNeverWithTheReports() throws IOException {
        Path theirs = Files.writeString(inbox.resolve("decisions.csv"), "");
        assertThat(search(office, "inbox").office()).contains(office);
        assertThat(search(office, "inbox/某县/汇报.txt").notObeyed()).containsExactly(theirs);
        assertThat(search(inbox, "汇报.txt").office()).isEmpty();
        assertThat(search(inbox, ".").office()).isEmpty();
        Path own = config(office);
        assertThat(search(inbox, ".").office()).contains(own.getParent());
    }
}
