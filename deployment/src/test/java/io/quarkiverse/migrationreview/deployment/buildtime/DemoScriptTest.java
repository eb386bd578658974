package io.quarkiverse.migrationreview.deployment.buildtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.migrationreview.tracker.Task;
import io.quarkus.test.QuarkusUnitTest;

class DemoScriptTest {

    private static final BuildTimeScript SCRIPT = BuildTimeScript.of("demo");

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = SCRIPT.application(jar -> jar.addPackage(Task.class.getPackage()),
            Map.of("quarkus.hibernate-orm.mapping.format.global", "ignore"));

    @Test
    void theBuildKnowsTheScriptOfTheDemo() throws IOException {
        assertThat(SCRIPT.atBuildTime()).isEqualTo(SCRIPT.atRunTime());
        assertThat(SCRIPT.atBuildTime()).anyMatch(statement -> statement.contains("jsonb"));
    }
}
