package io.quarkiverse.migrationreview.deployment;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.Function;

import jakarta.inject.Singleton;

import io.quarkiverse.migrationreview.deployment.check.LaunchCheck;
import io.quarkiverse.migrationreview.deployment.check.TestLaunches;
import io.quarkiverse.migrationreview.deployment.review.DatasourceUnderReview;
import io.quarkiverse.migrationreview.deployment.review.Gate;
import io.quarkiverse.migrationreview.runtime.MigrationReviewConfig;
import io.quarkiverse.migrationreview.runtime.MigrationReviewConfig.Check;
import io.quarkiverse.migrationreview.runtime.MigrationReviewConfig.ContinuousTesting;
import io.quarkiverse.migrationreview.runtime.MigrationsNotUpToDateException;
import io.quarkiverse.migrationreview.runtime.TestLaunch;
import io.quarkiverse.migrationreview.runtime.TestLaunchRecorder;
import io.quarkus.agroal.spi.JdbcDataSourceBuildItem;
import io.quarkus.arc.deployment.SyntheticBeanBuildItem;
import io.quarkus.bootstrap.workspace.WorkspaceModule;
import io.quarkus.datasource.common.runtime.DataSourceUtil;
import io.quarkus.deployment.IsProduction;
import io.quarkus.deployment.IsTest;
import io.quarkus.deployment.annotations.BuildProducer;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.annotations.ExecutionTime;
import io.quarkus.deployment.annotations.Record;
import io.quarkus.deployment.builditem.CuratedApplicationShutdownBuildItem;
import io.quarkus.deployment.builditem.LaunchModeBuildItem;
import io.quarkus.deployment.pkg.builditem.ArtifactResultBuildItem;
import io.quarkus.deployment.pkg.builditem.CurateOutcomeBuildItem;
import io.quarkus.deployment.pkg.builditem.OutputTargetBuildItem;
import io.quarkus.dev.console.DevConsoleManager;
import io.quarkus.flyway.FlywayConfigurationCustomizer;
import io.quarkus.flyway.FlywayDataSource;
import io.quarkus.flyway.runtime.FlywayBuildTimeConfig;
import io.quarkus.runtime.RuntimeValue;

/**
 * Has the migrations checked, or pending ones tested, where tests start the application, and checked where the build is told
 * to.
 */
class GateProcessor {

    private static final String VERDICTS = "io.quarkiverse.migrationreview.verdicts";
    private static final String DRAFTED = "io.quarkiverse.migrationreview.drafted";

    /** What there is to do waits until the application starts: only then it is known where the test database is. */
    @BuildStep(onlyIf = { IsTest.class, MigrationReviewEnabled.class })
    @Record(ExecutionTime.STATIC_INIT)
    void listenToTests(LaunchModeBuildItem launch, MigrationReviewConfig config, FlywayBuildTimeConfig flyway,
            List<EntityModelBuildItem> models, List<JdbcDataSourceBuildItem> datasources, CurateOutcomeBuildItem application,
            CuratedApplicationShutdownBuildItem shutdown, TestLaunchRecorder recorder,
            BuildProducer<SyntheticBeanBuildItem> beans) {
        WorkspaceModule module = application.getApplicationModel().getAppArtifact().getWorkspaceModule();
        boolean continuous = launch.isAuxiliaryApplication();
        if (!flyway.enabled() || module == null || !continuous && config.check() == Check.OFF) {
            return;
        }
        List<DatasourceUnderReview> subjects = MigrationReviewProcessor.subjects(config, flyway, models, datasources, module);
        LaunchCheck check = continuous ? continuousCheck(config, module, subjects) : launchCheck(config, module, subjects);
        boolean applying = continuous && config.continuousTesting() == ContinuousTesting.APPLY;
        Map<String, BiFunction<String, Function<String, String>, String>> listeners = shared(TestLaunch.LISTENERS);
        for (DatasourceUnderReview subject : subjects) {
            // the application of another test profile may be built before this one starts
            String key = UUID.randomUUID().toString();
            listeners.put(key, new TestLaunchListener(subject, check,
                    new TestLaunches(subject, applying, shared(DRAFTED))));
            shutdown.addCloseTask(() -> listeners.remove(key), true);
            beans.produce(customizer(subject.name(), recorder.testLaunch(key)));
        }
    }

    /** Where dev mode is at hand to look at drafts, nothing is reported. */
    private static LaunchCheck continuousCheck(MigrationReviewConfig config, WorkspaceModule module,
            List<DatasourceUnderReview> subjects) {
        return config.continuousTesting() != ContinuousTesting.FAIL ? null
                : new LaunchCheck(subjects, module.getModuleDir().toPath(), null, true, shared(VERDICTS));
    }

    private static SyntheticBeanBuildItem customizer(String datasource, RuntimeValue<TestLaunch> launch) {
        SyntheticBeanBuildItem.ExtendedBeanConfigurator bean = SyntheticBeanBuildItem.configure(TestLaunch.class)
                .addType(FlywayConfigurationCustomizer.class).scope(Singleton.class).unremovable()
                .identifier(datasource).runtimeValue(launch);
        if (!DataSourceUtil.isDefault(datasource)) {
            bean.addQualifier().annotation(FlywayDataSource.class).addValue("value", datasource).done();
        }
        return bean.done();
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
    static <T> Map<String, T> shared(String name) {
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
