package io.quarkiverse.migrationreview.benchmarks;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.registry.BootstrapServiceRegistry;
import org.hibernate.boot.registry.BootstrapServiceRegistryBuilder;
import org.hibernate.boot.registry.StandardServiceRegistry;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.boot.spi.MetadataImplementor;
import org.hibernate.engine.config.spi.ConfigurationService;
import org.hibernate.tool.schema.TargetType;
import org.hibernate.tool.schema.internal.ExceptionHandlerHaltImpl;
import org.hibernate.tool.schema.spi.ContributableMatcher;
import org.hibernate.tool.schema.spi.ExceptionHandler;
import org.hibernate.tool.schema.spi.ExecutionOptions;
import org.hibernate.tool.schema.spi.SchemaManagementTool;
import org.hibernate.tool.schema.spi.ScriptTargetOutput;
import org.hibernate.tool.schema.spi.TargetDescriptor;

/**
 * The update script of Hibernate ORM, as {@code schema-management.strategy=update} and the Flyway card of Quarkus make it. Its
 * mapping is booted already, as in the application that the card looks at.
 */
final class HibernateUpdate implements SchemaTool {

    @Override
    public String name() {
        return "Hibernate update";
    }

    @Override
    public boolean understands(Change change) {
        return change.entities() != null;
    }

    @Override
    public Prepared prepare(Change change) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(change.loader());
        try {
            BootstrapServiceRegistry bootstrap = new BootstrapServiceRegistryBuilder().applyClassLoader(change.loader())
                    .build();
            Map<String, Object> settings = new HashMap<>(SchemaTool.settings(change.current()));
            settings.putAll(change.entities().settings());
            settings.put("jakarta.persistence.validation.mode", "none");
            StandardServiceRegistry registry = new StandardServiceRegistryBuilder(bootstrap).applySettings(settings).build();
            MetadataSources sources = new MetadataSources(registry);
            change.entities().managedClasses().forEach(sources::addAnnotatedClassName);
            MetadataImplementor metadata = (MetadataImplementor) sources.buildMetadata(registry);
            metadata.orderColumns(true);
            return new Booted(bootstrap, registry, metadata);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private record Booted(BootstrapServiceRegistry bootstrap, StandardServiceRegistry registry,
            MetadataImplementor metadata) implements Prepared {

        @Override
        public List<String> script() {
            Map<String, Object> settings = registry.requireService(ConfigurationService.class).getSettings();
            Statements statements = new Statements();
            registry.requireService(SchemaManagementTool.class).getSchemaMigrator(settings)
                    .doMigration(metadata, new Options(settings), ContributableMatcher.ALL, statements);
            return statements.collected;
        }

        @Override
        public void close() {
            registry.close();
            bootstrap.close();
        }
    }

    private record Options(Map<String, Object> settings) implements ExecutionOptions {

        @Override
        public Map<String, Object> getConfigurationValues() {
            return settings;
        }

        @Override
        public boolean shouldManageNamespaces() {
            return false;
        }

        @Override
        public ExceptionHandler getExceptionHandler() {
            return ExceptionHandlerHaltImpl.INSTANCE;
        }
    }

    private static final class Statements implements TargetDescriptor, ScriptTargetOutput {

        private final List<String> collected = new ArrayList<>();

        @Override
        public EnumSet<TargetType> getTargetTypes() {
            return EnumSet.of(TargetType.SCRIPT);
        }

        @Override
        public ScriptTargetOutput getScriptTargetOutput() {
            return this;
        }

        @Override
        public void prepare() {
            collected.clear();
        }

        @Override
        public void accept(String text) {
            collected.add(text.strip());
        }

        @Override
        public void release() {
            // nothing is held
        }
    }
}
