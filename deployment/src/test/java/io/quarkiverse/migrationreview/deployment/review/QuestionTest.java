package io.quarkiverse.migrationreview.deployment.review;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import io.quarkiverse.migrationreview.deployment.testing.DevDatabases;

/** What a person is asked before a draft can be approved. */
class QuestionTest extends ReviewTest {

    private static final String DUE = "rows column public.task.due new date";

    @Test
    void blocksADraftUntilExistingRowsHaveAValue() throws Exception {
        project.entities(Tracker.Task.class).approveAll();
        DevDatabases.execute(project.database(), "insert into task (title) values ('old')");
        project.entities(Tracker.TaskThatIsDue.class);
        Draft draft = project.draft("Add due to task");

        assertThat(draft.state()).isEqualTo(Draft.State.BLOCKED);
        assertThat(draft.proof().holds()).isTrue();
        assertThat(draft.questions()).singleElement().satisfies(question -> {
            assertThat(question.id()).isEqualTo(DUE);
            assertThat(question.text())
                    .isEqualTo("Which value do the rows that task already has get in due (date, not null)?");
            assertThat(question.choices()).extracting(choice -> choice.label()).containsExactly("current_date",
                    "The table has no rows");
            assertThat(question.answer()).isNull();
        });
        assertThat(project.approve("Add due to task", true, false)).satisfies(refused -> {
            assertThat(refused.outcome()).isEqualTo(Outcome.Kind.REFUSED);
            assertThat(refused.message()).startsWith("A question is open: Which value");
        });

        assertThat(project.answer(DUE, "VALUE", "date '2026-01-31'").outcome()).isEqualTo(Outcome.Kind.ANSWERED);

        assertThat(project.draft("Add due to task")).satisfies(answered -> {
            assertThat(answered.state()).isEqualTo(Draft.State.PENDING);
            assertThat(answered.sql()).contains("update task set due = date '2026-01-31';");
        });
        project.approveAll();
        assertThat(DevDatabases.query(project.database(), "select due from task")).containsExactly("2026-01-31");
        assertThat(project.titles()).isEmpty();
    }

    @Test
    void remembersAnAnswerOnlyAsLongAsItIsAsked() throws Exception {
        project.entities(Tracker.Task.class).approveAll();
        project.entities(Tracker.TaskThatIsDue.class);
        project.answer(DUE, "NONE", null);
        assertThat(project.restart(Tracker.TaskThatIsDue.class).draft("Add due to task").state())
                .isEqualTo(Draft.State.PENDING);

        project.entities(Tracker.Task.class);

        assertThat(project.entities(Tracker.TaskThatIsDue.class).draft("Add due to task").state())
                .isEqualTo(Draft.State.BLOCKED);
    }

    @Test
    void refusesAnswersThatCannotBeMeant() throws Exception {
        project.entities(Tracker.Task.class).approveAll();
        project.entities(Tracker.TaskThatIsDue.class);

        assertThat(project.answer(DUE, "VALUE", "null").message()).startsWith("due must not be null");
        assertThat(project.answer(DUE, "VALUE", "now()); drop table task; --").message()).contains("that nothing opens");
        assertThat(project.answer(DUE, "VALUE", " ").message()).startsWith("Type an SQL expression");
        assertThat(project.answer(DUE, "SEPARATE", null).message()).startsWith("Give a value");
        assertThat(project.answer(DUE, "MAYBE", null).message()).isEqualTo("There is no kind of answer called MAYBE.");
        assertThat(project.service().answer(null, DUE, "NONE", null).outcome()).isEqualTo(Outcome.Kind.REFUSED);
        assertThat(project.answer("rows column public.task.other new date", "NONE", null).message())
                .startsWith("Nobody asks this any more");
        assertThat(project.draft("Add due to task").state()).isEqualTo(Draft.State.BLOCKED);
    }

    @Test
    void saysInPostgreSqlsWordsWhatIsWrongWithAnExpression() throws Exception {
        project.entities(Tracker.Task.class).approveAll();
        project.entities(Tracker.TaskThatIsDue.class);

        project.answer(DUE, "VALUE", "lower(nothing)");

        assertThat(project.draft("Add due to task")).satisfies(draft -> {
            assertThat(draft.state()).isEqualTo(Draft.State.BROKEN);
            assertThat(draft.proof().checks()).last().satisfies(
                    check -> assertThat(check.detail()).contains("column \"nothing\" does not exist"));
        });
        project.answer(DUE, "VALUE", "current_date");
        assertThat(project.draft("Add due to task").state()).isEqualTo(Draft.State.PENDING);
    }
}
