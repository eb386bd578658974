package io.quarkiverse.migrationreview.deployment;

import java.time.Clock;

import io.quarkiverse.migrationreview.deployment.review.ReviewService;
import io.quarkus.bootstrap.app.RunningQuarkusApplication;
import io.quarkus.deployment.builditem.CuratedApplicationShutdownBuildItem;
import io.quarkus.deployment.dev.DevModeListener;
import io.quarkus.dev.console.DevConsoleManager;
import io.quarkus.dev.spi.DeploymentFailedStartHandler;
import io.quarkus.dev.spi.HotReplacementContext;

/**
 * Keeps the one review service of a dev mode, and tells it when the application has started or failed to: after the first
 * start as a listener, after each live reload as a step of it. Both come after the application's own Flyway, and neither is
 * waited for.
 */
public final class DevModeReview implements DevModeListener, DeploymentFailedStartHandler {

    /** This class lives as long as dev mode does, see the class loading guide of Quarkus, "augment class loader". */
    private static ReviewService service;

    static synchronized ReviewService service(CuratedApplicationShutdownBuildItem shutdown) {
        if (service == null) {
            ReviewService created = new ReviewService(Clock.systemUTC());
            created.lookForDriftAtStart();
            service = created;
            shutdown.addCloseTask(DevModeReview::close, true);
            HotReplacementContext reloads = DevConsoleManager.getHotReplacementContext();
            if (reloads != null) {
                reloads.addPreScanStep(created::awaitDecision);
                reloads.addPreRestartStep(created::applicationReloading);
                reloads.addPostRestartStep(created::applicationStarted);
            }
        }
        return service;
    }

    private static synchronized void close() {
        if (service != null) {
            service.close();
            service = null;
        }
    }

    private static synchronized ReviewService service() {
        return service;
    }

    @Override
    public void afterFirstStart(RunningQuarkusApplication application) {
        ReviewService current = service();
        if (current != null) {
            current.applicationStarted();
        }
    }

    /** Where a script is missing, drafting it is what helps. */
    @Override
    public void handleFailedInitialStart() {
        ReviewService current = service();
        if (current != null) {
            current.applicationStarted();
        }
    }

    @Override
    public void beforeShutdown() {
        close();
    }
}
