package io.quarkiverse.migrationreview.deployment.catalog;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Reads what a transaction has made of a schema that is known: only the tables that it has touched, and what is no table. The
 * server tells which those are: whatever changes a table holds a lock on it until the transaction ends, PostgreSQL manual,
 * "Table-Level Locks".
 * <p>
 * A name that changes shows in the texts of objects that nobody has touched: a foreign key names the table it refers to. As
 * soon as a name is gone, nothing is said.
 */
public final class TouchedCatalogReader {

    /**
     * Locks that are weaker are for reading and writing rows. An index belongs to its table, and so does the sequence behind a
     * column.
     */
    private static final String STATE = """
            with touched as (
                select l.relation, c.relkind, coalesce(x.indrelid, d.refobjid, l.relation) as holder
                from pg_locks l
                left join pg_class c on c.oid = l.relation
                left join pg_index x on x.indexrelid = l.relation
                left join pg_depend d on c.relkind = 'S' and d.classid = 'pg_class'::regclass and d.objid = l.relation
                  and d.refclassid = 'pg_class'::regclass and d.refobjsubid > 0 and d.deptype in ('a', 'i')
                where l.locktype = 'relation' and l.pid = pg_backend_pid() and l.database <> 0
                  and l.mode not in ('AccessShareLock', 'RowShareLock', 'RowExclusiveLock'))
            select coalesce(current_schema(), 'public'),
                   array(select n.nspname::text from pg_namespace n where %s),
                   (select count(*) from pg_class c join pg_namespace n on n.oid = c.relnamespace
                    where c.relkind in ('r', 'p')
                      and not exists (select from unnest(?::text[], ?::text[]) as ignored (schema, name)
                                      where ignored.schema = n.nspname and ignored.name = c.relname)
                      and %s),
                   array(select distinct t.holder::bigint from touched t join pg_class h on h.oid = t.holder
                         where h.relkind in ('r', 'p')),
                   exists (select from touched t where t.relkind is null),
                   exists (select from touched t where t.relkind = 'S')
            """.formatted(CatalogReader.OWN_NAMESPACES, CatalogReader.OWN_RELATIONS);

    private final Schema before;
    private final Set<QualifiedName> replaced;
    private final Set<QualifiedName> ignored;

    /**
     * @param before what the database held when the transaction began, as {@link CatalogReader} has read it
     * @param replaced tables that the transaction may have dropped, and may have created anew
     * @param ignored tables that were left out when that was read
     */
    public TouchedCatalogReader(Schema before, Set<QualifiedName> replaced, Set<QualifiedName> ignored) {
        this.before = before;
        this.replaced = replaced;
        this.ignored = ignored;
    }

    /**
     * Reads.
     *
     * @param connection in the transaction, which is neither ended nor changed
     * @return the same as {@link CatalogReader#read}, with the very tables of before where they were not touched, apart from
     *         seed rows; empty when it can't be told from what was touched: then all has to be read
     * @throws SQLException if the server refuses a query or the connection breaks
     */
    public Optional<Schema> read(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            State state = state(connection);
            if (!state.defaultSchema().equals(before.defaultSchema())
                    || !new TreeSet<>(state.namespaces()).equals(before.namespaces())
                    || state.dropped() && replaced.isEmpty()) {
                return Optional.empty();
            }
            SortedMap<QualifiedName, Table> touched = state.tables().isEmpty() ? new TreeMap<>()
                    : CatalogReader.tables(statement, Scope.of(state.tables()), ignored);
            SortedMap<QualifiedName, Table> tables = new TreeMap<>(before.tables());
            tables.keySet().removeAll(replaced);
            tables.putAll(touched);
            SortedMap<QualifiedName, EnumType> enumTypes = EnumTypeReader.read(statement);
            if (tables.size() != state.numberOfTables() || !keepsNames(touched) || !keepsLabels(enumTypes)) {
                return Optional.empty();
            }
            SortedMap<QualifiedName, Sequence> sequences = state.dropped() || state.sequences()
                    ? CatalogReader.sequences(statement, ignored)
                    : before.sequences();
            if (!state.dropped() && !sequences.keySet().containsAll(before.sequences().keySet())) {
                return Optional.empty();
            }
            return Optional.of(new Schema(before.defaultSchema(), before.namespaces(), tables, sequences, enumTypes,
                    ViewReader.read(statement)));
        }
    }

    private State state(Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(STATE)) {
            query.setArray(1, names(connection, QualifiedName::schema));
            query.setArray(2, names(connection, QualifiedName::name));
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return new State(row.getString(1), List.of((String[]) row.getArray(2).getArray()), row.getLong(3),
                        List.of((Long[]) row.getArray(4).getArray()), row.getBoolean(5), row.getBoolean(6));
            }
        }
    }

    private Array names(Connection connection, Function<QualifiedName, String> part) throws SQLException {
        return connection.createArrayOf("text", ignored.stream().map(part).toArray());
    }

    /** A column that is gone may go by another name now. */
    private boolean keepsNames(Map<QualifiedName, Table> touched) {
        return touched.values().stream().filter(table -> before.tables().containsKey(table.name()))
                .filter(table -> !replaced.contains(table.name()))
                .allMatch(table -> before.tables().get(table.name()).columns().stream()
                        .allMatch(column -> table.column(column.name()).isPresent()));
    }

    /** So may a type and a value. */
    private boolean keepsLabels(Map<QualifiedName, EnumType> now) {
        return before.enumTypes().values().stream()
                .allMatch(type -> now.containsKey(type.name()) && now.get(type.name()).labels().containsAll(type.labels()));
    }

    /**
     * What the transaction has come to.
     *
     * @param tables oids of those that were touched and are there
     * @param dropped whether something that was touched is there no more
     * @param sequences whether any were touched
     */
    private record State(String defaultSchema, List<String> namespaces, long numberOfTables, List<Long> tables,
            boolean dropped, boolean sequences) {
    }
}
