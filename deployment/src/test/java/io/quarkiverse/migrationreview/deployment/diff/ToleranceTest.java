package io.quarkiverse.migrationreview.deployment.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.quarkiverse.migrationreview.deployment.catalog.CatalogReader;
import io.quarkiverse.migrationreview.deployment.catalog.QualifiedName;
import io.quarkiverse.migrationreview.deployment.catalog.Schema;
import io.quarkiverse.migrationreview.deployment.catalog.SeedRow;
import io.quarkiverse.migrationreview.deployment.catalog.Table;
import io.quarkiverse.migrationreview.deployment.testing.ScratchServer;

/** What is looser than the model asks for is listed and left; what is not looser is a change, tolerant or not. */
class ToleranceTest {

    @RegisterExtension
    static final ScratchServer SERVER = new ScratchServer();

    private static final SeedRow ROW = new SeedRow(List.of(new SeedRow.Cell("name", "default", false)),
            List.of(new SeedRow.Cell("next", "0", true)));

    private static Connection connection;

    @BeforeAll
    static void connect() throws SQLException {
        connection = SERVER.newDatabase();
        connection.setAutoCommit(false);
    }

    /** Current and desired type of a column. */
    record Types(String current, String desired) {

        @Override
        public String toString() {
            return current + " for " + desired;
        }
    }

    static Stream<Types> looserTypes() {
        return Stream.of(types("varchar(50)", "varchar(20)"), types("varchar", "varchar(255)"),
                types("text", "varchar(255)"), types("text", "varchar"), types("varchar", "text"),
                types("varchar(1)", "char"), types("varchar(9)", "char(3)"), types("text", "char(3)"),
                types("integer", "smallint"), types("bigint", "smallint"), types("bigint", "integer"),
                types("numeric(5)", "smallint"), types("numeric(10)", "integer"), types("numeric(19)", "bigint"),
                types("numeric(22,3)", "bigint"), types("numeric", "bigint"),
                types("numeric", "numeric(38,2)"), types("numeric(12,2)", "numeric(10,2)"),
                types("numeric(12,4)", "numeric(10,2)"), types("double precision", "real"),
                types("timestamp", "timestamp(6)"), types("timestamp(6)", "timestamp"), types("timestamp(6)", "timestamp(3)"),
                types("timestamptz", "timestamptz(6)"), types("timestamptz(6)", "timestamptz"),
                types("time", "time(0)"), types("timetz(3)", "timetz(2)"),
                types("text[]", "varchar(255)[]"), types("varchar(40)[]", "varchar(20)[]"),
                types("numeric[]", "numeric(10,2)[]"));
    }

    @ParameterizedTest
    @MethodSource("looserTypes")
    void toleratesATypeThatHoldsAllThatIsAskedFor(Types types) throws SQLException {
        Differences differences = compare("create table task (c " + types.current() + ")",
                "create table task (c " + types.desired() + ")");
        assertThat(summaries(differences)).isEmpty();
        assertThat(objects(differences)).containsExactly("column task.c");
    }

    static Stream<Types> otherTypes() {
        return Stream.of(types("varchar(20)", "varchar(50)"), types("varchar(255)", "text"), types("varchar(255)", "varchar"),
                types("char(5)", "char(3)"), types("char(3)", "varchar(3)"), types("varchar(2)", "char(3)"),
                types("text", "uuid"), types("text", "integer"), types("text", "jsonb"), types("jsonb", "json"),
                types("smallint", "integer"), types("integer", "bigint"), types("numeric(9)", "integer"),
                types("numeric(10,2)", "integer"), types("bigint", "numeric(19)"), types("real", "double precision"),
                types("numeric(10,2)", "numeric(10,4)"), types("numeric(10,4)", "numeric(10,2)"),
                types("numeric(10,2)", "numeric"), types("numeric", "double precision"),
                types("timestamp(3)", "timestamp(6)"), types("timestamp(0)", "timestamp"), types("timestamp", "timestamptz(6)"),
                types("timestamptz", "timestamp(6)"), types("timestamp", "date"), types("text[]", "text"),
                types("text", "varchar(255)[]"), types("bigint[]", "integer[]"), types("bytea", "oid"),
                types("integer", "boolean"));
    }

