package io.quarkiverse.migrationreview.deployment.model;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.eclipse.microprofile.config.Config;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.jaxb.SourceType;
import org.hibernate.cfg.AvailableSettings;

import io.quarkus.hibernate.orm.deployment.PersistenceUnitDescriptorBuildItem;
import io.quarkus.hibernate.orm.runtime.PersistenceUnitUtil;
import io.quarkus.hibernate.orm.runtime.boot.QuarkusPersistenceUnitDefinition;
import io.quarkus.hibernate.orm.runtime.boot.xml.RecordableXmlMapping;

/**
 * Takes over a persistence unit from the build of Quarkus, with the settings that shape its schema.
 */
public final class PersistenceUnitReader {

    private static final String VALIDATION_MODE = AvailableSettings.JAKARTA_VALIDATION_MODE;

    private PersistenceUnitReader() {
    }

    /**
     * Reads a unit.
     *
     * @param config what the build sees; the default schema and catalog are run time configuration
     */
    public static PersistenceUnit read(PersistenceUnitDescriptorBuildItem item, Config config) {
        QuarkusPersistenceUnitDefinition definition = item.asOutputPersistenceUnitDefinition(List.of());
        Map<String, Object> settings = new HashMap<>();
        definition.getPersistenceUnitDescriptor().getProperties()
                .forEach((key, value) -> settings.put(key.toString(), value));
        settings.putAll(definition.getConfig().getQuarkusConfigUnsupportedProperties());
        definition.getConfig().getDatabaseOrmCompatibilityVersion().settings(definition.getConfig().getDbKind())
                .forEach(settings::putIfAbsent);
        property(config, item.getPersistenceUnitName(), "database.default-schema")
                .ifPresent(schema -> settings.put(AvailableSettings.DEFAULT_SCHEMA, schema));
        property(config, item.getPersistenceUnitName(), "database.default-catalog")
                .ifPresent(catalog -> settings.put(AvailableSettings.DEFAULT_CATALOG, catalog));
        List<RecordableXmlMapping> mappings = definition.getXmlMappings();
        return new PersistenceUnit(item.getPersistenceUnitName(), List.copyOf(item.getManagedClassNames()), settings,
                sources -> mappings.forEach(mapping -> add(mapping, sources)),
                item.isHibernateValidatorPresent() && shapesSchema(settings.get(VALIDATION_MODE)));
    }

    private static boolean shapesSchema(Object mode) {
        String modes = mode == null ? "auto" : mode.toString().toLowerCase(Locale.ROOT);
        return modes.contains("auto") || modes.contains("ddl");
    }

    /** The file is parsed anew: Hibernate changes what it reads, and Quarkus still records its own copy. */
    private static void add(RecordableXmlMapping mapping, MetadataSources sources) {
        if (mapping.getOriginType() == SourceType.RESOURCE) {
            sources.addResource(mapping.getOriginName());
        } else {
            sources.addXmlBinding(mapping.toHibernateOrmBinding());
        }
    }

    private static Optional<String> property(Config config, String unit, String name) {
        String prefix = PersistenceUnitUtil.isDefaultPersistenceUnit(unit) ? "quarkus.hibernate-orm."
                : "quarkus.hibernate-orm.\"" + unit + "\".";
        return config.getOptionalValue(prefix + name, String.class);
    }
}
