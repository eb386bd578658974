package io.quarkiverse.migrationreview.deployment.review;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.jboss.logging.Logger;

import io.quarkiverse.migrationreview.deployment.chain.ChainException;
import io.quarkiverse.migrationreview.deployment.chain.MigrationChain;
import io.quarkiverse.migrationreview.deployment.review.PendingMigrations.Script;
import io.quarkiverse.migrationreview.deployment.scratch.DatabaseAccess;
import io.quarkiverse.migrationreview.deployment.scratch.ScratchNotAllowedException;

/**
 * Finds the migrations that nobody has approved yet, without a dev mode of its own. Those that a person rejected or parked are
 * none; those that were edited are as they were edited.
 */
public final class PendingDrafts {

    private static final Logger LOG = Logger.getLogger(PendingDrafts.class);

    private final Clock clock;
    private final Function<String, Optional<DatabaseAccess>> databases;

    /**
     * @param databases a database of each datasource on whose server scratch databases may be made; empty for none
     */
    public PendingDrafts(Clock clock, Function<String, Optional<DatabaseAccess>> databases) {
        this.clock = clock;
        this.databases = databases;
    }

    /** Those of a datasource; a problem when they can't be made, or one of them does not work. */
    public PendingMigrations of(DatasourceUnderReview subject) {
        if (subject.modelProblem() != null) {
            return PendingMigrations.refused(subject.modelProblem());
        }
        try (ScratchServers servers = new ScratchServers()) {
            MigrationChain chain = MigrationChain.read(subject.locations(), subject.flyway().naming());
            return pending(subject, new ReadOnlyDrafting(clock, databases, servers).draft(subject, chain).drafts(), chain);
        } catch (ChainException e) {
            return PendingMigrations.refused(new Problem(e.getMessage(), e.place(), e.remedy()));
        } catch (DraftingException e) {
            return PendingMigrations.refused(e.problem());
        } catch (SQLException | ScratchNotAllowedException | UncheckedIOException e) {
            return PendingMigrations.refused(new Problem("There is no PostgreSQL to draft on: " + e.getMessage(), null,
                    "Start it, or set quarkus.migration-review.scratch.jdbc-url to a server on which databases may be"
                            + " created."));
        } catch (IOException e) {
            LOG.debugf(e, "The embedded PostgreSQL did not stop");
            return PendingMigrations.refused(new Problem("The embedded PostgreSQL did not stop: " + e.getMessage(), null,
                    "Run the tests again."));
        }
    }

    private static PendingMigrations pending(DatasourceUnderReview subject, List<Draft> drafts, MigrationChain chain) {
        List<String> parts = new ArrayList<>();
        chain.scripts().forEach(script -> {
            parts.add(script.name());
            parts.add(script.content());
        });
        List<String> assumptions = new ArrayList<>();
        List<Script> scripts = new ArrayList<>();
        for (Draft draft : drafts) {
            if (!draft.proof().holds()) {
                return PendingMigrations.refused(new Problem("\"" + draft.title() + "\" does not work as it is drafted: "
                        + Gate.failure(draft), draft.edited() == null ? null : draft.file(),
                        "Correct the draft in the Dev UI, or the entity."));
            }
            draft.questions().stream().filter(DraftQuestion::isOpen)
                    .forEach(question -> assumptions.add("For the test database only, \"" + question.text()
                            + "\" is answered with \"" + question.label(0) + "\" (" + draft.title() + ")."));
            for (DraftScript script : draft.scripts()) {
                scripts.add(new Script(draft.title(), script.transactional(), script.sql(), script.undo()));
            }
        }
        scripts.forEach(script -> parts.add(script.toString()));
        parts.add(subject.flyway().toString());
        return new PendingMigrations(Fingerprints.of(parts), drafts.stream().map(Draft::title).toList(), assumptions, null,
                scripts);
    }
}
