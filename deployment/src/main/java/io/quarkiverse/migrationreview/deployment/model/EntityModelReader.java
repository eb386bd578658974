package io.quarkiverse.migrationreview.deployment.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

import org.hibernate.boot.Metadata;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.model.relational.Namespace;
import org.hibernate.boot.registry.BootstrapServiceRegistry;
import org.hibernate.boot.registry.BootstrapServiceRegistryBuilder;
import org.hibernate.boot.registry.StandardServiceRegistry;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.boot.spi.MetadataImplementor;
import org.hibernate.cfg.AvailableSettings;
import org.hibernate.dialect.DatabaseVersion;
import org.hibernate.dialect.PostgreSQLDialect;
import org.hibernate.engine.config.spi.ConfigurationService;

/**
 * Boots stock Hibernate ORM over a persistence unit, up to its mapping and no further: no session factory, no connection.
 * <p>
 * Quarkus' own boot can't be used here, it needs the container of the running application.
 */
public final class EntityModelReader {

    private EntityModelReader() {
    }

    /**
     * Reads what the entities want.
     *
     * @param unit the persistence unit
     * @param classLoader sees the classes of the application; entities are loaded, of user types, converters and custom id
     *        generators Hibernate makes instances
     * @return the model; one with an empty script when the unit has no entities
     * @throws EntityModelException when Hibernate ORM refuses the entities or can't load them
     */
    public static EntityModel read(PersistenceUnit unit, ClassLoader classLoader) throws EntityModelException {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(classLoader);
        try (BootstrapServiceRegistry bootstrap = new BootstrapServiceRegistryBuilder().applyClassLoader(classLoader).build();
                StandardServiceRegistry registry = new StandardServiceRegistryBuilder(bootstrap)
                        .applySettings(settings(unit))
                        .build()) {
            return read(unit, classLoader, registry);
        } catch (RuntimeException | LinkageError e) {
            // whatever Hibernate throws over a mapping it does not accept; the build goes on, Quarkus reports it by itself
            throw new EntityModelException(unit.name(), e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static EntityModel read(PersistenceUnit unit, ClassLoader classLoader, StandardServiceRegistry registry) {
        MetadataSources sources = new MetadataSources(registry);
        unit.managedClasses().forEach(sources::addAnnotatedClassName);
        unit.mappingFiles().accept(sources);
        MetadataImplementor metadata = (MetadataImplementor) sources.buildMetadata(registry);
        metadata.validate();
        if (unit.validation()) {
            ValidationConstraints.applyTo(metadata, registry, classLoader);
        }
        // as the constructor of a session factory does when it is to create a schema
        metadata.orderColumns(true);
        Map<String, Object> settings = registry.requireService(ConfigurationService.class).getSettings();
        List<String> script = CreateScript.of(metadata, registry, settings);
        String defaultSchema = defaultSchema(metadata, settings);
        return new EntityModel(unit.name(), script, schemas(metadata, defaultSchema),
                MappedObjects.of(metadata, defaultSchema));
    }

    private static Map<String, Object> settings(PersistenceUnit unit) {
        Map<String, Object> settings = new HashMap<>();
        settings.put(AvailableSettings.JAKARTA_HBM2DDL_DB_NAME, "PostgreSQL");
        settings.put(AvailableSettings.JAKARTA_HBM2DDL_DB_VERSION, oldestSupportedVersion());
        settings.put(AvailableSettings.CONNECTION_PROVIDER, new NoConnections());
        settings.putAll(unit.settings());
        settings.put("hibernate.boot.allow_jdbc_metadata_access", "false");
        settings.put(AvailableSettings.USE_SECOND_LEVEL_CACHE, "false");
        settings.put(AvailableSettings.USE_QUERY_CACHE, "false");
        settings.put(AvailableSettings.JAKARTA_VALIDATION_MODE, "none");
        settings.put(AvailableSettings.JAKARTA_HBM2DDL_DATABASE_ACTION, "none");
        settings.put(AvailableSettings.JAKARTA_HBM2DDL_SCRIPTS_ACTION, "none");
        // data is no part of a schema
        settings.remove(AvailableSettings.JAKARTA_HBM2DDL_LOAD_SCRIPT_SOURCE);
        settings.remove(AvailableSettings.HBM2DDL_IMPORT_FILES);
        settings.put("hibernate.hbm2ddl.skip_default_import_file", "true");
        return settings;
    }

    /** What a dialect assumes, here and in Quarkus, when {@code quarkus.datasource.db-version} is not set. */
    private static String oldestSupportedVersion() {
        DatabaseVersion version = new PostgreSQLDialect().getVersion();
        return version.getDatabaseMajorVersion() + "." + version.getDatabaseMinorVersion();
    }

    private static String defaultSchema(Metadata metadata, Map<String, Object> settings) {
        Object configured = settings.get(AvailableSettings.DEFAULT_SCHEMA);
        return configured == null ? null
                : PostgreSqlNames.stored(metadata.getDatabase().toIdentifier(configured.toString()));
    }

    private static SortedSet<String> schemas(Metadata metadata, String defaultSchema) {
        SortedSet<String> schemas = new TreeSet<>();
        for (Namespace namespace : metadata.getDatabase().getNamespaces()) {
            if (namespace.getName().schema() != null) {
                schemas.add(PostgreSqlNames.stored(namespace.getName().schema()));
            }
        }
        if (defaultSchema != null) {
            schemas.add(defaultSchema);
        }
        return schemas;
    }
}
