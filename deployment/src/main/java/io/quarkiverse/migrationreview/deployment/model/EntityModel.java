package io.quarkiverse.migrationreview.deployment.model;

import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

import org.jboss.jandex.IndexView;

/**
 * What the entities of one persistence unit want from the database.
 *
 * @param persistenceUnit the name of the unit
 * @param createScript Hibernate's create script, a statement each, without the creation of schemas
 * @param schemas the schemas it names, as PostgreSQL stores them; the default schema only when it is configured
 * @param objects the tables, columns and sequences with the Java members they come from, in a stable order
 * @param declarations how those members are written down; empty as long as nobody has {@linkplain #declaredIn looked}
 */
public record EntityModel(String persistenceUnit, List<String> createScript, SortedSet<String> schemas,
        List<MappedObject> objects, List<MemberDeclaration> declarations) {

    /** A model whose members nobody has looked up. */
    public EntityModel(String persistenceUnit, List<String> createScript, SortedSet<String> schemas,
            List<MappedObject> objects) {
        this(persistenceUnit, createScript, schemas, objects, List.of());
    }

    public EntityModel {
        createScript = List.copyOf(createScript);
        schemas = Collections.unmodifiableSortedSet(new TreeSet<>(schemas));
        objects = List.copyOf(objects);
        declarations = List.copyOf(declarations);
    }

    /** The same model, with its members looked up in an index of the application's classes. */
    public EntityModel declaredIn(IndexView index) {
        return new EntityModel(persistenceUnit, createScript, schemas, objects, MemberDeclarations.of(objects, index));
    }
}
