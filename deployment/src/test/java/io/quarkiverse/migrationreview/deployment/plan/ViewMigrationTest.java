package io.quarkiverse.migrationreview.deployment.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.quarkiverse.migrationreview.deployment.catalog.CatalogReader;
import io.quarkiverse.migrationreview.deployment.catalog.Schema;
import io.quarkiverse.migrationreview.deployment.diff.Change;
import io.quarkiverse.migrationreview.deployment.diff.SchemaDiff;
import io.quarkiverse.migrationreview.deployment.testing.ScratchServer;

/** Views that stand in the way of a change make way for it, and are as they were afterwards. */
class ViewMigrationTest {

    @RegisterExtension
    static final ScratchServer SERVER = new ScratchServer();

    /** Of a query over two tables every version of PostgreSQL writes the columns in the same way. */
    private static final String VIEWS_ON_VIEWS = """
            create table one (n int);
            create view open_task as select id, title from task, one where not done;
            create view by_title as select title, count(*) from open_task, one group by title;
            create view a_first as select title from by_title, one;
            create view other as select id from task;
            """;

    private static final String VIEWS_ON_VIEWS_AGAIN = """
            create view open_task as
             select task.id,
                task.title
               from task,
                one
              where (not task.done);
            create view by_title as
             select open_task.title,
                count(*) as count
               from open_task,
                one
              group by open_task.title;
            create view a_first as
             select by_title.title
               from by_title,
                one;
            """;

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

    private static final String MATERIALIZED = """
            create table one (n int);
            create materialized view task_count with (fillfactor = 70) as
              select title, count(*) as total from task, one group by title;
            create unique index ix_task_count on task_count (title);
            create index ix_total on task_count (total desc) where total > 1;
            comment on materialized view task_count is 'how many';
            create materialized view waiting as select title from task, one with no data;
            """;

    private static final String MATERIALIZED_AGAIN = """
            create materialized view task_count with (fillfactor = 70) as
             select task.title,
                count(*) as total
               from task,
                one
              group by task.title;
            create unique index ix_task_count on task_count (title);
            create index ix_total on task_count (total desc) where (total > 1);
            comment on materialized view task_count is 'how many';
            create materialized view waiting as
             select task.title
               from task,
                one
              with no data;
            """;

    private static final String ELSEWHERE = """
            create table one (n int);
            create schema "Report";
            create view "Report".task as select task.* from public.task, one;
            create view titles as select title from "Report".task, one;
            """;

    private static final String ELSEWHERE_AGAIN = """
            create view "Report".task as
             select task.id,
                task.title
               from task,
                one;
            create view titles as
             select task.title
               from "Report".task,
                one;
            """;

    private static final String OF_A_TYPE = """
            create table one (n int);
            create table task (status status, old status[]);
            create view a as select status = 'A' as is_a from task, one;
            create view olds as select old from task, one;
            create view value as select 'B'::status as b, '{A}'::status[] as many;
            """;

