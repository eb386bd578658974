package io.quarkiverse.migrationreview.deployment.hazard;

import java.util.List;
import java.util.Optional;

import io.quarkiverse.migrationreview.deployment.catalog.Identifiers;
import io.quarkiverse.migrationreview.deployment.catalog.QualifiedName;
import io.quarkiverse.migrationreview.deployment.diff.AddColumn;
import io.quarkiverse.migrationreview.deployment.diff.Change;
import io.quarkiverse.migrationreview.deployment.diff.ChangeGenerated;
import io.quarkiverse.migrationreview.deployment.diff.ColumnChange;

/** L09: a column that is new writes the table anew, or gives every row its value. */
final class WideningColumns implements HazardRule {

    @Override
    public List<Hazard> examine(Situation situation) {
        return LockedChange.in(situation, ColumnChange.class).map(WideningColumns::examine).flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Hazard> examine(LockedChange each) {
        Change change = each.change();
        boolean adds = change instanceof AddColumn
                || change instanceof ChangeGenerated generated && !generated.dropsOnlyTheExpression();
        boolean inBatches = each.sql().stream().anyMatch(sql -> sql.startsWith("do "));
        boolean updates = each.sql().stream().anyMatch(sql -> sql.startsWith("update "));
        QualifiedName table = change.object().container();
        if (!adds || inBatches || !updates && !each.forecast().rewritten().contains(table)) {
            return Optional.empty();
        }
        String sentence = "Nobody can read or write " + each.name(table) + " while "
                + (updates ? "every row gets its " : "it is written anew with a value of ")
                + Identifiers.quote(change.object().member()) + (updates ? "." : " for every row.");
        boolean computed = change instanceof ChangeGenerated || ((AddColumn) change).column().generated() != null
                || ((AddColumn) change).column().identity() != null;
        return Optional.of(computed ? each.blocks(HazardCode.L09, sentence, table)
                : each.blocks(HazardCode.L09, sentence, table, SafeForm.BACKFILL));
    }
}
