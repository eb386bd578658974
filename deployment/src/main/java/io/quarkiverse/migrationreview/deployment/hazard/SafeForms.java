package io.quarkiverse.migrationreview.deployment.hazard;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

import io.quarkiverse.migrationreview.deployment.catalog.CheckConstraint;
import io.quarkiverse.migrationreview.deployment.catalog.ForeignKey;
import io.quarkiverse.migrationreview.deployment.catalog.ObjectName;
import io.quarkiverse.migrationreview.deployment.catalog.PrimaryKey;
import io.quarkiverse.migrationreview.deployment.catalog.QualifiedName;
import io.quarkiverse.migrationreview.deployment.catalog.Table;
import io.quarkiverse.migrationreview.deployment.catalog.UniqueConstraint;
import io.quarkiverse.migrationreview.deployment.diff.AddColumn;
import io.quarkiverse.migrationreview.deployment.diff.AddConstraint;
import io.quarkiverse.migrationreview.deployment.diff.AddIndex;
import io.quarkiverse.migrationreview.deployment.diff.Change;
import io.quarkiverse.migrationreview.deployment.diff.ChangeNullability;
import io.quarkiverse.migrationreview.deployment.diff.ColumnChange;
import io.quarkiverse.migrationreview.deployment.diff.ConstraintChange;
import io.quarkiverse.migrationreview.deployment.diff.DropColumn;
import io.quarkiverse.migrationreview.deployment.diff.DropConstraint;
import io.quarkiverse.migrationreview.deployment.diff.DropIndex;
import io.quarkiverse.migrationreview.deployment.diff.DropTable;
import io.quarkiverse.migrationreview.deployment.diff.IndexChange;
import io.quarkiverse.migrationreview.deployment.diff.Rename;
import io.quarkiverse.migrationreview.deployment.diff.ViewChange;
import io.quarkiverse.migrationreview.deployment.plan.Arrangement;
import io.quarkiverse.migrationreview.deployment.plan.Dependencies;
import io.quarkiverse.migrationreview.deployment.plan.MigrationPlan;

/**
 * Which other ways there are to write a change, and writes it so. Only what happens to tables that are there already has any:
 * nobody waits for one that the same migration creates.
 */
public final class SafeForms {

    private static final String OWN = "It locks more than one table against all use: nothing else prolongs that.";

    private SafeForms() {
    }

    /**
     * The forms that a change can take, the one to prefer first.
     *
     * @param plan the migration that it is part of, in whatever form it is written now
     * @return empty if the direct form is the only one
     */
    public static List<SafeForm> offered(Change change, MigrationPlan plan, ServerVersion server) {
        return possible(change, plan).stream().filter(form -> refusal(change, form, plan, server).isEmpty()).toList();
    }

    /** The forms that a change of the migration under examination can take. */
    public static List<SafeForm> offered(Change change, Situation situation) {
        return offered(change, situation.plan(), situation.server());
    }

    /**
     * Why a form that such a change can take in general can't be taken here, a sentence; empty if it can, or if no such change
     * can.
     */
    public static Optional<String> refusal(Change change, SafeForm form, MigrationPlan plan, ServerVersion server) {
        if (!possible(change, plan).contains(form)) {
            return Optional.empty();
        }
        if (movesViews(plan)) {
            return Optional.of("A view makes way for this migration and comes back with it: nobody may see the database between"
                    + " two scripts.");
        }
        if (form == SafeForm.CONCURRENTLY && server.major() == 14 && !server.isAtLeast(14, 4)) {
            return Optional.of("PostgreSQL 14.0 to 14.3 may build a corrupt index concurrently: update the server to 14.4 or"
                    + " later.");
        }
        if (form == SafeForm.EXPAND_CONTRACT) {
            return SideBySide.refusal(change, plan);
        }
        boolean partitioned = tables(change).stream().anyMatch(table -> isPartitioned(table, plan));
        if (partitioned && form == SafeForm.CONCURRENTLY) {
            return Optional.of("PostgreSQL builds and drops no index of a partitioned table concurrently.");
        }
        if (partitioned && form == SafeForm.NOT_VALID && !server.isAtLeast(18, 0)
                && ((ConstraintChange) change).constraint() instanceof ForeignKey) {
            return Optional.of("Before version 18, PostgreSQL adds no foreign key to a partitioned table without checking it.");
        }
        return Optional.empty();
    }

    /** Whether views make way, be it only when the migration is taken back. */
    private static boolean movesViews(MigrationPlan plan) {
        return Stream.concat(plan.statements().stream(), plan.undo().stream())
                .anyMatch(statement -> statement.change() instanceof ViewChange);
    }

    /** The form that a change is written in; empty if it is the direct one. */
    public static Optional<SafeForm> chosen(Change change, MigrationPlan plan, Map<String, SafeForm> chosen,
            ServerVersion server) {
        return Optional.ofNullable(chosen.get(Arrangement.key(change)))
                .filter(form -> offered(change, plan, server).contains(form));
    }

