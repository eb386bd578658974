package io.quarkiverse.migrationreview.deployment.check;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

import io.quarkiverse.migrationreview.deployment.review.Finding;

/**
 * Findings in words for whoever runs a build.
 */
final class FindingsText {

    private static final String REMEDY = "\n    -> ";
    private static final String WAY_ON = "\n\nTo go on without, set quarkus.migration-review.check=warn. What was rejected or"
            + " parked in dev mode is known here only if quarkus.migration-review.drafts.directory is under version control.";

    private FindingsText() {
    }

    /** Several lines, without a line end after the last. */
    static String of(List<Finding> findings) {
        StringBuilder text = new StringBuilder("The entities and the migrations are not in step:");
        String datasource = null;
        for (Finding finding : findings) {
            if (!finding.datasource().equals(datasource)) {
                datasource = finding.datasource();
                text.append("\n\nDatasource ").append(datasource);
            }
            text.append("\n\n  ").append(finding.message()).append(" [").append(finding.code().id()).append(']');
            if (finding.place() != null) {
                text.append("\n    ").append(finding.place())
                        .append(finding.line() == null ? "" : ", line " + finding.line());
            }
            finding.parts().forEach(part -> text.append("\n    - ").append(part.summary())
                    .append(part.member() == null ? "" : " (" + part.member() + ")"));
            text.append(REMEDY).append(finding.remedy());
        }
        return text.toString();
    }

    /** The same as a reason not to go on, and the way to go on nevertheless. */
    static String refusal(List<Finding> findings) {
        return of(findings) + WAY_ON;
    }

    /**
     * What was said in full before, in one line.
     *
     * @param reports the folder in which all of it is found, too
     */
    static String again(List<Finding> findings, Path reports) {
        return "The entities and the migrations are not in step, as the first start of this run has said: "
                + findings.stream().map(Finding::message).collect(Collectors.joining("; ")) + ". See "
                + reports.resolve("check.json") + ".";
    }
}
