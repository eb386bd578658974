package io.quarkiverse.migrationreview.deployment.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.quarkiverse.migrationreview.deployment.catalog.Column;
import io.quarkiverse.migrationreview.deployment.catalog.Identifiers;
import io.quarkiverse.migrationreview.deployment.catalog.ObjectName;
import io.quarkiverse.migrationreview.deployment.catalog.QualifiedName;
import io.quarkiverse.migrationreview.deployment.catalog.Schema;
import io.quarkiverse.migrationreview.deployment.catalog.SequenceOptions;
import io.quarkiverse.migrationreview.deployment.catalog.SqlText;
import io.quarkiverse.migrationreview.deployment.diff.AddColumn;
import io.quarkiverse.migrationreview.deployment.diff.AlterColumn;
import io.quarkiverse.migrationreview.deployment.diff.ChangeColumnType;
import io.quarkiverse.migrationreview.deployment.diff.ChangeDefault;
import io.quarkiverse.migrationreview.deployment.diff.ChangeGenerated;
import io.quarkiverse.migrationreview.deployment.diff.ChangeIdentity;
import io.quarkiverse.migrationreview.deployment.diff.ChangeNullability;
import io.quarkiverse.migrationreview.deployment.diff.ColumnChange;
import io.quarkiverse.migrationreview.deployment.diff.DropColumn;

/** Columns. */
final class ColumnSql {

    private static final Pattern NEXTVAL = Pattern.compile("nextval\\(('[^']+')::regclass\\)");
    private static final Set<String> INTEGERS = Set.of("smallint", "integer", "bigint");

    private ColumnSql() {
    }

    /**
     * Returns the statements for a change.
     *
     * @param value what existing rows get in a column that must not be null, or what their value of another type is made of;
     *        null if nothing
     */
    static List<String> of(ColumnChange change, Schema state, String value) {
        String table = "alter table " + state.sqlName(change.table());
        if (change instanceof AddColumn add) {
            return value == null ? add(table, change.table(), add.column(), state) : addWithValue(table, add, state, value);
        }
        if (change instanceof DropColumn drop) {
            return List.of(table + " drop column " + Identifiers.quote(drop.column().name()));
        }
        AlterColumn alter = (AlterColumn) change;
        String column = table + " alter column " + Identifiers.quote(alter.before().name());
        if (alter instanceof ChangeNullability) {
            if (value != null) {
                return List.of(update(change.table(), alter.before(), state, value) + " where "
                        + Identifiers.quote(alter.before().name()) + " is null", column + " set not null");
            }
            return List.of(column + (alter.after().nullable() ? " drop not null" : " set not null"));
        }
        if (alter instanceof ChangeDefault) {
            return setDefault(column, alter, state);
        }
        if (alter instanceof ChangeColumnType type) {
            return changeType(column, type, value);
        }
        if (alter instanceof ChangeIdentity) {
            return changeIdentity(column, alter, state);
        }
        if (alter instanceof ChangeGenerated generated) {
            return changeGenerated(table, column, generated, state);
        }
        throw new IllegalStateException("Unknown kind of change: " + change);
    }

    /** The column as it is written in {@code create table} and {@code add column}. */
    static String definition(Column column) {
        StringBuilder sql = new StringBuilder(Identifiers.quote(column.name())).append(' ').append(type(column));
        if (column.generated() != null) {
            sql.append(" generated always as (")
                    .append(SqlText.lowerKeywords(SqlText.withoutOuterParentheses(column.generated().expression())))
                    .append(column.generated().stored() ? ") stored" : ") virtual");
        }
        if (column.identity() != null) {
            sql.append(identity(column));
        }
        if (column.defaultExpression() != null) {
            sql.append(" default ").append(column.defaultSql());
        }
        // an identity column is never null, and says so by itself
        if (!column.nullable() && column.identity() == null) {
            sql.append(" not null");
        }
        return sql.toString();
    }

    private static List<String> add(String table, QualifiedName name, Column column, Schema state) {
        List<String> statements = new ArrayList<>();
        statements.add(table + " add column " + definition(column));
        if (column.comment() != null) {
            statements.add(CommentSql.of(ObjectName.columnComment(name, column.name()), column.comment(), state));
        }
        return statements;
    }

    /**
     * A value that is the same for all rows comes as a default that goes again, which does not rewrite the table; any other
     * is computed row by row.
     */
    private static List<String> addWithValue(String table, AddColumn change, Schema state, String value) {
        Column column = change.column();
        String alter = table + " alter column " + Identifiers.quote(column.name());
        List<String> statements = new ArrayList<>();
        if (SqlExpression.isConstant(value)) {
            statements.addAll(add(table, change.table(), column.withDefault(null), state));
            statements.set(0, table + " add column " + definition(column.withNullable(true)) + " default " + value
                    + " not null");
            statements.add(1, alter + " drop default");
        } else {
            statements.addAll(add(table, change.table(), column.withNullable(true), state));
            statements.add(1, update(change.table(), column, state, value));
            statements.add(2, alter + " set not null");
        }
        return statements;
    }