    private static final List<MigrationCase> CASES = List.of(
            new MigrationCase("drops views on views in order, and leaves the others alone",
                    "create table task (id bigint, title varchar(10), done boolean);" + VIEWS_ON_VIEWS,
                    "create table task (id bigint, title varchar(20), done boolean);" + VIEWS_ON_VIEWS,
                    """
                            drop view a_first;
                            drop view by_title;
                            drop view open_task;
                            alter table task alter column title type varchar(20);
                            """ + VIEWS_ON_VIEWS_AGAIN,
                    """
                            drop view a_first;
                            drop view by_title;
                            drop view open_task;
                            alter table task alter column title type varchar(10);
                            """ + VIEWS_ON_VIEWS_AGAIN),
            new MigrationCase("brings back materialized views with their indexes, and as empty as they were",
                    "create table task (title varchar(10));" + MATERIALIZED,
                    "create table task (title varchar(20));" + MATERIALIZED,
                    """
                            drop materialized view waiting;
                            drop materialized view task_count;
                            alter table task alter column title type varchar(20);
                            """ + MATERIALIZED_AGAIN,
                    """
                            drop materialized view waiting;
                            drop materialized view task_count;
                            alter table task alter column title type varchar(10);
                            """ + MATERIALIZED_AGAIN),
            new MigrationCase("finds views in other schemas",
                    "create table task (id bigint, title varchar(10));" + ELSEWHERE,
                    "create table task (id bigint, title varchar(20));" + ELSEWHERE,
                    """
                            drop view titles;
                            drop view "Report".task;
                            alter table task alter column title type varchar(20);
                            """ + ELSEWHERE_AGAIN,
                    """
                            drop view titles;
                            drop view "Report".task;
                            alter table task alter column title type varchar(10);
                            """ + ELSEWHERE_AGAIN),
            new MigrationCase("replaces an enum type under views only in the direction that has to",
                    "create type status as enum ('A', 'B');" + OF_A_TYPE,
                    "create type status as enum ('A', 'B', 'C');" + OF_A_TYPE,
                    """
                            alter type status add value 'C';
                            """,
                    """
                            drop view value;
                            drop view olds;
                            drop view a;
                            alter type status rename to status_old;
                            create type status as enum ('A', 'B');
                            alter table task alter column status type status using status::text::status;
                            alter table task alter column old type status[] using old::text[]::status[];
                            drop type status_old;
                            create view a as
                             select (task.status = 'A'::status) as is_a
                               from task,
                                one;
                            create view olds as
                             select task.old
                               from task,
                                one;
                            create view value as
                             select 'B'::status as b,
                                '{A}'::status[] as many;
                            """),
            new MigrationCase("replaces an enum type under a view of what is computed from it",
                    """
                            create type status as enum ('A', 'B');
                            create table task (status status, done boolean generated always as (status = 'B') stored);
                            create view finished as select task.done from task, task other;
                            """,
                    """
                            create type status as enum ('B', 'A');
                            create table task (status status, done boolean generated always as (status = 'B') stored);
                            create view finished as select task.done from task, task other;
                            """,
                    """
                            drop view finished;
                            alter table task drop column done;
                            alter type status rename to status_old;
                            create type status as enum ('B', 'A');
                            alter table task alter column status type status using status::text::status;
                            drop type status_old;
                            alter table task add column done boolean generated always as (status = 'B'::status) stored;
                            create view finished as
                             select task.done
                               from task,
                                task other;
                            """,
                    """
                            drop view finished;
                            alter table task drop column done;
                            alter type status rename to status_old;
                            create type status as enum ('A', 'B');
                            alter table task alter column status type status using status::text::status;
                            drop type status_old;
                            alter table task add column done boolean generated always as (status = 'B'::status) stored;
                            create view finished as
                             select task.done
                               from task,
                                task other;
                            """),
            new MigrationCase("computes a column under a view from a column that changes its type",
                    """
                            create table line (a int, b bigint generated always as (a * 2) stored);
                            create view total as select sum(line.b) from line, line other;
                            """,
                    """
                            create table line (a bigint, b bigint generated always as (a * 2) stored);
                            create view total as select sum(line.b) from line, line other;
                            """,
                    """
                            drop view total;
                            alter table line drop column b;
                            alter table line alter column a type bigint;
                            alter table line add column b bigint generated always as (a * 2) stored;
                            create view total as
                             select sum(line.b) as sum
                               from line,
                                line other;
                            """,
                    """
                            drop view total;
                            alter table line drop column b;
                            alter table line alter column a type integer;
                            alter table line add column b bigint generated always as (a * 2) stored;
                            create view total as
                             select sum(line.b) as sum
                               from line,
                                line other;
                            """),
            new MigrationCase("computes a column anew under a view",
                    """
                            create table line (a int, b int generated always as (a * 2) stored);
                            create view total as select sum(line.b) from line, line other;
                            """,
                    """
                            create table line (a int, b int generated always as (a * 3) stored);
                            create view total as select sum(line.b) from line, line other;
                            """,
                    """
                            drop view total;
                            alter table line drop column b;
                            alter table line add column b integer generated always as (a * 3) stored;
                            create view total as
                             select sum(line.b) as sum
                               from line,
                                line other;
                            """,
                    """
                            drop view total;
                            alter table line drop column b;
                            alter table line add column b integer generated always as (a * 2) stored;
                            create view total as
                             select sum(line.b) as sum
                               from line,
                                line other;
                            """),
            new MigrationCase("replaces a primary key that a view groups by",
                    """
                            create table one (n int);
                            create table task (id bigint, title text, code text not null, constraint a primary key (id));
                            create view named as select id, title from task, one group by id;
                            """,
                    """
                            create table one (n int);
                            create table task (id bigint, title text, code text not null,
                              constraint a primary key (id) include (code));
                            create view named as select id, title from task, one group by id;
                            """,
                    """
                            drop view named;
                            alter table task drop constraint a;
                            alter table task add constraint a primary key (id) include (code);
                            create view named as
                             select task.id,
                                task.title
                               from task,
                                one
                              group by task.id;
                            """,
                    """
                            drop view named;
                            alter table task drop constraint a;
                            alter table task add constraint a primary key (id);
                            create view named as
                             select task.id,
                                task.title
                               from task,
                                one
                              group by task.id;
                            """),
            new MigrationCase("finds a materialized view of whole rows",
                    """
                            create table task (id int, title text);
                            create materialized view tasks as select task as whole from task;
                            create view count as select count(*) from task;
                            """,
                    """
                            create table task (id bigint, title text);
                            create materialized view tasks as select task as whole from task;
                            create view count as select count(*) from task;
                            """,
                    """
                            drop materialized view tasks;
                            alter table task alter column id type bigint;
                            create materialized view tasks as
                             select task.*::task as whole
                               from task;
                            """,
                    """
                            drop materialized view tasks;
                            alter table task alter column id type integer;
                            create materialized view tasks as
                             select task.*::task as whole
                               from task;
                            """));

    static List<MigrationCase> cases() {
        return CASES;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void leadsThereAndBack(MigrationCase migration) throws SQLException {
        migration.check(SERVER);
    }

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
