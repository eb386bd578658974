package io.quarkiverse.migrationreview.deployment.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScriptNamingTest {

    private static final ScriptNaming NAMING = ScriptNaming.FLYWAY_DEFAULT;

    @ParameterizedTest
    @CsvSource({ "V1__create.sql,1", "V0003__create.sql,0003", "V1.4__create.sql,1.4", "V1_4__create.sql,1_4",
            "V20260101120000__create.sql,20260101120000", "V7.sql,7" })
    void readsTheVersionAsItIsWritten(String fileName, String version) {
        assertThat(NAMING.version(fileName)).contains(version);
    }

    @ParameterizedTest
    @ValueSource(strings = { "R__views.sql", "V__create.sql", "v1__create.sql", "V1__create.txt", "Views.sql", "V.sql",
            "U1__create.sql", "V1a__create.sql", "V1.__create.sql", "V1-2__create.sql" })
    void findsNoVersionInOtherNames(String fileName) {
        assertThat(NAMING.version(fileName)).isEmpty();
    }

    @Test
    void tellsRepeatableMigrationsByPrefixAndSeparator() {
        assertThat(NAMING.isRepeatable("R__views.sql")).isTrue();
        assertThat(NAMING.isRepeatable("Roles.sql")).isFalse();
        assertThat(NAMING.isRepeatable("V1__views.sql")).isFalse();
    }

    @Test
    void readsWhatItWrites() {
        ScriptNaming naming = new ScriptNaming("mig-", "again-", "--", List.of(".pgsql", ".sql"));

        String fileName = naming.fileName("1.2", "add_label");

        assertThat(fileName).isEqualTo("mig-1.2--add_label.pgsql");
        assertThat(naming.version(fileName)).contains("1.2");
        assertThat(naming.version("mig-7--older.sql")).contains("7");
        assertThat(naming.isRepeatable("again---views.sql")).isTrue();
    }
}
