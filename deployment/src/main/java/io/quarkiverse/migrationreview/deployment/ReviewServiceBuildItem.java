package io.quarkiverse.migrationreview.deployment;

import io.quarkiverse.migrationreview.deployment.review.ReviewService;
import io.quarkus.builder.item.SimpleBuildItem;

/**
 * The review service of this dev mode; the same one in every live reload.
 */
final class ReviewServiceBuildItem extends SimpleBuildItem {

    private final ReviewService service;

    ReviewServiceBuildItem(ReviewService service) {
        this.service = service;
    }

    ReviewService service() {
        return service;
    }
}
