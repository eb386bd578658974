package io.quarkiverse.migrationreview.deployment.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.quarkiverse.migrationreview.deployment.catalog.Constraint;
import io.quarkiverse.migrationreview.deployment.catalog.ForeignKey;
import io.quarkiverse.migrationreview.deployment.catalog.ObjectName;
import io.quarkiverse.migrationreview.deployment.catalog.PrimaryKey;
import io.quarkiverse.migrationreview.deployment.catalog.QualifiedName;
import io.quarkiverse.migrationreview.deployment.catalog.Table;
import io.quarkiverse.migrationreview.deployment.catalog.UniqueConstraint;

/**
 * Compares the foreign keys of all tables, after everything they depend on: a key on a table that nobody touches may have
 * to go because of the column it refers to.
 */
final class ForeignKeyComparison {

    private final Findings findings;
    private final List<AddConstraint> again = new ArrayList<>();

    ForeignKeyComparison(Findings findings) {
        this.findings = findings;
    }

    void compare() {
        List<AddConstraint> added = new ArrayList<>();
        for (Table table : findings.current.tables().values()) {
            Table desired = findings.desired.tables().get(table.name());
            Matching<ForeignKey> keys = new Matching<>(table.foreignKeys(),
                    desired == null ? List.of() : desired.foreignKeys(), Constraint::definition, Constraint::name,
                    key -> false);
            keys.both().forEach(key -> keep(table.name(), key));
            Set<String> newNames = newNames(table, desired, keys);
            keys.onlyCurrent().forEach(key -> onlyCurrent(table.name(), desired != null, key, newNames));
            keys.onlyDesired().forEach(key -> added.add(new AddConstraint(table.name(), key)));
        }
        again.forEach(findings::add);
        added.forEach(findings::add);
        for (Table table : findings.desired.tables().values()) {
            if (!findings.current.tables().containsKey(table.name()) && !findings.isView(table.name())) {
                table.foreignKeys().forEach(key -> findings.add(new AddConstraint(table.name(), key)));
            }
        }
    }

    private static Set<String> newNames(Table current, Table desired, Matching<ForeignKey> keys) {
        if (desired == null) {
            return Set.of();
        }
        Set<String> old = current.withoutForeignKeys().constraints().stream().map(Constraint::name)
                .collect(Collectors.toSet());
        return Stream.concat(keys.onlyDesired().stream(), desired.withoutForeignKeys().constraints().stream())
                .map(Constraint::name).filter(name -> !old.contains(name)).collect(Collectors.toSet());
    }

    private void onlyCurrent(QualifiedName table, boolean managed, ForeignKey key, Set<String> newNames) {
        ObjectName name = ObjectName.constraint(table, key.name());
        if (findings.dropsAny(table, key.columns()) || findings.dropsAny(key.referencedTable(), key.referencedColumns())
                || newNames.contains(key.name()) || managed && findings.knows(name)) {
            findings.add(new DropConstraint(table, key));
            return;
        }
        boolean kept = keep(table, key);
        if (managed && kept) {
            findings.unmanaged(name, Wording.describe(table, key, findings.current.defaultSchema()),
                    "The entity model does not ask for it");
        }
    }

    /** Returns false if the key can't be kept, because nothing makes what it refers to unique any more. */
    private boolean keep(QualifiedName table, ForeignKey key) {
        boolean loosesKey = findings.dropsKey(key.referencedTable(), key.referencedColumns());
        if (loosesKey || findings.rebuildsAny(table, key.columns())
                || findings.rebuildsAny(key.referencedTable(), key.referencedColumns())
                || findings.retypesAny(table, key.columns())
                || findings.retypesAny(key.referencedTable(), key.referencedColumns())) {
            findings.add(new DropConstraint(table, key));
            if (loosesKey && !staysUnique(key)) {
                return false;
            }
            again.add(new AddConstraint(table, key));
        }
        return true;
    }

    private boolean staysUnique(ForeignKey key) {
        Table referenced = findings.desired.tables().get(key.referencedTable());
        if (referenced == null) {
            return false;
        }
        Set<String> columns = Set.copyOf(key.referencedColumns());
        return referenced.constraints().stream()
                .filter(constraint -> constraint instanceof PrimaryKey || constraint instanceof UniqueConstraint)
                .anyMatch(constraint -> Set.copyOf(constraint.columns()).containsAll(columns))
                || referenced.indexes().stream()
                        .anyMatch(index -> index.unique() && Set.copyOf(index.columns()).equals(columns));
    }
}
