package io.quarkiverse.migrationreview.deployment.diff;

import io.quarkiverse.migrationreview.deployment.catalog.View;

/**
 * A view that makes way, to come back in the same migration. What a materialized view holds is computed again.
 */
public record DropView(View view) implements ViewChange {

    @Override
    public ViewChange inverse() {
        return new CreateView(view);
    }

    @Override
    public String summary(String defaultSchema) {
        return "Drop " + view.kind() + " " + object().path(defaultSchema) + " for the time of the change";
    }
}
