package io.quarkiverse.migrationreview.deployment.hazard;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.quarkiverse.migrationreview.deployment.catalog.Constraint;
import io.quarkiverse.migrationreview.deployment.catalog.ForeignKey;
import io.quarkiverse.migrationreview.deployment.catalog.Identifiers;
import io.quarkiverse.migrationreview.deployment.catalog.Index;
import io.quarkiverse.migrationreview.deployment.catalog.ObjectName;
import io.quarkiverse.migrationreview.deployment.catalog.Table;
import io.quarkiverse.migrationreview.deployment.diff.AddConstraint;

/** L17: what a foreign key has to look up in its own table has no index. */
final class UnindexedReferences implements HazardRule {

    @Override
    public List<Hazard> examine(Situation situation) {
        return LockedChange.in(situation, AddConstraint.class)
                .filter(each -> each.concerns(((AddConstraint) each.change()).table()))
                .map(UnindexedReferences::examine).flatMap(Optional::stream).toList();
    }

    private static Optional<Hazard> examine(LockedChange each) {
        AddConstraint add = (AddConstraint) each.change();
        Table table = each.situation().after().tables().get(add.table());
        if (!(add.constraint() instanceof ForeignKey key) || table == null || each.onlyValidates() || hasIndex(table, key)) {
            return Optional.empty();
        }
        String columns = String.join(", ", key.columns());
        String entity = each.situation().guidance().entityOf().apply(ObjectName.table(add.table()))
                .map(name -> name.substring(name.lastIndexOf('.') + 1)).orElse("the entity");
        return Optional.of(each.note(HazardCode.L17, "Whoever deletes a row of " + each.name(key.referencedTable())
                + " or changes its key has all of " + each.name(add.table()) + " read: no index begins with "
                + key.columns().stream().map(Identifiers::quote).collect(Collectors.joining(", ")) + ".")
                .withAdvice("Add @Table(indexes = @Index(columnList = \"" + columns + "\")) to " + entity + "."));
    }

    /** The columns may stand in any order, PostgreSQL manual "Multicolumn Indexes". */
    private static boolean hasIndex(Table table, ForeignKey key) {
        return Stream.concat(
                table.indexes().stream().filter(index -> !index.definition().contains(" WHERE ")).map(Index::columns),
                table.constraints().stream().filter(LockTally::hasIndex).map(Constraint::columns))
                .anyMatch(columns -> columns.size() >= key.columns().size()
                        && Set.copyOf(columns.subList(0, key.columns().size())).equals(Set.copyOf(key.columns())));
    }
}
