package io.quarkiverse.migrationreview.deployment.scratch;

import static io.quarkiverse.migrationreview.deployment.testing.DevDatabases.query;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class EmbeddedPostgreSqlServerTest {

    private static EmbeddedPostgreSqlServer server;

    @BeforeAll
    static void start() {
        server = EmbeddedPostgreSqlServer.start();
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
    }

    private static int port() {
        return Integer.parseInt(server.maintenance().server().split(":")[1]);
    }

    @Test
    void listensOnTheLoopbackInterfaceAlone() throws Exception {
        assertThat(query(server.maintenance(), "show listen_addresses")).containsExactly("localhost");
        assertThat(query(server.maintenance(), "show unix_socket_directories")).containsExactly("");
    }

    @Test
    void isOutOfReachFromOtherInterfaces() throws Exception {
        Optional<InetAddress> outside = NetworkInterface.networkInterfaces().flatMap(NetworkInterface::inetAddresses)
                .filter(address -> address instanceof Inet4Address && !address.isLoopbackAddress()).findFirst();
        assumeThat(outside).as("an address that is not the loopback's").isPresent();

        try (Socket socket = new Socket()) {
            assertThatExceptionOfType(java.net.ConnectException.class)
                    .isThrownBy(() -> socket.connect(new InetSocketAddress(outside.get(), port()), 2000));
        }
    }

    @Test
    void createsADatabaseForARoleThatMayDoEverything() throws Exception {
        DatabaseAccess access = server.createDatabase("tracker", "developer", "it's a \\ secret");

        assertThat(query(access, "select current_database() || ' ' || current_user || ' ' || rolsuper"
                + " from pg_roles where rolname = current_user")).containsExactly("tracker developer true");
        assertThat(access.jdbcUrl()).isEqualTo("jdbc:postgresql://localhost:" + port() + "/tracker");
    }

    @Test
    void takesNamesThatHaveToBeQuoted() throws Exception {
        DatabaseAccess access = server.createDatabase("My \"tracker\"", "O'Neil \"dev\"", "secret");

        assertThat(query(access, "select current_database() || ' ' || current_user"))
                .containsExactly("My \"tracker\" O'Neil \"dev\"");
    }

    @Test
    void usesTheMaintenanceDatabaseWhenThatIsAskedFor() throws Exception {
        DatabaseAccess access = server.createDatabase("postgres", "postgres", "ignored");

        assertThat(query(access, "select current_database()")).containsExactly("postgres");
    }

    @Test
    void refusesANameThatIsTakenInTheWordsOfPostgreSql() throws Exception {
        server.createDatabase("taken", "first", "secret");

        assertThatExceptionOfType(SQLException.class).isThrownBy(() -> server.createDatabase("taken", "second", "secret"))
                .withMessageContaining("database \"taken\" already exists");
    }

    @Test
    void leavesNeitherDataNorAnOpenPortBehind() throws Exception {
        EmbeddedPostgreSqlServer other = EmbeddedPostgreSqlServer.start();
        DatabaseAccess access = other.maintenance();
        Path data = Path.of(query(access, "show data_directory").get(0));
        assertThat(data).exists();

        other.close();

        assertThat(data).doesNotExist();
        assertThatExceptionOfType(SQLException.class).isThrownBy(access::open);
    }
}
