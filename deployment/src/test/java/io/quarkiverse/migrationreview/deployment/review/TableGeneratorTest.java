package io.quarkiverse.migrationreview.deployment.review;

import static io.quarkiverse.migrationreview.deployment.testing.DevDatabases.execute;
import static io.quarkiverse.migrationreview.deployment.testing.DevDatabases.query;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.TableGenerator;

import org.hibernate.annotations.GenericGenerator;
import org.hibernate.annotations.Parameter;
import org.hibernate.id.enhanced.SequenceStyleGenerator;
import org.junit.jupiter.api.Test;

/** Generators that count in a table: the rows come and go with the entities, and may count on. */
class TableGeneratorTest extends ReviewTest {

    private static final String COUNTERS = "select name || ' ' || coalesce(value::text, '') from counter order by name collate \"C\"";

    @Entity(name = "Book")
    @Table(name = "book")
    static class Book {
        @Id
        @GeneratedValue(strategy = GenerationType.TABLE, generator = "books")
        @TableGenerator(name = "books", table = "counter", pkColumnName = "name", valueColumnName = "value", pkColumnValue = "A book", initialValue = 100)
        Long id;
    }

    @Entity(name = "Book")
    @Table(name = "book")
    static class BookUnderAnotherName {
        @Id
        @GeneratedValue(strategy = GenerationType.TABLE, generator = "books")
        @TableGenerator(name = "books", table = "counter", pkColumnName = "name", valueColumnName = "value", pkColumnValue = "book", initialValue = 100)
        Long id;
    }

    @Entity(name = "Book")
    @Table(name = "book")
    static class BookWithoutGenerator {
        @Id
        Long id;
    }

    @Entity(name = "Author")
    @Table(name = "author")
    static class Author {
        @Id
        @GeneratedValue(strategy = GenerationType.TABLE, generator = "authors")
        @TableGenerator(name = "authors", table = "counter", pkColumnName = "name", valueColumnName = "value", pkColumnValue = "author")
        Long id;
    }

    @Entity(name = "Shelf")
    @Table(name = "shelf")
    static class Shelf {
        @Id
        @GeneratedValue(strategy = GenerationType.TABLE)
        Long id;
    }

    @Entity(name = "Room")
    @Table(name = "room")
    static class Room {
        @Id
        @GeneratedValue(strategy = GenerationType.TABLE)
        Long id;
    }

    @Entity(name = "Ticket")
    @Table(name = "ticket")
    static class Ticket {
        @Id
        @GeneratedValue(generator = "tickets")
        @GenericGenerator(name = "tickets", type = SequenceStyleGenerator.class, parameters = {
                @Parameter(name = SequenceStyleGenerator.FORCE_TBL_PARAM, value = "true"),
                @Parameter(name = SequenceStyleGenerator.SEQUENCE_PARAM, value = "ticket_numbers") })
        Long id;
    }

    @Test
    void comesWithItsTableAndRow() throws Exception {
        project.entities(Book.class);

        Draft draft = project.draft("Create book and counter");
        assertThat(draft.state()).isEqualTo(Draft.State.PENDING);
        assertThat(draft.sql()).contains("insert into counter (name, value) values ('A book', 100);");
        assertThat(project.approveAll().titles()).isEmpty();
        assertThat(query(project.database(), COUNTERS)).containsExactly("A book 100");
        assertThat(ReviewedProject.files(project.migrations()).values()).singleElement().asString()
                .contains("-- creates row counter.\"A book\" <- " + Book.class.getName() + "#id");
    }

    @Test
    void isNoDifferenceHoweverFarItHasCounted() throws Exception {
        project.entities(Book.class).approveAll();
        execute(project.database(), "update counter set value = 150");
        project.script("V99991231__moved_on.sql", "update counter set value = 7").restart(Book.class);

        assertThat(project.titles()).isEmpty();
        assertThat(project.review().unmanaged()).isEmpty();
    }

