package io.quarkiverse.migrationreview.deployment.check;

import java.nio.file.Path;
import java.util.List;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.migrationreview.deployment.review.Finding;

/**
 * Findings as code scanners report them: SARIF 2.1.0, an OASIS standard. Each rule is a kind of finding; each result stands in
 * the entity or the script that it is about, relative to the project.
 */
final class SarifReport {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Path project;
    private final String level;

    /**
     * @param level {@code error} or {@code warning}
     */
    SarifReport(Path project, String level) {
        this.project = project;
        this.level = level;
    }

    ObjectNode of(List<Finding> findings) {
        ObjectNode report = JSON.objectNode().put("$schema", "https://json.schemastore.org/sarif-2.1.0.json")
                .put("version", "2.1.0");
        ObjectNode run = report.putArray("runs").addObject();
        ArrayNode rules = run.putObject("tool").putObject("driver").put("name", "Migration Review").putArray("rules");
        for (Finding.Code code : Finding.Code.values()) {
            ObjectNode rule = rules.addObject().put("id", code.id());
            rule.putObject("shortDescription").put("text", code.description() + ".");
            rule.putObject("defaultConfiguration").put("level", "error");
        }
        ArrayNode results = run.putArray("results");
        for (Finding finding : findings) {
            if (finding.parts().isEmpty()) {
                add(results, finding, finding.message(), finding.place(), finding.line());
            }
            for (Finding.Part part : finding.parts()) {
                String member = part.member() == null ? "" : " (" + part.member() + ")";
                add(results, finding, finding.message() + ": " + part.summary() + member,
                        part.file() == null ? finding.place() : part.file(), part.line());
            }
        }
        return report;
    }

    private void add(ArrayNode results, Finding finding, String message, String place, Integer line) {
        ObjectNode result = results.addObject().put("ruleId", finding.code().id())
                .put("ruleIndex", finding.code().ordinal()).put("level", level);
        result.putObject("message").put("text", message + ". " + finding.remedy());
        String file = ReportedPath.relative(project, place);
        ArrayNode locations = result.putArray("locations");
        if (file != null) {
            ObjectNode location = locations.addObject().putObject("physicalLocation");
            location.putObject("artifactLocation").put("uri", ReportedPath.uri(file)).put("uriBaseId", "%SRCROOT%");
            if (line != null) {
                location.putObject("region").put("startLine", line);
            }
        }
    }
}
