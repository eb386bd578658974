package io.quarkiverse.migrationreview.deployment.model;

import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What the entities of one persistence unit want from the database.
 *
 * @param persistenceUnit the name of the unit
 * @param createScript Hibernate's create script, a statement each, without the creation of schemas
 * @param schemas the schemas it names, as PostgreSQL stores them; the default schema only when it is configured
 * @param objects the tables, columns and sequences with the Java members they come from, in a stable order
 */
public record EntityModel(String persistenceUnit, List<String> createScript, SortedSet<String> schemas,
        List<MappedObject> objects) {

    public EntityModel {
        createScript = List.copyOf(createScript);
        schemas = Collections.unmodifiableSortedSet(new TreeSet<>(schemas));
        objects = List.copyOf(objects);
    }
}
