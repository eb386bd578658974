package io.quarkiverse.migrationreview.deployment.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ListAndShowTest extends ConsoleTest {

    @Test
    void saysSoWhenEntitiesAndMigrationsAgree() {
        assertThat(terminal.type("migrations list")).contains("Entities and migrations agree.");
        assertThat(terminal.type("migrations check")).contains("Entities and migrations agree.");
        assertThat(terminal.succeeded()).isTrue();
        assertThat(terminal.type("migrations diff")).contains("Entities and migrations agree.");
    }

    @Test
    void listsTheDraftsByNumber() throws Exception {
        project.taskWithPriorityOnly();

        assertThat(terminal.type("migrations list").lines()).containsSubsequence(
                "  1  " + project.review().drafts().get(0).title(), "     pending",
                "  2  " + project.review().drafts().get(1).title(),
                "     after an earlier draft, destroys data (D02), to accept: D02");
    }

    @Test
    void showsADraftInTheOrderInWhichItIsRead() throws Exception {
        project.taskWithPriorityOnly();

        String shown = terminal.type("migrations show 2");

        assertThat(shown).containsSubsequence("What changes", "title", "What to watch out for", "D02  Destroys data",
                "to accept: --accept D02", "V2__", "drop column title", "The proof", "holds", "The file",
                project.review().drafts().get(1).file(), "migrations approve 2 --apply --accept D02");
        assertThat(shown.lines()).allMatch(line -> line.length() <= 80 || line.contains("/"), "fits into 80 columns");
    }

    @Test
    void showsQuestionsWithWhatToType() throws Exception {
        project.taskThatIsDue();

        assertThat(terminal.type("migrations show 1")).containsSubsequence("question open", "Questions", "1  ",
                "migrations answer 1 1 1", "(suggested)", "migrations answer 1 1 value");
    }

    @Test
    void showsTheOnlyDraftWithoutItsNumberAndNoneThatIsNotThere() throws Exception {
        project.taskWithPriority();

        assertThat(terminal.type("migrations show")).contains("What changes", "priority");
        assertThat(terminal.type("migrations show 7")).contains("There is no draft 7.");
        assertThat(terminal.succeeded()).isFalse();
    }

    @Test
    void differsInALineForEachChange() throws Exception {
        project.taskWithPriorityOnly();

        assertThat(terminal.type("migrations diff").lines()).anyMatch(line -> line.startsWith("draft 1")
                && line.contains("priority")).anyMatch(line -> line.startsWith("draft 2") && line.contains("title"));
    }

    @Test
    void checksWithAnAnswerThatAScriptCanUse() throws Exception {
        project.taskWithPriority();

        assertThat(terminal.type("migrations check")).contains("Entities and migrations differ: 1 draft waits for review.",
                "migrations list");
        assertThat(terminal.succeeded()).isFalse();
    }

    @Test
    void printsTheProblemInWordsWhenNothingCanBeDrafted() throws Exception {
        project.script("V9__by_hand.sql", "create tabel oops ();\n").taskWithPriority();

        assertThat(terminal.type("migrations list")).contains("No migrations can be drafted: ", "V9__by_hand.sql");
        terminal.type("migrations check");
        assertThat(terminal.succeeded()).isFalse();
    }

    @Test
    void saysThatWhatWaitsComesFirst() throws Exception {
        project.script("V2__label.sql", "create table label ();").task(false);

        assertThat(terminal.type("migrations list")).contains("apply it first", "V2__label.sql");
        assertThat(terminal.type("migrations check")).contains("The dev database is behind.",
                "Apply what waits first: migrations apply");
        assertThat(terminal.succeeded()).isFalse();
    }

    @Test
    void failsTheCheckForAChainThatFlywayRefuses() throws Exception {
        project.script("V1__create_task.sql", "create table task ();").task(false);

        assertThat(terminal.type("migrations check")).contains("V1__create_task.sql was changed after it was applied",
                "Flyway refuses the migration chain.");
        assertThat(terminal.succeeded()).isFalse();
    }

    @Test
    void passesTheCheckWithAWarning() throws Exception {
        project.cleanedAtStart().task(false);

        assertThat(terminal.type("migrations check")).contains("Flyway empties the dev database at each start",
                "Entities and migrations agree.");
        assertThat(terminal.succeeded()).isTrue();
    }

    @Test
    void isInColourOnlyOnATerminalThatHasColours() throws Exception {
        project.taskWithPriorityOnly();

        for (String line : new String[] { "migrations list", "migrations show 2", "migrations diff", "migrations check" }) {
            assertThat(terminal.type(line)).as(line).doesNotContain("\u001B[");
            assertThat(new Terminal(project.service(), true).type(line)).as(line).contains("\u001B[");
        }
    }

    @Test
    void saysWhatThereIsToType() {
        assertThat(terminal.type("migrations")).contains("list", "show", "diff", "approve", "reject", "answer", "check");
    }
}
