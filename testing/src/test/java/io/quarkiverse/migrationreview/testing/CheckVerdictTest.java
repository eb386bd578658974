package io.quarkiverse.migrationreview.testing;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.opentest4j.TestAbortedException;

class CheckVerdictTest {

    @Test
    void passesWhenNothingWasFound() {
        assertThatCode(() -> new CheckVerdict("").assertUpToDate()).doesNotThrowAnyException();
    }

    @Test
    void failsWithWhatWasFound() {
        assertThatThrownBy(() -> new CheckVerdict("Add column parcel.label").assertUpToDate())
                .isInstanceOf(AssertionError.class).hasMessage("Add column parcel.label");
    }

    @Test
    void skipsTestsBesideDevMode() {
        assertThatThrownBy(() -> new CheckVerdict("unchecked").assertUpToDate()).isInstanceOf(TestAbortedException.class)
                .hasMessageContaining("Dev UI");
    }

    @Test
    void saysWhatToDoWhenNoApplicationWasChecked() {
        assertThatThrownBy(Migrations::assertUpToDate).isInstanceOf(AssertionError.class)
                .hasMessageContainingAll("not known", "@QuarkusTest", "quarkus.migration-review.check");
    }
}
