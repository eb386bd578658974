package io.quarkiverse.migrationreview.deployment.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.quarkiverse.migrationreview.deployment.catalog.CatalogReader;
import io.quarkiverse.migrationreview.deployment.catalog.QualifiedName;
import io.quarkiverse.migrationreview.deployment.catalog.Schema;
import io.quarkiverse.migrationreview.deployment.rehearsal.FilledTables;
import io.quarkiverse.migrationreview.deployment.rehearsal.GeneratedRows;
import io.quarkiverse.migrationreview.deployment.testing.ScratchServer;

/** Rows can be made for every table that Hibernate ORM makes of these models. */
class GeneratedRowsOfModelsTest {

    private static final DomainModels MODELS = new DomainModels();

    @RegisterExtension
    private static final ScratchServer SERVER = new ScratchServer();

    private static Connection connection;

    @BeforeAll
    static void open() throws SQLException {
        connection = SERVER.newDatabase();
    }

    static List<String> names() {
        return MODELS.names();
    }

    @ParameterizedTest
    @MethodSource("names")
    void fillEveryTableOfADomainModel(String model) throws Exception {
        assertFilled(MODELS.script(model));
    }

    static Stream<Class<?>> models() {
        return MappingModels.all()
                // each row needs another one first: nobody can insert any
                .filter(type -> type != ForeignKeyTest.InACircleOfThree.class);
    }

    @ParameterizedTest
    @MethodSource("models")
    void fillEveryTableOfAMappingCase(Class<?> model) throws Exception {
        assertFilled(ModelPair.script(model));
    }

    private static void assertFilled(List<String> script) throws SQLException {
        ScratchServer.empty(connection, "");
        try (Statement statement = connection.createStatement()) {
            for (String sql : script) {
                statement.execute(sql);
            }
        }
        Schema schema = CatalogReader.read(connection, Set.of());
        List<QualifiedName> tables = new ArrayList<>(schema.tables().keySet());

        FilledTables filled = GeneratedRows.fill(connection, schema, new TreeSet<>(tables));

        assertThat(filled.reasons()).isEmpty();
        assertThat(filled.rows().keySet()).containsExactlyInAnyOrderElementsOf(tables);
        assertThat(filled.rows().values()).allSatisfy(rows -> assertThat(rows).isBetween(2, 40));
    }
}
