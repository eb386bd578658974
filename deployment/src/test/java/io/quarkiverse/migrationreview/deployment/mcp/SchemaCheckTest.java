package io.quarkiverse.migrationreview.deployment.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

import io.quarkiverse.migrationreview.deployment.review.Drift;
import io.quarkiverse.migrationreview.deployment.review.Notice;
import io.quarkiverse.migrationreview.deployment.review.Problem;
import io.quarkiverse.migrationreview.deployment.review.Review;
import io.quarkiverse.migrationreview.deployment.review.Review.DatasourceReview;
import io.quarkiverse.migrationreview.deployment.review.Review.UnappliedScript;
import io.quarkiverse.migrationreview.deployment.review.Review.UnmanagedObject;

/** An agent is told that all agree only if nothing at all is left to do. */
class SchemaCheckTest {

    private static final Drift NONE = new Drift(List.of(), null);
    private static final Problem PROBLEM = new Problem("It went away.", null, "Start it.");

    private static SchemaCheck check(Notice notice) {
        return SchemaCheck.of(new Review(1, Review.State.READY, null, "0", null, null,
                List.of(new DatasourceReview("<default>", List.of(), null, null, List.of(), List.of(), List.of(), List.of(),
                        List.of(), List.of(), List.of(notice), 0, true))),
                name -> NONE);
    }

    private static SchemaCheck check(Problem problem, List<UnappliedScript> unapplied, List<UnmanagedObject> unmanaged,
            Drift drift) {
        return SchemaCheck.of(new Review(1, problem == null ? Review.State.READY : Review.State.FAILED, null, "0", null, null,
                List.of(new DatasourceReview("<default>", List.of(), null, problem, List.of(), unapplied, List.of(),
                        List.of(), unmanaged, List.of()))),
                name -> drift);
    }

    @Test
    void allAgree() {
        SchemaCheck check = check(null, List.of(), List.of(new UnmanagedObject("index i", "by hand", "", false, false)), NONE);

        assertThat(check.inSync()).isTrue();
        assertThat(check.next()).startsWith("There is nothing to review.");
    }

    @Test
    void aScriptWaits() {
        SchemaCheck check = check(null, List.of(new UnappliedScript("V1__notes.sql", null, false, null)), List.of(), NONE);

        assertThat(check.inSync()).isFalse();
        assertThat(check.next()).contains("wait to be applied");
    }

    @Test
    void anObjectKeepsTheApplicationFromInserting() {
        assertThat(check(null, List.of(), List.of(new UnmanagedObject("column c", "", "", true, false)), NONE).inSync())
                .isFalse();
    }

    @Test
    void theDatabaseWasChangedByHand() {
        SchemaCheck check = check(null, List.of(), List.of(), new Drift(
                List.of(new Drift.Difference("Add note", List.of("add table note"), "drop table note;")), null));

        assertThat(check.inSync()).isFalse();
        assertThat(check.datasources().get(0).drift()).containsExactly("add table note");
        assertThat(check.next()).startsWith("Someone changed the dev database by hand.");
    }

    @Test
    void itCannotBeToldWhetherTheDatabaseWasChanged() {
        SchemaCheck check = check(null, List.of(), List.of(), new Drift(List.of(), PROBLEM));

        assertThat(check.inSync()).isFalse();
        assertThat(check.datasources().get(0).driftUnknown()).isEqualTo(PROBLEM);
    }

    @Test
    void flywayRefusesTheChain() {
        SchemaCheck check = check(new Notice(PROBLEM, true, null, null, null));

        assertThat(check.inSync()).isFalse();
        assertThat(check.next()).startsWith("Flyway refuses the migration chain");
    }

    @Test
    void aWarningAboutSettingsDoesNotMatter() {
        SchemaCheck check = check(new Notice(PROBLEM, false, null, null, null));

        assertThat(check.inSync()).isTrue();
        assertThat(check.datasources().get(0).notices()).hasSize(1);
    }

    @Test
    void nothingCanBeDrafted() {
        SchemaCheck check = check(PROBLEM, List.of(), List.of(), NONE);

        assertThat(check.inSync()).isFalse();
        assertThat(check.next()).startsWith("There is a problem");
    }
}
