package io.quarkiverse.migrationreview.deployment.hazard;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

import io.quarkiverse.migrationreview.deployment.catalog.QualifiedName;

/**
 * Executes the statements of one transaction and measures each: what it locks, what it writes anew, what it reads. Only
 * relations that were there when the meter was made count: nobody waits for the others.
 */
public final class StatementMeter {

    /**
     * Tables, materialized views, sequences and indexes with what the transaction did to them so far. See "pg_locks" and
     * "Additional Statistics Functions" in the PostgreSQL manual; building, validating and rewriting read a table by scans
     * that are counted. A sequence gets another file as well when it is altered, and is a single row.
     */
    private static final String RELATIONS = """
            select c.oid, n.nspname, c.relname, c.relkind in ('i', 'I') as index,
                   case when c.relkind <> 'S' then pg_relation_filenode(c.oid) end as file,
                   case when c.relkind in ('r', 'm') then pg_stat_get_xact_numscans(c.oid) else 0 end as scans,
                   l.modes
            from pg_class c
            join pg_namespace n on n.oid = c.relnamespace
            left join (select relation, string_agg(mode, ' ') as modes from pg_locks
                       where locktype = 'relation' and pid = pg_backend_pid() and granted
                         and database = (select oid from pg_database where datname = current_database())
                       group by relation) l on l.relation = c.oid
            where c.relkind in ('r', 'p', 'm', 'S', 'v', 'i', 'I')
              and n.nspname <> 'information_schema' and n.nspname !~ '^pg_'
            """;

    private final Connection connection;
    private final Map<Long, Relation> first;
    private final SortedMap<QualifiedName, Relation> firstIndexes = new TreeMap<>();
    private Map<Long, Relation> last;

    /**
     * @param connection without auto-commit; nobody else uses it meanwhile
     */
    public StatementMeter(Connection connection) throws SQLException {
        this.connection = connection;
        this.first = relations();
        this.last = first;
        first.values().stream().filter(Relation::index).forEach(index -> firstIndexes.put(index.name(), index));
    }

    /**
     * Executes a statement.
     *
     * @throws SQLException when the server refuses it; the transaction can then only be rolled back
     */
    public Measurement execute(String sql) throws SQLException {
        long started = System.nanoTime();
        long rows = 0;
        try (Statement statement = connection.createStatement()) {
            if (!statement.execute(sql)) {
                rows = Math.max(0, statement.getLargeUpdateCount());
            }
        }
        return measure(rows, (System.nanoTime() - started) / 1_000);
    }

    /**
     * Measures what the transaction did since the last measurement.
     *
     * @param rows how many rows that was about
     * @param micros how long it took, in microseconds
     */
    public Measurement measure(long rows, long micros) throws SQLException {
        Map<Long, Relation> now = relations();
        Measurement measurement = compare(last, now, rows, micros);
        last = now;
        return measurement;
    }

    private Measurement compare(Map<Long, Relation> before, Map<Long, Relation> after, long rows, long micros) {
        SortedMap<QualifiedName, LockMode> locks = new TreeMap<>();
        SortedSet<QualifiedName> rewritten = new TreeSet<>();
        SortedSet<QualifiedName> rebuilt = new TreeSet<>();
        SortedSet<QualifiedName> scanned = new TreeSet<>();
        after.forEach((oid, now) -> {
            Relation old = before.get(oid);
            if (now.index()) {
                // a change of type makes an index of the same name, and another oid, of the old file where it can
                Relation same = old != null ? old : firstIndexes.get(now.name());
                if (same != null && same.file() != now.file()) {
                    rebuilt.add(same.name());
                }
            } else if (old != null && first.containsKey(oid)) {
                QualifiedName name = first.get(oid).name();
                if (now.lock() != null && (old.lock() == null || now.lock().compareTo(old.lock()) > 0)) {
                    locks.put(name, now.lock());
                }
                if (now.file() != old.file()) {
                    rewritten.add(name);
                }
                if (now.scans() > old.scans()) {
                    scanned.add(name);
                }
            }
        });
        dropped(before, after).forEach(name -> locks.put(name, LockMode.ACCESS_EXCLUSIVE));
        return new Measurement(locks, rewritten, rebuilt, scanned, rows, micros);
    }

    /** What is dropped is in the catalog no more; nothing is dropped under a weaker lock. */
    private SortedSet<QualifiedName> dropped(Map<Long, Relation> before, Map<Long, Relation> after) {
        SortedSet<QualifiedName> dropped = new TreeSet<>();
        before.forEach((oid, old) -> {
            if (!after.containsKey(oid) && first.containsKey(oid) && !old.index()
                    && old.lock() != LockMode.ACCESS_EXCLUSIVE) {
                dropped.add(first.get(oid).name());
            }
        });
        return dropped;
    }

    private Map<Long, Relation> relations() throws SQLException {
        Map<Long, Relation> relations = new TreeMap<>();
        try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(RELATIONS)) {
            while (row.next()) {
                relations.put(row.getLong("oid"), new Relation(
                        new QualifiedName(row.getString("nspname"), row.getString("relname")), row.getBoolean("index"),
                        row.getLong("file"), row.getLong("scans"), strongest(row.getString("modes"))));
            }
        }
        return relations;
    }

    private static LockMode strongest(String modes) {
        LockMode strongest = null;
        for (String mode : modes == null ? new String[0] : modes.split(" ")) {
            LockMode lock = LockMode.of(mode);
            if (strongest == null || lock.compareTo(strongest) > 0) {
                strongest = lock;
            }
        }
        return strongest;
    }

    /**
     * A relation as the transaction sees it.
     *
     * @param file the number of the file it is kept in; 0 when it has none
     * @param lock the strongest that the transaction holds on it; {@code null} when it holds none
     */
    private record Relation(QualifiedName name, boolean index, long file, long scans, LockMode lock) {
    }
}
