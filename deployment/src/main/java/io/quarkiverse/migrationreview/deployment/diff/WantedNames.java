package io.quarkiverse.migrationreview.deployment.diff;

import java.util.List;
import java.util.function.Function;

import io.quarkiverse.migrationreview.deployment.catalog.CheckConstraint;
import io.quarkiverse.migrationreview.deployment.catalog.Constraint;
import io.quarkiverse.migrationreview.deployment.catalog.ForeignKey;
import io.quarkiverse.migrationreview.deployment.catalog.Index;
import io.quarkiverse.migrationreview.deployment.catalog.QualifiedName;
import io.quarkiverse.migrationreview.deployment.catalog.Schema;
import io.quarkiverse.migrationreview.deployment.catalog.Table;

/**
 * The names that something new will have. Tables, indexes, sequences and types of a schema share their names, and so does
 * whatever a key is backed by: what has such a name now can't keep it, even though names mean nothing otherwise.
 */
final class WantedNames {

    private final Schema current;
    private final Schema desired;

    WantedNames(Schema current, Schema desired) {
        this.current = current;
        this.desired = desired;
    }

    /** Whether something outside of a table, and not there yet, is to have the name of one of its keys or indexes. */
    boolean include(QualifiedName table, String name) {
        QualifiedName wanted = new QualifiedName(table.schema(), name);
        return desired.tables().containsKey(wanted) || desired.sequences().containsKey(wanted)
                || desired.enumTypes().containsKey(wanted)
                || desired.tables().values().stream()
                        .filter(other -> other.name().schema().equals(table.schema()) && !other.name().equals(table))
                        .anyMatch(other -> comes(other, name));
    }

    private boolean comes(Table table, String name) {
        Table before = current.tables().get(table.name());
        List<Constraint> keys = keys(table);
        return comes(keys, before == null ? List.of() : keys(before), Constraint::name, Constraint::definition, name)
                || comes(table.indexes(), before == null ? List.of() : before.indexes(), Index::name,
                        index -> index.unique() + index.definition(), name);
    }

    private static List<Constraint> keys(Table table) {
        return table.constraints().stream()
                .filter(constraint -> !(constraint instanceof CheckConstraint || constraint instanceof ForeignKey))
                .toList();
    }

    /** One that is there already under another name keeps that. */
    private static <T> boolean comes(List<T> after, List<T> before, Function<T, String> name,
            Function<T, String> definition, String wanted) {
        return after.stream().filter(object -> name.apply(object).equals(wanted))
                .anyMatch(object -> before.stream()
                        .noneMatch(old -> definition.apply(old).equals(definition.apply(object))));
    }
}
