package io.quarkiverse.migrationreview.deployment.chain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.flywaydb.core.api.MigrationVersion;

/**
 * Finds scripts that have the same version: two branches were merged that each had a next one. Flyway runs no chain like that.
 */
public final class SameVersions {

    private SameVersions() {
    }

    /**
     * The scripts that share a version, those of one version together.
     *
     * @return in the order of the versions; empty when each has its own
     */
    public static List<List<MigrationScript>> in(MigrationChain chain) {
        Map<MigrationVersion, List<MigrationScript>> versions = new TreeMap<>();
        for (MigrationScript script : chain.scripts()) {
            chain.naming().version(script.fileName()).map(MigrationVersion::fromVersion)
                    .ifPresent(version -> versions.computeIfAbsent(version, none -> new ArrayList<>()).add(script));
        }
        return versions.values().stream().filter(scripts -> scripts.size() > 1).map(List::copyOf).toList();
    }

    /**
     * Refuses a chain that has a version more than once.
     *
     * @throws ChainException when there is one
     */
    public static void refuse(MigrationChain chain) throws ChainException {
        List<List<MigrationScript>> same = in(chain);
        if (!same.isEmpty()) {
            List<String> names = same.get(0).stream().map(MigrationScript::name).toList();
            throw new ChainException(String.join(" and ", names) + " have the same version: Flyway runs neither, and the"
                    + " application does not start.", null,
                    "Give the one that is applied nowhere the next version: migrations renumber.", null);
        }
    }

    /** Whether two versions are the same for Flyway, as 1 and 1.0 are. */
    public static boolean same(String version, String other) {
        return MigrationVersion.fromVersion(version).equals(MigrationVersion.fromVersion(other));
    }

    /** Compares two versions as Flyway does. */
    public static int compare(String version, String other) {
        return MigrationVersion.fromVersion(version).compareTo(MigrationVersion.fromVersion(other));
    }
}
