package io.quarkiverse.migrationreview.deployment.scratch;

import static io.quarkiverse.migrationreview.deployment.testing.DevDatabases.execute;
import static io.quarkiverse.migrationreview.deployment.testing.DevDatabases.query;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.migrationreview.deployment.testing.DevDatabases;

class ScratchLeftoversTest {

    @RegisterExtension
    static final DevDatabases DATABASES = new DevDatabases();

    private final List<String> created = new ArrayList<>();
    private DatabaseAccess dev;

    @BeforeEach
    void useADevDatabase() throws Exception {
        dev = DATABASES.newDatabase();
    }

    @AfterEach
    void dropWhatWasKept() throws Exception {
        for (String name : created) {
            execute(dev, "drop database if exists " + name);
        }
        execute(dev, "drop role if exists leftovers_test");
    }

    private String leftover() throws Exception {
        try (ScratchServer killed = ScratchServer.open(dev)) {
            String name = killed.create().name();
            created.add(name);
            return name;
        }
    }

    private void database(String name, String comment) throws Exception {
        created.add(name);
        execute(dev, "create database " + name);
        if (comment != null) {
            execute(dev, "comment on database " + name + " is '" + comment + "'");
        }
    }

    private List<String> dropLeftovers() throws Exception {
        try (ScratchServer next = ScratchServer.open(dev)) {
            return next.dropLeftovers();
        }
    }

    private DatabaseAccess role() throws Exception {
        execute(dev, "create role leftovers_test createdb login password 'secret'");
        return new DatabaseAccess(dev.jdbcUrl().replaceFirst("\\?.*", ""), "leftovers_test", "secret");
    }

    private boolean exists(String name) throws Exception {
        return !query(dev, "select 1 from pg_database where datname = '" + name + "'").isEmpty();
    }

    @Test
    void dropsTheDatabasesOfARunThatIsOver() throws Exception {
        String first = leftover();
        String second = leftover();

        assertThat(dropLeftovers()).containsExactlyInAnyOrder(first, second);

        assertThat(exists(first)).isFalse();
        assertThat(exists(second)).isFalse();
    }

    @Test
    void keepsTheDatabasesOfARunThatGoesOn() throws Exception {
        try (ScratchServer other = ScratchServer.open(dev); ScratchDatabase used = other.create()) {
            assertThat(dropLeftovers()).isEmpty();

            assertThat(exists(used.name())).isTrue();
        }
    }

    @Test
    void seesARunThatGoesOnFromAnotherDatabaseOfTheServer() throws Exception {
        try (ScratchServer other = ScratchServer.open(DATABASES.newDatabase()); ScratchDatabase used = other.create()) {
            assertThat(dropLeftovers()).isEmpty();

            assertThat(exists(used.name())).isTrue();
        }
    }

    @Test
    void keepsItsOwnDatabases() throws Exception {
        try (ScratchServer server = ScratchServer.open(dev); ScratchDatabase own = server.create()) {
            assertThat(server.dropLeftovers()).isEmpty();

            assertThat(exists(own.name())).isTrue();
        }
    }

    @Test
    void neverTouchesADatabaseOfSuchANameWithoutTheMark() throws Exception {
        database("migration_review_scratch_by_hand", null);
        database("migration_review_scratch_2_1", "Scratch database of somebody else, run 2; safe to drop");

        assertThat(dropLeftovers()).isEmpty();

        assertThat(created).allSatisfy(name -> assertThat(exists(name)).isTrue());
    }

    @Test
    void neverTouchesADatabaseOfAnotherNameWithTheMark() throws Exception {
        database("tracker_copy", "Scratch database of Migration Review, run 3; safe to drop");

        assertThat(dropLeftovers()).isEmpty();

        assertThat(exists("tracker_copy")).isTrue();
    }

    @Test
    void neverTouchesADatabaseWhoseNameAndMarkSpeakOfDifferentRuns() throws Exception {
        database("migration_review_scratch_4_1", "Scratch database of Migration Review, run 5; safe to drop");

        assertThat(dropLeftovers()).isEmpty();

        assertThat(exists("migration_review_scratch_4_1")).isTrue();
    }

    @Test
    void survivesAMarkWithANumberThatNoRunHas() throws Exception {
        database("migration_review_scratch_99999999999_1",
                "Scratch database of Migration Review, run 99999999999; safe to drop");
        String leftover = leftover();

        assertThat(dropLeftovers()).containsExactly(leftover);
    }

    @Test
    void leavesTheLeftoversOfAnotherRoleAlone() throws Exception {
        String foreign = leftover();
        DatabaseAccess developer = role();

        try (ScratchServer server = ScratchServer.open(developer)) {
            assertThat(server.dropLeftovers()).isEmpty();
            assertThat(exists(foreign)).isTrue();
        }
    }

    @Test
    void goesOnWhenALeftoverCantBeDropped() throws Exception {
        String inUse = leftover();
        String other = leftover();
        execute(dev, "alter database " + inUse + " is_template true");

        assertThat(dropLeftovers()).containsExactly(other);

        execute(dev, "alter database " + inUse + " is_template false");
    }

    @Test
    @Timeout(30)
    void dropsADatabaseThatItCantMark() throws Exception {
        String shortWait = dev.jdbcUrl() + (dev.jdbcUrl().contains("?") ? "&" : "?") + "options=-c%20lock_timeout=2s";
        try (ScratchServer server = ScratchServer.open(new DatabaseAccess(shortWait, dev.username(), dev.password()));
                Connection blocker = dev.open();
                Statement statement = blocker.createStatement()) {
            blocker.setAutoCommit(false);
            statement.execute("lock table pg_shdescription");
            CompletableFuture<Throwable> refusal = CompletableFuture.supplyAsync(() -> catchThrowable(server::create));
            await().until(() -> !query(dev, "select 1 from pg_stat_activity where query like 'drop database%'"
                    + " and wait_event_type = 'Lock'").isEmpty());
            blocker.commit();

            assertThat(refusal.get()).hasMessageContaining("lock timeout");
            assertThat(query(dev, "select datname from pg_database where datname like 'migration_review_scratch_%'"))
                    .isEmpty();
        }
    }
}
