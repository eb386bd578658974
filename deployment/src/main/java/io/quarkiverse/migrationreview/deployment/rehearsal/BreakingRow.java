package io.quarkiverse.migrationreview.deployment.rehearsal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.postgresql.util.ServerErrorMessage;

import io.quarkiverse.migrationreview.deployment.catalog.CatalogReader;
import io.quarkiverse.migrationreview.deployment.catalog.CheckConstraint;
import io.quarkiverse.migrationreview.deployment.catalog.Constraint;
import io.quarkiverse.migrationreview.deployment.catalog.ForeignKey;
import io.quarkiverse.migrationreview.deployment.catalog.Identifiers;
import io.quarkiverse.migrationreview.deployment.catalog.QualifiedName;
import io.quarkiverse.migrationreview.deployment.catalog.Schema;
import io.quarkiverse.migrationreview.deployment.catalog.Table;
import io.quarkiverse.migrationreview.deployment.diff.AddConstraint;
import io.quarkiverse.migrationreview.deployment.diff.AddIndex;
import io.quarkiverse.migrationreview.deployment.plan.Statement;

/**
 * Finds the rows because of which a statement was refused, in the database as it was right before it. PostgreSQL names the
 * constraint, and seldom the row.
 */
final class BreakingRow {

    private static final int MOST_ROWS = 3;
    private static final int MOST_TRIED = 10_000;

    private static final String IDENTIFIER = "(?:\"(?:[^\"]|\"\")+\"|[\\w$]+)";
    private static final String TABLE = "alter table (?<table>" + IDENTIFIER + "(?:\\." + IDENTIFIER + ")?)";
    private static final Pattern TYPE_CHANGE = Pattern.compile(TABLE + " alter column (?<column>" + IDENTIFIER
            + ") type (?<type>.+?)(?: using (?<value>.+))?", Pattern.DOTALL);
    private static final Pattern COMPUTED_COLUMN = Pattern.compile(TABLE + " add column (?<column>" + IDENTIFIER
            + ") (?<type>.+?) generated always as \\((?<value>.+)\\) stored.*", Pattern.DOTALL);
    private static final Pattern LENGTH = Pattern.compile("(?:varchar|char|character varying|character)\\((\\d+)\\)(\\[\\])?");
    private static final String WHERE = " WHERE ";
    private static final Pattern KEY = Pattern.compile("Key \\((?<columns>.+?)\\)=\\(.*", Pattern.DOTALL);

    private final Trials trials;
    private final Connection connection;
    private final Schema schema;

    private BreakingRow(Connection connection, Schema schema) {
        this.trials = new Trials(connection);
        this.connection = connection;
        this.schema = schema;
    }

    /**
     * Says why a statement failed.
     *
     * @param connection in a transaction that can still be used
     * @param refusal what PostgreSQL said
     */
    static RehearsalFailure explain(Connection connection, Statement statement, SQLException refusal, boolean undo)
            throws SQLException {
        Schema schema = CatalogReader.read(connection, Set.of());
        BreakingRow search = new BreakingRow(connection, schema);
        Optional<Matcher> computing = Stream.of(TYPE_CHANGE, COMPUTED_COLUMN).map(form -> form.matcher(statement.sql()))
                .filter(Matcher::matches).findFirst();
        Optional<Table> table = search.table(refusal)
                .or(() -> computing.flatMap(form -> search.named(form.group("table"))));
        String row = table.isEmpty() ? null : search.find(table.get(), statement, refusal, computing);
        return new RehearsalFailure(statement.sql(), ServerWords.of(refusal), table.map(Table::name).orElse(null),
                row == null ? ServerWords.detail(refusal) : row, Remedies.of(refusal.getSQLState(), undo), undo);
    }

    private Optional<Table> table(SQLException refusal) {
        ServerErrorMessage message = ServerWords.message(refusal);
        if (message == null || message.getTable() == null) {
            return Optional.empty();
        }
        return Optional.ofNullable(schema.tables().get(new QualifiedName(message.getSchema(), message.getTable())));
    }

    private Optional<Table> named(String sql) {
        return schema.tables().values().stream().filter(table -> schema.sqlName(table.name()).equals(sql)).findFirst();
    }

    private String find(Table table, Statement statement, SQLException refusal, Optional<Matcher> computing)
            throws SQLException {
        Optional<Constraint> constraint = constraint(table, statement, refusal);
        switch (String.valueOf(refusal.getSQLState())) {
            case "23502":
                return withoutValue(table, ServerWords.message(refusal).getColumn());
            case "23505":
                return duplicates(table, statement, refusal);
            case "23503":
                return constraint.isPresent() && constraint.get() instanceof ForeignKey foreignKey
                        ? orphans(table, foreignKey)
                        : null;
            case "23514":
                return constraint.isPresent() && constraint.get() instanceof CheckConstraint check ? violating(table, check)
                        : null;
            default:
                return computing.isPresent() ? uncomputable(table, computing.get()) : null;
        }
    }

