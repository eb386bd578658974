package io.quarkiverse.migrationreview.deployment.rehearsal;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import io.quarkiverse.migrationreview.deployment.catalog.ForeignKey;
import io.quarkiverse.migrationreview.deployment.catalog.Identifiers;
import io.quarkiverse.migrationreview.deployment.catalog.QualifiedName;
import io.quarkiverse.migrationreview.deployment.catalog.Schema;
import io.quarkiverse.migrationreview.deployment.catalog.Table;

/**
 * Fills tables with a few rows each that do what migrations stumble over, as far as the constraints of today allow it: nulls,
 * values that repeat themselves, the longest text, the largest number, every label of an enum, numbers that refer to nothing.
 * The same schema gets the same rows.
 */
public final class GeneratedRows {

    private static final int MOST_ROWS = 40;
    private static final int MOST_TAKEN = 1000;

    private final Trials trials;
    private final Schema schema;
    private final Set<QualifiedName> wanted;
    private final RowCopy.Partitions partitions;
    private final ColumnSamples samples;
    private final boolean promising;

    private final SortedMap<QualifiedName, Integer> rows = new TreeMap<>();
    private final SortedMap<QualifiedName, String> reasons = new TreeMap<>();
    private final Map<QualifiedName, List<Map<String, String>>> promised = new TreeMap<>();
    private final Map<Table, List<ForeignKey>> postponed = new LinkedHashMap<>();
    private boolean wouldPromise;

    private GeneratedRows(Connection connection, Schema schema, Set<QualifiedName> wanted, boolean promising)
            throws SQLException {
        this.trials = new Trials(connection);
        this.schema = schema;
        this.wanted = wanted;
        this.partitions = RowCopy.Partitions.read(connection);
        this.samples = ColumnSamples.of(connection);
        this.promising = promising;
    }

