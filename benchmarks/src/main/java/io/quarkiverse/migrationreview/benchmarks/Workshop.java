package io.quarkiverse.migrationreview.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;

import io.quarkiverse.migrationreview.deployment.chain.ChainException;
import io.quarkiverse.migrationreview.deployment.model.EntityModelException;

/**
 * What measurements work with.
 *
 * @param folder for whatever is generated
 */
record Workshop(Mode mode, Path folder, Server server, Report report) {

    GeneratedModel model(int entities) throws IOException {
        return GeneratedModel.in(folder.resolve("models"), entities);
    }

    /** A folder of its own, with nothing but a chain in it. */
    Path project(Mode.Case measured) throws IOException, EntityModelException {
        GeneratedModel model = model(measured.entities());
        Path project = Files.createTempDirectory(Files.createDirectories(folder.resolve("projects")), "project-");
        GeneratedChain.write(project, model.read(Variant.UNCHANGED), model.tables(), measured.scripts());
        return project;
    }

    /** A project of its own whose dev database has applied the chain; nothing was drafted for it yet. */
    BenchmarkedProject migratedProject(Mode.Case measured)
            throws IOException, EntityModelException, SQLException, ChainException {
        return new BenchmarkedProject(model(measured.entities()), project(measured), server.create()).migrated();
    }
}
