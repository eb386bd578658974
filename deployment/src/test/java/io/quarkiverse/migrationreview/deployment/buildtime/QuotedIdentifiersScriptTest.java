package io.quarkiverse.migrationreview.deployment.buildtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkus.test.QuarkusUnitTest;

class QuotedIdentifiersScriptTest {

    private static final BuildTimeScript SCRIPT = BuildTimeScript.of("quoted-identifiers");

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = SCRIPT.application(jar -> jar.addClasses(OrderLine.class),
            Map.of("quarkus.hibernate-orm.quote-identifiers.strategy", "all"));

    @Test
    void theBuildKnowsTheScriptOfGloballyQuotedIdentifiers() throws IOException {
        assertThat(SCRIPT.atBuildTime()).isEqualTo(SCRIPT.atRunTime());
        assertThat(SCRIPT.atBuildTime()).anyMatch(statement -> statement.contains("\"OrderLine\""));
    }
}
