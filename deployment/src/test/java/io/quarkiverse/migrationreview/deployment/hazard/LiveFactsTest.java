package io.quarkiverse.migrationreview.deployment.hazard;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.migrationreview.deployment.catalog.QualifiedName;
import io.quarkiverse.migrationreview.deployment.hazard.Fact.Extent;
import io.quarkiverse.migrationreview.deployment.testing.ScratchServer;

/** Counting is bounded, changes nothing, and never fails. */
class LiveFactsTest {

    @RegisterExtension
    static final ScratchServer SERVER = new ScratchServer();

    private static final FoundRows TASKS = new FoundRows(name("task"), "public.task", List.of("id"));
    private static final RowCondition NO_TITLE = RowCondition.isNull("title");

    private Connection connection;
    private LiveFacts facts;

    @BeforeEach
    void connect() throws SQLException {
        connection = SERVER.newDatabase("create table task (id bigint primary key, title text);");
        facts = new LiveFacts(connection, Duration.ofSeconds(10), "public");
    }

    @Test
    void readsWellWhateverTheNumberOfRows() throws SQLException {
        assertThat(facts.rows(TASKS).text()).isEqualTo("No rows are affected: the table is empty");
        assertThat(counted()).isEqualTo("No rows are affected: the table is empty");
        execute("insert into task values (1, null)");
        assertThat(facts().rows(TASKS).text()).isEqualTo("1 row");
        assertThat(counted()).isEqualTo("The only row has no title");
        execute("insert into task values (2, null)");
        assertThat(counted()).isEqualTo("Both rows have no title");
        execute("insert into task values (3, null)");
        assertThat(counted()).isEqualTo("All 3 rows have no title");
        execute("update task set title = 'x' where id > 1");
        assertThat(counted()).isEqualTo("1 of 3 rows has no title");
        execute("update task set title = 'x'");
        assertThat(counted()).isEqualTo("No rows are affected: each of the 3 rows has a title");
        execute("delete from task where id > 1");
        assertThat(counted()).isEqualTo("No rows are affected: the only row has a title");
    }

    @Test
    void stopsCountingAndTakesTheServersEstimateForALargeTable() throws SQLException {
        execute("insert into task select n, case when n > 50 then 'x' end from generate_series(1, 120000) n; analyze task");
        Fact rows = facts.rows(TASKS);
        assertThat(rows).isEqualTo(
                new Fact("About 120,000 rows (estimated by PostgreSQL)", Extent.SOME, true, List.of()));
        assertThat(facts.count(TASKS, NO_TITLE).text())
                .isEqualTo("50 of about 120,000 rows (estimated by PostgreSQL) have no title");
        assertThat(facts.count(TASKS, RowCondition.isNotNull("title")).text())
                .isEqualTo("More than 10,000 of about 120,000 rows (estimated by PostgreSQL) have a title");
        assertThat(facts.count(TASKS, RowCondition.isNull("id")).text())
                .isEqualTo("No rows are affected: each of about 120,000 rows (estimated by PostgreSQL) has an id");
    }

    @Test
    void comparesTheNextNumberWithOnesThatAreNoIntegers() throws SQLException {
        execute("create sequence task_seq; create table bill (number numeric(20,2), code text);"
                + " insert into bill values (7.50, 'a')");
        FoundRows bills = new FoundRows(name("bill"), "public.bill", List.of());

        assertThat(facts.nextValue(name("task_seq"), 1, bills, "number").text())
                .isEqualTo("The next value is 1, and the largest number is 7");
        assertThat(facts.nextValue(name("task_seq"), 1, bills, "code").extent()).isEqualTo(Extent.UNKNOWN);
    }

    @Test
    void takesNoTableForFullBecauseItOnceWas() throws SQLException {
        execute("insert into task select n from generate_series(1, 120000) n; analyze task; delete from task");
        assertThat(facts.rows(TASKS)).isEqualTo(
                new Fact("No rows are affected: the table is empty", Extent.NONE, false, List.of()));
    }

    @Test
    void countsALargeTableThatWasNeverAnalyzedNoFurtherThanNeeded() throws SQLException {
        execute("alter table task set (autovacuum_enabled = false); insert into task select n from generate_series(1, 120000) n");
        assertThat(facts.rows(TASKS).text()).isEqualTo("More than 100,000 rows");
    }

    @Test
    void saysThatTheDevDatabaseDoesNotHaveSomethingAndGoesOn() {
        FoundRows other = new FoundRows(name("other"), "public.other", List.of());
        assertThat(facts.rows(other)).isEqualTo(Fact
                .unknown("The dev database doesn't have it yet: relation \"public.other\" does not exist"));
        assertThat(facts.count(TASKS, RowCondition.isNull("note")).text())
                .isEqualTo("The dev database doesn't have it yet: column \"note\" does not exist");
        assertThat(facts.rows(TASKS).extent()).isEqualTo(Extent.NONE);
    }

