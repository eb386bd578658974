package io.quarkiverse.migrationreview.deployment.devmode;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.quarkiverse.migrationreview.deployment.devmode.DevModeApplication.request;

import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.options.ColorScheme;

import io.quarkiverse.migrationreview.deployment.check.Parcel;
import io.quarkiverse.migrationreview.deployment.testing.PanelBrowser;
import io.quarkiverse.migrationreview.deployment.testing.RequiresChromium;
import io.quarkiverse.migrationreview.deployment.testing.ReviewClient;
import io.quarkus.test.QuarkusDevModeTest;

/**
 * Where Flyway does not migrate at start the application runs on a chain that Flyway refuses, and the panel says so.
 */
@RequiresChromium
class NoticesInChromiumTest {

    @RegisterExtension
    static final QuarkusDevModeTest APPLICATION = DevModeApplication.with(Map.of("quarkus.flyway.migrate-at-start", "false",
            "quarkus.flyway.clean-at-start", "false", "quarkus.hibernate-orm.schema-management.strategy", "update",
            "quarkus.hibernate-orm.packages", Task.class.getPackageName()));

    private final ReviewClient review = new ReviewClient(DevModeApplication.PORT);

    private static void picture(PanelBrowser panel, String name) {
        panel.picture(name + "-light");
        panel.theme(ColorScheme.DARK);
        panel.picture(name + "-dark");
        panel.theme(ColorScheme.LIGHT);
    }

    @Test
    void sayWhatFlywayRefusesAndMendItAtThePressOfAButton() throws Exception {
        JsonNode draft = review.awaitDrafts(1).path(0);
        review.approve(draft, Map.of());
        SourceCommit.ofProjectWith(Path.of(draft.path("changes").findValue("source").asText()));
        APPLICATION.addSourceFile(Parcel.class);
        APPLICATION.addResourceFile("db/migration/V1__labels.sql", "create table label (id bigint);\n");
        request().get("/tasks").then().statusCode(200);
        try (PanelBrowser panel = PanelBrowser.open(DevModeApplication.PORT)) {
            assertThat(panel.find("notice")).hasCount(3);
            assertThat(panel.find("notice").getByText("belong to no persistence unit")).containsText(Parcel.class.getName());
            picture(panel, "notices");
            panel.find("notice-action").click();
            assertThat(panel.find("notice")).hasCount(2);
            picture(panel, "notices-mended");
        }
    }
}
