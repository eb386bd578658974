package io.quarkiverse.migrationreview.deployment.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.migrationreview.deployment.testing.ScratchServer;

class SeedRowReaderTest {

    @RegisterExtension
    static final ScratchServer SERVER = new ScratchServer();

    private static final QualifiedName COUNTER = new QualifiedName("public", "Counter");

    @Test
    void takesEveryRowOfEveryTableThatHoldsAny() throws SQLException {
        Connection connection = SERVER.newDatabase(
                """
                        create table "Counter" ("Key" varchar(9), n bigint, d numeric(5, 2), twice bigint generated always as (n * 2) stored);
                        insert into "Counter" values ('b', 2, 1.5), ('it''s', null, null);
                        create table only_row (n bigint);
                        insert into only_row values (1);
                        create table empty_table (n bigint);
                        """);

        Schema schema = SeedRowReader.readAll(connection, CatalogReader.read(connection, Set.of()));

        assertThat(schema.tables().get(COUNTER).seedRows()).map(SeedRow::name).containsExactly("b", "it's");
        assertThat(schema.tables().get(COUNTER).seedRows().get(0).cells()).map(SeedRow.Cell::sql)
                .containsExactly("'b'", "2", "1.50");
        assertThat(schema.tables().get(COUNTER).seedRows().get(1).cells()).map(SeedRow.Cell::sql)
                .containsExactly("'it''s'");
        assertThat(schema.objects()).map(ObjectName::toString).contains("row \"Counter\".\"it's\"", "row only_row.\"*\"")
                .noneMatch(name -> name.startsWith("row empty_table"));
    }

    @Test
    void takesRowsWithTheSameKeyForOneAndThoseWithoutForNone() throws SQLException {
        Connection connection = SERVER.newDatabase("""
                create table "Counter" (key text, n bigint, note text);
                insert into "Counter" values ('a', 1, 'x'), ('a', 2, 'y'), (null, 3, 'z');
                """);

        Schema schema = SeedRowReader.read(connection, CatalogReader.read(connection, Set.of()),
                Map.of(COUNTER, List.of("key")));

        assertThat(schema.tables().get(COUNTER).seedRows()).map(SeedRow::name).containsExactly("a");
    }

    @Test
    void passesOverATableThatIsNotThereOrHasNoSuchColumn() throws SQLException {
        Connection connection = SERVER.newDatabase("create table \"Counter\" (n bigint); insert into \"Counter\" values (1)");
        Schema schema = CatalogReader.read(connection, Set.of());

        assertThat(SeedRowReader.read(connection, schema, Map.of(COUNTER, List.of("key"),
                new QualifiedName("public", "gone"), List.of()))).isEqualTo(schema);
    }
}
