package io.quarkiverse.migrationreview.deployment;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

import jakarta.inject.Singleton;

import io.quarkiverse.migrationreview.deployment.check.LaunchCheck;
import io.quarkiverse.migrationreview.deployment.review.DatasourceUnderReview;
import io.quarkiverse.migrationreview.deployment.review.Gate;
import io.quarkiverse.migrationreview.deployment.scratch.DatabaseAccess;
import io.quarkiverse.migrationreview.runtime.MigrationReviewConfig;
import io.quarkiverse.migrationreview.runtime.MigrationReviewConfig.Check;
import io.quarkiverse.migrationreview.runtime.MigrationsNotUpToDateException;
import io.quarkiverse.migrationreview.runtime.TestLaunch;
import io.quarkiverse.migrationreview.runtime.TestLaunchCreator;
import io.quarkus.agroal.spi.JdbcDataSourceBuildItem;
import io.quarkus.arc.deployment.SyntheticBeanBuildItem;
import io.quarkus.bootstrap.workspace.WorkspaceModule;
import io.quarkus.datasource.common.runtime.DataSourceUtil;
import io.quarkus.deployment.IsProduction;
import io.quarkus.deployment.IsTest;
import io.quarkus.deployment.annotations.BuildProducer;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.builditem.CuratedApplicationShutdownBuildItem;
import io.quarkus.deployment.builditem.LaunchModeBuildItem;
import io.quarkus.deployment.pkg.builditem.ArtifactResultBuildItem;
import io.quarkus.deployment.pkg.builditem.CurateOutcomeBuildItem;
import io.quarkus.deployment.pkg.builditem.OutputTargetBuildItem;
import io.quarkus.dev.console.DevConsoleManager;
import io.quarkus.flyway.FlywayConfigurationCustomizer;
import io.quarkus.flyway.FlywayDataSource;
import io.quarkus.flyway.runtime.FlywayBuildTimeConfig;

/**
 * Has the migrations checked where tests start the application, and where the build is told to.
 */
class GateProcessor {

    private static final String VERDICTS = "io.quarkiverse.migrationreview.verdicts";

    /** The check waits until the application starts: only then it is known where the test database is. */
    @BuildStep(onlyIf = { IsTest.class, MigrationReviewEnabled.class })
    void checkWhenTestsStart(LaunchModeBuildItem launch, MigrationReviewConfig config, FlywayBuildTimeConfig flyway,
            List<EntityModelBuildItem> models, List<JdbcDataSourceBuildItem> datasources, CurateOutcomeBuildItem application,
            CuratedApplicationShutdownBuildItem shutdown, BuildProducer<SyntheticBeanBuildItem> beans) {
        WorkspaceModule module = application.getApplicationModel().getAppArtifact().getWorkspaceModule();
        if (launch.isAuxiliaryApplication() || config.check() == Check.OFF || !flyway.enabled() || module == null) {
            return;
        }
        List<DatasourceUnderReview> subjects = MigrationReviewProcessor.subjects(config, flyway, models, datasources, module);
        LaunchCheck check = launchCheck(config, module, subjects);
        // the application of another test profile may be built before this one starts
        String key = UUID.randomUUID().toString();
        Map<String, Function<Function<String, String>, String>> checks = shared(TestLaunch.CHECKS);
        checks.put(key, values -> refusal(check, values));
        shutdown.addCloseTask(() -> checks.remove(key), true);
        subjects.forEach(subject -> beans.produce(customizer(subject.name(), key)));
    }

    private static SyntheticBeanBuildItem customizer(String datasource, String check) {
        SyntheticBeanBuildItem.ExtendedBeanConfigurator bean = SyntheticBeanBuildItem.configure(TestLaunch.class)
                .addType(FlywayConfigurationCustomizer.class).scope(Singleton.class).unremovable()
                .identifier(datasource).param(TestLaunchCreator.CHECK, check).creator(TestLaunchCreator.class);
        if (!DataSourceUtil.isDefault(datasource)) {
            bean.addQualifier().annotation(FlywayDataSource.class).addValue("value", datasource).done();
        }
        return bean.done();
    }

    private static String refusal(LaunchCheck check, Function<String, String> values) {
        ClassLoader applicationLoader = Thread.currentThread().getContextClassLoader();
        Thread.currentThread().setContextClassLoader(GateProcessor.class.getClassLoader());
        try {
            return check.refusal(new Gate(Clock.systemUTC(), datasource -> database(datasource, values))).orElse(null);
        } finally {
            Thread.currentThread().setContextClassLoader(applicationLoader);
        }
    }

    private static Optional<DatabaseAccess> database(String datasource, Function<String, String> values) {
        return property("jdbc.url", datasource, values).filter(url -> url.contains("postgresql:"))
                .map(url -> new DatabaseAccess(url, property("username", datasource, values).orElse(null),
                        property("password", datasource, values).orElse(null)));
    }

    private static Optional<String> property(String name, String datasource, Function<String, String> values) {
        return DataSourceUtil.dataSourcePropertyKeys(datasource, name).stream().map(values).filter(Objects::nonNull)
                .findFirst();
    }

    /** Produces nothing: being what packages are made of is what has it run. */
    @BuildStep(onlyIf = { IsProduction.class, MigrationReviewEnabled.class })
    void checkWhenBuilt(MigrationReviewConfig config, FlywayBuildTimeConfig flyway, List<EntityModelBuildItem> models,
            List<JdbcDataSourceBuildItem> datasources, CurateOutcomeBuildItem application,
            OutputTargetBuildItem target, BuildProducer<ArtifactResultBuildItem> packages) {
        if (!config.checkAtBuild() || config.check() == Check.OFF || !flyway.enabled()) {
            return;
        }
        WorkspaceModule module = ProjectModule.of(application, target);
        Optional<String> refusal = launchCheck(config, module,
                MigrationReviewProcessor.subjects(config, flyway, models, datasources, module))
                .refusal(new Gate(Clock.systemUTC(), datasource -> Optional.empty()));
        if (refusal.isPresent()) {
            throw new MigrationsNotUpToDateException(refusal.get());
        }
    }

    private static LaunchCheck launchCheck(MigrationReviewConfig config, WorkspaceModule module,
            List<DatasourceUnderReview> subjects) {
        Path project = module.getModuleDir().toPath();
        return new LaunchCheck(subjects, project, module.getBuildDir().toPath().resolve("migration-review"),
                config.check() == Check.FAIL, shared(VERDICTS));
    }

    /** Each test profile has class loaders of its own; this is where they meet. */
    private static <T> Map<String, T> shared(String name) {
        synchronized (DevConsoleManager.class) {
            Map<String, T> shared = DevConsoleManager.getGlobal(name);
            if (shared == null) {
                shared = new ConcurrentHashMap<>();
                DevConsoleManager.setGlobal(name, shared);
            }
            return shared;
        }
    }
}
