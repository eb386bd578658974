package io.quarkiverse.migrationreview.deployment.catalog;

import java.util.List;
import java.util.Objects;

/**
 * A foreign key.
 *
 * @param definition holds everything; the other parts are for reading. A key that is not validated ends in
 *        {@code NOT VALID}
 * @param onUpdate in SQL, for example {@code cascade}; {@code no action} if nothing was said
 * @param onDelete likewise
 */
public record ForeignKey(String name, List<String> columns, String definition, QualifiedName referencedTable,
        List<String> referencedColumns, String onUpdate, String onDelete, boolean deferrable,
        boolean initiallyDeferred) implements Constraint {

    public ForeignKey {
        Objects.requireNonNull(referencedTable, "referencedTable");
        columns = List.copyOf(columns);
        referencedColumns = List.copyOf(referencedColumns);
    }
}
