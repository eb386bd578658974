package io.quarkiverse.migrationreview.deployment.diff;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import io.quarkiverse.migrationreview.deployment.catalog.CheckConstraint;
import io.quarkiverse.migrationreview.deployment.catalog.Constraint;
import io.quarkiverse.migrationreview.deployment.catalog.ForeignKey;
import io.quarkiverse.migrationreview.deployment.catalog.Index;
import io.quarkiverse.migrationreview.deployment.catalog.ObjectName;
import io.quarkiverse.migrationreview.deployment.catalog.PrimaryKey;
import io.quarkiverse.migrationreview.deployment.catalog.QualifiedName;
import io.quarkiverse.migrationreview.deployment.catalog.Table;

/**
 * Compares the constraints, except foreign keys, and the indexes of a table that both schemas have, after its columns.
 */
final class KeyComparison {

    private static final String REASON = "The entity model does not ask for it";

    private final Findings findings;
    private final QualifiedName table;
    private final Matching<Constraint> constraints;
    private final Matching<Index> indexes;
    private final Set<String> newNames = new HashSet<>();

    KeyComparison(Findings findings, Table current, Table desired) {
        this.findings = findings;
        this.table = current.name();
        this.constraints = new Matching<>(current.withoutForeignKeys().constraints(),
                desired.withoutForeignKeys().constraints(), constraint -> Canonical.definition(constraint.definition()),
                Constraint::name, this::givesWay);
        this.indexes = new Matching<>(current.indexes(), desired.indexes(),
                index -> index.unique() + Canonical.definition(index.definition()), Index::name,
                index -> wantedElsewhere(index.name()));
        desired.constraints().stream().filter(key -> key instanceof ForeignKey || constraints.onlyDesired().contains(key))
                .forEach(constraint -> newNames.add(constraint.name()));
        indexes.onlyDesired().forEach(index -> newNames.add(index.name()));
        // a foreign key that stays takes no name
        current.foreignKeys().forEach(key -> newNames.remove(key.name()));
    }

    void compare() {
        compareConstraints();
        compareIndexes();
    }

    private void compareConstraints() {
        List<Constraint> again = new ArrayList<>();
        for (Constraint constraint : constraints.both()) {
            if (findings.rebuildsAny(table, constraint.columns())) {
                findings.add(new DropConstraint(table, constraint));
                again.add(constraint);
            }
        }
        for (Constraint constraint : constraints.onlyCurrent()) {
            if (hasToGo(constraint) || findings.knows(ObjectName.constraint(table, constraint.name()))) {
                findings.add(new DropConstraint(table, constraint));
                continue;
            }
            if (findings.rebuildsAny(table, constraint.columns())) {
                findings.add(new DropConstraint(table, constraint));
                again.add(constraint);
            }
            findings.unmanaged(ObjectName.constraint(table, constraint.name()),
                    Wording.describe(table, constraint, findings.current.defaultSchema()), REASON);
        }
        again.forEach(constraint -> findings.add(new AddConstraint(table, constraint)));
        constraints.onlyDesired().forEach(constraint -> findings.add(new AddConstraint(table, constraint)));
    }

    private boolean hasToGo(Constraint constraint) {
        return findings.dropsAny(table, constraint.columns()) || newNames.contains(constraint.name())
                || givesWay(constraint)
                || constraint instanceof PrimaryKey
                        && constraints.onlyDesired().stream().anyMatch(PrimaryKey.class::isInstance);
    }

    private boolean givesWay(Constraint constraint) {
        return !(constraint instanceof CheckConstraint) && wantedElsewhere(constraint.name());
    }

    private boolean wantedElsewhere(String name) {
        return new WantedNames(findings.current, findings.desired).include(table, name);
    }

    private void compareIndexes() {
        List<Index> again = new ArrayList<>();
        for (Index index : indexes.both()) {
            if (findings.rebuildsAny(table, index.columns())) {
                findings.add(new DropIndex(table, index));
                again.add(index);
            }
        }
        for (Index index : indexes.onlyCurrent()) {
            ObjectName name = ObjectName.index(table, index.name());
            if (findings.dropsAny(table, index.columns()) || newNames.contains(index.name())
                    || wantedElsewhere(index.name()) || findings.knows(name)) {
                findings.add(new DropIndex(table, index));
                continue;
            }
            if (findings.rebuildsAny(table, index.columns())) {
                findings.add(new DropIndex(table, index));
                again.add(index);
            }
            findings.unmanaged(name, Wording.describe(table, index, findings.current.defaultSchema()), REASON);
        }
        again.forEach(index -> findings.add(new AddIndex(table, index)));
        indexes.onlyDesired().forEach(index -> findings.add(new AddIndex(table, index)));
    }
}
