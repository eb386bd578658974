package io.quarkiverse.migrationreview.deployment.hazard;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.quarkiverse.migrationreview.deployment.catalog.CheckConstraint;
import io.quarkiverse.migrationreview.deployment.catalog.Constraint;
import io.quarkiverse.migrationreview.deployment.catalog.ForeignKey;
import io.quarkiverse.migrationreview.deployment.catalog.Identifiers;
import io.quarkiverse.migrationreview.deployment.catalog.PrimaryKey;
import io.quarkiverse.migrationreview.deployment.catalog.Table;
import io.quarkiverse.migrationreview.deployment.catalog.UniqueConstraint;
import io.quarkiverse.migrationreview.deployment.diff.ValueCheck;

/**
 * What the schema says of the rows of a table, whatever they are: what can't fail on any database is no hazard.
 *
 * @param before the table as the migration finds it
 * @param originals the columns whose values are those that they had, under the names they had
 * @param added the columns that the migration adds
 */
record KnownRows(Table before, Map<String, String> originals, Map<String, NewColumn> added) {

    KnownRows {
        originals = Map.copyOf(originals);
        added = Map.copyOf(added);
    }

    /**
     * Whether no key can meet two rows alike.
     *
     * @param definition of the key, as it stands in the catalog
     */
    boolean isUnique(KeyParts key, String definition) {
        Set<String> columns = key.expressions().stream().map(KnownRows::plainName).flatMap(Optional::stream)
                .collect(Collectors.toSet());
        boolean fresh = columns.stream().map(added::get)
                .anyMatch(column -> column != null && (column.distinct() || column.empty() && !key.nullsAreEqual()));
        Set<String> kept = columns.stream().filter(originals::containsKey).map(originals::get).collect(Collectors.toSet());
        return fresh || keys().anyMatch(known -> implies(known, kept, key.nullsAreEqual()))
                || kept.equals(columns) && before.indexes().stream()
                        .anyMatch(index -> index.unique() && index.definition().equals(definition)
                                && index.columns().stream().allMatch(column -> column.equals(originals.get(column))));
    }

    /** The keys that the table has: definitions by whether they take two nulls for equal. */
    private Stream<KeyParts> keys() {
        return Stream.concat(
                before.constraints().stream().filter(each -> each instanceof UniqueConstraint || each instanceof PrimaryKey)
                        .map(Constraint::definition),
                before.indexes().stream().filter(index -> index.unique()).map(index -> index.definition()))
                .map(definition -> KeyParts.of(definition)
                        .map(key -> definition.startsWith("PRIMARY KEY")
                                ? new KeyParts(key.expressions(), true, key.where())
                                : key))
                .flatMap(Optional::stream);
    }

    private static boolean implies(KeyParts known, Set<String> kept, boolean nullsAreEqual) {
        return known.where() == null && (known.nullsAreEqual() || !nullsAreEqual)
                && known.expressions().stream().map(KnownRows::plainName)
                        .allMatch(name -> name.isPresent() && kept.contains(name.get()));
    }

    /**
     * Whether a foreign key can't meet a row that refers to nothing.
     *
     * @param referenced the table it refers to; empty if that is new
     */
    boolean refersOnlyToRows(ForeignKey key, Optional<KnownRows> referenced) {
        if (key.columns().stream().map(added::get).anyMatch(column -> column != null && column.empty())
                && !key.definition().contains("MATCH FULL")) {
            return true;
        }
        return referenced.isPresent() && before.foreignKeys().stream()
                .filter(known -> !known.definition().endsWith("NOT VALID"))
                .anyMatch(known -> known.referencedTable().equals(referenced.get().before.name())
                        && known.columns().equals(originals(key.columns(), originals))
                        && known.referencedColumns()
                                .equals(originals(key.referencedColumns(), referenced.get().originals)));
    }

    private static List<String> originals(List<String> columns, Map<String, String> originals) {
        return columns.stream().map(column -> originals.getOrDefault(column, "")).toList();
    }

    /** Whether every row passes a check. */
    boolean pass(CheckConstraint check) {
        Optional<ValueCheck> values = ValueCheck.of(check);
        if (values.isPresent()) {
            NewColumn column = added.get(values.get().column());
            if (column != null && (column.empty() || column.constant()
                    && values.get().allows(new ValueCheck(values.get().column(), Set.of(column.value()), 0, -1)))) {
                return true;
            }
        }
        return before.constraints().stream().filter(CheckConstraint.class::isInstance).map(CheckConstraint.class::cast)
                .filter(known -> !known.definition().endsWith("NOT VALID")
                        && check.columns().stream().map(column -> originals.getOrDefault(column, "")).toList()
                                .equals(known.columns()))
                .anyMatch(known -> known.definition().equals(check.definition()) && known.columns().equals(check.columns())
                        || values.isPresent() && ValueCheck.of(known).filter(values.get()::allows).isPresent());
    }

    /** The column that an expression is, unquoted; empty if it is more than that. */
    private static Optional<String> plainName(String expression) {
        if (expression.startsWith("\"") && expression.endsWith("\"")) {
            return Optional.of(expression.substring(1, expression.length() - 1).replace("\"\"", "\""));
        }
        return Identifiers.quote(expression).equals(expression) ? Optional.of(expression) : Optional.empty();
    }
}
