package io.quarkiverse.migrationreview.testing;

import org.postgresql.ds.PGSimpleDataSource;

/**
 * How to reach a PostgreSQL server.
 *
 * @param jdbcUrl of any of its databases
 * @param username {@code null} when the URL or the driver's own defaults name it
 * @param password {@code null} when there is none
 */
record ServerAccess(String jdbcUrl, String username, String password) {

    PGSimpleDataSource dataSource() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(jdbcUrl);
        if (username != null) {
            source.setUser(username);
        }
        if (password != null) {
            source.setPassword(password);
        }
        source.setApplicationName("Migration Review tests");
        return source;
    }

    PGSimpleDataSource database(String name) {
        PGSimpleDataSource source = dataSource();
        source.setDatabaseName(name);
        return source;
    }

    @Override
    public String toString() {
        PGSimpleDataSource source = dataSource();
        return source.getServerNames()[0] + ":" + (source.getPortNumbers()[0] == 0 ? 5432 : source.getPortNumbers()[0]);
    }
}
