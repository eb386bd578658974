package io.quarkiverse.migrationreview.deployment.plan;

import java.util.stream.Collectors;

import io.quarkiverse.migrationreview.deployment.catalog.Identifiers;
import io.quarkiverse.migrationreview.deployment.catalog.QualifiedName;
import io.quarkiverse.migrationreview.deployment.catalog.Schema;
import io.quarkiverse.migrationreview.deployment.catalog.SeedRow;
import io.quarkiverse.migrationreview.deployment.diff.AddSeedRow;
import io.quarkiverse.migrationreview.deployment.diff.SeedRowChange;

/** Rows that a table is of no use without. */
final class SeedRowSql {

    private SeedRowSql() {
    }

    static String of(SeedRowChange change, Schema state) {
        if (change instanceof AddSeedRow) {
            return insert(change.table(), change.row(), state);
        }
        String delete = "delete from " + state.sqlName(change.table());
        return change.row().key().isEmpty() ? delete
                : delete + " where " + change.row().key().stream()
                        .map(cell -> Identifiers.quote(cell.column()) + " = " + cell.sql())
                        .collect(Collectors.joining(" and "));
    }

    static String insert(QualifiedName table, SeedRow row, Schema state) {
        String insert = "insert into " + state.sqlName(table);
        if (row.cells().isEmpty()) {
            return insert + " default values";
        }
        return insert + " ("
                + row.cells().stream().map(cell -> Identifiers.quote(cell.column())).collect(Collectors.joining(", "))
                + ") values (" + row.cells().stream().map(SeedRow.Cell::sql).collect(Collectors.joining(", ")) + ")";
    }
}
