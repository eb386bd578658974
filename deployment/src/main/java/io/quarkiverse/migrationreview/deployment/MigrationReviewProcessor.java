package io.quarkiverse.migrationreview.deployment;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;

import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

import io.quarkiverse.migrationreview.deployment.chain.ChainException;
import io.quarkiverse.migrationreview.deployment.chain.ChainLocations;
import io.quarkiverse.migrationreview.deployment.chain.ChainLocator;
import io.quarkiverse.migrationreview.deployment.chain.FlywaySettings;
import io.quarkiverse.migrationreview.deployment.chain.FlywaySettingsReader;
import io.quarkiverse.migrationreview.deployment.model.EntityModelException;
import io.quarkiverse.migrationreview.deployment.model.EntityModelReader;
import io.quarkiverse.migrationreview.deployment.model.PersistenceUnitReader;
import io.quarkiverse.migrationreview.deployment.review.DatasourceUnderReview;
import io.quarkiverse.migrationreview.deployment.review.DifferenceRules;
import io.quarkiverse.migrationreview.deployment.review.DraftingException;
import io.quarkiverse.migrationreview.deployment.review.Notice;
import io.quarkiverse.migrationreview.deployment.review.Problem;
import io.quarkiverse.migrationreview.deployment.review.ReviewService;
import io.quarkiverse.migrationreview.deployment.review.ReviewSettings;
import io.quarkiverse.migrationreview.deployment.scratch.DatabaseAccess;
import io.quarkiverse.migrationreview.runtime.MigrationReviewConfig;
import io.quarkus.agroal.spi.JdbcDataSourceBuildItem;
import io.quarkus.bootstrap.workspace.SourceDir;
import io.quarkus.bootstrap.workspace.WorkspaceModule;
import io.quarkus.datasource.common.runtime.DataSourceUtil;
import io.quarkus.datasource.common.runtime.DatabaseKind;
import io.quarkus.deployment.IsLocalDevelopment;
import io.quarkus.deployment.annotations.BuildProducer;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.builditem.CombinedIndexBuildItem;
import io.quarkus.deployment.builditem.CuratedApplicationShutdownBuildItem;
import io.quarkus.deployment.builditem.DevServicesLauncherConfigResultBuildItem;
import io.quarkus.deployment.builditem.DevServicesRegistryBuildItem;
import io.quarkus.deployment.builditem.FeatureBuildItem;
import io.quarkus.deployment.builditem.HotDeploymentWatchedFileBuildItem;
import io.quarkus.deployment.pkg.builditem.CurateOutcomeBuildItem;
import io.quarkus.flyway.runtime.FlywayBuildTimeConfig;
import io.quarkus.hibernate.orm.deployment.PersistenceUnitDescriptorBuildItem;

/**
 * Collects what the build knows and hands it over.
 */
class MigrationReviewProcessor {

    static final String FEATURE = "migration-review";

    @BuildStep(onlyIf = MigrationReviewEnabled.class)
    FeatureBuildItem feature() {
        return new FeatureBuildItem(FEATURE);
    }

    /** Runs only where something asks for the models. */
    @BuildStep(onlyIf = MigrationReviewEnabled.class)
    void readModels(List<PersistenceUnitDescriptorBuildItem> units, CombinedIndexBuildItem index,
            BuildProducer<EntityModelBuildItem> models) {
        Config config = ConfigProvider.getConfig();
        for (PersistenceUnitDescriptorBuildItem unit : units) {
            Optional<String> datasource = unit.getConfig().getDataSource();
            if (datasource.isEmpty()) {
                continue;
            }
            try {
                models.produce(EntityModelBuildItem.of(datasource.get(), EntityModelReader
                        .read(PersistenceUnitReader.read(unit, config), Thread.currentThread().getContextClassLoader())
                        .declaredIn(index.getIndex())));
            } catch (EntityModelException e) {
                models.produce(EntityModelBuildItem.refused(datasource.get(), unit.getPersistenceUnitName(),
                        new Problem(e.getMessage(), null,
                                "Correct the entity; drafts are made again at the next live reload.")));
            }
        }
    }

    @BuildStep(onlyIf = { IsLocalDevelopment.class, MigrationReviewEnabled.class })
    ReviewServiceBuildItem review(MigrationReviewConfig config, FlywayBuildTimeConfig flyway,
            List<EntityModelBuildItem> models, List<JdbcDataSourceBuildItem> datasources,
            PrechecksBuildItem prechecks, CurateOutcomeBuildItem application,
            DevServicesRegistryBuildItem devServices,
            Optional<DevServicesLauncherConfigResultBuildItem> discovered, CuratedApplicationShutdownBuildItem shutdown) {
        WorkspaceModule module = application.getApplicationModel().getAppArtifact().getWorkspaceModule();
        ReviewService service = DevModeReview.service(shutdown);
        if (flyway.enabled() && module != null) {
            List<DatasourceUnderReview> subjects = subjects(config, flyway, models, datasources, module, prechecks::of);
            Config now = ConfigProvider.getConfig();
            service.update(subjects, name -> devDatabase(name, now, devServices, discovered));
            TestLaunchListener.tellOf(subjects, name -> devDatabase(name, now, devServices, discovered));
        }
        return new ReviewServiceBuildItem(service);
    }

