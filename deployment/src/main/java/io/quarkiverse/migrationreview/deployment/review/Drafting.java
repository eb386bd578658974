package io.quarkiverse.migrationreview.deployment.review;

import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

import io.quarkiverse.migrationreview.deployment.catalog.ObjectName;
import io.quarkiverse.migrationreview.deployment.catalog.QualifiedName;
import io.quarkiverse.migrationreview.deployment.catalog.Schema;
import io.quarkiverse.migrationreview.deployment.chain.MigrationChain;
import io.quarkiverse.migrationreview.deployment.chain.MigrationScript;
import io.quarkiverse.migrationreview.deployment.diff.Differences;
import io.quarkiverse.migrationreview.deployment.diff.RenameEvidence;
import io.quarkiverse.migrationreview.deployment.diff.Stance;
import io.quarkiverse.migrationreview.deployment.model.JavaMember;
import io.quarkiverse.migrationreview.deployment.plan.Answers;
import io.quarkiverse.migrationreview.deployment.scratch.ScratchDatabase;
import io.quarkiverse.migrationreview.deployment.scratch.ScratchNotAllowedException;
import io.quarkiverse.migrationreview.deployment.scratch.ScratchServer;

/**
 * Makes the drafts of one datasource: current and desired schema, their differences, plans, proofs.
 */
final class Drafting {

    private final DatasourceUnderReview subject;
    private final MigrationChain chain;
    private final Decisions decisions;
    private final Edits edits;
    private final Clock clock;
    private final Consumer<String> progress;

    /**
     * @param progress is told what is being done, a few words each
     */
    Drafting(DatasourceUnderReview subject, MigrationChain chain, Decisions decisions, Edits edits, Clock clock,
            Consumer<String> progress) {
        this.subject = subject;
        this.chain = chain;
        this.decisions = decisions;
        this.edits = edits;
        this.clock = clock;
        this.progress = progress;
    }

    /**
     * Drafts, and proves what it drafts.
     *
     * @param bench where it is done; what is of use for the next drafting is left there
     * @throws DraftingException when the chain or the model does not work on PostgreSQL
     * @throws SQLException when the server goes away
     */
    DraftedDatasource draft(Workbench bench)
            throws SQLException, ScratchNotAllowedException, DraftingException {
        ScratchSchemas schemas = new ScratchSchemas(subject.flyway());
        progress.accept("Running the migration chain on a scratch database");
        Schema current = bench.current(chain, subject.flyway());
        ScratchDatabase currentDatabase = bench.currentDatabase();
        progress.accept("Creating the schema that the entities ask for");
        Schema desired = bench.desired(subject.models());
        ScratchServer server = bench.server();
        SortedMap<ObjectName, Optional<JavaMember>> created = created(current.defaultSchema());
        SortedMap<QualifiedName, List<String>> seedTables = seedTables(current, desired, created.keySet());
        if (!seedTables.isEmpty()) {
            schemas = schemas.withRowsOf(seedTables);
            current = schemas.read(currentDatabase);
        }
        SortedSet<ObjectName> known = known(current, desired, created.keySet());
        ModelEvidence evidence = new ModelEvidence(subject.models(), decisions.history(), current);
        evidence.requireOneClaim(current, desired);
        RenamedSchema renamed = renamed(schemas, currentDatabase, current, desired, known, created.keySet(), evidence);
        Stance stance = stance(renamed.known(), renamed.follow(created.keySet()), current);
        Differences differences = Differences.classify(renamed.schema(), desired, stance);
        DifferingObjects objects = DifferingObjects.of(renamed.schema(), desired, differences, decisions.objects());
        differences = differences.after(renamed.renames());
        progress.accept("Proving the drafts");
        DraftComposer composer = new DraftComposer(subject, chain, decisions.withObjects(objects.decisions()),
                edits, clock);
        Origins origins = new Origins(subject.models(), desired, created);
        try (Prover prover = new Prover(chain, subject.flyway(), server, schemas, currentDatabase, current, desired, stance,
                differences.changes())) {
            return composer.compose(current, desired, renamed, differences, objects, evidence.history(), origins, prover,
                    server.version());
        }
    }

    /**
     * Tries what was drafted on rows.
     *
     * @param rows what the drafts are rehearsed on
     * @throws DraftingException when the chain does not work on PostgreSQL any more
     * @throws SQLException when the server goes away
     */
    DraftedDatasource rehearse(DraftedDatasource drafted, Workbench bench, RowSource rows)
            throws SQLException, ScratchNotAllowedException, DraftingException {
        progress.accept("Rehearsing the drafts on rows");
        Schema current = bench.current(chain, subject.flyway());
        return new Rehearsals(bench.server(), bench.currentDatabase(), current, rows).rehearse(drafted);
    }

    private RenamedSchema renamed(ScratchSchemas schemas, ScratchDatabase database, Schema current, Schema desired,
            Set<ObjectName> known, Set<ObjectName> created, RenameEvidence evidence) throws SQLException {
        return new RenameDecisions(current, desired, known, names -> stance(names, created, current), evidence,
                new Answers(decisions.answers())).decide(() -> schemas.renaming(database, current));
    }

    private Stance stance(Set<ObjectName> known, Set<ObjectName> created, Schema current) {
        return new ReviewStance(subject.rules(), decisions.objects(), known, created, current.defaultSchema());
    }

    private SortedMap<QualifiedName, List<String>> seedTables(Schema current, Schema desired, Set<ObjectName> created) {
        Set<ObjectName> known = new TreeSet<>(decisions.known());
        known.addAll(created);
        return SeedTables.of(current, desired, known);
    }

    /** What approved drafts have created, from their headers. */
    private SortedMap<ObjectName, Optional<JavaMember>> created(String defaultSchema) {
        SortedMap<ObjectName, Optional<JavaMember>> created = new TreeMap<>();
        for (MigrationScript script : chain.scripts()) {
            created = ScriptHeader.after(script.content(), created, defaultSchema);
        }
        return created;
    }

    /** What the model speaks of now or spoke of when it was last seen, and what approved drafts created. */
    private SortedSet<ObjectName> known(Schema current, Schema desired, Set<ObjectName> created) {
        SortedSet<ObjectName> known = new TreeSet<>(decisions.known());
        known.addAll(created);
        SortedSet<ObjectName> existing = new TreeSet<>(current.objects());
        existing.addAll(desired.objects());
        known.retainAll(existing);
        known.addAll(desired.objects());
        return known;
    }
}
