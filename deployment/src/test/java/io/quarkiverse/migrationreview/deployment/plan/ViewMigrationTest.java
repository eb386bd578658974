package io.quarkiverse.migrationreview.deployment.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.migrationreview.deployment.catalog.CatalogReader;
import io.quarkiverse.migrationreview.deployment.catalog.Schema;
import io.quarkiverse.migrationreview.deployment.diff.Change;
import io.quarkiverse.migrationreview.deployment.diff.SchemaDiff;
import io.quarkiverse.migrationreview.deployment.testing.ScratchServer;

/** What is said and done about views beyond the SQL of acceptance/views.sql. */
class ViewMigrationTest {

    @RegisterExtension
    static final ScratchServer SERVER = new ScratchServer();

    private static final String DECORATED = """
            do 'begin create role "Reader"; exception when duplicate_object then null; end';
            do 'begin create role keeper; exception when duplicate_object then null; end';
            create view "Open ""tasks"" now" (id, "Title") with (security_barrier) as
              select id, title from task where title <> 'it''s DONE' with cascaded check option;
            comment on view "Open ""tasks"" now" is 'what''s left';
            comment on column "Open ""tasks"" now"."Title" is 'its name';
            alter view "Open ""tasks"" now" alter column "Title" set default 'New';
            alter view "Open ""tasks"" now" owner to keeper;
            grant select on "Open ""tasks"" now" to public;
            grant all on "Open ""tasks"" now" to "Reader" with grant option;
            grant update ("Title") on "Open ""tasks"" now" to "Reader";
            create function skip() returns trigger language plpgsql as 'begin return null; end';
            create trigger no_insert instead of insert on "Open ""tasks"" now" for each row execute function skip('NOTHING');
            create rule no_delete as on delete to "Open ""tasks"" now" do instead nothing;
            """;

    private static final String DECORATED_AGAIN = """
            create view "Open ""tasks"" now" with (security_barrier = true, check_option = cascaded) as
             select %1$sid,
                %1$stitle as "Title"
               from task
              where ((%1$stitle)::text <> 'it''s DONE'::text);
            alter view "Open ""tasks"" now" alter column "Title" set default 'New';
            comment on view "Open ""tasks"" now" is 'what''s left';
            comment on column "Open ""tasks"" now"."Title" is 'its name';
            create rule no_delete as
                on delete to "Open ""tasks"" now" do instead nothing;
            create trigger no_insert instead of insert on "Open ""tasks"" now" for each row execute function skip('NOTHING');
            alter view "Open ""tasks"" now" owner to keeper;
            grant select on "Open ""tasks"" now" to public;
            grant all on "Open ""tasks"" now" to "Reader" with grant option;
            grant update ("Title") on "Open ""tasks"" now" to "Reader";
            """;

    @Test
    void bringsBackAllThatWasOnAView() throws SQLException {
        int version = SERVER.newDatabase().getMetaData().getDatabaseMajorVersion();
        String again = DECORATED_AGAIN.formatted(version < 16 ? "task." : "");
        new MigrationCase("brings back all that was on a view",
                "create table task (id bigint, title varchar(10));" + DECORATED,
                "create table task (id bigint, title varchar(20));" + DECORATED,
                """
                        drop view "Open ""tasks"" now";
                        alter table task alter column title type varchar(20);
                        """ + again,
                """
                        drop view "Open ""tasks"" now";
                        alter table task alter column title type varchar(10);
                        """ + again).check(SERVER);
    }

    @Test
    void leavesAViewThatUsesWhatIsDroppedForGood() throws SQLException {
        Schema current = read("""
                create table task (id bigint, title varchar(10), extra text);
                create table one (n int);
                create view extras as select title, extra from task, one;
                """);
        Schema desired = read("create table task (id bigint, title varchar(20)); create table one (n int)");

        assertThat(plan(current, desired).stream().flatMap(plan -> plan.statements().stream()).map(Statement::sql))
                .containsExactly("drop view extras", "alter table task alter column title type varchar(20)",
                        "create view extras as\n select task.title,\n    task.extra\n   from task,\n    one",
                        "alter table task drop column extra");
    }

    @Test
    void speaksOfTheViewsInTheChangesButNotInTheTitle() throws SQLException {
        String view = "create view titles as select title from task;";
        List<MigrationPlan> plans = plan(read("create table task (title varchar(10));" + view),
                read("create table task (title varchar(20));" + view));

        assertThat(plans).singleElement().satisfies(plan -> {
            assertThat(plan.description()).isEqualTo("change_type_of_task_title");
            assertThat(plan.destructive()).isFalse();
            assertThat(plan.changes()).map(Change::summary).containsExactly(
                    "Drop view titles for the time of the change",
                    "Change type of task.title from varchar(10) to varchar(20)", "Create view titles again");
        });
    }

    @Test
    void neverFindsADifferenceInViews() throws SQLException {
        Schema with = read("create table task (id bigint); create view ids as select id from task");
        Schema without = read("create table task (id bigint)");

        assertThat(SchemaDiff.between(with, without)).isEmpty();
        assertThat(SchemaDiff.between(without, with)).isEmpty();
    }

    private static List<MigrationPlan> plan(Schema current, Schema desired) {
        return Planner.plan(SchemaDiff.between(current, desired), current, desired, Guidance.NONE);
    }

    private static Schema read(String script) throws SQLException {
        return CatalogReader.read(SERVER.newDatabase(script), Set.of());
    }
}
