package io.quarkiverse.migrationreview.deployment.plan;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.regex.Pattern;

import io.quarkiverse.migrationreview.deployment.catalog.Column;
import io.quarkiverse.migrationreview.deployment.catalog.Constraint;
import io.quarkiverse.migrationreview.deployment.catalog.EnumType;
import io.quarkiverse.migrationreview.deployment.catalog.ForeignKey;
import io.quarkiverse.migrationreview.deployment.catalog.Identifiers;
import io.quarkiverse.migrationreview.deployment.catalog.ObjectName;
import io.quarkiverse.migrationreview.deployment.catalog.QualifiedName;
import io.quarkiverse.migrationreview.deployment.catalog.Schema;
import io.quarkiverse.migrationreview.deployment.catalog.Table;
import io.quarkiverse.migrationreview.deployment.diff.AddColumn;
import io.quarkiverse.migrationreview.deployment.diff.AddConstraint;
import io.quarkiverse.migrationreview.deployment.diff.AddIndex;

/**
 * Replaces an enum type by one with other labels: labels can't be removed or moved in place. Every column of the type is
 * converted, and what depends on the type by name stands aside meanwhile. Nothing is dropped for good: a row that holds a
 * removed label makes the migration fail.
 */
final class EnumTypeReplacement {

    /** In bytes; the server cuts off the rest. */
    private static final int LONGEST_NAME = 63;

    private static final Pattern PLAIN_KEY = Pattern
            .compile("(?:USING \\w+|UNIQUE(?: NULLS NOT DISTINCT)?|PRIMARY KEY) \\([^()]*\\)");

    private final EnumType type;
    private final Schema state;
    private final SortedMap<String, String> replacements;
    private final String name;
    private final List<String> statements = new ArrayList<>();

    /**
     * @param replacements literals of labels that go, each with what rows get instead
     */
    EnumTypeReplacement(EnumType type, Schema state, SortedMap<String, String> replacements) {
        this.type = type;
        this.state = state;
        this.replacements = replacements;
        this.name = state.sqlName(type.name());
    }

    List<String> statements() {
        List<AddConstraint> constraints = new ArrayList<>();
        List<AddConstraint> foreignKeys = new ArrayList<>();
        List<AddIndex> indexes = new ArrayList<>();
        List<AddColumn> computed = new ArrayList<>();
        for (Table table : state.tables().values()) {
            for (Constraint constraint : table.constraints()) {
                if (constraint instanceof ForeignKey key) {
                    if (usesOfType(table.name(), key.columns()) > 0 || recomputes(table.name(), key.columns())
                            || recomputes(key.referencedTable(), key.referencedColumns())) {
                        foreignKeys.add(new AddConstraint(table.name(), key));
                    }
                } else if (standsAside(table.name(), constraint.columns(), constraint.definition())) {
                    constraints.add(new AddConstraint(table.name(), constraint));
                }
            }
            table.indexes().stream().filter(index -> standsAside(table.name(), index.columns(), index.definition()))
                    .forEach(index -> indexes.add(new AddIndex(table.name(), index)));
            table.columns().stream().filter(column -> isRecomputed(table, column))
                    .forEach(column -> computed.add(new AddColumn(table.name(), column)));
        }
        foreignKeys.forEach(key -> statements.add(ConstraintSql.of(key.inverse(), state)));
        constraints.forEach(constraint -> statements.add(ConstraintSql.of(constraint.inverse(), state)));
        indexes.forEach(index -> statements.add(IndexSql.of(index.inverse(), state)));
        computed.forEach(column -> statements.addAll(ColumnSql.of(column.inverse(), state, null)));
        replace();
        computed.forEach(column -> statements.addAll(ColumnSql.of(column, state, null)));
        constraints.forEach(constraint -> statements.add(ConstraintSql.of(constraint, state)));
        indexes.forEach(index -> statements.add(IndexSql.of(index, state)));
        foreignKeys.forEach(key -> statements.add(ConstraintSql.of(key, state)));
        return statements;
    }

    /** The columns and constraints that are converted, or dropped and added again. */
    Set<ObjectName> touched() {
        Set<ObjectName> touched = new HashSet<>();
        for (Table table : state.tables().values()) {
            table.columns().stream().filter(column -> isOfType(column) || isRecomputed(table, column))
                    .forEach(column -> touched.add(ObjectName.column(table.name(), column.name())));
            table.constraints().stream().filter(key -> standsAside(table.name(), key.columns(), key.definition()))
                    .forEach(key -> touched.add(ObjectName.constraint(table.name(), key.name())));
        }
        return touched;
    }

