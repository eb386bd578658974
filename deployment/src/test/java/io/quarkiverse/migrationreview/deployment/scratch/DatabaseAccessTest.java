package io.quarkiverse.migrationreview.deployment.scratch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkiverse.migrationreview.deployment.testing.DevDatabases;

class DatabaseAccessTest {

    @RegisterExtension
    static final DevDatabases DATABASES = new DevDatabases();

    private static DatabaseAccess access(String url) {
        return new DatabaseAccess(url, "tracker", "secret");
    }

    @ParameterizedTest
    @CsvSource({
            "jdbc:postgresql://db.example:5433/tracker,      db.example:5433, tracker",
            "jdbc:postgresql://db.example/tracker,           db.example:5432, tracker",
            "jdbc:postgresql://db.example/tracker?ssl=false, db.example:5432, tracker",
            "jdbc:postgresql:tracker,                        localhost:5432,  tracker",
            "jdbc:postgresql://[::1]:5433/tracker,           [::1]:5433,      tracker" })
    void readsServerAndDatabaseFromTheUrl(String url, String server, String database) {
        assertThat(access(url).server()).isEqualTo(server);
        assertThat(access(url).databaseName()).isEqualTo(database);
        assertThat(access(url)).hasToString(server + "/" + database);
    }

    @Test
    void keepsTheParametersOfTheUrlForAnotherDatabase() {
        DatabaseAccess other = access("jdbc:postgresql://db.example:5433/tracker?sslmode=require&options=-c%20geqo%3Doff")
                .database("scratch");

        assertThat(other.databaseName()).isEqualTo("scratch");
        assertThat(other.server()).isEqualTo("db.example:5433");
        assertThat(other.jdbcUrl()).contains("sslmode=require").contains("options=-c+geqo%3Doff");
        assertThat(other.username()).isEqualTo("tracker");
        assertThat(other.password()).isEqualTo("secret");
    }

    @ParameterizedTest
    @ValueSource(strings = { "jdbc:otel:postgresql://db.example/tracker", "jdbc:tracing:postgresql://db.example/tracker",
            "jdbc:p6spy:postgresql://db.example/tracker" })
    void goesPastTracingDrivers(String url) {
        assertThat(access(url).jdbcUrl()).isEqualTo("jdbc:postgresql://db.example/tracker");
    }

    @Test
    void refusesOtherDatabases() {
        assertThatIllegalArgumentException().isThrownBy(() -> access("jdbc:h2:mem:tracker"))
                .withMessageEndingWith(": jdbc:h2:mem:tracker...");
    }

    @Test
    void neverShowsThePassword() {
        assertThat(access("jdbc:postgresql://db.example/tracker?password=inurl").toString()).doesNotContain("secret")
                .doesNotContain("inurl");
    }

    @ParameterizedTest
    @ValueSource(strings = { "jdbc:h2:mem:tracker;PASSWORD=inurl", "jdbc:oracle:thin:scott/inurl@db.example:1521/tracker",
            "jdbc:mysql://root:inurl@db.example/tracker", "jdbc:other:root:inurl@db.example", "inurl", "" })
    void neverShowsThePasswordOfAnotherDatabase(String url) {
        assertThatIllegalArgumentException().isThrownBy(() -> access(url))
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("inurl"));
    }

    @Test
    void keepsTheRoleOfTheUrlForAnotherDatabase() {
        DatabaseAccess other = new DatabaseAccess("jdbc:postgresql://db.example/tracker?user=me&password=s%26cret", null, null)
                .database("scratch");

        assertThat(other.username()).isEqualTo("me");
        assertThat(other.password()).isEqualTo("s&cret");
        assertThat(other.jdbcUrl()).doesNotContain("cret");
    }

    @Test
    void prefersTheConfiguredRoleToThatOfTheUrl() {
        DatabaseAccess other = access("jdbc:postgresql://db.example/tracker?user=me&password=inurl").database("scratch");

        assertThat(other.username()).isEqualTo("tracker");
        assertThat(other.password()).isEqualTo("secret");
    }

    @Test
    void leavesTheRoleToTheDriverWhenNobodyNamesOne() {
        DatabaseAccess other = new DatabaseAccess("jdbc:postgresql://db.example/tracker", null, null).database("scratch");

        assertThat(other.password()).isNull();
    }

    @Test
    void opensAConnectionWithTheParametersOfTheUrl() throws Exception {
        DatabaseAccess database = DATABASES.newDatabase();
        String url = database.jdbcUrl() + (database.jdbcUrl().contains("?") ? "&" : "?") + "currentSchema=tracker";
        DatabaseAccess other = new DatabaseAccess(url, "postgres", null).database("postgres");

        assertThat(DevDatabases.query(other, "select current_database() || ' ' || current_setting('search_path')"))
                .containsExactly("postgres tracker");
    }
}