    @Test
    void givesUpWhenItTakesTooLongAndGoesOn() throws SQLException {
        execute("insert into task values (1)");
        LiveFacts hurried = new LiveFacts(connection, Duration.ofSeconds(2), "public");
        assertThat(hurried.count(TASKS, new RowCondition("pg_sleep(20) is null", "", "", ""))).isEqualTo(
                Fact.unknown("Not counted: it took longer than 2 seconds"));
        assertThat(hurried.count(TASKS, NO_TITLE).extent()).isEqualTo(Extent.SOME);
    }

    @Test
    void stopsAskingWhenAllQuestionsTogetherTakeTooLong() throws SQLException {
        execute("insert into task values (1)");
        LiveFacts hurried = new LiveFacts(connection, Duration.ofMillis(100), "public");
        RowCondition slow = new RowCondition("pg_sleep(20) is null", "", "", "");
        for (int i = 0; i < 10; i++) {
            hurried.count(TASKS, slow);
        }
        assertThat(hurried.count(TASKS, NO_TITLE))
                .isEqualTo(Fact.unknown("Not counted: the questions before took too long"));
    }

    @Test
    void triesAConversionOnTheRows() throws SQLException {
        TypeTrial trial = new TypeTrial("title", "title || '1'", "integer", false);
        assertThat(facts.refused(TASKS, trial).text()).isEqualTo("No rows are affected: the table is empty");
        execute("insert into task values (1, '7'), (2, null)");
        assertThat(facts.refused(TASKS, trial).text()).isEqualTo("No rows are affected: every value can be converted");
        execute("insert into task values (3, 'x')");
        assertThat(facts.refused(TASKS, trial)).isEqualTo(new Fact(
                "PostgreSQL refuses at least one value: invalid input syntax for type integer: \"x1\"", Extent.SOME, false,
                List.of()));
        assertThat(facts.refused(TASKS, new TypeTrial("title", "note", "integer", false)).extent()).isEqualTo(Extent.UNKNOWN);
    }

    @Test
    void waitsForNobody() throws SQLException {
        try (Connection other = DriverManager.getConnection(connection.getMetaData().getURL())) {
            other.setAutoCommit(false);
            try (Statement statement = other.createStatement()) {
                statement.execute("lock table task in access exclusive mode");
            }
            assertThat(facts.count(TASKS, NO_TITLE).text()).isEqualTo("Not counted: somebody holds a lock on the table");
        }
    }

    @Test
    void changesNothingAndLeavesTheConnectionAsItWas() throws SQLException {
        execute("create sequence seq; insert into task values (1)");
        assertThat(facts.count(TASKS, new RowCondition("nextval('seq') > 0", "", "", "")).text())
                .isEqualTo("Not counted, PostgreSQL says: cannot execute nextval() in a read-only transaction");
        assertThat(connection.getAutoCommit()).isTrue();
        execute("insert into task values (2)");
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("show statement_timeout")) {
            row.next();
            assertThat(row.getString(1)).isEqualTo("0");
        }
    }

    @Test
    void doesNotCountWhatAPolicyHides() throws SQLException {
        execute("insert into task values (1); alter table task enable row level security; create role looker;"
                + " grant select on task to looker; set role looker");
        assertThat(facts.rows(TASKS).text()).isEqualTo(
                "Not counted: query would be affected by row-level security policy for table \"task\"");
        execute("reset role; drop owned by looker; drop role looker");
    }

    @Test
    void showsThreeSamplesInOneLineEach() throws SQLException {
        execute("insert into task select n, E'line\\n' || n from generate_series(1, 5) n; insert into task values (6, repeat('x', 80))");
        Fact fact = facts.count(TASKS, RowCondition.isNotNull("title").sampled("title"));
        assertThat(fact.samples()).containsExactly("line 1", "line 2", "line 3");
        Fact cut = facts.count(TASKS,
                new RowCondition("id = 6", "", "", "").sampled("title"));
        assertThat(cut.samples()).containsExactly("x".repeat(59) + "…");
    }

    @Test
    void knowsNothingWhenNobodyCanBeAsked() {
        Facts nobody = Facts.unavailable("The dev database can't be reached.");
        assertThat(nobody.rows(TASKS)).isEqualTo(Fact.unknown("The dev database can't be reached."));
        assertThat(nobody.lastValue(name("seq"))).isEqualTo(Fact.unknown("The dev database can't be reached."));
    }

    private LiveFacts facts() {
        return new LiveFacts(connection, Duration.ofSeconds(10), "public");
    }

    private String counted() {
        return facts().count(TASKS, NO_TITLE).text();
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static QualifiedName name(String name) {
        return new QualifiedName("public", name);
    }
}
