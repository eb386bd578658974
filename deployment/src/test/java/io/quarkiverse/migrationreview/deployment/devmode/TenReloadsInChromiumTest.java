package io.quarkiverse.migrationreview.deployment.devmode;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.quarkiverse.migrationreview.deployment.devmode.DevModeApplication.request;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.migrationreview.deployment.testing.PanelBrowser;
import io.quarkiverse.migrationreview.deployment.testing.RequiresChromium;
import io.quarkiverse.migrationreview.deployment.testing.ReviewClient;
import io.quarkus.test.QuarkusDevModeTest;

/**
 * A panel that stays open while someone works.
 */
@RequiresChromium
class TenReloadsInChromiumTest {

    private static final int RELOADS = 10;

    @RegisterExtension
    static final QuarkusDevModeTest APPLICATION = DevModeApplication.withoutScripts();

    @Test
    void leaveTheOpenPanelUpToDate() {
        new ReviewClient(DevModeApplication.PORT).awaitDrafts(1);
        try (PanelBrowser panel = PanelBrowser.open(DevModeApplication.PORT)) {
            for (int reload = 1; reload <= RELOADS; reload++) {
                String field = "field" + reload;
                APPLICATION.modifySourceFile(Task.class,
                        source -> source.replace("// <fields>", "public String " + field + "; // <fields>"));
                request().get("/tasks");
                assertThat(panel.find("sql")).containsText(field + " varchar(255)");
            }
            panel.find("approve-and-apply").click();
            assertThat(panel.find("agree")).isVisible();
        }
    }
}
