package io.quarkiverse.migrationreview.deployment;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.eclipse.microprofile.config.ConfigProvider;

import io.quarkiverse.migrationreview.deployment.review.Notice;
import io.quarkiverse.migrationreview.deployment.review.UnindexedJar;
import io.quarkus.deployment.IsLocalDevelopment;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.builditem.ApplicationArchivesBuildItem;
import io.quarkus.deployment.builditem.CombinedIndexBuildItem;
import io.quarkus.deployment.builditem.LiveReloadBuildItem;
import io.quarkus.deployment.pkg.builditem.CurateOutcomeBuildItem;
import io.quarkus.flyway.runtime.FlywayBuildTimeConfig;
import io.quarkus.hibernate.orm.deployment.JpaModelBuildItem;
import io.quarkus.hibernate.orm.deployment.PersistenceUnitDescriptorBuildItem;
import io.quarkus.hibernate.orm.deployment.spi.AdditionalJpaModelBuildItem;
import io.quarkus.maven.dependency.ResolvedDependency;

/**
 * Looks before anything is drafted for what gets in the way: in the configuration, and in what Quarkus does not see.
 */
class PrecheckProcessor {

    /** Their entities come in through extensions of Quarkus, or are none of the application's. */
    private static final Set<String> NO_MODELS = Set.of("com.fasterxml.jackson.core", "io.netty", "io.quarkus",
            "io.quarkus.arc", "io.quarkus.resteasy.reactive", "io.smallrye.config", "io.smallrye.reactive", "io.vertx",
            "jakarta.enterprise", "jakarta.persistence", "net.bytebuddy", "org.antlr", "org.flywaydb", "org.hibernate.models",
            "org.hibernate.orm", "org.hibernate.search", "org.hibernate.validator", "org.jctools", "org.postgresql");

    @BuildStep(onlyIf = { IsLocalDevelopment.class, MigrationReviewEnabled.class })
    PrechecksBuildItem check(List<PersistenceUnitDescriptorBuildItem> units, Optional<JpaModelBuildItem> model,
            List<AdditionalJpaModelBuildItem> additional, ApplicationArchivesBuildItem archives,
            CurateOutcomeBuildItem application, LiveReloadBuildItem reload, FlywayBuildTimeConfig flyway,
            CombinedIndexBuildItem index) {
        Set<String> known = new HashSet<>();
        units.forEach(unit -> known.addAll(unit.getManagedClassNames()));
        additional.forEach(each -> known.add(each.getClassName()));
        Set<Path> indexed = new HashSet<>();
        archives.getAllApplicationArchives().forEach(archive -> archive.getResolvedPaths().forEach(indexed::add));
        JarEntities jarEntities = jarEntities(reload);
        Map<String, List<Notice>> notices = new TreeMap<>();
        units.stream().flatMap(unit -> unit.getConfig().getDataSource().stream()).distinct()
                .forEach(datasource -> {
                    List<Notice> found = new ArrayList<>(PrecheckReader.read(datasource, units,
                            unitless(units, model, known), ConfigProvider.getConfig()));
                    found.addAll(FlywayInJava.read(datasource, flyway.datasources().get(datasource), index.getIndex()));
                    notices.put(datasource, found);
                });
        Collection<ResolvedDependency> dependencies = application.getApplicationModel().getRuntimeDependencies();
        return new PrechecksBuildItem(notices, () -> unindexed(dependencies, indexed, known, jarEntities));
    }

    private static JarEntities jarEntities(LiveReloadBuildItem reload) {
        JarEntities jarEntities = reload.getContextObject(JarEntities.class);
        if (jarEntities == null) {
            jarEntities = new JarEntities();
            reload.setContextObject(JarEntities.class, jarEntities);
        }
        return jarEntities;
    }

    /** Of a {@code persistence.xml}, Quarkus does not know either what all belongs to it. */
    private static Set<String> unitless(List<PersistenceUnitDescriptorBuildItem> units, Optional<JpaModelBuildItem> model,
            Set<String> known) {
        if (units.stream().anyMatch(PersistenceUnitDescriptorBuildItem::isFromPersistenceXml)) {
            return Set.of();
        }
        Set<String> unitless = new TreeSet<>(model.map(JpaModelBuildItem::getEntityClassNames).orElse(Set.of()));
        unitless.removeAll(known);
        return unitless;
    }

    /**
     * The jars with entities that Quarkus does not see.
     *
     * @param indexed what it does see, by path
     * @param known classes that are mapped all the same
     */
    static List<UnindexedJar> unindexed(Collection<ResolvedDependency> dependencies, Set<Path> indexed, Set<String> known,
            JarEntities jarEntities) {
        List<UnindexedJar> jars = new ArrayList<>();
        for (ResolvedDependency dependency : dependencies) {
            if (!dependency.isJar() || dependency.isRuntimeExtensionArtifact()
                    || NO_MODELS.contains(dependency.getGroupId())) {
                continue;
            }
            for (Path path : dependency.getResolvedPaths()) {
                List<String> entities = indexed.contains(path) || !path.toString().endsWith(".jar") ? List.of()
                        : jarEntities.in(path).stream().filter(entity -> !known.contains(entity)).toList();
                if (!entities.isEmpty()) {
                    jars.add(new UnindexedJar(dependency.getGroupId(), dependency.getArtifactId(),
                            dependency.getClassifier(), path.getFileName().toString(), entities));
                }
            }
        }
        return jars;
    }
}
