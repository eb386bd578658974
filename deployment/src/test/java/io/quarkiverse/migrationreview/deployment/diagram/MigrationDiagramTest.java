package io.quarkiverse.migrationreview.deployment.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.migrationreview.deployment.catalog.CatalogReader;
import io.quarkiverse.migrationreview.deployment.catalog.ObjectName;
import io.quarkiverse.migrationreview.deployment.catalog.QualifiedName;
import io.quarkiverse.migrationreview.deployment.catalog.Schema;
import io.quarkiverse.migrationreview.deployment.diff.Change;
import io.quarkiverse.migrationreview.deployment.diff.Rename;
import io.quarkiverse.migrationreview.deployment.diff.SchemaDiff;
import io.quarkiverse.migrationreview.deployment.testing.DrawnDiagram;
import io.quarkiverse.migrationreview.deployment.testing.ScratchServer;

/** Each kind of change is in the picture, by its sign, next to what it is about. */
class MigrationDiagramTest {

    @RegisterExtension
    static final ScratchServer SERVER = new ScratchServer();

    private static final String TASKS = """
            create table topic (id bigint primary key);
            create table task (id bigint primary key, title varchar(50) not null, topic_id bigint references topic,
                a text, b text, c text, d text);
            """;

    @Test
    void showsANewTableWithItsKeysAndWhatItRefersTo() throws SQLException {
        DrawnDiagram diagram = draw(TASKS, TASKS + "create table note (id bigint primary key, text text not null,"
                + " task_id bigint references task, code char(3) unique);");

        assertThat(diagram.row("id")).containsExactly("+", "PK", "id", "bigint");
        assertThat(diagram.row("text")).containsExactly("+", "text", "text not null");
        assertThat(diagram.row("task_id")).containsExactly("+", "FK", "task_id", "bigint");
        assertThat(diagram.row("code")).containsExactly("+", "UQ", "code", "char(3)");
        assertThat(diagram.titles()).contains("note (added)", "task", "foreign key note (task_id) → task (id) (added)");
    }

    @Test
    void showsWhatColumnsWereBefore() throws SQLException {
        DrawnDiagram diagram = draw(TASKS, TASKS + "alter table task alter title type text, alter title drop not null,"
                + " alter a set default 'x', alter b set not null, add e integer not null default 0, drop c;");

        assertThat(diagram.row("title")).containsExactly("~", "title", "varchar(50) → text, not null → nullable");
        assertThat(diagram.row("a")).containsExactly("~", "a", "text, default none → 'x'");
        assertThat(diagram.row("b")).containsExactly("~", "b", "text, nullable → not null");
        assertThat(diagram.row("e")).containsExactly("+", "e", "integer not null default 0");
        assertThat(diagram.row("c")).containsExactly("−", "c", "text");
        assertThat(diagram.titles()).contains("task (changed)", "topic", "foreign key task (topic_id) → topic (id)");
    }

    @Test
    void foldsWhatStaysInLargeTables() throws SQLException {
        DrawnDiagram diagram = draw(TASKS, TASKS + "alter table task add e text;");

        assertThat(diagram.row("5 more columns")).isNotEmpty();
        assertThat(diagram.row("title")).isEmpty();
        assertThat(diagram.row("topic_id")).containsExactly("FK", "topic_id", "bigint");
    }

    @Test
    void showsAForeignKeyThatIsGoneAndOneThatChanges() throws SQLException {
        assertThat(draw(TASKS, TASKS + "alter table task drop constraint task_topic_id_fkey;").titles())
                .contains("foreign key task (topic_id) → topic (id) (removed)");
        assertThat(draw(TASKS, TASKS + "alter table task drop constraint task_topic_id_fkey;"
                + "alter table task add foreign key (topic_id) references topic on delete cascade;").titles())
                .contains("foreign key task (topic_id) → topic (id); now task (topic_id) → topic (id), on delete cascade"
                        + " (changed)");
    }

    @Test
    void showsRenamesAsOldAndNew() throws SQLException {
        Schema before = read(TASKS);
        Schema after = read(TASKS + "alter table task rename to todo; alter table todo rename title to summary;");
        QualifiedName todo = new QualifiedName("public", "todo");
        List<Change> changes = List.of(
                Rename.of(ObjectName.table(new QualifiedName("public", "task")), ObjectName.table(todo), List.of()),
                Rename.of(ObjectName.column(todo, "title"), ObjectName.column(todo, "summary"), List.of()));

        DrawnDiagram diagram = DrawnDiagram.read(MigrationDiagram.svg(before, after, changes));

        assertThat(diagram.titles()).contains("task → todo (changed)", "foreign key todo (topic_id) → topic (id)");
        assertThat(diagram.row("title → summary")).containsExactly("~", "title → summary", "varchar(50) not null");
    }

