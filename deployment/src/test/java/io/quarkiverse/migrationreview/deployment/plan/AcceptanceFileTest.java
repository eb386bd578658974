package io.quarkiverse.migrationreview.deployment.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A case that says less than it seems to must not pass. */
class AcceptanceFileTest {

    private static final String TEXT = """
            -- note: about the file
            -- case: adds a column
            -- since: 15
            -- both
            create table other (id int);
            -- before
            create table task (id int);
            -- after
            create table task (id int, n int);
            -- both
            create index ix on task (id);
            -- migration
            alter table task add column n int;
            -- undo
            alter table task drop column n;

            -- case: leaves it alone
            -- both
            create table task (id int);
            -- expect nothing
            """;

    @Test
    void readsWhatItWrites() {
        assertThat(AcceptanceFile.parse("x", TEXT, false).text())
                .isEqualTo(TEXT.replace("-- case: adds", "\n-- case: adds"));
    }

    @Test
    void putsTheSharedPartsWhereTheyStand() {
        AcceptanceCase first = AcceptanceFile.parse("x", TEXT, false).cases().get(0);
        assertThat(first.since()).isEqualTo(15);
        assertThat(first.migration()).isEqualTo(new MigrationCase("adds a column", """
                create table other (id int);
                create table task (id int);
                create index ix on task (id);
                """, """
                create table other (id int);
                create table task (id int, n int);
                create index ix on task (id);
                """, "alter table task add column n int;\n", "alter table task drop column n;\n", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "-- case: a\n-- both\nselect 1;\n",
            "-- case: a\n-- both\nselect 1;\n-- migration\nselect 1;\n",
            "-- case: a\n-- both\nselect 1;\n-- migration\nselect 1;\n-- undo\nselect 1;\n-- expect nothing\n",
            "-- case: a\n-- expect nothing\n-- expect nothing\n",
            "-- case: a\n-- expect nothing\nselect 1;\n",
            "-- case: a\n-- expect nothing\n-- case: a\n-- expect nothing\n",
            "-- case: a\n-- befor\n-- expect nothing\n",
            "-- case: a\n--before\n-- expect nothing\n",
            "-- case: a\nselect 1;\n-- expect nothing\n",
            "-- before\n-- case: a\n-- expect nothing\n" })
    void refusesWhatIsNoCase(String text) {
        assertThatThrownBy(() -> AcceptanceFile.parse("x", text, false)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("x");
    }
}
