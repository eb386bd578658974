package io.quarkiverse.migrationreview.deployment.hazard;

import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

import io.quarkiverse.migrationreview.deployment.catalog.ObjectName;
import io.quarkiverse.migrationreview.deployment.plan.Statement;

/**
 * The part of a change that has to be committed before its next part begins.
 *
 * @param kind which scripts it can be in
 * @param statements in order
 * @param undo what takes them back, in order
 * @param interim objects that a later stage takes away or over
 * @param reason why it does not go with what comes before, a sentence; {@code null} if it would
 */
record Stage(Kind kind, List<Statement> statements, List<Statement> undo, SortedSet<ObjectName> interim, String reason) {

    /** Stages share a script only with their like; in the order in which those that may come at once do come. */
    enum Kind {
        /** Not in a transaction. */
        OUTSIDE(false),
        /** In one transaction with others. */
        TOGETHER(true),
        /** In a transaction of its own. */
        ALONE(true),
        /** In one transaction with others that take long and keep nobody from writing. */
        VALIDATING(true);

        private final boolean transactional;

        Kind(boolean transactional) {
            this.transactional = transactional;
        }

        boolean isTransactional() {
            return transactional;
        }
    }

    Stage {
        statements = List.copyOf(statements);
        undo = List.copyOf(undo);
        interim = Collections.unmodifiableSortedSet(new TreeSet<>(interim));
    }

    Stage(Kind kind, List<Statement> statements, List<Statement> undo, String reason) {
        this(kind, statements, undo, Collections.emptySortedSet(), reason);
    }
}
