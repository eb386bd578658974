package io.quarkiverse.migrationreview.deployment.concurrent;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.flyway.FlywayConfigurationCustomizer;
import io.quarkus.flyway.FlywayDataSource;
import io.quarkus.test.QuarkusUnitTest;

/** The application's own Flyway builds an index concurrently, on every datasource and beside a customizer of the user's. */
class ConcurrentIndexTest {

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = application();

    @Inject
    AgroalDataSource tasks;

    @Inject
    @DataSource("audit")
    AgroalDataSource audit;

    private static QuarkusUnitTest application() {
        QuarkusUnitTest test = new QuarkusUnitTest().withApplicationRoot(jar -> {
            jar.addClasses(OwnHistory.class, ConcurrentChains.class);
            ConcurrentChains.addTo(jar, "db/migration");
            ConcurrentChains.addTo(jar, "db/audit");
        });
        ConcurrentChains.configuration().forEach(test::overrideConfigKey);
        return test.overrideConfigKey("quarkus.datasource.audit.db-kind", "postgresql")
                .overrideConfigKey("quarkus.flyway.audit.locations", "db/audit")
                .overrideConfigKey("quarkus.flyway.audit.migrate-at-start", "true")
                .overrideConfigKey("quarkus.flyway.audit.init-sql", "set statement_timeout = '20s'");
    }

    @Test
    void isBuiltOnTheDefaultDatasource() throws SQLException {
        assertThat(query(tasks, "select script from flyway_schema_history order by installed_rank"))
                .containsExactly("db/migration/V1__create_note.sql", "db/migration/V2__index_note.sql",
                        "db/migration/V3__fill_note.sql");
    }

    @Test
    void isBuiltOnANamedDatasourceWithACustomizerOfItsOwn() throws SQLException {
        assertThat(query(audit, "select script from own_history order by installed_rank")).hasSize(3);
        assertThat(query(audit, "select indisvalid from pg_index where indexrelid = 'ix_note'::regclass"))
                .containsExactly("t");
    }

    private static List<String> query(AgroalDataSource datasource, String query) throws SQLException {
        try (Connection connection = datasource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }

    @Singleton
    @FlywayDataSource("audit")
    static class OwnHistory implements FlywayConfigurationCustomizer {

        @Override
        public void customize(FluentConfiguration configuration) {
            configuration.table("own_history");
        }
    }
}
