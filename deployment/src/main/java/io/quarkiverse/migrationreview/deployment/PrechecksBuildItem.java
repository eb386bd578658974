package io.quarkiverse.migrationreview.deployment;

import java.util.List;
import java.util.Map;

import io.quarkiverse.migrationreview.deployment.review.Notice;
import io.quarkus.builder.item.SimpleBuildItem;

/**
 * What gets in the way of reviewed migrations, by datasource.
 */
final class PrechecksBuildItem extends SimpleBuildItem {

    private final Map<String, List<Notice>> notices;

    PrechecksBuildItem(Map<String, List<Notice>> notices) {
        this.notices = Map.copyOf(notices);
    }

    /** Empty when all is well. */
    List<Notice> of(String datasource) {
        return notices.getOrDefault(datasource, List.of());
    }
}
