package io.quarkiverse.migrationreview.deployment.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkiverse.migrationreview.deployment.catalog.CheckConstraint;
import io.quarkiverse.migrationreview.deployment.catalog.Column;
import io.quarkiverse.migrationreview.deployment.catalog.EnumType;
import io.quarkiverse.migrationreview.deployment.catalog.Index;
import io.quarkiverse.migrationreview.deployment.catalog.QualifiedName;
import io.quarkiverse.migrationreview.deployment.catalog.Table;
import io.quarkiverse.migrationreview.deployment.diff.AddColumn;
import io.quarkiverse.migrationreview.deployment.diff.AddConstraint;
import io.quarkiverse.migrationreview.deployment.diff.AddIndex;
import io.quarkiverse.migrationreview.deployment.diff.Change;
import io.quarkiverse.migrationreview.deployment.diff.ChangeEnumLabels;
import io.quarkiverse.migrationreview.deployment.diff.CreateTable;
import io.quarkiverse.migrationreview.deployment.diff.DropColumn;
import io.quarkiverse.migrationreview.deployment.diff.DropConstraint;
import io.quarkiverse.migrationreview.deployment.diff.DropTable;

class MigrationDescriptionTest {

    private static final QualifiedName TASK = name("task");
    private static final Index ON_STATUS = new Index("ix", false, "btree", List.of("status"), "USING btree (status)");

    @Test
    void namesTheColumns() {
        assertThat(propose(add("priority"), add("status"))).isEqualTo("add_priority_and_status_to_task");
        assertThat(propose(add("a"), add("b"), add("c"))).isEqualTo("add_a_b_and_c_to_task");
        assertThat(propose(add("a"), add("b"), add("c"), add("d"))).isEqualTo("add_4_columns_to_task");
        assertThat(propose(new DropColumn(TASK, Column.of("title", "text")))).isEqualTo("drop_title_from_task");
    }

    @Test
    void namesTheTables() {
        assertThat(propose(create("label"))).isEqualTo("create_label");
        assertThat(propose(create("label"), create("task_label"))).isEqualTo("create_label_and_task_label");
        assertThat(propose(create("user"), create("topic"), create("a"), create("b"), create("c")))
                .isEqualTo("create_user_and_4_more_tables");
        assertThat(propose(create("label"), add("label_id"))).isEqualTo("create_label_and_add_label_id_to_task");
        assertThat(propose(new DropTable(table("topic")))).isEqualTo("drop_topic");
    }

    @Test
    void leavesOutWhatComesAlong() {
        assertThat(propose(add("status"), new AddIndex(TASK, ON_STATUS), check("A"))).isEqualTo("add_status_to_task");
        assertThat(propose(new AddIndex(TASK, ON_STATUS))).isEqualTo("add_index_on_task_status");
    }

    @Test
    void saysThatSomethingChanges() {
        Change dropped = new DropConstraint(TASK, new CheckConstraint("ck", List.of("status"), "CHECK (old)"));
        assertThat(propose(dropped, check("new"))).isEqualTo("change_check_on_task_status");
        QualifiedName status = name("status");
        assertThat(propose(new ChangeEnumLabels(new EnumType(status, List.of("A"), null),
                new EnumType(status, List.of("A", "Blocked!"), null)))).isEqualTo("add_blocked_to_type_status");
    }

    @Test
    void staysShortAndPlainWhateverTheNames() {
        String odd = "Über \"lange\" Namen, die niemand lesen mag und die gar nicht mehr aufhören";
        String proposed = propose(create(odd), create("日本"), create("c"), create("d"));
        assertThat(proposed).hasSizeLessThanOrEqualTo(60).matches("[a-z0-9_]+").startsWith("create_uber_lange_namen");
        assertThat(MigrationDescription.refuse(proposed)).isEmpty();
        assertThat(propose(create("日本"))).isEqualTo("create_unnamed");
    }

    @ParameterizedTest
    @ValueSource(strings = { "", " ", "changes", "Migration", "update", "fix", "schema changes", "db_update-2", "wip",
            "42", "v2", "misc stuff", "new migration", "alter table", "add column", "add/priority", "a:b", "priorität",
            "x\ny", "_priority", "priority-", " priority", "task." })
    void refusesWhatSaysNothingOrIsNoFileName(String description) {
        assertThat(MigrationDescription.refuse(description)).isPresent();
    }

    @Test
    void refusesWhatIsTooLong() {
        assertThat(MigrationDescription.refuse("p".repeat(101))).isPresent();
        assertThat(MigrationDescription.refuse("p".repeat(100))).isEmpty();
        assertThat(MigrationDescription.refuse(null)).isPresent();
    }

    @ParameterizedTest
    @CsvSource({ "Add priority to task,add_priority_to_task,Add priority to task",
            "add_user-2,add_user_2,Add user 2", "initial_schema,initial_schema,Initial schema",
            "Update  PRICES,update_prices,Update  PRICES" })
    void takesWhatSaysSomething(String description, String normal, String title) {
        assertThat(MigrationDescription.refuse(description)).isEmpty();
        assertThat(MigrationDescription.normalise(description)).isEqualTo(normal);
        assertThat(MigrationDescription.title(description)).isEqualTo(title.replaceAll(" +", " "));
    }

    private static String propose(Change... changes) {
        return MigrationDescription.propose(Arrays.asList(changes));
    }

    private static Change add(String column) {
        return new AddColumn(TASK, Column.of(column, "text"));
    }

    private static Change check(String condition) {
        return new AddConstraint(TASK, new CheckConstraint("ck", List.of("status"), "CHECK (" + condition + ")"));
    }

    private static Change create(String table) {
        return new CreateTable(table(table));
    }

    private static Table table(String name) {
        return new Table(name(name), List.of(), List.of(), List.of(), null);
    }

    private static QualifiedName name(String name) {
        return new QualifiedName("public", name);
    }
}
