package io.quarkiverse.migrationreview.deployment.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import jakarta.enterprise.inject.spi.CDI;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.migrationreview.runtime.TestLaunch;
import io.quarkus.test.QuarkusUnitTest;

/** Nothing of the check is there when it is off. */
class UncheckedStartTest {

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = GatedApplication
            .with(Map.of("V1__create_parcel.sql", GatedApplication.WITHOUT_LABEL))
            .overrideConfigKey("quarkus.migration-review.check", "off");

    @Test
    void theApplicationHasNoCheck() {
        assertThat(CDI.current().select(TestLaunch.class).isResolvable()).isFalse();
    }
}
