package io.quarkiverse.migrationreview.deployment.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkus.test.QuarkusUnitTest;

/** Nothing stands in the way of an application that is up to date, and its test database is left as its Flyway made it. */
class UpToDateStartTest {

    @Order(0)
    @RegisterExtension
    static final OwnReports REPORTS = new OwnReports();

    @Order(1)
    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = GatedApplication
            .with(Map.of("V1__create_parcel.sql", GatedApplication.UP_TO_DATE));

    @Test
    void theReportsSayThatNothingDiffers() throws Exception {
        assertThat(GatedApplication.report("check.json").get("upToDate").asBoolean()).isTrue();
        assertThat(GatedApplication.report("check.json").get("datasources").get(0).asText()).isEqualTo("<default>");
        assertThat(GatedApplication.report("check.sarif").at("/runs/0/results")).isEmpty();
    }
}
