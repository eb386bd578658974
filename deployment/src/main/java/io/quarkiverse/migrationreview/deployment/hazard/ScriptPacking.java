package io.quarkiverse.migrationreview.deployment.hazard;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

import io.quarkiverse.migrationreview.deployment.catalog.ObjectName;
import io.quarkiverse.migrationreview.deployment.catalog.PrimaryKey;
import io.quarkiverse.migrationreview.deployment.catalog.QualifiedName;
import io.quarkiverse.migrationreview.deployment.diff.AddColumn;
import io.quarkiverse.migrationreview.deployment.diff.AddConstraint;
import io.quarkiverse.migrationreview.deployment.diff.AddIndex;
import io.quarkiverse.migrationreview.deployment.diff.Change;
import io.quarkiverse.migrationreview.deployment.diff.ChangeComment;
import io.quarkiverse.migrationreview.deployment.diff.ChangeDefault;
import io.quarkiverse.migrationreview.deployment.diff.ChangeNullability;
import io.quarkiverse.migrationreview.deployment.diff.ColumnChange;
import io.quarkiverse.migrationreview.deployment.plan.Dependencies;
import io.quarkiverse.migrationreview.deployment.plan.MigrationStep;
import io.quarkiverse.migrationreview.deployment.plan.Statement;

/**
 * Distributes the stages of changes over as few scripts as their order allows. The first stages come in the order of the
 * changes; what follows them comes at the end, or before a change that needs it.
 */
final class ScriptPacking {

    private static final String TRANSACTION_AGAIN = "What follows runs in a transaction again.";
    private static final String ANOTHER_TABLE = "It locks another table: no transaction holds both.";
    private static final String AFTER_COMMIT = "It comes after what the script before it has committed.";

    private final List<StagedChange> changes;
    private final Dependencies dependencies;
    private final StrongLocks locks;
    private final boolean apart;
    private final List<List<Stage>> scripts = new ArrayList<>();
    /** The stages that are left of a change, by its position. */
    private final Map<Integer, List<Stage>> left = new LinkedHashMap<>();

    private ScriptPacking(List<StagedChange> changes, Dependencies dependencies, StrongLocks locks, boolean apart) {
        this.changes = changes;
        this.dependencies = dependencies;
        this.locks = locks;
        this.apart = apart;
    }

    /**
     * @param changes in the order in which they are applied
     * @param apart whether no transaction is to lock two tables strongly that a single change does not
     */
    static List<MigrationStep> pack(List<StagedChange> changes, Dependencies dependencies, StrongLocks locks,
            boolean apart) {
        ScriptPacking packing = new ScriptPacking(changes, dependencies, locks, apart);
        packing.pack();
        return packing.steps();
    }

    private void pack() {
        for (int position = 0; position < changes.size(); position++) {
            int later = position;
            if (left.keySet().stream().anyMatch(earlier -> isFinishedBefore(later, earlier))) {
                finish();
            }
            List<Stage> stages = changes.get(position).stages();
            add(stages.get(0));
            if (stages.size() > 1) {
                left.put(position, stages.subList(1, stages.size()));
            }
        }
        finish();
    }

    private void finish() {
        while (!left.isEmpty()) {
            List<Stage> next = new ArrayList<>();
            left.values().forEach(stages -> next.add(stages.get(0)));
            left.replaceAll((position, stages) -> stages.subList(1, stages.size()));
            left.values().removeIf(List::isEmpty);
            scripts.add(new ArrayList<>());
            for (Stage.Kind kind : Stage.Kind.values()) {
                next.stream().filter(stage -> stage.kind() == kind).forEach(this::add);
            }
        }
        // what comes now may rely on all that is committed by then
        scripts.add(new ArrayList<>());
    }

    private boolean isFinishedBefore(int position, int other) {
        Change later = changes.get(position).change();
        Change earlier = changes.get(other).change();
        if (dependencies.after(position, other)) {
            return true;
        }
        boolean sameTable = later.tables().stream().anyMatch(earlier.tables()::contains);
        boolean needsValues = later instanceof AddConstraint add && add.constraint() instanceof PrimaryKey
                && earlier instanceof ColumnChange;
        return sameTable && (needsValues || !isIndependent(later));
    }

    /** Whether nothing that is left to do for another change of the same table can get in its way. */
    private static boolean isIndependent(Change change) {
        return change instanceof AddConstraint || change instanceof AddIndex || change instanceof AddColumn
                || change instanceof ChangeComment || change instanceof ChangeDefault || change instanceof ChangeNullability;
    }

    private void add(Stage stage) {
        List<Stage> script = scripts.isEmpty() ? List.of() : scripts.get(scripts.size() - 1);
        if (scripts.isEmpty() || !script.isEmpty() && !canJoin(stage, script)) {
            script = new ArrayList<>();
            scripts.add(script);
        }
        script.add(stage);
    }

    private boolean canJoin(Stage stage, List<Stage> script) {
        return stage.kind() != Stage.Kind.ALONE && script.get(0).kind() == stage.kind()
                && !(apart && locksOtherTables(stage, script));
    }

    private boolean locksOtherTables(Stage stage, List<Stage> script) {
        SortedSet<QualifiedName> before = new TreeSet<>();
        script.forEach(each -> before.addAll(locked(each)));
        SortedSet<QualifiedName> more = locked(stage);
        return !before.isEmpty() && !more.isEmpty() && !before.containsAll(more);
    }

    private SortedSet<QualifiedName> locked(Stage stage) {
        SortedSet<QualifiedName> tables = new TreeSet<>();
        stage.statements().forEach(statement -> tables.addAll(locks.of(statement)));
        return tables;
    }

    private List<MigrationStep> steps() {
        List<MigrationStep> steps = new ArrayList<>();
        List<Stage> previous = null;
        for (List<Stage> script : scripts) {
            if (!script.isEmpty()) {
                steps.add(step(script, previous));
                previous = script;
            }
        }
        return steps;
    }

    private MigrationStep step(List<Stage> script, List<Stage> previous) {
        List<Statement> statements = new ArrayList<>();
        List<Statement> undo = new ArrayList<>();
        SortedSet<ObjectName> interim = new TreeSet<>();
        for (Stage stage : script) {
            statements.addAll(stage.statements());
            undo.addAll(0, stage.undo());
            interim.addAll(stage.interim());
        }
        Stage.Kind kind = script.get(0).kind();
        return new MigrationStep(kind.isTransactional(), statements, undo, reason(script, previous), interim);
    }

    private static String reason(List<Stage> script, List<Stage> previous) {
        Set<String> reasons = new LinkedHashSet<>();
        script.stream().map(Stage::reason).filter(reason -> reason != null).forEach(reasons::add);
        Stage.Kind kind = script.get(0).kind();
        if (previous == null) {
            return kind.isTransactional() ? null : String.join(" ", reasons);
        }
        if (!reasons.isEmpty()) {
            return String.join(" ", reasons);
        }
        return !previous.get(0).kind().isTransactional() ? TRANSACTION_AGAIN
                : previous.get(0).kind() == kind ? ANOTHER_TABLE : AFTER_COMMIT;
    }
}
