package io.quarkiverse.migrationreview.deployment.review;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

import io.quarkiverse.migrationreview.deployment.catalog.Identifiers;
import io.quarkiverse.migrationreview.deployment.scratch.ScratchDatabase;

/**
 * What a database needs before Hibernate's create script can run in it, and no create script creates.
 */
final class Prerequisites {

    private static final String EXTENSIONS = """
            select e.extname, n.nspname
            from pg_extension e
            join pg_namespace n on n.oid = e.extnamespace
            where e.extname <> 'plpgsql'
            order by e.oid
            """;

    private Prerequisites() {
    }

    /**
     * Statements that bring another database to the extensions of this one, and to the schema that unqualified names go to.
     */
    static List<String> of(ScratchDatabase database) throws SQLException {
        List<String> statements = new ArrayList<>();
        try (Connection connection = database.open(); Statement statement = connection.createStatement()) {
            if (connection.getSchema() != null) {
                statements.add(createSchema(connection.getSchema()));
            }
            try (ResultSet row = statement.executeQuery(EXTENSIONS)) {
                while (row.next()) {
                    String schema = row.getString(2);
                    if (!schema.startsWith("pg_")) {
                        statements.add(createSchema(schema));
                    }
                    statements.add("create extension if not exists " + Identifiers.quote(row.getString(1)) + " schema "
                            + Identifiers.quote(schema) + " cascade");
                }
            }
        }
        return statements;
    }

    private static String createSchema(String name) {
        return "create schema if not exists " + Identifiers.quote(name);
    }
}
