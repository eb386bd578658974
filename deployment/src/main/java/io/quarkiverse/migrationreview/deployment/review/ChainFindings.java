package io.quarkiverse.migrationreview.deployment.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.flywaydb.core.api.MigrationVersion;

import io.quarkiverse.migrationreview.deployment.chain.MigrationChain;
import io.quarkiverse.migrationreview.deployment.chain.MigrationScript;
import io.quarkiverse.migrationreview.deployment.chain.ScriptChecksum;
import io.quarkiverse.migrationreview.deployment.review.Finding.Code;

/**
 * What can be told of a migration chain without running it.
 */
final class ChainFindings {

    private final DatasourceUnderReview subject;
    private final MigrationChain chain;
    private final Map<String, DatabaseScript> database;

    /**
     * @param database the versioned scripts that the dev database was done with when it was last seen, by their names
     */
    ChainFindings(DatasourceUnderReview subject, MigrationChain chain, Map<String, DatabaseScript> database) {
        this.subject = subject;
        this.chain = chain;
        this.database = database;
    }

    /** All of them; empty when nothing is wrong. */
    List<Finding> all() {
        List<Finding> findings = new ArrayList<>(versionsTwice());
        if (subject.flyway().validateOnMigrate()) {
            findings.addAll(editedAfterApplied());
        }
        if (!subject.flyway().outOfOrder()) {
            findings.addAll(outOfOrder());
        }
        return findings;
    }

    private List<Finding> editedAfterApplied() {
        List<Finding> findings = new ArrayList<>();
        for (MigrationScript script : chain.scripts()) {
            DatabaseScript applied = database.get(script.name());
            if (applied != null && applied.checksum() != null && applied.checksum() != ScriptChecksum.of(script)) {
                findings.add(new Finding(Code.EDITED_AFTER_APPLIED, subject.name(),
                        script.name() + " was edited after the dev database applied it", List.of(), file(script), null,
                        "Restore it, and change the schema in a script of its own. If that database is no more, start"
                                + " `quarkus dev` once: it looks at the one of today."));
            }
        }
        return findings;
    }

    /** Databases that are as far as the dev database was will never apply such a script. */
    private List<Finding> outOfOrder() {
        MigrationVersion last = null;
        List<MigrationScript> unknown = new ArrayList<>();
        for (MigrationScript script : chain.scripts()) {
            MigrationVersion version = version(script);
            if (version != null && !database.containsKey(script.name())) {
                unknown.add(script);
            } else if (version != null && (last == null || version.isNewerThan(last))) {
                last = version;
            }
        }
        List<Finding> findings = new ArrayList<>();
        for (MigrationScript script : unknown) {
            if (last != null && last.isNewerThan(version(script))) {
                findings.add(new Finding(Code.OUT_OF_ORDER, subject.name(), script.name() + " is older than version " + last
                        + ", which the dev database has applied without it", List.of(), file(script), null,
                        "Give it the next version, or set quarkus.flyway.out-of-order=true."));
            }
        }
        return findings;
    }

    private MigrationVersion version(MigrationScript script) {
        return chain.naming().version(script.fileName()).map(MigrationVersion::fromVersion).orElse(null);
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
