package io.quarkiverse.migrationreview.deployment.hazard;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.quarkiverse.migrationreview.deployment.catalog.Column;
import io.quarkiverse.migrationreview.deployment.catalog.ObjectName;
import io.quarkiverse.migrationreview.deployment.catalog.QualifiedName;
import io.quarkiverse.migrationreview.deployment.catalog.SqlText;
import io.quarkiverse.migrationreview.deployment.catalog.Table;
import io.quarkiverse.migrationreview.deployment.diff.AlterSequence;
import io.quarkiverse.migrationreview.deployment.diff.Change;
import io.quarkiverse.migrationreview.deployment.diff.Rename;

/**
 * D12: a sequence whose steps are others than those that running code counts with. With {@code allocationSize} Hibernate ORM
 * takes a number for the last of as many, {@code org.hibernate.id.enhanced.PooledOptimizer}.
 */
final class SequenceSteps implements HazardRule {

    @Override
    public List<Hazard> examine(Situation situation) {
        return situation.changes(AlterSequence.class)
                .filter(change -> change.before().options().increment() != change.after().options().increment())
                .map(change -> examine(change, situation)).toList();
    }

    private static Hazard examine(AlterSequence change, Situation situation) {
        long before = change.before().options().increment();
        long after = change.after().options().increment();
        String sequence = change.object().format(situation.before().defaultSchema());
        Fact fact = numbered(change, situation)
                .flatMap(column -> FoundRows.of(column.container(), change, situation)
                        .map(rows -> situation.facts().nextValue(nameInDatabase(change, situation), after, rows,
                                column.member())))
                .orElseGet(() -> Fact.unknown("Not counted: which column it numbers isn't known"));
        boolean meets = fact.extent() == Fact.Extent.SOME;
        boolean overlaps = Math.abs(after) < Math.abs(before);
        return new Hazard(HazardCode.D12, meets ? Severity.FAILS : overlaps ? Severity.BREAKS : Severity.NOTE, change,
                meets ? "Inserts will meet numbers that rows have already: " + sequence + " counts in steps of " + after
                        + " instead of " + before + "."
                        : "Code that still counts in steps of " + before + (overlaps ? " gives numbers twice" : " leaves gaps")
                                + " once " + sequence + " counts in steps of " + after + ".")
                .withFact(fact).withAdvice("Release the code with the other allocationSize together with the migration.");
    }

    private static Optional<ObjectName> numbered(AlterSequence change, Situation situation) {
        return situation.guidance().numbered().apply(change.object())
                .or(() -> Optional.ofNullable(change.before().ownedBy())).or(() -> byDefault(change, situation));
    }

    /** The column that takes its default from the sequence. */
    private static Optional<ObjectName> byDefault(AlterSequence change, Situation situation) {
        String nextval = "nextval(" + SqlText.literal(situation.before().sqlName(change.before().name())) + "::regclass)";
        for (Table table : situation.before().tables().values()) {
            for (Column column : table.columns()) {
                if (nextval.equals(column.defaultExpression())) {
                    return Optional.of(ObjectName.column(table.name(), column.name()));
                }
            }
        }
        return Optional.empty();
    }

    private static QualifiedName nameInDatabase(AlterSequence change, Situation situation) {
        List<Change> changes = new ArrayList<>();
        situation.earlier().forEach(plan -> changes.addAll(plan.changes()));
        changes.addAll(situation.changes());
        ObjectName name = change.object();
        for (int index = changes.size() - 1; index >= 0; index--) {
            name = changes.get(index) instanceof Rename rename && rename.object().equals(name) ? rename.before() : name;
        }
        return name.container();
    }
}
