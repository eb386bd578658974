package io.quarkiverse.migrationreview.deployment.model;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.hibernate.boot.Metadata;
import org.hibernate.cfg.AvailableSettings;
import org.hibernate.service.ServiceRegistry;
import org.hibernate.tool.schema.SourceType;
import org.hibernate.tool.schema.TargetType;
import org.hibernate.tool.schema.internal.ExceptionHandlerHaltImpl;
import org.hibernate.tool.schema.spi.ContributableMatcher;
import org.hibernate.tool.schema.spi.ExceptionHandler;
import org.hibernate.tool.schema.spi.ExecutionOptions;
import org.hibernate.tool.schema.spi.SchemaManagementTool;
import org.hibernate.tool.schema.spi.ScriptSourceInput;
import org.hibernate.tool.schema.spi.ScriptTargetOutput;
import org.hibernate.tool.schema.spi.SourceDescriptor;
import org.hibernate.tool.schema.spi.TargetDescriptor;

/**
 * Hibernate's create script as a list of statements, through the service that {@code schema-management.strategy=create} uses.
 */
final class CreateScript {

    private static final String DELIMITER = ";";
    private static final String INSERT = "insert into ";

    private CreateScript() {
    }

    /** The statements without delimiters, in Hibernate's order; empty when nothing is mapped. */
    static List<String> of(Metadata metadata, ServiceRegistry registry, Map<String, Object> configured) {
        Map<String, Object> settings = new HashMap<>(configured);
        // given a product name, the tool makes up a dialect of no version instead of taking the one that is there
        settings.remove(AvailableSettings.JAKARTA_HBM2DDL_DB_NAME);
        Statements statements = new Statements();
        registry.requireService(SchemaManagementTool.class)
                .getSchemaCreator(settings)
                .doCreation(metadata, new Options(settings), ContributableMatcher.ALL, new FromMetadata(), statements);
        return statements.collected;
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

    private record FromMetadata() implements SourceDescriptor {

        @Override
        public SourceType getSourceType() {
            return SourceType.METADATA;
        }

        @Override
        public ScriptSourceInput getScriptSourceInput() {
            return null;
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
            String statement = text.strip();
            String command = statement.endsWith(DELIMITER) ? statement.substring(0, statement.length() - 1) : statement;
            // every generator that counts in the same row of a table asks for that row
            if (!command.startsWith(INSERT) || !collected.contains(command)) {
                collected.add(command);
            }
        }

        @Override
        public void release() {
            // nothing is held
        }
    }
}
