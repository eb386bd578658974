package io.quarkiverse.migrationreview.deployment.diff;

import java.util.Objects;

import io.quarkiverse.migrationreview.deployment.catalog.Column;
import io.quarkiverse.migrationreview.deployment.catalog.Generated;
import io.quarkiverse.migrationreview.deployment.catalog.Identifiers;
import io.quarkiverse.migrationreview.deployment.catalog.Identity;
import io.quarkiverse.migrationreview.deployment.catalog.ObjectName;
import io.quarkiverse.migrationreview.deployment.catalog.QualifiedName;
import io.quarkiverse.migrationreview.deployment.catalog.Table;

/**
 * Compares the columns of a table that both schemas have. The changes of one column form a chain: each begins with the
 * column as the one before it left it.
 */
final class ColumnComparison {

    private final Findings findings;
    private final QualifiedName table;
    private final Table current;
    private final Table desired;

    ColumnComparison(Findings findings, Table current, Table desired) {
        this.findings = findings;
        this.table = current.name();
        this.current = current;
        this.desired = desired;
    }

    void compare() {
        for (Column column : desired.columns()) {
            current.column(column.name()).ifPresentOrElse(before -> compare(before, column),
                    () -> findings.add(new AddColumn(table, column)));
        }
        current.columns().stream().filter(column -> desired.column(column.name()).isEmpty()).forEach(this::onlyCurrent);
    }

    private void onlyCurrent(Column column) {
        ObjectName name = ObjectName.column(table, column.name());
        if (findings.knows(name)) {
            findings.add(new DropColumn(table, column));
            return;
        }
        String description = "column " + path(column) + " (" + Wording.of(column) + ")";
        if (column.mustBeSupplied()) {
            findings.add(new Unmanaged(name, description, "The entity model does not map it, and it is not null without"
                    + " a default: every insert by the application fails. Map it, give it a default, or allow nulls.",
                    true));
        } else {
            findings.unmanaged(name, description, "The entity model does not map it");
        }
    }

    private void compare(Column before, Column wanted) {
        Column after = withWhatTheModelDoesNotSet(before, wanted);
        Column state = before;
        if (before.generated() != null && after.generated() != null && hasToMakeWay(before.generated(), after.generated())) {
            // the server changes the type of no column that another one is computed from
            findings.rebuild(table, before, after);
            return;
        }
        if (!Objects.equals(before.generated(), after.generated())) {
            if (after.generated() != null || !before.generated().stored()) {
                findings.add(new ChangeGenerated(table, before, after));
                return;
            }
            // the values stay, whatever else changes
            state = step(ChangeGenerated.dropExpression(table, before));
        }
        if (state.identity() != null && after.identity() == null) {
            state = step(new ChangeIdentity(table, state, state.withIdentity(null)));
        }
        if (state.defaultExpression() != null && hasToGoFirst(before, after)) {
            state = step(new ChangeDefault(table, state, state.withDefault(null)));
        }
        if (state.nullable() && !after.nullable()) {
            state = step(new ChangeNullability(table, state, state.withNullable(false)));
        }
        if (!state.type().equals(after.type()) || !Objects.equals(state.collation(), after.collation())) {
            String expression = state.defaultExpression() == null ? null : after.defaultExpression();
            state = step(new ChangeColumnType(table, state, state.withType(after.type(), after.collation())
                    .withDefault(expression).withIdentity(moved(state, after.type())),
                    findings.enumTypesAmong(state.type(), after.type())));
        }
        if (!Objects.equals(state.identity(), after.identity())) {
            state = step(new ChangeIdentity(table, state, state.withIdentity(after.identity())));
        }
        if (!Objects.equals(state.defaultExpression(), after.defaultExpression())) {
            state = step(new ChangeDefault(table, state, state.withDefault(after.defaultExpression())));
        }
        if (!state.nullable() && after.nullable()) {
            state = step(new ChangeNullability(table, state, state.withNullable(true)));
        }
        if (!Objects.equals(state.comment(), after.comment())) {
            findings.add(new ChangeComment(ObjectName.columnComment(table, before.name()), state.comment(),
                    after.comment()));
        }
    }

    private boolean hasToMakeWay(Generated before, Generated after) {
        return readsARetypedColumn(before) || readsARetypedColumn(after) || !before.equals(after)
                && (findings.namesChangedLabels(before.expression()) || findings.namesChangedLabels(after.expression()));
    }

    private boolean readsARetypedColumn(Generated generated) {
        return generated.columns().stream().anyMatch(name -> desired.column(name)
                .filter(wanted -> current.column(name).filter(column -> !column.type().equals(wanted.type())
                        || !Objects.equals(column.collation(), wanted.collation())).isPresent())
                .isPresent());
    }

    /** A default that is not to stay, excludes an identity, or may be a label that comes or goes. */
    private boolean hasToGoFirst(Column before, Column after) {
        return after.defaultExpression() == null || !before.defaultExpression().equals(after.defaultExpression())
                && (findings.changesLabels(before.type()) || findings.changesLabels(after.type()));
    }

    private Column withWhatTheModelDoesNotSet(Column before, Column wanted) {
        Column after = wanted;
        ObjectName value = ObjectName.columnDefault(table, before.name());
        boolean noneWanted = wanted.defaultExpression() == null && wanted.identity() == null
                && wanted.generated() == null;
        if (noneWanted && before.identity() != null && !wanted.nullable() && !findings.knows(value)) {
            after = after.withIdentity(moved(before, wanted.type()));
            findings.unmanaged(value, "numbering of " + path(before) + " as identity", "The entity model does not ask for it");
        }
        if (noneWanted && before.defaultExpression() != null && !findings.knows(value)) {
            after = after.withDefault(before.defaultExpression());
            findings.unmanaged(value, "default " + before.defaultExpression() + " of " + path(before),
                    "The entity model does not set it");
        }
        if (before.type().equals(wanted.type()) && Objects.equals(Canonical.defaultOf(before), Canonical.defaultOf(wanted))) {
            after = after.withDefault(before.defaultExpression());
        }
        ObjectName comment = ObjectName.columnComment(table, before.name());
        if (wanted.comment() == null && before.comment() != null && !findings.knows(comment)) {
            after = after.withComment(before.comment());
            findings.unmanaged(comment, "comment of " + path(before), "The entity model does not set it");
        }
        return after;
    }

    /** The server moves the largest value of an identity along with the column's type. */
    private static Identity moved(Column column, String type) {
        Identity identity = column.identity();
        return identity == null ? null
                : new Identity(identity.always(), identity.options().movedTo(type, column.type()));
    }

    private Column step(AlterColumn change) {
        findings.add(change);
        return change.after();
    }

    private String path(Column column) {
        return findings.current.sqlName(table) + "." + Identifiers.quote(column.name());
    }
}
