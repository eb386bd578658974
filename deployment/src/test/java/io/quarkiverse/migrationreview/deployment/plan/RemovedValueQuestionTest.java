package io.quarkiverse.migrationreview.deployment.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.migrationreview.deployment.catalog.CatalogReader;
import io.quarkiverse.migrationreview.deployment.catalog.ObjectName;
import io.quarkiverse.migrationreview.deployment.catalog.QualifiedName;
import io.quarkiverse.migrationreview.deployment.catalog.Schema;
import io.quarkiverse.migrationreview.deployment.diff.SchemaDiff;
import io.quarkiverse.migrationreview.deployment.testing.ScratchServer;

/** What rows get whose value is gone from an enum, when a person answers otherwise than suggested. */
class RemovedValueQuestionTest {

    @RegisterExtension
    static final ScratchServer SERVER = new ScratchServer();

    private static final String OF_A_TYPE = "value type public.status 'OPEN'";
    private static final String IN_A_COLUMN = "value column public.task.status 'OPEN'";

    @Test
    void givesRowsAValueThatStays() throws SQLException {
        assertThat(migration("create type status as enum ('OPEN', 'DONE'); create table task (status status)",
                "create type status as enum ('NEW', 'DONE'); create table task (status status)",
                OF_A_TYPE, Answer.value("'DONE'")))
                .contains("alter table task alter column status type status using"
                        + " (case status::text when 'OPEN' then 'DONE' else status::text end)::status");
    }

    @Test
    void updatesNothingWhereNoRowHasTheValue() throws SQLException {
        assertThat(migration("create table task (status text check (status in ('OPEN', 'DONE')))",
                "create table task (status text check (status in ('NEW', 'DONE')))", IN_A_COLUMN, Answer.NONE))
                .containsExactly("alter table task drop constraint task_status_check",
                        "alter table task add constraint task_status_check check (status in ('NEW', 'DONE'))");
    }

    @Test
    void takesOnlyWhatCanBeMeant() {
        Question question = new RemovedValueQuestion(ObjectName.enumType(new QualifiedName("public", "status")), "'OPEN'",
                List.of("'NEW'"), List.of("'DONE'"), true);

        assertThat(question.evidence())
                .containsExactly("'OPEN' is the only value that is gone, and 'NEW' the only one that is new");
        assertThat(question.refuse(Answer.value("'NEW'"))).isEmpty();
        assertThat(question.refuse(Answer.value("'OTHER'"))).isPresent();
        assertThat(question.refuse(Answer.SEPARATE)).isPresent();
    }

    private static List<String> migration(String before, String after, String question, Answer answer)
            throws SQLException {
        Schema current = CatalogReader.read(SERVER.newDatabase(before), Set.of());
        Schema desired = CatalogReader.read(SERVER.newDatabase(after), Set.of());
        Guidance guidance = new Guidance(object -> Optional.empty(), List.of(), new Answers(Map.of(question, answer)),
                Arrangement.NONE);
        return Planner.plan(SchemaDiff.between(current, desired), current, desired, guidance).stream()
                .flatMap(plan -> plan.statements().stream()).map(Statement::sql).toList();
    }
}
