package io.quarkiverse.migrationreview.deployment.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.migrationreview.deployment.testing.ScratchServer;

/** What is known of casts, held against the server's own catalog. */
class CastsTest {

    @RegisterExtension
    static final ScratchServer SERVER = new ScratchServer();

    /** Only in the newest versions: an answer that works in all of them is asked for. */
    private static final Set<String> NEWER = Set.of("bytea to smallint", "bytea to integer", "bytea to bigint",
            "smallint to bytea", "integer to bytea", "bigint to bytea");

    private static final String CASTS = """
            select format_type(castsource, null), format_type(casttarget, null) from pg_cast
            where castsource <> casttarget
            """;

    @Test
    void agreesWithTheServer() throws SQLException {
        Set<String> server = new TreeSet<>();
        Connection connection = SERVER.newDatabase();
        try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(CASTS)) {
            while (row.next()) {
                server.add(row.getString(1) + " to " + row.getString(2));
            }
        }
        server.removeAll(NEWER);
        Set<String> known = new TreeSet<>();
        Set<String> expected = new TreeSet<>();
        for (String from : Casts.known()) {
            for (String to : Casts.known()) {
                String cast = from + " to " + to;
                if (!from.equals(to) && Casts.exists(from, to)) {
                    known.add(cast);
                }
                if (server.contains(cast)) {
                    expected.add(cast);
                }
            }
        }

        assertThat(known).isEqualTo(expected).hasSizeGreaterThan(60);
    }
}
