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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.migrationreview.deployment.catalog.CatalogReader;
import io.quarkiverse.migrationreview.deployment.catalog.Schema;
import io.quarkiverse.migrationreview.deployment.diff.SchemaDiff;
import io.quarkiverse.migrationreview.deployment.hazard.Facts;
import io.quarkiverse.migrationreview.deployment.hazard.Hazard;
import io.quarkiverse.migrationreview.deployment.hazard.HazardRules;
import io.quarkiverse.migrationreview.deployment.hazard.ServerVersion;
import io.quarkiverse.migrationreview.deployment.hazard.Severity;
import io.quarkiverse.migrationreview.deployment.hazard.Situation;
import io.quarkiverse.migrationreview.deployment.testing.ScratchServer;

/** What a person acknowledges are hazards: a migration that loses data has one that says so, and no other has. */
class DestructiveHazardsTest {

    @RegisterExtension
    static final ScratchServer SERVER = new ScratchServer();

    private static final Path FOLDER = Path.of("src/test/resources/acceptance");

    private int destructive;

    @Test
    void everyMigrationThatLosesDataSaysSoAndNoOther() throws IOException, SQLException {
        Connection connection = SERVER.newDatabase();
        ServerVersion version = ServerVersion.of(connection);
        SoftAssertions all = new SoftAssertions();
        try (Stream<Path> paths = Files.list(FOLDER)) {
            for (Path path : paths.sorted().toList()) {
                String file = path.getFileName().toString();
                for (AcceptanceCase each : AcceptanceFile.parse(file, Files.readString(path), false).cases()) {
                    if (version.major() >= each.since()) {
                        check(file + ": " + each.name(), each.migration(), connection, version, all);
                    }
                }
            }
        }
        all.assertAll();
        assertThat(destructive).isGreaterThan(100);
    }

    private void check(String name, MigrationCase each, Connection connection, ServerVersion version, SoftAssertions all)
            throws SQLException {
        Schema current = read(connection, each.before());
        Schema desired = read(connection, each.after());
        check(name, current, desired, version, all);
        check(name + " (back)", desired, current, version, all);
    }

    private void check(String name, Schema current, Schema desired, ServerVersion version, SoftAssertions all) {
        List<MigrationPlan> plans = Planner.plan(SchemaDiff.between(current, desired), current, desired, Guidance.NONE);
        for (int index = 0; index < plans.size(); index++) {
            MigrationPlan plan = plans.get(index);
            List<Hazard> hazards = HazardRules.examine(new Situation(plan, Guidance.NONE, version,
                    Facts.unavailable("Nobody asks."), plans.subList(0, index)));
            all.assertThat(hazards.stream().anyMatch(hazard -> hazard.severity() == Severity.DESTROYS))
                    .as(name + ", " + plan.title() + " " + hazards).isEqualTo(plan.destructive());
            all.assertThat(hazards.stream().filter(hazard -> hazard.severity().toAcknowledge()).map(Hazard::key))
                    .as(name + ", " + plan.title()).doesNotHaveDuplicates();
            destructive += plan.destructive() ? 1 : 0;
        }
    }

    private static Schema read(Connection connection, String script) throws SQLException {
        connection.setAutoCommit(false);
        try (java.sql.Statement statement = connection.createStatement()) {
            statement.execute(script);
            return CatalogReader.read(connection, Set.of());
        } finally {
            connection.rollback();
        }
    }
}