    @ParameterizedTest
    @MethodSource("otherTypes")
    void changesATypeThatDoesNot(Types types) throws SQLException {
        Differences differences = compare("create table task (c " + types.current() + ")",
                "create table task (c " + types.desired() + ")");
        assertThat(summaries(differences)).hasSize(1);
        assertThat(objects(differences)).isEmpty();
    }

    /**
     * Two schemas that differ in what hangs on columns.
     *
     * @param both what both have, before anything else
     * @param tolerated objects that are listed; none if this is a case of changes
     */
    record Case(String name, String both, String current, String desired, List<String> tolerated) {

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Case> toleratedCases() {
        return Stream.of(
                tolerated("a check on text reads otherwise", "",
                        "create table task (c text check (c in ('A', 'B')))",
                        "create table task (c varchar(255) check (c in ('A', 'B')))", "column task.c"),
                tolerated("and so does one with a single value", "",
                        "create table task (c text check (c = 'A'))",
                        "create table task (c varchar(255) check (c in ('A')))", "column task.c"),
                tolerated("and one that a person wrote", "",
                        "create table task (\"C\" text, d text, constraint ck check (\"C\" || lower(d) <> 'x' or \"C\" like 'a%'))",
                        "create table task (\"C\" varchar(20), d varchar, constraint ck check (\"C\" || lower(d) <> 'x' or \"C\" like 'a%'))",
                        "column task.\"C\"", "column task.d"),
                tolerated("a check on char reads otherwise", "",
                        "create table task (c varchar(1) check (c in ('Y', 'N')))",
                        "create table task (c char(1) check (c in ('Y', 'N')))", "column task.c"),
                tolerated("a range on numeric reads otherwise", "",
                        "create table task (c numeric(10) check (c between 0 and 2))",
                        "create table task (c smallint check (c between 0 and 2))", "column task.c"),
                tolerated("a list of numbers on bigint reads otherwise", "",
                        "create table task (c bigint check (c in (0, 1)))",
                        "create table task (c integer check (c in (0, 1)))", "column task.c"),
                tolerated("defaults of texts read otherwise", "",
                        "create table task (c text default 'x', d varchar default lower('X'))",
                        "create table task (c varchar(9) default 'x', d varchar(9) default lower('X'))",
                        "column task.c", "column task.d"),
                tolerated("defaults of numbers read otherwise", "",
                        "create table task (c bigint default -1, d numeric default 7, e numeric default 1.50)",
                        "create table task (c integer default -1, d bigint default 7, e numeric(9,2) default 1.50)",
                        "column task.c", "column task.d", "column task.e"),
                tolerated("defaults of times read otherwise", "",
                        "create table task (c timestamptz default now(), d timestamp default '2020-01-01')",
                        "create table task (c timestamptz(6) default now(), d timestamp(6) default '2020-01-01')",
                        "column task.c", "column task.d"),
                tolerated("indexes read otherwise", "", """
                        create table task (c text, d text);
                        create index a on task (lower(c), d);
                        create unique index b on task (d) where c = 'x';
                        """, """
                        create table task (c varchar(9), d varchar(9));
                        create index ix_1 on task (lower(c), d);
                        create unique index ix_2 on task (d) where c = 'x';
                        """, "column task.c", "column task.d"),
                tolerated("computed columns read otherwise", "",
                        "create table task (c text, d text generated always as (c || '!') stored)",
                        "create table task (c varchar(9), d text generated always as (c || '!') stored)", "column task.c"),
                tolerated("foreign keys go from bigint to integer, and from text to varchar", "", """
                        create table topic (id bigint primary key, code text unique);
                        create table task (topic bigint references topic, code text references topic (code));
                        """,
                        """
                                create table topic (id integer primary key, code varchar(9) unique);
                                create table task (topic bigint references topic, code varchar(9) constraint fk references topic (code));
                                """,
                        "column task.code", "column topic.code", "column topic.id"),
                tolerated("serial numbers as identity does", "",
                        "create table task (id bigserial primary key)",
                        "create table task (id bigint generated by default as identity primary key)", "default task.id"),
                tolerated("also in another schema and with a name in quotes",
                        "create schema \"My Schema\";",
                        "create table \"My Schema\".\"Task's\" (\"Id\" bigserial primary key)",
                        "create table \"My Schema\".\"Task's\" (\"Id\" bigint generated by default as identity primary key)",
                        "default \"My Schema\".\"Task's\".\"Id\""),
                tolerated("also by a sequence of its own", "",
                        "create sequence s; create table task (id bigint default nextval('s') primary key)",
                        "create table task (id bigint generated by default as identity primary key)", "default task.id"),
                tolerated("also in a larger type", "",
                        "create table task (id bigserial primary key)",
                        "create table task (id integer generated by default as identity primary key)", "column task.id",
                        "default task.id"),
                tolerated("identity of a larger type counts further", "",
                        "create table task (id bigint generated by default as identity primary key)",
                        "create table task (id integer generated by default as identity primary key)", "column task.id"),
                tolerated("identity numbers as serial does", "",
                        "create table task (id bigint generated always as identity primary key)",
                        "create table task (id bigserial primary key)", "default task.id"),
                tolerated("the check of an enum is not needed", "",
                        "create table task (c varchar(255), n smallint, f char, t text)",
                        """
                                create table task (c varchar(255) check (c in ('A', 'B')), n smallint check (n between 0 and 3),
                                  f char check (f in ('Y', 'N')), t varchar(9) check (t in ('X') or t is null))
                                """,
                        "column task.t", "constraint task.task_c_check", "constraint task.task_f_check",
                        "constraint task.task_n_check", "constraint task.task_t_check"),
                tolerated("also if its name is too long", "",
                        "create table a_table_with_quite_a_long_name_that_goes_on (a_column_with_quite_a_long_name varchar(9))",
                        "create table a_table_with_quite_a_long_name_that_goes_on (a_column_with_quite_a_long_name varchar(9)"
                                + " check (a_column_with_quite_a_long_name in ('A', 'B')))",
                        "constraint a_table_with_quite_a_long_name_that_goes_on"
                                + ".a_table_with_quite_a_long_na_a_column_with_quite_a_long_n_check"),
                tolerated("a check of an enum may let pass more", "",
                        """
                                create table task (c varchar(255) constraint x check (c in ('C', 'B', 'A')),
                                  n smallint check (n between 0 and 9), m smallint check (m between 0 and 9))
                                """,
                        """
                                create table task (c varchar(255) check (c in ('A', 'B')), n smallint check (n between 0 and 3),
                                  m smallint check (m in (1, 2)))
                                """,
                        "constraint task.task_c_check", "constraint task.task_m_check", "constraint task.task_n_check"),
                tolerated("a check by hand on the same column has nothing to do with it", "",
                        "create table task (c varchar(255) constraint x check (c <> ''))",
                        "create table task (c varchar(255) check (c in ('A', 'B')))", "constraint task.task_c_check"),
                tolerated("an enum type may have further labels", "",
                        "create type mood as enum ('A', 'X', 'B', 'C'); create table task (c mood default 'A')",
                        "create type mood as enum ('A', 'B', 'C'); create table task (c mood default 'A')", "type mood"));
    }

