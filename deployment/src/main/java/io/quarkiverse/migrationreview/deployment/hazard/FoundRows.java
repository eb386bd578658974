package io.quarkiverse.migrationreview.deployment.hazard;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import io.quarkiverse.migrationreview.deployment.catalog.QualifiedName;
import io.quarkiverse.migrationreview.deployment.diff.Change;

/**
 * The rows of a table as a change finds them, told from those that the dev database has: columns have the names, and the
 * values, that the changes before it in the same migration give them.
 *
 * @param table as it is called in the dev database
 * @param from what stands in a {@code from} clause, without an alias
 * @param key the columns of the primary key, as the change finds them; empty if there is none
 */
public record FoundRows(QualifiedName table, String from, List<String> key) {

    public FoundRows {
        Objects.requireNonNull(table, "table");
        Objects.requireNonNull(from, "from");
        key = List.copyOf(key);
    }

    /**
     * What a change of a migration finds.
     *
     * @param table as it is called when the change begins
     * @return empty when the migration itself creates the table, which has no rows then
     */
    public static Optional<FoundRows> of(QualifiedName table, Change change, Situation situation) {
        return new RowHistory(situation).until(change).rows(table);
    }
}
