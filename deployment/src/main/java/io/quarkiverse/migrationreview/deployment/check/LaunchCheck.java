package io.quarkiverse.migrationreview.deployment.check;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jboss.logging.Logger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkiverse.migrationreview.deployment.review.DatasourceUnderReview;
import io.quarkiverse.migrationreview.deployment.review.Finding;
import io.quarkiverse.migrationreview.deployment.review.Gate;

/**
 * The check of one build of the application, for its start in a test or for the build itself. It says what it has to say once,
 * however often it is asked.
 */
public final class LaunchCheck {

    private static final Logger LOG = Logger.getLogger("io.quarkiverse.migrationreview");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<DatasourceUnderReview> subjects;
    private final Path project;
    private final Path reports;
    private final boolean failing;
    private final Map<String, String> verdicts;
    private List<Finding> findings;
    private boolean saidBefore;

    /**
     * @param project the folder that reports name files relative to
     * @param reports the folder for the reports; {@code null} to write none
     * @param failing whether what is found is a reason to refuse; otherwise the log says it
     * @param verdicts of other builds in this JVM, by what they were made from, and what was said; this one's is added
     */
    public LaunchCheck(List<DatasourceUnderReview> subjects, Path project, Path reports, boolean failing,
            Map<String, String> verdicts) {
        this.subjects = List.copyOf(subjects);
        this.project = project;
        this.reports = reports;
        this.failing = failing;
        this.verdicts = verdicts;
    }

    /**
     * Checks, and writes the reports.
     *
     * @return why the application may not be started or built, several lines, or one if another build in this JVM was told the
     *         same; empty when it may
     */
    public synchronized Optional<String> refusal(Gate gate) {
        if (findings == null) {
            findings = run(gate);
        }
        if (!failing || findings.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(saidBefore ? FindingsText.again(findings, reports) : FindingsText.refusal(findings));
    }

    /**
     * What was found.
     *
     * @return several lines; an empty text when the migrations are up to date
     * @throws IllegalStateException when it wasn't checked yet
     */
    public synchronized String verdict() {
        if (findings == null) {
            throw new IllegalStateException("Not checked yet");
        }
        return findings.isEmpty() ? "" : FindingsText.of(findings);
    }

    private List<Finding> run(Gate gate) {
        long started = System.nanoTime();
        List<Finding> found = findings(gate);
        LOG.debugf("The migrations were checked in %d ms", (System.nanoTime() - started) / 1_000_000);
        if (reports != null) {
            new CheckReports(reports, project, failing ? "error" : "warning")
                    .write(subjects.stream().map(DatasourceUnderReview::name).toList(), found);
        }
        // each test profile starts the application; beside dev mode, what an earlier run said has scrolled away
        saidBefore = reports != null && verdicts.put(failing + FindingsText.of(found), "") != null;
        if (!failing && !found.isEmpty()) {
            LOG.warn(saidBefore ? FindingsText.again(found, reports) : FindingsText.of(found));
        }
        return found;
    }

    /** Several test profiles start the application several times. */
    private List<Finding> findings(Gate gate) {
        Optional<String> fingerprint = Gate.fingerprint(subjects);
        try {
            String known = fingerprint.map(verdicts::get).orElse(null);
            if (known != null) {
                return List.of(JSON.readValue(known, Finding[].class));
            }
            List<Finding> found = gate.check(subjects);
            if (fingerprint.isPresent() && found.stream().noneMatch(LaunchCheck::mayPass)) {
                verdicts.put(fingerprint.get(), JSON.writeValueAsString(found));
            }
            return found;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A finding is made of texts and numbers", e);
        }
    }

    /** A server that did not answer may do so next time. */
    private static boolean mayPass(Finding finding) {
        return finding.code() == Finding.Code.NOT_COMPARABLE;
    }
}
