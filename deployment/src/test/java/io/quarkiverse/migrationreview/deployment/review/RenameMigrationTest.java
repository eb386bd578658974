package io.quarkiverse.migrationreview.deployment.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.migrationreview.deployment.catalog.ObjectName;
import io.quarkiverse.migrationreview.deployment.catalog.QualifiedName;
import io.quarkiverse.migrationreview.deployment.diff.RenameEvidence;
import io.quarkiverse.migrationreview.deployment.plan.Answer;
import io.quarkiverse.migrationreview.deployment.plan.MigrationPlan;
import io.quarkiverse.migrationreview.deployment.plan.RenameQuestion;
import io.quarkiverse.migrationreview.deployment.testing.ScratchServer;

/** What is renamed keeps its rows, and takes along what is called after it. */
class RenameMigrationTest {

    @RegisterExtension
    static final ScratchServer SERVER = new ScratchServer();

    @Test
    void renamesAColumn() throws SQLException {
        RenameCase test = RenameCase.of(SERVER, "create table task (id bigint primary key, title varchar(255))",
                "create table task (id bigint primary key, summary varchar(255))")
                .rows("insert into task values (1, 'Write')");

        List<MigrationPlan> plans = test.plans();

        assertThat(plans).singleElement().satisfies(plan -> {
            assertThat(plan.title()).isEqualTo("Rename title to summary in task");
            assertThat(plan.destructive()).isFalse();
            assertThat(plan.statements()).extracting(statement -> statement.sql())
                    .containsExactly("alter table task rename column title to summary");
            assertThat(plan.undo()).extracting(statement -> statement.sql())
                    .containsExactly("alter table task rename column summary to title");
            assertThat(plan.changes()).extracting(change -> change.summary())
                    .containsExactly("Rename column task.title to summary");
        });
        assertThat(test.asked()).singleElement().satisfies(candidate -> {
            assertThat(candidate.gone()).hasToString("column task.title");
            assertThat(candidate.text("public"))
                    .isEqualTo("Was task.title renamed to task.summary, or is it gone and task.summary new?");
        });
    }

    @Test
    void takesKeysChecksAndIndexesOfAColumnAlong() throws SQLException {
        assertThat(RenameCase.of(SERVER, """
                create table task (id bigint primary key, code varchar(9) not null, constraint task_code_key unique (code),
                  constraint task_code_check check (code in ('A', 'B')));
                create index ix_code on task (code) where code <> 'A';
                create table note (task_code varchar(9) constraint fk_note references task (code));
                """, """
                create table task (id bigint primary key, label varchar(9) not null, constraint task_label_key unique (label),
                  constraint task_label_check check (label in ('A', 'B')));
                create index ix_label on task (label) where label <> 'A';
                create table note (task_code varchar(9) constraint fk_note_label references task (label));
                """).rows("insert into task values (1, 'A'); insert into note values ('A')").migration()).containsExactly(
                "alter table task rename column code to label",
                "alter table note rename constraint fk_note to fk_note_label",
                "alter table task rename constraint task_code_check to task_label_check",
                "alter table task rename constraint task_code_key to task_label_key",
                "alter index ix_code rename to ix_label");
    }

    @Test
    void renamesATableWithItsKeysItsSequenceAndTheKeysOfOthersOnIt() throws SQLException {
        assertThat(RenameCase.of(SERVER, """
                create sequence task_seq increment by 50;
                create table task (id bigint primary key default nextval('task_seq'), title varchar(255), done boolean);
                create index ix_task_title on task (title);
                create table note (task_id bigint constraint fk_note_task references task);
                """, """
                create sequence todo_seq increment by 50;
                create table todo (id bigint primary key default nextval('todo_seq'), title varchar(255), done boolean);
                create index ix_todo_title on todo (title);
                create table note (task_id bigint constraint fk_note_todo references todo);
                """).rows("insert into task (title) values ('a'), ('b'); insert into note values (1)").migration())
                .containsExactly("alter table task rename to todo", "alter sequence task_seq rename to todo_seq",
                        "alter table note rename constraint fk_note_task to fk_note_todo",
                        "alter table todo rename constraint task_pkey to todo_pkey",
                        "alter index ix_task_title rename to ix_todo_title");
    }

