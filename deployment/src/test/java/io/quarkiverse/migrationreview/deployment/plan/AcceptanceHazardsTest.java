package io.quarkiverse.migrationreview.deployment.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.migrationreview.deployment.catalog.CatalogReader;
import io.quarkiverse.migrationreview.deployment.catalog.Schema;
import io.quarkiverse.migrationreview.deployment.diff.SchemaDiff;
import io.quarkiverse.migrationreview.deployment.hazard.Fact.Extent;
import io.quarkiverse.migrationreview.deployment.hazard.Facts;
import io.quarkiverse.migrationreview.deployment.hazard.Hazard;
import io.quarkiverse.migrationreview.deployment.hazard.HazardCode;
import io.quarkiverse.migrationreview.deployment.hazard.HazardRules;
import io.quarkiverse.migrationreview.deployment.hazard.LiveFacts;
import io.quarkiverse.migrationreview.deployment.hazard.ServerVersion;
import io.quarkiverse.migrationreview.deployment.hazard.Severity;
import io.quarkiverse.migrationreview.deployment.hazard.Situation;
import io.quarkiverse.migrationreview.deployment.rehearsal.GeneratedRows;
import io.quarkiverse.migrationreview.deployment.testing.ScratchServer;

/** The hazards of every acceptance case. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AcceptanceHazardsTest {

    @RegisterExtension
    static final ScratchServer SERVER = new ScratchServer();

    private static final Path FOLDER = Path.of("src/test/resources/acceptance");

    /** What an expression makes of a value, and whether there is a number after the last, only the rehearsal tells. */
    private static final Pattern UNFORESEEABLE = Pattern.compile(
            "(?:alter table \\S+ add column .* generated always as|create index|select setval)\\b.*"
                    + "(?:out of range|cannot convert infinity).*",
            Pattern.DOTALL);

    private final List<Case> cases = new ArrayList<>();
    private Connection connection;
    private ServerVersion version;

    private record Case(String name, String before, Schema current, Schema desired) {
    }

    @BeforeAll
    void readSchemas() throws SQLException, IOException {
        connection = SERVER.newDatabase();
        version = ServerVersion.of(connection);
        try (Stream<Path> paths = Files.list(FOLDER)) {
            for (Path path : paths.sorted().toList()) {
                String file = path.getFileName().toString();
                for (AcceptanceCase each : AcceptanceFile.parse(file, Files.readString(path), false).cases()) {
                    if (version.major() >= each.since() && !each.has(AcceptanceCase.Section.EXPECT_NOTHING)) {
                        MigrationCase migration = each.migration();
                        cases.add(new Case(file + ": " + each.name(), migration.before(), read(migration.before()),
                                read(migration.after())));
                    }
                }
            }
        }
    }

    @Test
    void everyMigrationThatLosesDataSaysSoAndNoOther() {
        SoftAssertions all = new SoftAssertions();
        int destructive = 0;
        for (Case each : cases) {
            destructive += checkDestruction(each.name(), each.current(), each.desired(), all);
            destructive += checkDestruction(each.name() + " (back)", each.desired(), each.current(), all);
        }
        all.assertAll();
        assertThat(destructive).isGreaterThan(100);
    }

    @Test
    void whatFailsOnRowsWasForetoldAndWhatWasForetoldFails() throws SQLException {
        SoftAssertions all = new SoftAssertions();
        int failed = 0;
        for (Case each : cases) {
            failed += checkFailure(each, all);
        }
        all.assertAll();
        assertThat(failed).isGreaterThan(50);
    }

    private int checkDestruction(String name, Schema current, Schema desired, SoftAssertions all) {
        List<MigrationPlan> plans = plans(current, desired);
        int destructive = 0;
        for (int index = 0; index < plans.size(); index++) {
            MigrationPlan plan = plans.get(index);
            String label = name + ", " + plan.title();
            List<Hazard> hazards = hazards(plans, index, Facts.unavailable("Nobody asks."));
            all.assertThat(hazards.stream().anyMatch(hazard -> hazard.severity() == Severity.DESTROYS))
                    .as(label).isEqualTo(plan.destructive());
            all.assertThat(hazards.stream().filter(hazard -> hazard.severity().toAcknowledge()).map(Hazard::key)).as(label)
                    .doesNotHaveDuplicates();
            destructive += plan.destructive() ? 1 : 0;
        }
        return destructive;
    }

    private int checkFailure(Case each, SoftAssertions all) throws SQLException {
        List<MigrationPlan> plans = plans(each.current(), each.desired());
        ScratchServer.empty(connection, each.before());
        GeneratedRows.fill(connection, each.current(), each.current().tables().keySet());
        LiveFacts facts = new LiveFacts(connection, Duration.ofSeconds(30), each.current().defaultSchema());
        List<Hazard> hazards = new ArrayList<>();
        for (int index = 0; index < plans.size(); index++) {
            hazards.addAll(hazards(plans, index, facts));
        }
        Optional<String> failure = failure(plans);
        if (failure.isEmpty()) {
            all.assertThat(hazards).as(each.name()).noneMatch(hazard -> hazard.severity() == Severity.FAILS
                    && hazard.code() != HazardCode.D12 && is(Extent.SOME, hazard));
        } else if (!UNFORESEEABLE.matcher(failure.get()).matches()) {
            all.assertThat(hazards).as(each.name() + ": " + failure.get())
                    .anyMatch(hazard -> hazard.severity().toAcknowledge() && hazard.code().compareTo(HazardCode.D04) >= 0
                            && (is(Extent.SOME, hazard) || is(Extent.UNKNOWN, hazard)));
            return 1;
        }
        return 0;
    }

    private static List<MigrationPlan> plans(Schema current, Schema desired) {
        return Planner.plan(SchemaDiff.between(current, desired), current, desired, Guidance.NONE);
    }

    private List<Hazard> hazards(List<MigrationPlan> plans, int index, Facts facts) {
        return HazardRules
                .examine(new Situation(plans.get(index), Guidance.NONE, version, facts, plans.subList(0, index)));
    }

    private static boolean is(Extent extent, Hazard hazard) {
        return hazard.fact() != null && hazard.fact().extent() == extent;
    }

    /** The statement that fails, and why; empty if none does. */
    private Optional<String> failure(List<MigrationPlan> plans) throws SQLException {
        String last = "";
        connection.setAutoCommit(false);
        try (java.sql.Statement statement = connection.createStatement()) {
            for (MigrationPlan plan : plans) {
                for (Statement each : plan.statements()) {
                    last = each.sql();
                    statement.execute(last);
                }
                connection.commit();
            }
            return Optional.empty();
        } catch (SQLException e) {
            return Optional.of(last + ": " + e.getMessage());
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    /** What a script makes, of which nothing stays. */
    private Schema read(String script) throws SQLException {
        connection.setAutoCommit(false);
        try (java.sql.Statement statement = connection.createStatement()) {
            statement.execute(script);
            return CatalogReader.read(connection, Set.of());
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }
}
