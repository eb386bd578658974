package io.quarkiverse.migrationreview.deployment.catalog;

import java.util.List;

/** A check constraint, of a column or of the table: the catalog makes no difference. */
public record CheckConstraint(String name, List<String> columns, String definition) implements Constraint {

    public CheckConstraint {
        columns = List.copyOf(columns);
    }
}
