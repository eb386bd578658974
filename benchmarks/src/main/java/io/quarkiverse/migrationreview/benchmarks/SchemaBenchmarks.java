package io.quarkiverse.migrationreview.benchmarks;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

import io.quarkiverse.migrationreview.deployment.catalog.CatalogReader;
import io.quarkiverse.migrationreview.deployment.catalog.Schema;
import io.quarkiverse.migrationreview.deployment.diff.Change;
import io.quarkiverse.migrationreview.deployment.diff.SchemaDiff;
import io.quarkiverse.migrationreview.deployment.plan.Guidance;
import io.quarkiverse.migrationreview.deployment.plan.MigrationPlan;
import io.quarkiverse.migrationreview.deployment.plan.Planner;

/** What takes no database: comparing two schemas, and planning twenty changes. */
@State(Scope.Benchmark)
@BenchmarkMode(org.openjdk.jmh.annotations.Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class SchemaBenchmarks {

    /** Prefixes of the system properties that say where databases of a number of tables are. */
    static final String CURRENT = "benchmarks.current.";
    static final String DESIRED = "benchmarks.desired.";

    @Param("100")
    public int tables;

    private Schema current;
    private Schema desired;
    private List<Change> changes;

    /** Reads both schemas from databases that are there. */
    @Setup
    public void read() throws SQLException {
        current = read(System.getProperty(CURRENT + tables));
        desired = read(System.getProperty(DESIRED + tables));
        changes = SchemaDiff.between(current, desired);
        if (changes.isEmpty()) {
            throw new IllegalStateException("The two schemas are equal");
        }
    }

    private static Schema read(String jdbcUrl) throws SQLException {
        try (Connection connection = DriverManager.getConnection(jdbcUrl)) {
            return CatalogReader.read(connection, Set.of());
        }
    }

    @Benchmark
    public List<Change> compareEqualSchemas() {
        return SchemaDiff.between(current, current);
    }

    @Benchmark
    public List<Change> compareWithTwentyChanges() {
        return SchemaDiff.between(current, desired);
    }

    @Benchmark
    public List<MigrationPlan> planTwentyChanges() {
        return Planner.plan(changes, current, desired, Guidance.NONE);
    }
}
