package io.quarkiverse.migrationreview.deployment.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;

import io.quarkiverse.migrationreview.deployment.catalog.Column;
import io.quarkiverse.migrationreview.deployment.catalog.ObjectName;
import io.quarkiverse.migrationreview.deployment.catalog.QualifiedName;
import io.quarkiverse.migrationreview.deployment.catalog.Schema;
import io.quarkiverse.migrationreview.deployment.catalog.Sequence;
import io.quarkiverse.migrationreview.deployment.catalog.Table;

/**
 * Finds what may have been renamed: a column gone and one new in the same table, whose type can hold the same values; a table
 * gone and one new with mostly the same columns; a sequence gone and one new. What an entity says about itself counts in any
 * case, also about objects that nobody would drop.
 * <p>
 * Nothing is found for columns of a table that may itself have been renamed: they are compared when that is known.
 */
public final class RenameCandidates {

    private static final double MOSTLY = 0.6;
    private static final int SAME_COLUMNS = 60;
    private static final int TABLE_NAMES = 20;
    private static final int SEQUENCE = 20;
    private static final int TABLE_THAT_STAYS = 35;

    private final Schema current;
    private final Schema desired;
    private final List<Change> changes;
    private final RenameEvidence evidence;
    private final List<RenameCandidate> candidates = new ArrayList<>();

    private RenameCandidates(Schema current, Schema desired, List<Change> changes, RenameEvidence evidence) {
        this.current = current;
        this.desired = desired;
        this.changes = changes;
        this.evidence = evidence;
    }

    /**
     * Returns the candidates, the likeliest first; empty if there are none. An object may be part of several.
     *
     * @param changes the differences of the two schemas
     * @param evidence what else is known
     */
    public static List<RenameCandidate> between(Schema current, Schema desired, List<Change> changes,
            RenameEvidence evidence) {
        RenameCandidates found = new RenameCandidates(current, desired, changes, evidence);
        found.stated();
        found.tables();
        found.columns();
        found.sequences();
        return found.candidates.stream().sorted().toList();
    }

    /**
     * Returns, by former name, what claims it together with others; none of them counts. Empty if no two entities or attributes
     * say the same.
     */
    public static SortedMap<ObjectName, List<ObjectName>> contested(Schema current, Schema desired,
            RenameEvidence evidence) {
        return new StatedRenames(current, desired, evidence).contested();
    }

    private void stated() {
        StatedRenames stated = new StatedRenames(current, desired, evidence);
        candidates.addAll(stated.tables());
        candidates.addAll(stated.columns());
    }

    private void tables() {
        for (DropTable drop : of(DropTable.class)) {
            for (CreateTable create : of(CreateTable.class)) {
                if (sameSchema(drop.table().name(), create.table().name())) {
                    consider(current.tables().get(drop.table().name()), desired.tables().get(create.table().name()));
                }
            }
        }
    }

    private void consider(Table gone, Table added) {
        List<String> same = gone.columns().stream()
                .filter(column -> added.columns().stream().anyMatch(other -> isSame(gone, column, added, other)))
                .map(Column::name).toList();
        int all = Math.max(gone.columns().size(), added.columns().size());
        if (same.isEmpty() || same.size() < MOSTLY * all) {
            return;
        }
        Evidence found = new Evidence();
        found.add(SAME_COLUMNS * same.size() / all,
                (same.size() == all ? "All columns are the same: " : same.size() + " of " + all + " columns are the same: ")
                        + String.join(", ", same));
        found.addNames(TABLE_NAMES, gone.name().name(), added.name().name());
        add(found, ObjectName.table(gone.name()), ObjectName.table(added.name()));
    }

    /** By name and type, or as a reference to the same table, whose column is often called after the table it is in. */
    private static boolean isSame(Table gone, Column column, Table added, Column other) {
        if (!column.type().equals(other.type())) {
            return false;
        }
        return column.name().equals(other.name()) || !ColumnLikeness.references(gone, column).isEmpty()
                && ColumnLikeness.references(gone, column).equals(ColumnLikeness.references(added, other));
    }

    private void columns() {
        for (DropColumn drop : of(DropColumn.class)) {
            List<AddColumn> added = of(AddColumn.class).stream().filter(add -> add.table().equals(drop.table())).toList();
            boolean onlyOne = added.size() == 1
                    && of(DropColumn.class).stream().filter(other -> other.table().equals(drop.table())).count() == 1;
            for (AddColumn add : added) {
                consider(drop, add, onlyOne);
            }
        }
    }

    private void consider(DropColumn drop, AddColumn add, boolean onlyOne) {
        Table before = current.tables().get(drop.table());
        Table after = desired.tables().get(add.table());
        Evidence found = new Evidence();
        if (ColumnLikeness.compare(before, drop.column(), after, add.column(), enumTypes(), found)) {
            if (onlyOne) {
                found.add(10, "Nothing else came or went in " + current.sqlName(drop.table()));
            }
            found.addNames(30, drop.column().name(), add.column().name());
            add(found, drop.object(), add.object());
        }
    }

    private Set<String> enumTypes() {
        Set<String> names = new TreeSet<>();
        current.enumTypes().keySet().forEach(type -> names.add(current.sqlName(type)));
        desired.enumTypes().keySet().forEach(type -> names.add(desired.sqlName(type)));
        return names;
    }

    /** Only as a question: a sequence that starts again gives numbers that are taken. */
    private void sequences() {
        for (DropSequence drop : of(DropSequence.class)) {
            for (CreateSequence create : of(CreateSequence.class)) {
                Sequence gone = drop.sequence();
                Sequence added = create.sequence();
                if (sameSchema(gone.name(), added.name()) && gone.type().equals(added.type())
                        && numbersTableThatStays(create)) {
                    Evidence found = new Evidence();
                    found.add(gone.options().equals(added.options()) ? SEQUENCE : SEQUENCE / 2,
                            gone.options().equals(added.options()) ? "Both count alike" : "They count differently");
                    found.add(TABLE_THAT_STAYS, "A table that stays takes its numbers from it");
                    found.addNames(30, gone.name().name(), added.name().name());
                    add(found, drop.object(), create.object());
                }
            }
        }
    }

    /** A new table begins at its first number anyway. */
    private boolean numbersTableThatStays(CreateSequence create) {
        return evidence.tableNumberedBy(create.object())
                .filter(table -> current.tables().containsKey(table) && desired.tables().containsKey(table)).isPresent();
    }

    private void add(Evidence found, ObjectName gone, ObjectName added) {
        boolean isStated = candidates.stream()
                .anyMatch(candidate -> candidate.stated()
                        && (candidate.gone().equals(gone) || candidate.added().equals(added)));
        if (!isStated) {
            found.addCircumstances(gone, added, evidence);
            candidates.add(found.toCandidate(gone, added));
        }
    }

    private static boolean sameSchema(QualifiedName name, QualifiedName other) {
        return name.schema().equals(other.schema());
    }

    private <T extends Change> List<T> of(Class<T> kind) {
        return changes.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