    @ParameterizedTest
    @MethodSource("toleratedCases")
    void leavesWhatDoesNoHarmUnlessNothingIsTolerated(Case tried) throws SQLException {
        Schema current = read(tried.both() + tried.current());
        Schema desired = read(tried.both() + tried.desired());
        Differences differences = compare(current, desired);
        assertThat(summaries(differences)).isEmpty();
        assertThat(objects(differences)).containsExactlyElementsOf(tried.tolerated());
        assertThat(differences.tolerated()).allSatisfy(tolerated -> {
            assertThat(tolerated.description()).isNotBlank().doesNotEndWith(".");
            assertThat(tolerated.reason()).isNotBlank().doesNotEndWith(".");
        });
        Differences strict = Differences.classify(current, desired, object -> false);
        assertThat(strict.changes()).isNotEmpty();
        assertThat(strict.tolerated()).isEmpty();
    }

    static Stream<Case> changedCases() {
        return Stream.of(
                changed("another default", "create table task (c text default 'x')",
                        "create table task (c text default 'y')"),
                changed("another list of values", "create table task (c varchar(9) check (c in ('A', 'C')))",
                        "create table task (c varchar(9) check (c in ('A', 'B')))"),
                changed("a list that lets pass less", "create table task (c varchar(9) check (c in ('A')))",
                        "create table task (c varchar(9) check (c in ('A', 'B')))"),
                changed("a range that lets pass less", "create table task (c smallint check (c between 0 and 1))",
                        "create table task (c smallint check (c between 0 and 2))"),
                changed("a check with a name, which a person wrote", "create table task (c varchar(9))",
                        "create table task (c varchar(9) constraint ck check (c in ('A', 'B')))"),
                changed("a check that says something else", "create table task (c integer)",
                        "create table task (c integer check (c > 0))"),
                changed("the check of a column that becomes another one", "create table task (c smallint)",
                        "create table task (c varchar(9) check (c in ('A', 'B')))"),
                changed("a column that nothing numbers", "create table task (id bigint primary key)",
                        "create table task (id bigint generated by default as identity primary key)"),
                changed("a column that starts with a number", "create table task (id bigint default 1 primary key)",
                        "create table task (id bigint generated by default as identity primary key)"),
                changed("an enum type that lacks a label", "create type mood as enum ('A', 'X')",
                        "create type mood as enum ('A', 'B')"),
                changed("an enum type in another order", "create type mood as enum ('B', 'A', 'X')",
                        "create type mood as enum ('A', 'B')"),
                changed("a column that allows nulls", "create table task (c text)",
                        "create table task (c text not null)"),
                changed("the type of a computed column",
                        "create table task (c text, d text generated always as (c) stored)",
                        "create table task (c text, d varchar(9) generated always as (c) stored)"));
    }

