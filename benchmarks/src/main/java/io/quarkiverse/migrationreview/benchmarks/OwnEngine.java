package io.quarkiverse.migrationreview.benchmarks;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;

import io.quarkiverse.migrationreview.deployment.catalog.CatalogReader;
import io.quarkiverse.migrationreview.deployment.catalog.Schema;
import io.quarkiverse.migrationreview.deployment.diff.SchemaDiff;
import io.quarkiverse.migrationreview.deployment.plan.Guidance;
import io.quarkiverse.migrationreview.deployment.plan.Planner;
import io.quarkiverse.migrationreview.deployment.plan.Statement;
import io.quarkiverse.migrationreview.deployment.scratch.DatabaseAccess;

/** Our own reader, comparison and planner over two databases, as the others are given them; nothing is proven here. */
final class OwnEngine implements SchemaTool {

    @Override
    public String name() {
        return "Migration Review";
    }

    @Override
    public Prepared prepare(Change change) {
        return () -> {
            Schema current = read(change.current());
            Schema desired = read(change.desired());
            return Planner.plan(SchemaDiff.between(current, desired), current, desired, Guidance.NONE).stream()
                    .flatMap(plan -> plan.statements().stream()).map(Statement::sql).toList();
        };
    }

    static Schema read(DatabaseAccess database) throws SQLException {
        try (Connection connection = database.open()) {
            return CatalogReader.read(connection, Set.of());
        }
    }
}
