package io.quarkiverse.migrationreview.deployment.plan;

import java.util.ArrayList;
import java.util.List;

import io.quarkiverse.migrationreview.deployment.catalog.Column;
import io.quarkiverse.migrationreview.deployment.catalog.Constraint;
import io.quarkiverse.migrationreview.deployment.catalog.EnumType;
import io.quarkiverse.migrationreview.deployment.catalog.ForeignKey;
import io.quarkiverse.migrationreview.deployment.catalog.Identifiers;
import io.quarkiverse.migrationreview.deployment.catalog.QualifiedName;
import io.quarkiverse.migrationreview.deployment.catalog.Schema;
import io.quarkiverse.migrationreview.deployment.catalog.Table;
import io.quarkiverse.migrationreview.deployment.diff.AddConstraint;
import io.quarkiverse.migrationreview.deployment.diff.AddIndex;

/**
 * Replaces an enum type by one with other labels: labels can't be removed or moved in place. Every column of the type is
 * converted, and what depends on the type by name stands aside meanwhile. Nothing is dropped for good: a row that holds a
 * removed label makes the migration fail.
 */
final class EnumTypeReplacement {

    private static final int LONGEST_NAME = 63;

    private final EnumType type;
    private final Schema state;
    private final String name;
    private final List<String> statements = new ArrayList<>();

    EnumTypeReplacement(EnumType type, Schema state) {
        this.type = type;
        this.state = state;
        this.name = state.sqlName(type.name());
    }

    List<String> statements() {
        List<AddConstraint> constraints = new ArrayList<>();
        List<AddConstraint> foreignKeys = new ArrayList<>();
        List<AddIndex> indexes = new ArrayList<>();
        for (Table table : state.tables().values()) {
            for (Constraint constraint : table.constraints()) {
                if (constraint instanceof ForeignKey key) {
                    if (usesType(table.name(), key.columns())) {
                        foreignKeys.add(new AddConstraint(table.name(), key));
                    }
                } else if (usesType(table.name(), constraint.columns()) && names(constraint.definition())) {
                    constraints.add(new AddConstraint(table.name(), constraint));
                }
            }
            table.indexes().stream().filter(index -> usesType(table.name(), index.columns()))
                    .filter(index -> names(index.definition()))
                    .forEach(index -> indexes.add(new AddIndex(table.name(), index)));
        }
        foreignKeys.forEach(key -> statements.add(ConstraintSql.of(key.inverse(), state)));
        constraints.forEach(constraint -> statements.add(ConstraintSql.of(constraint.inverse(), state)));
        indexes.forEach(index -> statements.add(IndexSql.of(index.inverse(), state)));
        replace();
        constraints.forEach(constraint -> statements.add(ConstraintSql.of(constraint, state)));
        indexes.forEach(index -> statements.add(IndexSql.of(index, state)));
        foreignKeys.forEach(key -> statements.add(ConstraintSql.of(key, state)));
        return statements;
    }

    private void replace() {
        QualifiedName old = oldName();
        statements.add("alter type " + name + " rename to " + Identifiers.quote(old.name()));
        statements.addAll(EnumTypeSql.create(type, state));
        for (Table table : state.tables().values()) {
            table.columns().stream().filter(this::isOfType).forEach(column -> convert(table, column));
        }
        statements.addAll(EnumTypeSql.drop(type, state.sqlName(old)));
    }

    private void convert(Table table, Column column) {
        String alter = "alter table " + state.sqlName(table.name()) + " alter column " + Identifiers.quote(column.name());
        if (column.defaultExpression() != null) {
            statements.add(alter + " drop default");
        }
        String array = column.type().endsWith("[]") ? "[]" : "";
        statements.add(alter + " type " + name + array + " using " + Identifiers.quote(column.name()) + "::text" + array
                + "::" + name + array);
        if (column.defaultExpression() != null) {
            statements.add(alter + " set default " + column.defaultSql());
        }
    }

    private QualifiedName oldName() {
        String base = type.name().name();
        for (int i = 1;; i++) {
            String suffix = i == 1 ? "_old" : "_old" + i;
            String candidate = base.substring(0, Math.min(base.length(), LONGEST_NAME - suffix.length())) + suffix;
            QualifiedName old = new QualifiedName(type.name().schema(), candidate);
            if (!state.enumTypes().containsKey(old) && !state.tables().containsKey(old)
                    && !state.views().containsKey(old)) {
                return old;
            }
        }
    }

    private boolean isOfType(Column column) {
        return column.type().equals(name) || column.type().equals(name + "[]");
    }

    private boolean usesType(QualifiedName table, List<String> columns) {
        return state.tables().get(table).columns().stream()
                .anyMatch(column -> columns.contains(column.name()) && isOfType(column));
    }

    private boolean names(String definition) {
        return definition.contains("::" + name);
    }
}
