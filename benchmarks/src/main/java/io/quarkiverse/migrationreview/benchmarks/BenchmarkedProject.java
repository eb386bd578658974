package io.quarkiverse.migrationreview.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;

import org.jboss.jandex.IndexView;

import io.quarkiverse.migrationreview.deployment.chain.ChainException;
import io.quarkiverse.migrationreview.deployment.chain.ChainRun;
import io.quarkiverse.migrationreview.deployment.chain.FlywaySettings;
import io.quarkiverse.migrationreview.deployment.chain.MigrationChain;
import io.quarkiverse.migrationreview.deployment.model.EntityModel;
import io.quarkiverse.migrationreview.deployment.model.EntityModelException;
import io.quarkiverse.migrationreview.deployment.review.DatasourceUnderReview;
import io.quarkiverse.migrationreview.deployment.review.ReviewService;
import io.quarkiverse.migrationreview.deployment.scratch.DatabaseAccess;

/** A project in dev mode, without Quarkus: a folder, a dev database, generated entities, and the review service over them. */
final class BenchmarkedProject implements AutoCloseable {

    private static final String DATASOURCE = "<default>";

    private final GeneratedModel model;
    private final Path folder;
    private final DatabaseAccess devDatabase;
    private ReviewService service = new ReviewService(Clock.systemUTC());

    /**
     * @param folder with the chain in it
     */
    BenchmarkedProject(GeneratedModel model, Path folder, DatabaseAccess devDatabase) {
        this.model = model;
        this.folder = folder;
        this.devDatabase = devDatabase;
    }

    Path folder() {
        return folder;
    }

    DatabaseAccess devDatabase() {
        return devDatabase;
    }

    /** The same project, with another way to its dev database, and a review service of its own. */
    BenchmarkedProject at(DatabaseAccess otherWay) {
        return new BenchmarkedProject(model, folder, otherWay);
    }

    /** Brings the dev database to the end of the chain, as the application does when it starts. */
    BenchmarkedProject migrated() throws ChainException {
        FlywaySettings flyway = FlywaySettings.defaults();
        MigrationChain chain = MigrationChain.read(GeneratedChain.locations(folder), flyway.naming());
        new ChainRun(chain, flyway).migrate(devDatabase.dataSource());
        return this;
    }

    /**
     * A live reload.
     *
     * @param entities the variant that they are from now on
     * @param read what the build has made of them
     */
    Drafted reload(Variant entities, EntityModel read) throws InterruptedException, ExecutionException, TimeoutException {
        Drafted.Observer observer = new Drafted.Observer(entities.column());
        service.update(List.of(subject(read)), name -> Optional.of(devDatabase));
        service.reviews().subscribe(observer);
        service.applicationStarted();
        return observer.await();
    }

    /** A live reload, with the time that reading the entities takes in the build. */
    Reloaded readAndReload(Variant entities)
            throws IOException, EntityModelException, InterruptedException, ExecutionException, TimeoutException {
        IndexView index = model.index(entities);
        long begun = System.nanoTime();
        EntityModel read = model.read(entities, index);
        double reading = (System.nanoTime() - begun) / 1e6;
        return new Reloaded(reading, reload(entities, read));
    }

    /**
     * @param reading what it took the build to read the entities, in milliseconds
     */
    record Reloaded(double reading, Drafted drafted) {
    }

    private DatasourceUnderReview subject(EntityModel read) {
        return new DatasourceUnderReview(DATASOURCE, List.of(read.persistenceUnit()), List.of(read), null,
                GeneratedChain.locations(folder), FlywaySettings.defaults(), null,
                folder.resolve("target/migration-review/default"), List.of(model.sources()));
    }

    /** Dev mode ends and starts again. */
    void restart() {
        service.close();
        service = new ReviewService(Clock.systemUTC());
    }

    @Override
    public void close() {
        service.close();
    }
}
