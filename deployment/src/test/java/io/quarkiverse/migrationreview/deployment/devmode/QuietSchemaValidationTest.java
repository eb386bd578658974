package io.quarkiverse.migrationreview.deployment.devmode;

import static io.quarkiverse.migrationreview.deployment.devmode.DevModeApplication.request;
import static org.assertj.core.api.Assertions.assertThat;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.logging.LogRecord;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.migrationreview.deployment.testing.ReviewClient;
import io.quarkus.test.QuarkusDevModeTest;

/** What is drafted is said in one line, and nothing else is said about the schema. */
class QuietSchemaValidationTest {

    @RegisterExtension
    static final QuarkusDevModeTest APPLICATION = DevModeApplication.withoutScripts()
            .setLogRecordPredicate(record -> record.getLoggerName().equals("io.quarkiverse.migrationreview")
                    || record.getLoggerName().contains("SchemaManagementIntegrator"));

    @Test
    void leavesOneLineForTheDrafts() {
        ReviewClient review = new ReviewClient(DevModeApplication.PORT);
        review.awaitDrafts(1);
        assertThat(lines()).singleElement().asString().contains("drafted", "Dev UI, card Migration Review");

        APPLICATION.clearLogRecords();
        APPLICATION.modifySourceFile(Task.class, source -> source.replace("// <fields>", "public Integer priority;"));
        request().get("/tasks");
        review.await(datasource -> datasource.path("drafts").path(0).path("sql").asText().contains("priority"));
        assertThat(lines()).singleElement().asString().contains("drafted").doesNotContainIgnoringCase("create table");
    }

    private static List<String> lines() {
        return APPLICATION.getLogRecords().stream().map(QuietSchemaValidationTest::words).toList();
    }

    private static String words(LogRecord record) {
        return record.getMessage() + MessageFormat.format(" {0}", Arrays.toString(record.getParameters()));
    }
}
