package io.quarkiverse.migrationreview.deployment.review;

import static io.quarkiverse.migrationreview.deployment.review.ReviewedProject.files;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A {@code review.json} that a merge, an editor or a full disk left behind. */
class BrokenMemoryTest {

    @TempDir
    Path folder;

    private Path memory() {
        return folder.resolve("review.json");
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "null", "[]", "{\"rejected\": {\"a\": ", "<<<<<<< HEAD\n{}", "{\"known\": 1}",
            "{\"known\": [null]}",
            "{\"drafts\": {\"01__create_task.sql\": {}}}", "{\"approved\": {\"V1__create_task.sql\": {}}}" })
    void isKeptAsideAndNeverOverwritten(String broken) throws Exception {
        Files.writeString(memory(), broken);

        assertThat(new DraftStore(folder).decisions()).isEqualTo(Decisions.NONE);

        assertThat(files(folder)).containsExactlyEntriesOf(new TreeMap<>(Map.of("review.json.broken", broken)));
    }

    @Test
    void isNumberedWhenThereIsOneAlready() throws Exception {
        for (String broken : new String[] { "first", "second", "third" }) {
            Files.writeString(memory(), broken);
            new DraftStore(folder).decisions();
        }

        assertThat(files(folder)).hasSize(3).containsEntry("review.json.broken", "first")
                .containsEntry("review.json.broken-2", "second").containsEntry("review.json.broken-3", "third");
    }

    @Test
    void isReadAgainAfterItWasMendedAndMovedBack() throws Exception {
        DraftStore store = new DraftStore(folder);
        Decisions decisions = Decisions.NONE.withRejected("id", Rejection.of("Create task"));
        store.remember(decisions);
        String whole = Files.readString(memory());
        Files.writeString(memory(), whole.substring(1));
        store.decisions();

        Files.writeString(memory(), "{" + Files.readString(folder.resolve("review.json.broken")));

        assertThat(store.decisions()).isEqualTo(decisions);
    }

    @Test
    void mayHoldNullsAndWhatALaterVersionWrites() throws Exception {
        Files.writeString(memory(), "{\"rejected\": {\"a\": \"Create task\", \"b\": null}, \"later\": 1}");

        assertThat(new DraftStore(folder).decisions())
                .isEqualTo(Decisions.NONE.withRejected("a", Rejection.of("Create task")));
        assertThat(files(folder)).containsOnlyKeys("review.json");
    }
}
