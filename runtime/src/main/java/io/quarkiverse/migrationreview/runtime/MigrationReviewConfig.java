package io.quarkiverse.migrationreview.runtime;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import io.quarkus.runtime.annotations.ConfigPhase;
import io.quarkus.runtime.annotations.ConfigRoot;
import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/**
 * Everything is decided at build time: in production nothing runs but what {@link ConcurrentMigrations} sets for Flyway.
 */
@ConfigRoot(phase = ConfigPhase.BUILD_TIME)
@ConfigMapping(prefix = "quarkus.migration-review")
public interface MigrationReviewConfig {

    /**
     * Whether migrations are drafted in dev mode. When `false`, nothing is drafted, the Dev UI card is gone and no PostgreSQL
     * is provided.
     *
     * @asciidoclet
     */
    @WithDefault("true")
    boolean enabled();

    /**
     * When to provide an embedded PostgreSQL as the Dev Service of datasources without a URL, in dev and test mode:
     *
     * * `auto`: when no container runtime (Docker, Podman) is available
     * * `always`: even when a container runtime is available
     * * `never`: leave it to the Dev Services of Quarkus
     *
     * @asciidoclet
     */
    @WithDefault("auto")
    EmbeddedPostgreSql embedded();

    /**
     * Whether every difference between the migrations and the entities is drafted. By default, what is only looser in the
     * database than the entities ask for is tolerated and listed: a longer type, `serial` instead of identity, a missing check
     * of an enum. The application works with it.
     *
     * @asciidoclet
     */
    @WithDefault("false")
    boolean strict();

    /**
     * Database objects that may always be looser than the entities ask for, even when `strict`, by their names as the Dev UI
     * lists them: `column task.title`, `constraint task.*`. A `*` stands for any characters; the schema may be left out when it
     * is the default one.
     *
     * @asciidoclet
     */
    Optional<List<String>> tolerated();

    /**
     * Database objects that are never dropped although the entities do not ask for them, or no longer do: `table audit_log`,
     * `index task.ix_*`. They are listed as not being in the model.
     *
     * @asciidoclet
     */
    Optional<List<String>> unmanaged();

    /**
     * Database objects over which the entities alone decide: what they do not ask for is drafted to be dropped, also if no
     * draft created it and no entity ever mapped it: `index task.*`, `column task.*`. An object that is also among the
     * `unmanaged` is not dropped.
     *
     * @asciidoclet
     */
    Optional<List<String>> managed();

    /**
     * What happens when tests start the application and the entities and the migrations differ, or the migrations themselves
     * are
     * not in order. What was rejected or parked, and what is tolerated or not in the model, is no such difference. Tests beside
     * `quarkus dev` follow `continuous-testing` instead.
     *
     * * `fail`: the application does not start
     * * `warn`: it is said in the log
     * * `off`: nothing is compared
     *
     * @asciidoclet
     */
    @WithDefault("fail")
    Check check();

    /**
     * Whether the build of the application compares the entities and the migrations, too, so that no test is needed for it:
     * `./mvnw package -DskipTests -Dquarkus.migration-review.check-at-build=true`. The build fails where `check` says so.
     *
     * @asciidoclet
     */
    @WithDefault("false")
    boolean checkAtBuild();

    /**
     * What becomes of migrations that wait for review when tests run beside `quarkus dev` (continuous testing):
     *
     * * `apply`: they are applied to the test database, and taken back when they change or are approved
     * * `ignore`: tests run without them
     * * `fail`: the application does not start, as for `check`
     *
     * @asciidoclet
     */
    @WithDefault("apply")
    ContinuousTesting continuousTesting();

    /**
     * How changes of tables are written that a busy database would suffer from:
     *
     * * `direct`: as one would write them for a table that nobody uses meanwhile; safe forms can be chosen for each change
     * * `online`: in their safe forms wherever there is one, such as indexes that are built concurrently
     *
     * @asciidoclet
     */
    @WithDefault("direct")
    Strategy strategy();

    /**
     * How long a drafted script waits for a strong lock on a table that was there before, until it gives up and everything is
     * as before. Whoever uses the table waits behind the script meanwhile. `0` to wait for as long as it takes.
     *
     * @asciidoclet
     */
    @WithDefault("5s")
    Duration lockTimeout();

    /**
     * What is counted in the dev database.
     */
    FactsConfig facts();

    /**
     * Trying drafts on rows.
     */
    Rehearsal rehearsal();

    /**
     * Where drafts are tried out.
     */
    Scratch scratch();

    /**
     * Where drafts are kept while they wait for review.
     */
    Drafts drafts();

    /**
     * Where undo scripts are kept.
     */
    Undo undo();

    /**
     * What a difference between entities and migrations leads to.
     */
    enum Check {
        /** Nothing starts, or is built. */
        FAIL,
        /** It is said in the log. */
        WARN,
        /** Nothing is compared. */
        OFF
    }

    /**
     * What becomes of pending migrations in continuous testing.
     */
    enum ContinuousTesting {
        /** They are applied to the test database. */
        APPLY,
        /** Tests run without them. */
        IGNORE,
        /** The application does not start. */
        FAIL
    }

    /**
     * How changes are written.
     */
    enum Strategy {
        /** The shortest way. */
        DIRECT,
        /** In safe forms. */
        ONLINE
    }

    /**
     * What is counted in the dev database.
     */
    interface FactsConfig {

        /**
         * How long a query may take that counts the rows a draft affects; what takes longer is not known. `0` to count nothing.
         *
         * @asciidoclet
         */
        @WithDefault("2s")
        Duration timeout();
    }

    /**
     * Trying drafts on rows.
     */
    interface Rehearsal {

        /**
         * The size of all tables up to which the rows of the dev database are copied to a scratch database to try drafts on
         * them. Beyond it, and with `0`, drafts are tried on rows that are made up.
         *
         * @asciidoclet
         */
        @WithDefault("10M")
        MemorySize maxSize();
    }

    /**
     * When the embedded PostgreSQL takes over.
     */
    enum EmbeddedPostgreSql {
        /** When no container runtime is available. */
        AUTO,
        /** Always. */
        ALWAYS,
        /** Never. */
        NEVER
    }

    /**
     * Where scratch databases are created.
     */
    interface Scratch {

        /**
         * The JDBC URL of a PostgreSQL server on which scratch databases may be created and dropped. Without it they are
         * created on the server of the dev database and, if that role may not create databases, on an embedded PostgreSQL. The
         * rows of a small dev database are copied to it while drafts are tried, see `rehearsal.max-size`.
         *
         * @asciidoclet
         */
        Optional<String> jdbcUrl();

        /**
         * The user that creates scratch databases on the server of `scratch.jdbc-url`.
         *
         * @asciidoclet
         */
        Optional<String> username();

        /**
         * The password of that user.
         */
        Optional<String> password();
    }

    /**
     * The drafts on disk.
     */
    interface Drafts {

        /**
         * The folder of the drafts, relative to the project; one folder per datasource is made in it. By default
         * `migration-review` in the build output (`target`), which is not committed.
         *
         * @asciidoclet
         */
        Optional<String> directory();
    }

    /**
     * The undo scripts on disk.
     */
    interface Undo {

        /**
         * The folder into which the undo script of an approved migration is written, relative to the project, under the file
         * name of the migration. It must not be a Flyway location.
         */
        @WithDefault("src/main/db-undo")
        String directory();
    }
}
