package io.quarkiverse.migrationreview.deployment;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.eclipse.microprofile.config.Config;

import io.quarkiverse.migrationreview.deployment.review.Notice;
import io.quarkiverse.migrationreview.deployment.review.Prechecks;
import io.quarkus.datasource.common.runtime.DataSourceUtil;
import io.quarkus.hibernate.orm.deployment.PersistenceUnitDescriptorBuildItem;
import io.quarkus.hibernate.orm.runtime.PersistenceUnitUtil;

/**
 * Reads off the configuration what gets in the way of reviewed migrations.
 */
final class PrecheckReader {

    /** The second one is its older name, which still works. */
    private static final List<String> STRATEGIES = List.of("schema-management.strategy", "database.generation");

    private PrecheckReader() {
    }

    static List<Notice> read(String datasource, List<PersistenceUnitDescriptorBuildItem> units, Set<String> unitless,
            Config config) {
        Map<String, String> strategies = new TreeMap<>();
        for (PersistenceUnitDescriptorBuildItem unit : units) {
            if (unit.getConfig().getDataSource().filter(datasource::equals).isPresent()) {
                prefixes("quarkus.hibernate-orm.", unit.getPersistenceUnitName(),
                        PersistenceUnitUtil.isDefaultPersistenceUnit(unit.getPersistenceUnitName()))
                        .forEach(prefix -> STRATEGIES.forEach(
                                name -> config.getOptionalValue(prefix + name, String.class)
                                        .ifPresent(strategy -> strategies.put(prefix + name, strategy))));
            }
        }
        String clean = prefixes("quarkus.flyway.", datasource, DataSourceUtil.isDefault(datasource)).stream()
                .map(prefix -> prefix + "clean-at-start")
                .filter(name -> config.getOptionalValue(name, Boolean.class).orElse(false)).findFirst().orElse(null);
        return Prechecks.of(strategies, clean, unitless);
    }

    private static List<String> prefixes(String root, String name, boolean isDefault) {
        return isDefault ? List.of(root) : List.of(root + "\"" + name + "\".", root + name + ".");
    }
}
