package io.quarkiverse.migrationreview.deployment.review;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import io.quarkiverse.migrationreview.deployment.catalog.ObjectName;
import io.quarkiverse.migrationreview.deployment.catalog.Schema;
import io.quarkiverse.migrationreview.deployment.catalog.View;

/**
 * Compares the views before and after a script: they are no part of what is drafted, and have to outlive it.
 */
final class ViewsKept {

    private ViewsKept() {
    }

    /** Whether those who use a view notice nothing; what is wrong, or {@code null}. */
    static String afterMigration(Schema before, Schema after) {
        return list(before.views().values().stream().filter(view -> {
            View now = after.views().get(view.name());
            return now == null || !view.offersTheSameAs(now);
        }).toList(), before, after);
    }

    /** Whether the views are exactly what they were; what is wrong, or {@code null}. */
    static String afterUndo(Schema before, Schema after) {
        return list(before.views().values().stream().filter(view -> !Objects.equals(view, after.views().get(view.name())))
                .toList(), before, after);
    }

    private static String list(List<View> views, Schema before, Schema after) {
        return views.isEmpty() ? null
                : views.stream().map(view -> view.kind() + " " + ObjectName.view(view.name()).path(before.defaultSchema())
                        + (after.views().containsKey(view.name()) ? " is not what it was" : " is gone"))
                        .collect(Collectors.joining("\n"));
    }
}
