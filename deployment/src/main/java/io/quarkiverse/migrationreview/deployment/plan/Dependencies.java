package io.quarkiverse.migrationreview.deployment.plan;

import java.util.Collections;
import java.util.List;
import java.util.Set;

import io.quarkiverse.migrationreview.deployment.diff.AlterColumn;
import io.quarkiverse.migrationreview.deployment.diff.Change;
import io.quarkiverse.migrationreview.deployment.diff.ChangeEnumLabels;
import io.quarkiverse.migrationreview.deployment.diff.Rename;

/** Which of the changes of one diff have to come before which others. */
public final class Dependencies {

    private record Node(Change change, Effects effects, Effects inverse) {
    }

    private final List<Node> nodes;

    /**
     * @param defaultSchema of the schemas that the changes were found in
     */
    public Dependencies(List<Change> changes, String defaultSchema) {
        nodes = changes.stream().map(change -> new Node(change, Effects.of(change, defaultSchema),
                // more labels take nothing away that a column on its way out would have to let go of first
                change instanceof ChangeEnumLabels labels && labels.onlyInserts() ? Effects.NONE
                        : Effects.of(change.inverse(), defaultSchema)))
                .toList();
    }

    /** Whether the change at one position can be applied only after the one at the other. */
    public boolean after(int position, int other) {
        if (position == other) {
            return false;
        }
        Node later = nodes.get(position);
        Node earlier = nodes.get(other);
        return intersect(later.effects().needs(), earlier.effects().provides())
                || intersect(later.inverse().provides(), earlier.inverse().needs())
                || intersect(later.effects().names(), earlier.inverse().names())
                || continues(later.change(), earlier.change())
                || speaksOf(later, earlier);
    }

    /** Changes of one column form a chain. */
    private static boolean continues(Change later, Change earlier) {
        return later instanceof AlterColumn next && earlier instanceof AlterColumn previous
                && next.table().equals(previous.table()) && next.before().equals(previous.after());
    }

    /** What a change is about is called so since a rename, or what it drops has to come back under the new name. */
    private static boolean speaksOf(Node later, Node earlier) {
        return earlier.change() instanceof Rename rename
                && (!rename.inverse().follow(later.change().object()).equals(later.change().object())
                        || intersect(later.inverse().needs(), earlier.effects().provides()));
    }

    private static boolean intersect(Set<String> some, Set<String> others) {
        return !Collections.disjoint(some, others);
    }
}