    @Test
    void renamesAColumnWithinARenamedTable() throws SQLException {
        RenameCase test = RenameCase.of(SERVER,
                "create table task (id bigint primary key, title varchar(255) unique, done boolean)",
                "create table todo (id bigint primary key, summary varchar(255) unique, done boolean)")
                .rows("insert into task values (1, 'a', true)");

        assertThat(test.migration()).containsExactly("alter table task rename to todo",
                "alter table todo rename column title to summary",
                "alter table todo rename constraint task_pkey to todo_pkey",
                "alter table todo rename constraint task_title_key to todo_summary_key");
        assertThat(test.asked()).extracting(candidate -> candidate.gone().toString()).containsExactly("table task",
                "column todo.title");
    }

    @Test
    void changesWhatElseIsDifferentAfterTheRename() throws SQLException {
        List<MigrationPlan> plans = RenameCase.of(SERVER, """
                create table users (id bigint primary key);
                create table task (id bigint primary key, title varchar(40), old_note text, owner bigint references users);
                """, """
                create table users (id bigint primary key);
                create table task (id bigint primary key, summary varchar(80) not null, owner bigint references users,
                  check (length(summary) > 2));
                create index ix on task (summary);
                """).rows("insert into users values (1); insert into task values (1, 'title', 'x', 1)")
                .answers(question -> question.gone().member().equals("title") ? renamed(question) : Answer.SEPARATE).plans();

        assertThat(sql(plans.get(0))).containsExactly("alter table task rename column title to summary",
                "alter table task alter column summary set not null", "alter table task alter column summary type varchar(80)",
                "alter table task add constraint task_summary_check check (length((summary)::text) > 2)",
                "create index ix on task (summary)");
        assertThat(sql(plans.get(1))).containsExactly("alter table task drop column old_note");
        assertThat(plans.get(1).dependsOn()).containsExactly(0);
    }

    @Test
    void rewritesWhatIsComputedFromARenamedColumn() throws SQLException {
        assertThat(RenameCase.of(SERVER,
                "create table task (id int, hours int, minutes int generated always as (hours * 60) stored, note text)",
                "create table task (id int, duration int, minutes int generated always as (duration * 60) stored, note text)")
                .rows("insert into task (id, hours) values (1, 2)").migration())
                .containsExactly("alter table task rename column hours to duration");
    }

    @Test
    void leavesAViewOnARenamedColumnItsOwnNames() throws SQLException {
        String view = ";create view v as select t.title as heading from task t";
        assertThat(RenameCase.of(SERVER, "create table task (id bigint primary key, title text)" + view,
                "create table task (id bigint primary key, summary text)").rows("insert into task values (1, 'a')")
                .migration()).containsExactly("alter table task rename column title to summary");
    }

    @Test
    void bringsAViewBackUnderTheNewNamesThatHadToMakeWay() throws SQLException {
        String view = ";create view v as select %s as heading, n from %s";
        assertThat(RenameCase.of(SERVER, "create table task (id bigint primary key, title text, n int)"
                + view.formatted("title", "task"),
                "create table todo (id bigint primary key, summary text, n bigint)" + view.formatted("summary", "todo"))
                .rows("insert into task values (1, 'a', 2)").evidence(stated(Map.of("table todo", "task"))).migration())
                .containsExactly("alter table task rename to todo", "alter table todo rename column title to summary",
                        "alter table todo rename constraint task_pkey to todo_pkey", "drop view v",
                        "alter table todo alter column n type bigint",
                        "create view v as\n select summary as heading,\n    n\n   from todo");
    }

    @Test
    void renamesTheColumnsOfRowsThatAGeneratorCountsIn() throws SQLException {
        assertThat(RenameCase.of(SERVER, "create table counters (name varchar(255) primary key, next_val bigint)",
                "create table counters (name varchar(255) primary key, next_value bigint)")
                .rows("insert into counters values ('default', 7)").migration())
                .containsExactly("alter table counters rename column next_val to next_value");
    }

