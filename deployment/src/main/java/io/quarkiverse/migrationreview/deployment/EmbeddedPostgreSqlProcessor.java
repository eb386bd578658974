package io.quarkiverse.migrationreview.deployment;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

import org.jboss.logging.Logger;

import io.quarkiverse.migrationreview.deployment.scratch.EmbeddedDevService;
import io.quarkiverse.migrationreview.deployment.scratch.QuietContainerCheck;
import io.quarkiverse.migrationreview.runtime.MigrationReviewConfig;
import io.quarkiverse.migrationreview.runtime.MigrationReviewConfig.EmbeddedPostgreSql;
import io.quarkus.datasource.common.runtime.DataSourceUtil;
import io.quarkus.datasource.common.runtime.DatabaseKind;
import io.quarkus.datasource.deployment.spi.DefaultDataSourceDbKindBuildItem;
import io.quarkus.datasource.deployment.spi.DevServicesDatasourceConfigurationHandlerBuildItem;
import io.quarkus.datasource.runtime.DataSourceBuildTimeConfig;
import io.quarkus.datasource.runtime.DataSourcesBuildTimeConfig;
import io.quarkus.deployment.IsDevServicesSupportedByLaunchMode;
import io.quarkus.deployment.annotations.BuildProducer;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.annotations.BuildSteps;
import io.quarkus.deployment.builditem.DevServicesResultBuildItem;
import io.quarkus.deployment.builditem.DockerStatusBuildItem;
import io.quarkus.deployment.dev.devservices.DevServicesConfig;
import io.quarkus.deployment.pkg.builditem.CurateOutcomeBuildItem;
import io.quarkus.runtime.configuration.ConfigUtils;

/**
 * Provides PostgreSQL where no container runtime does.
 */
@BuildSteps(onlyIf = { IsDevServicesSupportedByLaunchMode.class, DevServicesConfig.Enabled.class,
        MigrationReviewEnabled.class })
class EmbeddedPostgreSqlProcessor {

    private static final Logger LOG = Logger.getLogger(EmbeddedPostgreSqlProcessor.class);
    private static final String SERVICE = "embedded-postgresql";
    private static final String DEFAULT_NAME = "quarkus";

    @BuildStep
    EmbeddedDatasourcesBuildItem takeOver(MigrationReviewConfig config, DockerStatusBuildItem containerRuntime,
            DataSourcesBuildTimeConfig datasources, List<DefaultDataSourceDbKindBuildItem> installedDrivers,
            CurateOutcomeBuildItem application) {
        Set<String> embedded = new TreeSet<>();
        if (wanted(config.embedded(), containerRuntime)) {
            datasources.dataSources().forEach((name, datasource) -> {
                if (isPostgreSql(name, datasource, datasources, installedDrivers, application)
                        && datasource.devservices().enabled().orElse(true) && isActive(name) && !hasUrl(name)) {
                    embedded.add(name);
                }
            });
        }
        return new EmbeddedDatasourcesBuildItem(embedded);
    }

    private static boolean wanted(EmbeddedPostgreSql embedded, DockerStatusBuildItem containerRuntime) {
        if (embedded == EmbeddedPostgreSql.NEVER) {
            return false;
        }
        boolean containers = QuietContainerCheck.isAvailable(containerRuntime);
        return embedded == EmbeddedPostgreSql.ALWAYS || !containers;
    }

    private static boolean isPostgreSql(String name, DataSourceBuildTimeConfig datasource,
            DataSourcesBuildTimeConfig datasources, List<DefaultDataSourceDbKindBuildItem> installedDrivers,
            CurateOutcomeBuildItem application) {
        return DefaultDataSourceDbKindBuildItem
                .resolve(datasource.dbKind(), installedDrivers,
                        !DataSourceUtil.isDefault(name) || !datasources.hasNamedDataSources(), application)
                .filter(DatabaseKind::isPostgreSQL)
                .isPresent();
    }

    private static boolean isActive(String datasource) {
        return ConfigUtils.getFirstOptionalValue(DataSourceUtil.dataSourcePropertyKeys(datasource, "active"), Boolean.class)
                .orElse(true);
    }

    private static boolean hasUrl(String datasource) {
        return ConfigUtils.isAnyPropertyPresent(DataSourceUtil.dataSourcePropertyKeys(datasource, "jdbc.url"));
    }

    /**
     * Tells the container Dev Service that these datasources are taken care of: it steps aside without a word.
     */
    @BuildStep
    DevServicesDatasourceConfigurationHandlerBuildItem stepAside(EmbeddedDatasourcesBuildItem embedded) {
        return new DevServicesDatasourceConfigurationHandlerBuildItem(DatabaseKind.POSTGRESQL,
                (datasource, running) -> Map.of(), datasource -> Map.of(), embedded.datasources()::contains);
    }

    @BuildStep
    void start(EmbeddedDatasourcesBuildItem embedded, DataSourcesBuildTimeConfig datasources,
            BuildProducer<DevServicesResultBuildItem> services) {
        for (String name : embedded.datasources()) {
            services.produce(service(name, datasources.dataSources().get(name)));
        }
    }

    private static DevServicesResultBuildItem service(String name, DataSourceBuildTimeConfig datasource) {
        String database = datasource.devservices().dbName().orElse(DataSourceUtil.isDefault(name) ? DEFAULT_NAME : name);
        String username = credential(name, "username", datasource.devservices().username().orElse(DEFAULT_NAME));
        String password = credential(name, "password", datasource.devservices().password().orElse(DEFAULT_NAME));
        return DevServicesResultBuildItem.<EmbeddedDevService> owned()
                .feature(SERVICE)
                .description("Embedded PostgreSQL of " + prettyName(name))
                .serviceName(name)
                .postStartHook(started -> LOG.infof("Dev Services for %s (PostgreSQL, embedded) started on %s",
                        prettyName(name), started.getConnectionInfo()))
                .serviceConfig(List.of(database, username, password))
                .startable(() -> new EmbeddedDevService(database, username, password))
                .config(forEachKey(name, "username", username, forEachKey(name, "password", password, Map.of())))
                .configProvider(jdbcUrl(name))
                .build();
    }

    /** Under every spelling: what decides whether a datasource is active does not look under the one with quotes. */
    private static Map<String, Function<EmbeddedDevService, String>> jdbcUrl(String datasource) {
        Map<String, Function<EmbeddedDevService, String>> config = new TreeMap<>();
        DataSourceUtil.dataSourcePropertyKeys(datasource, "jdbc.url")
                .forEach(key -> config.put(key, EmbeddedDevService::jdbcUrl));
        return config;
    }

    private static String prettyName(String datasource) {
        return DataSourceUtil.isDefault(datasource) ? "the default datasource" : "datasource " + datasource;
    }

    private static String credential(String datasource, String property, String otherwise) {
        return ConfigUtils.getFirstOptionalValue(DataSourceUtil.dataSourcePropertyKeys(datasource, property), String.class)
                .orElse(otherwise);
    }

    private static Map<String, String> forEachKey(String datasource, String property, String value,
            Map<String, String> others) {
        Map<String, String> config = new TreeMap<>(others);
        for (String key : DataSourceUtil.dataSourcePropertyKeys(datasource, property)) {
            config.put(key, value);
        }
        return config;
    }
}