    /** Those of PostgreSQL with entities, for a check: what gets in the way of dev mode only is no concern of it. */
    static List<DatasourceUnderReview> subjects(MigrationReviewConfig config, FlywayBuildTimeConfig flyway,
            List<EntityModelBuildItem> models, List<JdbcDataSourceBuildItem> datasources, WorkspaceModule module) {
        return subjects(config, flyway, models, datasources, module, name -> List.of());
    }

    private static List<DatasourceUnderReview> subjects(MigrationReviewConfig config, FlywayBuildTimeConfig flyway,
            List<EntityModelBuildItem> models, List<JdbcDataSourceBuildItem> datasources, WorkspaceModule module,
            Function<String, List<Notice>> prechecks) {
        List<DatasourceUnderReview> subjects = new ArrayList<>();
        for (JdbcDataSourceBuildItem datasource : datasources) {
            boolean mapped = models.stream().anyMatch(model -> model.datasource().equals(datasource.getName()));
            if (mapped && DatabaseKind.isPostgreSQL(datasource.getDbKind())) {
                subjects.add(subject(datasource.getName(), config, flyway, models, module,
                        () -> prechecks.apply(datasource.getName())));
            }
        }
        return subjects;
    }

    private static DatasourceUnderReview subject(String name, MigrationReviewConfig config, FlywayBuildTimeConfig flyway,
            List<EntityModelBuildItem> models, WorkspaceModule module,
            Supplier<List<Notice>> prechecks) {
        FlywaySettings settings = FlywaySettingsReader.read(ConfigProvider.getConfig(), name);
        List<EntityModelBuildItem> own = models.stream().filter(model -> model.datasource().equals(name)).toList();
        Problem problem = own.stream().map(EntityModelBuildItem::problem).filter(Objects::nonNull).findFirst().orElse(null);
        ChainLocations locations = null;
        try {
            locations = new ChainLocator(module, Thread.currentThread().getContextClassLoader())
                    .locate(flyway.datasources().get(name).locations(), settings.naming(), config.undo().directory());
        } catch (ChainException e) {
            problem = new Problem(e.getMessage(), e.place(), e.remedy());
        }
        DifferenceRules rules = DifferenceRules.NONE;
        try {
            rules = DifferenceRules.of(config.strict(), config.tolerated(), config.unmanaged(), config.managed());
        } catch (DraftingException e) {
            problem = e.problem();
        }
        return new DatasourceUnderReview(name, own.stream().map(EntityModelBuildItem::persistenceUnit).toList(),
                own.stream().map(EntityModelBuildItem::model).filter(Objects::nonNull).toList(), problem, locations, settings,
                scratch(config.scratch()), draftsDirectory(name, config, module),
                module.getMainSources().getSourceDirs().stream().map(SourceDir::getDir).toList(), rules,
                new ReviewSettings(config.facts().timeout(), config.rehearsal().maxSize().asLongValue(), config.lockTimeout(),
                        config.strategy() == MigrationReviewConfig.Strategy.ONLINE),
                prechecks);
    }

    private static DatabaseAccess scratch(MigrationReviewConfig.Scratch scratch) {
        return scratch.jdbcUrl().map(url -> new DatabaseAccess(url, scratch.username().orElse(null),
                scratch.password().orElse(null))).orElse(null);
    }

    private static Path draftsDirectory(String datasource, MigrationReviewConfig config, WorkspaceModule module) {
        Path drafts = config.drafts().directory().map(directory -> module.getModuleDir().toPath().resolve(directory))
                .orElseGet(() -> module.getBuildDir().toPath().resolve("migration-review"));
        return drafts.resolve(DataSourceUtil.isDefault(datasource) ? "default" : datasource).normalize();
    }

    /** Asked only when the application has started: the registry knows the Dev Services that run by then. */
    private static Optional<DatabaseAccess> devDatabase(String datasource, Config config,
            DevServicesRegistryBuildItem devServices, Optional<DevServicesLauncherConfigResultBuildItem> discovered) {
        Map<String, String> services = new TreeMap<>();
        discovered.ifPresent(item -> services.putAll(item.getConfig()));
        services.putAll(devServices.getConfigForAllRunningServices());
        return property("jdbc.url", datasource, config, services)
                .map(url -> new DatabaseAccess(url, property("username", datasource, config, services).orElse(null),
                        property("password", datasource, config, services).orElse(null)));
    }

    private static Optional<String> property(String name, String datasource, Config config, Map<String, String> services) {
        for (String key : DataSourceUtil.dataSourcePropertyKeys(datasource, name)) {
            Optional<String> value = config.getOptionalValue(key, String.class)
                    .or(() -> Optional.ofNullable(services.get(key)));
            if (value.isPresent()) {
                return value;
            }
        }
        return Optional.empty();
    }

    /** Quarkus watches only the scripts that were there at the last build. */
    @BuildStep(onlyIf = { IsLocalDevelopment.class, MigrationReviewEnabled.class })
    void watchNewScripts(FlywayBuildTimeConfig flyway, BuildProducer<HotDeploymentWatchedFileBuildItem> watched) {
        flyway.datasources().values().stream().flatMap(datasource -> datasource.locations().stream())
                .map(location -> location.replaceFirst("^classpath:", "").replaceAll("^/+|/+$", "") + "/")
                .distinct()
                .forEach(folder -> watched.produce(HotDeploymentWatchedFileBuildItem.builder()
                        .setLocationPredicate(file -> file.startsWith(folder)).setRestartNeeded(true).build()));
    }
}
