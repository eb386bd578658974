package io.quarkiverse.migrationreview.deployment.hazard;

import java.util.List;

import io.quarkiverse.migrationreview.deployment.catalog.Identifiers;
import io.quarkiverse.migrationreview.deployment.catalog.QualifiedName;
import io.quarkiverse.migrationreview.deployment.diff.ChangeColumnType;
import io.quarkiverse.migrationreview.deployment.diff.ChangeEnumLabels;

/** L08: a change of type writes a table anew. */
final class RetypedTables implements HazardRule {

    private static final String UTC = "UTC";

    @Override
    public List<Hazard> examine(Situation situation) {
        return LockedChange.in(situation).stream()
                .filter(each -> !SideBySide.isWritten(each.change(), situation.plan()))
                .filter(each -> each.change() instanceof ChangeColumnType || each.change() instanceof ChangeEnumLabels)
                .flatMap(each -> each.forecast().rewritten().stream().map(table -> hazard(each, table))).toList();
    }

    private static Hazard hazard(LockedChange each, QualifiedName table) {
        String sentence = "Nobody can read or write " + each.name(table) + " while it is written anew";
        if (each.change() instanceof ChangeColumnType type) {
            Hazard hazard = each.blocks(HazardCode.L08, sentence + " for the new type of "
                    + Identifiers.quote(type.after().name()) + ".", table, SafeForm.EXPAND_CONTRACT);
            return TypeStorage.rewrites(type.before().type(), type.after().type(), UTC) ? hazard
                    : hazard.withAdvice(
                            "If the values are in UTC, migrate in a session whose TimeZone is UTC: then only indexes"
                                    + " on the column are built anew.");
        }
        return each.blocks(HazardCode.L08, sentence + " for the new labels of " + each.path() + ".", table);
    }
}