    @Test
    void tellsATableThatTakesTheNameOfAnotherFromIt() throws SQLException {
        Schema before = read("create table a (id bigint primary key); create table b (id uuid primary key);");
        Schema after = read("create table a (id uuid primary key);");
        ObjectName a = ObjectName.table(new QualifiedName("public", "a"));
        Change drop = SchemaDiff.between(before, read("create table b (id uuid primary key);")).get(0);

        DrawnDiagram diagram = DrawnDiagram.read(MigrationDiagram.svg(before, after,
                List.of(drop, Rename.of(ObjectName.table(new QualifiedName("public", "b")), a, List.of()))));

        assertThat(diagram.titles()).contains("a (removed)", "b → a (changed)");
        diagram.assertTidy();
    }

    @Test
    void showsEnumTypesSequencesChecksAndIndexes() throws SQLException {
        DrawnDiagram diagram = draw(
                "create type mood as enum ('SAD', 'OK'); create sequence s; create table t (a text, b text);",
                "create type mood as enum ('SAD', 'OK', 'GLAD'); create sequence s increment by 50;"
                        + "create table t (a text, b text, unique (a, b), check (a <> b)); create index on t (b);");

        assertThat(diagram.titles()).contains("enum mood (changed)", "sequence s (changed)");
        assertThat(diagram.row("GLAD")).containsExactly("+", "GLAD");
        assertThat(diagram.row("increment")).containsExactly("~", "increment", "1 → 50");
        assertThat(diagram.row("unique")).containsExactly("+", "unique (a, b)");
        assertThat(diagram.row("check")).containsExactly("+", "check ((a <> b))");
        assertThat(diagram.row("index")).containsExactly("+", "index (b)");
    }

    @Test
    void isWellFormedWhateverTheNamesAre() throws SQLException {
        String nasty = "</title><script>alert('&')</script>";
        DrawnDiagram diagram = draw("", "create table \"" + nasty + "\" (\"a \"\"b\"\" ]]> größe 😀\" text, \"\u0001\" text, \""
                + "w".repeat(60) + "\" text default '<!--');");

        assertThat(diagram.titles()).contains("\"" + nasty + "\" (added)", "w".repeat(60) + " text default '<!--' (added)");
        assertThat(diagram.row("a \"b\" ]]> größe 😀")).isNotEmpty();
        assertThat(diagram.texts()).contains("w".repeat(35) + "…");
        diagram.assertTidy();
    }

    @Test
    void staysSmallWhenManyTablesChange() throws SQLException {
        DrawnDiagram diagram = draw("", "create table hub (id bigint primary key, " + "note text);"
                + tables("create table t%1$d (id bigint primary key, hub_id bigint references hub,"
                        + " next_id bigint references t%1$d);", 50));

        assertThat(diagram.boxes()).hasSize(40);
        assertThat(diagram.texts()).contains("51 tables change: their columns are left out.",
                "11 more tables that change, too, are left out.");
        assertThat(diagram.size().height).isLessThan(2000);
        assertThat(diagram.size().width).isLessThan(2000);
        diagram.assertTidy();
    }

    @Test
    void leavesOutNeighboursThatAreTooMany() throws SQLException {
        String hub = "create table hub (id bigint primary key);"
                + tables("create table n%1$d (id bigint primary key, hub_id bigint references hub);", 12);

        DrawnDiagram diagram = draw(hub, hub + "alter table hub add note text;");

        assertThat(diagram.boxes()).hasSize(9);
        assertThat(diagram.texts()).contains("4 more tables next to these by foreign keys are left out.");
    }

    @Test
    void copesWithTablesThatReferToEachOtherInACircle() throws SQLException {
        DrawnDiagram diagram = draw("", "create table a (id bigint primary key, next bigint);"
                + "create table b (id bigint primary key, next bigint references a);"
                + "create table c (id bigint primary key, next bigint references b, self bigint references c);"
                + "alter table a add foreign key (next) references c;");

        assertThat(diagram.titles()).contains("foreign key a (next) → c (id) (added)",
                "foreign key c (self) → c (id) (added)");
        diagram.assertTidy();
    }

    private static String tables(String template, int count) {
        return IntStream.range(0, count).mapToObj(number -> String.format(template, number)).collect(Collectors.joining());
    }

    private static DrawnDiagram draw(String before, String after) throws SQLException {
        Schema from = read(before);
        Schema to = read(after);
        return DrawnDiagram.read(MigrationDiagram.svg(from, to, SchemaDiff.between(from, to)));
    }

    private static Schema read(String script) throws SQLException {
        return CatalogReader.read(SERVER.newDatabase(script + "select 1;"), Set.of());
    }
}
