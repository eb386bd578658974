package io.quarkiverse.migrationreview.deployment.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.migrationreview.deployment.catalog.CatalogReader;
import io.quarkiverse.migrationreview.deployment.catalog.Schema;
import io.quarkiverse.migrationreview.deployment.catalog.TouchedCatalogReader;
import io.quarkiverse.migrationreview.deployment.diff.SchemaDiff;
import io.quarkiverse.migrationreview.deployment.testing.ScratchServer;

/** Every acceptance case: what a migration has touched, read alone, is what reading all gives. */
class TouchedCatalogTest {

    private static final Path FOLDER = Path.of("src/test/resources/acceptance");

    @RegisterExtension
    static final ScratchServer SERVER = new ScratchServer();

    private Connection first;
    private Connection second;
    private int readInPart;
    private int read;

    @Test
    void isReadAsIfAllWereRead() throws SQLException, IOException {
        first = SERVER.newDatabase();
        second = SERVER.newDatabase();
        int version = first.getMetaData().getDatabaseMajorVersion();
        for (AcceptanceCase each : cases()) {
            if (version >= each.since()) {
                compare(each);
            }
        }
        assertThat(read).isGreaterThan(500);
        assertThat(readInPart).as("of %s", read).isGreaterThan(read / 3);
    }

    private static List<AcceptanceCase> cases() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().flatMap(TouchedCatalogTest::cases).toList();
        }
    }

    private static Stream<AcceptanceCase> cases(Path file) {
        try {
            return AcceptanceFile.parse(file.getFileName().toString(), Files.readString(file), false).cases().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void compare(AcceptanceCase each) throws SQLException {
        ScratchServer.empty(first, each.migration().before());
        ScratchServer.empty(second, each.migration().after());
        Schema current = CatalogReader.read(first, Set.of());
        Schema desired = CatalogReader.read(second, Set.of());
        for (MigrationPlan plan : Planner.plan(SchemaDiff.between(current, desired), current, desired, Guidance.NONE)) {
            if (plan.steps().stream().allMatch(MigrationStep::transactional) && plan.dependsOn().isEmpty()) {
                first.setAutoCommit(false);
                try {
                    run(plan.statements());
                    compare(each, current);
                    run(plan.undo());
                    compare(each, current);
                } catch (SQLException e) {
                    // what can't be run like this is told by the tests of the planner
                } finally {
                    first.rollback();
                    first.setAutoCommit(true);
                }
            }
        }
    }

    private void run(List<Statement> statements) throws SQLException {
        try (java.sql.Statement statement = first.createStatement()) {
            for (Statement each : statements) {
                statement.execute(each.sql());
            }
        }
    }

    private void compare(AcceptanceCase each, Schema before) throws SQLException {
        Optional<Schema> touched = new TouchedCatalogReader(before, Set.of(), Set.of()).read(first);
        read++;
        if (touched.isPresent()) {
            readInPart++;
            assertThat(touched.get()).as(each.name()).isEqualTo(CatalogReader.read(first, Set.of()));
        }
    }
}