    @Test
    void renamesAnEnumTypeWithItsColumns() throws SQLException {
        RenameCase test = RenameCase.of(SERVER, """
                create type status as enum ('OPEN', 'DONE');
                create table task (id int, status status default 'OPEN', others status[], check (status <> 'DONE'));
                """, """
                create type task_status as enum ('OPEN', 'DONE');
                create table task (id int, status task_status default 'OPEN', others task_status[], check (status <> 'DONE'));
                """).rows("insert into task values (1)");

        assertThat(test.migration()).containsExactly("alter type status rename to task_status");
        assertThat(test.asked()).isEmpty();
    }

    @Test
    void renamesAColumnOfARenamedEnumType() throws SQLException {
        assertThat(RenameCase.of(SERVER, """
                create type status as enum ('OPEN', 'DONE');
                create table task (id int, status status default 'OPEN');
                """, """
                create type state as enum ('OPEN', 'DONE');
                create table task (id int, state state default 'OPEN');
                """).rows("insert into task values (1)").migration()).containsExactly(
                "alter table task rename column status to state", "alter type status rename to state");
    }

    @Test
    void convertsWhereAnEnumTypeHasOtherLabels() throws SQLException {
        assertThat(RenameCase.of(SERVER, """
                create type status as enum ('OPEN', 'DONE');
                create table task (id int, status status);
                """, """
                create type state as enum ('OPEN', 'DONE', 'LATE');
                create table task (id int, status state);
                """).migration()).first().isEqualTo("create type state as enum ('OPEN', 'DONE', 'LATE')");
    }

    @Test
    void quotesNamesThatNeedIt() throws SQLException {
        assertThat(RenameCase.of(SERVER, """
                create schema "My Schema";
                create table "My Schema"."Order" ("Id" bigint primary key, "Was ""so\""" text, "group" int);
                """, """
                create schema "My Schema";
                create table "My Schema"."user" ("Id" bigint primary key, "größe" text, "group" int);
                """).rows("insert into \"My Schema\".\"Order\" values (1, 'a', 2)").migration()).containsExactly(
                "alter table \"My Schema\".\"Order\" rename to \"user\"",
                "alter table \"My Schema\".\"user\" rename column \"Was \"\"so\"\"\" to \"größe\"",
                "alter table \"My Schema\".\"user\" rename constraint \"Order_pkey\" to user_pkey");
    }

    @Test
    void renamesJoinTablesWhoseColumnsAreCalledAfterTheTable() throws SQLException {
        assertThat(RenameCase.of(SERVER, """
                create table label (id bigint primary key);
                create table task (id bigint primary key, title text, due date);
                create table task_label (task_id bigint not null constraint fk1 references task,
                  label_id bigint not null constraint fk2 references label, primary key (task_id, label_id));
                """, """
                create table label (id bigint primary key);
                create table todo (id bigint primary key, title text, due date);
                create table todo_label (todo_id bigint not null constraint fk3 references todo,
                  label_id bigint not null constraint fk4 references label, primary key (todo_id, label_id));
                """).rows("insert into task values (1); insert into label values (2); insert into task_label values (1, 2)")
                .migration()).containsExactly("alter table task rename to todo",
                        "alter table task_label rename to todo_label",
                        "alter table todo_label rename column task_id to todo_id",
                        "alter table todo rename constraint task_pkey to todo_pkey",
                        "alter table todo_label rename constraint fk1 to fk3",
                        "alter table todo_label rename constraint fk2 to fk4",
                        "alter table todo_label rename constraint task_label_pkey to todo_label_pkey");
    }

    @Test
    void renamesTheSequenceOfATableThatStays() throws SQLException {
        RenameEvidence numbersTask = new RenameEvidence() {

            @Override
            public Optional<QualifiedName> tableNumberedBy(ObjectName sequence) {
                return Optional.of(new QualifiedName("public", "task"));
            }
        };
        String table = "create table task (id bigint primary key);";
        RenameCase test = RenameCase.of(SERVER, table + "create sequence task_seq increment by 50",
                table + "create sequence todo_seq increment by 50").evidence(numbersTask);

        assertThat(test.migration()).containsExactly("alter sequence task_seq rename to todo_seq");
        assertThat(test.asked()).singleElement()
                .satisfies(question -> assertThat(question.candidates().get(0).likely()).isTrue());
    }

