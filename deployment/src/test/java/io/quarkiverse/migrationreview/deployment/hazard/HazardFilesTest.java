package io.quarkiverse.migrationreview.deployment.hazard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
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
 * Every case under {@code src/test/resources/hazards}: the rule says what stands there, and is silent where nothing does.
 * <p>
 * With {@code -Dhazards.only=D07} only the files with that in their name are run; with {@code -Dhazards.write} the files are
 * rewritten with what comes out, to be read before it is committed.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HazardFilesTest {

    @RegisterExtension
    static final ScratchServer SERVER = new ScratchServer();

    private static final Path FOLDER = Path.of("src/test/resources/hazards");
    private static final String ONLY = System.getProperty("hazards.only", "");
    private static final boolean WRITE = System.getProperty("hazards.write") != null;

    private final Map<HazardCase, HazardCase> written = new IdentityHashMap<>();
    private List<HazardFile> files;
    private Connection dev;
    private Connection scratch;

    record Named(HazardFile file, HazardCase each) {

        @Override
        public String toString() {
            return file.name() + ": " + each.name();
        }
    }

    @BeforeAll
    void prepareDatabases() throws SQLException {
        dev = SERVER.newDatabase();
        scratch = SERVER.newDatabase();
    }

    Stream<Named> cases() throws IOException {
        files = new ArrayList<>();
        try (Stream<Path> paths = Files.list(FOLDER)) {
            for (Path path : paths.filter(path -> path.getFileName().toString().contains(ONLY)).sorted().toList()) {
                files.add(HazardFile.parse(path.getFileName().toString(), Files.readString(path), WRITE));
            }
        }
        return files.stream().flatMap(file -> file.cases().stream().map(each -> new Named(file, each)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void saysWhatStandsThere(Named named) throws SQLException {
        HazardCase each = named.each();
        int version = dev.getMetaData().getDatabaseMajorVersion();
        assumeTrue(version >= each.since(), () -> "PostgreSQL " + version + " does not understand it");
        HazardRun run = new HazardRun(each, dev, scratch);
        assertThat(run.plans()).as("migrations").isNotEmpty();
        String hazards = HazardText.of(
                run.hazards().stream().filter(hazard -> hazard.code() == named.file().code()).toList(), "public");
        if (WRITE) {
            written.put(each, each.expecting(hazards));
        } else {
            assertThat(hazards).as(each.name()).isEqualTo(each.expected());
        }
        run.checkWhatWasForetold();
    }

    @AfterAll
    void writeFiles() throws IOException {
        if (!WRITE) {
            return;
        }
        for (HazardFile file : files) {
            List<HazardCase> cases = file.cases().stream().map(each -> written.getOrDefault(each, each)).toList();
            Files.writeString(FOLDER.resolve(file.name()), new HazardFile(file.name(), file.about(), cases).text());
        }
    }
}
