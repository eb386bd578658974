package io.quarkiverse.migrationreview.deployment.model;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.hibernate.boot.Metadata;
import org.hibernate.boot.model.naming.Identifier;
import org.hibernate.boot.model.relational.Database;
import org.hibernate.boot.model.relational.QualifiedName;
import org.hibernate.boot.model.relational.QualifiedNameParser;
import org.hibernate.boot.model.relational.SqlStringGenerationContext;
import org.hibernate.boot.model.relational.internal.SqlStringGenerationContextImpl;
import org.hibernate.generator.Generator;
import org.hibernate.id.enhanced.DatabaseStructure;
import org.hibernate.id.enhanced.SequenceStyleGenerator;
import org.hibernate.id.enhanced.TableGenerator;
import org.hibernate.mapping.Collection;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.Component;
import org.hibernate.mapping.GeneratorSettings;
import org.hibernate.mapping.IndexedCollection;
import org.hibernate.mapping.Join;
import org.hibernate.mapping.JoinedSubclass;
import org.hibernate.mapping.PersistentClass;
import org.hibernate.mapping.Property;
import org.hibernate.mapping.RootClass;
import org.hibernate.mapping.Selectable;
import org.hibernate.mapping.SimpleValue;
import org.hibernate.mapping.SingleTableSubclass;
import org.hibernate.mapping.Table;
import org.hibernate.mapping.Value;

/**
 * Collects which Java member each table, column and sequence comes from. The first member wins where several share a column.
 */
final class MappedObjects {

    /** As the catalog calls the row of a table that has no other. */
    private static final String ONLY_ROW = "*";

    private final Map<String, MappedObject> objects = new LinkedHashMap<>();
    private final Metadata metadata;
    private final String defaultSchema;

    private MappedObjects(Metadata metadata, String defaultSchema) {
        this.metadata = metadata;
        this.defaultSchema = defaultSchema;
    }

    /**
     * All of them, sorted by kind and name.
     *
     * @param defaultSchema the schema of mappings that name none; {@code null} when none is configured
     */
    static List<MappedObject> of(Metadata metadata, String defaultSchema) {
        MappedObjects collector = new MappedObjects(metadata, defaultSchema);
        metadata.getEntityBindings().stream()
                .sorted(Comparator.comparing(PersistentClass::getEntityName))
                .forEach(collector::entity);
        metadata.getCollectionBindings().stream()
                .sorted(Comparator.comparing(Collection::getRole))
                .forEach(collector::collection);
        return collector.objects.entrySet().stream().sorted(Map.Entry.comparingByKey()).map(Map.Entry::getValue).toList();
    }

    private void entity(PersistentClass entity) {
        String className = entity.getClassName() == null ? entity.getEntityName() : entity.getClassName();
        // the subclasses of a hierarchy answer with its table, identifier and discriminator too
        if (!(entity instanceof SingleTableSubclass)) {
            table(entity.getTable(), new JavaMember(className, null));
        }
        if (entity instanceof RootClass root) {
            identifier(root, className);
        } else if (entity instanceof JoinedSubclass joined) {
            columns(joined.getKey(), new JavaMember(className, null));
        }
        entity.getProperties().forEach(property -> property(property, className, ""));
        for (Join join : entity.getJoins()) {
            table(join.getTable(), new JavaMember(className, null));
            columns(join.getKey(), new JavaMember(className, null));
            join.getProperties().forEach(property -> property(property, className, ""));
        }
    }

    private void identifier(RootClass entity, String className) {
        if (entity.getIdentifierProperty() != null) {
            property(entity.getIdentifierProperty(), className, "");
        } else if (entity.getIdentifier() instanceof Component idClass) {
            idClass.getProperties().forEach(property -> property(property, className, ""));
        }
        if (entity.getDiscriminator() != null) {
            columns(entity.getDiscriminator(), new JavaMember(className, null));
        }
        sequence(entity, className);
    }

    private void property(Property property, String className, String prefix) {
        if (property.isSynthetic()) {
            return;
        }
        String path = prefix + property.getName();
        if (property.getValue() instanceof Component component) {
            component.getProperties().forEach(inner -> property(inner, className, path + "."));
        }
        if (!(property.getValue() instanceof Collection)) {
            columns(property.getValue(), new JavaMember(className, path));
        }
    }

