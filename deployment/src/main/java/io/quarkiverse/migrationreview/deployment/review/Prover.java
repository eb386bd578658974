package io.quarkiverse.migrationreview.deployment.review;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import io.quarkiverse.migrationreview.deployment.catalog.Schema;
import io.quarkiverse.migrationreview.deployment.chain.ChainException;
import io.quarkiverse.migrationreview.deployment.chain.ChainRun;
import io.quarkiverse.migrationreview.deployment.chain.FlywaySettings;
import io.quarkiverse.migrationreview.deployment.chain.MigrationChain;
import io.quarkiverse.migrationreview.deployment.chain.StatementListener;
import io.quarkiverse.migrationreview.deployment.diff.Change;
import io.quarkiverse.migrationreview.deployment.diff.Differences;
import io.quarkiverse.migrationreview.deployment.diff.Rename;
import io.quarkiverse.migrationreview.deployment.diff.SchemaDiff;
import io.quarkiverse.migrationreview.deployment.diff.Stance;
import io.quarkiverse.migrationreview.deployment.hazard.ExaminedScript;
import io.quarkiverse.migrationreview.deployment.hazard.SafeForms;
import io.quarkiverse.migrationreview.deployment.plan.MigrationPlan;
import io.quarkiverse.migrationreview.deployment.plan.MigrationStep;
import io.quarkiverse.migrationreview.deployment.plan.Statement;
import io.quarkiverse.migrationreview.deployment.scratch.ScratchDatabase;
import io.quarkiverse.migrationreview.deployment.scratch.ScratchNotAllowedException;
import io.quarkiverse.migrationreview.deployment.scratch.ScratchServer;

/**
 * Proves drafts: each on a scratch copy of the current schema, after nothing but the drafts it depends on, so that it holds in
 * whatever order people approve.
 */
final class Prover implements AutoCloseable {

    private static final String READS = "The edited script can be read";
    private static final String APPLIES = "The script applies to the current schema";
    private static final String REACHES = "The result is what the entities ask for";
    private static final String UNDO_APPLIES = "The undo script applies";
    private static final String UNDO_REACHES = "The undo leads back to the current schema";
    private static final List<String> CHECKS = List.of(APPLIES, REACHES, UNDO_APPLIES, UNDO_REACHES);

    private final MigrationChain chain;
    private final FlywaySettings flyway;
    private final ProofDatabases databases;
    private final ScratchSchemas schemas;
    private final ScratchDatabase currentDatabase;
    private final Schema current;
    private final Schema desired;
    private final Stance stance;
    private final List<Change> allChanges;

    /**
     * @param chain what the current database was made with
     * @param currentDatabase the original of every copy; nobody may be connected to it
     * @param current what it holds
     * @param allChanges what all drafts together are for, rejected ones included
     */
    Prover(MigrationChain chain, FlywaySettings flyway, ScratchServer server, ScratchSchemas schemas,
            ScratchDatabase currentDatabase, Schema current, Schema desired, Stance stance, List<Change> allChanges) {
        this.chain = chain;
        this.flyway = flyway;
        this.schemas = schemas;
        this.databases = new ProofDatabases(server, schemas, currentDatabase);
        this.currentDatabase = currentDatabase;
        this.current = current;
        this.desired = desired;
        this.stance = stance;
        this.allChanges = allChanges;
    }

    /**
     * Proves one of the plans. What a person has edited is looked at statement by statement while it runs.
     *
     * @throws SQLException when the server goes away; a statement it refuses is a failed check, not an exception
     */
    Proven prove(List<WrittenPlan> written, int index) throws SQLException, ScratchNotAllowedException {
        long started = System.nanoTime();
        List<Proof.Check> checks = new ArrayList<>();
        if (written.get(index).unreadable() != null) {
            checks.add(new Proof.Check(READS, false, written.get(index).unreadable(), 0));
            return new Proven(new Proof(false, 0, checks), null);
        }
        EditedScripts examination = written.get(index).edited() ? new EditedScripts() : null;
        if (TransactionProof.isPossible(written.get(index))) {
            List<Long> millis = inTransaction(written, index);
            if (!millis.isEmpty()) {
                return new Proven(holds(millis), null);
            }
            // in full: it may be the transaction that was in the way, and if not, this tells what is wrong
        }
        ScratchDatabase copy = databases.take();
        boolean holds = false;
        try {
            holds = run(copy, written, index, checks, examination);
        } finally {
            // what was edited may do more than the catalog shows
            databases.giveBack(copy, holds && examination == null && written.get(index).plan().dependsOn().isEmpty());
        }
        return new Proven(new Proof(holds, millisSince(started), checks),
                examination == null ? null : examination.result());
    }

