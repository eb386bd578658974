package io.quarkiverse.migrationreview.deployment.plan;

import io.quarkiverse.migrationreview.deployment.catalog.Identifiers;
import io.quarkiverse.migrationreview.deployment.catalog.Index;
import io.quarkiverse.migrationreview.deployment.catalog.QualifiedName;
import io.quarkiverse.migrationreview.deployment.catalog.Schema;
import io.quarkiverse.migrationreview.deployment.catalog.SqlText;
import io.quarkiverse.migrationreview.deployment.diff.DropIndex;
import io.quarkiverse.migrationreview.deployment.diff.IndexChange;

/** Indexes. */
final class IndexSql {

    private static final String ORDINARY = "using btree ";

    private IndexSql() {
    }

    static String of(IndexChange change, Schema state) {
        if (change instanceof DropIndex) {
            // an index lives in the schema of its table
            return "drop index " + state.sqlName(new QualifiedName(change.table().schema(), change.index().name()));
        }
        return create(change.table(), change.index(), state);
    }

    static String create(QualifiedName table, Index index, Schema state) {
        String definition = SqlText.lowerKeywords(index.definition());
        if (definition.startsWith(ORDINARY)) {
            definition = definition.substring(ORDINARY.length());
        }
        return "create " + (index.unique() ? "unique " : "") + "index " + Identifiers.quote(index.name()) + " on "
                + state.sqlName(table) + " " + definition;
    }
}
