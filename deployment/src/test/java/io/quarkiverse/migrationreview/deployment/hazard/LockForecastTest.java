package io.quarkiverse.migrationreview.deployment.hazard;

import static org.assertj.core.api.Assertions.assertThat;
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
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.quarkiverse.migrationreview.deployment.catalog.CatalogReader;
import io.quarkiverse.migrationreview.deployment.catalog.ObjectName;
import io.quarkiverse.migrationreview.deployment.catalog.Schema;
import io.quarkiverse.migrationreview.deployment.diff.Rename;
import io.quarkiverse.migrationreview.deployment.diff.SchemaDiff;
import io.quarkiverse.migrationreview.deployment.hazard.LockCase.Section;
import io.quarkiverse.migrationreview.deployment.plan.Guidance;
import io.quarkiverse.migrationreview.deployment.plan.MigrationPlan;
import io.quarkiverse.migrationreview.deployment.plan.Planner;
import io.quarkiverse.migrationreview.deployment.plan.SqlGenerator;
import io.quarkiverse.migrationreview.deployment.testing.ScratchServer;

/**
 * Measured, not believed: what the files under {@code locks} say of statements and changes is what the server does to tables
 * with rows, and what is told of a change beforehand is the same. With the system property {@code locks.write} the files are
 * written anew with what the server does.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LockForecastTest {

    @RegisterExtension
    static final ScratchServer SERVER = new ScratchServer();

    private static final Path FOLDER = Path.of("src/test/resources/locks");
    private static final String ONLY = System.getProperty("locks.only", "");
    private static final boolean WRITE = System.getProperty("locks.write") != null;

    private final Map<String, List<LockCase>> files = new LinkedHashMap<>();
    private Connection first;
    private Connection second;

    @BeforeAll
    void prepareDatabases() throws SQLException {
        first = SERVER.newDatabase();
        second = SERVER.newDatabase();
    }

    Stream<LockCase> cases() throws IOException {
        try (Stream<Path> paths = Files.list(FOLDER)) {
            for (Path path : paths.filter(path -> path.getFileName().toString().contains(ONLY)).sorted().toList()) {
                String file = path.getFileName().toString();
                files.put(file, LockCase.parse(file, Files.readString(path)));
            }
        }
        return files.values().stream().flatMap(List::stream).toList().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void saysWhatTheServerDoes(LockCase each) throws SQLException {
        int version = first.getMetaData().getDatabaseMajorVersion();
        assumeTrue(each.isFor(version), () -> "PostgreSQL " + version + " does otherwise");
        ScratchServer.empty(first, each.part(Section.BEFORE));
        try (java.sql.Statement statement = first.createStatement()) {
            statement.execute("set timezone = '" + each.timeZone() + "'");
        }
        String seen = see(each);
        if (WRITE) {
            each.parts().put(Section.EXPECT, seen);
        }
        assertThat(seen).as(each.name()).isEqualTo(each.part(Section.EXPECT));
    }

    private String see(LockCase each) throws SQLException {
        Schema before = CatalogReader.read(first, Set.of());
        if (each.has(Section.STATEMENT)) {
            return MeasuredChange.words(MeasuredChange.measure(first, List.of(each.part(Section.STATEMENT)), before)) + "\n";
        }
        List<MeasuredChange> changes = new ArrayList<>();
        if (each.has(Section.RENAMES)) {
            changes.addAll(rename(each, before));
        } else {
            ScratchServer.empty(second, each.part(Section.AFTER));
            Schema after = CatalogReader.read(second, Set.of());
            for (MigrationPlan plan : Planner.plan(SchemaDiff.between(before, after), before, after, Guidance.NONE)) {
                changes.addAll(MeasuredChange.apply(plan, first, each.timeZone()));
            }
            assertThat(SchemaDiff.between(CatalogReader.read(first, Set.of()), after)).isEmpty();
        }
        assertThat(changes).allSatisfy(change -> assertThat(MeasuredChange.words(change.forecast()))
                .as(String.join(";\n", change.statements())).isEqualTo(MeasuredChange.words(change.measured())));
        return changes.stream().map(change -> change.change().summary() + ": " + MeasuredChange.words(change.measured()) + "\n")
                .collect(Collectors.joining());
    }

    private List<MeasuredChange> rename(LockCase each, Schema before) throws SQLException {
        List<MeasuredChange> changes = new ArrayList<>();
        for (String line : each.part(Section.RENAMES).lines().toList()) {
            String[] names = line.split(" to ");
            Rename rename = Rename.of(ObjectName.parse(names[0], "public"), ObjectName.parse(names[1], "public"), List.of());
            List<String> statements = SqlGenerator.generate(rename, before, List.of(rename));
            changes.add(new MeasuredChange(rename, statements, LockForecast.of(rename, statements, before, null),
                    MeasuredChange.measure(first, statements, before)));
        }
        return changes;
    }

    @AfterAll
    void writeFiles() throws IOException {
        if (WRITE) {
            for (Map.Entry<String, List<LockCase>> file : files.entrySet()) {
                Files.writeString(FOLDER.resolve(file.getKey()),
                        file.getValue().stream().map(LockCase::text).collect(Collectors.joining("\n")));
            }
        }
    }
}
