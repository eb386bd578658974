package io.quarkiverse.migrationreview.deployment.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.quarkiverse.migrationreview.deployment.catalog.CatalogReader;
import io.quarkiverse.migrationreview.deployment.catalog.Schema;
import io.quarkiverse.migrationreview.deployment.diff.SchemaDiff;
import io.quarkiverse.migrationreview.deployment.testing.ScratchServer;

/** Whether a change of type is marked as losing data, held against what happens to rows on a real server. */
class TypeConversionTest {

    @RegisterExtension
    static final ScratchServer SERVER = new ScratchServer();

    private static final String TYPES = """
            create type mood as enum ('SAD', 'OK', '1');
            create type "State" as enum ('OK', 'SAD', 'GLAD', 'x');
            set timezone to 'UTC';
            """;

    private static Connection database;

    @BeforeAll
    static void createTypes() throws SQLException {
        database = SERVER.newDatabase(TYPES);
    }

    /**
     * A value that was {@code before} reads {@code after} once the column has the other type, and {@code back} after the undo.
     */
    private record Value(String before, String after, String back) {
    }

    private record Conversion(String from, String to, List<Value> values) {

        @Override
        public String toString() {
            return from + " to " + to + values.stream().map(Value::before).collect(Collectors.joining(", ", ": ", ""));
        }
    }

    static Stream<Conversion> kept() {
        return Stream.of(
                kept("smallint", "integer", "-32768", "32767"),
                kept("integer", "bigint", "-2147483648", "2147483647"),
                kept("bigint", "integer", "2147483647"),
                kept("integer", "smallint", "32767"),
                kept("integer", "numeric", "-2147483648"),
                kept("bigint", "numeric(19,0)", "9223372036854775807"),
                changed("integer", "numeric(12,2)", "2147483647", "2147483647.00", "2147483647"),
                changed("integer", "numeric(10,2)", "12345678", "12345678.00", "12345678"),
                kept("numeric(10,0)", "bigint", "9999999999"),
                changed("numeric(3,-2)", "integer", "12300", "12300", "12300"),
                kept("numeric(10,2)", "numeric(12,2)", "99999999.99"),
                kept("numeric(12,2)", "numeric(10,2)", "99999999.99"),
                changed("numeric(10,2)", "numeric(12,4)", "99999999.99", "99999999.9900", "99999999.99"),
                kept("numeric(10,2)", "numeric", "99999999.99", "NaN"),
                kept("smallint", "real", "-32768"),
                kept("smallint", "double precision", "32767"),
                kept("integer", "double precision", "2147483647"),
                changed("real", "double precision", "0.1", "0.10000000149011612", "0.1"),
                changed("boolean", "integer", "true", "1", "true"),
                kept("varchar(20)", "varchar(50)", "a b  ", ""),
                kept("varchar(20)", "text", "a b  "),
                kept("varchar(20)", "varchar", "a b  "),
                kept("text", "varchar(20)", "a b  "),
                kept("varchar(50)", "varchar(20)", "a b  "),
                kept("text[]", "varchar(5)[]", "{abcde,NULL}"),
                kept("char(3)", "char(5)", "ab"),
                kept("char(5)", "char(3)", "ab"),
                kept("char(3)", "varchar(3)", "ab"),
                kept("char(3)", "text", "ab"),
                kept("bit varying(3)", "bit varying(5)", "101"),
                kept("integer", "text", "-7"),
                kept("integer", "varchar(11)", "-2147483648"),
                kept("numeric(10,2)", "text", "1.50"),
                kept("real", "text", "0.1"),
                kept("double precision", "text", "0.30000000000000004", "1e-300", "-Infinity"),
                kept("boolean", "varchar(5)", "false"),
                kept("uuid", "varchar(36)", "a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11"),
                kept("bytea", "text", "\\x00ff"),
                kept("timestamp(6)", "text", "2026-01-02 03:04:05.678901"),
                kept("timestamptz", "text", "2026-01-02 03:04:05.678901+00"),
                kept("time(6)", "varchar(20)", "03:04:05.678901"),
                kept("date", "text", "2026-01-02"),
                kept("text", "json", "{\"b\":1, \"a\": 2, \"a\": 3}"),
                kept("json", "text", "{\"b\":1, \"a\": 2, \"a\": 3}"),
                kept("jsonb", "text", "{\"a\": 2, \"b\": 1.50}"),
                kept("jsonb", "json", "{\"a\": 2, \"b\": 1.50}"),
                changed("date", "timestamp(6)", "2026-01-02", "2026-01-02 00:00:00", "2026-01-02"),
                changed("date", "timestamp(0)", "2026-01-02", "2026-01-02 00:00:00", "2026-01-02"),
                changed("date", "timestamptz", "2026-01-02", "2026-01-02 00:00:00+00", "2026-01-02"),
                kept("timestamp(3)", "timestamp(6)", "2026-01-02 03:04:05.678"),
                kept("timestamp(3)", "timestamp", "2026-01-02 03:04:05.678"),
                kept("timestamp", "timestamp(6)", "2026-01-02 03:04:05.678901"),
                changed("timestamp(6)", "timestamptz(6)", "2026-01-02 03:04:05.678901",
                        "2026-01-02 03:04:05.678901+00", "2026-01-02 03:04:05.678901"),
                changed("timestamptz", "timestamp", "2026-01-02 03:04:05.678901+00",
                        "2026-01-02 03:04:05.678901", "2026-01-02 03:04:05.678901+00"),
                kept("time(0)", "time(6)", "03:04:05"),
                kept("interval(3)", "interval", "1 day 00:00:05.678"),
                kept("varchar(9)", "mood", "SAD"),
                kept("text[]", "mood[]", "{SAD,OK}"),
                kept("mood", "varchar(3)", "SAD"),
                kept("mood[]", "text[]", "{SAD,OK}"),
                kept("mood", "text", "SAD"),
                kept("mood", "\"State\"", "SAD"),
                kept("\"State\"", "mood", "OK"),
                kept("integer[]", "bigint[]", "{1,NULL}"));
    }

