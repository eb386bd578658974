package io.quarkiverse.migrationreview.deployment.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.migrationreview.deployment.catalog.CatalogReader;
import io.quarkiverse.migrationreview.deployment.catalog.QualifiedName;
import io.quarkiverse.migrationreview.deployment.catalog.Schema;
import io.quarkiverse.migrationreview.deployment.testing.ScratchServer;

class GeneratedRowsTest {

    @RegisterExtension
    private static final ScratchServer SERVER = new ScratchServer();

    private Connection connection;

    @Test
    void leavesNullsAndDuplicatesWhereTheyAreAllowed() throws SQLException {
        fill("create table task (id bigint primary key, title varchar(20), code text unique, state text not null)");

        assertThat(one("select count(*) > 0 from task where title is null")).isEqualTo("t");
        assertThat(one("select count(*) > 0 from task where code is null")).isEqualTo("t");
        assertThat(one("select max(n) > 1 from (select count(*) n from task group by title) t")).isEqualTo("t");
        assertThat(one("select max(n) > 1 from (select count(*) n from task group by state) t")).isEqualTo("t");
    }

    @Test
    void goesToTheEdgesOfTypes() throws SQLException {
        fill("""
                create table edges (id int primary key, small smallint, whole int, large bigint, price numeric(10,2),
                    any_price numeric, weight double precision, title varchar(20), note text, code char(3), due date,
                    at timestamptz, done boolean, data jsonb, bytes bytea, tags text[])""");

        assertThat(rows("select max(small), max(whole), max(large), max(price) filter (where price <> 'NaN') from edges"))
                .containsExactly("32767 2147483647 9223372036854775807 99999999.99");
        assertThat(
                rows("select max(length(title)), min(length(title)), max(length(note)) > 4000, max(length(code)) from edges"))
                .containsExactly("20 0 t 3");
        assertThat(one("select count(*) > 0 from edges where due = 'infinity'")).isEqualTo("t");
        assertThat(one("select count(*) > 0 from edges where weight = 'NaN'")).isEqualTo("t");
        assertThat(rows("select distinct done from edges order by 1")).containsExactly("f", "t", "null");
        assertThat(one("select count(*) > 0 from edges where tags = '{}'")).isEqualTo("t");
        assertThat(one("select count(*) > 0 from edges where note like '%''%日本%'")).isEqualTo("t");
    }

    @Test
    void usesEveryLabelAndEveryValueOfACheck() throws SQLException {
        fill("""
                create type mood as enum ('sad', 'ok', 'it''s "fine"');
                create domain percent as integer check (value between 0 and 100);
                create table task (id int primary key, mood mood not null,
                    state varchar(255) check (state in ('OPEN', 'DONE')),
                    size smallint check (size between 0 and 3), share percent, positive int not null check (positive > 6));
                """);

        assertThat(rows("select distinct mood from task order by 1")).containsExactly("sad", "ok", "it's \"fine\"");
        assertThat(rows("select distinct state from task order by 1")).containsExactly("DONE", "OPEN", "null");
        assertThat(rows("select distinct size from task order by 1")).containsExactly("0", "1", "2", "3", "null");
        assertThat(one("select count(share) > 0 from task")).isEqualTo("t");
        assertThat(one("select min(positive) from task")).isEqualTo("7");
    }

    @Test
    void leavesOrphansWhereNothingForbidsThem() throws SQLException {
        fill("""
                create table label (id bigint generated always as identity primary key, name text);
                create table task (id bigint primary key, label_id bigint);
                """);

        assertThat(one("select count(*) > 0 from task t where label_id is not null"
                + " and not exists (select from label l where l.id = t.label_id)")).isEqualTo("t");
    }

    @Test
    void followsForeignKeys() throws SQLException {
        FilledTables filled = fill("""
                create table a_task (id bigint primary key, label_id bigint not null references z_label);
                create table a_task_tag (task_id bigint references a_task, tag_id bigint references z_tag,
                    primary key (task_id, tag_id));
                create table detail (id bigint primary key references a_task, text text);
                """, """
                create table z_label (id bigint primary key, parent_id bigint references z_label);
                create table z_tag (id bigint primary key);
                """);

        assertThat(filled.reasons()).isEmpty();
        assertThat(filled.rows()).hasSize(5);
        assertThat(one("select count(*) > 1 from z_label where parent_id is not null")).isEqualTo("t");
        assertThat(one("select count(*) > 1 from detail")).isEqualTo("t");
        assertThat(one("select max(n) > 1 from (select count(*) n from a_task group by label_id) t")).isEqualTo("t");
        assertThat(one("select max(n) > 1 from (select count(*) n from a_task_tag group by task_id) t")).isEqualTo("t");
    }

