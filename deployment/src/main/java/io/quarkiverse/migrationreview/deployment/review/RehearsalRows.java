package io.quarkiverse.migrationreview.deployment.review;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

import io.quarkiverse.migrationreview.deployment.catalog.QualifiedName;
import io.quarkiverse.migrationreview.deployment.catalog.Schema;
import io.quarkiverse.migrationreview.deployment.rehearsal.CopiedRows;
import io.quarkiverse.migrationreview.deployment.rehearsal.FilledTables;
import io.quarkiverse.migrationreview.deployment.rehearsal.GeneratedRows;
import io.quarkiverse.migrationreview.deployment.rehearsal.RowCopy;
import io.quarkiverse.migrationreview.deployment.scratch.DatabaseAccess;

/**
 * The rows that drafts are rehearsed on: those of the dev database where it can be copied, generated ones where it can't, and
 * where it has none.
 *
 * @param schema of the database that holds them
 * @param copied what was copied
 * @param generated what was generated
 */
record RehearsalRows(Schema schema, CopiedRows copied, FilledTables generated) {

    /**
     * Brings rows into a scratch database.
     *
     * @param target holds the schema
     * @param source the dev database
     * @param notCopied why it is not to be copied, a sentence without a full stop; {@code null} if it is
     * @param touched the tables that matter
     */
    static RehearsalRows into(Connection target, Schema schema, DatabaseAccess source, long maxBytes, String notCopied,
            Set<QualifiedName> touched) throws SQLException {
        CopiedRows copied = notCopied == null ? copy(source, target, schema, maxBytes) : new CopiedRows(0, 0, notCopied);
        Set<QualifiedName> wanted = copied.copied() ? empty(target, schema, touched) : touched;
        return new RehearsalRows(schema, copied, GeneratedRows.fill(target, schema, wanted));
    }

    private static CopiedRows copy(DatabaseAccess source, Connection target, Schema schema, long maxBytes)
            throws SQLException {
        Connection connection;
        try {
            connection = source.open();
        } catch (SQLException e) {
            return new CopiedRows(0, 0, "it can't be reached");
        }
        try (connection) {
            return RowCopy.copy(connection, target, schema, maxBytes);
        }
    }

    private static Set<QualifiedName> empty(Connection connection, Schema schema, Set<QualifiedName> tables)
            throws SQLException {
        List<QualifiedName> existing = tables.stream().filter(schema.tables()::containsKey).toList();
        Set<QualifiedName> empty = new TreeSet<>();
        if (existing.isEmpty()) {
            return empty;
        }
        String query = existing.stream().map(table -> "not exists (select from " + table + ")")
                .collect(Collectors.joining(", ", "select ", ""));
        try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(query)) {
            row.next();
            for (int i = 0; i < existing.size(); i++) {
                if (row.getBoolean(i + 1)) {
                    empty.add(existing.get(i));
                }
            }
        }
        return empty;
    }

    /** Whether what is in a table was generated. */
    boolean isGenerated(QualifiedName table) {
        return generated.rows().containsKey(table);
    }

    /** Whether nothing in these tables is anything but generated. */
    boolean areGenerated(Set<QualifiedName> tables) {
        return !copied.copied() || tables.stream().filter(schema.tables()::containsKey).allMatch(this::isGenerated);
    }

    /** What a draft that touches these tables is rehearsed on, for example {@code 5 rows in 2 tables of the dev database}. */
    String basis(SortedSet<QualifiedName> touched) {
        List<String> words = new ArrayList<>();
        List<QualifiedName> filled = touched.stream().filter(this::isGenerated).toList();
        if (copied.copied()) {
            words.add(count(copied.rows(), "row") + " in " + count(copied.tables(), "table") + " of the dev database");
            if (!filled.isEmpty()) {
                words.add(" and " + count(filled.stream().mapToLong(generated.rows()::get).sum(), "generated row") + " in "
                        + names(filled) + ", which " + (filled.size() == 1 ? "is" : "are") + " empty there");
            }
        } else {
            words.add(count(generated.total(), "generated row") + " in " + count(generated.rows().size(), "table")
                    + " (the dev database was not copied: " + copied.reason() + ")");
        }
        touched.stream().filter(generated.reasons()::containsKey).forEach(table -> words.add("; none in "
                + schema.sqlName(table) + ": " + generated.reasons().get(table)));
        return String.join("", words);
    }

    private String names(List<QualifiedName> tables) {
        return tables.stream().map(schema::sqlName).collect(Collectors.joining(" and "));
    }

    private static String count(long number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
