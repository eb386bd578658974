package io.quarkiverse.migrationreview.deployment;

import java.util.function.BooleanSupplier;

import io.quarkiverse.migrationreview.runtime.MigrationReviewConfig;

/**
 * {@code quarkus.migration-review.enabled}, for build steps.
 */
class MigrationReviewEnabled implements BooleanSupplier {

    private final MigrationReviewConfig config;

    MigrationReviewEnabled(MigrationReviewConfig config) {
        this.config = config;
    }

    @Override
    public boolean getAsBoolean() {
        return config.enabled();
    }
}
