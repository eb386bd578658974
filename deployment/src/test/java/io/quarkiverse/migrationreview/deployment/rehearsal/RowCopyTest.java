package io.quarkiverse.migrationreview.deployment.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.migrationreview.deployment.catalog.CatalogReader;
import io.quarkiverse.migrationreview.deployment.catalog.Schema;
import io.quarkiverse.migrationreview.deployment.testing.ScratchServer;

class RowCopyTest {

    private static final long LIMIT = 10_000_000;

    private static final String TRACKER = """
            create type status as enum ('OPEN', 'DONE');
            create table label (id bigint generated always as identity primary key, name varchar(40) not null unique,
                parent_id bigint references label);
            create sequence task_seq increment by 50;
            create table task (id bigint primary key, title text, state status, due interval, price numeric(10,2),
                tags text[], weight double precision, label_id bigint constraint fk_task_label references label,
                title_length integer generated always as (length(title)) stored);
            create table audit (what text);
            create function audit_task() returns trigger language plpgsql as $$
                begin insert into audit values (new.title); return new; end $$;
            create trigger audit_task before insert on task for each row execute function audit_task();
            create materialized view titles as select title from task;
            create view open_tasks as select * from task where state = 'OPEN';
            """;

    private static final String ROWS = """
            insert into label (name, parent_id) values ('red', null), ('dark red', 1), ('blue', null);
            select nextval('task_seq'), nextval('task_seq');
            alter table task disable trigger audit_task;
            insert into task values (51, E'a\\ttab\\nand \\\\ more', 'DONE', '1 day 02:03:04', 12.30, '{a,"b,c",null}', 'NaN', 2);
            insert into task values (1, null, null, null, null, null, null, null);
            alter table task enable trigger audit_task;
            """;

    @RegisterExtension
    private static final ScratchServer SERVER = new ScratchServer();

    @Test
    void bringsEveryRowAndNothingElse() throws SQLException {
        Connection source = SERVER.newDatabase(TRACKER + ROWS);
        Connection target = SERVER.newDatabase(TRACKER);
        Schema before = schema(target);

        CopiedRows copied = RowCopy.copy(source, target, before, LIMIT);

        assertThat(copied).isEqualTo(new CopiedRows(5, 2, null));
        for (String query : List.of("select t::text from task t order by id", "select l::text from label l order by id")) {
            assertThat(rows(target, query)).isEqualTo(rows(source, query)).isNotEmpty();
        }
        assertThat(rows(target, "select what from audit")).isEmpty();
        assertThat(rows(target, "select count(*) from titles")).containsExactly("2");
        assertThat(schema(target)).isEqualTo(before);
        assertThat(rows(target, "select tgenabled from pg_trigger where tgname = 'audit_task'")).containsExactly("O");
    }

    @Test
    void setsSequencesToWhereTheyAre() throws SQLException {
        Connection source = SERVER.newDatabase(TRACKER + ROWS);
        Connection target = SERVER.newDatabase(TRACKER + "create sequence untouched;");

        RowCopy.copy(source, target, schema(target), LIMIT);

        assertThat(rows(target, "select nextval('task_seq')")).containsExactly("101");
        assertThat(rows(target, "insert into label (name) values ('new') returning id")).containsExactly("4");
        assertThat(rows(target, "select nextval('untouched')")).containsExactly("1");
    }

    @Test
    void replacesTheRowsThatMigrationsHaveInserted() throws SQLException {
        String seeded = TRACKER + "insert into label (name) values ('seed'), ('other');";
        Connection source = SERVER.newDatabase(TRACKER + ROWS);
        Connection target = SERVER.newDatabase(seeded);

        assertThat(RowCopy.copy(source, target, schema(target), LIMIT).copied()).isTrue();

        assertThat(rows(target, "select name from label order by id")).containsExactly("red", "dark red", "blue");
    }

    @Test
    void emptiesWhatOtherTablesReferTo() throws SQLException {
        String tables = TRACKER + """
                create table place (name text primary key);
                create table town (primary key (name)) inherits (place);
                create table visit (town text references town, task_id bigint references task);
                """;
        Connection source = SERVER.newDatabase(tables);
        Connection target = SERVER.newDatabase(tables + ROWS + """
                insert into place values ('nowhere');
                insert into visit (task_id) values (51);
                """);
        Schema before = schema(target);

        assertThat(RowCopy.copy(source, target, before, LIMIT)).isEqualTo(new CopiedRows(0, 0, null));

        for (String table : List.of("label", "task", "place", "visit")) {
            assertThat(rows(target, "select count(*) from " + table)).containsExactly("0");
        }
        assertThat(schema(target)).isEqualTo(before);
    }

