package io.quarkiverse.migrationreview.deployment.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import io.quarkiverse.migrationreview.deployment.catalog.Column;
import io.quarkiverse.migrationreview.deployment.catalog.Constraint;
import io.quarkiverse.migrationreview.deployment.catalog.ForeignKey;
import io.quarkiverse.migrationreview.deployment.catalog.PrimaryKey;
import io.quarkiverse.migrationreview.deployment.catalog.Table;
import io.quarkiverse.migrationreview.deployment.catalog.UniqueConstraint;

/** Whether two columns can hold the same values, and what else is alike about them apart from their names. */
final class ColumnLikeness {

    private static final int SAME_TYPE = 25;
    private static final int CONVERTIBLE = 10;
    private static final int SAME_NULLABILITY = 5;
    private static final int SAME_KEYS = 10;

    private ColumnLikeness() {
    }

    /**
     * Adds what is alike.
     *
     * @param enumTypes the enum types there are
     * @return false if the values of the one can't be those of the other
     */
    static boolean compare(Table before, Column gone, Table after, Column added, Set<String> enumTypes, Evidence evidence) {
        boolean sameType = gone.type().equals(added.type());
        // what is computed is computed again
        boolean computed = gone.generated() != null || added.generated() != null;
        if (computed || !sameType && ConversionLoss.between(gone.type(), added.type(), enumTypes).isPresent()) {
            return false;
        }
        boolean sameNullability = gone.nullable() == added.nullable();
        int weight = (sameType ? SAME_TYPE : CONVERTIBLE) + (sameNullability ? SAME_NULLABILITY : 0);
        if (Wording.of(gone).equals(Wording.of(added))) {
            evidence.add(weight, "Both are " + Wording.of(gone));
        } else if (sameType) {
            evidence.add(weight, "Both are " + Wording.type(gone) + (sameNullability && !gone.nullable() ? ", not null" : ""));
        } else {
            evidence.add(weight, "Every " + Wording.type(gone) + " can become " + Wording.type(added));
        }
        List<String> keys = keys(before, gone);
        if (!keys.isEmpty() && keys.equals(keys(after, added))) {
            evidence.add(SAME_KEYS, "Both " + String.join(" and ", keys));
        }
        return true;
    }

    /** The tables that a column alone refers to. */
    static List<String> references(Table table, Column column) {
        return table.foreignKeys().stream().filter(key -> key.columns().equals(List.of(column.name())))
                .map(key -> key.referencedTable().toString()).sorted().toList();
    }

    private static List<String> keys(Table table, Column column) {
        List<String> keys = new ArrayList<>();
        for (Constraint constraint : table.constraints()) {
            if (constraint.columns().contains(column.name())) {
                if (constraint instanceof PrimaryKey) {
                    keys.add("are in the primary key");
                } else if (constraint instanceof UniqueConstraint) {
                    keys.add("are unique");
                } else if (constraint instanceof ForeignKey key) {
                    keys.add("refer to " + key.referencedTable().sql(key.referencedTable().schema()));
                }
            }
        }
        return keys.stream().distinct().sorted().toList();
    }
}
