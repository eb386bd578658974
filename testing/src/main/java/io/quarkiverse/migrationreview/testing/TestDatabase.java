package io.quarkiverse.migrationreview.testing;

import java.util.function.Consumer;

import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The database of one test.
 *
 * @param chain that is run on it
 */
record TestDatabase(TestServer server, PGSimpleDataSource database, ChainUnderTest chain) {

    static TestDatabase create(TestServer server, ApplicationSettings settings, Consumer<FluentConfiguration> customizer) {
        PGSimpleDataSource database = server.createDatabase();
        return new TestDatabase(server, database, new ChainUnderTest(database, settings, customizer));
    }

    void drop() {
        server.drop(database);
    }
}
