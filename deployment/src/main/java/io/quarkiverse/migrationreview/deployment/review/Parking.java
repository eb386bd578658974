package io.quarkiverse.migrationreview.deployment.review;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

import io.quarkiverse.migrationreview.deployment.catalog.Column;
import io.quarkiverse.migrationreview.deployment.catalog.Schema;
import io.quarkiverse.migrationreview.deployment.diff.Change;
import io.quarkiverse.migrationreview.deployment.diff.ChangeNullability;
import io.quarkiverse.migrationreview.deployment.diff.DropColumn;
import io.quarkiverse.migrationreview.deployment.diff.DropConstraint;
import io.quarkiverse.migrationreview.deployment.diff.DropEnumCast;
import io.quarkiverse.migrationreview.deployment.diff.DropEnumType;
import io.quarkiverse.migrationreview.deployment.diff.DropIndex;
import io.quarkiverse.migrationreview.deployment.diff.DropSchema;
import io.quarkiverse.migrationreview.deployment.diff.DropSeedRow;
import io.quarkiverse.migrationreview.deployment.diff.DropSequence;
import io.quarkiverse.migrationreview.deployment.diff.DropTable;
import io.quarkiverse.migrationreview.deployment.diff.ViewChange;
import io.quarkiverse.migrationreview.deployment.plan.Arrangement;
import io.quarkiverse.migrationreview.deployment.plan.MigrationPlan;

/**
 * Takes drops that wait for a later release out of what is drafted.
 */
final class Parking {

    private final SortedMap<String, ParkedChanges> parked;
    private final List<Change> changes;
    private final String defaultSchema;

    /**
     * @param changes all differences between the chain and the model
     */
    Parking(SortedMap<String, ParkedChanges> parked, List<Change> changes, String defaultSchema) {
        this.parked = parked;
        this.changes = changes;
        this.defaultSchema = defaultSchema;
    }

    /** Whether a draft only drops. */
    static boolean isParkable(MigrationPlan plan) {
        return plan.destructive() && plan.changes().stream().allMatch(Parking::drops);
    }

    private static boolean drops(Change change) {
        return change instanceof DropTable || change instanceof DropColumn || change instanceof DropConstraint
                || change instanceof DropIndex || change instanceof DropSequence || change instanceof DropEnumType
                || change instanceof DropEnumCast || change instanceof DropSchema || change instanceof DropSeedRow
                || change instanceof ViewChange;
    }

    /**
     * What is drafted: all changes but those parked. A parked column that no entity fills any more must not insist on values.
     *
     * @param current the schema before the drafts
     */
    List<Change> listed(Schema current) {
        List<Change> listed = new ArrayList<>();
        for (Change change : changes) {
            if (parked.values().stream().noneMatch(each -> each.changes().contains(Arrangement.key(change)))) {
                listed.add(change);
            } else if (change instanceof DropColumn drop && current.tables().containsKey(drop.table())
                    && insistsOnValues(drop.column())) {
                listed.add(new ChangeNullability(drop.table(), drop.column(), drop.column().withNullable(true)));
            }
        }
        return listed;
    }

    private static boolean insistsOnValues(Column column) {
        return !column.nullable() && column.defaultExpression() == null && column.identity() == null
                && column.generated() == null;
    }

    /** What is parked and still to be dropped. */
    List<Review.ParkedDraft> drafts() {
        List<Review.ParkedDraft> drafts = new ArrayList<>();
        parked.forEach((id, each) -> {
            List<String> left = changes.stream().filter(change -> each.changes().contains(Arrangement.key(change)))
                    .map(change -> change.summary(defaultSchema)).toList();
            if (!left.isEmpty()) {
                drafts.add(new Review.ParkedDraft(id, each.title(), left, each.since()));
            }
        });
        return drafts;
    }
}