    @Test
    void needsNoSuperuser() throws SQLException {
        Connection source = SERVER.newDatabase(TRACKER + ROWS);
        Connection target = SERVER.newDatabase("""
                create role row_copier;
                grant create on schema public to row_copier;
                set role row_copier;
                """ + TRACKER);

        CopiedRows copied = RowCopy.copy(source, target, schema(target), LIMIT);

        rows(target, "select count(*) from task");
        try (Statement statement = target.createStatement()) {
            statement.execute("reset role; drop owned by row_copier; drop role row_copier");
        }
        assertThat(copied).isEqualTo(new CopiedRows(5, 2, null));
    }

    @Test
    void copiesRowsThatViolateWhatWasNeverValidated() throws SQLException {
        String tables = "create table label (id int primary key); create table task (label_id int, rank int);";
        String unvalidated = """
                alter table task add constraint fk_label foreign key (label_id) references label not valid;
                alter table task add constraint ck_rank check (rank > 0) not valid;
                """;
        Connection source = SERVER.newDatabase(tables + "insert into task values (7, -1);" + unvalidated);
        Connection target = SERVER.newDatabase(tables + unvalidated);
        Schema before = schema(target);

        assertThat(RowCopy.copy(source, target, before, LIMIT)).isEqualTo(new CopiedRows(1, 1, null));

        assertThat(schema(target)).isEqualTo(before);
    }

    @Test
    void copiesPartitionedAndInheritedRowsOnce() throws SQLException {
        String tables = """
                create table event (id int, at date not null) partition by range (at);
                create table event_2024 partition of event for values from ('2024-01-01') to ('2025-01-01');
                create table event_rest partition of event default;
                create table animal (name text);
                create table dog (barks boolean) inherits (animal);
                """;
        Connection source = SERVER.newDatabase(tables + """
                insert into event values (1, '2024-05-06'), (2, '2030-01-01');
                insert into animal values ('cat');
                insert into dog values ('rex', true);
                """);
        Connection target = SERVER.newDatabase(tables);

        assertThat(RowCopy.copy(source, target, schema(target), LIMIT)).isEqualTo(new CopiedRows(4, 3, null));

        assertThat(rows(target, "select count(*) from event_2024")).containsExactly("1");
        assertThat(rows(target, "select name from animal order by 1")).containsExactly("cat", "rex");
    }

    @Test
    void saysHowLargeADatabaseIsThatIsTooLarge() throws SQLException {
        Connection source = SERVER.newDatabase(TRACKER + ROWS + "insert into audit select repeat('x', 100)"
                + " from generate_series(1, 1000);");
        Connection target = SERVER.newDatabase(TRACKER);

        CopiedRows copied = RowCopy.copy(source, target, schema(target), 10_000);

        assertThat(copied.reason()).matches("its tables take \\d+(\\.\\d)? kB, more than the 9\\.8 kB that are copied at most");
        assertThat(rows(target, "select count(*) from audit")).containsExactly("0");
    }

    @Test
    void saysWhichColumnIsMissing() throws SQLException {
        Connection source = SERVER.newDatabase(TRACKER);
        Connection target = SERVER.newDatabase(TRACKER + "alter table task add priority integer;");

        assertThat(RowCopy.copy(source, target, schema(target), LIMIT).reason())
                .isEqualTo("it has no column task.priority as the migrations create it");
    }

    @Test
    void saysWhatPostgreSqlSaidAndLeavesTheTargetAsItWas() throws SQLException {
        Connection source = SERVER.newDatabase("create table task (title text); insert into task values ('long')");
        Connection target = SERVER.newDatabase("create table task (title varchar(2)); insert into task values ('ok')");

        assertThat(RowCopy.copy(source, target, schema(target), LIMIT).reason())
                .isEqualTo("PostgreSQL said: value too long for type character varying(2)");

        assertThat(rows(target, "select title from task")).containsExactly("ok");
    }

    @Test
    void onlyReadsTheSource() throws SQLException {
        Connection source = SERVER.newDatabase(TRACKER + ROWS);
        Connection target = SERVER.newDatabase(TRACKER);

        RowCopy.copy(source, target, schema(target), LIMIT);

        assertThat(rows(source, "show transaction_read_only")).containsExactly("on");
        assertThat(rows(source, "select distinct mode from pg_locks where pid = pg_backend_pid() and locktype = 'relation'"))
                .containsExactly("AccessShareLock");
    }

    private static Schema schema(Connection connection) throws SQLException {
        return CatalogReader.read(connection, Set.of());
    }

    private static List<String> rows(Connection connection, String query) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(query)) {
            while (row.next()) {
                values.add(row.getString(1));
            }
        }
        return values;
    }
}
