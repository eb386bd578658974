package io.quarkiverse.migrationreview.deployment.review;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

import io.quarkiverse.migrationreview.deployment.catalog.ObjectName.Kind;
import io.quarkiverse.migrationreview.deployment.catalog.QualifiedName;
import io.quarkiverse.migrationreview.deployment.catalog.Schema;
import io.quarkiverse.migrationreview.deployment.catalog.Table;
import io.quarkiverse.migrationreview.deployment.diff.Change;
import io.quarkiverse.migrationreview.deployment.diff.EnumTypeChange;
import io.quarkiverse.migrationreview.deployment.diff.Rename;
import io.quarkiverse.migrationreview.deployment.plan.MigrationPlan;

/** Which tables of today the rows of which may matter to a migration. */
final class TouchedTables {

    private final Schema current;
    private final Map<QualifiedName, QualifiedName> namesToday = new HashMap<>();

    /**
     * @param plans all there are: one may rename what another one changes
     */
    TouchedTables(Schema current, Collection<MigrationPlan> plans) {
        this.current = current;
        plans.stream().flatMap(plan -> plan.changes().stream()).filter(Rename.class::isInstance).map(Rename.class::cast)
                .filter(rename -> rename.before().kind() == Kind.TABLE || rename.before().kind() == Kind.TYPE)
                .forEach(rename -> namesToday.put(rename.object().container(), rename.before().container()));
    }

    /** Those of one migration, under their names of today. */
    SortedSet<QualifiedName> of(MigrationPlan plan) {
        SortedSet<QualifiedName> touched = new TreeSet<>();
        for (Change change : plan.changes()) {
            change.tables().stream().map(this::today).filter(current.tables()::containsKey).forEach(touched::add);
            if (change instanceof EnumTypeChange || change.object().kind() == Kind.TYPE) {
                String type = current.sqlName(today(change.object().container()));
                current.tables().values().stream().filter(table -> uses(table, type)).map(Table::name).forEach(touched::add);
            }
        }
        return touched;
    }

    private QualifiedName today(QualifiedName name) {
        return namesToday.getOrDefault(name, name);
    }

    private static boolean uses(Table table, String type) {
        return table.columns().stream().anyMatch(column -> column.type().equals(type) || column.type().equals(type + "[]"));
    }
}
