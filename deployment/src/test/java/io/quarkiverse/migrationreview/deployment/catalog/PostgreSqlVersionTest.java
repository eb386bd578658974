package io.quarkiverse.migrationreview.deployment.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.migrationreview.deployment.testing.ScratchServer;

/** That a run with {@code -Dpostgresql=14} is one on PostgreSQL 14, and not by mistake one on the newest. */
class PostgreSqlVersionTest {

    @RegisterExtension
    static final ScratchServer SERVER = new ScratchServer();

    @Test
    void isTheOneThatWasAskedFor() throws SQLException {
        assertThat(SERVER.newDatabase().getMetaData().getDatabaseMajorVersion())
                .isEqualTo(Integer.parseInt(System.getProperty("postgresql", "18")));
    }
}
