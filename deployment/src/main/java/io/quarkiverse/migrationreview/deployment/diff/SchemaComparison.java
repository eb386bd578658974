package io.quarkiverse.migrationreview.deployment.diff;

import io.quarkiverse.migrationreview.deployment.catalog.EnumCast;
import io.quarkiverse.migrationreview.deployment.catalog.EnumType;
import io.quarkiverse.migrationreview.deployment.catalog.ObjectName;
import io.quarkiverse.migrationreview.deployment.catalog.QualifiedName;
import io.quarkiverse.migrationreview.deployment.catalog.Schema;
import io.quarkiverse.migrationreview.deployment.catalog.Table;

/**
 * Compares two schemas part by part, so that each part knows what the ones before it take away.
 */
final class SchemaComparison {

    private static final String NOT_MAPPED = "The entity model does not map it";

    private final Schema current;
    private final Schema desired;
    private final Findings findings;

    SchemaComparison(Schema current, Schema desired, Stance stance) {
        Tolerance.Relaxed relaxed = Tolerance.relax(current, desired, stance);
        this.current = current;
        this.desired = relaxed.desired();
        this.findings = new Findings(current, relaxed.desired(), stance::known, relaxed.tolerated());
    }

    Differences compare() {
        desired.namespaces().stream().filter(name -> !current.namespaces().contains(name))
                .forEach(name -> findings.add(new CreateSchema(name)));
        compareTables();
        compareEnumTypes();
        new SequenceComparison(findings).compare();
        new ForeignKeyComparison(findings).compare();
        current.namespaces().stream().filter(name -> !desired.namespaces().contains(name)).forEach(this::onlyCurrent);
        return findings.toDifferences();
    }

    private void compareTables() {
        for (Table table : desired.tables().values()) {
            if (!current.tables().containsKey(table.name()) && !findings.isView(table.name())) {
                findings.add(new CreateTable(table.withoutForeignKeys()));
            }
        }
        for (Table table : current.tables().values()) {
            if (!desired.tables().containsKey(table.name())) {
                onlyCurrent(table);
            }
        }
        for (Table table : current.tables().values()) {
            Table wanted = desired.tables().get(table.name());
            if (wanted != null) {
                findings.compareComments(ObjectName.tableComment(table.name()), table.comment(), wanted.comment());
                new ColumnComparison(findings, table, wanted).compare();
                new KeyComparison(findings, table, wanted).compare();
                new SeedRowComparison(findings, table, wanted).compare();
            }
        }
    }

    private void onlyCurrent(Table table) {
        ObjectName name = ObjectName.table(table.name());
        if (findings.knows(name)) {
            findings.add(new DropTable(table.withoutForeignKeys()));
        } else {
            findings.unmanaged(name, "table " + current.sqlName(table.name()), NOT_MAPPED);
        }
    }

    private void compareEnumTypes() {
        for (EnumType type : desired.enumTypes().values()) {
            EnumType before = current.enumTypes().get(type.name());
            if (before == null) {
                findings.add(new CreateEnumType(type));
                continue;
            }
            if (!before.labels().equals(type.labels())) {
                findings.add(new ChangeEnumLabels(before, before.withLabels(type.labels())));
            }
            compareCasts(before, type);
            findings.compareComments(ObjectName.enumTypeComment(type.name()), before.comment(), type.comment());
        }
        for (EnumType type : current.enumTypes().values()) {
            if (!desired.enumTypes().containsKey(type.name())) {
                onlyCurrent(type);
            }
        }
    }

    private void compareCasts(EnumType before, EnumType type) {
        for (EnumCast cast : before.casts()) {
            ObjectName name = ObjectName.enumCast(type.name(), cast);
            if (type.casts().contains(cast)) {
                continue;
            }
            boolean replaced = type.casts().stream()
                    .anyMatch(wanted -> ObjectName.enumCast(type.name(), wanted).equals(name));
            if (replaced || findings.knows(name)) {
                findings.add(new DropEnumCast(type.name(), cast));
            } else {
                findings.unmanaged(name, cast.signature(current.sqlName(type.name())), NOT_MAPPED);
            }
        }
        type.casts().stream().filter(cast -> !before.casts().contains(cast))
                .forEach(cast -> findings.add(new CreateEnumCast(type.name(), cast)));
    }

    private void onlyCurrent(EnumType type) {
        ObjectName name = ObjectName.enumType(type.name());
        if (!findings.knows(name)) {
            findings.unmanaged(name, "type " + current.sqlName(type.name()), NOT_MAPPED);
        } else if (isUsedByWhatStays(type.name())) {
            findings.unmanaged(name, "type " + current.sqlName(type.name()),
                    "A column that the entity model does not map has this type");
        } else {
            findings.add(new DropEnumType(type));
        }
    }

    private boolean isUsedByWhatStays(QualifiedName type) {
        String name = current.sqlName(type);
        return current.tables().values().stream().anyMatch(table -> table.columns().stream()
                .filter(column -> column.type().equals(name) || column.type().equals(name + "[]"))
                .anyMatch(column -> !findings.dropsColumn(ObjectName.column(table.name(), column.name()))
                        && !isMapped(table.name(), column.name())));
    }

    private boolean isMapped(QualifiedName table, String column) {
        Table wanted = desired.tables().get(table);
        return wanted != null && wanted.column(column).isPresent();
    }

    private void onlyCurrent(String namespace) {
        ObjectName name = ObjectName.schema(namespace);
        if (findings.knows(name) && findings.dropsAllIn(namespace)) {
            findings.add(new DropSchema(namespace));
        } else {
            findings.unmanaged(name, "schema " + name.path(current.defaultSchema()), NOT_MAPPED);
        }
    }
}
