package io.quarkiverse.migrationreview.deployment.scratch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A real JVM with a real server in it, ended in the ways in which dev mode is ended. */
class ServerGuardTest {

    private static final Duration LIMIT = Duration.ofSeconds(20);

    private Process jvm;
    private DatabaseAccess server;
    private Path data;

    @BeforeEach
    void startAServerInAnotherJvm() throws Exception {
        assumeThat(System.getProperty("os.name")).as("there is no shell to guard the server on Windows")
                .doesNotContainIgnoringCase("win");
        jvm = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp", System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                ServerInAnotherJvm.class.getName())
                .redirectError(Redirect.DISCARD).start();
        BufferedReader output = jvm.inputReader();
        server = new DatabaseAccess(output.readLine(), "postgres", null);
        data = Path.of(output.readLine());
        assertThat(data).isDirectory();
        assertThat(isUp()).isTrue();
    }

    @AfterEach
    void endTheJvm() {
        if (jvm != null) {
            jvm.destroyForcibly();
        }
    }

    private boolean isUp() {
        try (Connection connection = server.open()) {
            return connection.isValid(1);
        } catch (SQLException e) {
            return false;
        }
    }

    @Test
    void stopsTheServerOfAJvmThatWasKilled() throws Exception {
        jvm.destroyForcibly().waitFor();

        await().atMost(LIMIT).until(() -> !isUp());
        await().atMost(LIMIT).untilAsserted(() -> assertThat(data).doesNotExist());
    }

    @Test
    void leavesTheWorkToTheJvmThatIsToldToEnd() throws Exception {
        jvm.destroy();
        jvm.waitFor();

        await().atMost(LIMIT).until(() -> !isUp());
        await().atMost(LIMIT).untilAsserted(() -> assertThat(data).doesNotExist());
    }

    @Test
    void findsNothingToDoAfterAServerThatWasClosed() throws Exception {
        try (var input = jvm.outputWriter()) {
            input.write("close\n");
        }
        assertThat(jvm.inputReader().readLine()).isEqualTo("closed");

        assertThat(Files.exists(data)).isFalse();
        await().atMost(LIMIT).until(() -> jvm.descendants().findAny().isEmpty());
    }

    /** Starts a server, says where it is, and closes it when a line comes in. */
    static final class ServerInAnotherJvm {

        private ServerInAnotherJvm() {
        }

        public static void main(String[] arguments) throws IOException, SQLException {
            EmbeddedPostgreSqlServer server = EmbeddedPostgreSqlServer.start();
            DatabaseAccess access = server.maintenance();
            try (Connection connection = access.open();
                    var statement = connection.createStatement();
                    var row = statement.executeQuery("show data_directory")) {
                row.next();
                say(access.jdbcUrl());
                say(row.getString(1));
            }
            System.in.read();
            server.close();
            say("closed");
        }

        private static void say(String line) throws IOException {
            // the parent reads it; a logger would add to it
            new java.io.FileOutputStream(java.io.FileDescriptor.out).write((line + "\n").getBytes());
        }
    }
}
