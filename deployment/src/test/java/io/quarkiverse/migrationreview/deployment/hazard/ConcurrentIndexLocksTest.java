package io.quarkiverse.migrationreview.deployment.hazard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkiverse.migrationreview.deployment.testing.ScratchServer;

/**
 * What concurrent statements lock, which can't be measured in their own transaction: they wait for a transaction that has
 * used the table before, and what they hold meanwhile is read by another one.
 */
class ConcurrentIndexLocksTest {

    @RegisterExtension
    static final ScratchServer SERVER = new ScratchServer();

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final ExecutorService thread = Executors.newSingleThreadExecutor();
    private Connection observer;
    private Connection worker;
    private Connection reader;

    @BeforeEach
    void prepareATable() throws SQLException {
        observer = SERVER.newDatabase("create table task (id bigint, n integer); create index ix_old on task (n);"
                + "insert into task values (1, 1), (2, 2)");
        worker = DriverManager.getConnection(observer.getMetaData().getURL(), "postgres", null);
        reader = DriverManager.getConnection(observer.getMetaData().getURL(), "postgres", null);
    }

    @AfterEach
    void close() throws SQLException {
        reader.close();
        worker.close();
        thread.shutdownNow();
    }

    @ParameterizedTest
    @ValueSource(strings = { "create index concurrently ix on task (n)", "create unique index concurrently ux on task (id)",
            "drop index concurrently ix_old", "reindex index concurrently ix_old" })
    void letOthersReadAndWrite(String sql) throws SQLException, ExecutionException, InterruptedException {
        reader.setAutoCommit(false);
        execute(reader, "select n from task where n = 1");
        int process = process(worker);
        Callable<Void> run = () -> {
            execute(worker, sql);
            return null;
        };
        Future<Void> done = thread.submit(run);
        await().atMost(PATIENCE).until(() -> waits(process));
        assertThat(locks(process)).isEqualTo(LockMode.SHARE_UPDATE_EXCLUSIVE);
        execute(observer, "insert into task values (3, 3)");
        reader.rollback();
        done.get();
    }

    private boolean waits(int process) throws SQLException {
        try (Statement statement = observer.createStatement();
                ResultSet row = statement.executeQuery(
                        "select count(*) from pg_locks where not granted and locktype = 'virtualxid' and pid = " + process)) {
            row.next();
            return row.getInt(1) > 0;
        }
    }

    private LockMode locks(int process) throws SQLException {
        try (Statement statement = observer.createStatement();
                ResultSet row = statement.executeQuery("select mode from pg_locks where relation = 'task'::regclass and granted"
                        + " and pid = " + process)) {
            row.next();
            LockMode mode = LockMode.of(row.getString(1));
            assertThat(row.next()).isFalse();
            return mode;
        }
    }

    private static int process(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select pg_backend_pid()")) {
            row.next();
            return row.getInt(1);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
