package io.quarkiverse.migrationreview.deployment.hazard;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.quarkiverse.migrationreview.deployment.catalog.CatalogReader;
import io.quarkiverse.migrationreview.deployment.catalog.Schema;
import io.quarkiverse.migrationreview.deployment.catalog.UniqueConstraint;
import io.quarkiverse.migrationreview.deployment.diff.SchemaDiff;
import io.quarkiverse.migrationreview.deployment.plan.Guidance;
import io.quarkiverse.migrationreview.deployment.plan.MigrationPlan;
import io.quarkiverse.migrationreview.deployment.plan.Planner;
import io.quarkiverse.migrationreview.deployment.testing.ScratchServer;

class SafeFormsTest {

    @RegisterExtension
    static final ScratchServer SERVER = new ScratchServer();

    private static final ServerVersion SERVER_18 = new ServerVersion(18, 3);
    private static final String ROWS = "insert into task (id, title) select n, 'task ' || n from generate_series(1, 3000) n;";
    private static final String TASK = "create table task (id bigint primary key, title varchar(255) not null);" + ROWS;

    @ParameterizedTest
    @MethodSource("cases")
    void reachesTheSchemaAndLeadsBack(SafeFormCase each) throws SQLException {
        each.check(SERVER);
    }

    @Test
    void offersNothingForATableThatTheSameMigrationCreates() throws SQLException {
        assertThat(offered("create schema other", "create schema other; create table task (id bigint, title text unique);"
                + "create index ix_title on task (title)", SERVER_18)).isEmpty();
    }

    @Test
    void buildsNoIndexConcurrentlyWhereTheServerMayCorruptIt() throws SQLException {
        String indexed = TASK + "create index ix_title on task (title)";

        assertThat(offered(TASK, indexed, new ServerVersion(14, 3))).isEmpty();
        assertThat(offered(TASK, indexed, new ServerVersion(14, 4))).containsExactly(SafeForm.CONCURRENTLY);
        assertThat(refusals(TASK, indexed, new ServerVersion(14, 0))).singleElement().asString().contains("14.4");
    }

    @Test
    void knowsWhatPartitionedTablesDoNotBear() throws SQLException {
        String task = "create table person (id bigint primary key);"
                + "create table task (id bigint not null, owner bigint) partition by range (id);";
        String referring = task + "alter table task add constraint fk foreign key (owner) references person";

        assertThat(offered(task, task + "create index ix_owner on task (owner)", SERVER_18)).isEmpty();
        assertThat(offered(task, referring, new ServerVersion(17, 5))).isEmpty();
        assertThat(offered(task, referring, SERVER_18)).containsExactly(SafeForm.NOT_VALID);
    }

    @Test
    void keepsAMigrationInOneScriptThatAViewMakesWayFor() throws SQLException {
        String view = "create view titles as select title from task;";
        String before = "create table task (id bigint primary key, title text);" + view;
        String after = "create table task (id bigint primary key, title varchar(20) not null);" + view;

        assertThat(offered(before, after, SERVER_18)).isEmpty();
        assertThat(refusals(before, after, SERVER_18)).isNotEmpty()
                .allSatisfy(reason -> assertThat(reason).contains("A view makes way"));
    }

    @Test
    void letsNoIndexStandInForAKeyOverPeriods() {
        assertThat(ConcurrentIndexes.canBackConstraint(new UniqueConstraint("uk", List.of("id", "at"),
                "UNIQUE (id, at)"))).isTrue();
        assertThat(ConcurrentIndexes.canBackConstraint(new UniqueConstraint("uk", List.of("id", "at"),
                "UNIQUE (id, at WITHOUT OVERLAPS)"))).isFalse();
    }

    private static List<SafeForm> offered(String before, String after, ServerVersion server) throws SQLException {
        MigrationPlan plan = plan(before, after);
        return plan.changes().stream().flatMap(change -> SafeForms.offered(change, plan, server).stream()).toList();
    }

    private static List<String> refusals(String before, String after, ServerVersion server) throws SQLException {
        MigrationPlan plan = plan(before, after);
        return plan.changes().stream().flatMap(change -> Stream.of(SafeForm.values())
                .flatMap(form -> SafeForms.refusal(change, form, plan, server).stream())).toList();
    }

    private static MigrationPlan plan(String before, String after) throws SQLException {
        Schema current = CatalogReader.read(SERVER.newDatabase(before), Set.of());
        Schema desired = CatalogReader.read(SERVER.newDatabase(after), Set.of());
        return Planner.plan(SchemaDiff.between(current, desired), current, desired, Guidance.NONE).get(0);
    }

    /** Each page of it takes one row. */
    private static final String PARTITIONS = "create table task_1 partition of task for values from (0) to (1200);"
            + "create table task_2 partition of task default;"
            + "insert into task select n, repeat('x', 7000) from generate_series(1, 1400) n";

