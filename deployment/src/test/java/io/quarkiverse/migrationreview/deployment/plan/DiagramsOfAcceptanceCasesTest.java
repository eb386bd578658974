package io.quarkiverse.migrationreview.deployment.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.quarkiverse.migrationreview.deployment.catalog.CatalogReader;
import io.quarkiverse.migrationreview.deployment.catalog.Schema;
import io.quarkiverse.migrationreview.deployment.diagram.MigrationDiagram;
import io.quarkiverse.migrationreview.deployment.diff.SchemaDiff;
import io.quarkiverse.migrationreview.deployment.testing.DrawnDiagram;
import io.quarkiverse.migrationreview.deployment.testing.ScratchServer;

/** Every acceptance case, in both directions, as a picture: nothing lies on anything else, and nothing outside. */
class DiagramsOfAcceptanceCasesTest {

    @RegisterExtension
    static final ScratchServer SERVER = new ScratchServer();

    private static final Path FOLDER = Path.of("src/test/resources/acceptance");

    private static Connection first;
    private static Connection second;

    @BeforeAll
    static void prepareDatabases() throws SQLException {
        first = SERVER.newDatabase();
        second = SERVER.newDatabase();
    }

    record Named(String file, AcceptanceCase each) {

        @Override
        public String toString() {
            return file + ": " + each.name();
        }
    }

    static Stream<Named> cases() throws IOException {
        try (Stream<Path> paths = Files.list(FOLDER)) {
            List<Path> files = paths.sorted().toList();
            return files.stream().flatMap(DiagramsOfAcceptanceCasesTest::cases);
        }
    }

    private static Stream<Named> cases(Path file) {
        try {
            String name = file.getFileName().toString();
            return AcceptanceFile.parse(name, Files.readString(file), false).cases().stream()
                    .map(each -> new Named(name, each));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void areTidyAndShowEveryChange(Named named) throws SQLException {
        int version = first.getMetaData().getDatabaseMajorVersion();
        assumeTrue(version >= named.each().since(), () -> "PostgreSQL " + version + " does not understand it");
        ScratchServer.empty(first, named.each().migration().before());
        ScratchServer.empty(second, named.each().migration().after());
        Schema current = CatalogReader.read(first, Set.of());
        Schema desired = CatalogReader.read(second, Set.of());
        check(current, desired);
        check(desired, current);
    }

    private static void check(Schema current, Schema desired) {
        for (MigrationPlan plan : Planner.plan(SchemaDiff.between(current, desired), current, desired, Guidance.NONE)) {
            String svg = MigrationDiagram.svg(plan.before(), plan.after(), plan.changes());
            DrawnDiagram diagram = DrawnDiagram.read(svg);
            diagram.assertTidy();
            assertThat(diagram.signs()).isNotEmpty();
            assertThat(MigrationDiagram.svg(plan.before(), plan.after(), plan.changes())).isEqualTo(svg);
        }
    }
}
