package io.quarkiverse.migrationreview.deployment.buildtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;

import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkus.test.QuarkusUnitTest;

class XmlMappingScriptTest {

    private static final BuildTimeScript SCRIPT = BuildTimeScript.of("xml-mapping");

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = SCRIPT.application(
            jar -> jar.addClasses(Parcel.class).addAsResource(new StringAsset(Parcel.MAPPING), "META-INF/orm.xml"),
            Map.of());

    @Test
    void theBuildKnowsTheScriptOfAnOrmXmlMapping() throws IOException {
        assertThat(SCRIPT.atBuildTime()).isEqualTo(SCRIPT.atRunTime());
        assertThat(SCRIPT.atBuildTime()).anyMatch(statement -> statement.contains("weight_in_grams"));
    }
}
