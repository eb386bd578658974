package io.quarkiverse.migrationreview.deployment.rehearsal;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.quarkiverse.migrationreview.deployment.catalog.CheckConstraint;
import io.quarkiverse.migrationreview.deployment.catalog.Column;
import io.quarkiverse.migrationreview.deployment.catalog.Constraint;
import io.quarkiverse.migrationreview.deployment.catalog.ExcludeConstraint;
import io.quarkiverse.migrationreview.deployment.catalog.Identifiers;
import io.quarkiverse.migrationreview.deployment.catalog.Index;
import io.quarkiverse.migrationreview.deployment.catalog.PrimaryKey;
import io.quarkiverse.migrationreview.deployment.catalog.QualifiedName;
import io.quarkiverse.migrationreview.deployment.catalog.SqlText;
import io.quarkiverse.migrationreview.deployment.catalog.Table;
import io.quarkiverse.migrationreview.deployment.catalog.UniqueConstraint;

/**
 * Finds values for the columns of a table: those of the type and those that its checks speak of, without what the type or a
 * check of the column alone refuses. PostgreSQL is asked, not guessed at.
 */
final class ColumnSamples {

    private static final int DISTINCT_VALUES = 60;
    private static final int LONGEST_RANGE = 30;

    private static final String PARTITION_BOUNDS = """
            select n.nspname, r.relname, pg_get_expr(c.relpartbound, c.oid)
            from pg_class c
            join pg_class r on r.oid = pg_partition_root(c.oid)
            join pg_namespace n on n.oid = r.relnamespace
            where c.relispartition
            order by c.oid""";

    private static final Pattern LITERAL = Pattern.compile("'((?:[^']|'')*)'|(?<![\\w\"'.])(-?\\d+(?:\\.\\d+)?)(?![\\w\"'])");
    private static final Pattern WHOLE_NUMBER = Pattern.compile("-?\\d{1,15}");

    private final Trials trials;
    private final Map<QualifiedName, Map<String, ColumnKind>> kinds;
    private final Map<QualifiedName, Set<String>> bounds;
    private final Map<String, Map<String, Boolean>> accepted = new TreeMap<>();

    private ColumnSamples(Trials trials, Map<QualifiedName, Map<String, ColumnKind>> kinds,
            Map<QualifiedName, Set<String>> bounds) {
        this.trials = trials;
        this.kinds = kinds;
        this.bounds = bounds;
    }

