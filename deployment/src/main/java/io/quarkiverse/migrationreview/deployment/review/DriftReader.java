package io.quarkiverse.migrationreview.deployment.review;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import io.quarkiverse.migrationreview.deployment.catalog.Schema;
import io.quarkiverse.migrationreview.deployment.chain.ChainException;
import io.quarkiverse.migrationreview.deployment.chain.ChainRun;
import io.quarkiverse.migrationreview.deployment.chain.MigrationChain;
import io.quarkiverse.migrationreview.deployment.diff.Change;
import io.quarkiverse.migrationreview.deployment.diff.SchemaDiff;
import io.quarkiverse.migrationreview.deployment.plan.Guidance;
import io.quarkiverse.migrationreview.deployment.plan.Planner;
import io.quarkiverse.migrationreview.deployment.review.Review.UnappliedScript;
import io.quarkiverse.migrationreview.deployment.scratch.DatabaseAccess;
import io.quarkiverse.migrationreview.deployment.scratch.ScratchDatabase;
import io.quarkiverse.migrationreview.deployment.scratch.ScratchNotAllowedException;
import io.quarkiverse.migrationreview.deployment.scratch.ScratchServer;

/**
 * Compares the dev database with what its applied scripts make of an empty one. Only its catalog is read.
 */
final class DriftReader {

    private final DatasourceUnderReview subject;
    private final DatabaseAccess devDatabase;

    DriftReader(DatasourceUnderReview subject, DatabaseAccess devDatabase) {
        this.subject = subject;
        this.devDatabase = devDatabase;
    }

    Drift read(ScratchServer server)
            throws SQLException, ScratchNotAllowedException, DraftingException, ChainException {
        ScratchSchemas schemas = new ScratchSchemas(subject.flyway());
        Schema made;
        try (ScratchDatabase database = server.create()) {
            made = schemas.current(database, new ChainRun(applied(), subject.flyway()));
        }
        Schema live;
        try (Connection connection = devDatabase.open()) {
            connection.setReadOnly(true);
            live = schemas.read(connection);
        }
        return new Drift(Planner.plan(SchemaDiff.between(made, live), made, live, Guidance.NONE).stream()
                .map(plan -> new Drift.Difference(plan.title(),
                        plan.changes().stream().map(change -> summary(change, made)).toList(), ScriptBody.of(plan.undo())))
                .toList(), null);
    }

    private static String summary(Change change, Schema made) {
        return change.summary(made.defaultSchema());
    }

    private MigrationChain applied() throws ChainException {
        MigrationChain chain = MigrationChain.read(subject.locations(), subject.flyway().naming());
        Set<String> waiting = new DevDatabase(devDatabase, subject.flyway()).unapplied(chain, Map.of()).stream()
                .map(UnappliedScript::script).collect(Collectors.toSet());
        return new MigrationChain(
                chain.scripts().stream().filter(script -> !waiting.contains(script.name())).toList(), chain.naming());
    }
}
