package io.quarkiverse.migrationreview.runtime;

import io.quarkus.arc.BeanCreator;
import io.quarkus.arc.SyntheticCreationalContext;

/** Makes the bean of each datasource: they differ by their qualifiers alone. */
public class ConcurrentMigrationsCreator implements BeanCreator<ConcurrentMigrations> {

    @Override
    public ConcurrentMigrations create(SyntheticCreationalContext<ConcurrentMigrations> context) {
        return new ConcurrentMigrations();
    }
}
