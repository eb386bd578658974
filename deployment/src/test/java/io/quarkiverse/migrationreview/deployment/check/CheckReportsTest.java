package io.quarkiverse.migrationreview.deployment.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkiverse.migrationreview.deployment.review.Finding;
import io.quarkiverse.migrationreview.deployment.review.Finding.Code;

/** The reports, held against what SARIF 2.1.0 requires and readers of them rely on (chapter 3 of the standard). */
class CheckReportsTest {

    @TempDir
    Path project;
    private Path reports;

    @BeforeEach
    void writeReports() {
        reports = project.resolve("target/migration-review");
        String entity = project.resolve("src/main/java/org/acme/a task/Task.java").toString();
        new CheckReports(reports, project, "error").write(List.of("<default>"), List.of(
                new Finding(Code.PENDING_MIGRATION, "<default>", "Add priority to task",
                        List.of(new Finding.Part("Add column task.priority", "org.acme.Task.priority", entity, 12),
                                new Finding.Part("Drop column task.rank", null, null, null)),
                        null, null, "Approve it."),
                new Finding(Code.CHAIN_DOES_NOT_APPLY, "<default>", "V2__x.sql does not apply", List.of(),
                        project.resolve("src/main/resources/db/migration/V2__x.sql").toString(), 3, "Mend it."),
                new Finding(Code.NOT_COMPARABLE, "<default>", "No server", List.of(),
                        "quarkus.migration-review.scratch.jdbc-url", null, "Start it.")));
    }

    private JsonNode read(String name) throws IOException {
        return new ObjectMapper().readTree(Files.readAllBytes(reports.resolve(name)));
    }

    @Test
    void nameFilesRelativeToTheProject() throws Exception {
        JsonNode findings = read("check.json").get("findings");

        assertThat(findings.at("/0/parts/0/file").asText()).isEqualTo("src/main/java/org/acme/a task/Task.java");
        assertThat(findings.at("/0/parts/0/member").asText()).isEqualTo("org.acme.Task.priority");
        assertThat(findings.at("/1/file").asText()).isEqualTo("src/main/resources/db/migration/V2__x.sql");
        assertThat(findings.at("/2/file").isNull()).as("a setting is no file").isTrue();
        assertThat(Files.readString(reports.resolve("check.json"))).doesNotContain(project.toString());
        assertThat(Files.readString(reports.resolve("check.sarif"))).doesNotContain(project.toString());
    }

    @Test
    void nameNoFileOfANeighbourWhoseNameOnlyBeginsTheSame() {
        assertThat(ReportedPath.relative(Path.of("/acme/app"), "/acme/app-migrations/V1__x.sql")).isNull();
        assertThat(ReportedPath.relative(Path.of("/acme/app"), "/acme/app/V1__x.sql")).isEqualTo("V1__x.sql");
        assertThat(ReportedPath.relative(Path.of("/acme/app"), "/acme/app")).isNull();
    }

    @Test
    void haveOneResultForEachPlace() throws Exception {
        JsonNode results = read("check.sarif").at("/runs/0/results");

        assertThat(results).hasSize(4);
        assertThat(results.at("/0/locations/0/physicalLocation/artifactLocation/uri").asText())
                .isEqualTo("src/main/java/org/acme/a%20task/Task.java");
        assertThat(results.at("/0/locations/0/physicalLocation/region/startLine").asInt()).isEqualTo(12);
        assertThat(results.at("/1/locations")).isEmpty();
        assertThat(results.at("/2/locations/0/physicalLocation/region/startLine").asInt()).isEqualTo(3);
        assertThat(results.at("/3/locations")).isEmpty();
    }

    @Test
    void haveWhatTheStandardRequires() throws Exception {
        JsonNode sarif = read("check.sarif");
        assertThat(sarif.get("version").asText()).isEqualTo("2.1.0");
        assertThat(sarif.get("$schema").asText()).endsWith("sarif-2.1.0.json");
        JsonNode driver = sarif.at("/runs/0/tool/driver");
        assertThat(driver.get("name").asText()).isNotBlank();
        List<String> rules = new ArrayList<>();
        driver.get("rules").forEach(rule -> {
            rules.add(rule.get("id").asText());
            assertThat(rule.at("/shortDescription/text").asText()).endsWith(".");
        });
        assertThat(rules).doesNotHaveDuplicates().hasSameSizeAs(Code.values());
        sarif.at("/runs/0/results").forEach(result -> {
            assertThat(result.at("/message/text").asText()).isNotBlank();
            assertThat(rules.get(result.get("ruleIndex").asInt())).isEqualTo(result.get("ruleId").asText());
            assertThat(result.get("level").asText()).isIn("none", "note", "warning", "error");
        });
    }

    @Test
    void areTheSameBytesForTheSameFindings() throws Exception {
        byte[] json = Files.readAllBytes(reports.resolve("check.json"));
        byte[] sarif = Files.readAllBytes(reports.resolve("check.sarif"));

        writeReports();

        assertThat(reports.resolve("check.json")).hasBinaryContent(json);
        assertThat(reports.resolve("check.sarif")).hasBinaryContent(sarif);
        assertThat(reports).isDirectoryNotContaining(file -> file.getFileName().toString().endsWith(".unfinished"));
    }
}
