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
import io.quarkiverse.migrationreview.deployment.catalog.Schema;
import io.quarkiverse.migrationreview.deployment.diff.Change;
import io.quarkiverse.migrationreview.deployment.diff.SchemaDiff;
import io.quarkiverse.migrationreview.deployment.testing.ScratchServer;

/** What goes into one migration, and in which order the migrations come. */
class PlannerTest {

    @RegisterExtension
    static final ScratchServer SERVER = new ScratchServer();

    @Test
    void plansNothingForNoChanges() throws SQLException {
        assertThat(plan("", "", Map.of())).isEmpty();
    }

    @Test
    void keepsTablesApartThatHaveNothingToDoWithEachOther() throws SQLException {
        assertThat(plan("create table topic (id int); create table task (id int);",
                "create table topic (id int, a int); create table task (id int, b int); create table label (id int)",
                Map.of())).extracting(MigrationPlan::description)
                .containsExactly("create_label", "add_b_to_task", "add_a_to_topic");
    }

    @Test
    void putsWhatLosesDataLastAndApart() throws SQLException {
        List<MigrationPlan> plans = plan("create table task (id int, a int); create table topic (id int);",
                "create table task (id int, b int); create table zone (id int)", Map.of());
        assertThat(plans).extracting(MigrationPlan::title).containsExactly("Add b to task", "Create zone",
                "Drop a from task", "Drop topic");
        assertThat(plans).extracting(MigrationPlan::destructive).containsExactly(false, false, true, true);
        assertThat(plans).extracting(MigrationPlan::dependsOn).containsExactly(List.of(), List.of(), List.of(0),
                List.of());
    }

    @Test
    void takesKeysOfADroppedColumnAlongInTheSameMigration() throws SQLException {
        List<MigrationPlan> plans = plan("""
                create table users (id bigint primary key);
                create table task (id int, owner_id bigint constraint fk references users);
                create index ix on task (owner_id);
                """, "create table users (id bigint primary key); create table task (id int, n int)", Map.of());
        assertThat(sql(plans.get(0))).containsExactly("alter table task add column n integer");
        assertThat(sql(plans.get(1))).containsExactly("alter table task drop constraint fk", "drop index ix",
                "alter table task drop column owner_id");
    }

    @Test
    void replacesAKeyBeforeOneOfItsColumnsIsDropped() throws SQLException {
        List<MigrationPlan> plans = plan("create table task (a int, b int, constraint uk unique (a, b))",
                "create table task (a int, constraint uk unique (a))", Map.of());
        assertThat(sql(plans.get(0))).containsExactly("alter table task drop constraint uk",
                "alter table task add constraint uk unique (a)");
        assertThat(sql(plans.get(1))).containsExactly("alter table task drop column b");
        assertThat(plans.get(1).dependsOn()).containsExactly(0);
    }

    @Test
    void joinsAForeignKeyWithTheNewTableItRefersTo() throws SQLException {
        assertThat(plan("create table task (id bigint primary key); create table other (id int)", """
                create table label (id bigint primary key);
                create table task (id bigint primary key, label_id bigint references label);
                create table other (id int, n int);
                """, Map.of())).extracting(MigrationPlan::description)
                .containsExactly("create_label_and_add_label_id_to_task", "add_n_to_other");
    }

    @Test
    void leavesAForeignKeyToATableThatIsThereWithItsOwnTable() throws SQLException {
        assertThat(plan("create table users (id bigint primary key); create table task (id bigint)",
                "create table users (id bigint primary key, n int); create table task (id bigint, u bigint references users)",
                Map.of())).extracting(MigrationPlan::description).containsExactly("add_u_to_task", "add_n_to_users");
    }

    @Test
    void joinsWhatBelongsToOneEntity() throws SQLException {
        Map<String, String> entities = Map.of("table task", "Task", "table task_tags", "Task", "sequence task_seq",
                "Task");
        assertThat(plan("create table task (id bigint)", """
                create table task (id bigint, n int);
                create table task_tags (tag text);
                create sequence task_seq increment by 50;
                """, entities)).singleElement().satisfies(plan -> assertThat(plan.changes()).hasSize(3));
    }

    @Test
    void joinsAnEnumTypeWithTheColumnsThatUseIt() throws SQLException {
        assertThat(plan("create table task (id bigint)",
                "create type status as enum ('A'); create table task (id bigint, status status)", Map.of()))
                .singleElement().satisfies(plan -> assertThat(sql(plan)).containsExactly(
                        "create type status as enum ('A')", "alter table task add column status status"));
    }

    @Test
    void joinsANewSchemaWithEverythingInIt() throws SQLException {
        assertThat(plan("", "create schema audit; create table audit.a (id int); create table audit.b (id int)",
                Map.of())).singleElement()
                .satisfies(plan -> assertThat(sql(plan)).first().isEqualTo("create schema audit"));
    }

    @Test
    void saysWhichChangesNeedEachOther() throws SQLException {
        List<Change> changes = plan("create table task (id int);",
                "create table task (id int, x int, y int); create index ix on task (x); create index iy on task (y);",
                Map.of()).get(0).changes();

        assertThat(Planner.inseparable(changes, Set.of("AddColumn column public.task.x", "AddIndex index public.task.iy"),
                "public")).hasValue("These changes need each other: \"Add index iy on task.y\" has to come after \"Add column"
                        + " task.y (integer)\", and \"Add index ix on task.x\" has to come after \"Add column task.x (integer)\".");
        assertThat(Planner.inseparable(changes, Set.of("AddColumn column public.task.x", "AddIndex index public.task.ix"),
                "public")).isEmpty();
    }

    @Test
    void keepsTheTwoStepsOfAReplacedConstraintTogether() throws SQLException {
        List<Change> changes = plan("create table task (id int, a int, constraint few check (a < 5));",
                "create table task (id int, a int, b int, constraint few check (a < 6));", Map.of()).get(0).changes();

        assertThat(Planner.inseparable(changes, Set.of("DropConstraint constraint public.task.few"), "public"))
                .hasValueSatisfying(reason -> assertThat(reason).startsWith("These changes replace a constraint: ")
                        .endsWith(" stay together."));
        assertThat(Planner.inseparable(changes, Set.of("AddColumn column public.task.b"), "public")).isEmpty();
    }

    @Test
    void plansTheSameTwice() throws SQLException {
        String before = "create table task (id int, a int); create type s as enum ('A'); create table x (s s);";
        String after = "create table task (id bigint, b int); create type s as enum ('B', 'A'); create table x (s s);";
        assertThat(plan(before, after, Map.of())).isEqualTo(plan(before, after, Map.of()));
    }

    private static List<MigrationPlan> plan(String before, String after, Map<String, String> entities)
            throws SQLException {
        Schema current = read(before);
        Schema desired = read(after);
        return Planner.plan(SchemaDiff.between(current, desired), current, desired,
                new Guidance(object -> Optional.ofNullable(entities.get(object.toString())), List.of(), Answers.OPEN,
                        Arrangement.NONE));
    }

    private static List<String> sql(MigrationPlan plan) {
        return plan.statements().stream().map(Statement::sql).toList();
    }

    private static Schema read(String script) throws SQLException {
        return CatalogReader.read(script.isEmpty() ? SERVER.newDatabase() : SERVER.newDatabase(script), Set.of());
    }
}