    private List<Long> inTransaction(List<WrittenPlan> written, int index) throws SQLException {
        List<MigrationPlan> plans = written.stream().map(WrittenPlan::plan).toList();
        try (Connection connection = currentDatabase.open()) {
            return new TransactionProof(connection, schemas, current).run(
                    new ChainRun(with(chain, written.get(index)), flyway), plans.get(index),
                    reached -> whatElseDiffers(reached, plans, index, Set.of(), current),
                    undone -> whatIsNotAsBefore(undone, current));
        }
    }

    private static Proof holds(List<Long> millis) {
        List<Proof.Check> checks = new ArrayList<>();
        long before = 0;
        for (int index = 0; index < millis.size(); index++) {
            checks.add(new Proof.Check(CHECKS.get(index), true, null, millis.get(index) - before));
            before = millis.get(index);
        }
        return new Proof(true, before, checks);
    }

    private boolean run(ScratchDatabase copy, List<WrittenPlan> written, int index, List<Proof.Check> checks,
            EditedScripts examination) throws SQLException {
        List<MigrationPlan> plans = written.stream().map(WrittenPlan::plan).toList();
        MigrationPlan plan = plans.get(index);
        Set<Integer> before = dependencies(plans, index);
        MigrationChain extended = chain;
        for (int dependency : before) {
            extended = with(extended, written.get(dependency));
        }
        String failure = before.isEmpty() ? null : migrate(copy, extended, null);
        if (failure != null) {
            checks.add(new Proof.Check("What it depends on applies", false, failure, 0));
            return false;
        }
        MigrationChain complete = with(extended, written.get(index));
        Schema start = schemas.read(copy);
        if (examination != null) {
            examination.ignore(schemas.history(copy));
        }
        return check(checks, APPLIES, () -> migrate(copy, complete, examination))
                && check(checks, REACHES, () -> whatElseDiffers(schemas.read(copy), plans, index, before, start))
                && check(checks, UNDO_APPLIES, () -> undo(copy, plan))
                && check(checks, UNDO_REACHES, () -> whatIsNotAsBefore(schemas.read(copy), start));
    }

    /**
     * What came of a plan.
     *
     * @param examined what an edited text was seen to do; {@code null} of one that is as drafted, or was not run
     */
    record Proven(Proof proof, ExaminedScript examined) {
    }

    private static String whatIsNotAsBefore(Schema undone, Schema start) {
        List<Change> left = SchemaDiff.between(undone, start);
        return left.isEmpty() ? ViewsKept.afterUndo(start, undone) : list(left);
    }

    private static Set<Integer> dependencies(List<MigrationPlan> plans, int index) {
        Set<Integer> all = new TreeSet<>();
        for (int dependency : plans.get(index).dependsOn()) {
            all.addAll(dependencies(plans, dependency));
            all.add(dependency);
        }
        return all;
    }

    /** What still differs must be exactly what the other drafts are for. */
    private String whatElseDiffers(Schema read, List<MigrationPlan> plans, int index, Set<Integer> before, Schema start) {
        Set<String> expected = keys(allChanges);
        expected.removeAll(keys(plans.get(index).changes()));
        expected.addAll(keys(SafeForms.leftBehind(plans.get(index))));
        before.forEach(dependency -> {
            expected.removeAll(keys(plans.get(dependency).changes()));
            expected.addAll(keys(SafeForms.leftBehind(plans.get(dependency))));
        });
        List<Change> renamesLeft = new ArrayList<>(allChanges);
        renamesLeft.removeAll(plans.get(index).changes());
        before.forEach(dependency -> renamesLeft.removeAll(plans.get(dependency).changes()));
        Schema reached = Rename.applyAll(renamesLeft, read);
        List<Change> left = Differences.classify(reached, desired, stance).changes();
        List<Change> unexpected = left.stream().filter(change -> !expected.contains(key(change))).toList();
        return unexpected.isEmpty() ? ViewsKept.afterMigration(start, reached) : list(unexpected);
    }

