package io.quarkiverse.migrationreview.deployment.review;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.quarkiverse.migrationreview.deployment.catalog.Column;
import io.quarkiverse.migrationreview.deployment.catalog.Constraint;
import io.quarkiverse.migrationreview.deployment.catalog.Index;
import io.quarkiverse.migrationreview.deployment.catalog.ObjectName;
import io.quarkiverse.migrationreview.deployment.catalog.QualifiedName;
import io.quarkiverse.migrationreview.deployment.catalog.Schema;
import io.quarkiverse.migrationreview.deployment.catalog.Table;
import io.quarkiverse.migrationreview.deployment.model.EntityModel;
import io.quarkiverse.migrationreview.deployment.model.JavaMember;
import io.quarkiverse.migrationreview.deployment.model.MappedObject;

/**
 * Answers which Java member a database object comes from.
 * <p>
 * Tables, columns and sequences are known from the mapping. A constraint or an index on one column comes from the member of
 * that
 * column, on several from the class; an enum type from the first column that has it. What is no longer mapped comes from where
 * the
 * script that created it says.
 */
final class Origins {

    private final Map<ObjectName, JavaMember> members = new HashMap<>();

    /**
     * @param created what approved drafts created, for what is no longer mapped
     */
    Origins(List<EntityModel> models, Schema desired, Map<ObjectName, Optional<JavaMember>> created) {
        for (EntityModel model : models) {
            model.objects().forEach(object -> members.putIfAbsent(name(object, desired.defaultSchema()), object.origin()));
        }
        desired.tables().values().forEach(table -> derive(table, desired));
        created.forEach((object, origin) -> origin.ifPresent(member -> members.putIfAbsent(object, member)));
    }

    /** The object as the catalog calls it. */
    static ObjectName name(MappedObject object, String defaultSchema) {
        QualifiedName container = new QualifiedName(object.schema() == null ? defaultSchema : object.schema(),
                object.name());
        return switch (object.kind()) {
            case TABLE -> ObjectName.table(container);
            case COLUMN -> ObjectName.column(container, object.column());
            case SEQUENCE -> ObjectName.sequence(container);
            case ROW -> ObjectName.row(container, object.column());
        };
    }

    /** The column of the identifier that a sequence is for; empty if it is not one column, or unknown. */
    Optional<ObjectName> columnNumberedBy(ObjectName sequence) {
        JavaMember identifier = members.get(sequence);
        List<ObjectName> columns = identifier == null || identifier.member() == null ? List.of()
                : members.entrySet().stream().filter(entry -> entry.getKey().kind() == ObjectName.Kind.COLUMN)
                        .filter(entry -> entry.getValue().equals(identifier)).map(Map.Entry::getKey).toList();
        return columns.size() == 1 ? Optional.of(columns.get(0)) : Optional.empty();
    }

    private void derive(Table table, Schema desired) {
        for (Constraint constraint : table.constraints()) {
            derive(ObjectName.constraint(table.name(), constraint.name()), table, constraint.columns());
        }
        for (Index index : table.indexes()) {
            derive(ObjectName.index(table.name(), index.name()), table, index.columns());
        }
        for (Column column : table.columns()) {
            desired.enumTypes().keySet().stream()
                    .filter(type -> column.type().equals(desired.sqlName(type)))
                    .forEach(type -> of(ObjectName.column(table.name(), column.name()))
                            .ifPresent(member -> members.putIfAbsent(ObjectName.enumType(type), member)));
        }
    }

    private void derive(ObjectName object, Table table, List<String> columns) {
        Optional<JavaMember> origin = columns.size() == 1 ? of(ObjectName.column(table.name(), columns.get(0)))
                : of(ObjectName.table(table.name())).map(member -> new JavaMember(member.className(), null));
        origin.ifPresent(member -> members.putIfAbsent(object, member));
    }

    /**
     * The member that asks for an object.
     *
     * @return empty for objects that are no longer mapped, or never were
     */
    Optional<JavaMember> of(ObjectName object) {
        return switch (object.kind()) {
            case DEFAULT, COLUMN_COMMENT ->
                Optional.ofNullable(members.get(ObjectName.column(object.container(), object.member())));
            case TABLE_COMMENT -> Optional.ofNullable(members.get(ObjectName.table(object.container())));
            case SEQUENCE_COMMENT -> Optional.ofNullable(members.get(ObjectName.sequence(object.container())));
            case CAST, TYPE_COMMENT -> Optional.ofNullable(members.get(ObjectName.enumType(object.container())));
            case TABLE, COLUMN, CONSTRAINT, INDEX, SEQUENCE, TYPE, SCHEMA, VIEW, ROW ->
                Optional.ofNullable(members.get(object));
        };
    }
}
