package io.quarkiverse.migrationreview.deployment.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.logging.LogRecord;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkus.test.QuarkusUnitTest;

/** Where it is asked to, the check only says what differs. */
class StartWarnsTest {

    @Order(0)
    @RegisterExtension
    static final OwnReports REPORTS = new OwnReports();

    @Order(1)
    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = GatedApplication
            .with(Map.of("V1__create_parcel.sql", GatedApplication.WITHOUT_LABEL))
            .overrideConfigKey("quarkus.migration-review.check", "warn")
            .setLogRecordPredicate(record -> record.getLoggerName().equals("io.quarkiverse.migrationreview"))
            .assertLogRecords(StartWarnsTest::sayOnceWhatDiffers);

    private static void sayOnceWhatDiffers(List<LogRecord> records) {
        assertThat(records).extracting(LogRecord::getMessage).filteredOn(message -> message.contains("not in step"))
                .singleElement().asString().contains("Add column parcel.label");
    }

    @Test
    void theReportsSayItIsAWarning() throws Exception {
        assertThat(GatedApplication.report("check.json").at("/findings/0/severity").asText()).isEqualTo("warning");
        assertThat(GatedApplication.report("check.sarif").at("/runs/0/results/0/level").asText()).isEqualTo("warning");
    }
}
