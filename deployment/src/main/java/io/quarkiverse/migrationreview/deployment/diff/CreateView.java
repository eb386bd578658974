package io.quarkiverse.migrationreview.deployment.diff;

import io.quarkiverse.migrationreview.deployment.catalog.View;

/**
 * A view that comes back, with all that was on it.
 */
public record CreateView(View view) implements ViewChange {

    @Override
    public ViewChange inverse() {
        return new DropView(view);
    }

    @Override
    public String summary(String defaultSchema) {
        return "Create " + view.kind() + " " + object().path(defaultSchema) + " again";
    }
}