    @ParameterizedTest
    @MethodSource("changedCases")
    void changesWhatMatters(Case tried) throws SQLException {
        Differences differences = compare(tried.current(), tried.desired());
        assertThat(summaries(differences)).isNotEmpty();
        assertThat(objects(differences)).isEmpty();
    }

    @Test
    void toleratesOneDifferenceAndChangesAnother() throws SQLException {
        Differences differences = Differences.classify(read("create table task (a text, b text)"),
                read("create table task (a varchar(9), b varchar(9))"),
                Stance.of(object -> false, difference -> difference.object().member().equals("a")));
        assertThat(objects(differences)).containsExactly("column task.a");
        assertThat(summaries(differences)).containsExactly("Change type of task.b from text to varchar(9)");
    }

    @Test
    void saysWhatIsToleratedAndWhy() throws SQLException {
        Differences differences = compare(
                """
                        create type mood as enum ('A', 'X');
                        create table task (id serial, title text, n smallint, s varchar(9) constraint ck check (s in ('A', 'B')), mood mood)
                        """,
                """
                        create type mood as enum ('A');
                        create table task (id int generated by default as identity, title varchar(50),
                          n smallint check (n between 0 and 2), s varchar(9) check (s in ('A')), mood mood)
                        """);
        assertThat(differences.tolerated()).map(tolerated -> tolerated.description() + ": " + tolerated.reason())
                .containsExactly(
                        "type mood: The entity model has no X; the application stores none of them",
                        "numbering of task.id by nextval('task_id_seq'): The entity model asks for an identity column;"
                                + " Hibernate ORM works with both",
                        "no check on task.n: The entity model asks for between 0 and 2; the application stores nothing else",
                        "check ck on task.s: It lets pass more than in ('A'), which the entity model asks for;"
                                + " the application stores nothing else",
                        "column task.title (text): The entity model asks for varchar(50); text holds that as well");
    }

