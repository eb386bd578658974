package io.quarkiverse.migrationreview.deployment.plan;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.quarkiverse.migrationreview.deployment.testing.ScratchServer;

/**
 * Every case under {@code src/test/resources/acceptance}: the migration comes out as it stands there, leads to the desired
 * schema, its undo back, and a second comparison finds nothing; likewise in the other direction.
 * <p>
 * With {@code -Dacceptance.only=enum} only the files with that in their name are run; with {@code -Dacceptance.write} the files
 * are rewritten with what comes out, to be read before it is committed.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AcceptanceTest {

    @RegisterExtension
    static final ScratchServer SERVER = new ScratchServer();

    private static final Path FOLDER = Path.of("src/test/resources/acceptance");
    private static final String ONLY = System.getProperty("acceptance.only", "");
    private static final boolean WRITE = System.getProperty("acceptance.write") != null;

    private final Map<AcceptanceCase, AcceptanceCase> written = new LinkedHashMap<>();
    private List<AcceptanceFile> files;
    private Connection first;
    private Connection second;

    record Named(String file, AcceptanceCase each) {

        @Override
        public String toString() {
            return file + ": " + each.name();
        }
    }

    @BeforeAll
    void prepareDatabases() throws SQLException {
        first = SERVER.newDatabase();
        second = SERVER.newDatabase();
    }

    Stream<Named> cases() throws IOException {
        files = new ArrayList<>();
        try (Stream<Path> paths = Files.list(FOLDER)) {
            for (Path path : paths.filter(path -> path.getFileName().toString().contains(ONLY)).sorted().toList()) {
                files.add(AcceptanceFile.parse(path.getFileName().toString(), Files.readString(path), WRITE));
            }
        }
        return files.stream().flatMap(file -> file.cases().stream().map(each -> new Named(file.name(), each)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void leadsThereAndBack(Named named) throws SQLException {
        AcceptanceCase each = named.each();
        int version = first.getMetaData().getDatabaseMajorVersion();
        assumeTrue(version >= each.since(), () -> "PostgreSQL " + version + " does not understand it");
        MigrationCase migration = each.migration();
        ScratchServer.empty(first, migration.before());
        ScratchServer.empty(second, migration.after());
        if (WRITE) {
            migration = migration.expectingWhatComes(first, second);
            written.put(each, each.expecting(migration));
        }
        try {
            migration.check(first, second);
        } catch (SQLException e) {
            throw new AssertionError(named + ": " + e.getMessage(), e);
        }
    }

    @AfterAll
    void writeFiles() throws IOException {
        if (!WRITE) {
            return;
        }
        for (AcceptanceFile file : files) {
            List<AcceptanceCase> cases = file.cases().stream().map(each -> written.getOrDefault(each, each)).toList();
            Files.writeString(FOLDER.resolve(file.name()), new AcceptanceFile(file.name(), file.about(), cases).text());
        }
    }
}
