package io.quarkiverse.migrationreview.deployment.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.quarkiverse.migrationreview.deployment.catalog.CatalogReader;
import io.quarkiverse.migrationreview.deployment.catalog.Schema;
import io.quarkiverse.migrationreview.deployment.diff.CreateView;
import io.quarkiverse.migrationreview.deployment.diff.SchemaDiff;
import io.quarkiverse.migrationreview.deployment.hazard.MeasuredChange;
import io.quarkiverse.migrationreview.deployment.testing.ScratchServer;

/** What is told of locks holds for every migration of the acceptance cases, there and back, on tables without rows. */
class LocksOfAcceptanceCasesTest {

    @RegisterExtension
    static final ScratchServer SERVER = new ScratchServer();

    private static final Path FOLDER = Path.of("src/test/resources/acceptance");
    private static final String TIME_ZONE = "UTC";

    static Stream<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void areWhatTheServerTakes(Path file) throws IOException, SQLException {
        Connection first = SERVER.newDatabase();
        Connection second = SERVER.newDatabase();
        int version = first.getMetaData().getDatabaseMajorVersion();
        SoftAssertions all = new SoftAssertions();
        for (AcceptanceCase each : AcceptanceFile.parse(file.getFileName().toString(), Files.readString(file), false).cases()) {
            if (version >= each.since()) {
                MigrationCase migration = each.migration();
                Schema before = make(first, migration.before());
                Schema after = make(second, migration.after());
                compare(all, each.name(), first, before, after);
                compare(all, each.name() + ", back", second, after, before);
            }
        }
        all.assertAll();
    }

    private static Schema make(Connection connection, String script) throws SQLException {
        ScratchServer.empty(connection, script + ";set timezone = '" + TIME_ZONE + "'");
        return CatalogReader.read(connection, Set.of());
    }

    private static void compare(SoftAssertions all, String name, Connection connection, Schema current, Schema desired)
            throws SQLException {
        List<MigrationPlan> plans = Planner.plan(SchemaDiff.between(current, desired), current, desired, Guidance.NONE);
        for (MigrationPlan plan : plans) {
            for (MeasuredChange change : MeasuredChange.apply(plan, connection, TIME_ZONE)) {
                // a query over a table without rows need not read the other tables
                if (change.change() instanceof CreateView) {
                    all.assertThat(change.forecast().locks()).as(name).isEqualTo(change.measured().locks());
                } else {
                    all.assertThat(MeasuredChange.words(change.forecast()))
                            .as(name + ": " + String.join(";\n", change.statements()))
                            .isEqualTo(MeasuredChange.words(change.measured()));
                }
            }
        }
        assertThat(SchemaDiff.between(CatalogReader.read(connection, Set.of()), desired)).as(name).isEmpty();
    }
}
