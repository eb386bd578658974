package io.quarkiverse.migrationreview.deployment.hazard;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import io.quarkiverse.migrationreview.deployment.catalog.QualifiedName;
import io.quarkiverse.migrationreview.deployment.catalog.Schema;
import io.quarkiverse.migrationreview.deployment.diff.Change;
import io.quarkiverse.migrationreview.deployment.plan.Guidance;
import io.quarkiverse.migrationreview.deployment.plan.MigrationPlan;

/**
 * What a rule sees.
 *
 * @param plan the migration
 * @param guidance what a person answered, and which entity an object belongs to
 * @param server the server that the migration was tried on
 * @param facts what the dev database holds
 * @param earlier the migrations between the dev database and this one, in their order; empty if this is the first
 * @param limitsWaiting whether its scripts wait for locks only so long
 */
public record Situation(MigrationPlan plan, Guidance guidance, ServerVersion server, Facts facts,
        List<MigrationPlan> earlier, boolean limitsWaiting) {

    /** The situation of a migration that comes first. */
    public Situation(MigrationPlan plan, Guidance guidance, ServerVersion server, Facts facts) {
        this(plan, guidance, server, facts, List.of());
    }

    /** The situation of a migration whose scripts set a lock_timeout where they need one. */
    public Situation(MigrationPlan plan, Guidance guidance, ServerVersion server, Facts facts,
            List<MigrationPlan> earlier) {
        this(plan, guidance, server, facts, earlier, true);
    }

    public Situation {
        Objects.requireNonNull(plan, "plan");
        Objects.requireNonNull(guidance, "guidance");
        Objects.requireNonNull(server, "server");
        Objects.requireNonNull(facts, "facts");
        earlier = List.copyOf(earlier);
    }

    /** The schema that the migration finds. */
    public Schema before() {
        return plan.before();
    }

    /** The schema that it leaves. */
    public Schema after() {
        return plan.after();
    }

    public List<Change> changes() {
        return plan.changes();
    }

    /** The changes of one kind, in order. */
    public <T> Stream<T> changes(Class<T> kind) {
        return changes().stream().filter(kind::isInstance).map(kind::cast);
    }

    /** Whether a table of this name (as it is called before) exists before the migration. */
    public boolean exists(QualifiedName table) {
        return before().tables().containsKey(table);
    }
}
