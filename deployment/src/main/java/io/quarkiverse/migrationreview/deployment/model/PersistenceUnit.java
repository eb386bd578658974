package io.quarkiverse.migrationreview.deployment.model;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

import org.hibernate.boot.MetadataSources;

/**
 * A persistence unit as the build knows it.
 *
 * @param name its name
 * @param managedClasses the names of its entities, embeddables, converters and mapped superclasses
 * @param settings the settings of Hibernate ORM
 * @param mappingFiles adds the XML mappings; does nothing when there are none
 * @param validation whether Bean Validation constraints shape the schema
 */
public record PersistenceUnit(String name, List<String> managedClasses, Map<String, Object> settings,
        Consumer<MetadataSources> mappingFiles, boolean validation) {

    public PersistenceUnit {
        Objects.requireNonNull(name, "name");
        managedClasses = List.copyOf(managedClasses);
        settings = Map.copyOf(settings);
    }
}
