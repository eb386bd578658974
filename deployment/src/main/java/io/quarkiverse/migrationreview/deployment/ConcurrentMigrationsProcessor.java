package io.quarkiverse.migrationreview.deployment;

import java.util.List;

import jakarta.inject.Singleton;

import io.quarkiverse.migrationreview.runtime.ConcurrentMigrations;
import io.quarkiverse.migrationreview.runtime.ConcurrentMigrationsCreator;
import io.quarkus.agroal.spi.JdbcDataSourceBuildItem;
import io.quarkus.arc.deployment.SyntheticBeanBuildItem;
import io.quarkus.datasource.common.runtime.DataSourceUtil;
import io.quarkus.datasource.common.runtime.DatabaseKind;
import io.quarkus.deployment.annotations.BuildProducer;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.flyway.FlywayConfigurationCustomizer;
import io.quarkus.flyway.FlywayDataSource;
import io.quarkus.flyway.runtime.FlywayBuildTimeConfig;

/**
 * Gives the application's own Flyway what migrations need that build an index concurrently, in every launch mode.
 */
class ConcurrentMigrationsProcessor {

    /** Not bound to {@link MigrationReviewEnabled}: what is in the chain stays there when drafting is switched off. */
    @BuildStep
    void customizeFlyway(FlywayBuildTimeConfig flyway, List<JdbcDataSourceBuildItem> datasources,
            BuildProducer<SyntheticBeanBuildItem> beans) {
        if (flyway.enabled()) {
            datasources.stream().filter(datasource -> DatabaseKind.isPostgreSQL(datasource.getDbKind()))
                    .map(JdbcDataSourceBuildItem::getName).sorted()
                    .forEach(datasource -> beans.produce(customizer(datasource)));
        }
    }

    private static SyntheticBeanBuildItem customizer(String datasource) {
        SyntheticBeanBuildItem.ExtendedBeanConfigurator bean = SyntheticBeanBuildItem.configure(ConcurrentMigrations.class)
                .addType(FlywayConfigurationCustomizer.class).scope(Singleton.class).unremovable()
                .identifier(datasource).creator(ConcurrentMigrationsCreator.class);
        if (!DataSourceUtil.isDefault(datasource)) {
            bean.addQualifier().annotation(FlywayDataSource.class).addValue("value", datasource).done();
        }
        return bean.done();
    }
}
