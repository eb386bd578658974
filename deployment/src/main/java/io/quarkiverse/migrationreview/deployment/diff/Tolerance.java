package io.quarkiverse.migrationreview.deployment.diff;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

import io.quarkiverse.migrationreview.deployment.catalog.CheckConstraint;
import io.quarkiverse.migrationreview.deployment.catalog.Column;
import io.quarkiverse.migrationreview.deployment.catalog.EnumType;
import io.quarkiverse.migrationreview.deployment.catalog.ObjectName;
import io.quarkiverse.migrationreview.deployment.catalog.QualifiedName;
import io.quarkiverse.migrationreview.deployment.catalog.Schema;
import io.quarkiverse.migrationreview.deployment.catalog.Sequence;
import io.quarkiverse.migrationreview.deployment.catalog.Table;

/**
 * Finds what is looser in the current schema than the model asks for, and takes it over into what is desired where it is
 * tolerated. Whatever hangs on such an object is then compared as if the model had asked for it.
 * <p>
 * The rules:
 * <ul>
 * <li>a type that holds all that the desired one holds: see {@link LooserType};
 * <li>a column that numbers itself by the next value of a sequence ({@code serial}) for an identity column, and the other way
 * round: Hibernate ORM's {@code GenerationType.IDENTITY} leaves the column out of the insert and asks for the value it got
 * ({@code org.hibernate.id.IdentityGenerator}), which both give;
 * <li>no check, or one that lets more pass, where Hibernate ORM derives one from an enum, a converted boolean or a
 * discriminator: the application stores no other values anyway. See {@link ValueCheck}; a check that a person wrote is never
 * among them;
 * <li>an enum type with further labels: the application stores none of them. The order of the others has to be the same.
 * </ul>
 */
public final class Tolerance {

    /**
     * What is left to compare.
     *
     * @param desired with what is tolerated as the current schema has it
     * @param tolerated in the order of their names
     */
    record Relaxed(Schema desired, List<Tolerated> tolerated) {
    }

    private final Schema current;
    private final Schema desired;
    private final Stance stance;
    private final List<Tolerated> tolerated = new ArrayList<>();

    private Tolerance(Schema current, Schema desired, Stance stance) {
        this.current = current;
        this.desired = desired;
        this.stance = stance;
    }

    static Relaxed relax(Schema current, Schema desired, Stance stance) {
        return new Tolerance(current, desired, stance).relax();
    }

    /**
     * What a model asks for of each object that can be looser than asked for, as a text to compare with that of another day.
     */
    public static SortedMap<ObjectName, String> wanted(Schema desired) {
        SortedMap<ObjectName, String> wanted = new TreeMap<>();
        for (Table table : desired.tables().values()) {
            for (Column column : table.columns()) {
                wanted.put(ObjectName.column(table.name(), column.name()), column.type());
                if (isNumbered(column)) {
                    wanted.put(ObjectName.columnDefault(table.name(), column.name()), NUMBERING);
                }
            }
            table.constraints().stream().filter(CheckConstraint.class::isInstance).map(CheckConstraint.class::cast)
                    .forEach(check -> ValueCheck.of(check).ifPresent(
                            values -> wanted.put(ObjectName.constraint(table.name(), check.name()), values.words())));
        }
        desired.enumTypes().values()
                .forEach(type -> wanted.put(ObjectName.enumType(type.name()), String.join(", ", type.labels())));
        return Collections.unmodifiableSortedMap(wanted);
    }

    static final String NUMBERING = "numbering";

    static boolean isNumbered(Column column) {
        return column.identity() != null || isSerial(column);
    }

    static boolean isSerial(Column column) {
        return column.defaultExpression() != null && column.defaultExpression().startsWith("nextval(");
    }

    private Relaxed relax() {
        SortedMap<QualifiedName, Table> tables = new TreeMap<>(desired.tables());
        SortedMap<QualifiedName, Sequence> sequences = new TreeMap<>(desired.sequences());
        for (Table wanted : desired.tables().values()) {
            Table before = current.tables().get(wanted.name());
            if (before != null) {
                TableTolerance table = new TableTolerance(before, wanted, current.sqlName(wanted.name()), this::tolerates);
                tables.put(wanted.name(), table.relax());
                table.serial().forEach(column -> adopt(column, sequences));
                sequences.values().removeIf(sequence -> table.identity().contains(sequence.ownedBy()));
            }
        }
        SortedMap<QualifiedName, EnumType> enumTypes = new TreeMap<>(desired.enumTypes());
        enumTypes.replaceAll((name, wanted) -> relax(wanted));
        tolerated.sort(Comparator.comparing(Tolerated::object));
        return new Relaxed(desired.with(tables, sequences, enumTypes), tolerated);
    }

    /** The sequence behind a serial column stays with it. */
    private void adopt(Column column, SortedMap<QualifiedName, Sequence> sequences) {
        current.sequences().values().stream()
                .filter(sequence -> column.defaultExpression()
                        .startsWith("nextval('" + current.sqlName(sequence.name()).replace("'", "''") + "'"))
                .forEach(sequence -> sequences.putIfAbsent(sequence.name(), sequence));
    }

    private EnumType relax(EnumType wanted) {
        EnumType before = current.enumTypes().get(wanted.name());
        if (before == null || before.labels().equals(wanted.labels())) {
            return wanted;
        }
        List<String> common = new ArrayList<>(before.labels());
        common.retainAll(wanted.labels());
        if (!common.equals(wanted.labels())) {
            return wanted;
        }
        List<String> further = new ArrayList<>(before.labels());
        further.removeAll(wanted.labels());
        ObjectName name = ObjectName.enumType(wanted.name());
        Tolerated listed = new Tolerated(name, "type " + current.sqlName(wanted.name()),
                "The entity model has no " + String.join(", ", further) + "; the application stores none of them");
        return tolerates(new Looseness(listed, name, String.join(", ", wanted.labels()), false))
                ? wanted.withLabels(before.labels())
                : wanted;
    }

    private boolean tolerates(Looseness difference) {
        boolean answer = stance.tolerates(difference);
        if (answer) {
            tolerated.add(difference.listed());
        }
        return answer;
    }
}
