package io.quarkiverse.migrationreview.deployment.buildtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkus.test.QuarkusUnitTest;

class DatabaseVersionScriptTest {

    private static final BuildTimeScript SCRIPT = BuildTimeScript.of("database-version");

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = SCRIPT.application(jar -> jar.addClasses(OrderLine.class),
            Map.of("quarkus.datasource.db-version", "18.0"));

    @Test
    void theBuildKnowsTheScriptOfAnExplicitDatabaseVersion() throws IOException {
        assertThat(SCRIPT.atBuildTime()).isEqualTo(SCRIPT.atRunTime());
        assertThat(SCRIPT.atBuildTime()).anyMatch(statement -> statement.contains("create table"));
    }
}