    @Test
    void comparesWhatChangesOnAToleratedColumnAsIfItHadTheDesiredType() throws SQLException {
        Differences differences = compare("create table task (c text default 'A' check (c in ('A', 'B')))",
                "create table task (c varchar(255) default 'B' check (c in ('A', 'B', 'C')))");
        assertThat(objects(differences)).containsExactly("column task.c");
        assertThat(summaries(differences)).containsExactly("Set default of task.c to 'B'",
                "Drop check task_c_check on task.c", "Add check task_c_check on task.c");
    }

    @Test
    void keepsCastsAndSeedRowsOfWhatItTolerates() throws SQLException {
        String type = "create type mood as enum (%s); create cast (varchar as mood) with inout as implicit;";
        Differences casts = compare(type.formatted("'A', 'X'"), type.formatted("'A'"));
        assertThat(summaries(casts)).isEmpty();
        assertThat(casts.unmanaged()).isEmpty();

        String table = "create table seq (name %s, next bigint);";
        Schema desired = withRow(read(table.formatted("varchar(255)")));
        assertThat(summaries(compare(read(table.formatted("text")), desired))).hasSize(1);
        Differences rows = compare(withRow(read(table.formatted("text"))), desired);
        assertThat(summaries(rows)).isEmpty();
        assertThat(rows.unmanaged()).isEmpty();
    }

    private static Schema withRow(Schema schema) {
        SortedMap<QualifiedName, Table> tables = new TreeMap<>(schema.tables());
        tables.replaceAll((name, table) -> table.withSeedRows(List.of(ROW)));
        return schema.with(tables, schema.sequences(), schema.enumTypes());
    }

    @Test
    void tellsWhatTheModelAsksForOfEachObjectThatCanBeLooser() throws SQLException {
        assertThat(Tolerance.wanted(read("""
                create type mood as enum ('A', 'B');
                create table task (id serial, title varchar(9) check (title in ('X')), n int check (n > 0), mood mood);
                """)).entrySet()).map(entry -> entry.getKey() + " " + entry.getValue()).containsExactly("type mood A, B",
                "column task.id integer", "default task.id numbering", "column task.mood mood", "column task.n integer",
                "constraint task.task_title_check in ('X')", "column task.title character varying(9)");
    }

    private static Types types(String current, String desired) {
        return new Types(current, desired);
    }

    private static Case tolerated(String name, String both, String current, String desired, String... tolerated) {
        return new Case(name, both, current, desired, List.of(tolerated));
    }

    private static Case changed(String name, String current, String desired) {
        return new Case(name, "", current, desired, List.of());
    }

    private Differences compare(String current, String desired) throws SQLException {
        return compare(read(current), read(desired));
    }

    private static Differences compare(Schema current, Schema desired) {
        List<Looseness> asked = new ArrayList<>();
        Differences differences = Differences.classify(current, desired, Stance.of(object -> false, asked::add));
        assertThat(asked).allSatisfy(difference -> assertThat(Tolerance.wanted(desired)).containsEntry(difference.object(),
                difference.wanted()));
        return differences;
    }

    private static List<String> objects(Differences differences) {
        return differences.tolerated().stream().map(tolerated -> tolerated.object().toString()).toList();
    }

    private static List<String> summaries(Differences differences) {
        return differences.changes().stream().map(Change::summary).toList();
    }

    /** In a transaction that is rolled back: what one script creates is not there for the next. */
    private Schema read(String script) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(script);
            return CatalogReader.read(connection, Set.of());
        } finally {
            connection.rollback();
        }
    }
}
