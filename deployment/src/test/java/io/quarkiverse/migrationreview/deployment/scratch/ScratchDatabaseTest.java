package io.quarkiverse.migrationreview.deployment.scratch;

import static io.quarkiverse.migrationreview.deployment.testing.DevDatabases.execute;
import static io.quarkiverse.migrationreview.deployment.testing.DevDatabases.query;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.migrationreview.deployment.testing.DevDatabases;

class ScratchDatabaseTest {

    @RegisterExtension
    static final DevDatabases DATABASES = new DevDatabases();

    private DatabaseAccess dev;

    @BeforeEach
    void useADevDatabase() throws Exception {
        dev = DATABASES.newDatabase("create table task ()");
    }

    private boolean exists(String name) throws Exception {
        return !query(dev, "select 1 from pg_database where datname = '" + name + "'").isEmpty();
    }

    @Test
    void startsEmptyAndIsDroppedWhenClosed() throws Exception {
        try (ScratchServer server = ScratchServer.open(dev)) {
            ScratchDatabase database = server.create();
            assertThat(query(database.access(), "select current_database()")).containsExactly(database.name());
            assertThat(query(database.access(), "select to_regclass('task')")).containsExactly((String) null);

            database.close();

            assertThat(exists(database.name())).isFalse();
        }
    }

    @Test
    void isMarkedByItsNameAndByAComment() throws Exception {
        try (ScratchServer server = ScratchServer.open(dev); ScratchDatabase database = server.create()) {
            Matcher name = Pattern.compile("migration_review_scratch_(\\d+)_1").matcher(database.name());
            assertThat(name.matches()).isTrue();
            assertThat(query(dev, "select shobj_description(oid, 'pg_database') from pg_database where datname = '"
                    + database.name() + "'"))
                    .containsExactly("Scratch database of Migration Review, run " + name.group(1) + "; safe to drop");
        }
    }

    @Test
    void copiesStructureAndRows() throws Exception {
        try (ScratchServer server = ScratchServer.open(dev); ScratchDatabase original = server.create()) {
            execute(original.access(), "create table label (name text); insert into label values ('urgent')");

            try (ScratchDatabase copy = server.copyOf(original)) {
                execute(copy.access(), "insert into label values ('later')");
                assertThat(query(copy.access(), "select name from label")).containsExactly("urgent", "later");
            }

            assertThat(query(original.access(), "select name from label")).containsExactly("urgent");
        }
    }

    @Test
    void isDroppedThoughSomeoneIsConnected() throws Exception {
        try (ScratchServer server = ScratchServer.open(dev)) {
            ScratchDatabase database = server.create();
            try (Connection forgotten = database.open()) {
                database.close();

                assertThat(forgotten.isValid(1)).isFalse();
            }
            assertThat(exists(database.name())).isFalse();
        }
    }

    @Test
    void mayBeClosedTwice() throws Exception {
        try (ScratchServer server = ScratchServer.open(dev)) {
            ScratchDatabase database = server.create();
            database.close();
            database.close();

            assertThat(exists(database.name())).isFalse();
        }
    }

    @Test
    void doesNotInheritWhatSomeoneAddedToTheTemplateOfTheServer() throws Exception {
        DatabaseAccess template = dev.database("template1");
        execute(template, "create table added_by_an_administrator ()");
        try (ScratchServer server = ScratchServer.open(dev); ScratchDatabase database = server.create()) {
            assertThat(query(database.access(), "select to_regclass('added_by_an_administrator')"))
                    .containsExactly((String) null);
        } finally {
            execute(template, "drop table added_by_an_administrator");
        }
    }

    @Test
    void namesTheVersionOfTheServer() throws Exception {
        try (ScratchServer server = ScratchServer.open(dev)) {
            assertThat(server.version()).matches("PostgreSQL \\d+\\.\\d+");
        }
    }

    @Test
    void givesAStatementAMinute() throws Exception {
        try (ScratchServer server = ScratchServer.open(dev);
                ScratchDatabase original = server.create();
                ScratchDatabase copy = server.copyOf(original)) {
            assertThat(query(original.access(), "show statement_timeout")).containsExactly("1min");
            assertThat(query(copy.access(), "show statement_timeout")).containsExactly("1min");
        }
    }
}
