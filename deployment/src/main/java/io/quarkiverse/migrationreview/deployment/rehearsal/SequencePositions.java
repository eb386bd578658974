package io.quarkiverse.migrationreview.deployment.rehearsal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Where the sequences of a database are. One behind an identity column is known by the column: its name may be another one
 * elsewhere.
 */
final class SequencePositions {

    private static final String QUERIES = """
            select format('select %L, %s::bigint, last_value, is_called from %I.%I',
                       case when t.oid is null then format('sequence %I.%I', n.nspname, c.relname)
                            else format('column %I.%I.%I', tn.nspname, t.relname, a.attname) end,
                       c.oid, n.nspname, c.relname)
            from pg_class c
            join pg_namespace n on n.oid = c.relnamespace
            left join pg_depend i on i.classid = 'pg_class'::regclass and i.objid = c.oid and i.deptype = 'i'
              and i.refclassid = 'pg_class'::regclass and i.refobjsubid > 0
            left join pg_class t on t.oid = i.refobjid
            left join pg_namespace tn on tn.oid = t.relnamespace
            left join pg_attribute a on a.attrelid = i.refobjid and a.attnum = i.refobjsubid
            where c.relkind = 'S' and c.relpersistence <> 't'
            order by n.nspname, c.relname""";

    private final Map<String, Position> positions;

    private SequencePositions(Map<String, Position> positions) {
        this.positions = positions;
    }

    static SequencePositions read(Connection connection) throws SQLException {
        Map<String, Position> positions = new TreeMap<>();
        try (Statement statement = connection.createStatement()) {
            List<String> queries = new ArrayList<>();
            try (ResultSet row = statement.executeQuery(QUERIES)) {
                while (row.next()) {
                    queries.add(row.getString(1));
                }
            }
            if (!queries.isEmpty()) {
                // read as tables: the functions for it take the lock of one that draws a number
                try (ResultSet row = statement.executeQuery(String.join(" union all ", queries))) {
                    while (row.next()) {
                        positions.put(row.getString(1), new Position(row.getLong(2), row.getLong(3), row.getBoolean(4)));
                    }
                }
            }
        }
        return new SequencePositions(positions);
    }

    /** Moves the sequences of another database that are known by the same names; others stay where they are. */
    void applyTo(Connection connection) throws SQLException {
        try (PreparedStatement set = connection.prepareStatement("select setval(?::oid::regclass, ?, ?)")) {
            for (Map.Entry<String, Position> there : read(connection).positions.entrySet()) {
                Position here = positions.get(there.getKey());
                if (here != null && !here.isSameAs(there.getValue())) {
                    set.setLong(1, there.getValue().oid());
                    set.setLong(2, here.value());
                    set.setBoolean(3, here.called());
                    set.execute();
                }
            }
        }
    }

    /**
     * Where one sequence is.
     *
     * @param value the last value it gave, or the one it gives first
     * @param called whether it gave any
     */
    private record Position(long oid, long value, boolean called) {

        boolean isSameAs(Position other) {
            return value == other.value && called == other.called;
        }
    }
}
