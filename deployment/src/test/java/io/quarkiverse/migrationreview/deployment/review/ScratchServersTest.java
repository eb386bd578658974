package io.quarkiverse.migrationreview.deployment.review;

import static io.quarkiverse.migrationreview.deployment.testing.DevDatabases.execute;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.migrationreview.deployment.scratch.DatabaseAccess;
import io.quarkiverse.migrationreview.deployment.testing.DevDatabases;

class ScratchServersTest {

    @RegisterExtension
    static final DevDatabases DATABASES = new DevDatabases();

    private DatabaseAccess superuser;
    private DatabaseAccess developer;

    @BeforeEach
    void createARoleWithoutRights() throws Exception {
        superuser = DATABASES.newDatabase("create role servers_test login password 'secret'");
        developer = new DatabaseAccess(superuser.jdbcUrl().replaceFirst("\\?.*", ""), "servers_test", "secret");
    }

    @AfterEach
    void dropTheRole() throws Exception {
        execute(superuser, "drop role servers_test");
    }

    @Test
    void startsNoServerOnceClosed() throws Exception {
        ScratchServers servers = new ScratchServers();
        servers.close();

        assertThatExceptionOfType(DraftingException.class).isThrownBy(() -> servers.open(null, developer))
                .satisfies(e -> assertThat(e.problem().cause()).isEqualTo("Migration Review has ended"));
    }
}
