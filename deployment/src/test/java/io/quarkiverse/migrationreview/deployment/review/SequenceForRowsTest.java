package io.quarkiverse.migrationreview.deployment.review;

import static io.quarkiverse.migrationreview.deployment.testing.DevDatabases.execute;
import static io.quarkiverse.migrationreview.deployment.testing.DevDatabases.query;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.junit.jupiter.api.Test;

/** A sequence that begins to number a table with rows begins beyond them. */
class SequenceForRowsTest extends ReviewTest {

    @Entity(name = "Book")
    @Table(name = "book")
    static class Book {
        @Id
        @GeneratedValue(strategy = GenerationType.IDENTITY)
        Long id;

        String title;
    }

    @Entity(name = "Book")
    @Table(name = "book")
    static class BookWithSequence {
        @Id
        @GeneratedValue(strategy = GenerationType.SEQUENCE)
        Long id;

        String title;
    }

    @Test
    void beginsBeyondTheRowsOfATableThatWasNumberedByIdentity() throws Exception {
        project.entities(Book.class).approveAll();
        execute(project.database(), "insert into book (title) values ('a'), ('b')");

        project.entities(BookWithSequence.class).approveAll();

        assertThat(project.titles()).isEmpty();
        // Hibernate ORM hands out the 50 numbers up to this one
        assertThat(query(project.database(), "select nextval('book_seq')")).containsExactly("52");
    }

    @Test
    void beginsAtItsStartForANewTable() throws Exception {
        project.entities(BookWithSequence.class);

        assertThat(project.draft("Create book").sql()).doesNotContain("setval");
    }
}
