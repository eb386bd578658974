package io.quarkiverse.migrationreview.deployment.catalog;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Reads {@code pg_catalog} into a {@link Schema}. The number of round trips does not grow with the number of objects.
 * <p>
 * System schemas, temporary objects and what belongs to an extension are left out. Texts such as types, defaults and
 * constraint definitions are the server's own, written for the connection's {@code search_path}: two schemas can be
 * compared only if both were read with the same one.
 */
public final class CatalogReader {

    /** What every query leaves out of pg_namespace n. */
    static final String OWN_NAMESPACES = """
            n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
              and not exists (select from pg_depend e where e.classid = 'pg_namespace'::regclass
                                and e.objid = n.oid and e.deptype = 'e')""";

    /** What every query leaves out of pg_class c. */
    static final String OWN_RELATIONS = """
            c.relpersistence <> 't'
              and not exists (select from pg_depend e where e.classid = 'pg_class'::regclass
                                and e.objid = c.oid and e.deptype = 'e')
              and\s""" + OWN_NAMESPACES;

    private static final String DEFAULT_SCHEMA = "select coalesce(current_schema(), 'public')";

    private static final String NAMESPACES = "select n.nspname from pg_namespace n where " + OWN_NAMESPACES;

    private CatalogReader() {
    }

    /**
     * Reads the whole database the connection leads to.
     * <p>
     * With auto-commit on, everything is read in one snapshot of its own. With auto-commit off, it is read inside the
     * caller's transaction, which is neither ended nor changed.
     *
     * @param ignoredTables tables to leave out together with their constraints, indexes and sequences
     * @throws SQLException if the server refuses a query or the connection breaks
     */
    public static Schema read(Connection connection, Set<QualifiedName> ignoredTables) throws SQLException {
        if (!connection.getAutoCommit()) {
            return readAll(connection, ignoredTables);
        }
        try (Snapshot snapshot = Snapshot.begin(connection)) {
            return readAll(snapshot.connection(), ignoredTables);
        }
    }

    /** A transaction of our own, after which the connection is as it was. */
    private record Snapshot(Connection connection, int isolation) implements AutoCloseable {

        static Snapshot begin(Connection connection) throws SQLException {
            int isolation = connection.getTransactionIsolation();
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setAutoCommit(false);
            return new Snapshot(connection, isolation);
        }

        @Override
        public void close() throws SQLException {
            connection.rollback();
            connection.setAutoCommit(true);
            connection.setTransactionIsolation(isolation);
        }
    }

    private static Schema readAll(Connection connection, Set<QualifiedName> ignored) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            String defaultSchema;
            try (ResultSet row = statement.executeQuery(DEFAULT_SCHEMA)) {
                row.next();
                defaultSchema = row.getString(1);
            }
            SortedSet<String> namespaces = new TreeSet<>();
            try (ResultSet rows = statement.executeQuery(NAMESPACES)) {
                while (rows.next()) {
                    namespaces.add(rows.getString(1));
                }
            }
            return new Schema(defaultSchema, namespaces, tables(statement, Scope.EVERYTHING, ignored),
                    sequences(statement, ignored), EnumTypeReader.read(statement), ViewReader.read(statement));
        }
    }

    static SortedMap<QualifiedName, Table> tables(Statement statement, Scope scope, Set<QualifiedName> ignored)
            throws SQLException {
        SortedMap<QualifiedName, TableParts> parts = TableReader.read(statement, scope);
        ColumnReader.read(statement, scope, parts);
        ConstraintReader.read(statement, scope, parts);
        IndexReader.read(statement, scope, parts);
        SortedMap<QualifiedName, Table> tables = new TreeMap<>();
        parts.forEach((name, part) -> {
            if (!ignored.contains(name)) {
                tables.put(name, part.toTable());
            }
        });
        return tables;
    }

    static SortedMap<QualifiedName, Sequence> sequences(Statement statement, Set<QualifiedName> ignored)
            throws SQLException {
        SortedMap<QualifiedName, Sequence> sequences = SequenceReader.read(statement);
        sequences.values().removeIf(sequence -> sequence.ownedBy() != null
                && ignored.contains(sequence.ownedBy().container()));
        return sequences;
    }
}