    @Test
    void fillsAllPagesOfAllPartitions() throws SQLException {
        String partitioned = "create table task (id bigint, title text, token uuid default gen_random_uuid())"
                + " partition by range (id); alter table task alter title set storage plain;";
        Connection connection = SERVER.newDatabase(partitioned + "alter table task drop token");
        Schema current = CatalogReader.read(connection, Set.of());
        Schema desired = CatalogReader.read(SERVER.newDatabase(partitioned), Set.of());
        MigrationPlan plan = Planner.plan(SchemaDiff.between(current, desired), current, desired, Guidance.NONE).get(0);
        try (Statement statement = connection.createStatement()) {
            statement.execute(PARTITIONS);
            for (var each : SafeForms.rewrite(plan, SERVER_18, SafeFormCase.forms(plan), false).statements()) {
                statement.execute(each.sql());
            }
            try (ResultSet row = statement.executeQuery("select count(*), count(token), pg_relation_size('task_1') / 8192"
                    + " from task")) {
                row.next();
                assertThat(row.getLong(3)).isGreaterThan(1000);
                assertThat(row.getLong(2)).isEqualTo(row.getLong(1));
            }
        }
    }

    static Stream<SafeFormCase> cases() {
        return Stream.of(
                new SafeFormCase("an index", TASK, TASK + "create index ix_title on task (title)", false, """
                        -- not in a transaction
                        -- an attempt that failed leaves an INVALID index behind
                        drop index concurrently if exists ix_title;
                        create index concurrently ix_title on task (title);
                        """),
                new SafeFormCase("an index that is unique and partial", TASK,
                        TASK + "create unique index ix_title on task (lower(title)) where id > 3", false, """
                                -- not in a transaction
                                -- an attempt that failed leaves an INVALID index behind
                                drop index concurrently if exists ix_title;
                                create unique index concurrently ix_title on task (lower((title)::text)) where (id > 3);
                                """),
                new SafeFormCase("an index that goes", TASK + "create index ix_title on task (title)", TASK, false, """
                        -- not in a transaction
                        -- gone already if an attempt failed after this
                        drop index concurrently if exists ix_title;
                        """),
                new SafeFormCase("a unique constraint", TASK,
                        "create table task (id bigint primary key, title varchar(255) not null,"
                                + " constraint uk_title unique (title, id))",
                        false, """
                                -- not in a transaction
                                -- an attempt that failed leaves an INVALID index behind
                                drop index concurrently if exists uk_title;
                                create unique index concurrently uk_title on task (title, id);
                                -- in a transaction
                                alter table task add constraint uk_title unique using index uk_title;
                                """),
                new SafeFormCase("a unique constraint with more to it", TASK,
                        "create table task (id bigint primary key, title varchar(255) not null,"
                                + " constraint uk_title unique nulls not distinct (title) include (id))",
                        false, """
                                -- not in a transaction
                                -- an attempt that failed leaves an INVALID index behind
                                drop index concurrently if exists uk_title;
                                create unique index concurrently uk_title on task (title) include (id) nulls not distinct;
                                -- in a transaction
                                alter table task add constraint uk_title unique using index uk_title;
                                """),
                new SafeFormCase("a deferrable unique constraint", TASK,
                        "create table task (id bigint primary key, title varchar(255) not null,"
                                + " constraint uk_title unique (title) deferrable initially deferred)",
                        false,
                        """
                                -- not in a transaction
                                -- an attempt that failed leaves an INVALID index behind
                                drop index concurrently if exists uk_title;
                                create unique index concurrently uk_title on task (title);
                                -- in a transaction
                                alter table task add constraint uk_title unique using index uk_title deferrable initially deferred;
                                """),
                new SafeFormCase("a primary key", "create table task (id bigint, title text);" + ROWS,
                        "create table task (id bigint primary key, title text)", false, """
                                -- in a transaction
                                alter table task add constraint task_id_not_null_check check (id is not null) not valid;
                                -- in a transaction
                                alter table task validate constraint task_id_not_null_check;
                                -- in a transaction
                                alter table task alter column id set not null;
                                alter table task drop constraint task_id_not_null_check;
                                -- not in a transaction
                                -- an attempt that failed leaves an INVALID index behind
                                drop index concurrently if exists task_pkey;
                                create unique index concurrently task_pkey on task (id);
                                -- in a transaction
                                alter table task add constraint task_pkey primary key using index task_pkey;
                                """),
                new SafeFormCase("foreign keys", TASK + "create table person (id bigint primary key);"
                        + "alter table task add owner bigint, add author bigint",
                        "create table person (id bigint primary key);"
                                + "create table task (id bigint primary key, title varchar(255) not null,"
                                + " owner bigint constraint fk_owner references person,"
                                + " author bigint constraint fk_author references person)",
                        false, """
                                -- in a transaction
                                alter table task add constraint fk_author foreign key (author) references person (id) not valid;
                                alter table task add constraint fk_owner foreign key (owner) references person (id) not valid;
                                -- in a transaction
                                alter table task validate constraint fk_author;
                                alter table task validate constraint fk_owner;
                                """),
                new SafeFormCase("a check", TASK,
                        "create table task (id bigint primary key, title varchar(255) not null,"
                                + " constraint task_check check (id > 0))",
                        false, """
                                -- in a transaction
                                alter table task add constraint task_check check (id > 0) not valid;
                                -- in a transaction
                                alter table task validate constraint task_check;
                                """),
                new SafeFormCase("an enum check that is widened",
                        "create table task (id bigint primary key, title text, status text"
                                + " constraint status_check check (status in ('OPEN', 'DONE')));" + ROWS
                                + "update task set status = 'OPEN'",
                        "create table task (id bigint primary key, title text, status text"
                                + " constraint status_check check (status in ('OPEN', 'WAITING', 'DONE')))",
                        false,
                        """
                                -- in a transaction
                                alter table task drop constraint status_check;
                                alter table task add constraint status_check check (status in ('OPEN', 'WAITING', 'DONE')) not valid;
                                -- in a transaction
                                alter table task validate constraint status_check;
                                """),
                new SafeFormCase("an enum check of which a value goes",
                        "create table task (id bigint primary key, title text, status text"
                                + " constraint status_check check (status in ('OPEN', 'DONE')));" + ROWS
                                + "update task set status = 'OPEN'",
                        "create table task (id bigint primary key, title text, status text"
                                + " constraint status_check check (status in ('NEW', 'DONE')))",
                        false,
                        """
                                -- in a transaction
                                alter table task drop constraint status_check;
                                -- not in a transaction
                                do $$
                                declare
                                    pages bigint := pg_relation_size('task') / current_setting('block_size')::bigint;
                                    page bigint := 0;
                                begin
                                    while page <= pages loop
                                        update task set status = 'NEW' where status = 'OPEN'
                                            and ctid >= format('(%s,0)', page)::tid and ctid < format('(%s,0)', page + 1000)::tid;
                                        commit;
                                        page := page + 1000;
                                    end loop;
                                end
                                $$;
                                -- in a transaction
                                alter table task add constraint status_check check (status in ('NEW', 'DONE')) not valid;
                                -- in a transaction
                                update task set status = 'NEW' where status = 'OPEN';
                                alter table task validate constraint status_check;
                                """),
                new SafeFormCase("a column that becomes required", "create table task (id bigint primary key, title text);"
                        + ROWS + "update task set title = null where id % 7 = 0",
                        "create table task (id bigint primary key, title text not null)", false,
                        """
                                -- not in a transaction
                                do $$
                                declare
                                    pages bigint := pg_relation_size('task') / current_setting('block_size')::bigint;
                                    page bigint := 0;
                                begin
                                    while page <= pages loop
                                        update task set title = '' where title is null
                                            and ctid >= format('(%s,0)', page)::tid and ctid < format('(%s,0)', page + 1000)::tid;
                                        commit;
                                        page := page + 1000;
                                    end loop;
                                end
                                $$;
                                -- in a transaction
                                alter table task add constraint task_title_not_null_check check (title is not null) not valid;
                                -- in a transaction
                                update task set title = '' where title is null;
                                alter table task validate constraint task_title_not_null_check;
                                -- in a transaction
                                alter table task alter column title set not null;
                                alter table task drop constraint task_title_not_null_check;
                                """),
                new SafeFormCase("a required column with a computed default", TASK,
                        "create table task (id bigint primary key, title varchar(255) not null,"
                                + " token uuid default gen_random_uuid() not null)",
                        false,
                        """
                                -- in a transaction
                                alter table task add column token uuid;
                                alter table task alter column token set default gen_random_uuid();
                                -- not in a transaction
                                do $$
                                declare
                                    pages bigint := pg_relation_size('task') / current_setting('block_size')::bigint;
                                    page bigint := 0;
                                begin
                                    while page <= pages loop
                                        update task set token = gen_random_uuid() where token is null
                                            and ctid >= format('(%s,0)', page)::tid and ctid < format('(%s,0)', page + 1000)::tid;
                                        commit;
                                        page := page + 1000;
                                    end loop;
                                end
                                $$;
                                -- in a transaction
                                alter table task add constraint task_token_not_null_check check (token is not null) not valid;
                                -- in a transaction
                                update task set token = gen_random_uuid() where token is null;
                                alter table task validate constraint task_token_not_null_check;
                                -- in a transaction
                                alter table task alter column token set not null;
                                alter table task drop constraint task_token_not_null_check;
                                """),
                new SafeFormCase("a column with a computed default", TASK,
                        "create table task (id bigint primary key, title varchar(255) not null,"
                                + " token uuid default gen_random_uuid());comment on column task.token is 'secret'",
                        false,
                        """
                                -- in a transaction
                                alter table task add column token uuid;
                                alter table task alter column token set default gen_random_uuid();
                                comment on column task.token is 'secret';
                                -- not in a transaction
                                do $$
                                declare
                                    pages bigint := pg_relation_size('task') / current_setting('block_size')::bigint;
                                    page bigint := 0;
                                begin
                                    while page <= pages loop
                                        update task set token = gen_random_uuid() where token is null
                                            and ctid >= format('(%s,0)', page)::tid and ctid < format('(%s,0)', page + 1000)::tid;
                                        commit;
                                        page := page + 1000;
                                    end loop;
                                end
                                $$;
                                -- rows that moved to other pages meanwhile
                                update task set token = gen_random_uuid() where token is null;
                                """),
                new SafeFormCase("a column whose default is the same for all rows", TASK,
                        "create table task (id bigint primary key, title varchar(255) not null,"
                                + " seen timestamp default timezone('UTC', now()) not null)",
                        false, """
                                -- in a transaction
                                alter table task add column seen timestamp default timezone('UTC'::text, now()) not null;
                                """),
                new SafeFormCase("a foreign key that goes",
                        TASK + "create table person (id bigint primary key);"
                                + "alter table task add owner bigint, add constraint fk_owner foreign key (owner)"
                                + " references person; create index ix_owner on task (owner)",
                        TASK + "create table person (id bigint primary key);alter table task add owner bigint", false, """
                                -- in a transaction
                                alter table task drop constraint fk_owner;
                                -- not in a transaction
                                -- gone already if an attempt failed after this
                                drop index concurrently if exists ix_owner;
                                """),
                new SafeFormCase("many changes",
                        TASK + "create table person (id bigint primary key, name text);",
                        "create table person (id bigint primary key, name text not null);"
                                + "create table label (id bigint primary key, name text unique);"
                                + "create table task (id bigint primary key, title varchar(255) not null,"
                                + " owner bigint constraint fk_owner references person,"
                                + " label bigint constraint fk_label references label, points integer,"
                                + " constraint uk_title unique (title), constraint task_check check (id > 0));"
                                + "create index ix_owner on task (owner); create index ix_label on task (label)",
                        true,
                        """
                                -- in a transaction
                                create table label (
                                    id bigint not null,
                                    name text,
                                    constraint label_pkey primary key (id),
                                    constraint label_name_key unique (name)
                                );
                                alter table task add column owner bigint;
                                alter table task add column label bigint;
                                alter table task add column points integer;
                                alter table task add constraint task_check check (id > 0) not valid;
                                -- not in a transaction
                                -- an attempt that failed leaves an INVALID index behind
                                drop index concurrently if exists uk_title;
                                create unique index concurrently uk_title on task (title);
                                -- an attempt that failed leaves an INVALID index behind
                                drop index concurrently if exists ix_label;
                                create index concurrently ix_label on task (label);
                                -- an attempt that failed leaves an INVALID index behind
                                drop index concurrently if exists ix_owner;
                                create index concurrently ix_owner on task (owner);
                                -- in a transaction
                                alter table task add constraint fk_label foreign key (label) references label (id) not valid;
                                -- in a transaction
                                alter table task add constraint fk_owner foreign key (owner) references person (id) not valid;
                                -- in a transaction
                                alter table task add constraint uk_title unique using index uk_title;
                                -- in a transaction
                                alter table task validate constraint task_check;
                                alter table task validate constraint fk_label;
                                alter table task validate constraint fk_owner;
                                -- not in a transaction
                                do $$
                                declare
                                    pages bigint := pg_relation_size('person') / current_setting('block_size')::bigint;
                                    page bigint := 0;
                                begin
                                    while page <= pages loop
                                        update person set name = '' where name is null
                                            and ctid >= format('(%s,0)', page)::tid and ctid < format('(%s,0)', page + 1000)::tid;
                                        commit;
                                        page := page + 1000;
                                    end loop;
                                end
                                $$;
                                -- in a transaction
                                alter table person add constraint person_name_not_null_check check (name is not null) not valid;
                                -- in a transaction
                                update person set name = '' where name is null;
                                alter table person validate constraint person_name_not_null_check;
                                -- in a transaction
                                alter table person alter column name set not null;
                                alter table person drop constraint person_name_not_null_check;
                                """));
    }
}
