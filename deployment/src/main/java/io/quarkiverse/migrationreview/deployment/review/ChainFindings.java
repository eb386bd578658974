package io.quarkiverse.migrationreview.deployment.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.flywaydb.core.api.MigrationVersion;

import io.quarkiverse.migrationreview.deployment.chain.MigrationChain;
import io.quarkiverse.migrationreview.deployment.chain.MigrationScript;
import io.quarkiverse.migrationreview.deployment.review.Finding.Code;

/**
 * What can be told of a migration chain without running it.
 */
final class ChainFindings {

    private final DatasourceUnderReview subject;
    private final MigrationChain chain;

    ChainFindings(DatasourceUnderReview subject, MigrationChain chain) {
        this.subject = subject;
        this.chain = chain;
    }

    /** All of them; empty when nothing is wrong. */
    List<Finding> all() throws DraftingException {
        return versionsTwice();
    }

    private List<Finding> versionsTwice() {
        List<Finding> findings = new ArrayList<>();
        versions().forEach((version, scripts) -> {
            if (scripts.size() > 1) {
                MigrationScript last = scripts.get(scripts.size() - 1);
                findings.add(new Finding(Code.VERSION_TWICE, subject.name(), "The version " + version + " is there "
                        + (scripts.size() == 2 ? "twice" : scripts.size() + " times") + ": "
                        + String.join(", ", scripts.stream().map(MigrationScript::name).toList()), List.of(),
                        file(last), null,
                        "Give the one that no database has applied yet the next version; `quarkus dev` offers it."));
            }
        });
        return findings;
    }

    /** 1 and 1.0 are the same version, as Flyway sees it. */
    private Map<MigrationVersion, List<MigrationScript>> versions() {
        Map<MigrationVersion, List<MigrationScript>> versions = new TreeMap<>();
        chain.scripts().forEach(script -> chain.naming().version(script.fileName()).ifPresent(version -> versions
                .computeIfAbsent(MigrationVersion.fromVersion(version), key -> new ArrayList<>()).add(script)));
        return versions;
    }

    private static String file(MigrationScript script) {
        return script.file() == null ? null : script.file().toString();
    }
}