    /** Gives rows that have one value another one. */
    static String replace(QualifiedName table, String column, String value, String other, Schema state) {
        String name = Identifiers.quote(column);
        return "update " + state.sqlName(table) + " set " + name + " = " + other + " where " + name + " = " + value;
    }

    private static String update(QualifiedName table, Column column, Schema state, String value) {
        return "update " + state.sqlName(table) + " set " + Identifiers.quote(column.name()) + " = " + value;
    }

    private static String type(Column column) {
        return column.collation() == null ? column.typeName() : column.typeName() + " collate " + column.collation();
    }

    private static String identity(Column column) {
        String options = SequenceSql.options(SequenceOptions.defaults(column.type()), column.identity().options());
        return " generated " + kind(column) + " as identity" + (options.isEmpty() ? "" : " (" + options + ")");
    }

    private static String kind(Column column) {
        return column.identity().always() ? "always" : "by default";
    }

    private static String setDefault(Column column) {
        return column.defaultExpression() == null ? " drop default"
                : " set default " + column.defaultSql();
    }

    /** A sequence that begins to number a column may be behind the numbers that are there already. */
    private static List<String> setDefault(String column, AlterColumn change, Schema state) {
        List<String> statements = new ArrayList<>(List.of(column + setDefault(change.after())));
        Matcher nextval = NEXTVAL.matcher(String.valueOf(change.after().defaultExpression()));
        if (nextval.matches() && counts(nextval.group(1), change, state)) {
            statements.add(continueNumbering(nextval.group(1), change.table(), change.after(),
                    "nextval(" + nextval.group(1) + ")", state));
        }
        return statements;
    }

    private static boolean counts(String sequence, AlterColumn change, Schema state) {
        return INTEGERS.contains(change.after().type()) && state.sequences().values().stream()
                .filter(each -> SqlText.literal(state.sqlName(each.name())).equals(sequence))
                .anyMatch(each -> each.options().increment() > 0);
    }

    private static List<String> changeType(String column, ChangeColumnType change, String value) {
        Column before = change.before();
        Column after = change.after();
        // the server would have to cast the old default, which it can't always
        boolean replacesDefault = before.defaultExpression() != null
                && !before.defaultExpression().equals(after.defaultExpression());
        List<String> statements = new ArrayList<>();
        if (replacesDefault) {
            statements.add(column + " drop default");
        }
        statements.add(column + " type " + type(after) + (value != null ? " using " + value
                : TypeConversion.using(before.name(), before.type(), after.type(), after.typeName(),
                        change.enumTypes())));
        if (replacesDefault && after.defaultExpression() != null) {
            statements.add(column + setDefault(after));
        }
        return statements;
    }

    private static List<String> changeIdentity(String column, AlterColumn change, Schema state) {
        Column before = change.before();
        Column after = change.after();
        List<String> statements = new ArrayList<>();
        if (after.identity() == null) {
            statements.add(column + " drop identity");
        } else if (before.identity() == null) {
            statements.add(column + " add" + identity(after));
            if (after.identity().options().increment() > 0) {
                statements.add(continueNumbering(change.table(), after, state));
            }
        } else {
            if (SequenceSql.isLeftBehind(before.identity().options(), after.identity().options())) {
                statements.add(continueNumbering(change.table(), after, state));
            }
            StringBuilder sql = new StringBuilder(column);
            if (before.identity().always() != after.identity().always()) {
                sql.append(" set generated ").append(kind(after));
            }
            SequenceSql.alteredOptions(before.identity().options(), after.identity().options())
                    .forEach(option -> sql.append(option.equals("restart") ? " " : " set ").append(option));
            statements.add(sql.toString());
        }
        return statements;
    }

    /** A new identity begins at its start: without this the next insert meets the numbers that are there already. */
    private static String continueNumbering(QualifiedName table, Column column, Schema state) {
        String sequence = "pg_get_serial_sequence(" + SqlText.literal(state.sqlName(table)) + ", "
                + SqlText.literal(column.name()) + ")";
        return continueNumbering(sequence, table, column, Long.toString(column.identity().options().start()), state);
    }

    private static String continueNumbering(String sequence, QualifiedName table, Column column, String atLeast,
            Schema state) {
        return "select setval(" + sequence + ", (select greatest(max(" + Identifiers.quote(column.name()) + ") + 1, "
                + atLeast + ") from " + state.sqlName(table) + "), false)";
    }

    private static List<String> changeGenerated(String table, String column, ChangeGenerated change,
            Schema state) {
        if (change.dropsOnlyTheExpression()) {
            return List.of(column + " drop expression");
        }
        List<String> statements = new ArrayList<>();
        statements.add(table + " drop column " + Identifiers.quote(change.before().name()));
        statements.addAll(add(table, change.table(), change.after(), state));
        return statements;
    }
}
