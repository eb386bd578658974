package io.quarkiverse.migrationreview.deployment.scratch;

import static io.quarkiverse.migrationreview.deployment.testing.DevDatabases.execute;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.SQLException;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.migrationreview.deployment.testing.DevDatabases;

class ScratchRoleTest {

    @RegisterExtension
    static final DevDatabases DATABASES = new DevDatabases();

    private DatabaseAccess superuser;

    @BeforeEach
    void useADevDatabase() throws Exception {
        superuser = DATABASES.newDatabase();
    }

    @AfterEach
    void dropTheRole() throws Exception {
        execute(superuser, "drop role if exists scratch_role_test");
    }

    private DatabaseAccess as(String options) throws Exception {
        execute(superuser, "create role scratch_role_test login password 'secret' " + options);
        return new DatabaseAccess(superuser.jdbcUrl().replaceFirst("\\?.*", ""), "scratch_role_test", "secret");
    }

    @Test
    void isRefusedWhenItMayNotCreateDatabases() throws Exception {
        DatabaseAccess access = as("nocreatedb");

        assertThatExceptionOfType(ScratchNotAllowedException.class).isThrownBy(() -> ScratchServer.open(access))
                .withMessage("The role of " + access + " may not create databases");
    }

    @Test
    void needsNothingButTheRightToCreateDatabases() throws Exception {
        try (ScratchServer server = ScratchServer.open(as("createdb"));
                ScratchDatabase original = server.create();
                ScratchDatabase copy = server.copyOf(original)) {
            execute(copy.access(), "create table task ()");

            assertThat(server.dropLeftovers()).isEmpty();
        }
    }

    @Test
    void isNotTakenForAServerThatIsNotThere() {
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> ScratchServer.open(new DatabaseAccess("jdbc:postgresql://localhost:1/none", "a", "b")))
                .satisfies(e -> assertThat(e.getSQLState()).startsWith("08"));
    }
}
