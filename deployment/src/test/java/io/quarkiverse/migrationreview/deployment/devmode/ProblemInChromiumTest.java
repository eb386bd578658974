package io.quarkiverse.migrationreview.deployment.devmode;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.quarkiverse.migrationreview.deployment.devmode.DevModeApplication.request;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.microsoft.playwright.options.ColorScheme;

import io.quarkiverse.migrationreview.deployment.testing.PanelBrowser;
import io.quarkiverse.migrationreview.deployment.testing.RequiresChromium;
import io.quarkiverse.migrationreview.deployment.testing.ReviewClient;
import io.quarkus.test.QuarkusDevModeTest;

/**
 * No drafts can be made, and the panel says why and what to do.
 */
@RequiresChromium
class ProblemInChromiumTest {

    @RegisterExtension
    static final QuarkusDevModeTest APPLICATION = DevModeApplication.with(Map.of("quarkus.flyway.migrate-at-start", "false"),
            Map.of("V1__notes.sql", "create table note (id bigint);"));

    @Test
    void isShownWithCausePlaceAndRemedyUntilItIsMended() {
        new ReviewClient(DevModeApplication.PORT).awaitDrafts(1);
        try (PanelBrowser panel = PanelBrowser.open(DevModeApplication.PORT)) {
            APPLICATION.addResourceFile("db/migration/V2__by_hand.sql", "create tabel oops ();\n");
            request().get("/tasks");
            assertThat(panel.find("problem-cause")).containsText("syntax error at or near \"tabel\"");
            assertThat(panel.find("problem-place")).containsText("V2__by_hand.sql, line 1");
            assertThat(panel.find("problem-remedy")).containsText("Mend the script");
            assertThat(panel.find("draft-again")).isEnabled();
            panel.picture("problem-light");
            panel.theme(ColorScheme.DARK);
            panel.picture("problem-dark");

            APPLICATION.modifyResourceFile("db/migration/V2__by_hand.sql", script -> script.replace("tabel", "table"));
            panel.find("draft-again").click();
            assertThat(panel.find("draft-title")).hasText("Create task");
            assertThat(panel.find("problem")).hasCount(0);
        }
    }
}
