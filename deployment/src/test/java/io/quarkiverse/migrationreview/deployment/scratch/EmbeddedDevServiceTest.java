package io.quarkiverse.migrationreview.deployment.scratch;

import static io.quarkiverse.migrationreview.deployment.testing.DevDatabases.query;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.awaitility.Awaitility.await;

import java.util.List;

import org.junit.jupiter.api.Test;

class EmbeddedDevServiceTest {

    /** Each server has one for as long as it runs, see {@link ServerGuard}; the server itself is no child of this JVM. */
    private static List<Long> guards() {
        return ProcessHandle.current().children()
                .filter(child -> child.info().commandLine().filter(line -> line.contains("migration-review-guard"))
                        .isPresent())
                .map(ProcessHandle::pid).sorted().toList();
    }

    @Test
    void createsTheDatabaseThatIsAskedFor() throws Exception {
        try (EmbeddedDevService service = new EmbeddedDevService("tracker", "developer", "secret")) {
            service.start();

            assertThat(guards()).isNotEmpty();
            assertThat(query(new DatabaseAccess(service.jdbcUrl(), "developer", "secret"), "select current_database()"))
                    .containsExactly("tracker");
            assertThat(service.getConnectionInfo()).endsWith("/tracker");
        }
    }

    @Test
    void stopsTheServerWhenItRefusesTheDatabase() {
        List<Long> before = guards();

        assertThatIllegalStateException()
                .isThrownBy(() -> new EmbeddedDevService("template1", "developer", "secret").start())
                .withMessageContaining("template1").withMessageContaining("quarkus.datasource.devservices.db-name");

        await().until(() -> before.containsAll(guards()));
    }
}
