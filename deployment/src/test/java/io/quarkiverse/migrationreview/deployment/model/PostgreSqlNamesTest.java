package io.quarkiverse.migrationreview.deployment.model;

import static io.quarkiverse.migrationreview.deployment.testing.DevDatabases.execute;
import static io.quarkiverse.migrationreview.deployment.testing.DevDatabases.query;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkiverse.migrationreview.deployment.scratch.DatabaseAccess;
import io.quarkiverse.migrationreview.deployment.testing.DevDatabases;

class PostgreSqlNamesTest {

    private static final String A10 = "Abcdefghij";
    private static final String A60 = A10 + A10 + A10 + A10 + A10 + A10;

    @RegisterExtension
    static final DevDatabases DATABASES = new DevDatabases();

    @ParameterizedTest
    @ValueSource(strings = { "Task", "task", A60 + "123", A60 + "1234", A60 + "12ä", A60 + "1ä4", A60 + "1€4", A60 + "€",
            A60 + "😀", "ÄÖÜ" })
    void areStoredAsPostgreSqlStoresThem(String name) throws Exception {
        DatabaseAccess database = DATABASES.newDatabase("create table \"" + name + "\" ()");

        assertThat(query(database, "select relname from pg_class where relnamespace = 'public'::regnamespace"))
                .containsExactly(PostgreSqlNames.stored(name, true));
    }

    @ParameterizedTest
    @ValueSource(strings = { "Task", "TASK_item1", A60 + "1234" })
    void areFoldedUnlessQuoted(String name) throws Exception {
        DatabaseAccess database = DATABASES.newDatabase("create table " + name + " ()");

        assertThat(query(database, "select relname from pg_class where relnamespace = 'public'::regnamespace"))
                .containsExactly(PostgreSqlNames.stored(name, false));
    }

    @ParameterizedTest
    @ValueSource(strings = { "Größe", "ÄRGER" })
    void areFoldedAsPostgreSqlFoldsThemBeyondAscii(String name) throws Exception {
        DatabaseAccess database = DATABASES.newDatabase("create table " + name + " ()");

        assertThat(query(database, "select relname from pg_class where relnamespace = 'public'::regnamespace"))
                .containsExactly(PostgreSqlNames.stored(name, false));
    }

    @Entity
    @Table(name = "`Order Line`")
    static class OrderLine {
        @Id
        Long Id;
        @Column(name = "\"Amount\"")
        Integer amount;
        @Column(name = A60 + "AndMore")
        Integer quantity;
    }

    @Test
    void leadFromTheCatalogToTheMembers() throws Exception {
        EntityModel model = Units.read(OrderLine.class);
        DatabaseAccess database = DATABASES.newDatabase();
        execute(database, String.join(";", model.createScript()));

        assertThat(query(database, "select attname from pg_attribute where attrelid = '\"Order Line\"'::regclass"
                + " and attnum > 0"))
                .containsExactlyInAnyOrderElementsOf(model.objects().stream()
                        .filter(object -> object.name().equals("Order Line") && object.column() != null)
                        .map(MappedObject::column).toList());
    }
}