    @Test
    void fillsTablesThatReferToEachOther() throws SQLException {
        FilledTables filled = fill("""
                create table person (id int primary key, team_id int);
                create table team (id int primary key, lead_id int not null references person);
                alter table person add foreign key (team_id) references team;
                create table egg (id int primary key, hen_id int not null);
                create table hen (id int primary key, egg_id int not null references egg deferrable);
                alter table egg add foreign key (hen_id) references hen deferrable;
                """);

        assertThat(filled.reasons()).isEmpty();
        assertThat(filled.rows()).hasSize(4);
        assertThat(one("select count(*) > 0 from person where team_id is not null")).isEqualTo("t");
    }

    @Test
    void saysWhichTableGetsNoRow() throws SQLException {
        FilledTables filled = fill("""
                create table egg (id int primary key, hen_id int not null);
                create table hen (id int primary key, egg_id int not null references egg);
                alter table egg add foreign key (hen_id) references hen;
                create table never (id int primary key, check (id < 0 and id > 0));
                create table easy (id int);
                """);

        assertThat(filled.rows()).containsOnlyKeys(name("easy"));
        assertThat(filled.reasons()).containsOnlyKeys(name("egg"), name("hen"), name("never"));
        assertThat(filled.reasons().get(name("egg"))).isEqualTo("it needs a row of public.hen to refer to");
    }

    @Test
    void findsRowsForChecksOfSeveralColumns() throws SQLException {
        FilledTables filled = fill("""
                create table span (id int primary key, start_at date not null, end_at date not null, note text,
                    check (start_at < end_at));
                create table account (id int primary key, kind varchar(31) not null check (kind in ('CARD', 'CASH')),
                    number varchar(20), check (kind <> 'CARD' or number is not null));
                """);

        assertThat(filled.reasons()).isEmpty();
        assertThat(one("select count(*) > 0 from span where note is null")).isEqualTo("t");
        assertThat(one("select count(*) > 0 from account where number is null")).isEqualTo("t");
    }

    @Test
    void fillsPartitionedTables() throws SQLException {
        FilledTables filled = fill("""
                create table event (id int, at date not null) partition by range (at);
                create table event_2031 partition of event for values from ('2031-01-01') to ('2032-01-01');
                """);

        assertThat(filled.reasons()).isEmpty();
        assertThat(one("select count(*) > 0 from event_2031")).isEqualTo("t");
    }

    @Test
    void firesNoTriggerAndGetsPastRowsThatAreThere() throws SQLException {
        FilledTables filled = fill("""
                create table task (id int primary key, title text);
                insert into task select i, 'task ' || i from generate_series(1, 30) i;
                create function refuse() returns trigger language plpgsql as $$ begin raise 'no'; end $$;
                create trigger refuse before insert on task for each row execute function refuse();
                """);

        assertThat(filled.rows().get(name("task"))).isGreaterThan(5);
        assertThat(rows("select tgenabled from pg_trigger where tgname = 'refuse'")).containsExactly("O");
    }

    @Test
    void makesTheSameRowsEachTime() throws SQLException {
        String tables = "create table task (id int primary key, title varchar(9) unique, due date, weight real, data jsonb)";
        fill(tables);
        List<String> first = rows("select t::text from task t order by id");

        fill(tables);

        assertThat(rows("select t::text from task t order by id")).isEqualTo(first).isNotEmpty();
    }

    private FilledTables fill(String... scripts) throws SQLException {
        connection = SERVER.newDatabase(scripts.length == 1 ? scripts[0] : scripts[1] + scripts[0]);
        Schema schema = CatalogReader.read(connection, Set.of());
        return GeneratedRows.fill(connection, schema, new TreeSet<>(schema.tables().keySet()));
    }

    private static QualifiedName name(String table) {
        return new QualifiedName("public", table);
    }

    private String one(String query) throws SQLException {
        return rows(query).get(0);
    }

    private List<String> rows(String query) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(query)) {
            while (row.next()) {
                List<String> parts = new ArrayList<>();
                for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                    parts.add(String.valueOf(row.getString(i)));
                }
                values.add(String.join(" ", parts));
            }
        }
        return values;
    }
}
