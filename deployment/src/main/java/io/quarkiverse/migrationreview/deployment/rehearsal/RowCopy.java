package io.quarkiverse.migrationreview.deployment.rehearsal;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.CopyManager;
import org.postgresql.copy.CopyOut;

import io.quarkiverse.migrationreview.deployment.catalog.CatalogReader;
import io.quarkiverse.migrationreview.deployment.catalog.Column;
import io.quarkiverse.migrationreview.deployment.catalog.Identifiers;
import io.quarkiverse.migrationreview.deployment.catalog.QualifiedName;
import io.quarkiverse.migrationreview.deployment.catalog.Schema;
import io.quarkiverse.migrationreview.deployment.catalog.Table;

/**
 * Copies the rows of one database into another one that has the same tables. The source is only read, in one snapshot, and
 * waits
 * for nobody longer than a moment.
 */
public final class RowCopy {

    private static final String SIZE = """
            select coalesce(sum(pg_table_size(c.oid)), 0)
            from pg_class c
            join pg_namespace n on n.oid = c.relnamespace
            join unnest(?::text[], ?::text[]) as wanted (schema, name)
              on wanted.schema = n.nspname and wanted.name = c.relname
            where c.relkind = 'r'""";

    /** Rows of a partition are rows of its parent, and go where the target has a place for them. */
    private static final String PARTITIONED = """
            select n.nspname, c.relname, c.relispartition
            from pg_class c
            join pg_namespace n on n.oid = c.relnamespace
            where c.relkind = 'p' or c.relispartition""";

    /** By the order in which they were made, one that reads another comes after it. */
    private static final String MATERIALIZED_VIEWS = """
            select n.nspname, c.relname
            from pg_class c
            join pg_namespace n on n.oid = c.relnamespace
            where c.relkind = 'm' and c.relispopulated
            order by c.oid""";

    /** Both ends write and read values in the same way, and nothing is left out without a word. */
    private static final List<String> READING = List.of("set local statement_timeout = '20s'", "set local lock_timeout = '2s'",
            "set local intervalstyle = postgres", "set local row_security = off");
    private static final List<String> WRITING = List.of("set local intervalstyle = postgres", "set local xmloption = content");

    private final Connection source;
    private final Connection target;
    private final Schema schema;

    private RowCopy(Connection source, Connection target, Schema schema) {
        this.source = source;
        this.target = target;
        this.schema = schema;
    }

    /**
     * Replaces the rows of the target by those of the source, and sets its sequences to where those of the source are.
     *
     * @param source with auto-commit on; it is left in a transaction that only reads, which ends when the caller closes it
     * @param target with auto-commit on; what is copied is committed, all or nothing
     * @param schema of the target; tables that it does not have are not copied
     * @param maxBytes nothing is copied if the tables of the source take more, without their indexes
     * @return what was copied, or why nothing was: too large, other tables or columns, or PostgreSQL's own words
     * @throws SQLException when the target is lost
     */
    public static CopiedRows copy(Connection source, Connection target, Schema schema, long maxBytes) throws SQLException {
        target.setAutoCommit(false);
        try {
            source.setReadOnly(true);
            source.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            source.setAutoCommit(false);
            CopiedRows copied = new RowCopy(source, target, schema).copy(maxBytes);
            if (copied.copied()) {
                target.commit();
            }
            return copied;
        } catch (SQLException e) {
            return CopiedRows.refused("PostgreSQL said: " + ServerWords.of(e));
        } finally {
            target.rollback();
            target.setAutoCommit(true);
        }
    }

    private CopiedRows copy(long maxBytes) throws SQLException {
        execute(source, READING);
        execute(target, WRITING);
        long bytes = size();
        if (bytes > maxBytes) {
            return CopiedRows.refused("its tables take " + Bytes.words(bytes) + ", more than the " + Bytes.words(maxBytes)
                    + " that are copied at most");
        }
        String difference = whatIsMissing(CatalogReader.read(source, Set.of()));
        if (difference != null) {
            return CopiedRows.refused(difference);
        }
        return copyAll();
    }

