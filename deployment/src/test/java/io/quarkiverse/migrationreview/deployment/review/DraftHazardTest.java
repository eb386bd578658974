package io.quarkiverse.migrationreview.deployment.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

import io.quarkiverse.migrationreview.deployment.hazard.Fact;
import io.quarkiverse.migrationreview.deployment.hazard.Severity;

/** What an acknowledged hazard leaves in a script, which others read. */
class DraftHazardTest {

    @Test
    void tellsHowManyRowsAndNotWhatIsInThem() {
        assertThat(line("2 of 5 rows have a price beyond the range of numeric(4,2); the largest is 4711.08", Fact.Extent.SOME))
                .isEqualTo("D04 column task.price: It may fail. 2 of 5 rows have a price beyond the range of numeric(4,2).");
        assertThat(line("PostgreSQL refuses at least one value: invalid input syntax for type integer: \"Jane Doe\"",
                Fact.Extent.SOME)).endsWith(" It may fail. PostgreSQL refuses at least one value.");
        assertThat(line("No rows are affected: the table is empty", Fact.Extent.NONE)).endsWith(" No rows are affected.");
        assertThat(line("Not counted, PostgreSQL says: \"Jane Doe\" is no date", Fact.Extent.UNKNOWN))
                .endsWith(" It may fail. Not counted.");
    }

    private static String line(String fact, Fact.Extent extent) {
        return new DraftHazard("key", "D04", Severity.FAILS, null, "column task.price", "It may fail.",
                new DraftFact(fact, extent, false, List.of("4711.08")), null, List.of(), true, false).line();
    }
}
