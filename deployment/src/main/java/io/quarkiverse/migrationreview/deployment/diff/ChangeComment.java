package io.quarkiverse.migrationreview.deployment.diff;

import java.util.Set;

import io.quarkiverse.migrationreview.deployment.catalog.ObjectName;
import io.quarkiverse.migrationreview.deployment.catalog.QualifiedName;

/**
 * Another comment.
 *
 * @param object a kind of comment, see {@link ObjectName#isComment()}
 * @param before null if there was none
 * @param after null if there is to be none
 */
public record ChangeComment(ObjectName object, String before, String after) implements Change {

    public ChangeComment {
        if (!object.isComment()) {
            throw new IllegalArgumentException("Not a comment: " + object);
        }
    }

    @Override
    public ChangeComment inverse() {
        return new ChangeComment(object, after, before);
    }

    @Override
    public boolean destructive() {
        return false;
    }

    @Override
    public Set<QualifiedName> tables() {
        return switch (object.kind()) {
            case TABLE_COMMENT, COLUMN_COMMENT -> Set.of(object.container());
            default -> Set.of();
        };
    }

    @Override
    public String summary(String defaultSchema) {
        String what = object.path(defaultSchema);
        return after == null ? "Drop comment of " + what : "Set comment of " + what + " to \"" + after + "\"";
    }
}