    /** The one that is being added, or one that is there already and is being validated. */
    private static Optional<Constraint> constraint(Table table, Statement statement, SQLException refusal) {
        String name = ServerWords.message(refusal) == null ? null : ServerWords.message(refusal).getConstraint();
        if (statement.change() instanceof AddConstraint add && add.constraint().name().equals(name)) {
            return Optional.of(add.constraint());
        }
        return table.constraints().stream().filter(constraint -> constraint.name().equals(name)).findFirst();
    }

    private String withoutValue(Table table, String column) throws SQLException {
        // a column that is being added is not there yet: every row is in the way
        String condition = table.column(String.valueOf(column)).isPresent() ? Identifiers.quote(column) + " is null" : "true";
        return rows(table, List.of(String.valueOf(column)), condition);
    }

    private String duplicates(Table table, Statement statement, SQLException refusal) throws SQLException {
        Matcher key = KEY.matcher(String.valueOf(ServerWords.detail(refusal)));
        if (!key.matches()) {
            return null;
        }
        String columns = key.group("columns");
        List<String> keys = List.of(columns.split(", "));
        List<String> names = table.columns().stream().map(column -> column.name())
                .filter(name -> keys.contains(Identifiers.quote(name))).toList();
        String some = predicate(statement);
        return rows(table, names, some + " and (" + columns + ") = (select " + columns + " from " + table.name() + " where "
                + some + " and (" + columns + ") is not null group by " + columns + " having count(*) > 1 order by " + columns
                + " limit 1)");
    }

    /** Which rows a unique index is about. */
    private static String predicate(Statement statement) {
        String definition = statement.change() instanceof AddIndex add ? add.index().definition() : "";
        int where = definition.indexOf(WHERE);
        return where < 0 ? "true" : definition.substring(where + WHERE.length());
    }

    private String orphans(Table table, ForeignKey foreignKey) throws SQLException {
        String present = foreignKey.columns().stream().map(column -> "t." + Identifiers.quote(column) + " is not null")
                .collect(Collectors.joining(" and "));
        StringBuilder same = new StringBuilder("true");
        for (int i = 0; i < foreignKey.columns().size(); i++) {
            same.append(" and r.").append(Identifiers.quote(foreignKey.referencedColumns().get(i))).append(" = t.")
                    .append(Identifiers.quote(foreignKey.columns().get(i)));
        }
        return rows(table, foreignKey.columns(), present + " and not exists (select from " + foreignKey.referencedTable()
                + " r where " + same + ")");
    }

    private String violating(Table table, CheckConstraint check) throws SQLException {
        String definition = check.definition();
        return rows(table, check.columns(), "("
                + definition.substring(definition.indexOf('('), definition.lastIndexOf(')') + 1) + ") is false");
    }

    private String uncomputable(Table table, Matcher change) throws SQLException {
        String column = change.group("column");
        String type = change.group("type");
        String value = change.group("value") == null ? column : change.group("value");
        List<String> names = table.columns().stream().map(each -> each.name())
                .filter(name -> Identifiers.quote(name).equals(column)).toList();
        Matcher length = LENGTH.matcher(type);
        if (length.matches()) {
            // a cast would cut what an assignment refuses
            String tooLong = "char_length((%s)::text) > " + length.group(1);
            return rows(table, names, length.group(2) == null ? String.format(tooLong, value)
                    : "exists (select from unnest(" + value + ") e where " + String.format(tooLong, "e") + ")");
        }
        Optional<Integer> at = firstRefused(table, "cast((" + value + ") as " + type + ")");
        return at.isEmpty() ? null
                : rows(table, names, "t.ctid = (select ctid from " + table.name() + " order by tableoid, ctid offset "
                        + at.get() + " limit 1)");
    }

    /** The position of the first row of which an expression can't be computed, found by halves. */
    private Optional<Integer> firstRefused(Table table, String expression) throws SQLException {
        boolean neverComputes = !computes(table, expression, 0);
        if (neverComputes || computes(table, expression, MOST_TRIED)) {
            return Optional.empty();
        }
        int fine = 0;
        int refused = MOST_TRIED;
        while (refused - fine > 1) {
            int middle = (fine + refused) / 2;
            if (computes(table, expression, middle)) {
                fine = middle;
            } else {
                refused = middle;
            }
        }
        return Optional.of(fine);
    }

    private boolean computes(Table table, String expression, int rows) throws SQLException {
        return trials.query("select count(" + expression + ") from (select * from " + table.name()
                + " order by tableoid, ctid limit " + rows + ") " + Identifiers.quote(table.name().name())).isPresent();
    }

    private String rows(Table table, List<String> concerned, String condition) throws SQLException {
        RowText text = new RowText(table, concerned);
        return trials.query("select " + text.selection() + " from " + table.name() + " t where " + condition
                + " order by t.tableoid, t.ctid limit " + MOST_ROWS)
                .filter(found -> !found.isEmpty())
                .map(found -> found.stream().map(row -> schema.sqlName(table.name()) + ": " + text.of(row))
                        .collect(Collectors.joining("\n")))
                .orElse(null);
    }
}
