package io.quarkiverse.migrationreview.deployment.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.migrationreview.deployment.catalog.CatalogReader;
import io.quarkiverse.migrationreview.deployment.catalog.Schema;
import io.quarkiverse.migrationreview.deployment.catalog.SeedRowReader;
import io.quarkiverse.migrationreview.deployment.catalog.TouchedCatalogReader;
import io.quarkiverse.migrationreview.deployment.mapping.MappingModels;
import io.quarkiverse.migrationreview.deployment.mapping.ModelPair;
import io.quarkiverse.migrationreview.deployment.testing.ScratchServer;

/**
 * Making anew only what two models differ in leads to the same as making all of the later one.
 */
class ChangedModelsTest {

    @RegisterExtension
    static final ScratchServer SERVER = new ScratchServer();

    @Test
    void areReadAsIfTheyWereMadeFromNothing() throws Exception {
        List<Class<?>> models = MappingModels.all().toList();
        Connection connection = SERVER.newDatabase();
        int changed = 0;
        int readInPart = 0;
        for (int index = 1; index < models.size(); index++) {
            List<String> before = ModelPair.script(models.get(index - 1));
            List<String> after = ModelPair.script(models.get(index));
            Optional<ScriptDelta> delta = ScriptDelta.between(before, after, "public");
            if (delta.isPresent()) {
                changed++;
                Schema made = made(connection, after, List.of());
                assertThat(made(connection, before, delta.get().statements()))
                        .as("%s after %s", models.get(index), models.get(index - 1)).isEqualTo(made);
                if (touched(connection, before, delta.get()).map(made::equals).orElse(false)) {
                    readInPart++;
                }
            }
        }
        assertThat(changed).isGreaterThan(models.size() / 2);
        assertThat(readInPart).isGreaterThan(changed * 9 / 10);
    }

    private static Optional<Schema> touched(Connection connection, List<String> before, ScriptDelta delta)
            throws SQLException {
        Schema known = made(connection, before, List.of());
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            for (String sql : delta.statements()) {
                statement.execute(sql);
            }
            Optional<Schema> touched = new TouchedCatalogReader(known, delta.tables(), Set.of()).read(connection);
            Optional<Schema> read = touched.isEmpty() ? touched
                    : Optional.of(SeedRowReader.readAll(connection, touched.get()));
            if (read.isPresent()) {
                assertThat(read.get()).as(delta::toString)
                        .isEqualTo(SeedRowReader.readAll(connection, CatalogReader.read(connection, Set.of())));
            }
            return read;
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    private static Schema made(Connection connection, List<String> first, List<String> then) throws SQLException {
        ScratchServer.empty(connection, "");
        List<String> all = new ArrayList<>(first);
        all.addAll(then);
        try (Statement statement = connection.createStatement()) {
            for (String sql : all) {
                statement.execute(sql);
            }
        }
        return SeedRowReader.readAll(connection, CatalogReader.read(connection, Set.of()));
    }
}
