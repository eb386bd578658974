package io.quarkiverse.migrationreview.deployment.devmode;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.migrationreview.deployment.testing.PanelBrowser;
import io.quarkiverse.migrationreview.deployment.testing.RequiresChromium;
import io.quarkiverse.migrationreview.deployment.testing.ReviewClient;
import io.quarkus.test.QuarkusDevModeTest;

/**
 * A person changes their mind.
 */
@RequiresChromium
class RejectAndWithdrawInChromiumTest {

    @RegisterExtension
    static final QuarkusDevModeTest APPLICATION = DevModeApplication.withoutScripts();

    private PanelBrowser panel;

    @BeforeEach
    void open() {
        new ReviewClient(DevModeApplication.PORT).awaitDrafts(1);
        panel = PanelBrowser.open(DevModeApplication.PORT);
    }

    @AfterEach
    void close() {
        panel.close();
    }

    @Test
    void whatWasRejectedOrApprovedCanBeTakenBack() {
        panel.find("reject").click();
        assertThat(panel.find("reason").locator("textarea")).isFocused();
        panel.picture("reject");
        panel.press("Escape");
        assertThat(panel.find("reason")).isHidden();
        assertThat(panel.find("draft")).hasCount(1);
        panel.find("reject").click();
        panel.find("reason").locator("textarea").fill("The table belongs to another service");
        panel.find("reject-confirm").click();
        assertThat(panel.find("nothing-left")).isVisible();
        assertThat(panel.find("agree")).hasCount(0);
        panel.picture("rejected");
        if (!panel.find("reconsider").first().isVisible()) {
            panel.find("rejected").locator("summary, vaadin-details-summary").first().click();
        }
        assertThat(panel.find("reject-reason")).hasText("The table belongs to another service");
        panel.picture("rejected-with-reason");
        panel.find("reconsider").first().click();
        assertThat(panel.find("draft")).hasCount(1);

        panel.find("approve-only").click();
        assertThat(panel.find("outcome").first()).hasAttribute("data-outcome", "APPROVED");
        assertThat(panel.find("unapplied-script")).hasCount(1);
        panel.picture("unapplied");
        panel.find("withdraw").click();
        assertThat(panel.find("unapplied-script")).hasCount(0);
        assertThat(panel.find("draft")).hasCount(1);

        panel.find("approve-only").click();
        assertThat(panel.find("unapplied-script")).hasCount(1);
        panel.find("apply-pending").first().click();
        assertThat(panel.find("unapplied-script")).hasCount(0);
        assertThat(panel.find("agree")).isVisible();
    }
}
