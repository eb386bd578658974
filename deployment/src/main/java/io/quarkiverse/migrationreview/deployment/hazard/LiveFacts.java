package io.quarkiverse.migrationreview.deployment.hazard;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import io.quarkiverse.migrationreview.deployment.catalog.Identifiers;
import io.quarkiverse.migrationreview.deployment.catalog.QualifiedName;
import io.quarkiverse.migrationreview.deployment.catalog.SqlText;
import io.quarkiverse.migrationreview.deployment.hazard.CountedRows.Exactness;
import io.quarkiverse.migrationreview.deployment.hazard.Fact.Extent;

/**
 * Facts of a database that is only read. Counting stops at ten thousand rows, the size of a large table is taken from the
 * server's own estimate, and what takes too long, or isn't there yet, is not known.
 */
public final class LiveFacts implements Facts {

    private static final int MOST_COUNTED = 10_000;
    private static final int LARGE_TABLE = 100_000;
    private static final int FIRST_WITH_INPUT_CHECK = 16;
    private static final String DATA_EXCEPTION = "22";

    private final ReadOnlyQueries queries;
    private final String defaultSchema;
    private final Map<QualifiedName, CountedRows> sizes = new TreeMap<>();

    /**
     * @param connection to the dev database; nobody else uses it meanwhile, and its transaction is rolled back
     * @param timeout for each query; all of them together have ten times as long
     * @param defaultSchema the schema that names without one stand for
     */
    public LiveFacts(Connection connection, Duration timeout, String defaultSchema) {
        this.defaultSchema = defaultSchema;
        this.queries = new ReadOnlyQueries(connection, timeout, defaultSchema);
    }

    private interface Question {

        Fact ask() throws SQLException;
    }

    @Override
    public String unavailable() {
        return null;
    }

    @Override
    public Fact rows(FoundRows rows) {
        return answer(() -> {
            CountedRows size = size(rows.table());
            return size.none() ? none("the table is empty")
                    : new Fact(CountedRows.sentence(size.words()), Extent.SOME, size.estimated(), List.of());
        });
    }

    @Override
    public Fact count(FoundRows rows, RowCondition condition) {
        return answer(() -> {
            CountedRows size = size(rows.table());
            CountedRows counted = counted(rows, condition.sql());
            String text = counted.of(size, condition) + measured(rows, condition, size);
            return counted.none() ? new Fact(text, Extent.NONE, false, List.of())
                    : new Fact(text, Extent.SOME, false, samples(rows, condition));
        });
    }

    @Override
    public Fact duplicates(FoundRows rows, KeyParts key) {
        return answer(() -> {
            String keys = String.join(", ", key.expressions());
            List<String> conditions = new ArrayList<>();
            if (key.where() != null) {
                conditions.add("(" + key.where() + ")");
            }
            if (!key.nullsAreEqual()) {
                key.expressions().forEach(expression -> conditions.add("(" + expression + ") is not null"));
            }
            String where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
            String shown = Samples.expression(key.expressions().stream().map(part -> "(" + part + ")::text").toList());
            List<List<String>> found = queries.rows("select shown, n, count(*) over () from (select " + shown
                    + " as shown, count(*) as n from " + rows.from() + " as t" + where + " group by " + keys
                    + " having count(*) > 1 limit " + (MOST_COUNTED + 1) + ") as d order by n desc, shown limit "
                    + Samples.MOST);
            if (found.isEmpty()) {
                return none(size(rows.table()).none() ? "the table is empty" : "every value occurs once");
            }
            CountedRows values = upTo(Long.parseLong(found.get(0).get(2)));
            boolean single = key.expressions().size() == 1;
            String text = values.number() == 1
                    ? "1 " + (single ? "value" : "combination of values") + " occurs more than once"
                    : CountedRows.sentence(values.figure()) + (single ? " values" : " combinations of values")
                            + " occur more than once";
            return new Fact(text, Extent.SOME, false, found.stream()
                    .map(row -> Samples.brief(String.valueOf(row.get(0))) + " (" + row.get(1) + " times)").toList());
        });
    }

