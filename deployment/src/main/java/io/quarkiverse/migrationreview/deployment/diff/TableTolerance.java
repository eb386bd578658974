package io.quarkiverse.migrationreview.deployment.diff;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

import io.quarkiverse.migrationreview.deployment.catalog.CheckConstraint;
import io.quarkiverse.migrationreview.deployment.catalog.Column;
import io.quarkiverse.migrationreview.deployment.catalog.Constraint;
import io.quarkiverse.migrationreview.deployment.catalog.ExcludeConstraint;
import io.quarkiverse.migrationreview.deployment.catalog.Generated;
import io.quarkiverse.migrationreview.deployment.catalog.Identifiers;
import io.quarkiverse.migrationreview.deployment.catalog.Identity;
import io.quarkiverse.migrationreview.deployment.catalog.Index;
import io.quarkiverse.migrationreview.deployment.catalog.ObjectName;
import io.quarkiverse.migrationreview.deployment.catalog.Table;

/**
 * The part of {@link Tolerance} that is about one table.
 */
final class TableTolerance {

    private final Table current;
    private final Table desired;
    private final String name;
    private final Predicate<Looseness> tolerates;
    /** Columns that keep their type. */
    private final Set<String> loose = new HashSet<>();
    private final List<Column> serial = new ArrayList<>();
    private final Set<ObjectName> identity = new HashSet<>();

    /**
     * @param name of the table in SQL
     * @param tolerates is asked once for each difference
     */
    TableTolerance(Table current, Table desired, String name, Predicate<Looseness> tolerates) {
        this.current = current;
        this.desired = desired;
        this.name = name;
        this.tolerates = tolerates;
    }

    /** The desired table, as far as it isn't tolerated that the current one is looser. */
    Table relax() {
        List<Column> columns = desired.columns().stream()
                .map(wanted -> current.column(wanted.name()).map(before -> numbering(before, type(before, wanted)))
                        .orElse(wanted))
                .toList();
        List<Column> spelled = columns.stream()
                .map(wanted -> current.column(wanted.name()).map(before -> spell(before, wanted)).orElse(wanted)).toList();
        List<Constraint> constraints = new ArrayList<>();
        desired.constraints().forEach(constraint -> relax(constraint, spelled).ifPresent(constraints::add));
        return desired.with(spelled, constraints, desired.indexes().stream().map(this::spell).toList());
    }

    /** Columns that stay numbered by a sequence; known after {@link #relax()}. */
    List<Column> serial() {
        return serial;
    }

    /** Columns that stay identity columns though the model wants a sequence; known after {@link #relax()}. */
    Set<ObjectName> identity() {
        return identity;
    }

    private Column type(Column before, Column wanted) {
        if (before.generated() != null || wanted.generated() != null
                || !LooserType.replaces(before.type(), wanted.type())) {
            return wanted;
        }
        ObjectName column = ObjectName.column(desired.name(), wanted.name());
        Tolerated listed = new Tolerated(column, "column " + path(wanted) + " (" + before.typeName() + ")",
                "The entity model asks for " + wanted.typeName() + "; " + before.typeName() + " holds that as well");
        if (!tolerates.test(new Looseness(listed, column, wanted.type(), false))) {
            return wanted;
        }
        loose.add(wanted.name());
        Identity numbers = wanted.identity() == null ? null
                : new Identity(wanted.identity().always(),
                        wanted.identity().options().movedTo(before.type(), wanted.type()));
        return wanted.withType(before.type(), wanted.collation()).withIdentity(numbers);
    }

    private Column numbering(Column before, Column wanted) {
        boolean serialForIdentity = wanted.identity() != null && before.identity() == null && Tolerance.isSerial(before);
        boolean identityForSerial = Tolerance.isSerial(wanted) && before.identity() != null;
        if (!serialForIdentity && !identityForSerial) {
            return wanted;
        }
        ObjectName numbers = ObjectName.columnDefault(desired.name(), wanted.name());
        ObjectName column = ObjectName.column(desired.name(), wanted.name());
        String description = "numbering of " + path(wanted)
                + (serialForIdentity ? " by " + before.defaultSql() : " as identity");
        String reason = serialForIdentity ? "The entity model asks for an identity column; Hibernate ORM works with both"
                : "The entity model asks for " + wanted.defaultSql() + "; Hibernate ORM works with both";
        if (!tolerates.test(new Looseness(new Tolerated(numbers, description, reason), column, Tolerance.NUMBERING, false))) {
            return wanted;
        }
        if (serialForIdentity) {
            serial.add(before);
            return wanted.withIdentity(null).withDefault(before.defaultExpression());
        }
        identity.add(column);
        return wanted.withDefault(null).withIdentity(new Identity(before.identity().always(),
                before.identity().options().movedTo(wanted.type(), before.type())));
    }

    private Column spell(Column before, Column wanted) {
        Column spelled = wanted;
        if (loose.contains(wanted.name()) && wanted.defaultExpression() != null && before.defaultExpression() != null
                && same(before.defaultExpression(), wanted.defaultExpression())) {
            spelled = spelled.withDefault(before.defaultExpression());
        } else if (loose.contains(wanted.name()) && wanted.defaultExpression() != null && before.type().equals("text")) {
            spelled = spelled.withDefault(
                    wanted.defaultExpression().replaceFirst("^('(?:[^']++|'')*+')::(?:character varying|bpchar)$", "$1::text"));
        }
        if (!loose.isEmpty() && before.generated() != null && wanted.generated() != null
                && before.generated().stored() == wanted.generated().stored()
                && same(before.generated().expression(), wanted.generated().expression())) {
            spelled = withGenerated(spelled, before.generated());
        }
        return spelled;
    }