    static ColumnSamples of(Connection connection) throws SQLException {
        Map<QualifiedName, Set<String>> bounds = new TreeMap<>();
        try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(PARTITION_BOUNDS)) {
            while (row.next()) {
                bounds.computeIfAbsent(new QualifiedName(row.getString(1), row.getString(2)), table -> new LinkedHashSet<>())
                        .addAll(literals(row.getString(3)));
            }
        }
        return new ColumnSamples(new Trials(connection), ColumnKind.read(connection), bounds);
    }

    /**
     * The values of each column that rows are inserted into.
     *
     * @param given columns whose values come from elsewhere, and need not be distinct on their own
     * @param taken how many rows the table has already
     */
    List<ColumnValues> of(Table table, Set<String> given, int taken) throws SQLException {
        Set<String> distinct = distinctColumns(table, given);
        List<ColumnValues> values = new ArrayList<>();
        for (Column column : table.columns()) {
            ColumnKind kind = kinds.getOrDefault(table.name(), Map.of()).get(column.name());
            if (column.generated() == null && kind != null) {
                values.add(values(table, column, kind, distinct.contains(column.name()), taken));
            }
        }
        return values;
    }

    private ColumnValues values(Table table, Column column, ColumnKind kind, boolean distinct, int taken)
            throws SQLException {
        List<CheckConstraint> checks = table.constraints().stream().filter(CheckConstraint.class::isInstance)
                .map(CheckConstraint.class::cast).filter(check -> check.columns().contains(column.name())).toList();
        Set<String> candidates = new LinkedHashSet<>();
        if (distinct) {
            for (int row = taken; row < taken + DISTINCT_VALUES && SampleValues.distinct(kind, row) != null; row++) {
                candidates.add(SampleValues.distinct(kind, row));
                if (row == taken + 2) {
                    candidates.addAll(SampleValues.distinctEdges(kind));
                }
            }
        } else {
            candidates.addAll(SampleValues.edges(kind));
        }
        checks.forEach(check -> candidates.addAll(literals(check.definition())));
        candidates.addAll(bounds.getOrDefault(table.name(), Set.of()));
        List<CheckConstraint> own = checks.stream().filter(check -> check.columns().equals(List.of(column.name()))).toList();
        List<String> passing = passing(column.name(), kind.type(), taken(kind.type(), candidates), own);
        boolean nullable = column.nullable() && accepts(kind.type(), "null")
                && passing(column.name(), kind.type(), Arrays.asList((String) null), own).size() == 1;
        return new ColumnValues(column.name(), kind.type(), nullable, distinct, passing);
    }

    /** One column of each key is enough to tell rows apart; the others may repeat themselves. */
    private Set<String> distinctColumns(Table table, Set<String> given) {
        List<List<String>> keys = new ArrayList<>();
        for (Constraint constraint : table.constraints()) {
            if (constraint instanceof PrimaryKey || constraint instanceof UniqueConstraint
                    || constraint instanceof ExcludeConstraint) {
                keys.add(constraint.columns());
            }
        }
        table.indexes().stream().filter(Index::unique).forEach(index -> keys.add(index.columns()));
        keys.sort(Comparator.comparingInt(List::size));
        Set<String> distinct = new TreeSet<>();
        for (List<String> key : keys) {
            if (key.stream().noneMatch(distinct::contains)) {
                key.stream().filter(column -> !given.contains(column) && tellsApart(table, column)).findFirst()
                        .ifPresent(distinct::add);
            }
        }
        return distinct;
    }

    private boolean tellsApart(Table table, String column) {
        ColumnKind kind = kinds.getOrDefault(table.name(), Map.of()).get(column);
        return kind != null && SampleValues.distinct(kind, 10) != null
                && table.column(column).filter(found -> found.generated() == null).isPresent();
    }

    /** What a check or a bound of a partition speaks of; between two whole numbers, those between them as well. */
    private static Set<String> literals(String sql) {
        Set<String> literals = new LinkedHashSet<>();
        List<Long> numbers = new ArrayList<>();
        for (Matcher literal = LITERAL.matcher(sql); literal.find();) {
            String text = literal.group(1) == null ? literal.group(2) : literal.group(1).replace("''", "'");
            literals.add(text);
            if (WHOLE_NUMBER.matcher(text).matches()) {
                numbers.add(Long.parseLong(text));
            }
        }
        for (long number : List.copyOf(numbers)) {
            literals.add(String.valueOf(number + 1));
            literals.add(String.valueOf(number - 1));
        }
        if (numbers.size() == 2 && Math.abs(numbers.get(1) - numbers.get(0)) <= LONGEST_RANGE) {
            long last = Math.max(numbers.get(0), numbers.get(1));
            for (long number = Math.min(numbers.get(0), numbers.get(1)); number <= last; number++) {
                literals.add(String.valueOf(number));
            }
        }
        return literals;
    }

    private List<String> taken(String type, Set<String> candidates) throws SQLException {
        Map<String, Boolean> known = accepted.computeIfAbsent(type, key -> new TreeMap<>());
        List<String> unknown = candidates.stream().filter(text -> !known.containsKey(text)).toList();
        boolean all = unknown.isEmpty() || accepts(type, unknown.stream().map(SqlText::literal).toArray(String[]::new));
        for (String text : unknown) {
            known.put(text, all || accepts(type, SqlText.literal(text)));
        }
        return candidates.stream().filter(known::get).toList();
    }

    private boolean accepts(String type, String... literals) throws SQLException {
        List<String> casts = Arrays.stream(literals).map(literal -> "cast(" + literal + " as " + type + ")").toList();
        return trials.query("select " + String.join(", ", casts)).isPresent();
    }

    private List<String> passing(String column, String type, List<String> values, List<CheckConstraint> checks)
            throws SQLException {
        if (checks.isEmpty() || values.isEmpty()) {
            return values;
        }
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            rows.add("(" + i + ", " + cast(values.get(i), type) + ")");
        }
        List<String> conditions = checks.stream().map(CheckConstraint::definition)
                .map(sql -> sql.substring(sql.indexOf('('), sql.lastIndexOf(')') + 1) + " is not false").toList();
        Optional<List<List<String>>> passing = trials.query("select \"?row\" from (values " + String.join(", ", rows)
                + ") as v (\"?row\", " + Identifiers.quote(column) + ") where " + String.join(" and ", conditions)
                + " order by 1");
        return passing.map(found -> found.stream().map(row -> values.get(Integer.parseInt(row.get(0)))).toList())
                .orElse(values);
    }

    /** The value as an expression of a type. */
    static String cast(String text, String type) {
        return "cast(" + (text == null ? "null" : SqlText.literal(text)) + " as " + type + ")";
    }
}
