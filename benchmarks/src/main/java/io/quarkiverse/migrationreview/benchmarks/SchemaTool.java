package io.quarkiverse.migrationreview.benchmarks;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import io.quarkiverse.migrationreview.deployment.model.PersistenceUnit;
import io.quarkiverse.migrationreview.deployment.scratch.DatabaseAccess;

/** Something that writes the script from one schema to another. */
interface SchemaTool {

    /** Name and, where it matters, how it is used. */
    String name();

    /**
     * Makes ready what an application that is running has anyway; it does not count.
     *
     * @throws IOException when the entities can't be loaded
     */
    Prepared prepare(Change change) throws IOException;

    /** All that there is to know of a change; each tool takes what it can make use of. */
    interface Change {

        /** The database that the script is for. */
        DatabaseAccess current();

        /** One that is as it is to become; most tools need it made for them. */
        DatabaseAccess desired();

        /** The entities as they are now; {@code null} for a change that no mapping says. */
        PersistenceUnit entities();

        /** Sees the entities. */
        ClassLoader loader();
    }

    /** What is timed. */
    interface Prepared extends AutoCloseable {

        /** The statements in order. */
        List<String> script() throws Exception;

        @Override
        default void close() {
            // most hold nothing
        }
    }

    /** Whether it can do anything about a change. */
    default boolean understands(Change change) {
        return true;
    }

    /** Those that people use today. */
    static List<SchemaTool> others() {
        return List.of(new HibernateUpdate(), new LiquibaseDiff(), new JooqMigrate(), new PgCodeKeeper());
    }

    /** Settings of Hibernate ORM to reach a database. */
    static Map<String, Object> settings(DatabaseAccess database) {
        Map<String, Object> settings = new java.util.HashMap<>(Map.of("jakarta.persistence.jdbc.url", database.jdbcUrl()));
        if (database.username() != null) {
            settings.put("jakarta.persistence.jdbc.user", database.username());
        }
        if (database.password() != null) {
            settings.put("jakarta.persistence.jdbc.password", database.password());
        }
        return settings;
    }
}
