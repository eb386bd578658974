package io.quarkiverse.migrationreview.deployment.catalog;

import java.util.List;

/** A unique constraint. A unique index without a constraint is an {@link Index}. */
public record UniqueConstraint(String name, List<String> columns, String definition) implements Constraint {

    public UniqueConstraint {
        columns = List.copyOf(columns);
    }
}