    /**
     * Inserts rows, and commits. Triggers do not fire. Tables that a wanted table refers to get rows too if they have none; one
     * that counts for a generator is left alone.
     *
     * @param connection with auto-commit on
     * @param schema what the database holds
     * @param wanted the tables to fill, whether they have rows or not; one that is not in the schema is ignored
     * @throws SQLException when the connection is lost, or a trigger can't be disabled; nothing is inserted then
     */
    public static FilledTables fill(Connection connection, Schema schema, Set<QualifiedName> wanted) throws SQLException {
        connection.setAutoCommit(false);
        try {
            GuardsAside triggers = GuardsAside.triggers(connection);
            Savepoint before = connection.setSavepoint();
            GeneratedRows plain = new GeneratedRows(connection, schema, wanted, false);
            FilledTables filled = plain.fill();
            if (plain.wouldPromise) {
                connection.rollback(before);
                filled = promise(connection, schema, wanted).orElse(null);
                if (filled == null) {
                    connection.rollback(before);
                    filled = new GeneratedRows(connection, schema, wanted, false).fill();
                }
            }
            triggers.restore();
            connection.commit();
            return filled;
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    /** With rows that refer to others which come only later; empty if they do not come. */
    private static Optional<FilledTables> promise(Connection connection, Schema schema, Set<QualifiedName> wanted)
            throws SQLException {
        Trials trials = new Trials(connection);
        trials.run("set constraints all deferred");
        FilledTables filled = new GeneratedRows(connection, schema, wanted, true).fill();
        return trials.run("set constraints all immediate").isEmpty() ? Optional.of(filled) : Optional.empty();
    }

    private FilledTables fill() throws SQLException {
        SortedSet<QualifiedName> remaining = new TreeSet<>();
        wanted.forEach(name -> withWhatItRefersTo(name, remaining));
        while (!remaining.isEmpty()) {
            QualifiedName next = next(remaining);
            remaining.remove(next);
            Table table = schema.tables().get(next);
            List<ForeignKey> later = table.foreignKeys().stream()
                    .filter(foreignKey -> remaining.contains(foreignKey.referencedTable())).toList();
            try {
                int inserted = fill(table);
                if (inserted > 0) {
                    rows.put(next, inserted);
                    postponed.put(table, later);
                }
            } catch (UnfillableException e) {
                reasons.put(next, e.getMessage());
            }
        }
        for (Map.Entry<Table, List<ForeignKey>> entry : postponed.entrySet()) {
            for (ForeignKey foreignKey : entry.getValue()) {
                refer(entry.getKey(), foreignKey);
            }
        }
        return new FilledTables(rows, reasons);
    }

    private void withWhatItRefersTo(QualifiedName name, Set<QualifiedName> all) {
        Table table = schema.tables().get(name);
        if (table == null) {
            return;
        }
        if (partitions.children().contains(name)) {
            // the row finds its partition by itself
            partitions.parents().stream().filter(parent -> !all.contains(parent))
                    .forEach(parent -> withWhatItRefersTo(parent, all));
        } else if (table.seedRows().isEmpty() && all.add(name)) {
            table.foreignKeys().forEach(foreignKey -> withWhatItRefersTo(foreignKey.referencedTable(), all));
        }
    }

    /** One that needs nothing that is still empty; what it may refer to comes first if it can. */
    private QualifiedName next(Collection<QualifiedName> remaining) {
        List<QualifiedName> ready = remaining.stream().filter(name -> waitsFor(name, remaining, true).isEmpty()).toList();
        if (!ready.isEmpty()) {
            return ready.stream().filter(name -> waitsFor(name, remaining, false).isEmpty()).findFirst().orElse(ready.get(0));
        }
        Optional<QualifiedName> deferring = remaining.stream()
                .filter(name -> waitsFor(name, remaining, true).stream().allMatch(ForeignKey::deferrable)).findFirst();
        wouldPromise |= deferring.isPresent();
        return deferring.orElse(remaining.iterator().next());
    }

    private List<ForeignKey> waitsFor(QualifiedName name, Collection<QualifiedName> remaining, boolean needed) {
        Table table = schema.tables().get(name);
        return table.foreignKeys().stream()
                .filter(foreignKey -> !foreignKey.referencedTable().equals(name)
                        && remaining.contains(foreignKey.referencedTable()))
                .filter(foreignKey -> !needed || foreignKey.columns().stream()
                        .noneMatch(column -> table.column(column).orElseThrow().nullable()))
                .toList();
    }

    private int fill(Table table) throws SQLException, UnfillableException {
        int taken = taken(table);
        if (taken > 0 && !wanted.contains(table.name())) {
            return 0;
        }
        if (promising) {
            for (ForeignKey foreignKey : table.foreignKeys()) {
                if (foreignKey.deferrable() && !promised.containsKey(foreignKey.referencedTable())) {
                    promise(schema.tables().get(foreignKey.referencedTable()));
                }
            }
        }
        References references = References.of(trials, table, promised);
        List<ColumnValues> values = samples.of(table, references.columns(), taken);
        return new TableFill(trials, table, values, references.columns()).insert(rows(values, references));
    }

    private void promise(Table table) throws SQLException {
        List<ColumnValues> values = samples.of(table, Set.of(), taken(table));
        List<Map<String, String>> made = new ArrayList<>();
        for (int number = 0; number < 2; number++) {
            Map<String, String> row = new TreeMap<>();
            for (ColumnValues column : values) {
                row.put(column.column(), column.value(number));
            }
            made.add(row);
        }
        promised.put(table.name(), made);
    }

    private static List<Map<String, String>> rows(List<ColumnValues> values, References references)
            throws UnfillableException {
        int wanted = Math.min(MOST_ROWS, Math.max(references.rows(),
                values.stream().mapToInt(ColumnValues::rows).max().orElse(1)));
        List<Map<String, String>> made = new ArrayList<>();
        for (int number = 0; number < wanted; number++) {
            Map<String, String> row = new TreeMap<>();
            boolean complete = true;
            for (ColumnValues column : values) {
                boolean has = column.has(number) || references.columns().contains(column.column());
                complete &= has;
                row.put(column.column(), column.value(number));
            }
            if (!complete && number == 0) {
                throw new UnfillableException(values.stream().filter(column -> !column.has(0))
                        .map(column -> "no value is known for its column " + Identifiers.quote(column.column()) + " of type "
                                + column.type())
                        .findFirst().orElse("no row can be made"));
            }
            if (complete && references.into(row, number, made)) {
                made.add(row);
            }
        }
        return made;
    }

    private int taken(Table table) throws SQLException {
        return trials.query("select count(*) from (select from " + table.name() + " limit " + MOST_TAKEN + ") t")
                .map(rows -> Integer.parseInt(rows.get(0).get(0))).orElse(0);
    }

    /** Makes every other row refer to rows that were not there yet when it was inserted. */
    private void refer(Table table, ForeignKey foreignKey) throws SQLException {
        List<List<String>> keys = References.referenced(trials, foreignKey);
        List<List<String>> places = trials
                .query("select ctid from " + table.name() + " order by tableoid, ctid limit " + MOST_ROWS).orElse(List.of());
        for (int i = 0; i < places.size() && !keys.isEmpty(); i += 2) {
            List<String> key = keys.get(i / 2 % keys.size());
            List<String> columns = foreignKey.columns();
            List<String> values = new ArrayList<>();
            for (int part = 0; part < key.size(); part++) {
                String type = table.column(columns.get(part)).orElseThrow().type();
                values.add(ColumnSamples.cast(key.get(part), type));
            }
            trials.run("update " + table.name() + " set (" + columns.stream().map(Identifiers::quote)
                    .collect(Collectors.joining(", ")) + ") = row(" + String.join(", ", values) + ") where ctid = '"
                    + places.get(i).get(0) + "'");
        }
    }
}
