package io.quarkiverse.migrationreview.deployment.console;

import java.util.Optional;

import io.quarkus.deployment.dev.RuntimeUpdatesProcessor;

/**
 * The application that Quarkus runs in this dev mode.
 */
final class DevModeApplication implements Application {

    @Override
    public void reload() {
        RuntimeUpdatesProcessor updates = RuntimeUpdatesProcessor.INSTANCE;
        if (updates != null) {
            // not on behalf of a user: an application that failed to start is not started again without a reason
            updates.doScan(false, false);
        }
    }

    @Override
    public Optional<String> problem() {
        RuntimeUpdatesProcessor updates = RuntimeUpdatesProcessor.INSTANCE;
        if (updates == null || updates.getDeploymentProblem() == null) {
            return Optional.empty();
        }
        Throwable cause = updates.getDeploymentProblem();
        while (cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        return Optional.of(String.valueOf(cause.getMessage()).strip().lines().findFirst().orElse(cause.getClass().getName()));
    }
}