    private static Column withGenerated(Column column, Generated generated) {
        return new Column(column.name(), column.type(), column.nullable(), column.defaultExpression(), column.identity(),
                generated, column.collation(), column.comment());
    }

    private Optional<Constraint> relax(Constraint wanted, List<Column> columns) {
        if (wanted instanceof ExcludeConstraint exclude && dependsOnLoose(exclude.columns())) {
            return Optional.of(new ExcludeConstraint(exclude.name(), exclude.columns(),
                    spell(exclude.definition(), constraints(ExcludeConstraint.class), Constraint::definition)
                            .orElse(exclude.definition())));
        }
        if (!(wanted instanceof CheckConstraint check)) {
            return Optional.of(wanted);
        }
        List<CheckConstraint> checks = constraints(CheckConstraint.class);
        if (checks.stream().anyMatch(before -> before.definition().equals(check.definition()))) {
            return Optional.of(check);
        }
        if (dependsOnLoose(check.columns())) {
            Optional<String> spelled = spell(check.definition(), checks, Constraint::definition);
            if (spelled.isPresent()) {
                return spelled.map(definition -> new CheckConstraint(check.name(), check.columns(), definition));
            }
        }
        return ValueCheck.of(check).filter(values -> keepsType(values.column(), columns))
                .map(values -> relax(check, values, checks)).orElse(Optional.of(check));
    }

    /** A check on a column that becomes another one comes along with it. */
    private boolean keepsType(String column, List<Column> columns) {
        return columns.stream().filter(wanted -> wanted.name().equals(column)).anyMatch(wanted -> current.column(column)
                .filter(before -> before.type().equals(wanted.type())
                        && Objects.equals(before.generated(), wanted.generated()))
                .isPresent());
    }

    private Optional<Constraint> relax(CheckConstraint wanted, ValueCheck values, List<CheckConstraint> checks) {
        Optional<CheckConstraint> equal = checks.stream()
                .filter(check -> ValueCheck.of(check).filter(values::equals).isPresent())
                .findFirst();
        if (equal.isPresent()) {
            // the order in which values are listed means nothing
            return Optional.of(new CheckConstraint(wanted.name(), wanted.columns(), equal.get().definition()));
        }
        List<CheckConstraint> others = checks.stream().filter(check -> ValueCheck.of(check)
                .filter(found -> found.column().equals(values.column())).isPresent()).toList();
        Optional<CheckConstraint> wider = others.stream()
                .filter(check -> ValueCheck.of(check).filter(found -> found.allows(values)).isPresent()).findFirst();
        boolean derived = values.isNamedByServer(desired.name(), wanted.name());
        if (derived && (others.isEmpty() || wider.isPresent())) {
            ObjectName object = ObjectName.constraint(desired.name(), wanted.name());
            ObjectName column = ObjectName.column(desired.name(), values.column());
            String path = name + "." + Identifiers.quote(values.column());
            Tolerated listed = wider.isEmpty()
                    ? new Tolerated(object, "no check on " + path, "The entity model asks for " + values.words()
                            + "; the application stores nothing else")
                    : new Tolerated(object, "check " + Identifiers.quote(wider.get().name()) + " on " + path,
                            "It lets pass more than " + values.words() + ", which the entity model asks for;"
                                    + " the application stores nothing else");
            if (tolerates.test(new Looseness(listed, column, values.words(), wider.isEmpty()))) {
                return wider.map(Function.identity());
            }
        }
        return Optional.of(new CheckConstraint(wanted.name(), wanted.columns(), asOnText(wanted, values)));
    }

    /** As the server writes it for the type that the column keeps, so that a draft reads like any other. */
    private String asOnText(CheckConstraint wanted, ValueCheck values) {
        boolean text = loose.contains(values.column()) && current.column(values.column())
                .filter(before -> before.type().equals("text")).isPresent();
        if (!text || values.values().isEmpty() || wanted.definition().contains(" OR ")) {
            return wanted.definition();
        }
        List<String> literals = values.values().stream().map(value -> value + "::text").toList();
        String column = Identifiers.quote(values.column());
        return literals.size() == 1 ? "CHECK ((" + column + " = " + literals.get(0) + "))"
                : "CHECK ((" + column + " = ANY (ARRAY[" + String.join(", ", literals) + "])))";
    }

    private Index spell(Index wanted) {
        if (!dependsOnLoose(wanted.columns())) {
            return wanted;
        }
        return spell(wanted.definition(), current.indexes(), Index::definition)
                .map(definition -> new Index(wanted.name(), wanted.unique(), wanted.method(), wanted.columns(), definition))
                .orElse(wanted);
    }

    /** The definition that the current table has of the same thing. */
    private static <T> Optional<String> spell(String wanted, Collection<T> candidates, Function<? super T, String> definition) {
        return candidates.stream().<String> map(definition).filter(candidate -> same(candidate, wanted)).findFirst();
    }

    private <T extends Constraint> List<T> constraints(Class<T> kind) {
        return current.constraints().stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    private boolean dependsOnLoose(List<String> columns) {
        return columns.stream().anyMatch(loose::contains);
    }

    private static boolean same(String definition, String other) {
        return PlainExpression.of(definition).equals(PlainExpression.of(other));
    }

    private String path(Column column) {
        return name + "." + Identifiers.quote(column.name());
    }
}