    @Override
    public Fact refused(FoundRows rows, TypeTrial trial) {
        return answer(() -> {
            String name = Identifiers.quote(trial.column());
            if (trial.text() && queries.serverVersion() >= FIRST_WITH_INPUT_CHECK) {
                return count(rows, new RowCondition(
                        "not pg_input_is_valid(" + name + "::text, " + SqlText.literal(trial.type()) + ")",
                        "has " + RowCondition.article(name) + " that is no " + trial.type(),
                        "have " + RowCondition.article(name) + " that is no " + trial.type(),
                        "has a value that fits, or none").sampled(name + "::text"));
            }
            try {
                long tried = queries.number("select count(v) * 0 + count(*) from (select (" + trial.expression() + ")::"
                        + trial.type() + " as v from " + rows.from() + " as t limit " + (LARGE_TABLE + 1) + ") as s");
                return tried > LARGE_TABLE
                        ? Fact.unknown("The first " + CountedRows.digits(LARGE_TABLE)
                                + " rows can be converted; the others were not tried")
                        : none(tried == 0 ? "the table is empty" : "every value can be converted");
            } catch (SQLException e) {
                if (e.getSQLState() == null || !e.getSQLState().startsWith(DATA_EXCEPTION)) {
                    throw e;
                }
                return new Fact("PostgreSQL refuses at least one value: " + Refusals.words(e), Extent.SOME, false, List.of());
            }
        });
    }

    @Override
    public Fact labels(List<LabelledColumn> columns, List<String> labels) {
        return answer(() -> {
            String listed = labels.stream().map(SqlText::literal).collect(Collectors.joining(", "));
            List<String> places = new ArrayList<>();
            long sum = 0;
            boolean more = false;
            for (LabelledColumn column : columns) {
                String name = Identifiers.quote(column.name());
                CountedRows counted = counted(column.rows(), column.array()
                        ? name + "::text[] && array[" + listed + "]"
                        : name + "::text in (" + listed + ")");
                if (!counted.none()) {
                    places.add(column.words() + " (" + counted.words() + ")");
                    sum += counted.number();
                    more |= counted.exactness() == Exactness.MORE;
                }
            }
            if (sum == 0) {
                return none(labels.size() == 1 ? "no row has it" : "no row has one of them");
            }
            CountedRows all = new CountedRows(sum, more ? Exactness.MORE : Exactness.COUNTED);
            return new Fact(CountedRows.sentence(all.words()) + (all.number() == 1 ? " has " : " have ")
                    + (labels.size() == 1 ? "it" : "one of them"), Extent.SOME, false,
                    places.stream().limit(Samples.MOST).toList());
        });
    }

    @Override
    public Fact columnsOf(QualifiedName enumType) {
        return answer(() -> {
            List<List<String>> columns = queries.rows("""
                    select n.nspname, c.relname, a.attname
                    from pg_attribute a
                    join pg_class c on c.oid = a.attrelid and c.relkind in ('r', 'p')
                    join pg_namespace n on n.oid = c.relnamespace
                    join pg_type t on a.atttypid in (t.oid, t.typarray)
                    join pg_namespace s on s.oid = t.typnamespace
                    where not a.attisdropped and s.nspname = %s and t.typname = %s
                    order by 1, 2, 3
                    """.formatted(SqlText.literal(enumType.schema()), SqlText.literal(enumType.name())));
            return columns.isEmpty() ? none("no column is of this type")
                    : new Fact(columns.size() == 1 ? "1 column is of this type" : columns.size() + " columns are of this type",
                            Extent.SOME, false, columns.stream().limit(Samples.MOST)
                                    .map(row -> new QualifiedName(row.get(0), row.get(1)).sql(defaultSchema) + "."
                                            + Identifiers.quote(row.get(2)))
                                    .toList());
        });
    }

    @Override
    public Fact lastValue(QualifiedName sequence) {
        return answer(() -> {
            List<String> row = queries.rows("select last_value, is_called from " + sequence).get(0);
            return isCalled(row) ? new Fact("Its last value is " + row.get(0), Extent.SOME, false, List.of())
                    : none("nothing has taken a value from it");
        });
    }

