package io.quarkiverse.migrationreview.deployment.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkus.runtime.util.ExceptionUtil;
import io.quarkus.test.QuarkusUnitTest;

/** A test does not start an application whose entities ask for more than its migrations make. */
class StartFailsTest {

    @Order(0)
    @RegisterExtension
    static final OwnReports REPORTS = new OwnReports();

    @Order(1)
    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = GatedApplication
            .with(Map.of("V1__create_parcel.sql", GatedApplication.WITHOUT_LABEL))
            .assertException(StartFailsTest::saysWhatDiffers);

    private static void saysWhatDiffers(Throwable thrown) {
        Throwable refusal = ExceptionUtil.getRootCause(thrown);
        assertThat(refusal.getClass().getSimpleName()).isEqualTo("MigrationsNotUpToDateException");
        assertThat(refusal).hasMessageContainingAll("Datasource <default>", "[pending-migration]", "Add column parcel.label",
                "Parcel.label", "quarkus dev", "quarkus.migration-review.check=warn");
        try {
            assertThat(GatedApplication.report("check.json").at("/findings/0/code").asText()).isEqualTo("pending-migration");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void theStartFails() {
        fail("The application has started");
    }
}
