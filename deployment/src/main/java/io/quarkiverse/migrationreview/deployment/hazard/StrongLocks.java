package io.quarkiverse.migrationreview.deployment.hazard;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

import io.quarkiverse.migrationreview.deployment.catalog.QualifiedName;
import io.quarkiverse.migrationreview.deployment.diff.AddSeedRow;
import io.quarkiverse.migrationreview.deployment.diff.Change;
import io.quarkiverse.migrationreview.deployment.diff.ChangeComment;
import io.quarkiverse.migrationreview.deployment.diff.DropSeedRow;
import io.quarkiverse.migrationreview.deployment.diff.EnumTypeChange;
import io.quarkiverse.migrationreview.deployment.diff.Rename;
import io.quarkiverse.migrationreview.deployment.plan.MigrationPlan;
import io.quarkiverse.migrationreview.deployment.plan.MigrationStep;
import io.quarkiverse.migrationreview.deployment.plan.Statement;

/**
 * The tables that are there before a migration, and that its statements lock against writes: in SHARE mode or a stronger one.
 */
public final class StrongLocks {

    private static final Pattern WEAK = Pattern.compile(
            "(?s).*\\bindex concurrently .*|.* validate constraint .*|(?:update|insert|delete|select|comment|do) .*");

    private final SortedSet<QualifiedName> existing;

    private StrongLocks(SortedSet<QualifiedName> existing) {
        this.existing = existing;
    }

    /** Those of one migration. */
    public static StrongLocks in(MigrationPlan plan) {
        SortedSet<QualifiedName> existing = new TreeSet<>(plan.before().tables().keySet());
        // a table that is renamed is locked under either name
        existing.addAll(Rename.applyAll(plan.changes(), plan.before()).tables().keySet());
        return new StrongLocks(existing);
    }

    /** Whether a script of the migration locks a table that is there. */
    public boolean areTakenBy(MigrationStep step) {
        return step.statements().stream().anyMatch(this::areTakenBy);
    }

    boolean areTakenBy(Statement statement) {
        // which tables have columns of the type, its statements say, and not the change
        return !of(statement).isEmpty()
                || statement.change() instanceof EnumTypeChange && statement.sql().startsWith("alter table ");
    }

    /** The tables that a statement locks, those that a foreign key refers to included; empty if it locks none strongly. */
    SortedSet<QualifiedName> of(Statement statement) {
        Change change = statement.change();
        if (change instanceof ChangeComment || change instanceof AddSeedRow || change instanceof DropSeedRow
                || WEAK.matcher(withoutComments(statement.sql())).matches()) {
            return Collections.emptySortedSet();
        }
        SortedSet<QualifiedName> locked = new TreeSet<>(change.tables());
        locked.retainAll(existing);
        return locked;
    }

    boolean isThere(QualifiedName table) {
        return existing.contains(table);
    }

    private static String withoutComments(String sql) {
        return sql.replaceFirst("^(?:--[^\n]*\n)+", "");
    }
}
