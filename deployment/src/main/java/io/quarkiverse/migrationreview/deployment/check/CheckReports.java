package io.quarkiverse.migrationreview.deployment.check;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.jboss.logging.Logger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.migrationreview.deployment.review.AtomicFile;
import io.quarkiverse.migrationreview.deployment.review.Finding;

/**
 * What machines read of a check: {@code check.json} with everything, and {@code check.sarif}. Same findings, same bytes; both
 * are written when there is nothing to say, too.
 */
final class CheckReports {

    private static final Logger LOG = Logger.getLogger(CheckReports.class);
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private final Path folder;
    private final Path project;
    private final String severity;

    /**
     * @param folder for the reports; made when it is not there
     * @param project what files are named relative to
     * @param severity {@code error} or {@code warning}
     */
    CheckReports(Path folder, Path project, String severity) {
        this.folder = folder;
        this.project = project;
        this.severity = severity;
    }

    /** Writes both. Where they can't be written the log says so: what was found is said to a person, too. */
    void write(List<String> datasources, List<Finding> findings) {
        try {
            Files.createDirectories(folder);
            write("check.json", json(datasources, findings));
            write("check.sarif", new SarifReport(project, severity).of(findings));
        } catch (IOException e) {
            LOG.warnf("The reports of the check can't be written: %s. Make %s writable.", e.getMessage(), folder);
        }
    }

    private void write(String name, JsonNode content) throws IOException {
        AtomicFile.write(folder.resolve(name), (JSON.writeValueAsString(content) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private JsonNode json(List<String> datasources, List<Finding> findings) {
        ObjectNode report = JSON.createObjectNode().put("upToDate", findings.isEmpty());
        ArrayNode names = report.putArray("datasources");
        datasources.forEach(names::add);
        ArrayNode all = report.putArray("findings");
        for (Finding finding : findings) {
            ObjectNode each = all.addObject().put("code", finding.code().id()).put("severity", severity)
                    .put("datasource", finding.datasource()).put("message", finding.message())
                    .put("file", ReportedPath.relative(project, finding.place())).put("line", finding.line())
                    .put("remedy", finding.remedy());
            ArrayNode parts = each.putArray("parts");
            finding.parts().forEach(part -> parts.addObject().put("summary", part.summary()).put("member", part.member())
                    .put("file", ReportedPath.relative(project, part.file())).put("line", part.line()));
        }
        return report;
    }
}
