package io.quarkiverse.migrationreview.deployment.diff;

import java.util.Set;

import io.quarkiverse.migrationreview.deployment.catalog.ObjectName;
import io.quarkiverse.migrationreview.deployment.catalog.QualifiedName;

/**
 * One structural difference between two schemas, as a step from the one to the other. The vocabulary is closed.
 */
public sealed interface Change permits SchemaChange, TableChange, ColumnChange, ConstraintChange, IndexChange,
        SequenceChange, EnumTypeChange, ChangeComment, ViewChange, SeedRowChange, Rename {

    /** What is created, changed or dropped. */
    ObjectName object();

    /** The change that takes this one back. */
    Change inverse();

    /** Whether data is lost that taking the change back would not restore. */
    boolean destructive();

    /** The tables it touches, those that a foreign key refers to included; empty if there is none. */
    Set<QualifiedName> tables();

    /**
     * One plain sentence without a full stop, for example {@code Add column task.priority (varchar(255), not null)}.
     *
     * @param defaultSchema the schema whose objects are named without it
     */
    String summary(String defaultSchema);

    /** The summary for {@code public} as the default schema. */
    default String summary() {
        return summary("public");
    }
}