    @Test
    void movesNamesOnInAChainThatEntitiesState() throws SQLException {
        RenameCase test = RenameCase.of(SERVER, "create table task (a int, b int)", "create table task (b int, c int)")
                .rows("insert into task values (1, 2)")
                .evidence(stated(Map.of("column task.b", "a", "column task.c", "b")));

        assertThat(test.migration()).containsExactly("alter table task rename column b to c",
                "alter table task rename column a to b");
        assertThat(test.asked()).isEmpty();
    }

    @Test
    void doesNotLetTwoNamesChangePlaces() throws SQLException {
        String table = "create table task (a int, b int)";
        assertThat(RenameCase.of(SERVER, table, table)
                .evidence(stated(Map.of("column task.b", "a", "column task.a", "b"))).migration()).isEmpty();
    }

    @Test
    void renamesWhatAnEntityStatesAlsoWhenNobodyWouldDropIt() throws SQLException {
        RenameCase test = RenameCase.of(SERVER, "create table task (id int, title text, n int)",
                "create table job (id bigint, summary varchar(20), n int)")
                .rows("insert into task values (1, 'a')")
                .evidence(stated(Map.of("table job", "task", "column job.summary", "title")));

        assertThat(test.migration()).startsWith("alter table task rename to job",
                "alter table job rename column title to summary");
        assertThat(test.asked()).isEmpty();
    }

    @Test
    void keepsADraftApartThatHasNothingToDoWithTheRename() throws SQLException {
        List<MigrationPlan> plans = RenameCase.of(SERVER, "create table alpha (id int); create table task (id int, title text)",
                "create table alpha (id int, n int); create table task (id int, summary text)").plans();

        assertThat(plans).extracting(MigrationPlan::title).containsExactly("Rename title to summary in task",
                "Add n to alpha");
    }

    @Test
    void leavesWhatIsSplitFromARenameBehindIt() throws SQLException {
        List<MigrationPlan> plans = RenameCase.of(SERVER, "create table task (id int, title text, due date)",
                "create table todo (id int not null, title text, due date, a int)")
                .split("AddColumn column public.todo.a", "ChangeNullability column public.todo.id").plans();

        assertThat(plans).extracting(MigrationPlan::dependsOn).containsExactly(List.of(), List.of(0));
        assertThat(sql(plans.get(0))).containsExactly("alter table task rename to todo");
    }

    @Test
    void joinsWhatRefersToTheNewName() throws SQLException {
        assertThat(RenameCase.of(SERVER, "create table task (id bigint primary key, title text, due date)", """
                create table todo (id bigint primary key, title text, due date);
                create table note (id bigint primary key, todo_id bigint references todo);
                """).plans()).singleElement()
                .satisfies(plan -> assertThat(plan.title()).isEqualTo("Rename task to todo and create note"));
    }

    @Test
    void dropsAndAddsWhenThatIsTheAnswer() throws SQLException {
        assertThat(RenameCase.of(SERVER, "create table task (id int, title text)", "create table task (id int, summary text)")
                .answers(question -> Answer.SEPARATE).migration())
                .containsExactly("alter table task add column summary text", "alter table task drop column title");
    }

    private static Answer renamed(RenameQuestion question) {
        return Answer.renamed(question.candidates().get(0).added().format(""));
    }

    private static RenameEvidence stated(Map<String, String> formerNames) {
        return new RenameEvidence() {

            @Override
            public List<String> formerNames(ObjectName added) {
                return Optional.ofNullable(formerNames.get(added.toString())).map(List::of).orElse(List.of());
            }
        };
    }

    private static List<String> sql(MigrationPlan plan) {
        return plan.statements().stream().map(statement -> statement.sql()).toList();
    }
}
