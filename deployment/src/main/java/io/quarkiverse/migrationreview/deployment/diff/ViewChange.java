package io.quarkiverse.migrationreview.deployment.diff;

import java.util.Set;

import io.quarkiverse.migrationreview.deployment.catalog.ObjectName;
import io.quarkiverse.migrationreview.deployment.catalog.QualifiedName;
import io.quarkiverse.migrationreview.deployment.catalog.View;

/**
 * A view that makes way for the time of a change, or comes back after it. No comparison finds one: views are never a
 * difference.
 */
public sealed interface ViewChange extends Change permits CreateView, DropView {

    /** The view as it was before the change it makes way for. */
    View view();

    @Override
    ViewChange inverse();

    @Override
    default ObjectName object() {
        return ObjectName.view(view().name());
    }

    @Override
    default boolean destructive() {
        return false;
    }

    @Override
    default Set<QualifiedName> tables() {
        return Set.of();
    }
}
