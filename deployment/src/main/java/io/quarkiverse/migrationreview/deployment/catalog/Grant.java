package io.quarkiverse.migrationreview.deployment.catalog;

import java.util.List;
import java.util.Objects;

/**
 * What one role may do with a view, beside its owner.
 *
 * @param grantee the role; null for everybody
 * @param column the column it is about; null if it is about the whole view
 * @param privileges as {@code grant} takes them, in a stable order, for example {@code select}; {@code all} stands for
 *        every one there is
 * @param grantable whether the role may pass them on
 */
public record Grant(String grantee, String column, List<String> privileges, boolean grantable) {

    public Grant {
        Objects.requireNonNull(privileges, "privileges");
        privileges = List.copyOf(privileges);
    }
}