    @Override
    public Fact nextValue(QualifiedName sequence, long increment, FoundRows rows, String column) {
        return answer(() -> {
            List<String> row = queries.rows("select last_value, is_called from " + sequence).get(0);
            long last = Long.parseLong(row.get(0));
            long next = isCalled(row) ? last + increment : last;
            long first = isCalled(row) && increment > 0 ? next - increment + 1 : next;
            String name = Identifiers.quote(column);
            String largest = queries.rows("select trunc(max(" + name + ")::numeric) from " + rows.from() + " as t").get(0)
                    .get(0);
            if (largest == null) {
                return none("the table is empty");
            }
            String words = "the next value is " + next + ", and the largest " + name + " is " + largest;
            return new BigDecimal(largest).compareTo(BigDecimal.valueOf(first)) < 0 ? none(words)
                    : new Fact(CountedRows.sentence(words), Extent.SOME, false, List.of());
        });
    }

    private static boolean isCalled(List<String> row) {
        return row.get(1).startsWith("t");
    }

    private static Fact none(String why) {
        return new Fact("No rows are affected: " + why, Extent.NONE, false, List.of());
    }

    private Fact answer(Question question) {
        try {
            return question.ask();
        } catch (SQLTimeoutException e) {
            return Fact.unknown("Not counted: the questions before took too long");
        } catch (SQLException e) {
            return Fact.unknown(Refusals.reason(e, queries.timeout()));
        }
    }

    private CountedRows counted(FoundRows rows, String condition) throws SQLException {
        return upTo(queries.number("select count(*) from (select 1 from " + rows.from() + " as t where " + condition
                + " limit " + (MOST_COUNTED + 1) + ") as s"));
    }

    private static CountedRows upTo(long number) {
        return number > MOST_COUNTED ? new CountedRows(MOST_COUNTED, Exactness.MORE)
                : new CountedRows(number, Exactness.COUNTED);
    }

    private List<String> samples(FoundRows rows, RowCondition condition) throws SQLException {
        if (condition.sample() == null) {
            return List.of();
        }
        return queries.rows("select distinct shown from (select " + condition.sample() + " as shown from " + rows.from()
                + " as t where " + condition.sql() + " limit " + MOST_COUNTED
                + ") as s where shown is not null order by shown limit " + Samples.MOST).stream()
                .map(row -> Samples.brief(row.get(0))).toList();
    }

    private String measured(FoundRows rows, RowCondition condition, CountedRows size) {
        RowCondition.Measured measured = condition.measured();
        if (measured == null || size.none()) {
            return "";
        }
        try {
            String value = queries.rows("select " + measured.sql() + " from " + rows.from() + " as t").get(0).get(0);
            return value == null ? "" : "; " + measured.before() + Samples.brief(value) + measured.after();
        } catch (SQLException e) {
            return ""; // what was counted is known all the same
        }
    }

    /** A large table is not read from end to end, but is never taken for one with rows when it has none. */
    private CountedRows size(QualifiedName table) throws SQLException {
        CountedRows known = sizes.get(table);
        if (known == null) {
            long estimate = queries.number("select coalesce(max(c.reltuples), -1)::bigint from pg_class c"
                    + " where c.oid = to_regclass(" + SqlText.literal(table.toString()) + ")");
            if (estimate > LARGE_TABLE) {
                boolean empty = queries.rows("select 1 from " + table + " limit 1").isEmpty();
                known = new CountedRows(empty ? 0 : estimate, empty ? Exactness.COUNTED : Exactness.ESTIMATED);
            } else {
                long number = queries.number("select count(*) from (select 1 from " + table + " limit " + (LARGE_TABLE + 1)
                        + ") as s");
                known = number > LARGE_TABLE ? new CountedRows(LARGE_TABLE, Exactness.MORE)
                        : new CountedRows(number, Exactness.COUNTED);
            }
            sizes.put(table, known);
        }
        return known;
    }
}
