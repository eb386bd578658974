package io.quarkiverse.migrationreview.deployment.plan;

import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

import io.quarkiverse.migrationreview.deployment.catalog.ObjectName;

/**
 * The part of a migration that makes one script: what is committed before the next part begins.
 *
 * @param transactional whether it runs in one transaction; if not, each statement commits by itself
 * @param statements in order
 * @param undo what takes this step back while no later step is applied
 * @param reason why it is a script of its own, a sentence; {@code null} for the only or the first one
 * @param interim objects that it makes and a later step takes away or over: nothing wants them once all steps are applied
 */
public record MigrationStep(boolean transactional, List<Statement> statements, List<Statement> undo, String reason,
        SortedSet<ObjectName> interim) {

    public MigrationStep {
        statements = List.copyOf(statements);
        undo = List.copyOf(undo);
        interim = Collections.unmodifiableSortedSet(new TreeSet<>(interim));
    }

    /** One that leaves nothing for a later step to clear up. */
    public MigrationStep(boolean transactional, List<Statement> statements, List<Statement> undo, String reason) {
        this(transactional, statements, undo, reason, Collections.emptySortedSet());
    }
}