    private void replace() {
        QualifiedName old = oldName();
        statements.add("alter type " + name + " rename to " + Identifiers.quote(old.name()));
        statements.addAll(EnumTypeSql.create(type, state));
        for (Table table : state.tables().values()) {
            table.columns().stream().filter(column -> !isOfType(column) && column.defaultExpression() != null
                    && names(column.defaultExpression())).forEach(column -> setDefaultAgain(table, column));
            table.columns().stream().filter(column -> isOfType(column) && !isRecomputed(table, column))
                    .forEach(column -> convert(table, column));
        }
        statements.addAll(EnumTypeSql.drop(type, state.sqlName(old)));
    }

    private void convert(Table table, Column column) {
        String alter = alter(table, column);
        if (column.defaultExpression() != null) {
            statements.add(alter + " drop default");
        }
        String array = column.type().endsWith("[]") ? "[]" : "";
        statements.add(alter + " type " + name + array + " using " + converted(column, array) + "::" + name + array);
        if (column.defaultExpression() != null) {
            statements.add(alter + " set default " + column.defaultSql());
        }
    }

    private String converted(Column column, String array) {
        String text = Identifiers.quote(column.name()) + "::text" + array;
        if (replacements.isEmpty()) {
            return text;
        }
        if (!array.isEmpty()) {
            String replaced = text;
            for (Map.Entry<String, String> label : replacements.entrySet()) {
                replaced = "array_replace(" + replaced + ", " + label.getKey() + ", " + label.getValue() + ")";
            }
            return replaced;
        }
        StringBuilder sql = new StringBuilder("(case ").append(text);
        replacements.forEach((label, other) -> sql.append(" when ").append(label).append(" then ").append(other));
        return sql.append(" else ").append(text).append(" end)").toString();
    }

    private void setDefaultAgain(Table table, Column column) {
        statements.add(alter(table, column) + " set default " + column.defaultSql());
    }

    private String alter(Table table, Column column) {
        return "alter table " + state.sqlName(table.name()) + " alter column " + Identifiers.quote(column.name());
    }

    private QualifiedName oldName() {
        String base = type.name().name();
        for (int i = 1;; i++) {
            String suffix = i == 1 ? "_old" : "_old" + i;
            String candidate = cut(base, LONGEST_NAME - suffix.length()) + suffix;
            QualifiedName old = new QualifiedName(type.name().schema(), candidate);
            if (!state.enumTypes().containsKey(old) && !state.tables().containsKey(old)
                    && !state.views().containsKey(old)) {
                return old;
            }
        }
    }

    private static String cut(String name, int bytes) {
        String cut = name;
        while (cut.getBytes(StandardCharsets.UTF_8).length > bytes) {
            cut = cut.substring(0, cut.offsetByCodePoints(cut.length(), -1));
        }
        return cut;
    }

    private boolean isOfType(Column column) {
        return column.type().equals(name) || column.type().equals(name + "[]");
    }

    /** Two columns of the type can't be compared while only one of them is converted. */
    private boolean standsAside(QualifiedName table, List<String> columns, String definition) {
        long uses = usesOfType(table, columns);
        return uses > 1 && !isPlainKey(definition) || uses > 0 && names(definition) || recomputes(table, columns);
    }

    private static boolean isPlainKey(String definition) {
        return PLAIN_KEY.matcher(definition).lookingAt() && !definition.contains(" WHERE ");
    }

    private long usesOfType(QualifiedName table, List<String> columns) {
        return state.tables().get(table).columns().stream()
                .filter(column -> columns.contains(column.name()) && isOfType(column)).count();
    }

    private boolean recomputes(QualifiedName name, List<String> columns) {
        Table table = state.tables().get(name);
        return table != null && table.columns().stream()
                .anyMatch(column -> columns.contains(column.name()) && isRecomputed(table, column));
    }

    /** The server converts neither what is computed nor what something is computed from. */
    private boolean isRecomputed(Table table, Column column) {
        return column.generated() != null && (isOfType(column) || names(column.generated().expression())
                || usesOfType(table.name(), column.generated().columns()) > 0);
    }

    private boolean names(String definition) {
        return definition.contains("::" + name);
    }
}
