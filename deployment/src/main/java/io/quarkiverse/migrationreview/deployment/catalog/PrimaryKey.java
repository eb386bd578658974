package io.quarkiverse.migrationreview.deployment.catalog;

import java.util.List;

/** The primary key of a table. */
public record PrimaryKey(String name, List<String> columns, String definition) implements Constraint {

    public PrimaryKey {
        columns = List.copyOf(columns);
    }
}
