package io.quarkiverse.migrationreview.deployment;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

import io.quarkiverse.migrationreview.deployment.check.LaunchCheck;
import io.quarkiverse.migrationreview.deployment.check.TestLaunches;
import io.quarkiverse.migrationreview.deployment.review.DatasourceUnderReview;
import io.quarkiverse.migrationreview.deployment.review.Gate;
import io.quarkiverse.migrationreview.deployment.review.PendingDrafts;
import io.quarkiverse.migrationreview.deployment.review.TestDatabase;
import io.quarkiverse.migrationreview.deployment.scratch.DatabaseAccess;
import io.quarkiverse.migrationreview.runtime.TestLaunch;
import io.quarkus.datasource.common.runtime.DataSourceUtil;

/**
 * What the application says when a test starts it, taken to those who act on it, with the class loader of the build.
 */
final class TestLaunchListener implements BiFunction<String, Function<String, String>, String> {

    /** By datasource, what is asked for URL, user and password of the dev database. */
    private static final String DEV_DATABASES = "io.quarkiverse.migrationreview.dev-databases";

    private static final String POSTGRESQL = "postgresql:";

    private final DatasourceUnderReview subject;
    private final LaunchCheck check;
    private final TestLaunches launches;

    /**
     * @param check {@code null} when nothing is checked
     */
    TestLaunchListener(DatasourceUnderReview subject, LaunchCheck check, TestLaunches launches) {
        this.subject = subject;
        this.check = check;
        this.launches = launches;
    }

    /**
     * Tells tests that run beside dev mode which databases are not theirs. Their build has class loaders of its own.
     *
     * @param databases asked when tests start
     */
    static void tellOf(List<DatasourceUnderReview> subjects, Function<String, Optional<DatabaseAccess>> databases) {
        Map<String, Supplier<String[]>> told = GateProcessor.shared(DEV_DATABASES);
        told.clear();
        subjects.forEach(subject -> told.put(subject.name(), () -> databases.apply(subject.name())
                .map(access -> new String[] { access.jdbcUrl(), access.username(), access.password() }).orElse(null)));
    }

    @Override
    public String apply(String moment, Function<String, String> values) {
        ClassLoader applicationLoader = Thread.currentThread().getContextClassLoader();
        Thread.currentThread().setContextClassLoader(TestLaunchListener.class.getClassLoader());
        try {
            return (switch (moment) {
                case TestLaunch.STARTING -> starting(values);
                case TestLaunch.BEFORE_MIGRATE -> launches.beforeMigrate(() -> testDatabase(values));
                case TestLaunch.AFTER_MIGRATE -> launches.afterMigrate(() -> testDatabase(values));
                default -> throw new IllegalArgumentException(moment);
            }).orElse(null);
        } finally {
            Thread.currentThread().setContextClassLoader(applicationLoader);
        }
    }

    private Optional<String> starting(Function<String, String> values) {
        Function<String, Optional<DatabaseAccess>> databases = datasource -> database(datasource, values);
        Optional<String> refusal = check == null ? Optional.empty()
                : check.refusal(new Gate(Clock.systemUTC(), databases));
        // for Migrations.assertUpToDate() of the testing module, wherever its class comes from
        System.setProperty(TestLaunch.VERDICT, check == null ? TestLaunch.UNCHECKED : check.verdict());
        return refusal.isPresent() ? refusal
                : launches.starting(new PendingDrafts(Clock.systemUTC(), databases), () -> testDatabase(values)
                        .filter(test -> devDatabase().filter(test::isSameAs).isPresent()).isPresent());
    }

    private Optional<TestDatabase> testDatabase(Function<String, String> values) {
        return database(subject.name(), values).map(access -> new TestDatabase(subject, access));
    }

    private Optional<DatabaseAccess> devDatabase() {
        Map<String, Supplier<String[]>> databases = GateProcessor.shared(DEV_DATABASES);
        return Optional.ofNullable(databases.get(subject.name())).map(Supplier::get)
                .map(database -> new DatabaseAccess(database[0], database[1], database[2]));
    }

    private static Optional<DatabaseAccess> database(String datasource, Function<String, String> values) {
        return property("jdbc.url", datasource, values).filter(url -> url.contains(POSTGRESQL))
                .map(url -> new DatabaseAccess(url, property("username", datasource, values).orElse(null),
                        property("password", datasource, values).orElse(null)));
    }

    private static Optional<String> property(String name, String datasource, Function<String, String> values) {
        return DataSourceUtil.dataSourcePropertyKeys(datasource, name).stream().map(values).filter(Objects::nonNull)
                .findFirst();
    }
}
