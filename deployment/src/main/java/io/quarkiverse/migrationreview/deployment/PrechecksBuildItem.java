package io.quarkiverse.migrationreview.deployment;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

import io.quarkiverse.migrationreview.deployment.review.Notice;
import io.quarkiverse.migrationreview.deployment.review.Prechecks;
import io.quarkiverse.migrationreview.deployment.review.UnindexedJar;
import io.quarkus.builder.item.SimpleBuildItem;

/**
 * What gets in the way of reviewed migrations, by datasource.
 */
final class PrechecksBuildItem extends SimpleBuildItem {

    private final Map<String, List<Notice>> notices;
    private final Supplier<List<UnindexedJar>> jars;

    /**
     * @param jars asked only when drafts are made: reading jars takes time, which the start of the application does not have
     */
    PrechecksBuildItem(Map<String, List<Notice>> notices, Supplier<List<UnindexedJar>> jars) {
        this.notices = Map.copyOf(notices);
        this.jars = jars;
    }

    /** Empty when all is well. */
    List<Notice> of(String datasource) {
        return Stream.concat(notices.getOrDefault(datasource, List.of()).stream(), jars.get().stream().map(Prechecks::of))
                .toList();
    }
}
