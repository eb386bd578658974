package io.quarkiverse.migrationreview.deployment.hazard;

import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.quarkiverse.migrationreview.deployment.catalog.CheckConstraint;
import io.quarkiverse.migrationreview.deployment.catalog.Column;
import io.quarkiverse.migrationreview.deployment.catalog.ForeignKey;
import io.quarkiverse.migrationreview.deployment.catalog.Identifiers;
import io.quarkiverse.migrationreview.deployment.catalog.Index;
import io.quarkiverse.migrationreview.deployment.catalog.QualifiedName;
import io.quarkiverse.migrationreview.deployment.catalog.Schema;
import io.quarkiverse.migrationreview.deployment.catalog.Table;
import io.quarkiverse.migrationreview.deployment.diff.AddColumn;
import io.quarkiverse.migrationreview.deployment.diff.ChangeColumnType;
import io.quarkiverse.migrationreview.deployment.diff.ChangeDefault;
import io.quarkiverse.migrationreview.deployment.diff.ChangeGenerated;
import io.quarkiverse.migrationreview.deployment.diff.ChangeIdentity;
import io.quarkiverse.migrationreview.deployment.diff.ChangeNullability;
import io.quarkiverse.migrationreview.deployment.diff.ColumnChange;
import io.quarkiverse.migrationreview.deployment.diff.DropColumn;

/** Tells what changes of columns do; all of them lock the table for themselves alone. */
final class ColumnForecast {

    private static final Pattern PLAIN_KEYS = Pattern.compile("USING \\w+ \\(([^()]*)\\)");

    private final Schema state;
    private final String timeZone;
    private final LockTally tally;

    ColumnForecast(Schema state, String timeZone, LockTally tally) {
        this.state = state;
        this.timeZone = timeZone;
        this.tally = tally;
    }

    void collect(ColumnChange change, List<String> statements) {
        QualifiedName table = change.table();
        tally.lock(table, LockMode.ACCESS_EXCLUSIVE);
        if (statements.stream().anyMatch(sql -> sql.startsWith("update "))) {
            tally.scan(table);
        }
        if (change instanceof AddColumn add) {
            added(table, add.column(), statements);
        } else if (change instanceof DropColumn drop) {
            ownedSequences(table, drop.column().name());
        } else if (change instanceof ChangeNullability nullability) {
            if (!nullability.after().nullable() && !provesNotNull(nullability)) {
                tally.scan(table);
            }
        } else if (change instanceof ChangeColumnType type) {
            retyped(type, statements);
        } else if (change instanceof ChangeGenerated generated) {
            if (!generated.dropsOnlyTheExpression()) {
                ownedSequences(table, generated.before().name());
                added(table, generated.after(), statements);
            }
        } else if (!(change instanceof ChangeDefault || change instanceof ChangeIdentity)) {
            throw new IllegalStateException("Unknown kind of change: " + change);
        }
    }

    /**
     * Sequences that are dropped with a column.
     *
     * @param column {@code null} for all of the table
     */
    void ownedSequences(QualifiedName table, String column) {
        state.sequences().values().stream()
                .filter(sequence -> sequence.ownedBy() != null && sequence.ownedBy().container().equals(table)
                        && (column == null || column.equals(sequence.ownedBy().member())))
                .forEach(sequence -> tally.lock(sequence.name(), LockMode.ACCESS_EXCLUSIVE));
    }

    private void added(QualifiedName table, Column column, List<String> statements) {
        boolean withDefault = statements.isEmpty() ? column.defaultExpression() != null
                : statements.stream().anyMatch(sql -> sql.contains(" add column ") && sql.contains(" default "));
        if (rewritesWhenAdded(column, withDefault)) {
            tally.rewrite(table);
        } else if (!column.nullable() && !withDefault) {
            tally.scan(table); // to see that there is no row, or that each has got its value
        }
    }

    /** Whether each row gets its own value: otherwise the server keeps one value for all rows that are there. */
    private static boolean rewritesWhenAdded(Column column, boolean withDefault) {
        return column.identity() != null || column.generated() != null && column.generated().stored() || withDefault
                && column.defaultExpression() != null && DefaultVolatility.isVolatile(column.defaultExpression());
    }

    private boolean provesNotNull(ChangeNullability change) {
        String proof = "CHECK ((" + Identifiers.quote(change.before().name()) + " IS NOT NULL))";
        return state.tables().get(change.table()).constraints().stream()
                .anyMatch(constraint -> constraint instanceof CheckConstraint
                        && constraint.definition().equals(proof));
    }

    private void retyped(ChangeColumnType change, List<String> statements) {
        QualifiedName name = change.table();
        Table table = state.tables().get(name);
        String column = change.before().name();
        if (change.before().generated() != null && !change.before().generated().stored()) {
            return;
        }
        boolean rewrites = TypeStorage.rewrites(change, statements, timeZone);
        boolean otherRules = TypeStorage.comparesOtherwise(change.before().type(), change.after().type());
        if (rewrites) {
            tally.rewrite(name);
        } else {
            boolean other = otherRules || !Objects.equals(change.before().collation(), change.after().collation());
            table.indexes().stream().filter(index -> isBuiltAnew(index, column, other))
                    .forEach(index -> tally.rebuild(name, index.name()));
            table.constraints().stream().filter(key -> key.columns().contains(column) && other && LockTally.hasIndex(key))
                    .forEach(key -> tally.rebuild(name, key.name()));
            table.constraints().stream().filter(check -> check.columns().contains(column) && check instanceof CheckConstraint)
                    .forEach(check -> tally.scan(name));
        }
        for (Table each : state.tables().values()) {
            each.foreignKeys().stream().filter(key -> mentions(each.name(), key, name, column))
                    .forEach(key -> keyAddedAgain(each.name(), key, rewrites || otherRules));
        }
    }

    private static boolean mentions(QualifiedName owner, ForeignKey key, QualifiedName table, String column) {
        return owner.equals(table) && key.columns().contains(column)
                || key.referencedTable().equals(table) && key.referencedColumns().contains(column);
    }

    private void keyAddedAgain(QualifiedName owner, ForeignKey key, boolean checked) {
        tally.lock(owner, LockMode.ACCESS_EXCLUSIVE);
        tally.lock(key.referencedTable(), LockMode.ACCESS_EXCLUSIVE);
        if (checked) {
            tally.scan(owner);
        }
    }

    /** The server takes over no index that has an expression or a condition, and doesn't mind what is only included. */
    private static boolean isBuiltAnew(Index index, String column, boolean comparesOtherwise) {
        Matcher plain = PLAIN_KEYS.matcher(index.definition());
        if (!plain.lookingAt() || index.definition().contains(" WHERE ")) {
            return index.columns().contains(column);
        }
        int keys = plain.group(1).split(",").length;
        return comparesOtherwise && index.columns().subList(0, keys).contains(column);
    }
}