    @Test
    void addsASecondRowBesideTheFirst() throws Exception {
        project.entities(Book.class).approveAll().entities(Book.class, Author.class);

        Draft draft = project.draft("Create author and add row author to counter");
        assertThat(draft.sql()).endsWith("insert into counter (name, value) values ('author', 0);");
        assertThat(draft.undo()).startsWith("delete from counter where name = 'author';");
        assertThat(project.approveAll().titles()).isEmpty();
        assertThat(query(project.database(), COUNTERS)).containsExactly("A book 100", "author 0");
    }

    @Test
    void dropsTheRowThatIsNoLongerCountedInByItself() throws Exception {
        project.entities(Book.class).approveAll().entities(BookUnderAnotherName.class);

        assertThat(project.titles()).containsExactly("Add row book to counter", "Drop row a book from counter");
        Draft drop = project.draft("Drop row a book from counter");
        assertThat(drop.destructive()).isTrue();
        assertThat(drop.sql()).endsWith("\ndelete from counter where name = 'A book';");
        assertThat(drop.undo()).isEqualTo("insert into counter (name, value) values ('A book', 100);");
        assertThat(project.approveAll().titles()).isEmpty();
        assertThat(query(project.database(), COUNTERS)).containsExactly("book 100");
    }

    @Test
    void goesWithItsTableAndComesBackWithTheUndo() throws Exception {
        project.entities(Book.class).approveAll().entities(BookWithoutGenerator.class);

        Draft draft = project.draft("Drop counter");
        assertThat(draft.state()).isEqualTo(Draft.State.PENDING);
        assertThat(draft.sql()).endsWith("\ndrop table counter;");
        assertThat(draft.undo()).endsWith("insert into counter (name, value) values ('A book', 100);");
        assertThat(project.approveAll().titles()).isEmpty();
    }

    @Test
    void addsTheRowToATableThatWasMadeByHandAndLeavesTheOthers() throws Exception {
        project.script("V1__by_hand.sql", """
                create table counter (name varchar(255) not null, value bigint, note text);
                insert into counter values ('by hand', 3, 'x');
                create table book (id bigint not null, primary key (id));
                """).entities(Book.class);

        assertThat(project.review().drafts()).anySatisfy(
                draft -> assertThat(draft.sql()).contains("insert into counter (name, value) values ('A book', 100);"));
        assertThat(project.review().unmanaged()).extracting(Review.UnmanagedObject::description)
                .contains("row by hand of counter");
        project.applyPending();
        assertThat(project.approveAll().titles()).isEmpty();
    }

    @Test
    void isOneRowForAllThatCountInIt() throws Exception {
        project.entities(Shelf.class, Room.class);

        assertThat(project.approveAll().titles()).isEmpty();
        assertThat(query(project.database(), "select sequence_name from hibernate_sequences")).hasSize(1);
    }

    @Test
    void isOneRowWithoutAKey() throws Exception {
        project.entities(Ticket.class).approveAll();
        assertThat(query(project.database(), "select next_val from ticket_numbers")).containsExactly("1");
        execute(project.database(), "update ticket_numbers set next_val = 51");

        assertThat(project.restart(Ticket.class).titles()).isEmpty();
    }

    @Test
    void fillsATableWithoutAKeyThatIsEmpty() throws Exception {
        project.script("V1__by_hand.sql", """
                create table ticket_numbers (next_val bigint);
                create table ticket (id bigint not null, primary key (id));
                """).entities(Ticket.class);

        Draft draft = project.draft("Add row to ticket numbers");
        assertThat(draft.changes()).extracting(Draft.DraftChange::summary)
                .containsExactly("Add the row of ticket_numbers");
        assertThat(draft.sql()).endsWith("\ninsert into ticket_numbers (next_val) values (1);");
        assertThat(draft.undo()).isEqualTo("delete from ticket_numbers;");
        assertThat(draft.proof().holds()).isTrue();
    }
}
