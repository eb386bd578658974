package io.quarkiverse.migrationreview.deployment.catalog;

import java.util.List;

/** An exclusion constraint. */
public record ExcludeConstraint(String name, List<String> columns, String definition) implements Constraint {

    public ExcludeConstraint {
        columns = List.copyOf(columns);
    }
}
