package io.quarkiverse.migrationreview.deployment.concurrent;

import java.util.Map;
import java.util.TreeMap;

import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.JavaArchive;

/**
 * Chains that need what Flyway does not do by itself: an index that is built concurrently, and a script outside a transaction
 * that only its configuration tells.
 */
final class ConcurrentChains {

    private static final Map<String, String> SCRIPTS = Map.of(
            "V1__create_note.sql", "create table note (id bigint primary key, text varchar(255));",
            "V2__index_note.sql", "create index concurrently ix_note on note (text);",
            "V2__index_note.sql.conf", "executeInTransaction=false\n",
            "V3__fill_note.sql", "do $$ begin insert into note values (1, 'a'); commit; end $$;",
            "V3__fill_note.sql.conf", "executeInTransaction=false\n");

    private ConcurrentChains() {
    }

    static void addTo(JavaArchive application, String folder) {
        SCRIPTS.forEach((name, text) -> application.addAsResource(new StringAsset(text), folder + "/" + name));
    }

    /** A start that would hang fails instead. */
    static Map<String, String> configuration() {
        Map<String, String> configuration = new TreeMap<>();
        configuration.put("quarkus.datasource.db-kind", "postgresql");
        configuration.put("quarkus.migration-review.embedded", "always");
        configuration.put("quarkus.flyway.migrate-at-start", "true");
        configuration.put("quarkus.flyway.init-sql", "set statement_timeout = '20s'");
        configuration.put("quarkus.hibernate-orm.schema-management.strategy", "none");
        // other tests bring Envers onto the class path, which needs Quarkus' own extension for it to start
        configuration.put("quarkus.hibernate-orm.unsupported-properties.\"hibernate.integration.envers.enabled\"", "false");
        return configuration;
    }
}
