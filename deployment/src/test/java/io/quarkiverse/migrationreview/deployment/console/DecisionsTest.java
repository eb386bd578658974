package io.quarkiverse.migrationreview.deployment.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import io.quarkiverse.migrationreview.deployment.review.Review;
import io.quarkiverse.migrationreview.deployment.testing.DevDatabases;

class DecisionsTest extends ConsoleTest {

    @Test
    void approvesAndApplies() throws Exception {
        project.taskWithPriority();
        terminal.type("migrations list");

        assertThat(terminal.type("migrations approve 1 --apply")).contains("V2__");
        assertThat(terminal.succeeded()).isTrue();

        assertThat(terminal.type("migrations list")).contains("Entities and migrations agree.");
        assertThat(DevDatabases.query(project.database(),
                "select column_name from information_schema.columns where table_name = 'task'")).contains("priority");
    }

    @Test
    void approvesUnderADescriptionAndAppliesLater() throws Exception {
        project.taskWithPriority();
        terminal.type("migrations list");

        terminal.type("migrations approve 1 --description \"rank tasks\"");
        assertThat(project.migrations().resolve("V2__rank_tasks.sql")).exists();

        assertThat(terminal.type("migrations list")).contains("V2__rank_tasks.sql");
        assertThat(terminal.type("migrations history")).containsSubsequence("V1__", "Applied", "drafted here",
                "V2__rank_tasks.sql", "Pending");
        terminal.type("migrations apply");
        assertThat(terminal.succeeded()).isTrue();
        assertThat(terminal.type("migrations apply")).contains("has applied every script");
    }

    @Test
    void refusesAHazardThatNobodyAcceptedInTheWordsOfTheReview() throws Exception {
        project.taskWithPriorityOnly();
        terminal.type("migrations approve 1 --apply");
        terminal.type("migrations approve 1 --apply");
        terminal.type("migrations list");
        String sentence = project.review().drafts().get(0).hazards().get(0).sentence();

        String refusal = terminal.type("migrations approve 1").replaceAll("\\s+", " ");

        assertThat(refusal).contains("Not acknowledged yet:", sentence,
                "Acknowledge what you accept, one by one, then approve.", "To accept: --accept D02");
        assertThat(terminal.succeeded()).isFalse();
        assertThat(terminal.type("migrations approve 1 --accept D99")).contains("There is no hazard D99", "Accept D02.");

        assertThat(terminal.type("migrations approve 1 --apply --accept D02")).contains("Acknowledged: ");
        assertThat(terminal.succeeded()).isTrue();
    }

    @Test
    void acceptsAllHazardsThatWereSeen() throws Exception {
        project.taskWithPriorityOnly();
        terminal.type("migrations list");
        terminal.type("migrations approve 1 --apply");
        terminal.type("migrations list");

        terminal.type("migrations approve 1 --accept=all");

        assertThat(terminal.succeeded()).isTrue();
    }

    @Test
    void answersAQuestionByANumberOrAValue() throws Exception {
        project.taskThatIsDue();
        terminal.type("migrations show 1");

        assertThat(terminal.type("migrations answer 1 1 value \"date '2026-01-01'\"")).contains("Answered.");
        assertThat(terminal.type("migrations show 1")).contains("Answered: date '2026-01-01'", "date '2026-01-01'");

        assertThat(terminal.type("migrations answer 1 1 1")).contains("Answered.");
        assertThat(terminal.type("migrations answer 1 1 9")).contains("There is no choice 9.");
        assertThat(terminal.type("migrations answer 1 4 1")).contains("has no question 4.");
        assertThat(terminal.type("migrations answer 1")).contains("That is no answer yet.");
        assertThat(terminal.succeeded()).isFalse();
    }

    @Test
    void rejects() throws Exception {
        project.taskWithPriority();
        terminal.type("migrations list");

        terminal.type("migrations reject 1 --reason \"not now\"");

        assertThat(terminal.succeeded()).isTrue();
        assertThat(terminal.type("migrations list"))
                .contains("Apart from what was rejected, entities and migrations agree.");
        assertThat(project.review().rejected()).extracting(Review.RejectedDraft::reason).containsExactly("not now");
        terminal.type("migrations check");
        assertThat(terminal.succeeded()).isFalse();
    }
}
