package io.quarkiverse.migrationreview.benchmarks;

import io.quarkiverse.migrationreview.deployment.scratch.DatabaseAccess;

/** For whoever is given nothing but a URL. */
final class JdbcUrls {

    private JdbcUrls() {
    }

    /** One that names the role and its password, too. */
    static String naming(DatabaseAccess database) {
        if (database.username() == null) {
            return database.jdbcUrl();
        }
        return database.jdbcUrl() + (database.jdbcUrl().contains("?") ? "&" : "?") + "user=" + database.username()
                + (database.password() == null ? "" : "&password=" + database.password());
    }
}