    private long size() throws SQLException {
        try (PreparedStatement query = source.prepareStatement(SIZE)) {
            query.setArray(1, names(QualifiedName::schema));
            query.setArray(2, names(QualifiedName::name));
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private Array names(Function<QualifiedName, String> part) throws SQLException {
        return source.createArrayOf("text", schema.tables().keySet().stream().map(part).toArray());
    }

    /** What the target has and the source has not; {@code null} if there is nothing. */
    private String whatIsMissing(Schema there) {
        for (Table table : schema.tables().values()) {
            Table other = there.tables().get(table.name());
            if (other == null) {
                return "it has no table " + schema.sqlName(table.name()) + " as the migrations create it";
            }
            for (Column column : copied(table)) {
                if (other.column(column.name()).isEmpty()) {
                    return "it has no column " + schema.sqlName(table.name()) + "." + Identifiers.quote(column.name())
                            + " as the migrations create it";
                }
            }
        }
        return null;
    }

    private CopiedRows copyAll() throws SQLException {
        if (schema.tables().isEmpty()) {
            return new CopiedRows(0, 0, null);
        }
        Partitions partitions = Partitions.read(target);
        // most tables of a dev database are empty, and each that has to be emptied or guarded costs the server files
        Set<QualifiedName> filled = TablesWithRows.among(schema.tables().keySet(), source);
        Set<QualifiedName> emptied = TablesWithRows.among(schema.tables().keySet(), target);
        GuardsAside guards = GuardsAside.triggersAndConstraints(target, schema, filled, emptied);
        if (!emptied.isEmpty()) {
            execute(target, List.of("truncate " + emptied.stream()
                    .map(table -> (partitions.parents().contains(table) ? "" : "only ") + table)
                    .collect(Collectors.joining(", "))));
        }
        long rows = 0;
        int tables = 0;
        for (Table table : schema.tables().values()) {
            if (filled.contains(table.name()) && !partitions.children().contains(table.name())) {
                long copied = copy(table, partitions.parents().contains(table.name()));
                rows += copied;
                tables += copied > 0 ? 1 : 0;
            }
        }
        guards.restore();
        SequencePositions.read(source).applyTo(target);
        refreshViews();
        return new CopiedRows(rows, tables, null);
    }

    private long copy(Table table, boolean withPartitions) throws SQLException {
        String columns = copied(table).stream().map(column -> Identifiers.quote(column.name()))
                .collect(Collectors.joining(", "));
        if (columns.isEmpty()) {
            return 0;
        }
        // a query: unlike a table, it may name computed columns and leaves out the rows of tables that inherit
        CopyOut out = copies(source).copyOut("copy (select " + columns + " from " + (withPartitions ? "" : "only ")
                + table.name() + ") to stdout");
        CopyIn in = null;
        try {
            in = copies(target).copyIn("copy " + table.name() + " (" + columns + ") from stdin");
            for (byte[] row = out.readFromCopy(); row != null; row = out.readFromCopy()) {
                in.writeToCopy(row, 0, row.length);
            }
            return in.endCopy();
        } finally {
            if (in != null && in.isActive()) {
                in.cancelCopy();
            }
            if (out.isActive()) {
                out.cancelCopy();
            }
        }
    }

    private static CopyManager copies(Connection connection) throws SQLException {
        return connection.unwrap(PGConnection.class).getCopyAPI();
    }

    private static List<Column> copied(Table table) {
        return table.columns().stream().filter(column -> column.generated() == null).toList();
    }

    private void refreshViews() throws SQLException {
        List<String> refreshes = new ArrayList<>();
        try (Statement statement = target.createStatement(); ResultSet row = statement.executeQuery(MATERIALIZED_VIEWS)) {
            while (row.next()) {
                refreshes.add("refresh materialized view " + new QualifiedName(row.getString(1), row.getString(2)));
            }
        }
        execute(target, refreshes);
    }

    private static void execute(Connection connection, List<String> statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /**
     * How the tables of a database are partitioned.
     *
     * @param parents partitioned tables
     * @param children tables that are a partition of another one, which may be partitioned in turn
     */
    record Partitions(Set<QualifiedName> parents, Set<QualifiedName> children) {

        static Partitions read(Connection connection) throws SQLException {
            Set<QualifiedName> parents = new TreeSet<>();
            Set<QualifiedName> children = new TreeSet<>();
            try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(PARTITIONED)) {
                while (row.next()) {
                    (row.getBoolean(3) ? children : parents).add(new QualifiedName(row.getString(1), row.getString(2)));
                }
            }
            return new Partitions(parents, children);
        }
    }
}