    private static Set<String> keys(Collection<? extends Change> changes) {
        return changes.stream().map(Prover::key).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String key(Change change) {
        return change.getClass().getSimpleName() + " " + change.object();
    }

    private static String list(List<Change> changes) {
        return changes.isEmpty() ? null
                : changes.stream().map(change -> "still to do: " + change.summary()).collect(Collectors.joining("\n"));
    }

    private static MigrationChain with(MigrationChain chain, WrittenPlan written) {
        MigrationPlan plan = written.plan();
        // any later versions will do: which ones they get is decided when it is approved
        List<String> names = ScriptNames.of(chain, plan.description(), plan.steps().size(), Clock.systemUTC());
        MigrationChain extended = chain;
        for (int index = 0; index < names.size(); index++) {
            MigrationStep step = plan.steps().get(index);
            extended = extended.with(names.get(index), written.texts().get(index).sql(), step.transactional());
        }
        return extended;
    }

    /** Has Flyway migrate to the end of a chain; what was refused, or {@code null}. */
    private String migrate(ScratchDatabase database, MigrationChain toItsEnd, StatementListener listener)
            throws SQLException {
        try {
            ChainRun run = new ChainRun(toItsEnd, flyway);
            if (listener == null) {
                run.migrate(database.access().dataSource());
            } else {
                run.migrate(database.access().dataSource(), listener);
            }
            return null;
        } catch (ChainException e) {
            Optional<SQLException> lost = ConnectionFailures.behind(e);
            if (lost.isPresent()) {
                throw lost.get();
            }
            return explain(e.getMessage(), e, e.place());
        }
    }

    /** Runs the undo scripts, the last one first, as a person would; what was refused, or {@code null}. */
    private static String undo(ScratchDatabase database, MigrationPlan plan) throws SQLException {
        String refused = null;
        for (int index = plan.steps().size() - 1; index >= 0 && refused == null; index--) {
            MigrationStep step = plan.steps().get(index);
            refused = apply(database, step.undo(), step.transactional());
        }
        return refused;
    }

    private static String apply(ScratchDatabase database, List<Statement> statements, boolean inOneTransaction)
            throws SQLException {
        try (Connection connection = database.open(); java.sql.Statement statement = connection.createStatement()) {
            connection.setAutoCommit(!inOneTransaction);
            for (Statement each : statements) {
                try {
                    statement.execute(each.sql());
                } catch (SQLException e) {
                    if (ConnectionFailures.isOne(e)) {
                        throw e;
                    }
                    return explain(e.getMessage().lines().findFirst().orElse(""), e, each.sql());
                }
            }
            if (inOneTransaction) {
                connection.commit();
            }
            return null;
        }
    }

    private static String explain(String refusal, Exception e, String place) {
        List<String> lines = new ArrayList<>();
        lines.add(refusal);
        lines.addAll(Refusal.dependents(e));
        if (place != null) {
            lines.add(place);
        }
        return String.join("\n", lines);
    }

    private static boolean check(List<Proof.Check> checks, String name, Attempt attempt) throws SQLException {
        long started = System.nanoTime();
        String detail = attempt.failure();
        checks.add(new Proof.Check(name, detail == null, detail, millisSince(started)));
        return detail == null;
    }

    @Override
    public void close() throws SQLException {
        databases.close();
    }

    private static long millisSince(long started) {
        return (System.nanoTime() - started) / 1_000_000;
    }

    private interface Attempt {
        /** What is wrong; {@code null} when nothing is. */
        String failure() throws SQLException;
    }
}