    /**
     * Writes changes of a migration in other forms.
     *
     * @param plan as the planner has written it
     * @param chosen forms by the {@linkplain Arrangement#key keys} of changes; one that isn't offered is passed over
     * @param apart whether tables that are there are not to be locked by one transaction, either
     * @return the same plan if nothing of that concerns it
     */
    public static MigrationPlan rewrite(MigrationPlan plan, ServerVersion server, Map<String, SafeForm> chosen,
            boolean apart) {
        boolean any = plan.changes().stream().anyMatch(change -> chosen(change, plan, chosen, server).isPresent());
        if (movesViews(plan) || !any && !apart) {
            return plan;
        }
        List<StagedChange> staged = new ArrayList<>();
        List<Change> changes = plan.changes().stream().distinct().toList();
        for (Change change : changes) {
            staged.add(new StagedChange(change,
                    stages(new DirectChange(change, plan), chosen(change, plan, chosen, server).orElse(null))));
        }
        return plan.withSteps(ScriptPacking.pack(staged, new Dependencies(changes, plan.after().defaultSchema()),
                StrongLocks.in(plan), apart));
    }

    /**
     * What a migration leaves for a later one to drop, because it is written so that old and new stand side by side.
     *
     * @return empty if nothing
     */
    public static List<DropColumn> leftBehind(MigrationPlan plan) {
        List<DropColumn> left = new ArrayList<>();
        for (Change change : plan.changes()) {
            if (SideBySide.isWritten(change, plan)) {
                left.add(change instanceof Rename rename ? ColumnsInStep.leftBehind(rename, plan)
                        : SwappedColumn.leftBehind(new DirectChange(change, plan)));
            }
        }
        return left;
    }

    /**
     * Has the drop of a column that was kept in step with another take the trigger along.
     *
     * @param isThere whether a trigger of that name was created by a migration, and not dropped since
     */
    public static MigrationPlan contract(MigrationPlan plan, Predicate<String> isThere) {
        return ColumnsInStep.contract(plan, isThere);
    }

    private static List<Stage> stages(DirectChange direct, SafeForm form) {
        if (form == null) {
            return List.of(new Stage(Stage.Kind.TOGETHER, direct.statements(), direct.undo(), null));
        }
        return switch (form) {
            case CONCURRENTLY -> concurrently(direct);
            case NOT_VALID -> UncheckedConstraint.of(direct);
            case PROVEN_NOT_NULL -> ProvenNotNull.of(direct);
            case BACKFILL -> Backfill.of(direct);
            case OWN_SCRIPT -> List.of(new Stage(Stage.Kind.ALONE, direct.statements(), direct.undo(), OWN));
            case EXPAND_CONTRACT -> direct.change() instanceof Rename ? ColumnsInStep.of(direct) : SwappedColumn.of(direct);
        };
    }

    private static List<Stage> concurrently(DirectChange direct) {
        if (direct.change() instanceof AddIndex) {
            return ConcurrentIndexes.added(direct);
        }
        return direct.change() instanceof DropIndex ? ConcurrentIndexes.dropped(direct) : ConcurrentIndexes.backing(direct);
    }

    private static List<SafeForm> possible(Change change, MigrationPlan plan) {
        if (tables(change).stream().noneMatch(StrongLocks.in(plan)::isThere)) {
            return List.of();
        }
        if (change instanceof IndexChange) {
            return List.of(SafeForm.CONCURRENTLY);
        }
        if (change instanceof AddConstraint add) {
            boolean key = add.constraint() instanceof UniqueConstraint || add.constraint() instanceof PrimaryKey;
            boolean unchecked = add.constraint() instanceof ForeignKey || add.constraint() instanceof CheckConstraint;
            boolean never = add.constraint().definition().matches("(?s).* NOT (?:VALID|ENFORCED)");
            return unchecked && !never ? List.of(SafeForm.NOT_VALID)
                    : key && ConcurrentIndexes.canBackConstraint(add.constraint()) ? List.of(SafeForm.CONCURRENTLY)
                            : List.of();
        }
        if (change instanceof ChangeNullability nullability) {
            return nullability.after().nullable() ? List.of() : List.of(SafeForm.PROVEN_NOT_NULL);
        }
        if (change instanceof AddColumn) {
            return Backfill.isNeeded(new DirectChange(change, plan)) ? List.of(SafeForm.BACKFILL) : List.of();
        }
        if (SideBySide.isPossible(change)) {
            return List.of(SafeForm.EXPAND_CONTRACT);
        }
        boolean locksSeveral = change instanceof DropConstraint drop && drop.constraint() instanceof ForeignKey
                || change instanceof DropTable table && !table.table().foreignKeys().isEmpty();
        return locksSeveral ? List.of(SafeForm.OWN_SCRIPT) : List.of();
    }

    /** The table that a change is made to; empty if it is made to none. */
    private static List<QualifiedName> tables(Change change) {
        if (change instanceof ColumnChange column) {
            return List.of(column.table());
        }
        if (change instanceof ConstraintChange constraint) {
            return List.of(constraint.table());
        }
        if (change instanceof IndexChange index) {
            return List.of(index.table());
        }
        if (change instanceof Rename rename && rename.object().kind() == ObjectName.Kind.COLUMN) {
            return List.of(rename.object().container());
        }
        return change instanceof DropTable drop ? List.of(drop.table().name()) : List.of();
    }

    private static boolean isPartitioned(QualifiedName name, MigrationPlan plan) {
        Table table = plan.after().tables().getOrDefault(name, plan.before().tables().get(name));
        return table != null && table.partitioned();
    }
}