    private void collection(Collection collection) {
        if (collection.isOneToMany() || collection.getCollectionTable() == null) {
            return;
        }
        JavaMember origin = new JavaMember(collection.getOwner().getClassName(),
                collection.getRole().substring(collection.getOwnerEntityName().length() + 1));
        table(collection.getCollectionTable(), origin);
        columns(collection.getKey(), origin);
        columns(collection.getElement(), origin);
        if (collection instanceof IndexedCollection indexed && indexed.getIndex() != null) {
            columns(indexed.getIndex(), origin);
        }
    }

    private void columns(Value value, JavaMember origin) {
        if (value.getTable() == null) {
            return;
        }
        for (Selectable selectable : value.getSelectables()) {
            if (selectable instanceof Column column) {
                put(MappedObject.Kind.COLUMN, schema(value.getTable()), name(value.getTable()),
                        PostgreSqlNames.stored(column.getName(), column.isQuoted()), origin);
            }
        }
    }

    private void table(Table table, JavaMember origin) {
        if (table.isPhysicalTable()) {
            put(MappedObject.Kind.TABLE, schema(table), name(table), null, origin);
        }
    }

    private void sequence(RootClass root, String className) {
        if (root.getIdentifier() instanceof SimpleValue id) {
            Generator generator = id.createGenerator(metadata.getDatabase().getDialect(), root,
                    root.getIdentifierProperty(), new UnqualifiedNames(metadata.getDatabase()));
            JavaMember origin = new JavaMember(className, root.getIdentifierProperty() == null ? null
                    : root.getIdentifierProperty().getName());
            if (generator instanceof TableGenerator counting) {
                generatorTable(counting, origin);
            } else if (generator instanceof SequenceStyleGenerator styled) {
                DatabaseStructure structure = styled.getDatabaseStructure();
                Identifier name = structure.getPhysicalName().getObjectName();
                Identifier schema = structure.getPhysicalName().getSchemaName();
                String place = schema == null ? null : PostgreSqlNames.stored(schema);
                if (structure.isPhysicalSequence()) {
                    put(MappedObject.Kind.SEQUENCE, place, PostgreSqlNames.stored(name), null, origin);
                } else {
                    put(MappedObject.Kind.TABLE, place, PostgreSqlNames.stored(name), null, origin);
                    put(MappedObject.Kind.ROW, place, PostgreSqlNames.stored(name), ONLY_ROW, origin);
                }
            }
        }
    }

    private void generatorTable(TableGenerator generator, JavaMember origin) {
        QualifiedName name = QualifiedNameParser.INSTANCE.parse(generator.getTableName());
        Table table = metadata.getDatabase().locateNamespace(name.getCatalogName(), name.getSchemaName())
                .locateTable(name.getObjectName());
        if (table != null) {
            table(table, origin);
            put(MappedObject.Kind.ROW, schema(table), name(table), generator.getSegmentValue(), origin);
        }
    }

    private void put(MappedObject.Kind kind, String schema, String name, String column, JavaMember origin) {
        String place = schema == null ? defaultSchema : schema;
        String key = kind + "|" + (place == null ? "" : place) + "|" + name + "|" + (column == null ? "" : column);
        objects.putIfAbsent(key, new MappedObject(kind, place, name, column, origin));
    }

    private static String schema(Table table) {
        return table.getSchemaIdentifier() == null ? null : PostgreSqlNames.stored(table.getSchemaIdentifier());
    }

    private static String name(Table table) {
        return PostgreSqlNames.stored(table.getNameIdentifier());
    }

    /** Generators are asked for the names of their sequences only; the default schema is added here. */
    private record UnqualifiedNames(Database database) implements GeneratorSettings {

        @Override
        public String getDefaultCatalog() {
            return null;
        }

        @Override
        public String getDefaultSchema() {
            return null;
        }

        @Override
        public SqlStringGenerationContext getSqlStringGenerationContext() {
            return SqlStringGenerationContextImpl.fromExplicit(database.getJdbcEnvironment(), database, null, null);
        }
    }
}