    static Stream<Conversion> refused() {
        return Stream.of(
                kept("integer", "smallint", "32768"),
                kept("bigint", "integer", "2147483648"),
                kept("bigint", "numeric(10,2)", "100000000"),
                kept("numeric(12,0)", "integer", "999999999999"),
                kept("numeric(10,2)", "numeric(9,2)", "99999999.99"),
                kept("varchar(20)", "varchar(5)", "abcdef"),
                kept("text", "varchar(5)", "abcdef"),
                kept("text[]", "varchar(5)[]", "{abcdef}"),
                kept("char(6)", "char(5)", "abcdef"),
                kept("char(6)", "varchar(5)", "abcdef"),
                kept("integer", "varchar(5)", "123456"),
                kept("uuid", "varchar(35)", "a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11"),
                kept("timestamp", "varchar(10)", "2026-01-02 03:04:05"),
                kept("bit varying(5)", "bit varying(3)", "10101"),
                kept("bit(5)", "bit(3)", "10101"),
                kept("text", "json", "{a}"),
                kept("mood", "varchar(2)", "SAD"),
                kept("varchar(9)", "mood", "GLAD"),
                kept("char(4)", "mood", "OK"),
                kept("\"State\"", "mood", "GLAD"));
    }

    static Stream<Conversion> lost() {
        return Stream.of(
                changed("numeric(10,4)", "numeric(10,2)", "1.2345", "1.23", "1.2300"),
                changed("numeric", "numeric(10,2)", "1.2345", "1.23", "1.23"),
                changed("numeric(10,2)", "numeric(10,0)", "1.50", "2", "2.00"),
                changed("numeric(10,2)", "integer", "1.50", "2", "2.00"),
                changed("numeric", "bigint", "1.5", "2", "2"),
                changed("integer", "numeric(10,-2)", "149", "100", "100"),
                changed("double precision", "integer", "1.6", "2", "2"),
                changed("real", "smallint", "1.6", "2", "2"),
                changed("double precision", "real", "0.30000000000000004", "0.3", "0.30000001192092896"),
                changed("double precision", "numeric", "0.30000000000000004", "0.3", "0.3"),
                changed("real", "numeric(20,10)", "1234567.9", "1234570.0000000000", "1.23457e+06"),
                changed("bigint", "double precision", "9007199254740993", "9.007199254740992e+15", "9007199254740992"),
                changed("integer", "real", "16777217", "1.6777216e+07", "16777216"),
                changed("numeric(20,2)", "double precision", "123456789012345678.91", "1.2345678901234568e+17",
                        "123456789012346000.00"),
                changed("integer", "boolean", "5", "true", "1"),
                changed("text", "integer[]", "{1, 2}", "{1,2}", "{1,2}"),
                changed("bit(5)", "bit varying(3)", "10111", "101", "10100"),
                changed("text", "integer", " 007 ", "7", "7"),
                changed("text", "numeric(5,1)", "1.25", "1.3", "1.3"),
                changed("text", "boolean", "yes", "true", "true"),
                changed("text", "uuid", "A0EEBC99-9C0B-4EF8-BB6D-6BB9BD380A11",
                        "a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11", "a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11"),
                changed("text", "date", "2026-01-02 03:04:05", "2026-01-02", "2026-01-02"),
                changed("text", "jsonb", "{\"a\":1}", "{\"a\": 1}", "{\"a\": 1}"),
                changed("varchar(9)", "char(5)", "ab ", "ab", "ab"),
                changed("json", "jsonb", "{\"a\": 2, \"a\": 3}", "{\"a\": 3}", "{\"a\": 3}"),
                changed("timestamp", "date", "2026-01-02 03:04:05", "2026-01-02", "2026-01-02 00:00:00"),
                changed("timestamptz", "date", "2026-01-02 03:04:05+00", "2026-01-02", "2026-01-02 00:00:00+00"),
                changed("timestamp(6)", "timestamp(3)", "2026-01-02 03:04:05.678901", "2026-01-02 03:04:05.679",
                        "2026-01-02 03:04:05.679"),
                changed("timestamp", "timestamptz(0)", "2026-01-02 03:04:05.6", "2026-01-02 03:04:06+00",
                        "2026-01-02 03:04:06"),
                changed("time", "time(0)", "03:04:05.6", "03:04:06", "03:04:06"),
                changed("interval", "interval(0)", "00:00:05.6", "00:00:06", "00:00:06"),
                changed("timetz", "time", "03:04:05+02", "03:04:05", "03:04:05+00"),
                changed("numeric(10,2)[]", "integer[]", "{1.50}", "{2}", "{2.00}"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kept")
    void keepsWhatIsNotMarked(Conversion conversion) throws SQLException {
        check(conversion, false);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lost")
    void marksWhatIsLost(Conversion conversion) throws SQLException {
        assertThat(conversion.values()).noneMatch(value -> value.before().equals(value.back()));
        check(conversion, true);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void leavesValuesThatDoNotFitForTheServerToRefuse(Conversion conversion) throws SQLException {
        Schema desired = withColumn(conversion.to());
        Schema current = withColumn(conversion.from());
        List<MigrationPlan> plans = plan(current, desired);
        assertThat(plans).extracting(MigrationPlan::destructive).containsExactly(false);
        insert(conversion);
        assertThatThrownBy(() -> execute(plans.get(0).statements())).isInstanceOf(SQLException.class);
        assertThat(values()).containsExactlyElementsOf(conversion.values().stream().map(Value::before).toList());
        assertThat(SchemaDiff.between(read(), current)).isEmpty();
    }

    /** The one loss that goes without a mark: SQL wants it so, and whoever shortens a column does not mean blanks. */
    @Test
    void cutsOffNothingButBlanksAtTheEndOfATextThatIsTooLong() throws SQLException {
        check(changed("varchar(20)", "varchar(5)", "abcde  ", "abcde", "abcde"), false);
    }

    private static void check(Conversion conversion, boolean destructive) throws SQLException {
        boolean negativeScale = (conversion.from() + conversion.to()).contains(",-");
        assumeTrue(!negativeScale || database.getMetaData().getDatabaseMajorVersion() >= 15,
                "PostgreSQL knows negative scales since 15");
        Schema desired = withColumn(conversion.to());
        Schema current = withColumn(conversion.from());
        List<MigrationPlan> plans = plan(current, desired);
        assertThat(plans).allMatch(plan -> plan.destructive() == destructive);
        insert(conversion);
        for (MigrationPlan plan : plans) {
            execute(plan.statements());
        }
        assertThat(SchemaDiff.between(read(), desired)).isEmpty();
        assertThat(values()).containsExactlyElementsOf(conversion.values().stream().map(Value::after).toList());
        for (MigrationPlan plan : plans) {
            execute(plan.undo());
        }
        assertThat(SchemaDiff.between(read(), current)).isEmpty();
        assertThat(values()).containsExactlyElementsOf(conversion.values().stream().map(Value::back).toList());
    }

    private static Conversion kept(String from, String to, String... values) {
        return new Conversion(from, to, Stream.of(values).map(value -> new Value(value, value, value)).toList());
    }

    private static Conversion changed(String from, String to, String before, String after, String back) {
        return new Conversion(from, to, List.of(new Value(before, after, back)));
    }

    /** Begins anew with a column of the type. */
    private static Schema withColumn(String type) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute("drop table if exists sample");
            statement.execute("create table sample (id int generated always as identity, v " + type + ")");
        }
        return read();
    }

    private static List<MigrationPlan> plan(Schema current, Schema desired) {
        return Planner.plan(SchemaDiff.between(current, desired), current, desired, Guidance.NONE);
    }

    private static Schema read() throws SQLException {
        return CatalogReader.read(database, Set.of());
    }

    private static void insert(Conversion conversion) throws SQLException {
        try (PreparedStatement insert = database.prepareStatement(
                "insert into sample (v) values (cast(? as text)::" + conversion.from() + ")")) {
            for (Value value : conversion.values()) {
                insert.setString(1, value.before());
                insert.execute();
            }
        }
    }

    private static List<String> values() throws SQLException {
        List<String> values = new ArrayList<>();
        try (Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery("select v::text from sample order by id")) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }

    private static void execute(List<io.quarkiverse.migrationreview.deployment.plan.Statement> statements) throws SQLException {
        try (Statement statement = database.createStatement()) {
            for (io.quarkiverse.migrationreview.deployment.plan.Statement sql : statements) {
                statement.execute(sql.sql());
            }
        }
    }
}
