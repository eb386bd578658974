package io.quarkiverse.migrationreview.deployment.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.migrationreview.deployment.chain.FlywaySettings;
import io.quarkiverse.migrationreview.deployment.chain.MigrationChain;
import io.quarkiverse.migrationreview.deployment.chain.MigrationScript;
import io.quarkiverse.migrationreview.deployment.chain.ScriptNaming;
import io.quarkiverse.migrationreview.deployment.review.Review.UnappliedScript;
import io.quarkiverse.migrationreview.deployment.testing.DevDatabases;

class DevDatabaseTest {

    @RegisterExtension
    static final DevDatabases DATABASES = new DevDatabases();

    private static MigrationChain chain(MigrationScript... scripts) {
        return new MigrationChain(Arrays.asList(scripts), ScriptNaming.FLYWAY_DEFAULT);
    }

    @Test
    void listsAScriptThatCameTooLateWithWhatToDo() throws Exception {
        MigrationScript merged = new MigrationScript("V1__merged.sql", null, "create table a ()");
        MigrationScript applied = new MigrationScript("V2__applied.sql", null, "create table b ()");
        MigrationScript failed = new MigrationScript("V3__failed.sql", null, "nonsense");
        DevDatabase database = new DevDatabase(DATABASES.newDatabase(), FlywaySettings.defaults());
        database.migrate(chain(applied));

        List<UnappliedScript> unapplied = database.unapplied(chain(merged, applied, failed),
                Map.of("V3__failed.sql", "syntax error"));

        assertThat(unapplied).extracting(UnappliedScript::script).containsExactly("V1__merged.sql", "V3__failed.sql");
        assertThat(unapplied.get(0).failure()).startsWith("Older than what is applied")
                .contains("quarkus.flyway.out-of-order=true");
        assertThat(unapplied.get(1).failure()).isEqualTo("syntax error");
    }
}
